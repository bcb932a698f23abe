#include "rules/eligibility.h"
#include "services/catalogues.h"

namespace services {

using domain::Result;

namespace {

/// Customers compared in one job of the reader: another question waits for milliseconds only.
constexpr int comparedPage = 200;

/// The two catalogues that are held against each other.
struct Sides
{
    Context present;
    Context other;
};

struct ComparedPage
{
    qint64 customers = 0;
    QList<VerdictDifference> differences;
    QString next;
};

TargetWord wordOf(const rules::TargetVerdict &target, const Context &context, domain::Cloud cloud)
{
    TargetWord word{ target.target, {}, target.eligible };
    if (const catalog::Offer *offer = context.catalogue->offer(target.target)) {
        word.name = offer->name(cloud);
    }
    return word;
}

/// A verdict on a target is the same where it says the same for the same reasons.
bool sameTarget(const rules::TargetVerdict &a, const rules::TargetVerdict &b)
{
    return a.target == b.target && a.eligible == b.eligible && a.refusals == b.refusals;
}

QList<TargetWord> onlyIn(const rules::Verdict &one, const rules::Verdict &other,
    const Context &context, domain::Cloud cloud)
{
    QList<TargetWord> words;
    for (const rules::TargetVerdict &target : one.targets) {
        const rules::TargetVerdict *counterpart = other.of(target.target);
        if (counterpart == nullptr || !sameTarget(target, *counterpart)) {
            words.append(wordOf(target, context, cloud));
        }
    }
    return words;
}

Result<void> compareCustomer(domain::BookReader &reader, const domain::Customer &customer,
    const Sides &sides, QList<VerdictDifference> &differences)
{
    const auto holdings = reader.holdings(customer.id);
    if (!holdings) {
        return tl::unexpected(holdings.error());
    }
    for (const domain::Subscription &subscription : *holdings) {
        const auto judge = [&](const Context &context) {
            return rules::evaluate(customer, subscription, *holdings, *context.catalogue,
                context.variant, context.actor.role);
        };
        const rules::Verdict before = judge(sides.present);
        const rules::Verdict after = judge(sides.other);
        VerdictDifference difference{ customer, subscription,
            onlyIn(before, after, sides.present, customer.cloud),
            onlyIn(after, before, sides.other, customer.cloud), before.eligibleTargets() > 0,
            after.eligibleTargets() > 0 };
        if (!difference.before.isEmpty() || !difference.after.isEmpty()) {
            differences.append(std::move(difference));
        }
    }
    return {};
}

Result<ComparedPage> comparePage(
    domain::BookReader &reader, const QString &after, const Sides &sides)
{
    const auto page = reader.customersById(after, comparedPage);
    if (!page) {
        return tl::unexpected(page.error());
    }
    ComparedPage compared{ page->items.size(), {}, page->next };
    for (const domain::Customer &customer : page->items) {
        const auto done = compareCustomer(reader, customer, sides, compared.differences);
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    return compared;
}

/// The whole book, a page at a time.
class ComparisonRun : public std::enable_shared_from_this<ComparisonRun>
{
public:
    ComparisonRun(domain::Book &book, Sides sides, Progress progress, std::stop_token stop)
        : m_book(book)
        , m_sides(std::move(sides))
        , m_progress(std::move(progress))
        , m_stop(std::move(stop))
    {
        m_promise.start();
    }

    QFuture<Result<QList<VerdictDifference>>> start()
    {
        m_book.read<domain::CustomerCounts>(
            [](domain::BookReader &reader) { return reader.customerCounts({}); },
            [self = shared_from_this()](const Result<domain::CustomerCounts> &counts) {
                if (!counts) {
                    self->finish(tl::unexpected(counts.error()));
                    return;
                }
                self->m_total = counts->total;
                self->nextPage({});
            });
        return m_promise.future();
    }

private:
    void nextPage(const QString &after)
    {
        if (m_stop.stop_requested()) {
            finish(domain::failure(domain::ErrorCode::Cancelled));
            return;
        }
        m_book.read<ComparedPage>(
            [after, sides = m_sides](
                domain::BookReader &reader) { return comparePage(reader, after, sides); },
            [self = shared_from_this()](const Result<ComparedPage> &page) {
                if (!page) {
                    self->finish(tl::unexpected(page.error()));
                    return;
                }
                self->m_done += page->customers;
                self->m_found.append(page->differences);
                if (self->m_progress) {
                    self->m_progress(self->m_done, self->m_total);
                }
                if (page->next.isEmpty()) {
                    self->finish(std::move(self->m_found));
                } else {
                    self->nextPage(page->next);
                }
            });
    }

    void finish(Result<QList<VerdictDifference>> answer)
    {
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

    domain::Book &m_book;
    Sides m_sides;
    Progress m_progress;
    std::stop_token m_stop;
    QPromise<Result<QList<VerdictDifference>>> m_promise;
    QList<VerdictDifference> m_found;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

QFuture<Result<QList<VerdictDifference>>> CatalogueService::differences(
    std::shared_ptr<const catalog::Catalogue> other, catalog::Variant otherVariant,
    Progress progress, std::stop_token stop) const
{
    Sides sides{ m_context, m_context };
    sides.other.catalogue = std::move(other);
    sides.other.variant = otherVariant;
    return std::make_shared<ComparisonRun>(
        m_book, std::move(sides), std::move(progress), std::move(stop))
        ->start();
}

} // namespace services
