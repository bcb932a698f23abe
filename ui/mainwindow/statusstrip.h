#pragma once

#include "viewmodels/workspace.h"

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

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QString m_iconName;
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

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    viewmodels::Workspace &m_workspace;
    common::Label *m_counts;
    StatusPart *m_readOnly;
    StatusPart *m_book;
    StatusPart *m_catalogue;
    StatusPart *m_clock;
};

} // namespace mainwindow
