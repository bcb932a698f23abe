#include "baretable.h"
#include "rules/compiledrules.h"
#include "services/customers.h"
#include "services/portfolio.h"
#include "storebench.h"

using namespace Qt::StringLiterals;

namespace bench {
namespace {

/// Customers held in memory, for what deciding alone costs.
struct HeldCustomer
{
    rules::Holder holder;
    std::vector<rules::Holding> holdings;
};

domain::Result<std::vector<HeldCustomer>> hold(
    domain::BookReader &reader, const rules::CompiledRules &rules, qint64 most)
{
    std::vector<HeldCustomer> held;
    const auto step = reader.portfolio().scan(
        0, most, [&rules](domain::OfferId offer) { return rules.offerIndex(offer); },
        [&](const domain::ScannedCustomer &customer) {
            held.push_back(
                { { customer.cloud, customer.granted, rules.familiesOf(customer.excludedPlans) },
                    { customer.holdings.begin(), customer.holdings.end() } });
        });
    if (!step) {
        return tl::unexpected(step.error());
    }
    return held;
}

/// How many targets of how many subscriptions were decided, and how long that took.
void decide(domain::Book &book, const services::Context &context, QJsonObject &figures)
{
    constexpr qint64 most = 50'000;
    constexpr int rounds = 10;
    const rules::CompiledRules rules(*context.catalogue, context.variant);
    const auto held = book.read<std::vector<HeldCustomer>>([&rules](domain::BookReader &reader) {
                              return hold(reader, rules, most);
                          })
                          .result();
    if (!held) {
        return;
    }
    rules::CompiledRules::Desk desk;
    qint64 decisions = 0;
    const double took = cpuOf([&] {
        for (int i = 0; i < rounds; ++i) {
            for (const HeldCustomer &customer : *held) {
                rules.decide(customer.holder, customer.holdings, desk);
                decisions += static_cast<qint64>(desk.targets.size());
            }
        }
    });
    figures.insert(u"decisions"_s, decisions);
    figures.insert(u"deciding"_s, took);
}

/// One customer is judged after a change, and the whole book is counted again by verdict and
/// reason.
double countAgain(domain::Book &book, const services::Context &context)
{
    const auto first = book.read<domain::Page<domain::Customer>>([](domain::BookReader &reader) {
                               return reader.customersById({}, 1);
                           })
                           .result();
    if (!first || first->items.isEmpty()) {
        return 0;
    }
    const domain::CustomerId changed = first->items.constFirst().id;
    return cpuOf(
        [&] {
            (void)book
                .write<void>([&](domain::BookWriter &writer) {
                    return services::refreshVerdicts(writer, changed, context);
                })
                .result();
            services::PortfolioSummary summary;
            for (const auto cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
                const auto kinds
                    = book.read<QList<domain::PortfolioKind>>([cloud](domain::BookReader &reader) {
                              domain::PortfolioFilter filter;
                              filter.cloud = cloud;
                              return reader.portfolio().kinds(filter);
                          })
                          .result();
                for (const domain::PortfolioKind &kind :
                    kinds.value_or(QList<domain::PortfolioKind>())) {
                    summary.add(kind.verdict.group, kind.verdict.reasons(), kind.subscriptions);
                }
            }
        },
        5);
}

} // namespace

/// T5: the whole book judged with all reasons, against reading the same columns of the same rows in
/// the same order from SQLite itself; the same after one change; and deciding alone.
QJsonObject judge(const QString &file)
{
    const auto book = openBook(file);
    if (!book) {
        return {};
    }
    const services::Context context = someone();
    const services::PortfolioService service(*book, context);
    qint64 judged = 0;
    const double own = cpuOf([&] {
        const auto summary = service.scan({}, {}, {}, {}).result();
        judged = summary ? summary->subscriptions : 0;
    });
    const Bare bareBook(file);
    qint64 length = 0;
    qint64 rows = 0;
    const double bare = cpuOf([&] {
        bareBook.each("SELECT c.id, c.cloud, c.delegation, c.excluded_plans, s.id, s.offer_id,"
                      " s.status, s.parent_id, s.billing_cycle, s.is_trial, s.sold_by, s.quantity,"
                      " s.verdict FROM customers c CROSS JOIN subscriptions s"
                      " ON s.customer_id = c.id ORDER BY c.seq, s.id",
            [&](sqlite3_stmt *row) {
                ++rows;
                for (int i = 0; i < 12; ++i) {
                    (void)sqlite3_column_text(row, i);
                    length += sqlite3_column_bytes(row, i);
                }
                (void)sqlite3_column_blob(row, 12);
                length += sqlite3_column_bytes(row, 12);
            });
    });
    if (judged == 0 || judged != rows || length == 0) {
        return {};
    }
    QJsonObject figures{ { u"subscriptions"_s, rows }, { u"own"_s, own }, { u"bare"_s, bare },
        { u"again"_s, countAgain(*book, context) } };
    decide(*book, context, figures);
    return figures;
}

} // namespace bench
