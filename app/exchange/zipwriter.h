#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

class QIODevice;

namespace exchange {

/// Writes a ZIP archive: names in UTF-8 and marked so, every part with the one time it is given,
/// so that the same parts make the same bytes.
class ZipWriter
{
public:
    enum class Packing {
        Deflated,
        Stored, ///< what is packed already, such as PNG
    };

    /// The device is open for writing, can seek, and lives longer. `stamp` is written as UTC; the
    /// format knows 1980 to 2107.
    ZipWriter(QIODevice &device, const QDateTime &stamp);
    ~ZipWriter();
    Q_DISABLE_COPY_MOVE(ZipWriter)

    /// False where it could not be written, the name is taken, or it would lead out of the folder
    /// that somebody unpacks into.
    [[nodiscard]] bool add(
        const QString &name, const QByteArray &bytes, Packing packing = Packing::Deflated);
    /// Ends the archive; false where anything of it went wrong.
    [[nodiscard]] bool finish();

private:
    void *m_handle = nullptr;
    QDateTime m_stamp;
    QStringList m_names;
    bool m_failed = false;
};

} // namespace exchange
