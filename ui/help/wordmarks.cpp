#include "help/wordmarks.h"

#include "theme/theme.h"

namespace help {

QList<QTextEdit::ExtraSelection> marksOf(
    const QTextDocument &document, const QString &word, const theme::Theme &theme)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (word.isEmpty()) {
        return marks;
    }
    for (QTextCursor found = document.find(word); !found.isNull();
         found = document.find(word, found)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = found;
        mark.format.setBackground(theme.color(theme::ColorRole::Selected));
        mark.format.setForeground(theme.colorOnSelected(theme::ColorRole::Text));
        mark.format.setFontUnderline(true);
        marks.append(mark);
    }
    return marks;
}

} // namespace help
