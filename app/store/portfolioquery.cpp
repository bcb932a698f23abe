#include "store/portfolioquery.h"

#include "store/searchcondition.h"
#include "store/storedform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store::portfolioquery {
namespace {

using domain::UpgradeGroup;

constexpr QStringView ofMarkets = u" AND country IN (";
constexpr QStringView ofOffers = u" AND offer_id IN (";
constexpr QStringView ofGroup = u" AND substr(s.verdict, 1, 1) = ?";
constexpr QStringView ofKinds = u" AND (coalesce(s.offer_id, ''), s.verdict) IN (VALUES ";
constexpr QStringView noMark = u"0";

void addList(QStringView condition, const QStringList &wanted, QString &sql, QVariantList &values)
{
    if (wanted.isEmpty()) {
        return;
    }
    sql += condition % placeholders(wanted.size()) % u')';
    for (const QString &value : wanted) {
        values.append(storedText(value));
    }
}

} // namespace

GroupWalk walkOf(UpgradeGroup group)
{
    switch (group) {
    case UpgradeGroup::Ready:
        return { u"customers_upgradable_by_name", u" AND upgradable_count > 0" };
    case UpgradeGroup::NeedsDelegation:
        return { u"customers_of_group_1", u" AND (verdict_groups & 2) <> 0" };
    case UpgradeGroup::AlreadyHas:
        return { u"customers_of_group_2", u" AND (verdict_groups & 4) <> 0" };
    case UpgradeGroup::NotActive:
        return { u"customers_of_group_3", u" AND (verdict_groups & 8) <> 0" };
    case UpgradeGroup::NoPath: // most customers have one: no index of its own
        return { u"customers_by_name", u" AND (verdict_groups & 16) <> 0" };
    case UpgradeGroup::Other:
        return { u"customers_of_group_5", u" AND (verdict_groups & 32) <> 0" };
    }
    Q_UNREACHABLE();
}

void addGroup(UpgradeGroup group, const QList<domain::PortfolioKind> &kinds, QString &sql,
    QVariantList &values)
{
    sql += ofGroup;
    values.append(QByteArray(1, static_cast<char>(group)));
    if (kinds.isEmpty()) {
        return;
    }
    sql += ofKinds % QStringList(kinds.size(), u"(?, ?)"_s).join(u", "_s) % u')';
    for (const domain::PortfolioKind &kind : kinds) {
        values.append(kind.offer.isNull() ? storedText({}) : kind.offer.text());
        values.append(domain::packed(kind.verdict));
    }
}

void addCustomers(const domain::PortfolioFilter &filter, QString &sql, QVariantList &values)
{
    addSearch(needleOf(filter.search), sql, values);
    addMarkets(filter, sql, values);
}

void addMarkets(const domain::PortfolioFilter &filter, QString &sql, QVariantList &values)
{
    addList(ofMarkets, filter.markets, sql, values);
}

void addOffers(const domain::PortfolioFilter &filter, QString &sql, QVariantList &values)
{
    QStringList texts;
    for (const domain::OfferId offer : filter.offers) {
        texts.append(offer.text());
    }
    addList(ofOffers, texts, sql, values);
}

QString marksColumn(const QList<domain::PortfolioFilter> &marks, QVariantList &values)
{
    if (marks.isEmpty()) {
        return noMark.toString();
    }
    QStringList bits;
    for (qsizetype i = 0; i < std::min(marks.size(), domain::mostMarks); ++i) {
        QString condition = u"1"_s;
        addCustomers(marks.at(i), condition, values);
        addOffers(marks.at(i), condition, values);
        // A subscription without a product makes the condition neither true nor false.
        bits.append(u"(coalesce((%1), 0) << %2)"_s.arg(condition, QString::number(i)));
    }
    return bits.join(u" + "_s);
}

QString keyOf(qint64 rank, const QString &customer, const QString &subscription)
{
    return QString::number(rank) % u'/' % customer % u'/' % subscription;
}

} // namespace store::portfolioquery
