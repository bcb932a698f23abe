#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/walkthroughdesk.h"

class QLineEdit;
class QListWidget;

namespace walkthroughs {

/// What is tested, by whom, and which cases: the beginning of a run.
class NewRunSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    NewRunSheet(QWidget *host, viewmodels::WalkthroughDesk &desk);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void begin();
    [[nodiscard]] QList<qa::TestCase> chosen() const;

    viewmodels::WalkthroughDesk &m_desk;
    common::Label *m_nameLabel;
    QLineEdit *m_name;
    common::Label *m_testerLabel;
    QLineEdit *m_tester;
    common::Label *m_environmentLabel;
    QLineEdit *m_environment;
    common::Label *m_casesLabel;
    common::Button *m_all;
    common::Button *m_none;
    QListWidget *m_cases;
    common::Button *m_cancel;
    common::Button *m_begin;
};

} // namespace walkthroughs
