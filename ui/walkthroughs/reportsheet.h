#pragma once

#include "common/overlaydialog.h"
#include "qa/report.h"
#include "viewmodels/walkthroughdesk.h"

class QCheckBox;

namespace common {
class FileRow;
class MessageBar;
class SegmentedControl;
} // namespace common

namespace walkthroughs {

/// In which forms the run is handed over, in which language, and where to.
class ReportSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    ReportSheet(QWidget *host, viewmodels::WalkthroughDesk &desk, const QString &folder);

    void setFolder(const QString &folder);

Q_SIGNALS:
    /// `files`: how many; the folder stands in the run's own name below it.
    void exported(const QString &folder, int files);

protected:
    void changeEvent(QEvent *event) override;
    bool mayClose() override;

private:
    void build();
    void retranslate();
    void refresh();
    void start();

    viewmodels::WalkthroughDesk &m_desk;
    bool m_busy = false;
    common::MessageBar *m_message;
    common::Label *m_formsLabel;
    QList<QCheckBox *> m_forms;
    common::Label *m_languageLabel;
    common::SegmentedControl *m_language;
    common::FileRow *m_folder;
    common::Button *m_cancel;
    common::Button *m_export;
};

} // namespace walkthroughs
