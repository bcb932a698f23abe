#include "exchange/jsonpages.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

constexpr qint64 largestTotal = 1'000'000'000'000; ///< beyond it no list is meant

/// 0: not told.
qint64 totalOf(const QJsonObject &collection)
{
    const qint64 total = collection.value("totalCount"_L1).toInteger();
    return total > 0 && total <= largestTotal ? total : 0;
}

/// {"next":{"uri":"…","method":"GET"}} of the REST API, {"next":"…"} of scripts.
bool namesNextPage(const QJsonObject &collection)
{
    const QJsonValue next = collection.value("links"_L1).toObject().value("next"_L1);
    const QJsonValue address = next.isObject() ? next.toObject().value("uri"_L1) : next;
    return !address.toString().isEmpty();
}

qint64 missingOf(qint64 total, qint64 held)
{
    return qMax<qint64>(0, total - held);
}

} // namespace

void JsonPages::add(const QByteArray &frame, qint64 entries)
{
    const QJsonObject collection = QJsonDocument::fromJson(frame).object();
    const qint64 total = totalOf(collection);
    if (total != m_listTotal || m_listHeld >= m_listTotal) {
        m_missing = qMin(largestTotal, m_missing + missingOf(m_listTotal, m_listHeld));
        m_listTotal = total;
        m_listHeld = 0;
    }
    m_listHeld += entries;
    m_held += entries;
    m_goesOn = namesNextPage(collection);
}

qint64 JsonPages::total() const
{
    return m_held + m_missing + missingOf(m_listTotal, m_listHeld);
}

} // namespace exchange
