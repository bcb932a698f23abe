#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/walkthroughdesk.h"

namespace common {
class Table;
}

namespace walkthroughs {

class PlainTable;

/// Every run that there is, the newest first: to look at, to go on with, or to repeat what failed.
class RunsSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    RunsSheet(QWidget *host, viewmodels::WalkthroughDesk &desk);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void show(const QList<qa::RunStore::Summary> &runs);
    void retranslate();
    void refresh();
    void openCurrent();
    void repeatFailed();
    [[nodiscard]] const qa::RunStore::Summary *current() const;

    viewmodels::WalkthroughDesk &m_desk;
    QList<qa::RunStore::Summary> m_runs;
    PlainTable *m_model;
    common::Label *m_none;
    common::Table *m_table;
    common::Button *m_close;
    common::Button *m_repeat;
    common::Button *m_open;
};

} // namespace walkthroughs
