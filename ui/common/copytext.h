#pragma once

#include <QString>

class QMimeData;
class QWidget;

namespace common {

/// Puts `text` on the clipboard, shows `said` ("Subscription ID copied") for two seconds at the
/// bottom of the window that `place` stands in and says it to screen readers.
void copyText(QWidget *place, const QString &text, const QString &said);

/// Shows and says a short message in the same way.
void showToast(QWidget *place, const QString &said);

} // namespace common
