#include "store/auditrepository.h"

#include "store/eachrow.h"
#include "store/searchcondition.h"
#include "store/storedform.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// Places of the ids in an entry, which are NULL where there is none.
constexpr qsizetype customerField = 5;
constexpr qsizetype subscriptionField = 6;
constexpr QStringView selectHead = u"SELECT entries, digest FROM audit_head";
constexpr QStringView updateHead = u"UPDATE audit_head SET entries = ?, digest = ?";
constexpr QStringView insertEntry
    = u"INSERT INTO audit (sequence, time, actor, role, act, customer_id, subscription_id, before,"
      u" after, request_id, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr QStringView selectEntries
    = u"SELECT sequence, time, actor, role, act, customer_id, subscription_id, before, after,"
      u" request_id FROM audit WHERE ";
constexpr QStringView countEntries = u"SELECT count(*) FROM audit WHERE ";
constexpr QStringView ofCustomer = u" AND customer_id = ?";
constexpr QStringView ofSubscription = u" AND subscription_id = ?";
constexpr QStringView notBefore = u" AND time >= ?";
constexpr QStringView beforeMoment = u" AND time < ?";
constexpr QStringView ofActs = u" AND act IN (";
constexpr QStringView ofActors = u" AND actor IN (";
// Looked up for each entry, so that the trail is walked in its own order and a page ends where it
// is full; a join might begin at the customers and sort everything that they ever had.
constexpr QStringView ofCloud = u" AND EXISTS (SELECT 1 FROM customers"
                                u" WHERE customers.id = audit.customer_id AND cloud = ?)";
// The stored search text has the needle's own form. The other texts have not: their capital letters
// beyond ASCII are found by their own kind alone.
constexpr QStringView actorMatches = u" AND (instr(lower(actor), ?) > 0";
constexpr QStringView idsBegin = u" OR (subscription_id >= ? AND subscription_id < ?)"
                                 u" OR (customer_id >= ? AND customer_id < ?)";
constexpr QStringView customerMatches
    = u" OR EXISTS (SELECT 1 FROM customers WHERE customers.id = audit.customer_id AND ";
constexpr QStringView subscriptionMatches
    = u" OR EXISTS (SELECT 1 FROM subscriptions WHERE subscriptions.id = audit.subscription_id"
      u" AND (instr(lower(offer_name), ?) > 0 OR instr(lower(friendly_name), ?) > 0"
      u" OR offer_id IN (";
constexpr QStringView selectActs = u"SELECT DISTINCT act FROM audit";
constexpr QStringView selectActors = u"SELECT DISTINCT actor FROM audit ORDER BY actor";
constexpr QStringView newestFirst = u" ORDER BY sequence DESC LIMIT ?";
constexpr QStringView oldestFirst = u" ORDER BY sequence LIMIT ?";

QByteArray jsonBytes(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray("") : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject jsonFrom(const QString &text)
{
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

void addAuditSearch(const domain::AuditQuery &query, QString &sql, QVariantList &values)
{
    const Needle needle = needleOf(query.search);
    if (needle.isEmpty()) {
        return;
    }
    sql += actorMatches;
    values.append(needle.text);
    if (!needle.idBeginning.isEmpty()) {
        const QString behind = needle.idBeginning + u'~';
        sql += idsBegin;
        values.append({ needle.idBeginning, behind, needle.idBeginning, behind });
    }
    sql += customerMatches % textCondition(needle, values) % u')';
    sql += subscriptionMatches % placeholders(query.searchOffers.size()) % u"))))";
    values.append({ needle.text, needle.text });
    for (const domain::OfferId offer : query.searchOffers) {
        values.append(offer.text());
    }
}

/// The conditions that page and count share.
void addConditions(const domain::AuditQuery &query, QString &sql, QVariantList &values)
{
    if (query.customerId) {
        sql += ofCustomer;
        values.append(query.customerId->text());
    }
    if (query.subscriptionId) {
        sql += ofSubscription;
        values.append(query.subscriptionId->text());
    }
    if (query.since.isValid()) {
        sql += notBefore;
        values.append(storedMoment(query.since));
    }
    if (query.until.isValid()) {
        sql += beforeMoment;
        values.append(storedMoment(query.until));
    }
    if (!query.acts.isEmpty()) {
        sql += ofActs % placeholders(query.acts.size()) % u')';
        for (const domain::Act act : query.acts) {
            values.append(domain::codeOf(act));
        }
    }
    if (!query.actors.isEmpty()) {
        sql += ofActors % placeholders(query.actors.size()) % u')';
        for (const QString &actor : query.actors) {
            values.append(storedText(actor));
        }
    }
    if (query.cloud) {
        sql += ofCloud;
        values.append(domain::codeOf(*query.cloud));
    }
    addAuditSearch(query, sql, values);
}

domain::Result<domain::AuditEvent> readEvent(const Cursor &row)
{
    domain::AuditEvent event;
    event.sequence = row.integer(0);
    event.time = momentFrom(row.text(1));
    event.actor = row.text(2);
    event.customerId = idFrom<domain::CustomerId>(row.text(5));
    event.subscriptionId = idFrom<domain::SubscriptionId>(row.text(6));
    event.before = jsonFrom(row.text(7));
    event.after = jsonFrom(row.text(8));
    event.requestId = row.text(9);
    if (!readCode(row.text(3), event.role)) {
        return tl::unexpected(unreadable(u"audit"_s, row.text(0), u"role"_s));
    }
    if (!readCode(row.text(4), event.act)) {
        return tl::unexpected(unreadable(u"audit"_s, row.text(0), u"act"_s));
    }
    return event;
}

} // namespace

QByteArray chainDigest(const QByteArray &previous, const QByteArrayList &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    for (const QByteArray &field : fields) {
        const quint64 length = qToBigEndian(static_cast<quint64>(field.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
        hash.addData(field);
    }
    return hash.result();
}

domain::Result<domain::Page<domain::AuditEvent>> AuditRepository::page(
    const domain::AuditQuery &query)
{
    const int size = std::clamp(query.limit, 1, 1000);
    QString sql = selectEntries.toString();
    QVariantList values;
    const qint64 end = std::numeric_limits<qint64>::max();
    const qint64 start = query.newestFirst ? end : 0;
    sql += query.newestFirst ? u"sequence < ?"_s : u"sequence > ?"_s;
    values.append(query.after.isEmpty() ? start : query.after.toLongLong());
    addConditions(query, sql, values);
    sql += query.newestFirst ? newestFirst : oldestFirst;
    values.append(size + 1);
    auto rows = m_connection.run(sql, values);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    domain::Page<domain::AuditEvent> page;
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return page;
        }
        if (page.items.size() == size) {
            page.next = QString::number(page.items.constLast().sequence);
            return page;
        }
        const auto event = readEvent(*rows);
        if (!event) {
            return tl::unexpected(event.error());
        }
        page.items.append(*event);
    }
}

domain::Result<qint64> AuditRepository::count(const domain::AuditQuery &query)
{
    QString sql = QString(countEntries % u"sequence > 0"_s);
    QVariantList values;
    addConditions(query, sql, values);
    const auto count = m_connection.value(sql, values);
    if (!count) {
        return tl::unexpected(count.error());
    }
    return count->toLongLong();
}

domain::Result<domain::AuditFacets> AuditRepository::facets()
{
    domain::AuditFacets facets;
    const auto acts = eachRow(
        m_connection, selectActs, {}, [&facets](const Cursor &row) -> domain::Result<void> {
            domain::Act act{};
            if (!readCode(row.text(0), act)) {
                return tl::unexpected(unreadable(u"audit"_s, row.text(0), u"act"_s));
            }
            facets.acts.append(act);
            return {};
        });
    if (!acts) {
        return tl::unexpected(acts.error());
    }
    std::sort(facets.acts.begin(), facets.acts.end());
    const auto actors = eachRow(
        m_connection, selectActors, {}, [&facets](const Cursor &row) -> domain::Result<void> {
            facets.actors.append(row.text(0));
            return {};
        });
    if (!actors) {
        return tl::unexpected(actors.error());
    }
    return facets;
}

domain::Result<void> AuditRepository::add(const domain::AuditEvent &event)
{
    qint64 sequence = 0;
    QByteArray previous;
    {
        auto head = m_connection.run(selectHead);
        if (!head) {
            return tl::unexpected(head.error());
        }
        const auto row = head->next();
        if (!row) {
            return tl::unexpected(row.error());
        }
        sequence = head->integer(0) + 1;
        previous = head->blob(1);
    }
    const auto bytes = [](const QString &text) { return storedText(text).toUtf8(); };
    const auto idBytes
        = [](const auto &id) { return id.isNull() ? QByteArray("") : id.text().toLatin1(); };
    const QByteArrayList fields{ QByteArray::number(sequence), bytes(storedMoment(event.time)),
        bytes(event.actor), bytes(domain::codeOf(event.role)), bytes(domain::codeOf(event.act)),
        idBytes(event.customerId), idBytes(event.subscriptionId), jsonBytes(event.before),
        jsonBytes(event.after), bytes(event.requestId) };
    const QByteArray digest = chainDigest(previous, fields);
    Values entry;
    entry.integer(sequence);
    for (qsizetype i = 1; i < fields.size(); ++i) {
        if ((i == customerField || i == subscriptionField) && fields.at(i).isEmpty()) {
            entry.null();
        } else {
            entry.utf8(fields.at(i));
        }
    }
    if (const auto added = m_connection.put(insertEntry, entry.blob(digest)); !added) {
        return tl::unexpected(added.error());
    }
    const auto moved = m_connection.put(updateHead, Values().integer(sequence).blob(digest));
    if (!moved) {
        return tl::unexpected(moved.error());
    }
    return {};
}

} // namespace store
