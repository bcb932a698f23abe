#pragma once

#include "sandbox/call.h"

namespace sandbox {

/// A page of a collection. The continuation token holds everything that the first request asked
/// for, since clients copy only what links.next tells them.
struct PageAsk
{
    QString list; ///< which collection the token belongs to
    int size = 100;
    QString after; ///< the store's key of the last row before; empty: from the start
    QJsonObject asked; ///< what the list was asked for beside its size (filter, dates)

    [[nodiscard]] bool isFirst() const { return after.isEmpty(); }
};

/// Reads size and MS-ContinuationToken; the reason where they make no sense. `asked` counts for a
/// first page.
[[nodiscard]] tl::expected<PageAsk, Answer> pageAsked(
    const Call &call, const QString &list, const QJsonObject &asked);

/// links.self, and links.next where there is a next page: uri relative to /v1, with the headers
/// that the client copies.
void addLinks(QJsonObject &collection, const Call &call, const PageAsk &ask, const QString &next);

} // namespace sandbox
