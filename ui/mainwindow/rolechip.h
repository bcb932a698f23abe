#pragma once

#include "viewmodels/workspace.h"

#include <QAbstractButton>

namespace mainwindow {

/// Who is signed in, in which role; its menu changes the role.
class RoleChip : public QAbstractButton
{
    Q_OBJECT
public:
    RoleChip(viewmodels::Workspace &workspace, QWidget *parent = nullptr);

    /// Without the name it shows the role alone (narrow windows).
    void setNameShown(bool shown);
    [[nodiscard]] QSize sizeHint() const override;
    /// Without the text: it gives way where the header is narrow.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void retranslate();
    void openMenu();
    [[nodiscard]] QString initials() const;
    [[nodiscard]] QString shownText() const;

    viewmodels::Workspace &m_workspace;
    bool m_nameShown = true;
};

} // namespace mainwindow
