#pragma once

#include <QTextEdit>

namespace theme {
class Theme;
}

namespace help {

/// Every place of the word, in the colours of what was searched for, from the beginning on. None
/// for an empty word.
[[nodiscard]] QList<QTextEdit::ExtraSelection> marksOf(
    const QTextDocument &document, const QString &word, const theme::Theme &theme);

} // namespace help
