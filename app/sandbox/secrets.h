#pragma once

#include "sandbox/message.h"

#include <QByteArray>
#include <QList>

namespace sandbox {

/// The same bytes with "***" for every token and for the values of fields that carry secrets, in
/// queries, forms and JSON, wherever a client put them: in the right place, in a wrong one, or in a
/// request that reached no route. What goes over the line may be kept, shown and exported; who
/// reads it shall not be able to ask for more.
[[nodiscard]] QByteArray withoutSecrets(const QByteArray &bytes);
/// The same of headers, by their names too. A continuation token is none: it says where a list goes
/// on.
[[nodiscard]] QList<HeaderLine> withoutSecrets(QList<HeaderLine> lines);

} // namespace sandbox
