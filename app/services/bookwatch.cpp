#include "services/bookwatch.h"

#include <QFutureWatcher>

#include <utility>

namespace services {

using domain::BookChange;
using domain::Result;

namespace {

constexpr int entriesAtOnce = 200;
/// Beyond so many entries lists are read afresh sooner than row by row.
constexpr int mostEntries = 1000;

template <typename Id>
void addOnce(QList<Id> &list, const Id &id)
{
    if (!id.isNull() && !list.contains(id)) {
        list.append(id);
    }
}

void merge(BookChange &into, const BookChange &more)
{
    into.wholesale = into.wholesale || more.wholesale;
    for (const domain::CustomerId id : more.customers) {
        addOnce(into.customers, id);
    }
    for (const domain::SubscriptionId id : more.subscriptions) {
        addOnce(into.subscriptions, id);
    }
}

bool isNothing(const BookChange &change)
{
    return !change.wholesale && change.customers.isEmpty() && change.subscriptions.isEmpty();
}

template <typename Id>
void takeAway(QList<Id> &list, const QList<Id> &known)
{
    list.removeIf([&known](const Id &id) { return known.contains(id); });
}

} // namespace

BookWatch::BookWatch(domain::Book &book, QObject *parent)
    : QObject(parent)
    , m_book(book)
{
    connect(&m_book, &domain::Book::changed, this, [this](const BookChange &change) {
        if (!m_telling) {
            merge(m_own, change);
        }
    });
    connect(&m_timer, &QTimer::timeout, this, &BookWatch::tick);
    m_timer.start(interval);
    tick();
}

Result<BookWatch::Look> BookWatch::look(domain::BookReader &reader, const Look &before)
{
    Look now = before;
    now.found = {};
    const auto mark = reader.changeMark();
    if (!mark) {
        return tl::unexpected(mark.error());
    }
    if (*mark == before.mark) {
        return now;
    }
    now.mark = *mark;
    domain::AuditQuery query;
    query.limit = 1;
    const auto newest = reader.audit(query);
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    now.sequence = newest->items.isEmpty() ? 0 : newest->items.constFirst().sequence;
    if (before.mark < 0 || now.sequence == before.sequence) {
        return now;
    }
    if (now.sequence < before.sequence || now.sequence - before.sequence > mostEntries) {
        now.found.wholesale = true; // another content, or too much of it
        return now;
    }
    query.newestFirst = false;
    query.limit = entriesAtOnce;
    query.after = QString::number(before.sequence);
    do {
        const auto page = reader.audit(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::AuditEvent &event : page->items) {
            now.found.wholesale = now.found.wholesale || event.customerId.isNull();
            addOnce(now.found.customers, event.customerId);
            addOnce(now.found.subscriptions, event.subscriptionId);
        }
        query.after = page->next;
    } while (!query.after.isEmpty());
    return now;
}

void BookWatch::tick()
{
    announce();
    m_ownBefore = std::exchange(m_own, {});
    if (m_looking) {
        return;
    }
    m_looking = true;
    auto *watcher = new QFutureWatcher<Result<Look>>(this);
    connect(watcher, &QFutureWatcher<Result<Look>>::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_looking = false;
        const QFuture<Result<Look>> done = watcher->future();
        if (done.resultCount() == 0 || !done.result()) {
            return; // busy or being closed; the next look finds it all the same
        }
        BookChange found = m_last.found;
        m_last = *done.result();
        merge(m_last.found, found);
    });
    watcher->setFuture(m_book.read<Look>(
        [before = m_last](domain::BookReader &reader) { return look(reader, before); }));
}

/// A tick later than it was found: by then the book has announced what it wrote itself.
void BookWatch::announce()
{
    BookChange others = std::exchange(m_last.found, {});
    merge(m_ownBefore, m_own);
    if (m_ownBefore.wholesale) {
        return;
    }
    takeAway(others.customers, m_ownBefore.customers);
    takeAway(others.subscriptions, m_ownBefore.subscriptions);
    if (!isNothing(others)) {
        m_telling = true;
        Q_EMIT m_book.changed(others);
        m_telling = false;
    }
}

} // namespace services
