#pragma once

#include "domain/workfolder.h"

#include <QFile>

#include <memory>

namespace domain {

/// A file that gets its name when it is whole, with the rights that the system gives new files, or
/// those of the file whose place it takes. So does QSaveFile; what that leaves when the program is
/// killed nobody can tell from a user's own files.
class NewFile final : public QFile
{
public:
    explicit NewFile(const QString &path)
        : m_target(path)
    {
    }
    ~NewFile() override { close(); } ///< before its folder goes
    Q_DISABLE_COPY_MOVE(NewFile)

    /// For writing. False: errorString() says why.
    [[nodiscard]] bool begin();
    /// On the disk and under its name. Without it nothing stays.
    [[nodiscard]] bool commit();
    [[nodiscard]] const QString &target() const { return m_target; }

protected:
    /// Who paints a document into it hears of no full disk: it is told by commit().
    qint64 writeData(const char *data, qint64 length) override;

private:
    QString m_target;
    std::unique_ptr<WorkFolder> m_place;
    QString m_failure; ///< the first that could not be written
};

} // namespace domain
