#pragma once

#include <QObject>

class QWidget;

namespace walkthroughs {

/// The keys of a presenter, as slide shows and their remote controls send them: Right and Page Down
/// go on, Left and Page Up go back, Esc ends. They answer while `root` or a control in it has the
/// focus, so the live window keeps its own.
class TourKeys final : public QObject
{
    Q_OBJECT
public:
    /// After `root` has all of its controls; a child of it.
    explicit TourKeys(QWidget *root);

Q_SIGNALS:
    void next();
    void previous();
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace walkthroughs
