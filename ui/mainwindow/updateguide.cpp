#include "mainwindow/updateguide.h"

#include "settings/updatesheet.h"

namespace mainwindow {

using namespace std::chrono_literals;
using viewmodels::BookUpdating;
using viewmodels::Workspace;

UpdateGuide::UpdateGuide(QWidget &window, Workspace &workspace, BookUpdating &updating)
    : QObject(&window)
    , m_window(window)
    , m_workspace(workspace)
    , m_updating(updating)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(500ms);
    connect(&m_patience, &QTimer::timeout, this, &UpdateGuide::show);
    connect(&m_updating, &BookUpdating::told, this, &UpdateGuide::told);
    connect(&m_workspace, &Workspace::busyChanged, this, &UpdateGuide::busyChanged);
}

void UpdateGuide::told()
{
    if (m_workspace.isBusy() && m_sheet.isNull() && !m_patience.isActive()) {
        m_patience.start();
    }
}

void UpdateGuide::show()
{
    if (m_workspace.isBusy() && m_updating.now()) {
        m_sheet = new settings::UpdateSheet(&m_window, m_workspace.texts(), m_updating);
        m_sheet->open();
    }
}

void UpdateGuide::busyChanged()
{
    m_patience.stop();
    m_updating.forget();
    if (m_sheet) {
        m_sheet->finish();
        m_sheet.clear();
    }
}

} // namespace mainwindow
