#include "store/storedform.h"

#include "domain/isotext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace store {

QString storedText(const QString &text)
{
    if (text.isNull()) {
        return u""_s;
    }
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

QString storedMoment(const QDateTime &moment)
{
    return moment.isValid() ? domain::isoText(moment) : u""_s;
}

QDateTime momentFrom(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    const std::optional<QDateTime> moment = domain::momentFromIso(text);
    return moment ? *moment : QDateTime::fromString(text, Qt::ISODateWithMs);
}

QVariant momentOrNull(const QDateTime &moment)
{
    return moment.isValid() ? QVariant(storedMoment(moment)) : QVariant();
}

QVariant dayOrNull(const QDate &day)
{
    return day.isValid() ? QVariant(domain::isoText(day)) : QVariant();
}

QDate dayFrom(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    const std::optional<QDate> day = domain::dayFromIso(text);
    return day ? *day : QDate::fromString(text, Qt::ISODate);
}

QString storedList(const QStringList &list)
{
    if (list.isEmpty()) {
        return u""_s;
    }
    const QJsonDocument document(QJsonArray::fromStringList(list));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QStringList listFrom(const QString &text)
{
    QStringList list;
    if (!text.isEmpty()) {
        const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
        for (const auto &value : array) {
            list.append(value.toString());
        }
    }
    return list;
}

domain::Error unreadable(const QString &table, const QString &id, const QString &column)
{
    return domain::Error{ domain::ErrorCode::BookDamaged,
        u"%1 %2: the value of %3 is none that is known"_s.arg(table, id, column), {} };
}

} // namespace store
