#include "store/customerlist.h"

#include "store/customerfilter.h"
#include "store/customerrepository.h"
#include "store/eachrow.h"
#include "store/listkey.h"
#include "store/searchcondition.h"
#include "store/storedform.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::CustomerSort;

// Statements are put together from these named pieces alone; every value is bound.
constexpr QStringView selectRows
    = u"SELECT " DESK_CUSTOMER_COLUMNS u", subscription_count, upgradable_count, last_checked, ";
// Each list names its index: without statistics SQLite would rather sort what a filter leaves than
// walk the list in order, and a page would cost as much as the whole book.
constexpr QStringView fromIndex = u" FROM customers INDEXED BY ";
constexpr QStringView upgradableByName = u"customers_upgradable_by_name";
constexpr QStringView undelegatedByName = u"customers_undelegated_by_name";
constexpr QStringView ofCloud = u" WHERE cloud = ?";
// The plus keeps the cloud from being looked up, so that the rows come in the order of their ids.
constexpr QStringView fromTableOfCloud = u" FROM customers WHERE +cloud = ?";
constexpr QStringView canUpgrade = u" AND upgradable_count > 0";
constexpr QStringView needsDelegation = u" AND delegation_rank > 0";
struct KeyedRow
{
    ListKey key;
    domain::CustomerRow row;
};

/// One cloud's part of a page: a statement and its values.
class CloudPage
{
public:
    CloudPage(const domain::CustomerQuery &query, domain::Cloud cloud,
        const std::optional<ListKey> &after)
        : m_shape(shapeOf(query.sort))
        , m_mayUpgrade(roleMayUpgrade(query, cloud))
        , m_flat(query.sort == CustomerSort::Upgrades && !m_mayUpgrade)
    {
        // Where the role may not upgrade every row counts zero, so the sort by upgrades is by id.
        m_empty = query.onlyUpgradable && !m_mayUpgrade;
        m_sql = m_flat ? QString(selectRows % u'0' % fromTableOfCloud)
                       : QString(selectRows % m_shape.key % fromIndex % indexFor(query) % ofCloud);
        m_values.append(domain::codeOf(cloud));
        if (query.onlyUpgradable) {
            m_sql += canUpgrade;
        }
        if (query.onlyNeedsDelegation) {
            m_sql += needsDelegation;
        }
        addSearch(needleOf(query.search), m_sql, m_values);
        addLists(query, m_sql, m_values);
        const bool ascending = query.order == Qt::AscendingOrder;
        if (m_flat) {
            addFlatOrder(ascending, after);
            return;
        }
        if (after) {
            m_sql += ascending ? m_shape.after : m_shape.before;
            m_values.append(m_shape.number ? QVariant(after->number)
                                           : QVariant(storedText(QString::fromUtf8(after->text))));
            m_values.append(QString::fromLatin1(after->id));
        }
        m_sql += ascending ? m_shape.ascending : m_shape.descending;
    }

    [[nodiscard]] domain::Result<std::vector<KeyedRow>> read(Connection &connection, int size)
    {
        std::vector<KeyedRow> list;
        if (m_empty) {
            return list;
        }
        m_values.append(size);
        const auto listed = eachRow(
            connection, m_sql, m_values, [this, &list](const Cursor &row) -> domain::Result<void> {
                auto keyed = keyedRow(row);
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

private:
    [[nodiscard]] domain::Result<KeyedRow> keyedRow(const Cursor &row) const
    {
        const auto customer = readCustomer(row);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        KeyedRow keyed;
        keyed.row = { *customer, row.integer(customerColumnCount),
            m_mayUpgrade ? row.integer(customerColumnCount + 1) : 0,
            momentFrom(row.text(customerColumnCount + 2)) };
        keyed.key.id = customer->id.text().toLatin1();
        if (m_shape.number) {
            keyed.key.number = row.integer(customerColumnCount + 3);
        } else {
            keyed.key.text = row.text(customerColumnCount + 3).toUtf8();
        }
        return keyed;
    }

    /// Filters have indexes of their own for the sort that the list begins with.
    [[nodiscard]] QStringView indexFor(const domain::CustomerQuery &query) const
    {
        if (query.sort != CustomerSort::Company) {
            return m_shape.index;
        }
        return query.onlyUpgradable     ? upgradableByName
            : query.onlyNeedsDelegation ? undelegatedByName
                                        : m_shape.index;
    }

    void addFlatOrder(bool ascending, const std::optional<ListKey> &after)
    {
        if (after && after->number == 0) {
            m_sql += ascending ? u" AND id > ?"_s : u" AND id < ?"_s;
            m_values.append(QString::fromLatin1(after->id));
        } else if (after && ascending) {
            m_empty = true; // the page before had already gone past zero
        }
        m_sql += ascending ? u" ORDER BY id LIMIT ?"_s : u" ORDER BY id DESC LIMIT ?"_s;
    }

    SortShape m_shape;
    bool m_mayUpgrade;
    bool m_flat;
    bool m_empty = false;
    QString m_sql;
    QVariantList m_values;
};

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
        auto part = CloudPage(query, cloud, after).read(m_connection, size + 1);
        if (!part) {
            return tl::unexpected(part.error());
        }
        std::vector<KeyedRow> merged;
        merged.reserve(all.size() + part->size());
        const bool ascending = query.order == Qt::AscendingOrder;
        std::merge(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()),
            std::make_move_iterator(part->begin()), std::make_move_iterator(part->end()),
            std::back_inserter(merged), [ascending](const KeyedRow &a, const KeyedRow &b) {
                return ascending ? a.key < b.key : b.key < a.key;
            });
        all = std::move(merged);
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
