#include "rawsql.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

using namespace Qt::StringLiterals;

RawSql::RawSql(const QString &file)
    : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open()) {
        qWarning().noquote() << database.lastError().text();
    }
}

RawSql::~RawSql()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QString RawSql::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    return query.exec(sql) ? QString() : query.lastError().text();
}

QStringList RawSql::rows(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    QStringList all;
    if (!query.exec(sql)) {
        qWarning().noquote() << query.lastError().text() << sql;
    }
    while (query.next()) {
        QStringList columns;
        for (int i = 0; i < query.record().count(); ++i) {
            const QVariant value = query.value(i);
            columns.append(value.typeId() == QMetaType::QByteArray
                    ? QString::fromLatin1(value.toByteArray().toHex())
                    : value.toString());
        }
        all.append(columns.join(u'|'));
    }
    return all;
}

QVariant RawSql::value(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

QStringList RawSql::content()
{
    QStringList all;
    const QStringList tables = rows(
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite%'"_s);
    for (const QString &table : tables) {
        const QStringList found = rows(u"SELECT * FROM %1"_s.arg(table));
        for (const QString &row : found) {
            all.append(QString(table % u": " % row));
        }
    }
    all.sort();
    return all;
}
