#pragma once

#include "catalog/jsonnode.h"
#include "domain/error.h"

namespace qa {

/// What `read` (of bytes and the file's name) makes of a file that ships with the walkthroughs.
template <typename Read>
[[nodiscard]] auto readShipped(const QString &file, Read read) -> decltype(read(QByteArray(), file))
{
    catalog::Findings findings;
    QByteArray bytes;
    (void)catalog::JsonNode::ofFile(QStringLiteral(":/walkthroughs"), file, &bytes, findings);
    if (!findings.clean()) {
        return tl::unexpected(findings.first());
    }
    return read(bytes, file);
}

/// `readOne` of each node of the only list that the root holds, under this name.
template <typename Record, typename ReadOne>
[[nodiscard]] domain::Result<QList<Record>> readListed(
    const QByteArray &json, const QString &file, const QString &list, ReadOne readOne)
{
    catalog::Findings findings;
    const catalog::JsonNode root = catalog::JsonNode::ofBytes(json, file, findings);
    QList<Record> all;
    if (findings.clean()) {
        root.expectKeys({ list });
        for (const catalog::JsonNode &node : root.at(list).items()) {
            all.append(readOne(node));
        }
    }
    if (!findings.clean()) {
        return tl::unexpected(findings.first());
    }
    return all;
}

} // namespace qa
