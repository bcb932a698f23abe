#pragma once

#include "viewmodels/bookupdating.h"
#include "viewmodels/workspace.h"

#include <QPointer>
#include <QTimer>

namespace settings {
class UpdateSheet;
}

namespace mainwindow {

/// Shows over the window that the database which is being opened is brought up to date, where that
/// takes so long that somebody would wonder.
class UpdateGuide final : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    UpdateGuide(
        QWidget &window, viewmodels::Workspace &workspace, viewmodels::BookUpdating &updating);

private:
    void told();
    void show();
    void busyChanged();

    QWidget &m_window;
    viewmodels::Workspace &m_workspace;
    viewmodels::BookUpdating &m_updating;
    QTimer m_patience;
    QPointer<settings::UpdateSheet> m_sheet;
};

} // namespace mainwindow
