#pragma once

#include <QString>

class QPoint;
class QTableView;
class QWidget;

namespace shell::play {

/// Mouse and keys as the window system sends them to a widget.
void click(QWidget *widget, const QPoint &position);
void click(QWidget *widget);
void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(QWidget *widget, const QString &text);
void chooseRow(QTableView *view, int row);

/// Finds what is seen in a window, by the stable names of its widgets.
class Eye
{
public:
    explicit Eye(const QWidget &window)
        : m_window(window)
    {
    }

    /// Of widgets with one name on several pages the one that is seen; null where none is.
    [[nodiscard]] QWidget *child(const char *name) const;
    [[nodiscard]] bool isReady(const char *name) const; ///< laid out, seen and enabled
    [[nodiscard]] QTableView *table(const char *name) const;
    [[nodiscard]] int rows(const char *name) const; ///< 0 where there is no such table
    /// The target card of the wizard whose accessible name holds the text.
    [[nodiscard]] QWidget *card(const QString &product) const;

private:
    const QWidget &m_window;
};

} // namespace shell::play
