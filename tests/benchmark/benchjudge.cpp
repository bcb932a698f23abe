#include "baretable.h"
#include "rules/eligibility.h"
#include "storebench.h"

using namespace Qt::StringLiterals;

namespace bench {
namespace {

/// Every reason of each of the customer's subscriptions, through the ports alone.
domain::Result<qint64> judgeCustomers(
    domain::BookReader &reader, const services::Context &context, qint64 most)
{
    qint64 decisions = 0;
    qint64 done = 0;
    QString after;
    do {
        const auto page = reader.customersById(after, 500);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::Customer &customer : page->items) {
            const auto holdings = reader.holdings(customer.id);
            if (!holdings) {
                return tl::unexpected(holdings.error());
            }
            for (const domain::Subscription &subscription : *holdings) {
                decisions += rules::evaluate(customer, subscription, *holdings, *context.catalogue,
                    context.variant, context.actor.role)
                                 .targets.size();
            }
        }
        done += page->items.size();
        after = page->next;
    } while (!after.isEmpty() && done < most);
    return decisions;
}

} // namespace

/// T5: the whole book, or as much of it as takes some seconds, judged with all reasons, against
/// reading the same columns of the same rows from SQLite itself.
QJsonObject judge(const QString &file)
{
    const auto book = openBook(file);
    if (!book) {
        return {};
    }
    constexpr qint64 most = 20'000;
    const services::Context context = someone();
    qint64 decisions = 0;
    const double own = cpuOf([&] {
        decisions = book->read<qint64>([&context](domain::BookReader &reader) {
                            return judgeCustomers(reader, context, most);
                        })
                        .result()
                        .value_or(0);
    });
    const Bare bareBook(file);
    qint64 length = 0;
    qint64 rows = 0;
    const double bare = cpuOf([&] {
        bareBook.each("SELECT c.id, c.cloud, c.delegation, c.excluded_plans, s.id, s.offer_id,"
                      " s.status, s.parent_id, s.billing_cycle, s.is_trial, s.sold_by, s.quantity"
                      " FROM (SELECT * FROM customers ORDER BY id LIMIT 20000) c"
                      " JOIN subscriptions s ON s.customer_id = c.id",
            [&](sqlite3_stmt *row) {
                ++rows;
                for (int i = 0; i < 12; ++i) {
                    (void)sqlite3_column_text(row, i);
                    length += sqlite3_column_bytes(row, i);
                }
            });
    });
    if (decisions == 0 || length == 0) {
        return {};
    }
    return { { u"subscriptions"_s, rows }, { u"decisions"_s, decisions }, { u"own"_s, own },
        { u"bare"_s, bare } };
}

} // namespace bench
