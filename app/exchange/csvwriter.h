#pragma once

#include "exchange/tablerow.h"

class QIODevice;

namespace exchange {

/// Writes RFC 4180 as CsvReader reads it back: comma, LF, UTF-8. Values stay exactly as they are; a
/// value is quoted only where it has to be. A value that a spreadsheet would take for a formula is
/// not changed here, since a plain CSV must read back equal.
class CsvWriter final : public RowWriter
{
public:
    CsvWriter(QIODevice &device, bool bom);

    [[nodiscard]] bool write(const QStringList &cells) override;
    [[nodiscard]] bool finish() override { return !m_failed; }

private:
    QIODevice &m_device;
    bool m_failed = false;
};

} // namespace exchange
