#include "services/handoff.h"

#include "domain/names.h"
#include "rules/handoff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

using domain::HandOffAct;
using domain::HandOffEntry;
using domain::HandOffSide;
using domain::HandOffState;
using domain::Result;

namespace {

constexpr int mostOfOne = 1000;
constexpr qint64 progressEvery = 500; ///< entries

/// Entry after entry, page by page, until `take` wants no more.
Result<void> walk(domain::BookReader &reader, domain::HandOffQuery query,
    const std::function<Result<bool>(const domain::HandOffRow &)> &take)
{
    query.after = 0;
    query.limit = mostOfOne;
    do {
        const auto page = reader.handOff().entries(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::HandOffRow &row : page->rows) {
            const Result<bool> wantsMore = take(row);
            if (!wantsMore) {
                return tl::unexpected(wantsMore.error());
            }
            if (!*wantsMore) {
                return {};
            }
        }
        query.after = page->next;
    } while (query.after > 0);
    return {};
}

/// How many entries the query has.
Result<qint64> totalOf(domain::BookReader &reader, const domain::HandOffQuery &query)
{
    const auto counts = reader.handOff().counts(query);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    if (!query.state) {
        return counts->total();
    }
    return *query.state == HandOffState::Open ? counts->open
        : *query.state == HandOffState::Done  ? counts->done
                                              : counts->takenBack;
}

/// What the act takes back of what is open on its subscription.
Result<QList<HandOffEntry>> undoneBy(domain::BookWriter &writer, const HandOffEntry &act)
{
    domain::HandOffQuery query;
    query.state = HandOffState::Open;
    query.subscription = act.subscription;
    query.limit = mostOfOne;
    const auto page = writer.handOff().entries(query);
    if (!page) {
        return tl::unexpected(page.error());
    }
    return rules::undoneBy(entriesOf(page->rows), act);
}

tl::unexpected<domain::Error> roleNotAllowed()
{
    return domain::failure(domain::ErrorCode::RoleNotAllowed,
        u"the role may not change the list for Partner Center"_s,
        { { u"act"_s, u"changeSubscription"_s } });
}

Result<QDateTime> nowOf(domain::BookReader &reader, const Context &context)
{
    const auto info = reader.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    return context.now(*info);
}

Result<void> record(domain::BookWriter &writer, const HandOffEntry &entry, const QDateTime &now,
    const Actor &actor, const QJsonObject &before, QJsonObject after)
{
    domain::AuditEvent event;
    event.time = now;
    event.actor = actor.name;
    event.role = actor.role;
    event.act = domain::Act::HandOffChanged;
    event.customerId = entry.customer;
    event.subscriptionId = entry.subscription;
    event.before = before;
    after.insert(u"entry"_s, entry.number);
    event.after = after;
    return writer.addAudit(event);
}

Result<QList<HandOffChange>> changeStates(
    domain::BookWriter &writer, const QList<HandOffChange> &changes, const Context &context)
{
    const auto now = nowOf(writer, context);
    if (!now) {
        return tl::unexpected(now.error());
    }
    QList<HandOffChange> before;
    for (const HandOffChange &change : changes) {
        const auto row = writer.handOff().entry(change.number);
        if (!row) {
            return tl::unexpected(row.error());
        }
        const HandOffEntry &entry = row->entry;
        if (entry.state == change.state) {
            continue;
        }
        if (entry.state == HandOffState::TakenBack || change.state == HandOffState::TakenBack) {
            return domain::failure(domain::ErrorCode::Refused, {},
                { { u"reason"_s, u"takenBack"_s }, { u"id"_s, QString::number(entry.number) } });
        }
        before.append({ entry.number, entry.state });
        const auto settled = settleEntry(writer, entry, change.state, *now, context.actor, false);
        if (!settled) {
            return tl::unexpected(settled.error());
        }
    }
    return before;
}

Result<void> changeNote(
    domain::BookWriter &writer, qint64 number, const QString &note, const Context &context)
{
    const auto row = writer.handOff().entry(number);
    if (!row) {
        return tl::unexpected(row.error());
    }
    HandOffEntry entry = row->entry;
    if (entry.note == note) {
        return {};
    }
    const auto now = nowOf(writer, context);
    if (!now) {
        return tl::unexpected(now.error());
    }
    const QJsonObject before{ { u"note"_s, entry.note } };
    entry.note = note;
    if (const auto settled = writer.handOff().settle(entry); !settled) {
        return settled;
    }
    return record(writer, entry, *now, context.actor, before, { { u"note"_s, note } });
}

} // namespace

QList<HandOffEntry> entriesOf(const QList<domain::HandOffRow> &rows)
{
    QList<HandOffEntry> entries;
    entries.reserve(rows.size());
    for (const domain::HandOffRow &row : rows) {
        entries.append(row.entry);
    }
    return entries;
}

HandOffAct handOffActOf(rules::LifeAct act)
{
    switch (act) {
    case rules::LifeAct::ChangeLicences:
        return HandOffAct::ChangeLicences;
    case rules::LifeAct::Suspend:
        return HandOffAct::Suspend;
    case rules::LifeAct::Reactivate:
        return HandOffAct::Reactivate;
    case rules::LifeAct::Cancel:
        return HandOffAct::Cancel;
    case rules::LifeAct::ChangeAutoRenew:
        break;
    }
    return HandOffAct::ChangeAutoRenew;
}

bool mayChangeHandOff(const Context &context)
{
    const auto may = [&](domain::Cloud cloud) {
        const auto rights = context.catalogue->rights(context.actor.role, cloud);
        return rights.upgrade || rights.changeSubscriptions;
    };
    return may(domain::Cloud::Global) || may(domain::Cloud::China21Vianet);
}

HandOffSide sideOf(const domain::Subscription &subscription)
{
    return { subscription.offerId, subscription.quantity, subscription.status,
        subscription.autoRenew };
}

Result<void> settleEntry(domain::BookWriter &writer, HandOffEntry entry, HandOffState state,
    const QDateTime &now, const Actor &actor, bool seenByImport)
{
    const bool open = state == HandOffState::Open;
    const QJsonObject before{ { u"state"_s, domain::codeOf(entry.state) } };
    entry.state = state;
    entry.settledAt = open ? QDateTime() : now;
    entry.settledBy = open ? QString() : actor.name;
    entry.seenByImport = !open && seenByImport;
    if (const auto settled = writer.handOff().settle(entry); !settled) {
        return settled;
    }
    return record(writer, entry, now, actor, before, { { u"state"_s, domain::codeOf(state) } });
}

Result<void> handOver(domain::BookWriter &writer, const domain::BookInfo &info, HandOffEntry entry)
{
    if (!isRecordOnly(info)) {
        return {};
    }
    const auto undone = undoneBy(writer, entry);
    if (!undone) {
        return tl::unexpected(undone.error());
    }
    // The act tells the history itself what it did; that the list follows needs no second line.
    for (HandOffEntry taken : *undone) {
        taken.state = HandOffState::TakenBack;
        taken.settledAt = entry.plannedAt;
        taken.settledBy = entry.actor;
        if (const auto settled = writer.handOff().settle(taken); !settled) {
            return settled;
        }
    }
    if (!undone->isEmpty()) {
        return {};
    }
    const auto number = writer.handOff().add(entry);
    return number ? Result<void>() : tl::unexpected(number.error());
}

HandOffService::HandOffService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

void HandOffService::setContext(Context context)
{
    m_context = std::move(context);
}

QFuture<Result<domain::HandOffPage>> HandOffService::entries(domain::HandOffQuery query) const
{
    return m_book.read<domain::HandOffPage>(
        [query](domain::BookReader &reader) { return reader.handOff().entries(query); });
}

QFuture<Result<HandOffExtract>> HandOffService::extract(domain::HandOffQuery query, int most) const
{
    return m_book.readAside<HandOffExtract>(
        [query, most, context = m_context](domain::BookReader &reader) -> Result<HandOffExtract> {
            const Result<qint64> total = totalOf(reader, query);
            if (!total) {
                return tl::unexpected(total.error());
            }
            const auto now = nowOf(reader, context);
            if (!now) {
                return tl::unexpected(now.error());
            }
            HandOffExtract extract;
            extract.now = *now;
            const auto walked
                = walk(reader, query, [&](const domain::HandOffRow &row) -> Result<bool> {
                      extract.rows.append(row);
                      return extract.rows.size() < most;
                  });
            if (!walked) {
                return tl::unexpected(walked.error());
            }
            extract.left = std::max<qint64>(0, *total - extract.rows.size());
            return extract;
        });
}

QFuture<Result<qint64>> HandOffService::exportTable(
    domain::HandOffQuery query, const TableWish &wish, const HandOffTableRow &row) const
{
    return writeTable(
        m_book, wish, [=](domain::BookReader &reader, TableFile &file) -> Result<qint64> {
            const Result<qint64> total = totalOf(reader, query);
            if (!total) {
                return total;
            }
            qint64 written = 0;
            const auto walked
                = walk(reader, query, [&](const domain::HandOffRow &entry) -> Result<bool> {
                      if (wish.stop.stop_requested()) {
                          return domain::failure(domain::ErrorCode::Cancelled);
                      }
                      file.add(row(entry));
                      ++written;
                      if (wish.progress && written % progressEvery == 0) {
                          wish.progress(written, *total);
                      }
                      return true;
                  });
            return walked ? Result<qint64>(written) : tl::unexpected(walked.error());
        });
}

QFuture<Result<domain::HandOffCounts>> HandOffService::counts(domain::HandOffQuery query) const
{
    return m_book.read<domain::HandOffCounts>(
        [query](domain::BookReader &reader) { return reader.handOff().counts(query); });
}

QFuture<Result<HandOffOverview>> HandOffService::overview() const
{
    return m_book.read<HandOffOverview>([](domain::BookReader &reader) -> Result<HandOffOverview> {
        const auto info = reader.info();
        if (!info) {
            return tl::unexpected(info.error());
        }
        const auto counts = reader.handOff().counts({});
        if (!counts) {
            return tl::unexpected(counts.error());
        }
        const bool invented = info->origin == domain::BookOrigin::Demo
            || info->origin == domain::BookOrigin::Generated
            || info->origin == domain::BookOrigin::Masked;
        return HandOffOverview{ *counts, isRecordOnly(*info), invented };
    });
}

QFuture<Result<QList<HandOffChange>>> HandOffService::setStates(QList<HandOffChange> changes) const
{
    return m_book.write<QList<HandOffChange>>(
        [changes = std::move(changes), allowed = roleMayChange(), context = m_context](
            domain::BookWriter &writer) -> Result<QList<HandOffChange>> {
            return allowed ? changeStates(writer, changes, context)
                           : Result<QList<HandOffChange>>(roleNotAllowed());
        });
}

QFuture<Result<void>> HandOffService::setNote(qint64 number, QString note) const
{
    const QString kept = note.simplified().left(domain::maximumNote);
    return m_book.write<void>([number, kept, allowed = roleMayChange(), context = m_context](
                                  domain::BookWriter &writer) -> Result<void> {
        return allowed ? changeNote(writer, number, kept, context) : Result<void>(roleNotAllowed());
    });
}

} // namespace services
