#include "bookcontent.h"

#include "../services/bulk/bulkscene.h"

#include "store/bookfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

/// Columns that hold the computer's time; tables whose rows stand for nothing of the book.
const QHash<QString, QStringList> &leftOut()
{
    static const QHash<QString, QStringList> columns{
        { u"kept_answers"_s, { u"given_at"_s } },
        { u"schema_history"_s, { u"applied_at"_s } },
    };
    return columns;
}

class Rows
{
public:
    Rows(sqlite3 *database, const QString &sql)
    {
        const QByteArray text = sql.toUtf8();
        m_code = sqlite3_prepare_v2(database, text.constData(), -1, &m_statement, nullptr);
    }
    ~Rows() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Rows)

    [[nodiscard]] bool next()
    {
        if (m_code == SQLITE_OK || m_code == SQLITE_ROW) {
            m_code = sqlite3_step(m_statement);
        }
        return m_code == SQLITE_ROW;
    }
    [[nodiscard]] bool failed() const { return m_code != SQLITE_DONE; }
    [[nodiscard]] QString text(int column) const
    {
        if (sqlite3_column_type(m_statement, column) == SQLITE_BLOB) {
            return QString::fromLatin1(
                QByteArray(static_cast<const char *>(sqlite3_column_blob(m_statement, column)),
                    sqlite3_column_bytes(m_statement, column))
                    .toHex());
        }
        return QString::fromUtf8(
            reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)));
    }
    [[nodiscard]] QString line(const QStringList &without) const
    {
        QStringList values;
        for (int i = 0; i < sqlite3_column_count(m_statement); ++i) {
            const QString column = QString::fromUtf8(sqlite3_column_name(m_statement, i));
            if (!without.contains(column)) {
                values.append(QString(column % u'=' % text(i)));
            }
        }
        return values.join(u'|');
    }

private:
    sqlite3_stmt *m_statement = nullptr;
    int m_code = SQLITE_OK;
};

bool addRows(sqlite3 *database, QStringList &lines)
{
    QStringList tables;
    Rows names(database,
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
        u" AND name NOT LIKE 'sqlite%' ORDER BY name"_s);
    while (names.next()) {
        tables.append(names.text(0));
    }
    for (const QString &table : std::as_const(tables)) {
        Rows rows(database, u"SELECT * FROM %1"_s.arg(table));
        while (rows.next()) {
            lines.append(QString(table % u": " % rows.line(leftOut().value(table))));
        }
        if (rows.failed()) {
            return false;
        }
    }
    Rows version(database, u"PRAGMA user_version"_s);
    lines.append(QString(u"user_version: "_s % (version.next() ? version.text(0) : u"none"_s)));
    return !names.failed();
}

} // namespace

QStringList bookContent(const QString &file)
{
    QStringList lines;
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open_v2(
        QFile::encodeName(file).constData(), &database, SQLITE_OPEN_READWRITE, nullptr);
    if (opened != SQLITE_OK || !addRows(database, lines)) {
        lines.append(u"! %1"_s.arg(QString::fromUtf8(sqlite3_errmsg(database))));
    }
    sqlite3_close(database);
    lines.sort();
    return lines;
}

QStringList bookFaults(const QString &file)
{
    const auto book = openBook(file);
    if (!book) {
        return { QString(u"the book does not open: "_s % book.error().detail) };
    }
    QStringList wrong = bulkscene::violations(**book);
    if ((*book)->isReadOnly()) {
        wrong.append(u"the book can only be read"_s);
    }
    return wrong;
}

domain::Result<std::unique_ptr<domain::Book>> openBook(const QString &file, bool create)
{
    return store::openBook(file,
        { create ? store::OpenMode::CreateIfMissing : store::OpenMode::MustExist,
            std::chrono::milliseconds(50), std::chrono::milliseconds(50) });
}

const services::Context &steadyContext()
{
    static const services::Context context = bulkscene::context();
    return context;
}

QByteArray digestOf(const QStringList &lines)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &line : lines) {
        hash.addData(line.toUtf8());
        hash.addData(QByteArrayView("\n", 1));
    }
    return hash.result().toHex();
}
