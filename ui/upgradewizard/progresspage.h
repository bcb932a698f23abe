#pragma once

#include "upgradewizard/wizardpage.h"

#include <QList>

class QProgressBar;
class QVBoxLayout;

namespace common {
class Card;
class Label;
class MessageBar;
} // namespace common

namespace upgradewizard {

class PageHeading;
class StepMark;

/// Page 4: the upgrade under way. Nothing to press.
class ProgressPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit ProgressPage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;
    void applyMetrics() override;

private:
    struct Row
    {
        QWidget *box;
        StepMark *mark;
        common::Label *name;
    };

    void addRow();

    PageHeading *m_heading;
    common::Label *m_running;
    common::Label *m_percent;
    QProgressBar *m_bar;
    common::Card *m_card;
    QVBoxLayout *m_cardLayout;
    QList<Row> m_rows;
    common::MessageBar *m_note;
    QVBoxLayout *m_layout;
    int m_said = -1; ///< percent that was told last
};

} // namespace upgradewizard
