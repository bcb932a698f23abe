#include "domain/names.h"
#include "rest/customerjson.h"
#include "services/handoff.h"
#include "shell/cli/commands.h"
#include "shell/cli/texttable.h"
#include "wording/handoff.h"

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

using domain::HandOffEntry;
using domain::HandOffRow;
using domain::HandOffState;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toString(Qt::ISODateWithMs) : QString();
}

QJsonObject sideDocument(const domain::HandOffSide &side, const QString &product)
{
    return { { u"offerId"_s, side.offer.text() }, { u"offerName"_s, product },
        { u"quantity"_s, side.quantity }, { u"status"_s, domain::codeOf(side.status) },
        { u"autoRenewEnabled"_s, side.autoRenew } };
}

QJsonObject document(const HandOffRow &row)
{
    const HandOffEntry &entry = row.entry;
    const auto id = [](domain::SubscriptionId of) {
        return of.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(of.text());
    };
    return { { u"number"_s, entry.number }, { u"act"_s, domain::codeOf(entry.act) },
        { u"state"_s, domain::codeOf(entry.state) }, { u"customerId"_s, entry.customer.text() },
        { u"companyName"_s, row.companyName }, { u"subscriptionId"_s, entry.subscription.text() },
        { u"newSubscriptionId"_s, id(entry.made) },
        { u"partnerCenterSubscriptionId"_s, id(entry.vendorId) },
        { u"from"_s, sideDocument(entry.before, row.productBefore) },
        { u"to"_s,
            sideDocument(entry.after, entry.isUpgrade() ? row.productAfter : row.productBefore) },
        { u"plannedAt"_s, orNull(momentText(entry.plannedAt)) }, { u"actor"_s, entry.actor },
        { u"role"_s, domain::codeOf(entry.role) }, { u"note"_s, entry.note },
        { u"settledAt"_s, orNull(momentText(entry.settledAt)) },
        { u"settledBy"_s, orNull(entry.settledBy) }, { u"seenByImport"_s, entry.seenByImport } };
}

void printRows(const Session &session, const QList<HandOffRow> &rows)
{
    const wording::Texts &texts = session.texts();
    TextTable table;
    for (const HandOffRow &row : rows) {
        const wording::HandOffWords words
            = wording::handOffWords(row, *session.context().catalogue, texts);
        table.add({ texts.number(row.entry.number), words.state,
            texts.dateTime(row.entry.plannedAt), words.customer, words.task,
            row.entry.isUpgrade() ? QString() : words.product,
            words.before + u" → "_s + words.after, row.entry.subscription.text(), row.entry.note });
    }
    table.printTo(session);
}

/// The state that `--state` names; all where it is not given. False where it is none.
bool readState(const Session &session, std::optional<HandOffState> &state)
{
    const QString code = session.invocation().option(u"state"_s);
    if (!session.invocation().has(u"state"_s) || code == "all"_L1) {
        return true;
    }
    state = domain::fromCode<HandOffState>(code);
    return state.has_value();
}

Exit wrongValue(const Session &session, const QString &option)
{
    return session.wrongUse(Words::tr("--%1 does not take this value: %2")
                                .arg(option, session.invocation().option(option)));
}

Exit list(Session &session)
{
    domain::HandOffQuery query;
    const auto limit = pageLimit(session, 200);
    if (!limit) {
        return Exit::WrongUse;
    }
    query.limit = *limit;
    if (!readState(session, query.state)) {
        return wrongValue(session, u"state"_s);
    }
    if (session.invocation().has(u"after"_s)) {
        bool isNumber = false;
        query.after = session.invocation().option(u"after"_s).toLongLong(&isNumber);
        if (!isNumber || query.after < 1) {
            return wrongValue(session, u"after"_s);
        }
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    query.cloud = session.invocation().cloud;
    if (session.invocation().has(u"customer"_s)) {
        const auto customer = session.customer(session.invocation().option(u"customer"_s));
        if (!customer) {
            return session.fail(customer.error());
        }
        query.customer = customer->id;
    }
    const services::HandOffService service(session.book(), session.context());
    const auto counts = service.counts(query).result();
    if (!counts) {
        return session.fail(counts.error());
    }
    const auto page = service.entries(query).result();
    if (!page) {
        return session.fail(page.error());
    }
    const QString next = page->next > 0 ? QString::number(page->next) : QString();
    if (session.invocation().json) {
        QJsonArray items;
        for (const HandOffRow &row : page->rows) {
            items.append(document(row));
        }
        const qint64 total = !query.state        ? counts->total()
            : *query.state == HandOffState::Open ? counts->open
            : *query.state == HandOffState::Done ? counts->done
                                                 : counts->takenBack;
        session.print(rest::collection(total, items, next));
        return Exit::Done;
    }
    printRows(session, page->rows);
    const wording::Texts &texts = session.texts();
    session.print(counts->total() == 0
            ? Words::tr("Nothing is to be carried out in Partner Center.")
            : Words::tr("Open: %1, done: %2, taken back: %3")
                  .arg(texts.number(counts->open), texts.number(counts->done),
                      texts.number(counts->takenBack)));
    if (!next.isEmpty()) {
        session.print(Words::tr("More with: --after %1").arg(next));
    }
    return Exit::Done;
}

/// Every number, or none where one is no number.
std::optional<QList<qint64>> numbersOf(const QStringList &arguments)
{
    QList<qint64> numbers;
    for (const QString &argument : arguments) {
        bool isNumber = false;
        const qint64 number = argument.toLongLong(&isNumber);
        if (!isNumber || number < 1) {
            return std::nullopt;
        }
        numbers.append(number);
    }
    return numbers;
}

/// What is asked of the entries; answers with the status where it fails.
Exit change(const Session &session, const QList<qint64> &numbers)
{
    const services::HandOffService service(session.book(), session.context());
    const bool done = session.invocation().has(u"done"_s);
    if (done || session.invocation().has(u"reopen"_s)) {
        QList<services::HandOffChange> changes;
        for (const qint64 number : numbers) {
            changes.append({ number, done ? HandOffState::Done : HandOffState::Open });
        }
        if (const auto set = service.setStates(changes).result(); !set) {
            return session.fail(set.error());
        }
    }
    if (session.invocation().has(u"note"_s)) {
        const QString note = session.invocation().option(u"note"_s);
        for (const qint64 number : numbers) {
            if (const auto set = service.setNote(number, note).result(); !set) {
                return session.fail(set.error());
            }
        }
    }
    return Exit::Done;
}

} // namespace

Exit runTasks(Session &session)
{
    const Invocation &invocation = session.invocation();
    if (invocation.has(u"done"_s) && invocation.has(u"reopen"_s)) {
        return session.wrongUse(Words::tr("Use either --done or --reopen."));
    }
    if (invocation.arguments.isEmpty()) {
        for (const QString &option : { u"done"_s, u"reopen"_s, u"note"_s }) {
            if (invocation.has(option)) {
                return session.wrongUse(Words::tr("--%1 needs the number of a task.").arg(option));
            }
        }
        return list(session);
    }
    const auto numbers = numbersOf(invocation.arguments);
    if (!numbers) {
        return session.wrongUse(Words::tr("A task is named by its number."));
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    if (const Exit changed = change(session, *numbers); changed != Exit::Done) {
        return changed;
    }
    QList<HandOffRow> rows;
    for (const qint64 number : *numbers) {
        const auto row = session.book()
                             .read<HandOffRow>([number](domain::BookReader &reader) {
                                 return reader.handOff().entry(number);
                             })
                             .result();
        if (!row) {
            return session.fail(row.error());
        }
        rows.append(*row);
    }
    if (!invocation.json) {
        printRows(session, rows);
        return Exit::Done;
    }
    QJsonArray items;
    for (const HandOffRow &row : std::as_const(rows)) {
        items.append(document(row));
    }
    session.print(rest::collection(items.size(), items));
    return Exit::Done;
}

} // namespace shell::cli
