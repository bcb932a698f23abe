#include "upgradewizard/upgradewizard.h"

#include "common/confirmdialog.h"
#include "common/letter.h"
#include "common/pill.h"
#include "theme/theme.h"
#include "upgradewizard/choosepage.h"
#include "upgradewizard/failurepage.h"
#include "upgradewizard/licencespage.h"
#include "upgradewizard/loadpage.h"
#include "upgradewizard/progresspage.h"
#include "upgradewizard/resultpage.h"
#include "upgradewizard/reviewpage.h"
#include "upgradewizard/stepper.h"
#include "upgradewizard/wizardkeys.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using Page = viewmodels::WizardPage;

/// How long a step of the upgrade stays visible; all five together stay below a second.
constexpr int stepTime = 120;
/// A narrower sheet shows the stepper's numbers only (DESIGN.md section 4).
constexpr int stepperNamesFrom = 900;

} // namespace

UpgradeWizard::UpgradeWizard(services::UpgradeService *service,
    std::shared_ptr<const wording::Texts> texts, QWidget *mainWindow)
    : OverlayDialog(mainWindow, Size::Wizard)
    , m_model(new viewmodels::WizardModel(service, std::move(texts), this))
    , m_pages(new QWidget)
    , m_pagesLayout(new QVBoxLayout(m_pages))
    , m_stepper(new Stepper)
    , m_cloud(new common::Pill)
    , m_load(new LoadPage(m_model))
    , m_choose(new ChoosePage(m_model))
    , m_licences(new LicencesPage(m_model))
    , m_review(new ReviewPage(m_model))
    , m_progress(new ProgressPage(m_model))
    , m_result(new ResultPage(m_model))
    , m_failure(new FailurePage(m_model))
{
    setObjectName(u"upgradeWizard"_s);
    setIconName(u"arrow-up"_s);
    addHeaderWidget(m_cloud);
    setSide(m_stepper);
    m_pagesLayout->setContentsMargins(0, 0, 0, 0);
    for (WizardPage *page : std::initializer_list<WizardPage *>{
             m_load, m_choose, m_licences, m_review, m_progress, m_result, m_failure }) {
        m_pagesLayout->addWidget(page);
        page->hide();
    }
    setContent(m_pages);
    buildButtons();
    connect(m_model, &viewmodels::WizardModel::pageChanged, this, &UpgradeWizard::showPage);
    connect(m_model, &viewmodels::WizardModel::changed, this, &UpgradeWizard::refresh);
    connect(m_model, &viewmodels::WizardModel::finished, this, &UpgradeWizard::finished);
    for (const WizardPage *page :
        std::initializer_list<const WizardPage *>{ m_choose, m_review, m_result }) {
        connect(page, &WizardPage::helpRequested, this, &UpgradeWizard::helpRequested);
    }
    connect(m_result, &ResultPage::printRequested, this, &UpgradeWizard::printRequested);
    connect(m_result, &ResultPage::openSubscription, this, [this] {
        const domain::SubscriptionId id = m_model->newSubscription();
        finish();
        Q_EMIT openSubscriptionRequested(id);
    });
}

void UpgradeWizard::buildButtons()
{
    using Kind = common::Button::Kind;
    m_cancel = addFooterButton({}, Kind::Standard);
    m_back = addFooterButton({}, Kind::Standard);
    m_another = addFooterButton({}, Kind::Standard);
    m_again = addFooterButton({}, Kind::Standard);
    m_main = addFooterButton({}, Kind::Primary);
    m_cancel->setObjectName(u"cancel"_s);
    common::Letter::give(m_cancel, Qt::Key_C);
    m_back->setObjectName(u"back"_s);
    m_another->setObjectName(u"chooseAnother"_s);
    m_again->setObjectName(u"tryAgain"_s);
    m_main->setObjectName(u"mainAction"_s);
    // The main action becomes another one when the page changes: the second half of a double click
    // must not press it.
    m_main->installEventFilter(this);
    connect(m_cancel, &common::Button::clicked, this, &UpgradeWizard::requestClose);
    connect(m_back, &common::Button::clicked, m_model, &viewmodels::WizardModel::back);
    connect(m_another, &common::Button::clicked, m_model, &viewmodels::WizardModel::chooseAnother);
    connect(m_again, &common::Button::clicked, m_model, &viewmodels::WizardModel::tryAgain);
    connect(m_main, &common::Button::clicked, this, &UpgradeWizard::pressMain);
}

void UpgradeWizard::open(domain::SubscriptionId source)
{
    OverlayDialog::open();
    fitStepper();
    m_model->open(source);
}

void UpgradeWizard::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_model->setTexts(std::move(texts));
}

WizardPage *UpgradeWizard::pageFor(Page page) const
{
    switch (page) {
    case Page::Loading:
    case Page::LoadFailed:
        return m_load;
    case Page::Choose:
        return m_choose;
    case Page::Licences:
        return m_licences;
    case Page::Review:
        return m_review;
    case Page::Upgrading:
        return m_progress;
    case Page::Result:
        return m_result;
    case Page::Failure:
    case Page::UnknownOutcome:
        return m_failure;
    }
    return m_load;
}

void UpgradeWizard::showPage()
{
    const Page page = m_model->page();
    m_model->setStepTime(std::chrono::milliseconds(theme::Theme::of(this).duration(stepTime)));
    if (page == Page::Result) {
        m_result->begin();
    }
    WizardPage *next = pageFor(page);
    next->refresh();
    refreshFrame();
    // Shown before the old one goes, so that the focus never falls out of the sheet.
    next->show();
    if (m_current != nullptr && m_current != next) {
        m_current->hide();
    }
    m_current = next;
    refreshButtons();
    settleLayout();
    scrollToTop();
    if (QWidget *focus = next->firstFocus()) {
        focus->setFocus(Qt::OtherFocusReason);
    }
}

void UpgradeWizard::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool onButton = qobject_cast<const QAbstractButton *>(focusWidget()) != nullptr;
    if (enter && !onButton && m_main->isVisibleTo(this) && m_main->isEnabled()) {
        m_main->click();
        event->accept();
        return;
    }
    OverlayDialog::keyPressEvent(event);
}

void UpgradeWizard::refresh()
{
    refreshFrame();
    refreshButtons();
    if (m_current != nullptr) {
        m_current->refresh();
        settleLayout();
    }
}

// A page whose lines wrap finds its height in rounds: width, height, scroll bar, width. They are
// gone through here, so that nobody sees a page squeezed for the blink of an eye.
void UpgradeWizard::settleLayout()
{
    constexpr int rounds = 3;
    for (int i = 0; i < rounds; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
}

void UpgradeWizard::refreshFrame()
{
    setClosable(m_model->page() != Page::Upgrading, tr("The upgrade cannot be cancelled."));
    const viewmodels::WizardFrameWords words = m_model->frame();
    setTitle(words.title);
    setSubtitle(words.subtitle);
    setFooterText(words.footerHint);
    m_cloud->set(common::PillKind::Neutral, words.isGlobal ? u"globe"_s : QString(), words.cloud);
    m_cloud->setVisible(!words.cloud.isEmpty());
    m_stepper->setSteps(words.steps);
}

void UpgradeWizard::refreshButtons()
{
    const Page page = m_model->page();
    const bool choosing = page == Page::Loading || page == Page::Choose || page == Page::Licences
        || page == Page::Review;
    const bool running = page == Page::Upgrading;
    const QString unstoppable = tr("The upgrade cannot be cancelled.");
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(choosing || running);
    m_cancel->setEnabled(!running);
    m_cancel->setDisabledReason(unstoppable);
    m_back->setText(tr("Back"));
    common::Letter::give(m_back, wizardkey::back.key());
    m_back->setVisible(choosing || running);
    m_back->setEnabled(m_model->canGoBack());
    m_back->setDisabledReason(running ? unstoppable : tr("This is the first page."));
    const bool failed = page == Page::Failure || page == Page::UnknownOutcome;
    m_another->setText(tr("Choose another product"));
    common::Letter::give(m_another, wizardkey::another.key());
    m_another->setVisible(failed && m_model->failurePage().canChooseAnother);
    m_again->setText(tr("Try again"));
    common::Letter::give(m_again, wizardkey::again.key());
    m_again->setVisible(m_model->canTryAgain());
    if (page == Page::Review) {
        m_main->setText(tr("Submit"));
        common::Letter::give(m_main, wizardkey::submit.key());
        m_main->setDisabledReason(m_model->reviewPage().submitHint);
    } else if (choosing) {
        m_main->setText(tr("Next"));
        common::Letter::give(m_main, wizardkey::next.key());
        m_main->setDisabledReason(page == Page::Loading ? tr("The subscription is being read.")
                                                        : m_model->choosePage().nextHint);
    } else {
        m_main->setText(tr("Close"));
        common::Letter::give(m_main, running ? Qt::Key_X : Qt::Key_C); // beside Cancel
        m_main->setDisabledReason(unstoppable);
    }
    m_main->setEnabled(choosing ? m_model->canGoNext() : !running);
}

void UpgradeWizard::pressMain()
{
    switch (m_model->page()) {
    case Page::Choose:
    case Page::Licences:
        goOn();
        break;
    case Page::Review:
        m_model->submit();
        break;
    default:
        requestClose();
        break;
    }
}

void UpgradeWizard::goOn()
{
    const Page before = m_model->page();
    m_model->next();
    if (m_model->page() == before && before == Page::Licences) {
        static_cast<LicencesPage *>(m_licences)->focusNumber();
    }
}

bool UpgradeWizard::mayClose()
{
    if (!m_model->hasInput()) {
        return true;
    }
    ask();
    return false;
}

void UpgradeWizard::ask()
{
    if (m_question && m_question->isOpen()) {
        return;
    }
    const auto question = [] {
        common::ConfirmDialog::Question words;
        words.title = tr("Close without upgrading?");
        words.text = tr("What you entered is lost.");
        words.act = tr("Close");
        words.keep = tr("Continue");
        return words;
    };
    m_question = common::ConfirmDialog::ask(this, question, this, [this](bool close) {
        if (close) {
            finish();
        }
    });
}

void UpgradeWizard::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_current != nullptr) {
        refresh();
    } else if (event->type() == QEvent::StyleChange && isOpen()) {
        fitStepper();
    }
}

void UpgradeWizard::resizeEvent(QResizeEvent *event)
{
    OverlayDialog::resizeEvent(event);
    fitStepper();
}

void UpgradeWizard::fitStepper()
{
    m_stepper->setNarrow(sheetRect().width() < theme::Theme::of(this).px(stepperNamesFrom));
}

bool UpgradeWizard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_main && event->type() == QEvent::MouseButtonDblClick) {
        return true;
    }
    return OverlayDialog::eventFilter(watched, event);
}

} // namespace upgradewizard
