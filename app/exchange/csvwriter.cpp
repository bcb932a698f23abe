#include "exchange/csvwriter.h"

#include <QByteArray>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

bool needsQuotes(const QString &value)
{
    const auto special = [](QChar c) {
        return c == u',' || c == u';' || c == u'\t' || c == u'"' || c == u'\n' || c == u'\r';
    };
    return std::any_of(value.cbegin(), value.cend(), special);
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, bool bom)
    : m_device(device)
{
    const QByteArray mark = "\xef\xbb\xbf"_ba;
    if (bom) {
        m_failed = m_device.write(mark) != mark.size();
    }
}

bool CsvWriter::write(const QStringList &cells)
{
    QString line;
    for (const QString &field : cells) {
        if (!line.isEmpty() || &field != &cells.constFirst()) {
            line += u',';
        }
        if (needsQuotes(field)) {
            QString doubled = field;
            doubled.replace(u'"', "\"\""_L1);
            line += u'"' + doubled + u'"';
        } else {
            line += field;
        }
    }
    line += u'\n';
    const QByteArray bytes = line.toUtf8();
    m_failed = m_failed || m_device.write(bytes) != bytes.size();
    return !m_failed;
}

} // namespace exchange
