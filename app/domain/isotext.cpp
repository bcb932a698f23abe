#include "domain/isotext.h"

namespace domain {
namespace {

constexpr qsizetype dayLength = 10;
constexpr qsizetype secondsLength = 19;

/// The digits of a text; -1 where one of them is none.
int numberAt(QStringView text, qsizetype from, qsizetype count)
{
    int number = 0;
    for (const QChar digit : text.mid(from, count)) {
        if (digit < u'0' || digit > u'9') {
            return -1;
        }
        number = number * 10 + (digit.unicode() - u'0');
    }
    return number;
}

void write(QChar *to, int number, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        to[i] = QChar(static_cast<char16_t>(u'0' + number % 10));
        number /= 10;
    }
}

/// Years of four digits are what these forms have room for.
bool hasRoom(QDate day)
{
    return day.isValid() && day.year() >= 1 && day.year() <= 9999;
}

void write(QChar *to, QDate day)
{
    int year = 0;
    int month = 0;
    int number = 0;
    day.getDate(&year, &month, &number);
    write(to, year, 4);
    to[4] = u'-';
    write(to + 5, month, 2);
    to[7] = u'-';
    write(to + 8, number, 2);
}

} // namespace

std::optional<QDate> dayFromIso(QStringView text)
{
    if (text.size() != dayLength || text[4] != u'-' || text[7] != u'-') {
        return std::nullopt;
    }
    const int year = numberAt(text, 0, 4);
    const int month = numberAt(text, 5, 2);
    const int number = numberAt(text, 8, 2);
    if (year < 1 || !QDate::isValid(year, month, number)) {
        return std::nullopt;
    }
    return QDate(year, month, number);
}

std::optional<QDateTime> momentFromIso(QStringView text)
{
    const bool isShort = text.size() == secondsLength + 1;
    const bool isLong = text.size() == secondsLength + 5 && text[secondsLength] == u'.';
    if ((!isShort && !isLong) || text[10] != u'T' || text[13] != u':' || text[16] != u':'
        || text.back() != u'Z') {
        return std::nullopt;
    }
    const std::optional<QDate> day = dayFromIso(text.left(dayLength));
    const int hour = numberAt(text, 11, 2);
    const int minute = numberAt(text, 14, 2);
    const int second = numberAt(text, 17, 2);
    const int thousandths = isLong ? numberAt(text, secondsLength + 1, 3) : 0;
    if (!day || !QTime::isValid(hour, minute, second, thousandths)) {
        return std::nullopt;
    }
    return QDateTime(*day, QTime(hour, minute, second, thousandths), Qt::UTC);
}

QString isoText(QDate day)
{
    if (!hasRoom(day)) {
        return day.toString(Qt::ISODate);
    }
    QString text(dayLength, Qt::Uninitialized);
    write(text.data(), day);
    return text;
}

QString isoText(const QDateTime &moment)
{
    if (!moment.isValid()) {
        return {};
    }
    const QDateTime utc = moment.toUTC();
    if (!hasRoom(utc.date())) {
        return utc.toString(Qt::ISODateWithMs);
    }
    QString text(secondsLength + 5, Qt::Uninitialized);
    QChar *to = text.data();
    const QTime time = utc.time();
    write(to, utc.date());
    to[10] = u'T';
    write(to + 11, time.hour(), 2);
    to[13] = u':';
    write(to + 14, time.minute(), 2);
    to[16] = u':';
    write(to + 17, time.second(), 2);
    to[19] = u'.';
    write(to + 20, time.msec(), 3);
    to[23] = u'Z';
    return text;
}

} // namespace domain
