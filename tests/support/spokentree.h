#pragma once

#include "support/paintrecorder.h"

#include <QAccessible>
#include <QList>
#include <QStringList>

namespace support {

/// What a screen reader is told of one thing in a window.
struct Spoken
{
    QAccessible::Role role = QAccessible::NoRole;
    QAccessible::State state;
    QString name;
    QString description;
    QString value;
    QString group; ///< names of what it stands in, from the outside to the inside
    QWidget *widget = nullptr; ///< null for parts of a widget, such as cells
    QString place; ///< how findings name it
};

/// Everything in the widget that is there for a screen reader, the widget first. Of tables the
/// cells in view.
[[nodiscard]] QList<Spoken> spokenIn(QWidget &root);

/// Names that are missing, roles and states that are wrong, reasons that are not told, names that
/// two things of one kind share in one group, tables that cannot be read cell by cell, and texts
/// that are painted but not told: a line each. `twins` are the object names of what may share the
/// name of another because it does the same.
[[nodiscard]] QStringList unspoken(
    QWidget &root, const Painting &painting, const QStringList &twins);

/// A thing to use by hand: a button, a field, a choice.
[[nodiscard]] bool isInteractive(QAccessible::Role role);

} // namespace support
