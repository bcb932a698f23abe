#include "store/salvagetables.h"

#include "store/eachrow.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::RecordKind;

// Parents stand before what belongs to them.
constexpr std::array sources{
    SalvageSource{ u"book_info", RecordKind::Setting, u"'book_info'", u"''", u"", {}, u"" },
    SalvageSource{ u"customers", RecordKind::Customer, u"id", u"company_name",
        u"sqlite_autoindex_customers_1", { 0, -1 }, u"SELECT 1 FROM customers WHERE id = ?" },
    SalvageSource{ u"subscriptions", RecordKind::Subscription, u"id", u"offer_name",
        u"sqlite_autoindex_subscriptions_1", { 0, -1 },
        u"SELECT 1 FROM subscriptions WHERE id = ?" },
    SalvageSource{ u"accounts", RecordKind::Account, u"id", u"display_name",
        u"sqlite_autoindex_accounts_1", { 0, -1 }, u"SELECT 1 FROM accounts WHERE id = ?" },
    SalvageSource{ u"licences", RecordKind::Licence, u"account_id || ' ' || subscription_id", u"''",
        u"licences_by_subscription", { 1, 0 },
        u"SELECT 1 FROM licences WHERE account_id = ? AND subscription_id = ?" },
    SalvageSource{ u"orders", RecordKind::Order, u"number", u"''", u"sqlite_autoindex_orders_1",
        { 0, -1 }, u"SELECT 1 FROM orders WHERE number = ?" },
    SalvageSource{ u"affected_accounts", RecordKind::AffectedAccount,
        u"order_number || ' ' || position", u"display_name",
        u"sqlite_autoindex_affected_accounts_2", { 0, 4 },
        u"SELECT 1 FROM affected_accounts WHERE order_number = ? AND position = ?" },
    SalvageSource{ u"billing_lines", RecordKind::BillingLine, u"seq", u"''",
        u"billing_lines_by_subscription", { 1, -1 }, u"SELECT 1 FROM billing_lines WHERE seq = ?" },
    SalvageSource{ u"audit", RecordKind::HistoryEntry, u"sequence", u"''", u"", {}, u"" },
    SalvageSource{ u"audit_head", RecordKind::Setting, u"'audit_head'", u"''", u"", {}, u"" },
    SalvageSource{ u"hand_off", RecordKind::HandOffEntry, u"number", u"''", u"hand_off_by_state",
        { 1, -1 }, u"SELECT 1 FROM hand_off WHERE number = ?" },
    SalvageSource{ u"upgrade_runs", RecordKind::UpgradeRun, u"number", u"''",
        u"sqlite_autoindex_upgrade_runs_1", { 1, -1 },
        u"SELECT 1 FROM upgrade_runs WHERE number = ?" },
    SalvageSource{ u"upgrade_run_rows", RecordKind::UpgradeRunRow, u"run || ' ' || position", u"''",
        u"upgrade_run_rows_by_state", { 0, 2 },
        u"SELECT 1 FROM upgrade_run_rows WHERE run = ? AND position = ?" },
    SalvageSource{ u"price_list", RecordKind::Setting, u"'price_list'", u"name", u"", {}, u"" },
    SalvageSource{ u"prices", RecordKind::Price, u"offer_id || ' ' || currency", u"''",
        u"sqlite_autoindex_prices_1", { 0, 1 },
        u"SELECT 1 FROM prices WHERE offer_id = ? AND currency = ?" },
    SalvageSource{
        u"catalogue_choice", RecordKind::Setting, u"'catalogue_choice'", u"name", u"", {}, u"" },
    SalvageSource{ u"kept_answers", RecordKind::KeptAnswer, u"request_key", u"''",
        u"sqlite_autoindex_kept_answers_1", { 0, -1 },
        u"SELECT 1 FROM kept_answers WHERE request_key = ?" },
};

constexpr QStringView columnsOf
    = u"SELECT name, type, \"notnull\", dflt_value, hidden, pk FROM pragma_table_xinfo(?)"
      u" WHERE hidden IN (0, 3)";
constexpr QStringView withoutRowid = u"SELECT wr FROM pragma_table_list WHERE name = ?";

/// What follows from other columns, and what they hold until it is made.
constexpr std::array<std::pair<QStringView, QByteArrayView>, 10> derived{ {
    { u"verdict", QByteArrayView("\4\0\0", 3) },
    { u"eligible_targets", {} },
    { u"subscription_count", {} },
    { u"upgradable_count", {} },
    { u"verdict_groups", {} },
    { u"name_rank", {} },
    { u"name_key", {} },
    { u"domain_key", {} },
    { u"search_text", {} },
    { u"verdict_basis", {} },
} };

Field::Kind kindOf(const QString &type)
{
    return type == "INTEGER"_L1 ? Field::Kind::Integer
        : type == "BLOB"_L1     ? Field::Kind::Blob
                                : Field::Kind::Text;
}

/// As the program writes texts: whole UTF-8 without a zero in it.
QByteArray readable(QByteArrayView text)
{
    QString decoded = QString::fromUtf8(text);
    decoded.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return decoded.toUtf8();
}

bool isReadable(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    return !decoder.hasError() && !decoded.contains(QChar::Null);
}

} // namespace

std::span<const SalvageSource> salvageSources()
{
    return sources;
}

domain::Result<std::optional<SalvageTable>> SalvageTable::of(
    Connection &reference, const SalvageSource &source)
{
    SalvageTable table;
    table.m_source = &source;
    QList<std::pair<int, Column>> found; // by place in the primary key
    auto read = eachRow(reference, columnsOf, { source.name.toString() },
        [&](const Cursor &row) -> domain::Result<void> {
            Column column;
            column.name = row.text(0);
            column.kind = kindOf(row.text(1));
            column.notNull = row.integer(2) != 0;
            column.isGenerated = row.integer(4) == 3;
            const int key = static_cast<int>(row.integer(5));
            column.instead.kind = Field::Kind::Null;
            if (!row.isNull(3)) {
                const QString sql = u"SELECT "_s + row.text(3);
                const auto value = reference.once(sql);
                if (!value) {
                    return tl::unexpected(value.error());
                }
                column.instead.kind = value->isNull() ? Field::Kind::Null : column.kind;
                column.insteadBytes = value->toString().toUtf8();
                column.instead.number = value->toLongLong();
            }
            const auto made = std::find_if(derived.cbegin(), derived.cend(),
                [&column](const auto &one) { return one.first == column.name; });
            if (made != derived.cend()) {
                column.isDerived = true;
                column.instead.kind = column.kind;
                column.instead.number = 0;
                column.insteadBytes = made->second.toByteArray();
            }
            found.append({ key, column });
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (found.isEmpty()) {
        return std::optional<SalvageTable>();
    }
    const auto flag = reference.once(withoutRowid, { source.name.toString() });
    if (!flag) {
        return tl::unexpected(flag.error());
    }
    table.m_withoutRowid = flag->toInt() != 0;
    if (table.m_withoutRowid) { // the key comes first in its records
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
            return (a.first == 0 ? 1000 : a.first) < (b.first == 0 ? 1000 : b.first);
        });
    }
    const bool namesRowid = std::any_of(found.cbegin(), found.cend(),
        [](const auto &one) { return one.first > 0 && one.second.kind == Field::Kind::Integer; });
    table.m_hiddenRowid = !table.m_withoutRowid && !namesRowid;
    QStringList names = table.m_hiddenRowid ? QStringList{ u"rowid"_s } : QStringList();
    for (auto &[key, column] : found) {
        column.isRowid = !table.m_withoutRowid && key > 0 && column.kind == Field::Kind::Integer;
        if (!column.isGenerated) {
            names.append(column.name);
        }
        table.m_columns.append(column);
        const bool mayBeShort
            = !column.isGenerated && (!column.notNull || column.instead.kind != Field::Kind::Null);
        table.m_least = mayBeShort ? table.m_least : table.m_columns.size();
    }
    QStringList holders(names.size(), u"?"_s);
    table.m_insert = u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
        source.name.toString(), names.join(u", "_s), holders.join(u", "_s));
    return std::optional<SalvageTable>(std::move(table));
}

bool SalvageTable::fits(const Fields &fields) const
{
    if (fields.size() < m_least || fields.size() > m_columns.size()) {
        return false;
    }
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Column &column = m_columns.at(i);
        const Field &field = fields.at(i);
        const bool fitting = column.isRowid   ? field.kind == Field::Kind::Null
            : field.kind == Field::Kind::Null ? !column.notNull
                                              : field.kind == column.kind;
        if (!fitting) {
            return false;
        }
    }
    return true;
}

domain::Result<SalvageTable::Put> SalvageTable::put(
    Connection &target, qint64 rowid, const Fields &fields) const
{
    Values values;
    if (m_hiddenRowid) { // so that the indexes of the damaged book name it too
        values.integer(rowid);
    }
    bool altered = false;
    QByteArrayList mended;
    mended.reserve(m_columns.size());
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns.at(i);
        if (column.isGenerated) {
            continue;
        }
        if (column.isRowid) {
            values.integer(rowid);
            continue;
        }
        const bool isThere = i < fields.size() && !column.isDerived;
        const Field &field = isThere ? fields.at(i) : column.instead;
        QByteArrayView bytes = isThere ? field.bytes : QByteArrayView(column.insteadBytes);
        switch (field.kind) {
        case Field::Kind::Null:
        case Field::Kind::Real:
            values.null();
            break;
        case Field::Kind::Integer:
            values.integer(field.number);
            break;
        case Field::Kind::Text:
            if (!isReadable(bytes)) {
                altered = true;
                mended.append(readable(bytes));
                bytes = mended.constLast();
            }
            values.utf8(bytes);
            break;
        case Field::Kind::Blob:
            values.blob(bytes);
            break;
        }
    }
    const auto added = target.put(m_insert, values);
    if (!added) {
        return added.error().code == domain::ErrorCode::BadInput
            ? domain::Result<Put>(Put::Impossible)
            : tl::unexpected(added.error());
    }
    return *added == 0 ? Put::Double : altered ? Put::Altered : Put::Added;
}

} // namespace store
