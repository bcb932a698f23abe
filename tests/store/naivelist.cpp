#include "naivelist.h"

#include "store/searchtext.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using domain::CustomerSort;
using domain::Result;

namespace naive {
namespace {

QString oneOf(QRandomGenerator &random, const QStringList &list)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

QString someName(QRandomGenerator &random)
{
    static const QStringList korean{ u"한국"_s, u"정보"_s, u"통신"_s, u"㈜대한"_s, u"서울"_s,
        u"제일"_s, u"물산"_s, u"상사"_s };
    static const QStringList chinese{ u"北京"_s, u"上海"_s, u"贸易"_s, u"科技"_s, u"有限公司"_s,
        u"東方"_s };
    static const QStringList english{ u"Wingtip"_s, u"Café"_s, u"ㅎㅎ"_s, u"Fabrikam"_s,
        u"Contoso"_s, u"Ａdatum"_s, u"O'Neil"_s, u"100%"_s, u"a_b"_s, u"ﾊﾟｰｸ"_s, u"Straße"_s };
    const auto &words = random.bounded(100) < 45 ? korean
        : random.bounded(100) < 30               ? chinese
                                                 : english;
    QString name = oneOf(random, words);
    for (int i = random.bounded(3); i > 0; --i) {
        name += (random.bounded(2) == 0 ? u" "_s : u""_s) + oneOf(random, words);
    }
    return name;
}

bool mayUpgrade(const domain::CustomerQuery &query, const Known &known)
{
    return known.customer.cloud == domain::Cloud::Global ? query.roleMayUpgradeGlobal
                                                         : query.roleMayUpgrade21Vianet;
}

std::tuple<qint64, QByteArray, QByteArray> keyOf(
    const domain::CustomerQuery &query, const Known &known)
{
    const QByteArray id = known.customer.id.text().toUtf8();
    switch (query.sort) {
    case CustomerSort::Company:
        return { known.nameRank, {}, id };
    case CustomerSort::Domain:
        return { 0, store::folded(known.customer.domain).toUtf8(), id };
    case CustomerSort::Market:
        return { 0, known.customer.country.toUtf8(), id };
    case CustomerSort::Delegation: {
        const QList<domain::DelegationState> order{ domain::DelegationState::Granted,
            domain::DelegationState::Requested, domain::DelegationState::Removed,
            domain::DelegationState::None };
        return { order.indexOf(known.customer.delegation.state), {}, id };
    }
    case CustomerSort::Subscriptions:
        return { known.subscriptions.size(), {}, id };
    case CustomerSort::Upgrades:
        return { upgradable(query, known), {}, id };
    case CustomerSort::LastChecked:
        return { known.lastChecked.isValid() ? known.lastChecked.toMSecsSinceEpoch() : 0, {}, id };
    }
    return {};
}

} // namespace

int upgradable(const domain::CustomerQuery &query, const Known &known)
{
    return mayUpgrade(query, known) ? known.upgradable : 0;
}

bool inCloud(const domain::CustomerQuery &query, const Known &known)
{
    return !query.cloud || known.customer.cloud == *query.cloud;
}

domain::OfferId offerOf(domain::SubscriptionId id)
{
    return someOffer(1 + id.text().back().unicode() % 4);
}

bool shown(const domain::CustomerQuery &query, const Known &known)
{
    return inCloud(query, known) && matches(query.search, known)
        && (!query.onlyUpgradable || upgradable(query, known) > 0)
        && (!query.onlyNeedsDelegation
            || known.customer.delegation.state != domain::DelegationState::Granted)
        && (query.markets.isEmpty() || query.markets.contains(known.customer.country))
        && (query.offers.isEmpty()
            || std::any_of(known.subscriptions.cbegin(), known.subscriptions.cend(),
                [&](const auto &id) { return query.offers.contains(offerOf(id)); }));
}

QStringList list(const domain::CustomerQuery &query, const QList<Known> &book)
{
    QList<std::tuple<qint64, QByteArray, QByteArray>> keys;
    for (const Known &known : book) {
        if (shown(query, known)) {
            keys.append(keyOf(query, known));
        }
    }
    std::sort(keys.begin(), keys.end());
    if (query.order == Qt::DescendingOrder) {
        std::reverse(keys.begin(), keys.end());
    }
    QStringList ids;
    for (const auto &key : keys) {
        ids.append(QString::fromUtf8(std::get<2>(key)));
    }
    return ids;
}

Result<void> fill(domain::Book &book, const QList<Known> &all)
{
    return writeAll(book, [&](domain::BookWriter &writer) -> Result<void> {
        for (const Known &known : all) {
            if (auto put = writer.putCustomer(known.customer); !put) {
                return put;
            }
            QList<domain::StoredVerdict> verdicts;
            for (const auto &id : known.subscriptions) {
                domain::Subscription subscription = someSubscription(1, known.customer);
                subscription.id = id;
                subscription.offerId = offerOf(id);
                if (auto put = writer.putSubscription(subscription); !put) {
                    return put;
                }
                verdicts.append(someVerdict(id, verdicts.size() < known.upgradable ? 2 : 0));
            }
            if (known.lastChecked.isValid()) {
                auto set = writer.setVerdicts(known.customer.id, verdicts, known.lastChecked);
                if (!set) {
                    return set;
                }
            }
        }
        return {};
    });
}

void rankByName(QList<Known> &book)
{
    QCollator collator(QLocale(u"ko_KR"_s));
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QList<Known *> byName;
    for (Known &known : book) {
        byName.append(&known);
    }
    const auto compare = [&collator](const Known *a, const Known *b) {
        return collator.compare(a->customer.companyName, b->customer.companyName);
    };
    std::sort(byName.begin(), byName.end(),
        [&compare](const Known *a, const Known *b) { return compare(a, b) < 0; });
    qint64 rank = 0;
    for (qsizetype i = 0; i < byName.size(); ++i) {
        rank += i == 0 || compare(byName.at(i - 1), byName.at(i)) != 0 ? 1 : 0;
        byName.at(i)->nameRank = rank;
    }
}

QList<Known> someBook(int customers, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<Known> all;
    for (int i = 0; i < customers; ++i) {
        Known known;
        known.customer = someCustomer(i);
        known.customer.id = domain::CustomerId(uuidFrom(random));
        known.customer.companyName = someName(random);
        known.customer.localName = random.bounded(3) == 0 ? someName(random) : u""_s;
        known.customer.domain
            = oneOf(random, { u"wing.example"_s, u"Fab.example"_s, u"서울.example"_s, u""_s });
        known.customer.country = oneOf(random, { u"KR"_s, u"CN"_s, u"IN"_s, u"US"_s, u""_s });
        known.customer.cloud
            = random.bounded(3) == 0 ? domain::Cloud::China21Vianet : domain::Cloud::Global;
        known.customer.delegation.state = static_cast<domain::DelegationState>(random.bounded(4));
        for (int s = random.bounded(5); s > 0; --s) {
            known.subscriptions.append(domain::SubscriptionId(uuidFrom(random)));
        }
        if (random.bounded(4) != 0) {
            known.lastChecked
                = QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC).addSecs(random.bounded(5) * 60);
            known.upgradable = random.bounded(static_cast<int>(known.subscriptions.size()) + 1);
        }
        all.append(known);
    }
    rankByName(all);
    return all;
}

} // namespace naive
