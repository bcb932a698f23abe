#pragma once

#include "common/overlaydialog.h"
#include "domain/ids.h"
#include "viewmodels/helptopic.h"
#include "viewmodels/wizardmodel.h"

#include <QPointer>

class QVBoxLayout;

namespace common {
class ConfirmDialog;
class Pill;
} // namespace common

namespace upgradewizard {

class LoadPage;
class ResultPage;
class Stepper;
class WizardPage;

/// The upgrade of one subscription, from the choice of the product to the result [S0.10, S1.14].
/// A sheet over the main window; deletes itself after closed().
class UpgradeWizard : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// `service` outlives the wizard.
    UpgradeWizard(services::UpgradeService *service, std::shared_ptr<const wording::Texts> texts,
        QWidget *mainWindow);

    /// Shows the wizard for this subscription.
    void open(domain::SubscriptionId source);
    /// Shows the kept draft in the wizard, which is open.
    void resume(const services::KeptDraft &draft) { m_model->resume(draft); }
    /// Another language while it is open; choice, number and acknowledgement stay.
    void setTexts(std::shared_ptr<const wording::Texts> texts);
    [[nodiscard]] viewmodels::WizardModel *model() const { return m_model; }

Q_SIGNALS:
    /// The upgrade stands in the book. The wizard stays open on its result.
    void finished(domain::SubscriptionId newSubscription);
    /// "Open subscription" on the result page; the wizard closes.
    void openSubscriptionRequested(domain::SubscriptionId subscription);
    void printRequested(); ///< of the result
    /// A page of the wizard leads to its explanation.
    void helpRequested(viewmodels::HelpTopic topic);

protected:
    bool mayClose() override;
    /// Enter goes on, wherever no control of its own has the keyboard.
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildButtons();
    void showPage();
    void refresh();
    void refreshFrame();
    void refreshButtons();
    void pressMain();
    void goOn();
    void ask();
    void fitStepper();
    void settleLayout();
    [[nodiscard]] WizardPage *pageFor(viewmodels::WizardPage page) const;

    viewmodels::WizardModel *m_model;
    QWidget *m_pages;
    QVBoxLayout *m_pagesLayout;
    Stepper *m_stepper;
    common::Pill *m_cloud;
    common::Button *m_cancel;
    common::Button *m_back;
    common::Button *m_another;
    common::Button *m_again;
    common::Button *m_main;
    LoadPage *m_load;
    WizardPage *m_choose;
    WizardPage *m_licences;
    WizardPage *m_review;
    WizardPage *m_progress;
    ResultPage *m_result;
    WizardPage *m_failure;
    QPointer<WizardPage> m_current;
    QPointer<common::ConfirmDialog> m_question;
};

} // namespace upgradewizard
