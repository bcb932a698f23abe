#pragma once

#include <QIODevice>
#include <QString>

#include <memory>

namespace exchange {

/// The parts of a ZIP archive by name, read only; nothing of it ever becomes a path of a disk.
class ZipArchive
{
public:
    /// The device is open, can seek, and lives longer than the archive.
    explicit ZipArchive(QIODevice &device);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    /// False where the device holds no archive, or a broken one.
    [[nodiscard]] bool isOpen() const { return m_handle != nullptr; }
    [[nodiscard]] bool has(const QString &name) const;

private:
    friend class ZipPart;
    [[nodiscard]] bool goTo(const QString &name) const;

    void *m_handle = nullptr;
};

/// One part, unpacked while it is read: forwards, and one at a time of an archive. A bomb stays
/// harmless: nothing is kept here, and more than was allowed is not read.
class ZipPart final : public QIODevice
{
public:
    /// At most `most` bytes come out of it; the archive lives longer.
    ZipPart(const ZipArchive &archive, const QString &name, qint64 most);
    ~ZipPart() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Bytes that may be read before the next call; more end the part.
    void allow(qint64 bytes) { m_allowed = bytes; }
    /// Reads to the end what nobody looks at: only there it is known whether all was right. False
    /// where it was not.
    [[nodiscard]] bool drain();
    [[nodiscard]] bool isTooLarge() const { return m_tooLarge; }
    [[nodiscard]] bool isDamaged() const { return m_damaged; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    const ZipArchive &m_archive;
    qint64 m_left = 0;
    qint64 m_allowed = 0;
    bool m_tooLarge = false;
    bool m_damaged = false;
    bool m_ended = false;
    bool m_isCurrent = false; ///< the archive has the part open
};

} // namespace exchange
