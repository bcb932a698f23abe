#include "services/bookclock.h"

#include "domain/clock.h"
#include "services/customers.h"
#include "services/lifewriter.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;
using domain::Subscription;
using domain::SubscriptionStatus;
using rules::Due;

namespace {

constexpr int duePage = 500;
/// Who is named where nobody acted.
const QString clockName = u"Partner Desk"_s;

/// Something due, with what it happens to.
struct Happening
{
    Due due;
    Subscription subscription;
};

Result<std::optional<Happening>> happeningOf(domain::BookReader &reader,
    const Subscription &subscription, domain::Cloud cloud, const QDate &today)
{
    Suspension suspension;
    if (subscription.status == SubscriptionStatus::Suspended) {
        const auto read = readSuspension(reader, subscription.id);
        if (!read) {
            return tl::unexpected(read.error());
        }
        suspension = *read;
    }
    const auto due = rules::dueOf(subscription, cloud, suspension.day, today);
    return due ? std::optional(Happening{ *due, subscription }) : std::nullopt;
}

/// What is due for one customer, in the order in which it happens.
Result<QList<Happening>> happeningsOf(domain::BookReader &reader, domain::Cloud cloud,
    const QList<Subscription> &holdings, const QDate &today)
{
    QList<Happening> all;
    for (const Subscription &subscription : holdings) {
        auto happening = happeningOf(reader, subscription, cloud, today);
        if (!happening) {
            return tl::unexpected(happening.error());
        }
        if (*happening) {
            all.append(**std::move(happening));
        }
    }
    std::stable_sort(all.begin(), all.end(),
        [](const Happening &a, const Happening &b) { return a.due.day < b.due.day; });
    return all;
}

class DueRun
{
public:
    DueRun(domain::BookWriter &writer, const Context &context, ClockOutcome &outcome)
        : m_writer(writer)
        , m_context(context)
        , m_outcome(outcome)
    {
    }

    Result<void> apply(domain::CustomerId id)
    {
        const auto customer = m_writer.customer(id);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        const auto holdings = m_writer.holdings(id);
        if (!holdings) {
            return tl::unexpected(holdings.error());
        }
        const auto happenings
            = happeningsOf(m_writer, customer->cloud, *holdings, m_outcome.now.toUTC().date());
        if (!happenings) {
            return tl::unexpected(happenings.error());
        }
        for (const Happening &happening : *happenings) {
            // Ended together with its base meanwhile.
            const auto now = m_writer.subscription(happening.subscription.id);
            if (!now) {
                return tl::unexpected(now.error());
            }
            if (now->status == happening.subscription.status) {
                if (const auto happened = happen(happening, *holdings); !happened) {
                    return happened;
                }
            }
        }
        return {};
    }

private:
    Result<void> happen(const Happening &happening, const QList<Subscription> &holdings)
    {
        const Due &due = happening.due;
        Subscription after = happening.subscription;
        switch (due.kind) {
        case Due::Kind::Renew:
            after.commitmentEndDate = due.end;
            ++m_outcome.renewed;
            return write(happening.subscription, after, domain::Act::SubscriptionRenewed, due.day,
                due.terms > 1 ? QJsonObject{ { u"terms"_s, due.terms } } : QJsonObject());
        case Due::Kind::Expire:
            ++m_outcome.expired;
            return end(happening.subscription, holdings, SubscriptionStatus::Expired,
                domain::Act::SubscriptionExpired, due.day);
        case Due::Kind::Delete:
            ++m_outcome.deleted;
            return end(happening.subscription, holdings, SubscriptionStatus::Deleted,
                domain::Act::SubscriptionDeleted, due.day);
        }
        return {};
    }

    /// Ends it together with its add-ons.
    Result<void> end(const Subscription &subscription, const QList<Subscription> &holdings,
        SubscriptionStatus status, domain::Act act, const QDate &day)
    {
        Subscription after = subscription;
        after.status = status;
        if (const auto ended = write(subscription, after, act, day, {}); !ended) {
            return ended;
        }
        const QList<Subscription> addOns = rules::addOnsStanding(subscription, holdings);
        for (const Subscription &listed : addOns) {
            const auto addOn = m_writer.subscription(listed.id);
            if (!addOn) {
                return tl::unexpected(addOn.error());
            }
            if (!domain::isHeld(addOn->status)) {
                continue;
            }
            Subscription ended = *addOn;
            ended.status = status;
            if (const auto done
                = write(*addOn, ended, act, day, { { u"base"_s, subscription.id.text() } });
                !done) {
                return done;
            }
        }
        return {};
    }

    Result<void> write(const Subscription &before, const Subscription &after, domain::Act act,
        const QDate &day, const QJsonObject &told)
    {
        LifeWriter writer(m_writer,
            { QDateTime(day, QTime(0, 0), Qt::UTC), clockName, m_context.actor.role, {} });
        const auto changed = writer.change(before, after, act, told);
        return changed ? Result<void>() : tl::unexpected(changed.error());
    }

    domain::BookWriter &m_writer;
    const Context &m_context;
    ClockOutcome &m_outcome;
};

using ByDay = Result<domain::Page<Subscription>> (domain::BookReader::*)(
    const QDate &before, const QString &after, int limit);

/// Gives `take` (const Subscription & -> Result<bool>, false: enough) what the list holds before a
/// day, in the order of days.
template <typename Take>
Result<void> eachBefore(domain::BookReader &reader, ByDay list, const QDate &before, Take take)
{
    QString after;
    do {
        const auto page = (reader.*list)(before, after, duePage);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const Subscription &subscription : page->items) {
            const auto more = take(subscription);
            if (!more) {
                return tl::unexpected(more.error());
            }
            if (!*more) {
                return {};
            }
        }
        after = page->next;
    } while (!after.isEmpty());
    return {};
}

/// Customers with a subscription that is due, in the order in which they were found.
Result<QList<domain::CustomerId>> customersDue(domain::BookReader &reader, const QDate &today)
{
    QList<domain::CustomerId> customers;
    QSet<domain::CustomerId> seen;
    const auto take = [&](const Subscription &subscription) -> Result<bool> {
        if (seen.contains(subscription.customerId)) {
            return true;
        }
        const auto customer = reader.customer(subscription.customerId);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        const auto happening = happeningOf(reader, subscription, customer->cloud, today);
        if (!happening) {
            return tl::unexpected(happening.error());
        }
        if (*happening) {
            seen.insert(customer->id);
            customers.append(customer->id);
        }
        return true;
    };
    const auto ended = eachBefore(reader, &domain::BookReader::subscriptionsEnding, today, take);
    if (!ended) {
        return tl::unexpected(ended.error());
    }
    // Of the clouds the one that deletes first; the rule tells of each whether it is due.
    const QDate suspendedBefore = today.addDays(1 - rules::fewestDaysUntilDeletion());
    const auto deleted
        = eachBefore(reader, &domain::BookReader::subscriptionsSuspended, suspendedBefore, take);
    if (!deleted) {
        return tl::unexpected(deleted.error());
    }
    return customers;
}

/// The first day on which something is due in the book; invalid: never.
Result<QDate> firstDueDay(domain::BookReader &reader)
{
    static const QDate behindAll(9999, 12, 31); // a term without an end is often written so
    QDate first;
    const auto ended = eachBefore(reader, &domain::BookReader::subscriptionsEnding, behindAll,
        [&first](const Subscription &subscription) -> Result<bool> {
            first = subscription.commitmentEndDate.addDays(1);
            return false;
        });
    if (!ended) {
        return tl::unexpected(ended.error());
    }
    const auto deleted = eachBefore(reader, &domain::BookReader::subscriptionsSuspended, behindAll,
        [&](const Subscription &subscription) -> Result<bool> {
            const auto suspension = readSuspension(reader, subscription.id);
            const auto customer = reader.customer(subscription.customerId);
            if (!suspension || !customer) {
                return tl::unexpected(suspension ? customer.error() : suspension.error());
            }
            const QDate day = rules::deletionDay(customer->cloud, suspension->day);
            if (day.isValid() && (!first.isValid() || day < first)) {
                first = day;
            }
            // Those that follow were suspended later.
            return !first.isValid() || !suspension->day.isValid()
                || suspension->day.addDays(rules::fewestDaysUntilDeletion()) < first;
        });
    if (!deleted) {
        return tl::unexpected(deleted.error());
    }
    return first;
}

} // namespace

Result<ClockOutcome> applyDueToCustomer(domain::BookWriter &writer, domain::CustomerId id,
    const QDateTime &moment, const Context &context)
{
    ClockOutcome outcome;
    outcome.now = moment;
    if (moment.isValid()) {
        if (const auto applied = DueRun(writer, context, outcome).apply(id); !applied) {
            return tl::unexpected(applied.error());
        }
    }
    return outcome;
}

Result<ClockOutcome> applyDueToBook(
    domain::BookWriter &writer, const QDateTime &moment, const Context &context)
{
    ClockOutcome outcome;
    outcome.now = moment;
    if (!moment.isValid()) {
        return outcome;
    }
    const auto customers = customersDue(writer, moment.toUTC().date());
    if (!customers) {
        return tl::unexpected(customers.error());
    }
    DueRun run(writer, context, outcome);
    for (const domain::CustomerId id : *customers) {
        if (const auto applied = run.apply(id); !applied) {
            return tl::unexpected(applied.error());
        }
        if (const auto refreshed = refreshVerdicts(writer, id, context); !refreshed) {
            return tl::unexpected(refreshed.error());
        }
    }
    return outcome;
}

Result<ClockOutcome> moveBookClock(
    domain::BookWriter &writer, const QDateTime &asked, const Context &context)
{
    const QDateTime moment = asked.toUTC();
    if (moment.isValid() && !domain::ClockRange().contains(moment.date())) {
        return domain::failure(domain::ErrorCode::BadInput,
            u"the clock cannot be set to %1"_s.arg(moment.toString(Qt::ISODate)));
    }
    auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    const QDateTime before = info->simulatedNow;
    if (before == moment || (!before.isValid() && !moment.isValid())) {
        return applyDueToBook(writer, before, context);
    }
    info->simulatedNow = moment.isValid() ? moment : QDateTime();
    if (const auto kept = writer.setInfo(*info); !kept) {
        return tl::unexpected(kept.error());
    }
    LifeWriter history(writer, { context.now(*info), context.actor.name, context.actor.role, {} });
    const auto fact = [](const QDateTime &time) {
        return QJsonObject{ { u"now"_s,
            time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString() } };
    };
    if (const auto recorded
        = history.record(domain::Act::ClockMoved, {}, {}, fact(before), fact(info->simulatedNow));
        !recorded) {
        return tl::unexpected(recorded.error());
    }
    return applyDueToBook(writer, info->simulatedNow, context);
}

ClockService::ClockService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

void ClockService::setContext(Context context)
{
    m_context = std::move(context);
}

QFuture<Result<ClockOutcome>> ClockService::applyDue() const
{
    return m_book.write<ClockOutcome>(
        [context = m_context](domain::BookWriter &writer) -> Result<ClockOutcome> {
            const auto info = writer.info();
            if (!info) {
                return tl::unexpected(info.error());
            }
            return applyDueToBook(writer, info->simulatedNow, context);
        });
}

QFuture<Result<ClockOutcome>> ClockService::moveTo(const QDateTime &moment) const
{
    return m_book.write<ClockOutcome>([moment, context = m_context](domain::BookWriter &writer) {
        return moveBookClock(writer, moment, context);
    });
}

QFuture<Result<QDate>> ClockService::nextDueDay() const
{
    return m_book.read<QDate>([](domain::BookReader &reader) -> Result<QDate> {
        const auto info = reader.info();
        if (!info) {
            return tl::unexpected(info.error());
        }
        if (!info->simulatedNow.isValid()) {
            return QDate();
        }
        const auto next = firstDueDay(reader);
        if (!next) {
            return next;
        }
        // What lies out of the clock's reach never comes.
        return domain::ClockRange().contains(*next) ? *next : QDate();
    });
}

} // namespace services
