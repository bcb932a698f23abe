#include "services/pastedtable.h"

#include "domain/privatefile.h"
#include "domain/workfolder.h"
#include "exchange/csvreader.h"
#include "exchange/jsonreader.h"
#include "services/inpool.h"

#include <QBuffer>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using exchange::Field;
using exchange::FileKind;

constexpr qsizetype lookedAt = 100'000; ///< characters

struct Telling
{
    ImportKind kind;
    FileKind file;
    QList<Field> fields; ///< that no other kind has
    Field id; ///< tells as well, but not where the column is plainly "id"
};

/// The names of the columns, as a file of this kind is read.
QStringList namesIn(const QByteArray &bytes, FileKind kind)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    const auto scan = exchange::scanText(device);
    if (!scan) {
        return {};
    }
    if (exchange::looksLikeJson(device, *scan)) {
        const auto json = exchange::scanJson(device, *scan, kind);
        return json && json->entries > 0 ? json->header : QStringList();
    }
    exchange::CsvReader reader(device, *scan);
    exchange::TableRow row;
    return reader.next(row) ? row.fields : QStringList();
}

domain::Result<PastedTable> keep(const QString &text)
{
    PastedTable table;
    table.folder = std::make_shared<domain::WorkFolder>(QDir::tempPath(), "pasting"_L1);
    table.path = table.folder->filePath(u"clipboard.tsv"_s);
    table.kind = kindOfTable(text);
    QFile file(table.path);
    const QByteArray bytes = text.toUtf8();
    const bool written = table.folder->isValid()
        && file.open(QIODevice::WriteOnly, domain::privateMode) && file.write(bytes) == bytes.size()
        && file.flush();
    if (!written) {
        const QString reason
            = table.folder->isValid() ? file.errorString() : table.folder->errorString();
        return domain::failure(domain::ErrorCode::StorageFailed, reason,
            { { u"file"_s, table.path }, { u"reason"_s, reason } });
    }
    return table;
}

} // namespace

ImportKind kindOfTable(const QString &text)
{
    const QByteArray bytes = text.left(lookedAt).toUtf8();
    const QList<Telling> kinds{
        { ImportKind::Customers, FileKind::Customers,
            { Field::CompanyName, Field::Domain, Field::Relationship, Field::DelegatedAdmin },
            Field::CompanyName },
        { ImportKind::Subscriptions, FileKind::Subscriptions,
            { Field::OfferName, Field::OfferId, Field::Quantity, Field::Status },
            Field::SubscriptionId },
        { ImportKind::Users, FileKind::Users,
            { Field::DisplayName, Field::Email, Field::UsageLocation, Field::Licences },
            Field::UserId },
    };
    ImportKind found = ImportKind::Customers;
    qsizetype most = 0;
    for (const Telling &kind : kinds) {
        const exchange::ColumnMatch match(kind.file, namesIn(bytes, kind.file), {});
        const auto named = std::count_if(kind.fields.cbegin(), kind.fields.cend(),
            [&match](Field field) { return match.has(field); });
        const bool ownId = match.has(kind.id) && kind.file != FileKind::Customers
            && exchange::foldedHeader(match.spelling(kind.id)) != "id"_L1;
        const qsizetype known = named + (ownId ? 1 : 0);
        if (known > most) {
            most = known;
            found = kind.kind;
        }
    }
    return found;
}

QFuture<domain::Result<PastedTable>> keepPasted(const QString &text)
{
    return inPool([text] { return keep(text); });
}

} // namespace services
