#pragma once

#include "domain/customer.h"
#include "domain/role.h"
#include "viewmodels/workspace.h"

#include <QWidget>

class QMenu;

namespace common {
class IconButton;
class Label;
class SearchField;
class SegmentedControl;
} // namespace common

namespace mainwindow {

class RoleChip;

/// Mark, name, search, cloud switch, role chip, help and the application menu.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    HeaderBar(viewmodels::Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] common::SearchField *search() const { return m_search; }
    /// Filled by the window; opened by F10.
    void setMenu(QMenu *menu);
    void openMenu();

Q_SIGNALS:
    void helpRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void rescale();
    void arrange();
    void showCloud();

    viewmodels::Workspace &m_workspace;
    QWidget *m_mark;
    common::Label *m_name;
    common::SearchField *m_search;
    common::SegmentedControl *m_clouds;
    RoleChip *m_role;
    common::IconButton *m_help;
    common::IconButton *m_more;
    QMenu *m_menu = nullptr;
};

} // namespace mainwindow
