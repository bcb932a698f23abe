#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace support {

/// Temporary files are made in a folder of the test's own while this is there, so that nobody
/// else's stand among them. Windows has no such place: there they stay where they are.
class OwnTemporary
{
public:
    OwnTemporary() { qputenv("TMPDIR", m_folder.path().toLocal8Bit()); }
    ~OwnTemporary()
    {
        if (m_before.isNull()) {
            qunsetenv("TMPDIR");
        } else {
            qputenv("TMPDIR", m_before);
        }
    }
    Q_DISABLE_COPY_MOVE(OwnTemporary)

private:
    QTemporaryDir m_folder;
    QByteArray m_before = qgetenv("TMPDIR");
};

} // namespace support
