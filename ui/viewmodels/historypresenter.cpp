#include "viewmodels/historypresenter.h"

#include "viewmodels/answer.h"

#include <algorithm>

namespace viewmodels {

namespace {

/// More than the lines shown, so that a suspension some acts back is still found.
constexpr int pageLimit = 50;

} // namespace

HistoryPresenter::HistoryPresenter(QObject *parent)
    : QObject(parent)
{
}

void HistoryPresenter::show(domain::SubscriptionId id)
{
    if (id != m_id) {
        m_id = id;
        m_events.clear();
        m_next.clear();
        m_all = false;
        Q_EMIT changed();
    }
    ++m_ticket;
    if (!m_id.isNull() && m_services.customers != nullptr) {
        read({}, {});
    }
}

void HistoryPresenter::showAll()
{
    m_all = true;
    if (m_next.isEmpty()) {
        Q_EMIT changed();
    } else {
        ++m_ticket;
        read(m_events, m_next);
    }
}

void HistoryPresenter::read(const QList<domain::AuditEvent> &soFar, const QString &after)
{
    domain::AuditQuery query;
    query.subscriptionId = m_id;
    query.after = after;
    query.limit = pageLimit;
    whenAnswered(m_services.customers->history(query), this,
        [this, soFar, ticket = m_ticket](
            const domain::Result<domain::Page<domain::AuditEvent>> &page) {
            if (ticket != m_ticket || !page) {
                return; // the lines of before stay
            }
            const QList<domain::AuditEvent> events = soFar + page->items;
            if (m_all && !page->next.isEmpty()) {
                read(events, page->next);
                return;
            }
            m_events = events;
            m_next = page->next;
            Q_EMIT changed();
        });
}

QList<HistoryLine> HistoryPresenter::lines() const
{
    QList<HistoryLine> lines;
    const qsizetype shown
        = m_all ? m_events.size() : std::min<qsizetype>(firstLines, m_events.size());
    for (const domain::AuditEvent &event : m_events.first(shown)) {
        HistoryLine line;
        line.date = m_services.texts->date(event.time.toUTC().date());
        line.text = m_services.texts->act(event, m_services.customers->context().catalogue.get());
        line.actor = event.actor;
        //: Read aloud: date, what was done, by whom
        line.accessibleName
            = tr("%1: %2, %3")
                  .arg(m_services.texts->spokenDateTime(event.time), line.text, line.actor);
        lines.append(line);
    }
    return lines;
}

bool HistoryPresenter::hasMore() const
{
    return !m_all && (m_events.size() > firstLines || !m_next.isEmpty());
}

QDate HistoryPresenter::suspendedOn() const
{
    for (const domain::AuditEvent &event : m_events) {
        if (event.act == domain::Act::SubscriptionReactivated) {
            return {};
        }
        if (event.act == domain::Act::SubscriptionSuspended) {
            return event.time.toUTC().date();
        }
    }
    return {};
}

} // namespace viewmodels
