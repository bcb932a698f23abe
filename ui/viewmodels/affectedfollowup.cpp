#include "viewmodels/affectedfollowup.h"

#include "viewmodels/answer.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

using domain::Result;
using domain::WorkState;

QString workSummary(const domain::WorkCounts &counts, const wording::Texts &texts)
{
    if (counts.total == 0) {
        return {};
    }
    return counts.open == 0
        ? AffectedFollowUp::tr("Extra work: all %1 items done").arg(texts.number(counts.total))
        : AffectedFollowUp::tr("Extra work: %1 of %2 items open")
              .arg(texts.number(counts.open), texts.number(counts.total));
}

AffectedFollowUp::AffectedFollowUp(AffectedModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(m_model, &AffectedModel::noteEdited, this, &AffectedFollowUp::saveNote);
}

void AffectedFollowUp::setService(
    const services::AffectedWorkService &service, std::shared_ptr<const wording::Texts> texts)
{
    m_service.emplace(service);
    m_texts = std::move(texts);
    m_model->setTexts(m_texts);
    m_model->setEditable(disabledReason().isEmpty());
    if (m_list) {
        take(*m_list);
    }
}

void AffectedFollowUp::load(const domain::WorkQuery &query, bool namesUpgrades)
{
    m_query = query;
    m_namesUpgrades = namesUpgrades;
    reload();
}

void AffectedFollowUp::reload()
{
    whenAnswered(m_service->list(m_query), this,
        [this, ticket = ++m_ticket](const Result<services::WorkList> &list) {
            if (ticket != m_ticket) {
                return;
            }
            if (!list) {
                Q_EMIT failed(list.error());
                return;
            }
            m_list = *list;
            take(*list);
            Q_EMIT loaded();
        });
}

void AffectedFollowUp::take(const services::WorkList &list)
{
    const catalog::Catalogue &catalogue = *m_service->context().catalogue;
    const auto productOf = [&](domain::SubscriptionId id) {
        const domain::Subscription *subscription = list.subscription(id);
        return subscription != nullptr ? m_texts->product(*subscription, list.cloud, catalogue)
                                       : QString();
    };
    const auto shortNameOf = [&](domain::SubscriptionId id) {
        const domain::Subscription *subscription = list.subscription(id);
        const catalog::Offer *offer
            = subscription != nullptr ? catalogue.offer(subscription->offerId) : nullptr;
        return offer != nullptr ? offer->shortNameIn(list.cloud).in(m_texts->language())
                                : productOf(id);
    };
    QHash<QString, QPair<QString, QString>> upgrades; // order: new product, the upgrade in words
    QList<AffectedLine> lines;
    lines.reserve(list.lines.size());
    for (const domain::AffectedWork &work : list.lines) {
        auto upgrade = upgrades.constFind(work.orderNumber);
        if (upgrade == upgrades.cend()) {
            const QString product = productOf(work.targetId);
            upgrade = upgrades.insert(work.orderNumber,
                { product,
                    tr("%1 → %2", "old and new product")
                        .arg(shortNameOf(work.sourceId), shortNameOf(work.targetId)) });
        }
        AffectedLine line;
        line.name = work.account.displayName;
        line.email = work.account.email;
        line.service = m_texts->affectedService(work.account, catalogue);
        line.reason = m_texts->affectedReason(work.account, catalogue);
        line.whatToDo = m_texts->affectedRemedy(work.account, upgrade->first, catalogue);
        line.key = { work.orderNumber, work.position };
        line.state = work.state;
        line.note = work.note;
        if (m_namesUpgrades) {
            line.upgrade = upgrade->second;
        }
        lines.append(line);
    }
    m_model->setKeptLines(lines);
}

WorkShown AffectedFollowUp::shown(const QList<int> &selected) const
{
    WorkShown shown;
    shown.query = m_query;
    if (!m_list && !m_model->lines().isEmpty()) {
        // What an upgrade has just left is the list of its order.
        shown.query.orderNumber = m_model->lines().constFirst().key.orderNumber;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        shown.shown.append(m_model->lineAt(row).key);
    }
    for (const int row : selected) {
        shown.selected.append(m_model->lineAt(row).key);
    }
    shown.isNarrowed = shown.shown.size() < m_model->lines().size();
    return shown;
}

std::optional<ExportOffer> AffectedFollowUp::exportOffer(const WorkShown &shown) const
{
    return m_service && m_model->isKept() ? std::optional(exportOfWork(*m_service, shown))
                                          : std::nullopt;
}

QString AffectedFollowUp::disabledReason() const
{
    if (!m_service) {
        return {};
    }
    if (m_service->isReadOnly()) {
        return tr("This database can only be read.");
    }
    return m_service->roleMayChange() ? QString() : tr("Your role cannot change this list.");
}

void AffectedFollowUp::toggle(const QList<int> &rows)
{
    if (!m_service || !disabledReason().isEmpty()) {
        return;
    }
    QList<services::WorkChange> changes;
    bool anyOpen = false;
    for (const int row : rows) {
        const AffectedLine &line = m_model->lineAt(row);
        if (line.isKept()) {
            anyOpen = anyOpen || line.state == WorkState::Open;
            changes.append({ line.key, WorkState::Open });
        }
    }
    if (anyOpen) {
        for (services::WorkChange &change : changes) {
            change.state = WorkState::Done;
        }
    }
    if (!changes.isEmpty()) {
        send(changes, false);
    }
}

void AffectedFollowUp::undo()
{
    if (m_service && canUndo()) {
        send(std::exchange(m_undo, {}), true);
    }
}

void AffectedFollowUp::send(const QList<services::WorkChange> &changes, bool undoing)
{
    whenAnswered(m_service->setStates(changes), this,
        [this, changes, undoing](const Result<QList<services::WorkChange>> &before) {
            if (!before) {
                if (undoing && m_undo.isEmpty()) {
                    m_undo = changes; // for another try
                }
                Q_EMIT failed(before.error());
                return;
            }
            QHash<services::WorkLine, WorkState> states;
            for (const services::WorkChange &change : changes) {
                states.insert(change.line, change.state);
            }
            m_model->takeStates(states);
            if (m_list) {
                for (domain::AffectedWork &work : m_list->lines) {
                    work.state = states.value({ work.orderNumber, work.position }, work.state);
                }
            }
            m_undo = undoing ? QList<services::WorkChange>() : *before;
            Q_EMIT marked(before->size(), changes.constFirst().state, undoing);
        });
}

void AffectedFollowUp::saveNote(const services::WorkLine &line, const QString &note)
{
    if (!m_service) {
        return;
    }
    whenAnswered(
        m_service->setNote(line, note), this, [this, line, note](const Result<void> &saved) {
            if (!saved) {
                Q_EMIT failed(saved.error());
                return;
            }
            if (m_list) {
                for (domain::AffectedWork &work : m_list->lines) {
                    if (work.orderNumber == line.orderNumber && work.position == line.position) {
                        work.note = note;
                    }
                }
            }
            m_model->takeNote(line, note);
            Q_EMIT noteSaved();
        });
}

QString AffectedFollowUp::summary() const
{
    return m_texts ? workSummary(m_model->counts(), *m_texts) : QString();
}

} // namespace viewmodels
