#include "store/putoffindexes.h"

using namespace Qt::StringLiterals;

namespace store {
namespace {

// An index without a statement of its own belongs to a key.
constexpr QStringView selectIndexes
    = u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
      u" AND tbl_name IN ('customers', 'subscriptions', 'accounts', 'licences') ORDER BY rowid";
constexpr QStringView dropIndex = u"DROP INDEX ";

} // namespace

void PutOffIndexes::forget()
{
    m_names.clear();
    m_statements.clear();
    m_putOff = false;
}

domain::Result<void> PutOffIndexes::drop()
{
    {
        auto rows = m_connection.run(selectIndexes);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        for (;;) {
            const auto more = rows->next();
            if (!more) {
                return tl::unexpected(more.error());
            }
            if (!*more) {
                break;
            }
            m_names.append(rows->text(0));
            m_statements.append(rows->text(1));
        }
    }
    m_putOff = true;
    for (const QString &name : std::as_const(m_names)) {
        const QString sql = dropIndex + u'"' + name + u'"';
        if (const auto dropped = m_connection.once(sql); !dropped) {
            return tl::unexpected(dropped.error());
        }
    }
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
