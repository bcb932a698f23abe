#pragma once

#include "viewmodels/salvagejob.h"
#include "viewmodels/workspace.h"

#include <QPointer>

class QWidget;

namespace settings {
class RescueSheet;
}

namespace mainwindow {

/// Leads out of a database that cannot be opened, or that turned out to be damaged while it was
/// open: to one of its backups, or to what can still be read. Beside the window, whose message says
/// what happened.
class RescueGuide final : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    RescueGuide(QWidget &window, viewmodels::Workspace &workspace, viewmodels::RescueTools tools);

    /// A job met damage in this book, which is open. Asked once for each opening.
    void damageFound(const QString &book);

private:
    void opened();
    void openFailed(const QString &book, const domain::Error &error);
    void show(const QString &book, const domain::Error &error);
    void confirmRestore(const QString &book, const QString &backup, const QString &what);
    void restore(const QString &book, const QString &backup);
    void askForPlace(const QString &book);
    void salvage(const QString &book, const QString &to);
    [[nodiscard]] bool isOpenBook(const QString &book) const;

    QWidget &m_window;
    viewmodels::Workspace &m_workspace;
    viewmodels::RescueTools m_tools;
    QPointer<settings::RescueSheet> m_sheet;
    QString m_askedFor; ///< the open book whose damage was told
};

} // namespace mainwindow
