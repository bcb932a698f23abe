#pragma once

#include <QStringView>

namespace exchange {

/// Comma, semicolon or tab: whichever stands most often in the first row, outside quotes; a comma
/// where none does.
[[nodiscard]] char16_t separatorOf(QStringView text);

} // namespace exchange
