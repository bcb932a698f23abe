#include "services/democontent.h"

#include "domain/names.h"
#include "services/demobook.h"
#include "services/demodice.h"
#include "services/demoordinary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services::demo {
namespace {

using domain::Act;
using domain::SubscriptionStatus;

/// Days between the request for delegated admin privileges and the customer's answer.
constexpr qint64 answerDays = 3;
/// Days for which privileges that were removed had been held.
constexpr qint64 heldDays = 200;

class ContentMaker
{
public:
    ContentMaker(const Records &records, const catalog::Catalogue &catalogue, qint64 seed)
        : m_records(records)
        , m_catalogue(catalogue)
        , m_seed(seed)
    {
    }

    domain::Result<Content> make()
    {
        const QList<CustomerRecord> customers = allCustomers(m_records, m_seed);
        for (const CustomerRecord &record : customers) {
            addCustomer(record);
        }
        if (m_error) {
            return tl::unexpected(*m_error);
        }
        std::stable_sort(m_content.happenings.begin(), m_content.happenings.end(),
            [](const Happening &a, const Happening &b) { return a.time < b.time; });
        numberOrders(m_content.happenings, m_content.subscriptions, m_records.lastOrders);
        return std::move(m_content);
    }

private:
    void addCustomer(const CustomerRecord &record)
    {
        domain::Customer customer;
        customer.id = domain::CustomerId(demoId(u"customer/"_s + record.key));
        customer.companyName = record.name;
        customer.localName = record.localName;
        customer.domain = record.domain;
        customer.country = record.country;
        customer.language = languageOf(record.country);
        customer.cloud = record.cloud;
        customer.relationship = record.relationship;
        customer.delegation = { record.delegation, record.since, record.excluded };
        m_content.customers.append(customer);
        addDelegationHistory(record, customer);

        QHash<QString, domain::SubscriptionId> ids;
        for (const SubscriptionRecord &subscription : record.subscriptions) {
            const QString name = record.key + u'/' + subscription.key;
            ids.insert(subscription.key,
                subscription.id.isNull() ? domain::SubscriptionId(demoId(u"subscription/"_s + name))
                                         : subscription.id);
        }
        for (const SubscriptionRecord &subscription : record.subscriptions) {
            addSubscription(record, customer, subscription, ids);
        }
        m_content.accounts.append(makeAccounts(record, customer.id, ids, m_records.people, m_seed));
    }

    void addDelegationHistory(const CustomerRecord &record, const domain::Customer &customer)
    {
        const auto add = [this, &record, &customer](Act act, const QDate &day,
                             domain::DelegationState before, domain::DelegationState after) {
            domain::AuditEvent event = this->event(act, u"jiwoo"_s, customer.id, {});
            event.before = { { u"delegatedAdmin"_s, domain::codeOf(before) } };
            event.after = { { u"delegatedAdmin"_s, domain::codeOf(after) } };
            happen(at(day, record.key + domain::codeOf(act)), event);
        };
        using State = domain::DelegationState;
        const QDate since = record.since;
        switch (record.delegation) {
        case State::None:
            break;
        case State::Requested:
            add(Act::DelegationRequested, since, State::None, State::Requested);
            break;
        case State::Granted:
            add(Act::DelegationRequested, since.addDays(-answerDays), State::None,
                State::Requested);
            add(Act::DelegationGranted, since, State::Requested, State::Granted);
            break;
        case State::Removed: {
            const QDate granted = since.addDays(-heldDays);
            add(Act::DelegationRequested, granted.addDays(-answerDays), State::None,
                State::Requested);
            add(Act::DelegationGranted, granted, State::Requested, State::Granted);
            add(Act::DelegationRemoved, since, State::Granted, State::Removed);
            break;
        }
        }
    }

    void addSubscription(const CustomerRecord &record, const domain::Customer &customer,
        const SubscriptionRecord &told, const QHash<QString, domain::SubscriptionId> &ids)
    {
        const bool own = told.soldBy == domain::SoldBy::Own;
        domain::Subscription subscription;
        subscription.id = ids.value(told.key);
        subscription.customerId = customer.id;
        if (told.product.isEmpty()) {
            const catalog::Offer *offer = offerOf(told.offer);
            if (offer == nullptr) {
                return;
            }
            subscription.offerId = offer->id;
            subscription.offerName = offer->name(customer.cloud).en;
        } else {
            subscription.offerId = catalog::Catalogue::idOfUnknown(told.product);
            subscription.offerName = told.product;
        }
        subscription.friendlyName = told.nickname;
        subscription.quantity = told.licences;
        subscription.status = told.status;
        subscription.parentId = ids.value(told.parent);
        subscription.creationDate = at(told.start, record.key + told.key);
        subscription.startDate = told.start;
        subscription.commitmentEndDate = endOf(told);
        subscription.billingCycle = told.cycle;
        subscription.term
            = told.cycle == domain::BillingCycle::Annual ? domain::Term::Year : domain::Term::Month;
        subscription.autoRenew = domain::isHeld(told.status) && !told.trial;
        subscription.isTrial = told.trial;
        subscription.soldBy = told.soldBy;
        subscription.sellerName = told.seller;
        // What others charge is not for this partner to know, and a trial costs nothing.
        if (own && !told.trial) {
            subscription.unitPrice = m_catalogue.demoPrice(
                subscription.offerId, domain::Currency::ofMarket(customer.country));
        }
        subscription.orderId = told.order;
        if (own) {
            addHistory(record, told, subscription);
        }
        m_content.subscriptions.append(subscription);
    }

    [[nodiscard]] static QDate endOf(const SubscriptionRecord &told)
    {
        if (told.end.isValid()) {
            return told.end;
        }
        if (told.status == SubscriptionStatus::Deleted) {
            return told.endedOn;
        }
        return periodEnd(told.start, told.cycle, demoMoment().date().addDays(1));
    }

    void addHistory(const CustomerRecord &record, const SubscriptionRecord &told,
        const domain::Subscription &subscription)
    {
        const qint64 firstQuantity
            = told.changes.isEmpty() ? told.licences : told.changes.constFirst().from;
        domain::Order order;
        order.number = told.order;
        order.customerId = subscription.customerId;
        order.targetId = subscription.id;
        order.offerId = subscription.offerId;
        order.quantity = firstQuantity;
        order.placedAt = subscription.creationDate;
        m_content.happenings.append({ subscription.creationDate, order });

        const auto event = [this, &subscription](Act act, const QString &by) {
            return this->event(act, by, subscription.customerId, subscription.id);
        };
        const auto moment = [this, &record, &told](const QDate &day, const QString &purpose) {
            return at(day, record.key + told.key + purpose);
        };
        domain::AuditEvent created = event(Act::SubscriptionCreated, told.by);
        created.after = { { u"status"_s, domain::codeOf(SubscriptionStatus::Active) },
            { u"offerName"_s, subscription.offerName }, { u"quantity"_s, firstQuantity } };
        if (told.status == SubscriptionStatus::Pending) {
            created.after.insert(u"status"_s, domain::codeOf(SubscriptionStatus::Pending));
        }
        happen(subscription.creationDate, created);
        for (const QuantityChange &change : told.changes) {
            domain::AuditEvent changed = event(Act::LicencesChanged, change.by);
            changed.before = { { u"quantity"_s, change.from } };
            changed.after = { { u"quantity"_s, change.to } };
            happen(moment(change.on, u"change"_s), changed);
        }
        for (const CancelledAddOn &addOn : told.addOnsCancelled) {
            const catalog::Offer *offer = offerOf(addOn.offer);
            if (offer == nullptr) {
                return;
            }
            domain::AuditEvent cancelled = event(Act::AddOnCancelled, addOn.by);
            cancelled.before
                = { { u"offerName"_s, offer->nameGlobal.en }, { u"quantity"_s, addOn.licences } };
            cancelled.after = { { u"status"_s, domain::codeOf(SubscriptionStatus::Deleted) } };
            happen(moment(addOn.on, u"addOn"_s), cancelled);
        }
        if (told.endedOn.isValid()) {
            const bool suspended = told.status == SubscriptionStatus::Suspended;
            domain::AuditEvent ended = event(
                suspended ? Act::SubscriptionSuspended : Act::SubscriptionCancelled, told.by);
            ended.before = { { u"status"_s, domain::codeOf(SubscriptionStatus::Active) } };
            ended.after = { { u"status"_s, domain::codeOf(told.status) } };
            happen(moment(told.endedOn, u"ended"_s), ended);
        }
        if (told.upgrade) {
            const catalog::Offer *target = offerOf(told.upgrade->to);
            if (target != nullptr) {
                m_content.happenings.append({ moment(told.upgrade->on, u"upgrade"_s),
                    UpgradeToDo{ subscription.id, target->id, told.upgrade->licences,
                        staff(told.upgrade->by),
                        demoId(u"request/"_s + record.key + u'/' + told.key)
                            .toString(QUuid::WithoutBraces) } });
            }
        }
    }

    [[nodiscard]] domain::AuditEvent event(Act act, const QString &by, domain::CustomerId customer,
        domain::SubscriptionId subscription)
    {
        const Staff actor = staff(by);
        domain::AuditEvent event;
        event.actor = actor.name;
        event.role = actor.role;
        event.act = act;
        event.customerId = customer;
        event.subscriptionId = subscription;
        return event;
    }

    void happen(const QDateTime &time, domain::AuditEvent event)
    {
        event.time = time;
        m_content.happenings.append({ time, event });
    }

    /// A moment of that day in the office hours of Seoul, 09:10 to 17:50.
    [[nodiscard]] QDateTime at(const QDate &day, const QString &purpose) const
    {
        Dice dice(m_seed, u"time/"_s + purpose);
        const QTime midnight(0, 0);
        return { day, midnight.addSecs(static_cast<int>(dice.between(10 * 60, (8 * 60 + 50) * 60))),
            Qt::UTC };
    }

    [[nodiscard]] Staff staff(const QString &key)
    {
        for (const Staff &one : m_records.staff) {
            if (one.key == key) {
                return one;
            }
        }
        fail(domain::ErrorCode::Internal, u"nobody of the staff has this key: %1"_s.arg(key));
        return {};
    }

    [[nodiscard]] const catalog::Offer *offerOf(const QString &key)
    {
        const catalog::Offer *offer = m_catalogue.offerByKey(key);
        if (offer == nullptr) {
            fail(domain::ErrorCode::BadInput,
                u"the catalogue has no offer with this key: %1"_s.arg(key));
        }
        return offer;
    }

    void fail(domain::ErrorCode code, const QString &detail)
    {
        if (!m_error) {
            m_error = domain::Error{ code, detail, {} };
        }
    }

    [[nodiscard]] static QString languageOf(const QString &country)
    {
        static const QHash<QString, QString> languages{ { u"KR"_s, u"ko-KR"_s },
            { u"CN"_s, u"zh-CN"_s }, { u"TW"_s, u"zh-TW"_s }, { u"HK"_s, u"zh-HK"_s },
            { u"JP"_s, u"ja-JP"_s }, { u"IN"_s, u"en-IN"_s }, { u"GB"_s, u"en-GB"_s },
            { u"IE"_s, u"en-IE"_s }, { u"US"_s, u"en-US"_s } };
        return languages.value(country);
    }

    const Records &m_records;
    const catalog::Catalogue &m_catalogue;
    qint64 m_seed;
    Content m_content;
    std::optional<domain::Error> m_error;
};

} // namespace

domain::Result<Content> makeContent(
    const Records &records, const catalog::Catalogue &catalogue, qint64 seed)
{
    return ContentMaker(records, catalogue, seed).make();
}

QDate periodEnd(const QDate &start, domain::BillingCycle cycle, const QDate &day)
{
    // Each step counts from the start, so that 31 January is kept through February.
    for (int period = 1;; ++period) {
        const QDate next = cycle == domain::BillingCycle::Annual ? start.addYears(period)
                                                                 : start.addMonths(period);
        if (next > day || !next.isValid()) {
            return next.addDays(-1);
        }
    }
}

QUuid demoId(const QString &name)
{
    constexpr QUuid demoThings(
        0x2d4c6a10, 0x91e7, 0x4b35, 0xa6, 0x0f, 0x5b, 0x83, 0xd2, 0x17, 0xc9, 0x4e);
    return QUuid::createUuidV5(demoThings, name);
}

} // namespace services::demo
