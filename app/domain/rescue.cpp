#include "domain/rescue.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace domain {

QString damagedPath(const QString &book, const QDateTime &moment)
{
    return QFileInfo(book).absoluteFilePath() + u".damaged."_s
        + moment.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
}

QString codeOf(RecordKind value)
{
    switch (value) {
    case RecordKind::Customer:
        return u"customer"_s;
    case RecordKind::Subscription:
        return u"subscription"_s;
    case RecordKind::Account:
        return u"account"_s;
    case RecordKind::Licence:
        return u"licence"_s;
    case RecordKind::Order:
        return u"order"_s;
    case RecordKind::AffectedAccount:
        return u"affectedAccount"_s;
    case RecordKind::BillingLine:
        return u"billingLine"_s;
    case RecordKind::HistoryEntry:
        return u"historyEntry"_s;
    case RecordKind::HandOffEntry:
        return u"handOffEntry"_s;
    case RecordKind::UpgradeRun:
        return u"upgradeRun"_s;
    case RecordKind::UpgradeRunRow:
        return u"upgradeRunRow"_s;
    case RecordKind::Price:
        return u"price"_s;
    case RecordKind::KeptAnswer:
        return u"keptAnswer"_s;
    case RecordKind::Setting:
        return u"setting"_s;
    }
    return {};
}

QString codeOf(LossReason value)
{
    switch (value) {
    case LossReason::Unreadable:
        return u"unreadable"_s;
    case LossReason::WithoutParent:
        return u"withoutParent"_s;
    case LossReason::Contradictory:
        return u"contradictory"_s;
    case LossReason::Altered:
        return u"altered"_s;
    }
    return {};
}

} // namespace domain
