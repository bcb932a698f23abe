#include "store/workrepository.h"

#include "store/eachrow.h"
#include "store/storedform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

#define DESK_WORK_COLUMNS                                                                          \
    u"SELECT f.order_number, f.position, f.account_id, f.display_name, f.email, f.plan, f.reason," \
    u" f.detail, f.state, f.note, coalesce(o.source_id, ''), o.target_id"                          \
    u" FROM affected_accounts f JOIN orders o ON o.number = f.order_number"
#define DESK_PAGE                                                                                  \
    u" AND (f.order_number, f.position) > (?, ?) ORDER BY f.order_number, f.position LIMIT ?"
#define DESK_COUNTS                                                                                \
    u"SELECT count(*), total(f.state = 'open') FROM affected_accounts f WHERE f.order_number IN ("
#define DESK_OF_ORDER u"SELECT number FROM orders WHERE number = ?"
#define DESK_OF_CUSTOMER u"SELECT number FROM orders WHERE customer_id = ?"
#define DESK_OF_SUBSCRIPTION                                                                       \
    u"SELECT number FROM orders WHERE source_id = ?"                                               \
    u" UNION SELECT number FROM orders WHERE target_id = ?"

constexpr QStringView selectLine
    = DESK_WORK_COLUMNS u" WHERE f.order_number = ? AND f.position = ?";
constexpr QStringView pageOfOrder
    = DESK_WORK_COLUMNS u" WHERE f.order_number IN (" DESK_OF_ORDER u")" DESK_PAGE;
constexpr QStringView pageOfCustomer
    = DESK_WORK_COLUMNS u" WHERE f.order_number IN (" DESK_OF_CUSTOMER u")" DESK_PAGE;
constexpr QStringView pageOfSubscription
    = DESK_WORK_COLUMNS u" WHERE f.order_number IN (" DESK_OF_SUBSCRIPTION u")" DESK_PAGE;
constexpr QStringView countsOfOrder = DESK_COUNTS DESK_OF_ORDER u")";
constexpr QStringView countsOfCustomer = DESK_COUNTS DESK_OF_CUSTOMER u")";
constexpr QStringView countsOfSubscription = DESK_COUNTS DESK_OF_SUBSCRIPTION u")";
constexpr QStringView updateLine
    = u"UPDATE affected_accounts SET state = ?, note = ? WHERE order_number = ? AND position = ?";
constexpr QStringView selectChoice
    = u"SELECT corrected, name, content, chosen_at FROM catalogue_choice";
constexpr QStringView deleteChoice = u"DELETE FROM catalogue_choice";
constexpr QStringView insertChoice
    = u"INSERT INTO catalogue_choice (only_row, corrected, name, content, chosen_at)"
      u" VALUES (1, ?, ?, ?, ?)";

#undef DESK_WORK_COLUMNS
#undef DESK_PAGE
#undef DESK_COUNTS
#undef DESK_OF_ORDER
#undef DESK_OF_CUSTOMER
#undef DESK_OF_SUBSCRIPTION

/// The statement for what is asked, and the values that say of what.
struct Asked
{
    QStringView page;
    QStringView counts;
    QVariantList of;
};

Asked asked(const domain::WorkQuery &query)
{
    if (!query.orderNumber.isEmpty()) {
        return { pageOfOrder, countsOfOrder, { storedText(query.orderNumber) } };
    }
    if (query.subscriptionId) {
        const QString id = query.subscriptionId->text();
        return { pageOfSubscription, countsOfSubscription, { id, id } };
    }
    return { pageOfCustomer, countsOfCustomer,
        { query.customerId.value_or(domain::CustomerId()).text() } };
}

domain::Result<domain::AffectedWork> workFrom(const Cursor &row)
{
    domain::AffectedWork work;
    work.orderNumber = row.text(0);
    work.position = row.integer(1);
    work.account.accountId = idFrom<domain::AccountId>(row.text(2));
    work.account.displayName = row.text(3);
    work.account.email = row.text(4);
    work.account.plan = row.text(5);
    work.account.detail = row.text(7);
    work.note = row.text(9);
    work.sourceId = idFrom<domain::SubscriptionId>(row.text(10));
    work.targetId = idFrom<domain::SubscriptionId>(row.text(11));
    if (!readCode(row.text(6), work.account.reason)) {
        return tl::unexpected(unreadable(u"affected_accounts"_s, work.orderNumber, u"reason"_s));
    }
    if (!readCode(row.text(8), work.state)) {
        return tl::unexpected(unreadable(u"affected_accounts"_s, work.orderNumber, u"state"_s));
    }
    return work;
}

} // namespace

domain::Result<domain::Page<domain::AffectedWork>> WorkRepository::page(
    const domain::WorkQuery &query)
{
    const int size = std::clamp(query.limit, 1, 1000);
    const Asked what = asked(query);
    // The key of a page: number and position with a space between; a number holds none.
    const qsizetype space = query.after.lastIndexOf(u' ');
    QVariantList values = what.of;
    values += QVariantList{ storedText(query.after.left(std::max<qsizetype>(space, 0))),
        query.after.mid(space + 1).toLongLong(), size + 1 };
    domain::Page<domain::AffectedWork> page;
    bool more = false;
    const auto read = eachRow(m_connection, what.page, values,
        [&page, &more, size](const Cursor &row) -> domain::Result<void> {
            if (page.items.size() == size) {
                more = true;
                return {};
            }
            auto work = workFrom(row);
            if (!work) {
                return tl::unexpected(work.error());
            }
            page.items.append(*std::move(work));
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (more) {
        const domain::AffectedWork &last = page.items.constLast();
        page.next = last.orderNumber + u' ' + QString::number(last.position);
    }
    return page;
}

domain::Result<domain::WorkCounts> WorkRepository::counts(const domain::WorkQuery &query)
{
    const Asked what = asked(query);
    domain::WorkCounts counts;
    const auto read = eachRow(
        m_connection, what.counts, what.of, [&counts](const Cursor &row) -> domain::Result<void> {
            counts.total = row.integer(0);
            counts.open = row.integer(1);
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return counts;
}

domain::Result<domain::AffectedWork> WorkRepository::set(
    const QString &orderNumber, qint64 position, domain::WorkState state, const QString &note)
{
    const auto changed = m_connection.change(
        updateLine, { domain::codeOf(state), storedText(note), storedText(orderNumber), position });
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    std::optional<domain::AffectedWork> found;
    const auto read = eachRow(m_connection, selectLine, { storedText(orderNumber), position },
        [&found](const Cursor &row) -> domain::Result<void> {
            auto work = workFrom(row);
            if (!work) {
                return tl::unexpected(work.error());
            }
            found = *std::move(work);
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (!found) {
        return domain::failure(domain::ErrorCode::NotFound,
            u"no such line in the list of %1"_s.arg(orderNumber),
            { { u"kind"_s, u"order"_s }, { u"id"_s, orderNumber } });
    }
    return *found;
}

domain::Result<domain::CatalogueChoice> WorkRepository::choice()
{
    domain::CatalogueChoice choice;
    const auto read = eachRow(
        m_connection, selectChoice, {}, [&choice](const Cursor &row) -> domain::Result<void> {
            choice.corrected = row.integer(0) != 0;
            choice.name = row.text(1);
            choice.content = row.isNull(2) ? QByteArray() : row.blob(2);
            choice.chosenAt = momentFrom(row.text(3));
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return choice;
}

domain::Result<void> WorkRepository::setChoice(const domain::CatalogueChoice &choice)
{
    if (const auto done = m_connection.change(deleteChoice); !done) {
        return tl::unexpected(done.error());
    }
    const auto kept = m_connection.change(insertChoice,
        { choice.corrected ? 1 : 0, storedText(choice.name),
            choice.isOwn() ? QVariant(choice.content) : QVariant(),
            storedMoment(choice.chosenAt) });
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return {};
}

} // namespace store
