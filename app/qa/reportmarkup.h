#pragma once

#include "qa/reportparts.h"

/// The HTML of the reports, piece by piece. `inside` and attributes are HTML already; only
/// escaped() and head() take texts.
namespace qa::markup {

[[nodiscard]] QString escaped(const QString &text); ///< line breaks become <br>
[[nodiscard]] QString tag(
    const QString &name, const QString &inside, const QString &attributes = {});
[[nodiscard]] QString cell(const QString &inside, const QString &attributes = {});
[[nodiscard]] QString cell(int number);
/// The heads of columns in one row.
[[nodiscard]] QString head(const QStringList &names);
/// `kind`: a class of the style for the screen; QTextDocument knows borders and paddings only as
/// attributes.
[[nodiscard]] QString table(const QString &kind, const QString &inside, bool forPaper);
/// Sign and word, in the colour of the verdict.
[[nodiscard]] QString verdict(Verdict verdict, catalog::Language language);

} // namespace qa::markup

namespace qa {

/// Statement by case, gaps marked.
[[nodiscard]] QByteArray coverageHtml(const Parts &parts, bool forPaper);

} // namespace qa
