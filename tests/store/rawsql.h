#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

/// The book's file as SQLite alone sees it, for planting what the program would never write and for
/// seeing what it wrote.
class RawSql
{
public:
    explicit RawSql(const QString &file);
    ~RawSql();
    Q_DISABLE_COPY_MOVE(RawSql)

    /// An empty text where the statement ran, else what SQLite said.
    QString run(const QString &sql);
    /// Every row, its columns joined by '|'.
    [[nodiscard]] QStringList rows(const QString &sql);
    [[nodiscard]] QVariant value(const QString &sql);
    /// Every row of every table: equal where the content is equal.
    [[nodiscard]] QStringList content();

private:
    QString m_name;
};
