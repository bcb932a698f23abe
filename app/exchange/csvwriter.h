#pragma once

#include <QString>
#include <QStringList>

class QIODevice;

namespace exchange {

/// Writes RFC 4180 as CsvReader reads it back: comma, LF, UTF-8. Values stay exactly as they are; a
/// value is quoted only where it has to be. A value that a spreadsheet would take for a formula is
/// not changed here, since a plain CSV must read back equal.
class CsvWriter
{
public:
    CsvWriter(QIODevice &device, bool bom);

    /// False where the device did not take everything; its error string tells why.
    [[nodiscard]] bool write(const QStringList &fields);

private:
    QIODevice &m_device;
    bool m_failed = false;
};

} // namespace exchange
