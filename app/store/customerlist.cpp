#include "store/customerlist.h"

#include "store/customerfilter.h"
#include "store/customerrepository.h"
#include "store/customersource.h"
#include "store/eachrow.h"
#include "store/storedform.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView selectRows
    = u"SELECT " DESK_CUSTOMER_COLUMNS u", subscription_count, upgradable_count, last_checked, ";

struct KeyedRow
{
    ListKey key;
    domain::CustomerRow row;
};

domain::Result<KeyedRow> keyedRow(const Cursor &row, bool number, bool mayUpgrade)
{
    const auto customer = readCustomer(row);
    if (!customer) {
        return tl::unexpected(customer.error());
    }
    KeyedRow keyed;
    keyed.row = { *customer, row.integer(customerColumnCount),
        mayUpgrade ? row.integer(customerColumnCount + 1) : 0,
        momentFrom(row.text(customerColumnCount + 2)) };
    keyed.key.id = customer->id.text().toLatin1();
    if (number) {
        keyed.key.number = row.integer(customerColumnCount + 3);
    } else {
        keyed.key.text = row.text(customerColumnCount + 3).toUtf8();
    }
    return keyed;
}

/// At most `size` rows of one part, in the list's order.
domain::Result<std::vector<KeyedRow>> rowsOf(
    Connection &connection, const ListPart &part, Qt::SortOrder order, int size, bool mayUpgrade)
{
    std::vector<KeyedRow> list;
    QVariantList values = part.values;
    values.append(size);
    const QString sql = selectRows % part.key % part.from % part.ordered(order) % u" LIMIT ?";
    const auto listed
        = eachRow(connection, sql, values, [&](const Cursor &row) -> domain::Result<void> {
              auto keyed = keyedRow(row, part.number, mayUpgrade);
              if (!keyed) {
                  return tl::unexpected(keyed.error());
              }
              list.push_back(*std::move(keyed));
              return {};
          });
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    return list;
}

std::vector<KeyedRow> merged(
    std::vector<KeyedRow> some, std::vector<KeyedRow> others, Qt::SortOrder order)
{
    std::vector<KeyedRow> all;
    all.reserve(some.size() + others.size());
    std::merge(std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()),
        std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()),
        std::back_inserter(all), [order](const KeyedRow &a, const KeyedRow &b) {
            return order == Qt::AscendingOrder ? a.key < b.key : b.key < a.key;
        });
    return all;
}

} // namespace

domain::Result<domain::Page<domain::CustomerRow>> CustomerList::page(
    const domain::CustomerQuery &query)
{
    const int size = std::clamp(query.limit, 1, 1000);
    std::optional<ListKey> after;
    if (!query.after.isEmpty()) {
        after = decoded(query.sort, query.after);
        if (!after) {
            return domain::failure(domain::ErrorCode::BadInput,
                u"the key is not of a page of this list"_s, { { u"after"_s, query.after } });
        }
    }
    std::vector<KeyedRow> all;
    for (const domain::Cloud cloud : cloudsOf(query)) {
        auto parts = CustomerSource(m_connection, query, cloud).parts();
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        for (ListPart &part : *parts) {
            if (after && !part.addAfter(*after, query.order)) {
                continue;
            }
            auto rows
                = rowsOf(m_connection, part, query.order, size + 1, roleMayUpgrade(query, cloud));
            if (!rows) {
                return tl::unexpected(rows.error());
            }
            all = merged(std::move(all), *std::move(rows), query.order);
        }
    }
    domain::Page<domain::CustomerRow> page;
    const size_t wanted = static_cast<size_t>(size);
    if (all.size() > wanted) {
        all.resize(wanted);
        page.next = encoded(query.sort, all.back().key);
    }
    page.items.reserve(static_cast<qsizetype>(all.size()));
    for (KeyedRow &keyed : all) {
        page.items.append(std::move(keyed.row));
    }
    return page;
}

} // namespace store
