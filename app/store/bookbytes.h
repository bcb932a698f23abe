#pragma once

#include <QIODevice>
#include <QString>

#include <memory>

namespace store {

/// A book's file as it stands on the disk, to read, by way of SQLite. A file of the program's own
/// would do harm when it is closed: the kernel then takes away every lock that SQLite holds on the
/// book for other connections of this program, and another program that closes the book takes
/// itself for the last one and removes the log that is still in use
/// (https://www.sqlite.org/howtocorrupt.html, 2.2).
class BookBytes final : public QIODevice
{
    Q_OBJECT
public:
    explicit BookBytes(const QString &path);
    ~BookBytes() override;

    /// For reading, without a buffer. False: errorString() has the system's words.
    bool open(OpenMode mode) override;
    void close() override;
    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override;
    bool seek(qint64 position) override;
    [[nodiscard]] QString fileName() const { return m_path; }
    /// The system did not give what stands there, once at least.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

protected:
    qint64 readData(char *data, qint64 length) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    class Handle;

    QString m_path;
    std::unique_ptr<Handle> m_handle; ///< none while it is closed
    qint64 m_position = 0;
    bool m_hasFailed = false;
};

} // namespace store
