#include "services/affectedwork.h"

#include "domain/names.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

using domain::AffectedWork;
using domain::Result;

namespace {

constexpr int linePage = 1000;

/// The lines of one order, every one of them.
Result<QList<AffectedWork>> linesOf(domain::BookReader &reader, domain::WorkQuery query)
{
    QList<AffectedWork> all;
    query.limit = linePage;
    do {
        auto page = reader.affectedWork(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        all.append(std::move(page->items));
        query.after = page->next;
    } while (!query.after.isEmpty());
    return all;
}

Result<WorkList> readList(domain::BookReader &reader, const domain::WorkQuery &query)
{
    WorkList list;
    auto lines = linesOf(reader, query);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    list.lines = *std::move(lines);
    list.counts.total = list.lines.size();
    for (const AffectedWork &line : std::as_const(list.lines)) {
        list.counts.open += line.state == domain::WorkState::Open ? 1 : 0;
        for (const domain::SubscriptionId id : { line.sourceId, line.targetId }) {
            if (id.isNull() || list.subscription(id) != nullptr) {
                continue;
            }
            auto subscription = reader.subscription(id);
            if (!subscription) {
                return tl::unexpected(subscription.error());
            }
            list.subscriptions.append(*std::move(subscription));
        }
    }
    if (!list.subscriptions.isEmpty()) {
        const auto customer = reader.customer(list.subscriptions.constFirst().customerId);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        list.cloud = customer->cloud;
    }
    return list;
}

tl::unexpected<domain::Error> roleNotAllowed()
{
    return domain::failure(domain::ErrorCode::RoleNotAllowed,
        u"the role may not change the list of extra work"_s, { { u"act"_s, u"affectedWork"_s } });
}

tl::unexpected<domain::Error> notThere(const WorkLine &line)
{
    return domain::failure(domain::ErrorCode::NotFound,
        u"no line %1 in the list of %2"_s.arg(line.position).arg(line.orderNumber),
        { { u"kind"_s, u"order"_s }, { u"id"_s, line.orderNumber } });
}

/// A transaction on lines of one or more orders: what stands there, and the history of the change.
class Change
{
public:
    Change(domain::BookWriter &writer, const Context &context)
        : m_writer(writer)
        , m_context(context)
    {
    }

    Result<AffectedWork> find(const WorkLine &line)
    {
        if (!m_orders.contains(line.orderNumber)) {
            domain::WorkQuery query;
            query.orderNumber = line.orderNumber;
            auto lines = linesOf(m_writer, query);
            if (!lines) {
                return tl::unexpected(lines.error());
            }
            m_orders.insert(line.orderNumber, *std::move(lines));
        }
        const QList<AffectedWork> &lines = m_orders[line.orderNumber];
        const auto found = std::find_if(lines.cbegin(), lines.cend(),
            [&line](const AffectedWork &work) { return work.position == line.position; });
        if (found == lines.cend()) {
            return notThere(line);
        }
        return *found;
    }

    Result<void> record(
        const AffectedWork &line, const QJsonObject &before, const QJsonObject &after)
    {
        const auto target = m_writer.subscription(line.targetId);
        if (!target) {
            return tl::unexpected(target.error());
        }
        const auto info = m_writer.info();
        if (!info) {
            return tl::unexpected(info.error());
        }
        domain::AuditEvent event;
        event.time = m_context.now(*info);
        event.actor = m_context.actor.name;
        event.role = m_context.actor.role;
        event.act = domain::Act::AffectedWorkChanged;
        event.customerId = target->customerId;
        event.subscriptionId = line.targetId;
        event.before = before;
        event.after = after;
        return m_writer.addAudit(event);
    }

private:
    domain::BookWriter &m_writer;
    const Context &m_context;
    QHash<QString, QList<AffectedWork>> m_orders;
};

Result<QList<WorkChange>> changeStates(
    domain::BookWriter &writer, const QList<WorkChange> &changes, const Context &context)
{
    struct Group
    {
        AffectedWork first;
        qint64 lines = 0;
    };
    Change change(writer, context);
    // Ordered, so that the history of one act is the same every time.
    std::map<std::pair<QString, domain::WorkState>, Group> groups;
    QList<WorkChange> before;
    for (const WorkChange &wanted : changes) {
        const auto line = change.find(wanted.line);
        if (!line) {
            return tl::unexpected(line.error());
        }
        if (line->state == wanted.state) {
            continue;
        }
        const auto set = writer.setAffectedWork(
            wanted.line.orderNumber, wanted.line.position, wanted.state, line->note);
        if (!set) {
            return tl::unexpected(set.error());
        }
        before.append({ wanted.line, line->state });
        Group &group = groups[{ wanted.line.orderNumber, wanted.state }];
        if (group.lines++ == 0) {
            group.first = *line;
        }
    }
    for (const auto &[key, group] : groups) {
        const bool done = key.second == domain::WorkState::Done;
        const auto recorded = change.record(group.first,
            { { u"state"_s,
                domain::codeOf(done ? domain::WorkState::Open : domain::WorkState::Done) } },
            { { u"state"_s, domain::codeOf(key.second) }, { u"lines"_s, group.lines },
                { u"order"_s, key.first } });
        if (!recorded) {
            return tl::unexpected(recorded.error());
        }
    }
    return before;
}

Result<void> changeNote(
    domain::BookWriter &writer, const WorkLine &which, const QString &note, const Context &context)
{
    Change change(writer, context);
    const auto line = change.find(which);
    if (!line) {
        return tl::unexpected(line.error());
    }
    if (line->note == note) {
        return {};
    }
    const auto set = writer.setAffectedWork(which.orderNumber, which.position, line->state, note);
    if (!set) {
        return tl::unexpected(set.error());
    }
    return change.record(*line, { { u"note"_s, line->note } },
        { { u"note"_s, note }, { u"email"_s, line->account.email },
            { u"order"_s, which.orderNumber } });
}

} // namespace

const domain::Subscription *WorkList::subscription(domain::SubscriptionId id) const
{
    const auto found = std::find_if(subscriptions.cbegin(), subscriptions.cend(),
        [id](const domain::Subscription &subscription) { return subscription.id == id; });
    return found == subscriptions.cend() ? nullptr : &*found;
}

AffectedWorkService::AffectedWorkService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

bool AffectedWorkService::roleMayChange() const
{
    const domain::Role role = m_context.actor.role;
    return m_context.catalogue->rights(role, domain::Cloud::Global).upgrade
        || m_context.catalogue->rights(role, domain::Cloud::China21Vianet).upgrade;
}

QFuture<Result<WorkList>> AffectedWorkService::list(domain::WorkQuery query) const
{
    return m_book.read<WorkList>(
        [query](domain::BookReader &reader) { return readList(reader, query); });
}

QFuture<Result<domain::WorkCounts>> AffectedWorkService::counts(domain::WorkQuery query) const
{
    return m_book.read<domain::WorkCounts>(
        [query](domain::BookReader &reader) { return reader.affectedWorkCounts(query); });
}

QFuture<Result<qint64>> AffectedWorkService::exportTable(
    domain::WorkQuery query, const TableWish &wish, const WorkTableRow &row) const
{
    return writeTable(
        m_book, wish, [=](domain::BookReader &reader, TableFile &file) -> Result<qint64> {
            const Result<WorkList> list = readList(reader, query);
            if (!list) {
                return tl::unexpected(list.error());
            }
            qint64 written = 0;
            for (qsizetype place = 0; place < list->lines.size(); ++place) {
                if (wish.stop.stop_requested()) {
                    return domain::failure(domain::ErrorCode::Cancelled);
                }
                const QStringList cells = row(*list, place);
                if (!cells.isEmpty()) {
                    file.add(cells);
                    ++written;
                }
            }
            return written;
        });
}

QFuture<Result<QList<WorkChange>>> AffectedWorkService::setStates(QList<WorkChange> changes) const
{
    return m_book.write<QList<WorkChange>>(
        [changes = std::move(changes), allowed = roleMayChange(), context = m_context](
            domain::BookWriter &writer) -> Result<QList<WorkChange>> {
            return allowed ? changeStates(writer, changes, context)
                           : Result<QList<WorkChange>>(roleNotAllowed());
        });
}

QFuture<Result<void>> AffectedWorkService::setNote(WorkLine line, QString note) const
{
    const QString kept = note.simplified().left(domain::maximumNote);
    return m_book.write<void>([line = std::move(line), kept, allowed = roleMayChange(),
                                  context = m_context](domain::BookWriter &writer) -> Result<void> {
        return allowed ? changeNote(writer, line, kept, context) : Result<void>(roleNotAllowed());
    });
}

} // namespace services
