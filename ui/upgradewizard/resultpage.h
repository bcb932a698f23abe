#pragma once

#include "upgradewizard/wizardpage.h"

class QHBoxLayout;
class QVBoxLayout;

namespace common {
class CheckLine;
class AffectedPanel;
class Button;
class Card;
class IconButton;
class Label;
class MessageBar;
class Pill;
} // namespace common

namespace upgradewizard {

/// Page 5: the new subscription, the accounts and services that need extra work, the steps that
/// follow.
class ResultPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit ResultPage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    /// A new result: nothing ticked, nothing said about a file.
    void begin();

Q_SIGNALS:
    void openSubscription();
    void printRequested();

protected:
    void applyMetrics() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildProduct();
    void refreshFollowUps(const QStringList &lines);

    common::MessageBar *m_bar;
    common::MessageBar *m_imported;
    common::Card *m_card;
    common::Label *m_product;
    common::Pill *m_status;
    common::Label *m_idLabel;
    common::Label *m_id;
    common::IconButton *m_copy;
    common::Label *m_billing;
    common::Button *m_print;
    common::Button *m_open;
    common::AffectedPanel *m_affected;
    common::Label *m_followUpTitle;
    QWidget *m_followUpBox;
    QVBoxLayout *m_followUpLayout;
    QList<common::CheckLine *> m_followUps;
    QBoxLayout *m_row = nullptr;
    QHBoxLayout *m_names = nullptr;
    QHBoxLayout *m_ids = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace upgradewizard
