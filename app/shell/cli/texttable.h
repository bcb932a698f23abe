#pragma once

#include "shell/cli/session.h"

#include <QRegularExpression>

#include <algorithm>

namespace shell::cli {

/// Readable tables: columns divided by two spaces, as wide as their widest cell.
class TextTable
{
public:
    /// A line break or a tab that a name brought along is one space here.
    void add(QStringList row)
    {
        for (qsizetype i = 0; i < row.size(); ++i) {
            static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\t]+"));
            row[i].replace(breaks, QStringLiteral(" "));
            if (i == m_widths.size()) {
                m_widths.append(0);
            }
            m_widths[i] = std::max(m_widths.at(i), width(row.at(i)));
        }
        m_rows.append(row);
    }

    void printTo(const Session &session) const
    {
        for (const QStringList &row : m_rows) {
            QString line;
            for (qsizetype i = 0; i < row.size(); ++i) {
                line += row.at(i);
                if (i + 1 < row.size()) {
                    line += QString(m_widths.at(i) - width(row.at(i)) + 2, u' ');
                }
            }
            session.print(line);
        }
    }

private:
    /// Places on a terminal, where Hangul, Chinese and Japanese signs are two wide.
    static qsizetype width(const QString &text)
    {
        qsizetype places = 0;
        for (const char32_t sign : text.toUcs4()) {
            const bool wide = (sign >= 0x1100 && sign <= 0x115f)
                || (sign >= 0x2e80 && sign <= 0xa4cf) || (sign >= 0xac00 && sign <= 0xd7a3)
                || (sign >= 0xf900 && sign <= 0xfaff) || (sign >= 0xfe30 && sign <= 0xfe6f)
                || (sign >= 0xff00 && sign <= 0xff60) || (sign >= 0xffe0 && sign <= 0xffe6)
                || (sign >= 0x20000 && sign <= 0x3fffd);
            const bool joins = QChar::isMark(sign);
            places += wide ? 2 : joins ? 0 : 1;
        }
        return places;
    }

    QList<QStringList> m_rows;
    QList<qsizetype> m_widths;
};

} // namespace shell::cli
