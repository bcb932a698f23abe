#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

/// Workbooks as other programs write them, part by part.
namespace workbookparts {

using Parts = QList<QPair<QByteArray, QByteArray>>;

/// An archive of these parts.
[[nodiscard]] QByteArray archive(const Parts &parts);
/// A workbook whose sheets hold this markup between <sheetData> and its end; what else it needs is
/// made. `styles`: number formats of the cells' styles, from 0; a code of one's own is 200.
[[nodiscard]] Parts workbook(const QList<QByteArray> &sheets, const QByteArray &sharedStrings = {},
    const QList<int> &styles = {}, const QByteArray &ownFormat = "yyyy\\-mm\\-dd",
    const QByteArray &settings = {});

} // namespace workbookparts
