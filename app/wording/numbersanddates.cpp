#include "wording/texts.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;

// The formats are fixed by glossary.md in both languages and written by hand, so that a machine
// without locale data, or with a user's own formats, shows the same.
namespace wording {
namespace {

constexpr std::array shortMonths{ "Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1,
    "Jul"_L1, "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1 };
constexpr std::array longMonths{ "January"_L1, "February"_L1, "March"_L1, "April"_L1, "May"_L1,
    "June"_L1, "July"_L1, "August"_L1, "September"_L1, "October"_L1, "November"_L1, "December"_L1 };

QString shortMonth(const QDate &day)
{
    return shortMonths[static_cast<size_t>(day.month() - 1)];
}

QString plain(int value)
{
    return QString::number(value);
}

QString koreanDayOfYear(const QDate &day)
{
    return plain(day.month()) % u". "_s % plain(day.day()) % u'.';
}

QString koreanHalf(const QTime &clock)
{
    return clock.hour() < 12 ? u"오전"_s : u"오후"_s;
}

int hourOfHalf(const QTime &clock)
{
    return clock.hour() % 12 == 0 ? 12 : clock.hour() % 12;
}

} // namespace

QString Texts::number(qint64 value) const
{
    QString digits = QString::number(value);
    const qsizetype first = value < 0 ? 1 : 0;
    for (qsizetype place = digits.size() - 3; place > first; place -= 3) {
        digits.insert(place, u',');
    }
    if (value < 0) {
        digits.replace(0, 1, QChar(0x2212));
    }
    return digits;
}

QString Texts::date(const QDate &utcDay) const
{
    if (!utcDay.isValid()) {
        return {};
    }
    if (m_language == Language::Korean) {
        return plain(utcDay.year()) % u". "_s % koreanDayOfYear(utcDay);
    }
    return plain(utcDay.day()) % u' ' % shortMonth(utcDay) % u' ' % plain(utcDay.year());
}

QString Texts::dateInSentence(const QDate &utcDay) const
{
    if (!utcDay.isValid()) {
        return {};
    }
    if (m_language == Language::Korean) {
        return u"%1년 %2월 %3일"_s.arg(
            plain(utcDay.year()), plain(utcDay.month()), plain(utcDay.day()));
    }
    return date(utcDay);
}

QString Texts::dateRange(const QDate &first, const QDate &last, RangeYear year) const
{
    if (!first.isValid() || !last.isValid()) {
        return {};
    }
    const bool oneYear = first.year() == last.year();
    const bool showYear = year == RangeYear::Shown || !oneYear;
    if (m_language == Language::Korean) {
        const QString from = showYear ? date(first) : koreanDayOfYear(first);
        return from % u'~' % (oneYear ? koreanDayOfYear(last) : date(last));
    }
    const QString dash(QChar(0x2013));
    const QString ending
        = shortMonth(last) % (showYear ? QString(u' ' % plain(last.year())) : QString());
    if (!oneYear) {
        return date(first) % dash % date(last);
    }
    if (first.month() == last.month()) {
        return plain(first.day()) % dash % plain(last.day()) % u' ' % ending;
    }
    return plain(first.day()) % u' ' % shortMonth(first) % dash % plain(last.day()) % u' ' % ending;
}

QString Texts::time(const QDateTime &time) const
{
    if (!time.isValid()) {
        return {};
    }
    const QTime clock = time.toTimeZone(m_zone).time();
    if (m_language == Language::Korean) {
        return koreanHalf(clock) % u' ' % plain(hourOfHalf(clock)) % u':'
            % plain(clock.minute()).rightJustified(2, u'0');
    }
    return plain(clock.hour()).rightJustified(2, u'0') % u':'
        % plain(clock.minute()).rightJustified(2, u'0');
}

QString Texts::dateTime(const QDateTime &time) const
{
    if (!time.isValid()) {
        return {};
    }
    return date(time.toTimeZone(m_zone).date()) % u' ' % this->time(time);
}

QString Texts::dateTimeInSentence(const QDateTime &time) const
{
    if (!time.isValid()) {
        return {};
    }
    return dateInSentence(time.toTimeZone(m_zone).date()) % u' ' % this->time(time);
}

QString Texts::recent(const QDateTime &time, const QDateTime &now) const
{
    if (!time.isValid()) {
        return text(QT_TRANSLATE_NOOP("wording", "Never"));
    }
    const QDate day = time.toTimeZone(m_zone).date();
    const QDate today = now.toTimeZone(m_zone).date();
    if (day == today) {
        return text(QT_TRANSLATE_NOOP("wording", "Today %1")).arg(this->time(time));
    }
    if (day.addDays(1) == today) {
        return text(QT_TRANSLATE_NOOP("wording", "Yesterday"));
    }
    return date(day);
}

QString Texts::spokenDate(const QDate &utcDay) const
{
    if (!utcDay.isValid() || m_language == Language::Korean) {
        return dateInSentence(utcDay);
    }
    const QString month = longMonths[static_cast<size_t>(utcDay.month() - 1)];
    return plain(utcDay.day()) % u' ' % month % u' ' % plain(utcDay.year());
}

QString Texts::spokenDateTime(const QDateTime &time) const
{
    if (!time.isValid()) {
        return {};
    }
    const QDateTime local = time.toTimeZone(m_zone);
    const QTime clock = local.time();
    if (m_language == Language::Korean) {
        // "9:30" is read as a ratio; on the hour the minutes are left out.
        const QString hour = koreanHalf(clock) % u' ' % plain(hourOfHalf(clock)) % u"시"_s;
        const QString minutes
            = clock.minute() == 0 ? QString() : QString(u' ' % plain(clock.minute()) % u"분"_s);
        return spokenDate(local.date()) % u' ' % hour % minutes;
    }
    return spokenDate(local.date()) % u", "_s % this->time(time);
}

} // namespace wording
