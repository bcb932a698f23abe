#pragma once

#include <QString>

namespace pseudo {

/// From now on Korean is a language that nobody speaks: every text is the English one, longer by
/// half and in brackets, «Customers~~~~~», made from the files in translations/. So a text without
/// brackets was never given to a translator, and brackets inside a line show what it is glued from.
/// Gives the reason where it could not be made, else an empty text.
[[nodiscard]] QString takeTheSeatOfKorean(const QString &workFolder);

/// What stands outside of the outermost brackets.
[[nodiscard]] QString outside(const QString &text);
/// Two texts stand side by side with nothing between them but blanks, and the first is no sentence.
[[nodiscard]] bool isJoined(const QString &text);
/// How many outermost pairs of brackets there are; -1 where they do not match.
[[nodiscard]] int pairs(const QString &text);

} // namespace pseudo
