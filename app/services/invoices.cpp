#include "services/invoices.h"

#include <QtNumeric>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

using domain::BillingLine;
using domain::BillingLineKind;
using domain::Result;
using domain::Subscription;
using domain::SubscriptionStatus;

namespace {

using Key = std::pair<QDate, QString>; ///< month and currency

/// Of one subscription, period after period.
class Billing
{
public:
    Billing(rules::BilledSubscription billed, const Subscription &subscription)
        : m_billed(std::move(billed))
        , m_subscription(subscription)
    {
    }

    /// None where the book does not know until when it ran.
    [[nodiscard]] std::optional<QDate> lastDay(const QDate &today) const
    {
        switch (m_subscription.status) {
        case SubscriptionStatus::Active:
            return today;
        case SubscriptionStatus::Expired:
            return std::min(today, m_subscription.commitmentEndDate);
        case SubscriptionStatus::Suspended:
        case SubscriptionStatus::Deleted:
            return m_billed.ledger.isEmpty()
                ? std::optional<QDate>()
                : std::min(today, m_billed.ledger.constLast().periodLast);
        case SubscriptionStatus::None:
        case SubscriptionStatus::Pending:
            break;
        }
        return std::nullopt;
    }

    /// Lines of the periods that begin from `from` to `until`.
    [[nodiscard]] rules::Billed<QList<BillingLine>> lines(const QDate &from, const QDate &until)
    {
        QList<BillingLine> all;
        QDate day = m_billed.start;
        bool runs = true;
        while (day <= until) {
            const rules::Period period = rules::periodOf(m_billed, day);
            if (period.last < day) {
                break; // the calendar ends
            }
            const bool written = std::any_of(m_billed.ledger.cbegin(), m_billed.ledger.cend(),
                [&period](const BillingLine &line) { return line.periodFirst == period.first; });
            if (runs || written) {
                rules::BilledSubscription then = m_billed;
                then.quantity = quantityIn(period);
                const auto standing = rules::standingLines(then, period);
                if (!standing) {
                    return tl::unexpected(standing.error());
                }
                runs = !written || runsOn(*standing, period);
                if (std::max(period.first, m_billed.start) >= from) {
                    all += *standing;
                }
            }
            day = period.last.addDays(1);
        }
        return all;
    }

private:
    /// Before a change the number that it takes back; after the last one what stands now.
    [[nodiscard]] qint64 quantityIn(const rules::Period &period) const
    {
        for (const BillingLine &line : m_billed.ledger) {
            if (line.periodFirst > period.first) {
                return line.quantity;
            }
        }
        return m_billed.quantity;
    }

    /// Whether the last day of the period was still paid for.
    static bool runsOn(const QList<BillingLine> &standing, const rules::Period &period)
    {
        qint64 licences = 0;
        for (const BillingLine &line : standing) {
            if (line.last == period.last) {
                licences += line.kind == BillingLineKind::Charge ? line.quantity : -line.quantity;
            }
        }
        return licences > 0;
    }

    rules::BilledSubscription m_billed;
    const Subscription &m_subscription;
};

QDate monthOf(const QDate &day)
{
    return { day.year(), day.month(), 1 };
}

} // namespace

Result<Invoices> readInvoices(
    domain::BookReader &reader, domain::CustomerId customer, const Context &context)
{
    auto file = readCustomerFile(reader, customer, context);
    if (!file) {
        return tl::unexpected(file.error());
    }
    Invoices told;
    told.file = *std::move(file);
    const QDate today = told.file.now.toUTC().date();
    const QDate from = monthOf(today).addMonths(1 - invoiceMonths);
    std::map<Key, Invoice> months;
    for (const SubscriptionFile &each : std::as_const(told.file.subscriptions)) {
        const Subscription &subscription = each.subscription;
        if (subscription.soldBy != domain::SoldBy::Own || subscription.isTrial) {
            continue;
        }
        const auto basis = readBillingBasis(reader, subscription.id);
        if (!basis) {
            return tl::unexpected(basis.error());
        }
        const auto billed = billedAs(subscription, told.file.customer, *basis, context);
        if (!billed || !billed->start.isValid()) {
            ++told.leftOut;
            continue;
        }
        Billing billing(*billed, subscription);
        const auto last = billing.lastDay(today);
        const auto lines = last ? billing.lines(from, *last) : rules::Billed<QList<BillingLine>>();
        if (!last || !lines) {
            told.leftOut += subscription.status == SubscriptionStatus::Pending ? 0 : 1;
            continue;
        }
        if (!subscription.unitPrice && !lines->isEmpty()) {
            const auto price = basis->prices(context).price(
                subscription.offerId, billed->price.currency, billed->cycle);
            told.demoPrices = told.demoPrices || !price || price->demo;
        } else if (told.file.book.origin != domain::BookOrigin::Imported) {
            told.demoPrices = told.demoPrices || !lines->isEmpty();
        }
        for (const BillingLine &line : *lines) {
            const QDate month = monthOf(std::max(line.periodFirst, subscription.startDate));
            Invoice &invoice = months[{ month, line.amount.currency.code() }];
            invoice.month = month;
            invoice.total.currency = line.amount.currency;
            if (qAddOverflow(invoice.total.minor, line.amount.minor, &invoice.total.minor)) {
                return domain::failure(domain::ErrorCode::Internal, u"too large"_s);
            }
            invoice.lines.append(line);
        }
    }
    for (auto &[key, invoice] : months) {
        std::stable_sort(invoice.lines.begin(), invoice.lines.end(),
            [](const BillingLine &a, const BillingLine &b) { return a.first < b.first; });
        told.months.prepend(std::move(invoice));
    }
    return told;
}

} // namespace services
