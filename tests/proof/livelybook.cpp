#include "livelybook.h"

#include "programterms.h"

using namespace Qt::StringLiterals;

namespace proof {
namespace {

using domain::Result;

constexpr int page = 500;

/// An add-on has a base that is no add-on itself; here they are more frequent.
void mendParents(PlainCustomer &customer, Dice &dice)
{
    for (PlainSubscription &each : customer.subscriptions) {
        const bool known = each.parent >= 1
            && each.parent <= static_cast<int>(customer.subscriptions.size())
            && customer.subscriptions[static_cast<std::size_t>(each.parent - 1)].parent == 0;
        bool isBase = false;
        for (const PlainSubscription &other : customer.subscriptions) {
            isBase = isBase || other.parent == each.number;
        }
        if (!known || isBase) {
            each.parent = 0;
        }
        if (!isBase && each.parent == 0 && each.number > 1 && dice.oneIn(3)) {
            const int base = 1 + dice.below(each.number - 1);
            const bool stands
                = customer.subscriptions[static_cast<std::size_t>(base - 1)].parent == 0;
            each.parent = stands ? base : 0;
        }
    }
}

void giveDates(domain::Subscription &subscription, Dice &dice)
{
    const QDate today = livelyNow.date();
    // Often lately, so that free days and the first thirty days occur; often late in a month.
    QDate start = today.addDays(-dice.below(dice.oneIn(2) ? 45 : 500));
    if (dice.oneIn(5)) {
        start = today.addDays(-28 - dice.below(5)); // around the thirtieth day
    } else if (dice.oneIn(4)) {
        start = QDate(start.year(), start.month(), start.daysInMonth());
    }
    subscription.startDate = start > today ? today : start;
    subscription.creationDate = QDateTime(subscription.startDate, QTime(9, 0), Qt::UTC);
    const bool year = subscription.billingCycle == domain::BillingCycle::Annual || dice.oneIn(3);
    subscription.term = year ? domain::Term::Year : domain::Term::Month;
    const int step = year ? 12 : 1;
    int terms = 1;
    while (subscription.startDate.addMonths(terms * step) <= today) {
        ++terms;
    }
    if (!dice.oneIn(10)) {
        subscription.commitmentEndDate = subscription.startDate.addMonths(terms * step).addDays(-1);
    }
    subscription.autoRenew = !dice.oneIn(3);
}

void givePrice(domain::Subscription &subscription, const domain::Customer &customer, Dice &dice)
{
    if (dice.oneIn(2)) {
        subscription.unitPrice
            = domain::Money{ 1 + dice.below(20'000), domain::Currency::ofMarket(customer.country) };
    }
}

domain::Licence licenceOf(
    const domain::Subscription &subscription, const PlainSubscription &plain, Dice &dice)
{
    domain::Licence licence;
    licence.subscriptionId = subscription.id;
    const Words plans = plansOf(plain.product);
    if (!plans.empty() && dice.oneIn(4)) {
        const std::vector<std::string> choices(plans.begin(), plans.end());
        licence.disabledPlans.append(QString::fromStdString(dice.among(choices)));
    }
    if (dice.oneIn(8)) {
        licence.groupBased = true;
        licence.groupName = u"Dispatch"_s;
    }
    return licence;
}

/// Mostly within the licences that were bought; now and then an over-assigned subscription.
Result<void> putAccounts(domain::BookWriter &writer, const PlainCustomer &plain,
    const QList<domain::Subscription> &subscriptions, std::uint32_t owner, Dice &dice)
{
    static const QStringList places{ u"KR"_s, u"US"_s, u"KR"_s, u"CU"_s, QString() };
    QMap<domain::SubscriptionId, qint64> assigned;
    const int count = dice.below(9);
    for (int number = 1; number <= count; ++number) {
        domain::Account account;
        account.id = idOf<domain::AccountId>(owner, 100 + number);
        account.customerId = idOf<domain::CustomerId>(owner, 0);
        account.displayName = u"Account %1"_s.arg(number);
        account.email
            = u"account%1@contoso%2.example"_s.arg(QString::number(number), QString::number(owner));
        account.usageLocation = dice.among(places);
        for (const PlainSubscription &each : plain.subscriptions) {
            const domain::Subscription &held = subscriptions.at(each.number - 1);
            const bool full = assigned.value(held.id) >= held.quantity;
            if (!domain::isHeld(held.status) || dice.oneIn(2) || (full && !dice.oneIn(6))) {
                continue;
            }
            account.licences.append(licenceOf(held, each, dice));
            ++assigned[held.id];
        }
        if (const auto put = writer.putAccount(account); !put) {
            return put;
        }
    }
    return {};
}

/// Each item of a paged list.
template <typename T, typename Read, typename Each>
Result<void> forAll(Read read, Each each)
{
    QString after;
    do {
        const Result<domain::Page<T>> found = read(after);
        if (!found) {
            return tl::unexpected(found.error());
        }
        for (const T &item : found->items) {
            each(item);
        }
        after = found->next;
    } while (!after.isEmpty());
    return {};
}

Result<void> lookAtPages(domain::BookReader &reader, Sight &sight)
{
    Result<void> done = forAll<domain::Customer>(
        [&](const QString &after) { return reader.customersById(after, page); },
        [&](const domain::Customer &customer) { sight.customers.insert(customer.id, customer); });
    if (!done) {
        return done;
    }
    done = forAll<domain::Subscription>(
        [&](const QString &after) { return reader.subscriptionsById(after, page); },
        [&](const domain::Subscription &each) { sight.subscriptions.insert(each.id, each); });
    if (!done) {
        return done;
    }
    done = forAll<domain::Account>(
        [&](const QString &after) { return reader.accountsById(after, page); },
        [&](const domain::Account &account) {
            for (const domain::Licence &licence : account.licences) {
                sight.holders[licence.subscriptionId].append(account.id.text());
            }
        });
    if (!done) {
        return done;
    }
    domain::AuditQuery query;
    query.newestFirst = false;
    return forAll<domain::AuditEvent>(
        [&](const QString &after) {
            query.after = after;
            return reader.audit(query);
        },
        [&](const domain::AuditEvent &event) { sight.history.append(event); });
}

} // namespace

QString reasonOf(const domain::Error &error)
{
    return u"error %1 %2 %3"_s.arg(
        QString::number(static_cast<int>(error.code)), error.fact(u"reason"_s), error.detail);
}

Result<void> fillLively(
    domain::BookWriter &writer, const catalog::Catalogue &catalogue, Dice &dice, int customers)
{
    domain::BookInfo info;
    info.origin = domain::BookOrigin::Generated;
    info.simulatedNow = livelyNow;
    info.resellerName = u"Saenaru Cloud"_s;
    if (const auto set = writer.setInfo(info); !set) {
        return set;
    }
    for (int number = 1; number <= customers; ++number) {
        const auto owner = static_cast<std::uint32_t>(number);
        PlainCustomer plain = randomCustomer(dice.next());
        mendParents(plain, dice);
        const domain::Customer customer = customerOf(plain, owner);
        if (const auto put = writer.putCustomer(customer); !put) {
            return put;
        }
        QList<domain::Subscription> subscriptions = subscriptionsOf(plain, owner, catalogue);
        for (domain::Subscription &subscription : subscriptions) {
            giveDates(subscription, dice);
            givePrice(subscription, customer, dice);
            if (subscription.soldBy != domain::SoldBy::Own) {
                subscription.sellerName = u"Meridian Cloud"_s;
            }
            if (const auto put = writer.putSubscription(subscription); !put) {
                return put;
            }
        }
        if (const auto put = putAccounts(writer, plain, subscriptions, owner, dice); !put) {
            return put;
        }
    }
    return {};
}

Result<Sight> look(domain::BookReader &reader)
{
    Sight sight;
    const auto info = reader.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    sight.today = info->simulatedNow.date();
    if (const auto done = lookAtPages(reader, sight); !done) {
        return tl::unexpected(done.error());
    }
    for (const domain::Subscription &subscription : std::as_const(sight.subscriptions)) {
        const auto lines = reader.billingLines(subscription.id);
        if (!lines) {
            return tl::unexpected(lines.error());
        }
        sight.lines.insert(subscription.id, *lines);
    }
    const auto violations = reader.verify();
    if (!violations) {
        return tl::unexpected(violations.error());
    }
    for (const domain::Violation &violation : *violations) {
        sight.violations.append(
            violation.invariant + u' ' + violation.id + u": "_s + violation.detail);
    }
    return sight;
}

} // namespace proof
