#include "wording/texts.h"

#include "domain/names.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace wording {
namespace {

/// Numbers come as plain digits in facts.
QString shownNumber(const Texts &texts, const QString &digits)
{
    bool isNumber = false;
    const qlonglong value = digits.toLongLong(&isNumber);
    return isNumber ? texts.number(value) : digits;
}

QString shownFile(const domain::Error &error)
{
    return QDir::toNativeSeparators(error.fact(u"file"_s));
}

/// Says which schema the book has, and up to which one this program reads, where both are known.
Texts::ErrorText newerBook(const domain::Error &error, const Texts &texts)
{
    const QString version = error.fact(u"version"_s);
    const QString newest = error.fact(u"newest"_s);
    QString what = texts.translated(
        QT_TRANSLATE_NOOP("wording", "This database was made by a newer version."));
    if (!version.isEmpty() && !newest.isEmpty()) {
        //: Numbers of schemas, as in "It has format 12; this version reads up to format 10."
        what += u' '
            % texts
                  .translated(QT_TRANSLATE_NOOP("wording",
                      "It has format %1; this version reads up to format %2. Nothing was changed."))
                  .arg(version, newest);
    }
    return { what,
        texts.translated(QT_TRANSLATE_NOOP("wording", "Update Partner Desk to open it.")) };
}

} // namespace

Texts::ErrorText Texts::error(const domain::Error &error) const
{
    switch (error.code) {
    case domain::ErrorCode::Internal:
        return { text(QT_TRANSLATE_NOOP(
                     "wording", "An internal error stopped this action. Nothing was changed.")),
            text(QT_TRANSLATE_NOOP("wording",
                "Try again. If it happens again, copy the details and contact support.")) };
    case domain::ErrorCode::WrongUse:
    case domain::ErrorCode::BadInput:
        return inputError(error);
    case domain::ErrorCode::NotFound:
    case domain::ErrorCode::Ambiguous:
        return notFoundError(error);
    case domain::ErrorCode::Refused:
    case domain::ErrorCode::VersionConflict:
    case domain::ErrorCode::RoleNotAllowed:
        return refusedError(error);
    case domain::ErrorCode::QuantityOutOfRange:
        return quantityError(error);
    case domain::ErrorCode::StorageBusy:
    case domain::ErrorCode::StorageReadOnly:
    case domain::ErrorCode::StorageFull:
    case domain::ErrorCode::StorageFailed:
    case domain::ErrorCode::BookMissing:
    case domain::ErrorCode::NotABook:
    case domain::ErrorCode::BookNewer:
    case domain::ErrorCode::BookDamaged:
        return storageError(error);
    case domain::ErrorCode::Cancelled:
        return { error.fact(u"act"_s) == "import"_L1
                ? importStopped()
                : text(
                    QT_TRANSLATE_NOOP("wording", "The action was stopped. Nothing was changed.")),
            text(QT_TRANSLATE_NOOP("wording", "Start it again when you are ready.")) };
    }
    return {};
}

Texts::ErrorText Texts::inputError(const domain::Error &error) const
{
    const QString reason = error.fact(u"reason"_s);
    if (reason == "nameTooLong"_L1) {
        return { text(QT_TRANSLATE_NOOP("wording", "The name of the file is too long: %1."))
                     .arg(shownFile(error)),
            text(QT_TRANSLATE_NOOP("wording", "Choose a shorter name.")) };
    }
    if (reason == "bookNotEmpty"_L1) {
        return { text(QT_TRANSLATE_NOOP(
                     "wording", "The database already has customers. Nothing was changed.")),
            text(QT_TRANSLATE_NOOP("wording",
                "Choose another file, or confirm that its content is replaced (--force).")) };
    }
    if (error.code == domain::ErrorCode::WrongUse) {
        const QString option = error.fact(u"option"_s);
        return { option.isEmpty() ? text(QT_TRANSLATE_NOOP("wording",
                     "The request cannot be carried out like this. Nothing was changed."))
                                  : text(QT_TRANSLATE_NOOP("wording",
                                             "This is not allowed here: %1. Nothing was changed."))
                                        .arg(option),
            text(QT_TRANSLATE_NOOP("wording", "Check the options and values, then try again.")) };
    }
    if (!error.fact(u"file"_s).isEmpty()) {
        QString what = text(
            QT_TRANSLATE_NOOP("wording", "The file could not be read: %1. Nothing was changed."))
                           .arg(shownFile(error));
        const QString problem = importProblem(reason, error.fact(u"value"_s), error.facts);
        if (!problem.isEmpty()) {
            return { what % u' ' % problem, importMend(reason, error.facts) };
        }
        if (!reason.isEmpty()) {
            const QString path = error.fact(u"path"_s);
            const QString place = path.isEmpty() ? reason : QString(path % u", "_s % reason);
            what += u' ' % text(QT_TRANSLATE_NOOP("wording", "Reason: %1")).arg(place);
            if (what.back().isLetterOrNumber()) {
                what += u'.'; // the system's own words end without
            }
        }
        return { what,
            text(QT_TRANSLATE_NOOP("wording", "Check the file and its format, then try again.")) };
    }
    const QString value = error.fact(u"value"_s);
    return { value.isEmpty() ? text(QT_TRANSLATE_NOOP(
                 "wording", "A value is not what it should be. Nothing was changed."))
                             : text(QT_TRANSLATE_NOOP("wording",
                                        "This value cannot be used: %1. Nothing was changed."))
                                   .arg(value),
        text(QT_TRANSLATE_NOOP("wording", "Correct the value, then try again.")) };
}

Texts::ErrorText Texts::notFoundError(const domain::Error &error) const
{
    const QString id = error.fact(u"id"_s);
    if (error.code == domain::ErrorCode::Ambiguous) {
        return { id.isEmpty()
                ? text(QT_TRANSLATE_NOOP("wording", "Several records fit. Nothing was changed."))
                : text(
                    QT_TRANSLATE_NOOP("wording", "Several records fit: %1. Nothing was changed."))
                      .arg(id),
            text(QT_TRANSLATE_NOOP("wording", "Enter more of the ID or the full name.")) };
    }
    const QString kind = error.fact(u"kind"_s);
    QString what;
    if (kind == "subscription"_L1) {
        what = text(QT_TRANSLATE_NOOP(
            "wording", "The subscription was not found. It may have been removed."));
    } else if (kind == "customer"_L1) {
        what = text(
            QT_TRANSLATE_NOOP("wording", "The customer was not found. It may have been removed."));
    } else if (kind == "offer"_L1) {
        what = text(QT_TRANSLATE_NOOP("wording", "The product was not found in the catalogue."));
    } else if (kind == "account"_L1) {
        what = text(
            QT_TRANSLATE_NOOP("wording", "The account was not found. It may have been removed."));
    } else {
        what = text(
            QT_TRANSLATE_NOOP("wording", "The record was not found. It may have been removed."));
    }
    return { what,
        id.isEmpty() ? text(QT_TRANSLATE_NOOP("wording", "Update the list, then try again."))
                     : text(QT_TRANSLATE_NOOP("wording", "Check this ID or name: %1")).arg(id) };
}

Texts::ErrorText Texts::refusedError(const domain::Error &error) const
{
    if (error.code == domain::ErrorCode::VersionConflict) {
        if (error.fact(u"kind"_s) == "customer"_L1) {
            return { text(QT_TRANSLATE_NOOP("wording", "Someone else changed this customer.")),
                text(QT_TRANSLATE_NOOP("wording", "Check it and try again.")) };
        }
        const QDateTime moment = QDateTime::fromString(error.fact(u"time"_s), Qt::ISODate);
        return { moment.isValid()
                ? text(
                    QT_TRANSLATE_NOOP("wording", "Someone else changed this subscription at %1."))
                      .arg(dateTimeInSentence(moment))
                : text(QT_TRANSLATE_NOOP("wording", "Someone else changed this subscription.")),
            text(QT_TRANSLATE_NOOP("wording", "Check it and try again.")) };
    }
    const QString act = error.fact(u"act"_s);
    if (error.code == domain::ErrorCode::RoleNotAllowed) {
        if (act == "requestDelegation"_L1) {
            return { roleRequestRefusal(), roleRequestRemedy() };
        }
        if (act == "changeSubscription"_L1) {
            return lifeRefusal(rules::LifeRefusal::RoleMayNot);
        }
        if (act != "upgrade"_L1 && act != "seeActivity"_L1) {
            return { text(QT_TRANSLATE_NOOP(
                         "wording", "Your role cannot do this. Nothing was changed.")),
                text(QT_TRANSLATE_NOOP("wording", "Ask somebody whose role allows it.")) };
        }
        QStringList names;
        const QStringList codes = error.fact(u"roles"_s).split(u',', Qt::SkipEmptyParts);
        for (const QString &code : codes) {
            if (const auto known = domain::fromCode<domain::Role>(code.trimmed())) {
                names.append(role(*known));
            }
        }
        const bool upgrade = act == "upgrade"_L1;
        const QString refused = upgrade
            ? roleRefusal()
            : text(QT_TRANSLATE_NOOP("wording", "Your role cannot open the activity log."));
        if (names.isEmpty()) {
            return { refused,
                text(QT_TRANSLATE_NOOP("wording", "Ask somebody whose role allows it.")) };
        }
        return { refused,
            (upgrade ? text(QT_TRANSLATE_NOOP("wording", "Roles that can: %1."))
                     : text(QT_TRANSLATE_NOOP("wording", "Roles that can open it: %1.")))
                .arg(list(names)) };
    }
    const QString reason = error.fact(u"reason"_s);
    if (reason == "suspended"_L1) {
        return {
            text(QT_TRANSLATE_NOOP("wording",
                "The number of licences cannot be changed while the subscription is suspended.")),
            text(QT_TRANSLATE_NOOP("wording", "Reactivate it, then try again."))
        };
    }
    if (reason == "cancelled"_L1) {
        return { text(QT_TRANSLATE_NOOP("wording",
                     "A cancelled subscription cannot be changed. Nothing was changed.")),
            text(QT_TRANSLATE_NOOP("wording", "Add a new subscription.")) };
    }
    if (reason == "takenBack"_L1) {
        return { text(QT_TRANSLATE_NOOP("wording",
                     "This task for Partner Center was taken back. Nothing was changed.")),
            text(QT_TRANSLATE_NOOP("wording", "Repeat the change if it is needed again.")) };
    }
    for (const auto refusal :
        { rules::LifeRefusal::SoldElsewhere, rules::LifeRefusal::NotProvisioned,
            rules::LifeRefusal::AlreadySuspended, rules::LifeRefusal::NotSuspended,
            rules::LifeRefusal::Expired, rules::LifeRefusal::BaseNotActive }) {
        if (reason == rules::codeOf(refusal)) {
            return lifeRefusal(refusal);
        }
    }
    if (const ErrorText known = delegationError(reason); !known.what.isEmpty()) {
        return known;
    }
    QString what
        = text(QT_TRANSLATE_NOOP("wording", "A rule does not allow this. Nothing was changed."));
    if (!reason.isEmpty()) {
        what += u' ' % text(QT_TRANSLATE_NOOP("wording", "Reason: %1")).arg(reason);
    }
    return { what, text(QT_TRANSLATE_NOOP("wording", "Check the reasons, then try again.")) };
}

Texts::ErrorText Texts::quantityError(const domain::Error &error) const
{
    const QString minimum = shownNumber(*this, error.fact(u"min"_s));
    const QString maximum = shownNumber(*this, error.fact(u"max"_s));
    bool knowsAssigned = false;
    const qlonglong assigned = error.fact(u"assigned"_s).toLongLong(&knowsAssigned);
    bool knowsValue = false;
    const qlonglong value = error.fact(u"value"_s).toLongLong(&knowsValue);
    const QString range = minimum.isEmpty() || maximum.isEmpty()
        ? text(QT_TRANSLATE_NOOP("wording", "Enter another number of licences."))
        : text(QT_TRANSLATE_NOOP("wording", "Enter %1 to %2.")).arg(minimum, maximum);
    if (knowsAssigned && (!knowsValue || value < assigned)) {
        return { counted(
                     QT_TRANSLATE_N_NOOP("wording",
                         "%n licences are assigned. Enter at least %n, or unassign some first."),
                     assigned),
            range };
    }
    const QString product = error.fact(u"product"_s);
    bool knowsMaximum = false;
    const qlonglong limit = error.fact(u"max"_s).toLongLong(&knowsMaximum);
    if (!product.isEmpty() && knowsMaximum && knowsValue && value > limit) {
        return { counted(QT_TRANSLATE_N_NOOP("wording", "%1 allows at most %n licences."), limit)
                     .arg(product),
            range };
    }
    return { text(QT_TRANSLATE_NOOP(
                 "wording", "This number of licences is not allowed. Nothing was changed.")),
        range };
}

Texts::ErrorText Texts::storageError(const domain::Error &error) const
{
    const QString file = shownFile(error);
    if (!error.fact(u"backup"_s).isEmpty()) {
        return { text(QT_TRANSLATE_NOOP(
                          "wording", "This backup is damaged: %1. The database was left as it is."))
                     .arg(QDir::toNativeSeparators(error.fact(u"backup"_s))),
            text(QT_TRANSLATE_NOOP("wording", "Choose another backup.")) };
    }
    switch (error.code) {
    case domain::ErrorCode::StorageBusy:
        if (error.fact(u"scene"_s) == "busy"_L1) {
            return { text(QT_TRANSLATE_NOOP(
                         "wording", "The service is busy just now. Nothing was changed.")),
                text(QT_TRANSLATE_NOOP("wording", "Try again in a moment.")) };
        }
        if (error.fact(u"reason"_s) == "bookNotClosed"_L1) {
            return { text(QT_TRANSLATE_NOOP(
                              "wording", "%1 is in use, or was not closed. Nothing was changed."))
                         .arg(file),
                text(QT_TRANSLATE_NOOP("wording",
                    "Close the program that uses it, or open it once and close it; or choose "
                    "another file.")) };
        }
        return { text(QT_TRANSLATE_NOOP(
                     "wording", "Another program is using the database. Nothing was changed.")),
            text(QT_TRANSLATE_NOOP(
                "wording", "Close the other program, or try again in a moment.")) };
    case domain::ErrorCode::StorageReadOnly:
        return { file.isEmpty() ? text(QT_TRANSLATE_NOOP(
                     "wording", "The file could not be saved. Nothing was changed."))
                                : text(QT_TRANSLATE_NOOP("wording",
                                           "The file could not be saved: %1. Nothing was changed."))
                                      .arg(file),
            text(QT_TRANSLATE_NOOP("wording", "Check the folder and its permissions.")) };
    case domain::ErrorCode::StorageFull:
        return { text(QT_TRANSLATE_NOOP(
                     "wording", "There is not enough disk space. Nothing was saved.")),
            text(QT_TRANSLATE_NOOP("wording",
                "Free some disk space, then try again. If there is enough, check the limit on the "
                "size of files.")) };
    case domain::ErrorCode::BookMissing:
        return { file.isEmpty()
                ? text(QT_TRANSLATE_NOOP("wording", "There is no database here."))
                : text(QT_TRANSLATE_NOOP("wording", "There is no database here: %1.")).arg(file),
            text(QT_TRANSLATE_NOOP(
                "wording", "Choose another file, load the demo data, or import customers.")) };
    case domain::ErrorCode::NotABook:
        return { file.isEmpty()
                ? text(QT_TRANSLATE_NOOP(
                    "wording", "This file is not a Partner Desk database. It was not changed."))
                : text(QT_TRANSLATE_NOOP("wording",
                           "This file is not a Partner Desk database: %1. It was not changed."))
                      .arg(file),
            text(QT_TRANSLATE_NOOP("wording", "Choose another file.")) };
    case domain::ErrorCode::BookNewer:
        return newerBook(error, *this);
    case domain::ErrorCode::BookDamaged:
        return { text(QT_TRANSLATE_NOOP("wording", "The database is damaged and was not opened.")),
            text(QT_TRANSLATE_NOOP("wording", "Restore a backup.")) };
    default:
        break;
    }
    if (error.fact(u"scene"_s) == "networkLost"_L1) {
        return { text(QT_TRANSLATE_NOOP("wording",
                     "The connection was lost before the answer came. It is not known whether the "
                     "change was made.")),
            text(QT_TRANSLATE_NOOP(
                "wording", "Try again: the same request is sent, and nothing is done twice.")) };
    }
    return { file.isEmpty()
            ? text(QT_TRANSLATE_NOOP(
                "wording", "The data could not be read or saved. Nothing was changed."))
            : text(QT_TRANSLATE_NOOP(
                       "wording", "The file could not be read or saved: %1. Nothing was changed."))
                  .arg(file),
        text(QT_TRANSLATE_NOOP(
            "wording", "Check the disk and the permissions of the folder, then try again.")) };
}

} // namespace wording
