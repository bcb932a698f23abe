#pragma once

#include "domain/error.h"
#include "domain/namemask.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace services {

constexpr qsizetype maskingKeyBytes = 32;

/// Names that look as they do in the customer's country, drawn by an HMAC of the real one: nobody
/// can find out by trying names what stands behind one without the key. Mail addresses and domains
/// end in .example.
[[nodiscard]] domain::Result<std::unique_ptr<domain::NameMask>> makeNameMask(const QByteArray &key);

/// The key in this file, which is made at the first call, for its owner's eyes alone. Errors:
/// StorageFull, StorageReadOnly, StorageFailed (fact "file").
[[nodiscard]] domain::Result<QByteArray> maskingKey(const QString &file);

} // namespace services
