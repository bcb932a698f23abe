#pragma once

#include <QByteArray>

namespace qa {

/// The style of the page for a browser: light and dark as the reader's system wishes, and paper.
/// It stands here and not in ui/theme, since the page is read without the program.
[[nodiscard]] QByteArray screenStyle();
/// What QTextDocument understands of it, for the PDF.
[[nodiscard]] QByteArray paperStyle();

} // namespace qa
