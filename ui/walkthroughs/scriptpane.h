#pragma once

#include "viewmodels/walkthroughdesk.h"

#include <QWidget>

class QBoxLayout;
class QMenu;

namespace common {
class Button;
class IconButton;
class IconLabel;
class Label;
} // namespace common

namespace walkthroughs {

class RunBar;
class ScriptView;

/// The scripts at the left of the live window: how the run stands, the cases, and the way out as a
/// report (picture 05).
class ScriptPane final : public QWidget
{
    Q_OBJECT
public:
    ScriptPane(viewmodels::WalkthroughDesk &desk, QWidget *parent);

    [[nodiscard]] ScriptView *list() const { return m_list; }
    /// What can be done with runs and cases; filled each time it opens.
    void setMenu(QMenu *menu) { m_menu = menu; }

Q_SIGNALS:
    void newRunRequested();
    void reportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retheme();
    void refresh();

    viewmodels::WalkthroughDesk &m_desk;
    QMenu *m_menu = nullptr;
    QWidget *m_heading;
    common::Label *m_title;
    common::IconButton *m_add;
    QWidget *m_summary;
    common::Label *m_run;
    common::Label *m_steps;
    RunBar *m_bar;
    struct Count
    {
        common::IconLabel *icon = nullptr;
        common::Label *text = nullptr;
    };
    Count m_pass, m_fail, m_blocked;
    common::Button *m_begin;
    ScriptView *m_list;
    QWidget *m_footer;
    common::Button *m_export;
    QBoxLayout *m_headingRow = nullptr;
    QBoxLayout *m_summaryColumn = nullptr;
    QBoxLayout *m_countsRow = nullptr;
    QBoxLayout *m_footerRow = nullptr;
};

} // namespace walkthroughs
