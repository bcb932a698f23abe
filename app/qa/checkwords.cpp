#include "qa/checkwords.h"

using namespace Qt::StringLiterals;

namespace qa {
namespace {

/// More subscriptions than these are only counted.
constexpr qsizetype mostTold = 3;

QString pick(const wording::Texts &texts, const QString &english, const QString &korean)
{
    return texts.language() == catalog::Language::Korean ? korean : english;
}

/// One form for one, another one for several; %1 is the number.
QString counted(const wording::Texts &texts, qint64 count, const QString &one,
    const QString &several, const QString &korean)
{
    return pick(texts, count == 1 ? one : several, korean).arg(texts.number(count));
}

QString stand(const wording::Texts &texts, const domain::Subscription &subscription)
{
    return u"%1, %2"_s.arg(texts.status(subscription.status),
        counted(
            texts, subscription.quantity, u"%1 licence"_s, u"%1 licences"_s, u"라이선스 %1개"_s));
}

} // namespace

catalog::Name CheckWords::both(const Wording &say) const
{
    return { say(m_english), say(m_korean) };
}

catalog::Name CheckWords::found(const Wording &say) const
{
    return both([&say](const wording::Texts &texts) {
        return pick(texts, u"Found: %1"_s, u"확인 결과: %1"_s).arg(say(texts));
    });
}

CheckAnswer CheckWords::onlyTheWindow() const
{
    return { Finding::Outcome::Unknown,
        { u"The book cannot tell. Look at the window."_s,
            u"데이터베이스로는 확인할 수 없습니다. 창에서 확인하세요."_s } };
}

CheckAnswer CheckWords::noCustomer(const QString &domainName) const
{
    return { Finding::Outcome::Unknown,
        { u"Cannot be checked: no customer has the domain %1."_s.arg(domainName),
            u"확인할 수 없습니다. 이 도메인의 고객이 없습니다: %1"_s.arg(domainName) } };
}

CheckAnswer CheckWords::severalCustomers(const QString &domainName) const
{
    return { Finding::Outcome::Unknown,
        { u"Cannot be checked: several customers have the domain %1."_s.arg(domainName),
            u"확인할 수 없습니다. 이 도메인의 고객이 여러 곳입니다: %1"_s.arg(domainName) } };
}

CheckAnswer CheckWords::noOffer(const QString &key) const
{
    return { Finding::Outcome::Unknown,
        { u"Cannot be checked: the catalogue has no product %1."_s.arg(key),
            u"확인할 수 없습니다. 카탈로그에 없는 제품입니다: %1"_s.arg(key) } };
}

CheckAnswer CheckWords::nothingToJudge() const
{
    return { Finding::Outcome::Unknown,
        { u"Cannot be checked: the customer has no such subscription."_s,
            u"확인할 수 없습니다. 고객에게 해당 구독이 없습니다."_s } };
}

catalog::Name CheckWords::noSubscription() const
{
    return found([](const wording::Texts &texts) {
        return pick(texts, u"no subscription of this product"_s, u"이 제품의 구독 없음"_s);
    });
}

catalog::Name CheckWords::subscriptions(const QList<domain::Subscription> &all) const
{
    if (all.isEmpty()) {
        return noSubscription();
    }
    return found([&](const wording::Texts &texts) {
        QStringList stands;
        for (const domain::Subscription &each : all.first(qMin(all.size(), mostTold))) {
            stands.append(stand(texts, each));
        }
        const QString told = stands.join(u"; "_s);
        return all.size() <= mostTold ? told
                                      : pick(texts, u"%1; %2 more"_s, u"%1 외 %2개"_s)
                                            .arg(told, texts.number(all.size() - mostTold));
    });
}

catalog::Name CheckWords::verdict(
    const catalog::Offer &target, domain::Cloud cloud, bool allowed, const QStringList &codes) const
{
    return found([&](const wording::Texts &texts) {
        const QString product = texts.product(target, cloud);
        if (allowed) {
            return pick(texts, u"can be upgraded to %1"_s, u"업그레이드 가능(%1)"_s).arg(product);
        }
        return pick(texts, u"cannot be upgraded to %1 (%2)"_s, u"업그레이드 불가(%1): %2"_s)
            .arg(product, texts.list(codes));
    });
}

catalog::Name CheckWords::targets(qint64 all, qint64 allowed) const
{
    return found([&](const wording::Texts &texts) {
        return counted(texts, all, u"%1 new product, %2 can be upgraded to"_s,
            u"%1 new products, %2 can be upgraded to"_s, u"새 제품 %1개, 업그레이드 가능 %2개"_s)
            .arg(texts.number(allowed));
    });
}

catalog::Name CheckWords::upgraded(
    const domain::Subscription &made, const catalog::Offer &from, domain::Cloud cloud) const
{
    return found([&](const wording::Texts &texts) {
        return pick(texts, u"%1, upgraded from %2"_s, u"%1, 기존 제품: %2"_s)
            .arg(stand(texts, made), texts.product(from, cloud));
    });
}

catalog::Name CheckWords::notUpgraded() const
{
    return found([](const wording::Texts &texts) {
        return pick(texts, u"no subscription that came from this upgrade"_s,
            u"이 업그레이드로 만들어진 구독 없음"_s);
    });
}

catalog::Name CheckWords::work(const domain::WorkCounts &counts) const
{
    return found([&](const wording::Texts &texts) {
        return counted(texts, counts.total, u"%1 item of extra work, %2 open"_s,
            u"%1 items of extra work, %2 open"_s, u"추가 작업 %1개, 미완료 %2개"_s)
            .arg(texts.number(counts.open));
    });
}

catalog::Name CheckWords::upgradableCustomers(qint64 count) const
{
    return found([&](const wording::Texts &texts) {
        return counted(texts, count, u"%1 customer with subscriptions to upgrade"_s,
            u"%1 customers with subscriptions to upgrade"_s,
            u"업그레이드할 수 있는 구독이 있는 고객 %1곳"_s);
    });
}

catalog::Name CheckWords::upgradableSubscriptions(qint64 count) const
{
    return found([&](const wording::Texts &texts) {
        return counted(texts, count, u"%1 subscription can be upgraded"_s,
            u"%1 subscriptions can be upgraded"_s, u"업그레이드할 수 있는 구독 %1개"_s);
    });
}

catalog::Name CheckWords::role(domain::Role role) const
{
    return found([role](const wording::Texts &texts) { return texts.role(role); });
}

catalog::Name CheckWords::mayUpgrade(bool may) const
{
    return found([may](const wording::Texts &texts) {
        return may ? pick(texts, u"the role may upgrade"_s, u"업그레이드할 수 있는 역할"_s)
                   : pick(texts, u"the role may not upgrade"_s, u"업그레이드할 수 없는 역할"_s);
    });
}

catalog::Name CheckWords::cloud(domain::Cloud cloud) const
{
    return found([cloud](const wording::Texts &texts) { return texts.cloud(cloud); });
}

catalog::Name CheckWords::language(const QString &code) const
{
    return found([&code](const wording::Texts &texts) {
        return code == "ko"_L1 ? pick(texts, u"Korean"_s, u"한국어"_s)
                               : pick(texts, u"English"_s, u"영어"_s);
    });
}

catalog::Name CheckWords::day(const QDate &day) const
{
    return found([&day](const wording::Texts &texts) { return texts.date(day); });
}

catalog::Name CheckWords::delegation(domain::DelegationState state) const
{
    return found([state](const wording::Texts &texts) { return texts.delegation(state); });
}

} // namespace qa
