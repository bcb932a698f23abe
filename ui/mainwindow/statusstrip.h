#pragma once

#include "theme/tokens.h"
#include "viewmodels/sandboxcontrol.h"
#include "viewmodels/workspace.h"

#include <QPointer>
#include <QWidget>

namespace common {
class Label;
}

namespace mainwindow {

/// One icon and its words in the status bar.
class StatusPart : public QWidget
{
    Q_OBJECT
public:
    StatusPart(const QString &iconName, QWidget *parent);
    void setText(const QString &text);
    void setHint(const QString &hint);
    void setIconColor(theme::ColorRole role);
    /// Leads somewhere: a click tells. Keys have another way there.
    void setLink(bool link);
    /// The words are left to the tooltip and to screen readers.
    void setIconOnly(bool iconOnly);

Q_SIGNALS:
    void clicked();

protected:
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void paintIcon();
    void tellWords();

    bool m_link = false;
    QString m_hint;

    QString m_iconName;
    theme::ColorRole m_iconColor = theme::ColorRole::TextSecondary;
    QWidget *m_icon;
    common::Label *m_text;
};

/// Counts of the page at the left; the book and its clock at the right.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    StatusStrip(viewmodels::Workspace &workspace, QWidget *parent = nullptr);

    void setCounts(const QString &text);
    /// Tells of the sandbox server from now on.
    void setSandbox(const viewmodels::SandboxControl &sandbox);

Q_SIGNALS:
    /// The state of the server was clicked, or that there are faults.
    void sandboxChosen();
    void faultsChosen();
    /// The scene was clicked: it is to end.
    void sceneOffChosen();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] static QString whyOnlyRead(domain::BookAccess access);
    void refresh();
    void fit();

    viewmodels::Workspace &m_workspace;
    QPointer<const viewmodels::SandboxControl> m_sandbox;
    common::Label *m_counts;
    StatusPart *m_scene;
    StatusPart *m_faults;
    StatusPart *m_server;
    StatusPart *m_readOnly;
    StatusPart *m_invented;
    StatusPart *m_book;
    StatusPart *m_catalogue;
    StatusPart *m_clock;
};

} // namespace mainwindow
