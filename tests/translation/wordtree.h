#pragma once

#include <QMap>
#include <QString>

class QWidget;

namespace support {

/// Every text that the visible widgets of a window hold, by where it stands: labels, names for
/// screen readers, tooltips, placeholders, headers and cells of lists, entries of menus and combo
/// boxes. What is the same in every run alike: ids that were made at random, and the size of the
/// database, are left out.
[[nodiscard]] QMap<QString, QString> wordsOf(const QWidget &window);

/// One line for each place where the two differ.
[[nodiscard]] QStringList differences(
    const QMap<QString, QString> &wanted, const QMap<QString, QString> &found);

} // namespace support
