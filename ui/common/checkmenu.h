#pragma once

#include <QMenu>

namespace common {

/// Opens a menu below `anchor`, towards the left where the window ends at its right.
void popUpBelow(QMenu &menu, const QWidget &anchor);

/// A choice to tick; `count` stands at the right, an empty one is left out.
QAction *addChoice(QMenu *menu, const QString &text, bool ticked, const QString &count = {});

/// A menu of choices to tick, of which one may want several: ticking one with the mouse or Space
/// leaves it open, Enter ticks and closes. Its actions tell by QAction::triggered.
class CheckMenu : public QMenu
{
    Q_OBJECT
public:
    explicit CheckMenu(QWidget *parent = nullptr);

    /// Below `anchor`, and deleted when it closes.
    void popUpBelow(const QWidget *anchor);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] static bool staysOpenFor(const QAction *action);
};

} // namespace common
