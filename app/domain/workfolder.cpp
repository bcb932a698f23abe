#include "domain/workfolder.h"

#include "domain/durablefile.h"
#include "domain/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cstdio>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace domain {
namespace {

constexpr QLatin1StringView beginning = ".partner-desk-"_L1;
constexpr QLatin1StringView lockName = "lock"_L1;
/// Somebody who cleans up may take an unlocked one in the moment between its making and its lock.
constexpr int tries = 3;

/// The lock goes last: a removal that is cut off can be taken up again.
void removeAll(const QString &path)
{
    const QDir folder(path);
    const QFileInfoList entries = folder.entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir() && !entry.isSymLink()) {
            QDir(entry.absoluteFilePath()).removeRecursively();
        } else if (entry.fileName() != lockName) {
            QFile::remove(entry.absoluteFilePath());
        }
    }
    QFile::remove(folder.filePath(lockName));
    QDir().rmdir(path);
}

bool isOwn(const QFileInfo &entry)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"\\.partner-desk-[a-z]+-[A-Za-z]{6}"_s));
#ifdef Q_OS_WIN
    const bool isOurs = true;
#else
    const bool isOurs = entry.ownerId() == ::getuid(); // others may write into a temporary folder
#endif
    return isOurs && entry.isDir() && !entry.isSymLink() && form.match(entry.fileName()).hasMatch();
}

void removeIfDead(const QString &path)
{
    QFile lock(QDir(path).filePath(lockName));
    if (!lock.exists()) {
        QDir().rmdir(path); // its process had not come further; with anything in it it stays
        return;
    }
    if (!lock.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || !lockForWriting(lock, 0)) {
        return;
    }
#ifdef Q_OS_WIN
    lock.close(); // which removes no open file
#endif
    removeAll(path);
}

} // namespace

WorkFolder::WorkFolder(const QString &folder, QLatin1StringView purpose)
{
    removeDeadWorkFolders(folder);
    const QString likeThis = QDir(folder).filePath(beginning + purpose + u"-XXXXXX"_s);
    for (int i = 1; i <= tries && !m_valid && m_error.isEmpty(); ++i) {
        m_valid = makeOne(likeThis, i == tries);
    }
}

bool WorkFolder::makeOne(const QString &likeThis, bool lastTry)
{
    m_folder = std::make_unique<QTemporaryDir>(likeThis);
    m_folder->setAutoRemove(false);
    if (!m_folder->isValid()) {
        m_error = m_folder->errorString();
        return false;
    }
    m_lock.setFileName(m_folder->filePath(lockName));
    if (!m_lock.open(QIODevice::WriteOnly, privateMode)) {
        if (QFileInfo::exists(m_folder->path()) || lastTry) {
            m_error = m_lock.errorString();
            QDir().rmdir(m_folder->path());
        }
        return false;
    }
    // Where a file system knows no locks, nobody else gets this one either.
    const bool locked = lockForWriting(m_lock, 0);
    if (m_lock.exists() && (locked || lastTry)) {
        return true;
    }
    m_lock.close();
    return false;
}

WorkFolder::~WorkFolder()
{
    if (m_valid) {
        m_lock.close();
        removeAll(m_folder->path());
    }
}

QString WorkFolder::filePath(const QString &name) const
{
    return m_folder->filePath(name);
}

bool moveOver(const QString &from, const QString &to)
{
#ifdef Q_OS_WIN
    const auto wide
        = [](const QString &text) { return reinterpret_cast<const wchar_t *>(text.utf16()); };
    return MoveFileExW(wide(from), wide(to), MOVEFILE_REPLACE_EXISTING) != 0;
#else
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        return false;
    }
    folderToDisk(QFileInfo(to).absolutePath());
    return true;
#endif
}

void removeDeadWorkFolders(const QString &folder)
{
    const QFileInfoList entries = QDir(folder).entryInfoList(
        { beginning + u'*' }, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (isOwn(entry)) {
            removeIfDead(entry.absoluteFilePath());
        }
    }
}

} // namespace domain
