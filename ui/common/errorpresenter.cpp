#include "common/errorpresenter.h"

#include "wording/texts.h"

using namespace Qt::StringLiterals;

namespace common {
namespace {

QString codeName(domain::ErrorCode code)
{
    using domain::ErrorCode;
    switch (code) {
    case ErrorCode::Internal:
        return u"Internal"_s;
    case ErrorCode::WrongUse:
        return u"WrongUse"_s;
    case ErrorCode::BadInput:
        return u"BadInput"_s;
    case ErrorCode::NotFound:
        return u"NotFound"_s;
    case ErrorCode::Ambiguous:
        return u"Ambiguous"_s;
    case ErrorCode::Refused:
        return u"Refused"_s;
    case ErrorCode::VersionConflict:
        return u"VersionConflict"_s;
    case ErrorCode::RoleNotAllowed:
        return u"RoleNotAllowed"_s;
    case ErrorCode::QuantityOutOfRange:
        return u"QuantityOutOfRange"_s;
    case ErrorCode::StorageBusy:
        return u"StorageBusy"_s;
    case ErrorCode::StorageReadOnly:
        return u"StorageReadOnly"_s;
    case ErrorCode::StorageFull:
        return u"StorageFull"_s;
    case ErrorCode::StorageFailed:
        return u"StorageFailed"_s;
    case ErrorCode::BookMissing:
        return u"BookMissing"_s;
    case ErrorCode::NotABook:
        return u"NotABook"_s;
    case ErrorCode::BookNewer:
        return u"BookNewer"_s;
    case ErrorCode::BookDamaged:
        return u"BookDamaged"_s;
    case ErrorCode::Cancelled:
        return u"Cancelled"_s;
    }
    return u"Internal"_s;
}

} // namespace

MessageBar::Content presentError(const domain::Error &error, const wording::Texts &texts)
{
    using domain::ErrorCode;
    const wording::Texts::ErrorText words = texts.error(error);
    MessageBar::Kind kind = MessageBar::Kind::Error;
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::RoleNotAllowed:
    case ErrorCode::VersionConflict:
    case ErrorCode::QuantityOutOfRange:
    case ErrorCode::Cancelled:
        kind = MessageBar::Kind::Warn;
        break;
    default:
        break;
    }
    return { kind, words.what, words.next };
}

QString technicalDetails(const domain::Error &error)
{
    QStringList lines{ codeName(error.code) };
    if (!error.detail.isEmpty()) {
        lines.append(error.detail);
    }
    for (const auto &[name, value] : error.facts) {
        lines.append(u"%1: %2"_s.arg(name, value));
    }
    return lines.join(u'\n');
}

} // namespace common
