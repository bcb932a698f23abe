#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/activitymodel.h"

class QDateEdit;

namespace common {
class Label;
}

namespace activity {

/// Asks for the first and the last day that the log shows.
class PeriodSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// Begins with the days of `current`, else with the month that ends today.
    PeriodSheet(QWidget *host, const viewmodels::ActivityPeriod &current, const QDate &today);

Q_SIGNALS:
    void chosen(const viewmodels::ActivityPeriod &period);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    common::Label *m_firstLabel;
    common::Label *m_lastLabel;
    QDateEdit *m_first;
    QDateEdit *m_last;
    common::Label *m_problem;
    common::Button *m_cancel;
    common::Button *m_apply;
};

} // namespace activity
