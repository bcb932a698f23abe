#include "store/verifier.h"

#include "store/auditrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView allEntries
    = u"SELECT sequence, time, actor, role, act, coalesce(customer_id, ''),"
      u" coalesce(subscription_id, ''), before, after, request_id, digest FROM audit ORDER BY "
      u"sequence";
constexpr QStringView head = u"SELECT entries, digest FROM audit_head";
constexpr QStringView allAnswers
    = u"SELECT request_key, answer FROM kept_answers ORDER BY request_key";
constexpr QStringView orderThere = u"SELECT 1 FROM orders WHERE number = ?";
constexpr QStringView subscriptionThere = u"SELECT 1 FROM subscriptions WHERE id = ?";
constexpr int hashedColumns = 10;

} // namespace

domain::Result<void> Verifier::checkAuditChain()
{
    QByteArray previous;
    qint64 expected = 0;
    {
        auto rows = m_connection.run(allEntries);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        for (;;) {
            const auto more = rows->next();
            if (!more) {
                return tl::unexpected(more.error());
            }
            if (!*more) {
                break;
            }
            const qint64 sequence = rows->integer(0);
            if (sequence != ++expected) {
                add(u"auditSequence"_s, QString::number(sequence),
                    u"entry %1 is missing"_s.arg(expected));
                expected = sequence;
            }
            QByteArrayList fields;
            for (int column = 0; column < hashedColumns; ++column) {
                fields.append(rows->text(column).toUtf8());
            }
            const QByteArray stored = rows->blob(hashedColumns);
            if (chainDigest(previous, fields) != stored) {
                add(u"auditChain"_s, QString::number(sequence),
                    u"this entry or the one before it was changed, added or removed"_s);
            }
            previous = stored;
        }
    }
    auto ending = m_connection.run(head);
    if (!ending) {
        return tl::unexpected(ending.error());
    }
    if (const auto row = ending->next(); !row) {
        return tl::unexpected(row.error());
    }
    if (ending->integer(0) != expected || ending->blob(1) != previous) {
        add(u"auditHead"_s, {},
            u"%1 entries were written, the last found is %2"_s.arg(ending->integer(0))
                .arg(expected));
    }
    return {};
}

domain::Result<void> Verifier::checkKeptAnswers()
{
    auto rows = m_connection.run(allAnswers);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        const QJsonObject answer = QJsonDocument::fromJson(rows->blob(1)).object();
        const std::array named{ std::pair(answer.value("order"_L1).toString(), orderThere),
            std::pair(answer.value("sourceSubscriptionId"_L1).toString(), subscriptionThere),
            std::pair(answer.value("targetSubscriptionId"_L1).toString(), subscriptionThere) };
        for (const auto &[id, sql] : named) {
            if (id.isEmpty()) {
                continue;
            }
            const auto there = m_connection.value(sql, { id });
            if (!there) {
                return tl::unexpected(there.error());
            }
            if (!there->isValid()) {
                add(u"keptAnswer"_s, rows->text(0), u"it names %1, which is not there"_s.arg(id));
            }
        }
    }
}

} // namespace store
