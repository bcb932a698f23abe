#pragma once

#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "viewmodels/workspace.h"

class QCheckBox;

namespace common {
class Label;
class SegmentedControl;
} // namespace common

namespace importing {

class FileRow;
class JobLane;

/// Writes the book's customers, subscriptions and accounts into a folder, in a format of choice. A
/// file stands there whole or not at all; one that is there already is asked about.
class ExportSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    ExportSheet(QWidget *host, viewmodels::Workspace &workspace);

    void setFolder(const QString &folder);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void ask();
    void write();
    [[nodiscard]] services::ExportFiles files() const;
    [[nodiscard]] services::ExportFormat format() const;
    [[nodiscard]] QStringList existing() const;

    viewmodels::Workspace &m_workspace;
    bool m_running = false;
    bool m_done = false; ///< something was exported: the sheet is closed, not cancelled
    common::Label *m_help = nullptr;
    common::SegmentedControl *m_format = nullptr;
    QCheckBox *m_customers = nullptr;
    QCheckBox *m_subscriptions = nullptr;
    QCheckBox *m_users = nullptr;
    QCheckBox *m_bom = nullptr;
    FileRow *m_folder = nullptr;
    JobLane *m_lane = nullptr;
    common::MessageBar *m_message = nullptr;
    common::Button *m_cancel = nullptr;
    common::Button *m_export = nullptr;
};

} // namespace importing
