#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// One message of a Qt .ts file.
struct TsMessage
{
    QString context;
    QString source;
    QString comment;
    QString type; ///< unfinished, vanished, obsolete; empty where finished
    bool numerus = false;
    QStringList translations; ///< one, or one for each plural form

    /// What tells two messages apart.
    [[nodiscard]] QString key() const;
    /// For the message of a failing test; `where` is a file or what is wrong.
    [[nodiscard]] QString place(const QString &where) const;
};

struct TsFile
{
    QString path;
    QString language; ///< as it stands in the file, "ko_KR"
    QList<TsMessage> messages;
    QString error; ///< empty where the file was read
};

[[nodiscard]] TsFile readTsFile(const QString &path);

/// Every .ts file of the repository, by path.
[[nodiscard]] QStringList tsFilesOf(const QString &languageFolder);
