#include "bookwords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <sqlite3.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace pseudo {
namespace {

QStringList wordsIn(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar character : text) {
        if (character.isLetter() || character.isDigit() || character.isMark()
            || character.isSurrogate()) {
            word += character;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words.append(word);
    }
    return words;
}

void eachText(const QJsonValue &value, const std::function<void(const QString &)> &take)
{
    if (value.isString()) {
        take(value.toString());
    } else if (value.isArray()) {
        for (const QJsonValue &part : value.toArray()) {
            eachText(part, take);
        }
    } else {
        for (const QJsonValue &part : value.toObject()) {
            eachText(part, take);
        }
    }
}

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

/// False where the statement cannot be carried out to its end.
bool eachRow(
    sqlite3 *database, const QString &sql, const std::function<void(const QString &)> &take)
{
    sqlite3_stmt *raw = nullptr;
    (void)sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &raw, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(
        raw, &sqlite3_finalize);
    if (raw == nullptr) {
        return false;
    }
    int step = sqlite3_step(raw);
    for (; step == SQLITE_ROW; step = sqlite3_step(raw)) {
        take(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(raw, 0))));
    }
    return step == SQLITE_DONE;
}

} // namespace

void BookWords::add(const QString &value)
{
    const QStringList words = wordsIn(value);
    if (!words.isEmpty()) {
        m_values.insert(words.join(u' '));
        m_longest = qMax(m_longest, words.size());
    }
}

void BookWords::addJson(const QString &file)
{
    QFile opened(file);
    if (opened.open(QIODevice::ReadOnly)) {
        const QJsonDocument document = QJsonDocument::fromJson(opened.readAll());
        const QJsonValue whole
            = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        eachText(whole, [this](const QString &text) { add(text); });
    }
}

void BookWords::addCsv(const QString &file)
{
    static const QRegularExpression ends(u"[,;\t\"]"_s);
    QFile opened(file);
    if (opened.open(QIODevice::ReadOnly)) {
        const QString text = QString::fromUtf8(opened.readAll());
        for (const QString &line : text.split(u'\n')) {
            for (const QString &value : line.split(ends) + line.split(u'"')) {
                add(value);
            }
        }
    }
}

bool BookWords::addBook(const QString &file)
{
    sqlite3 *raw = nullptr;
    const int opened
        = sqlite3_open_v2(file.toUtf8().constData(), &raw, SQLITE_OPEN_READONLY, nullptr);
    const Database database(raw, &sqlite3_close);
    bool read = opened == SQLITE_OK;
    QStringList columns;
    // The tables of the search index hold the same values, cut to pieces.
    read = read
        && eachRow(raw,
            u"SELECT 'SELECT DISTINCT \"' || c.name || '\" FROM \"' || t.name || "
            "'\" WHERE typeof(\"' || c.name || '\") = ''text''' "
            "FROM pragma_table_list t JOIN pragma_table_info(t.name) c "
            "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' "
            "ESCAPE '\\'"_s,
            [&columns](const QString &sql) { columns.append(sql); });
    for (const QString &column : std::as_const(columns)) {
        read = eachRow(raw, column, [this](const QString &value) { add(value); }) && read;
    }
    return read;
}

QString BookWords::without(const QString &text) const
{
    if (m_values.contains(wordsIn(text).join(u' '))) {
        return {}; // a key or a file may be part of the value
    }
    // Ids and folders, keys, sizes, files, dates and times, addresses, the letter of a menu.
    static const QRegularExpression everywhere(
        u"\\{(id|folder)\\}|(?<!\\S)(/[\\w.-]+)+|\\b((Ctrl|Alt|Shift|Meta)\\+)+(\\w+|[+,.=-])|"
        "\\bF\\d+\\b|\\b\\d+(\\.\\d+)? "
        "?[kMG]i?B\\b|[\\w-]+\\.(csv|sqlite|ini|json)(\\.[\\w.]+\\.backup)?\\b|"
        "\\d+[년월일시분]|오전|오후|\\d+T[\\d:]+Z|\\b(AM|PM|UTC)\\b|https?://\\S+|\\(&?[A-Z0-9]\\)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = wordsIn(QString(text).replace(everywhere, u" "_s));
    QStringList left;
    for (qsizetype i = 0; i < words.size();) {
        qsizetype known = 0;
        QString row;
        for (qsizetype j = i; j < qMin(words.size(), i + m_longest); ++j) {
            row += (j > i ? u" "_s : QString()) % words.at(j);
            if (m_values.contains(row)) {
                known = j - i + 1;
            }
        }
        if (known == 0) {
            left.append(words.at(i));
        }
        i += qMax<qsizetype>(1, known);
    }
    return left.join(u' ');
}

} // namespace pseudo
