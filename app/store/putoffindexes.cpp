#include "store/putoffindexes.h"

#include "store/eachrow.h"
#include "store/keptsums.h"
#include "store/statements.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

// An index without a statement of its own belongs to a key.
constexpr QStringView selectIndexes
    = u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
      u" AND tbl_name IN ('customers', 'subscriptions', 'accounts', 'licences') ORDER BY rowid";
// Only those whose work sumUp() does.
constexpr QStringView selectTriggers
    = u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN ('customer_added',"
      u" 'customer_counted', 'customer_recounted', 'subscription_judged_new',"
      u" 'subscription_grouped_new', 'subscription_judged', 'subscription_grouped',"
      u" 'subscription_regrouped') ORDER BY rowid";

constexpr QStringView countOfEach
    = u"UPDATE customers SET subscription_count = s.many, upgradable_count ="
      u" s.upgradable, verdict_groups = s.groups FROM (SELECT customer_id, count(*) AS"
      u" many, sum(eligible_targets > 0) AS upgradable,"
      u" max(kind = x'00') + 2 * max(kind = x'01') + 4 * max(kind = x'02')"
      u" + 8 * max(kind = x'03') + 16 * max(kind = x'04') + 32 * max(kind = x'05')"
      u" AS groups FROM (SELECT customer_id, eligible_targets, substr(verdict, 1, 1) AS"
      u" kind FROM subscriptions) GROUP BY customer_id) s"
      u" WHERE customers.id = s.customer_id";

} // namespace

void PutOffIndexes::forget()
{
    m_names.clear();
    m_statements.clear();
    m_triggers.clear();
    m_putOff = false;
}

domain::Result<void> PutOffIndexes::drop()
{
    m_putOff = true;
    if (auto taken = take(selectIndexes, u"DROP INDEX "_s, m_names, m_statements); !taken) {
        return taken;
    }
    QStringList names;
    return take(selectTriggers, u"DROP TRIGGER "_s, names, m_triggers);
}

domain::Result<void> PutOffIndexes::take(
    QStringView query, const QString &drop, QStringList &names, QStringList &statements)
{
    const auto listed
        = eachRow(m_connection, query, {}, [&](const Cursor &row) -> domain::Result<void> {
              names.append(row.text(0));
              statements.append(row.text(1));
              return {};
          });
    if (!listed) {
        return listed;
    }
    for (const QString &name : std::as_const(names)) {
        const QString sql = drop + u'"' + name + u'"';
        if (const auto dropped = m_connection.once(sql); !dropped) {
            return tl::unexpected(dropped.error());
        }
    }
    return {};
}

domain::Result<void> PutOffIndexes::sumUp()
{
    if (const auto counted = m_connection.once(countOfEach); !counted) {
        return tl::unexpected(counted.error());
    }
    if (auto made = onceAll(m_connection, keptSums); !made) {
        return made;
    }
    for (const QString &trigger : std::as_const(m_triggers)) {
        if (const auto made = m_connection.once(trigger); !made) {
            return tl::unexpected(made.error());
        }
    }
    m_triggers.clear();
    return {};
}

domain::Result<void> PutOffIndexes::buildEarly(const QString &name)
{
    const qsizetype place = m_names.indexOf(name);
    if (place < 0) {
        return {};
    }
    if (const auto built = m_connection.once(m_statements.at(place)); !built) {
        return tl::unexpected(built.error());
    }
    m_names.removeAt(place);
    m_statements.removeAt(place);
    return {};
}

domain::Result<void> PutOffIndexes::build(const std::function<bool(int, int)> &step)
{
    const int total = static_cast<int>(m_statements.size());
    for (int done = 0; done < total; ++done) {
        if (step && !step(done, total)) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        if (const auto built = m_connection.once(m_statements.at(done)); !built) {
            return tl::unexpected(built.error());
        }
    }
    forget();
    return {};
}

} // namespace store
