#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/helptopic.h"

namespace common {
class SegmentedControl;
}

namespace mainwindow {

/// The help (F1): a topic at a time, each a page of headings and paragraphs, and the keys in a
/// table.
class HelpSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    HelpSheet(QWidget *host, viewmodels::HelpTopic topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showTopic(viewmodels::HelpTopic topic);

    viewmodels::HelpTopic m_topic;
    common::SegmentedControl *m_topics = nullptr;
    QWidget *m_page = nullptr;
    common::Button *m_close;
};

} // namespace mainwindow
