#include "domain/bulkload.h"
#include "rules/compiledrules.h"
#include "services/customers.h"

#include <vector>

namespace services {

using domain::Result;

namespace {

/// Customers judged in one transaction of "Check all": long enough to be fast, short enough that
/// another writer waits for milliseconds only.
constexpr qint64 checkPage = 1'000;

/// refreshVerdicts with the rules at hand.
Result<void> refresh(domain::BookWriter &writer, domain::CustomerId id,
    const rules::CompiledRules &rules, const Context &context)
{
    const auto customer = writer.customer(id);
    if (!customer) {
        return tl::unexpected(customer.error());
    }
    const auto holdings = writer.holdings(id);
    if (!holdings) {
        return tl::unexpected(holdings.error());
    }
    const auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    return writer.setVerdicts(id, rules.of(*customer, *holdings), context.now(*info));
}

/// The next customers of the book: their facts are read and judged as one, and only those whose
/// kept verdicts say something else are written.
Result<domain::ScanStep> refreshPage(domain::BookWriter &writer, qint64 after,
    const rules::CompiledRules &rules, const Context &context, domain::BulkLoad *load = nullptr)
{
    const auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    struct Judged
    {
        domain::CustomerId customer;
        QList<domain::StoredVerdict> verdicts; ///< while a load is under way
    };
    std::vector<Judged> differing;
    rules::CompiledRules::Desk desk;
    const auto step = writer.portfolio().scan(
        after, checkPage, [&rules](domain::OfferId offer) { return rules.offerIndex(offer); },
        [&](const domain::ScannedCustomer &customer) {
            rules.decide(
                { customer.cloud, customer.granted, rules.familiesOf(customer.excludedPlans) },
                customer.holdings, desk);
            const std::size_t count = customer.holdings.size();
            std::size_t same = 0;
            while (
                same < count && rules::CompiledRules::agrees(desk, same, customer.verdicts[same])) {
                ++same;
            }
            if (same == count) {
                return;
            }
            Judged &judged = differing.emplace_back(Judged{ customer.id, {} });
            for (std::size_t i = 0; load != nullptr && i < count; ++i) {
                judged.verdicts.append(desk.verdict(i));
            }
        });
    if (!step) {
        return tl::unexpected(step.error());
    }
    for (const Judged &judged : differing) {
        const auto refreshed = load != nullptr
            ? load->setVerdictsInOrder(judged.customer, judged.verdicts)
            : refresh(writer, judged.customer, rules, context);
        if (!refreshed) {
            return tl::unexpected(refreshed.error());
        }
    }
    if (step->customers > 0) {
        const auto kept = writer.portfolio().keepChecked(after, step->last, context.now(*info));
        if (!kept) {
            return tl::unexpected(kept.error());
        }
    }
    return step;
}

Result<qint64> customerTotal(domain::BookReader &reader)
{
    const auto counts = reader.customerCounts({});
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    return counts->total;
}

/// Keeps which catalogue the stored counts rest on.
Result<void> keepBasis(domain::BookWriter &writer, const Context &context)
{
    auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    const QByteArray basis = context.verdictBasis();
    if (info->verdictBasis == basis) {
        return {};
    }
    info->verdictBasis = basis;
    return writer.setInfo(*info);
}

} // namespace

Result<void> refreshVerdicts(
    domain::BookWriter &writer, domain::CustomerId id, const Context &context)
{
    return refresh(writer, id, { *context.catalogue, context.variant }, context);
}

Result<void> refreshVerdictsOf(domain::BookWriter &writer, const QList<domain::CustomerId> &ids,
    const Context &context, const std::stop_token &stop)
{
    const rules::CompiledRules rules(*context.catalogue, context.variant);
    for (const domain::CustomerId &id : ids) {
        if (stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        if (auto refreshed = refresh(writer, id, rules, context); !refreshed) {
            return refreshed;
        }
    }
    return {};
}

Result<qint64> refreshAllVerdicts(domain::BookWriter &writer, const Context &context,
    const Progress &progress, domain::BulkLoad *load)
{
    // Only who shows progress needs to know of how many.
    const auto total = progress ? customerTotal(writer) : Result<qint64>(0);
    if (!total) {
        return total;
    }
    const rules::CompiledRules rules(*context.catalogue, context.variant);
    qint64 done = 0;
    domain::ScanStep step;
    do {
        const auto next = refreshPage(writer, step.last, rules, context, load);
        if (!next) {
            return tl::unexpected(next.error());
        }
        step = *next;
        done += step.customers;
        if (progress && step.customers > 0) {
            progress(done, *total);
        }
    } while (step.customers > 0);
    if (const auto kept = keepBasis(writer, context); !kept) {
        return tl::unexpected(kept.error());
    }
    return done;
}

namespace {

/// Runs one page after the other as jobs of their own; each continuation runs on the store's thread
/// that finished the page, so nothing waits.
class CheckRun : public std::enable_shared_from_this<CheckRun>
{
public:
    CheckRun(domain::Book &book, Context context, Progress progress, std::stop_token stop)
        : m_book(book)
        , m_context(std::move(context))
        , m_progress(std::move(progress))
        , m_stop(std::move(stop))
        , m_rules(*m_context.catalogue, m_context.variant)
    {
        m_promise.start();
    }

    QFuture<Result<qint64>> start()
    {
        m_book.read<qint64>(
            customerTotal, [self = shared_from_this()](const Result<qint64> &total) {
                if (!total) {
                    self->finish(total);
                    return;
                }
                self->m_total = *total;
                self->nextPage(0);
            });
        return m_promise.future();
    }

private:
    void nextPage(qint64 after)
    {
        if (m_stop.stop_requested()) {
            finish(domain::failure(domain::ErrorCode::Cancelled));
            return;
        }
        m_book.write<domain::ScanStep>(
            [after, self = shared_from_this()](domain::BookWriter &writer) {
                return refreshPage(writer, after, self->m_rules, self->m_context);
            },
            domain::Book::Ending::Commit,
            [self = shared_from_this()](const Result<domain::ScanStep> &step) {
                if (!step) {
                    self->finish(tl::unexpected(step.error()));
                    return;
                }
                if (step->customers == 0) {
                    self->keepBasisAndFinish();
                    return;
                }
                self->m_done += step->customers;
                if (self->m_progress) {
                    self->m_progress(self->m_done, self->m_total);
                }
                self->nextPage(step->last);
            });
    }

    void keepBasisAndFinish()
    {
        m_book.write<void>([context = m_context](
                               domain::BookWriter &writer) { return keepBasis(writer, context); },
            domain::Book::Ending::Commit,
            [self = shared_from_this()](const Result<void> &kept) {
                self->finish(kept ? Result<qint64>(self->m_done) : tl::unexpected(kept.error()));
            });
    }

    void finish(const Result<qint64> &answer)
    {
        m_promise.addResult(answer);
        m_promise.finish();
    }

    domain::Book &m_book;
    Context m_context;
    Progress m_progress;
    std::stop_token m_stop;
    rules::CompiledRules m_rules;
    QPromise<Result<qint64>> m_promise;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

QFuture<Result<qint64>> CustomerService::checkAll(Progress progress, std::stop_token stop) const
{
    return std::make_shared<CheckRun>(m_book, m_context, std::move(progress), std::move(stop))
        ->start();
}

} // namespace services
