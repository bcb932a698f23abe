#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace common {

/// Asks where a table for spreadsheets is saved: CSV, or a workbook (.xlsx) where that is chosen or
/// typed. `name` is the file's without an ending; `chosen` is called with the file, and not at all
/// where nothing is chosen or `parent` is gone.
void askForTable(QWidget *parent, const QString &title, const QString &name,
    const std::function<void(const QString &file)> &chosen);

} // namespace common
