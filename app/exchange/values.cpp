#include "exchange/values.h"

#include "domain/isotext.h"
#include "domain/names.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

template <typename T>
using Word = std::pair<QStringView, T>;

template <typename T, typename Table>
std::optional<T> find(const Table &words, QStringView text)
{
    for (const auto &[word, value] : words) {
        if (word.compare(text, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    const QString wanted = text.trimmed().toString().normalized(QString::NormalizationForm_C);
    for (const auto &[word, value] : words) {
        if (word.compare(wanted, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return std::nullopt;
}

template <typename T, typename Table>
std::optional<T> codeOrWord(const Table &words, QStringView text)
{
    const std::optional<T> code = domain::fromCode<T>(text.trimmed());
    return code ? code : find<T>(words, text);
}

struct Moment
{
    QDate day;
    QTime time;
    int offsetSeconds = 0;
};

/// Everything that readDate and readDateTime know.
std::optional<Moment> readMoment(QStringView text)
{
    // What this program itself writes, and most files hold.
    if (const auto day = domain::dayFromIso(text)) {
        return Moment{ *day, QTime(0, 0), 0 };
    }
    if (const auto moment = domain::momentFromIso(text)) {
        return Moment{ moment->date(), moment->time(), 0 };
    }
    static const QRegularExpression form(
        u"^(?:(?<y>\\d{4})(?:-(?<m>\\d{1,2})-|/(?<m2>\\d{1,2})/|\\. ?(?<m3>\\d{1,2})\\. "
        u"?)(?<d>\\d{1,2})\\.?"
        "|(?<um>\\d{1,2})/(?<ud>\\d{1,2})/(?<uy>\\d{4}))"
        "(?:[T ]+(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:\\.(?<f>\\d{1,7}))?)?"
        " ?(?<ap>AM|PM)?(?<z>Z|[+-]\\d{2}:?\\d{2})?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed().toString());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = [&match](const QString &name) { return match.capturedView(name).toInt(); };
    Moment moment;
    if (match.hasCaptured(u"uy"_s)) {
        moment.day = QDate(number(u"uy"_s), number(u"um"_s), number(u"ud"_s));
    } else {
        const int month = number(u"m"_s) + number(u"m2"_s) + number(u"m3"_s);
        moment.day = QDate(number(u"y"_s), month, number(u"d"_s));
    }
    int hour = number(u"h"_s);
    if (match.hasCaptured(u"ap"_s)) {
        if (hour < 1 || hour > 12) {
            return std::nullopt;
        }
        hour = hour % 12
            + (match.capturedView(u"ap"_s).compare(u"PM"_s, Qt::CaseInsensitive) == 0 ? 12 : 0);
    }
    const QString fraction = match.captured(u"f"_s).leftJustified(3, u'0').left(3);
    moment.time = QTime(hour, number(u"min"_s), number(u"s"_s), fraction.toInt());
    const QString zone = match.captured(u"z"_s);
    if (zone.size() > 1) {
        const int hours = QStringView(zone).mid(1, 2).toInt();
        const int minutes = QStringView(zone).right(2).toInt();
        if (hours > 14 || minutes > 59) {
            return std::nullopt;
        }
        moment.offsetSeconds = (hours * 60 + minutes) * 60 * (zone.startsWith(u'-') ? -1 : 1);
    }
    return moment.day.isValid() && moment.time.isValid() ? std::optional(moment) : std::nullopt;
}

} // namespace

std::optional<bool> readBool(QStringView text)
{
    static constexpr std::array words{ Word<bool>{ u"true", true }, Word<bool>{ u"yes", true },
        Word<bool>{ u"1", true }, Word<bool>{ u"예", true }, Word<bool>{ u"false", false },
        Word<bool>{ u"no", false }, Word<bool>{ u"0", false }, Word<bool>{ u"아니요", false } };
    return find<bool>(words, text);
}

std::optional<QDateTime> readDateTime(QStringView text)
{
    const std::optional<Moment> moment = readMoment(text);
    if (!moment) {
        return std::nullopt;
    }
    return QDateTime(moment->day, moment->time, QTimeZone::utc()).addSecs(-moment->offsetSeconds);
}

std::optional<QDate> readDate(QStringView text)
{
    const std::optional<Moment> moment = readMoment(text);
    if (!moment) {
        return std::nullopt;
    }
    // A day in another zone may be another day.
    return moment->offsetSeconds == 0 ? moment->day
                                      : QDateTime(moment->day, moment->time, QTimeZone::utc())
                                            .addSecs(-moment->offsetSeconds)
                                            .date();
}

std::optional<qint64> readWholeNumber(QStringView text)
{
    static const QRegularExpression form(u"^(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})$"_s);
    constexpr qsizetype mostDigits = 15;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!text.isEmpty() && text.size() <= mostDigits
        && std::all_of(text.begin(), text.end(), isDigit)) {
        return text.toLongLong();
    }
    QString digits = text.trimmed().toString();
    if (!form.match(digits).hasMatch()) {
        return std::nullopt;
    }
    return digits.remove(u',').toLongLong();
}

std::optional<domain::Cloud> readCloud(QStringView text)
{
    using domain::Cloud;
    static constexpr std::array words{ Word<Cloud>{ u"글로벌", Cloud::Global } };
    return codeOrWord<Cloud>(words, text);
}

std::optional<domain::Relationship> readRelationship(QStringView text)
{
    using domain::Relationship;
    static constexpr std::array words{ Word<Relationship>{ u"재판매인", Relationship::Reseller },
        Word<Relationship>{ u"없음", Relationship::None } };
    return codeOrWord<Relationship>(words, text);
}

std::optional<domain::DelegationState> readDelegation(QStringView text)
{
    using State = domain::DelegationState;
    static constexpr std::array words{ Word<State>{ u"부여됨", State::Granted },
        Word<State>{ u"요청됨", State::Requested }, Word<State>{ u"제거됨", State::Removed },
        Word<State>{ u"없음", State::None } };
    if (const std::optional<State> state = codeOrWord<State>(words, text)) {
        return state;
    }
    const std::optional<bool> yes = readBool(text);
    return yes ? std::optional(*yes ? State::Granted : State::None) : std::nullopt;
}

std::optional<domain::SubscriptionStatus> readStatus(QStringView text)
{
    using Status = domain::SubscriptionStatus;
    static constexpr std::array words{ Word<Status>{ u"cancelled", Status::Deleted },
        Word<Status>{ u"canceled", Status::Deleted },
        Word<Status>{ u"disabled", Status::Suspended }, Word<Status>{ u"활성", Status::Active },
        Word<Status>{ u"일시 중단됨", Status::Suspended },
        Word<Status>{ u"취소됨", Status::Deleted }, Word<Status>{ u"만료됨", Status::Expired },
        Word<Status>{ u"보류 중", Status::Pending }, Word<Status>{ u"없음", Status::None } };
    return codeOrWord<Status>(words, text);
}

std::optional<domain::BillingCycle> readBillingCycle(QStringView text)
{
    using Cycle = domain::BillingCycle;
    static constexpr std::array words{ Word<Cycle>{ u"매월", Cycle::Monthly },
        Word<Cycle>{ u"월별", Cycle::Monthly }, Word<Cycle>{ u"월간", Cycle::Monthly },
        Word<Cycle>{ u"매년", Cycle::Annual }, Word<Cycle>{ u"연간", Cycle::Annual },
        Word<Cycle>{ u"연", Cycle::Annual } };
    return codeOrWord<Cycle>(words, text);
}

std::optional<domain::Term> readTerm(QStringView text)
{
    return domain::fromCode<domain::Term>(text.trimmed());
}

std::optional<domain::SoldBy> readSoldBy(QStringView text)
{
    using domain::SoldBy;
    static constexpr std::array words{ Word<SoldBy>{ u"자사", SoldBy::Own },
        Word<SoldBy>{ u"다른 재판매인", SoldBy::OtherPartner },
        Word<SoldBy>{ u"직접 구입", SoldBy::Direct },
        Word<SoldBy>{ u"볼륨 라이선스", SoldBy::VolumeLicensing } };
    return codeOrWord<SoldBy>(words, text);
}

std::optional<QString> readCountry(QStringView text)
{
    const QString code = text.trimmed().toString().toUpper();
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (code.size() != 2 || !isLetter(code.at(0)) || !isLetter(code.at(1))) {
        return std::nullopt;
    }
    return code;
}

QString guidText(QStringView text)
{
    static const QRegularExpression bare(u"^[0-9A-Fa-f]{32}$"_s);
    QString guid = text.trimmed().toString();
    if (bare.match(guid).hasMatch()) {
        for (const qsizetype place : { 20, 16, 12, 8 }) {
            guid.insert(place, u'-');
        }
    }
    return guid;
}

QStringList readList(QStringView text)
{
    QStringList parts;
    for (const QStringView part : text.split(u'|')) {
        if (!part.trimmed().isEmpty()) {
            parts += part.trimmed().toString();
        }
    }
    return parts;
}

QString writeDateTime(const QDateTime &time)
{
    if (!time.isValid()) {
        return {};
    }
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QString writeDate(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QString escapedPart(const QString &text)
{
    QString escaped = text;
    return escaped.replace(u'%', "%25"_L1).replace(u'|', "%7C"_L1);
}

QString unescapedPart(const QString &text)
{
    QString plain = text;
    return plain.replace("%7C"_L1, "|"_L1, Qt::CaseInsensitive).replace("%25"_L1, "%"_L1);
}

} // namespace exchange
