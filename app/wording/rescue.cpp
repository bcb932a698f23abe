#include "wording/rescue.h"

#include "wording/texts.h"

namespace wording {

QString recordKind(domain::RecordKind kind, const Texts &texts)
{
    using domain::RecordKind;
    switch (kind) {
    case RecordKind::Customer:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Customer"));
    case RecordKind::Subscription:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Subscription"));
    case RecordKind::Account:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "User account"));
    case RecordKind::Licence:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Assigned licence"));
    case RecordKind::Order:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Order"));
    case RecordKind::AffectedAccount:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Affected account"));
    case RecordKind::BillingLine:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Billing line"));
    case RecordKind::HistoryEntry:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "History entry"));
    case RecordKind::HandOffEntry:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Task for Partner Center"));
    case RecordKind::UpgradeRun:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Bulk upgrade"));
    case RecordKind::UpgradeRunRow:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Row of a bulk upgrade"));
    case RecordKind::Price:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Price"));
    case RecordKind::KeptAnswer:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Kept answer to a request"));
    case RecordKind::Setting:
        break;
    }
    return texts.translated(QT_TRANSLATE_NOOP("wording", "Setting of the database"));
}

QString lossReason(domain::LossReason reason, const Texts &texts)
{
    using domain::LossReason;
    switch (reason) {
    case LossReason::Unreadable:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Its place in the file is damaged"));
    case LossReason::WithoutParent:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "What it belongs to was lost"));
    case LossReason::Contradictory:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "What was read cannot be true"));
    case LossReason::Altered:
        break;
    }
    return texts.translated(QT_TRANSLATE_NOOP("wording", "Kept, but a part of it was replaced"));
}

QString lostRecord(const domain::Loss &loss, const Texts &texts)
{
    if (!loss.id.isEmpty()) {
        return loss.id;
    }
    return texts.translated(QT_TRANSLATE_NOOP("wording", "Damaged places: %1"))
        .arg(texts.number(loss.count));
}

} // namespace wording
