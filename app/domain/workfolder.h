#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace domain {

/// A hidden folder of the user's alone, in which something is made that gets its place beside it
/// when it is whole. It goes with the object, and what is still in it too. Where the process ends
/// first it stays, until somebody works in the same place again or opens a book there: the dead are
/// told from the living by a lock, which the kernel lets go of with its process.
class WorkFolder
{
public:
    /// `purpose`: a word of small letters, for who wonders what stands there.
    WorkFolder(const QString &folder, QLatin1StringView purpose);
    ~WorkFolder();
    Q_DISABLE_COPY_MOVE(WorkFolder)

    [[nodiscard]] bool isValid() const { return m_valid; }
    /// What the system said where it is not.
    [[nodiscard]] QString errorString() const { return m_error; }
    [[nodiscard]] QString filePath(const QString &name) const;

private:
    [[nodiscard]] bool makeOne(const QString &likeThis, bool lastTry);

    std::unique_ptr<QTemporaryDir> m_folder;
    QFile m_lock;
    QString m_error;
    bool m_valid = false;
};

/// Gives a file this name, on the disk too, in the place of what is there; QFile::rename would not.
[[nodiscard]] bool moveOver(const QString &from, const QString &to);

/// Removes what ended processes left in this folder; never what a living one works in, nor what
/// somebody else has put there. What may not be removed stays, without a word.
void removeDeadWorkFolders(const QString &folder);

} // namespace domain
