#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/walkthroughdesk.h"

namespace common {
class Table;
}

namespace walkthroughs {

class PlainTable;

/// Which case shows which statement of the sources and which refusal code, and what nobody shows.
class CoverageSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    CoverageSheet(QWidget *host, viewmodels::WalkthroughDesk &desk);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    viewmodels::WalkthroughDesk &m_desk;
    PlainTable *m_model;
    common::Label *m_summary;
    common::Table *m_table;
    common::Button *m_close;
};

} // namespace walkthroughs
