#pragma once

#include "support/paintrecorder.h"

#include <QStringList>

namespace support {

/// A text that may end in "…" because there is another way to its whole.
struct MayElide
{
    QString objectName; ///< or class of the widget that paints it, or of one that it stands in
    QString reason;
};

/// Texts that are cut off, that run into each other, or that end in "…" and may not: one line each.
/// What a person can scroll into view is not cut off. Cells of tables may end in "…": the delegate
/// shows the whole as a tooltip.
[[nodiscard]] QStringList misfits(
    QWidget &root, const Painting &painting, const QList<MayElide> &mayElide = {});

/// The same for a widget that is painted now.
[[nodiscard]] QStringList misfits(QWidget &root, const QList<MayElide> &mayElide = {});

/// "TextLink subscriptionLink in DetailsPane": how findings name a widget.
[[nodiscard]] QString nameOf(const QWidget *widget);

} // namespace support
