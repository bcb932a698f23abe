#include "subscriptions/subscriptionspage.h"

#include "common/button.h"
#include "common/copytext.h"
#include "common/errorpresenter.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/table.h"
#include "subscriptions/actdialog.h"
#include "subscriptions/affectedsheet.h"
#include "subscriptions/customerheading.h"
#include "subscriptions/delegationdialog.h"
#include "subscriptions/detailspane.h"
#include "subscriptions/hovercard.h"
#include "subscriptions/invoicesheet.h"
#include "subscriptions/requestdialog.h"
#include "subscriptions/subscriptionlist.h"
#include "subscriptions/whynotpanel.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/affectedfollowup.h"
#include "viewmodels/subscriptionlistmodel.h"
#include "viewmodels/subscriptionwords.h"

#include <QApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using viewmodels::CustomerPresenter;
using viewmodels::SubscriptionScene;
using viewmodels::WhyNotAction;

namespace {

constexpr int listMinimum = 360;
constexpr int detailsMinimum = 400;
constexpr int listHeight = 200; ///< at least, above the details
constexpr int detailsHeight = 320; ///< at least, below the list
constexpr int listWidth = 552;
constexpr int detailsStandard = 464; ///< beside a list of 552 in a window of 1280
constexpr int detailsNarrow = 488; ///< what the details keep where the window is narrow

} // namespace

SubscriptionsPage::SubscriptionsPage(QWidget *parent)
    : QWidget(parent)
    , m_customer(new CustomerPresenter(this))
    , m_history(new viewmodels::HistoryPresenter(this))
    , m_model(new viewmodels::SubscriptionListModel(this))
    , m_linkOpener([](const QUrl &link) { return QDesktopServices::openUrl(link); })
{
    setObjectName(u"subscriptionsPage"_s);
    build();
    connectAll();
    addShortcuts();
    retheme();
    retranslate();
}

// --- what the window tells

void SubscriptionsPage::setServices(const viewmodels::PageServices &services)
{
    ++m_asked;
    if (m_act && (services.acts == nullptr || services.acts != m_services.acts)) {
        m_act->finish();
    }
    if (m_delegation && services.delegations != m_services.delegations) {
        m_delegation->finish();
    }
    m_services = services;
    m_history->setServices(services);
    m_model->setTexts(services.texts);
    m_customer->setServices(services);
    if (const domain::SubscriptionId id = m_list->current(); !id.isNull()) {
        m_history->show(id);
    }
    renewWork();
}

void SubscriptionsPage::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    m_customer->setTexts(texts);
    m_history->setTexts(texts);
    m_model->setTexts(texts);
    if (m_act) {
        m_act->setTexts(texts);
    }
    if (m_delegation) {
        m_delegation->setTexts(texts);
    }
    if (m_request) {
        m_request->setCompany(m_customer->name());
    }
    if (m_card->isVisible()) {
        fillCard();
    }
    m_heading->refresh();
    showDetails();
    showState();
    renewWork();
    Q_EMIT statusTextChanged();
}

void SubscriptionsPage::open(domain::CustomerId customer, domain::SubscriptionId subscription)
{
    if (customer != m_customer->id() || !subscription.isNull()) {
        m_list->select(subscription);
    }
    m_customer->open(customer);
}

void SubscriptionsPage::selectSubscription(domain::SubscriptionId id)
{
    m_list->select(id);
}

void SubscriptionsPage::close()
{
    m_card->close();
    m_customer->close();
}

domain::CustomerId SubscriptionsPage::customer() const
{
    return m_customer->id();
}

domain::SubscriptionId SubscriptionsPage::currentSubscription() const
{
    return m_list->current();
}

QString SubscriptionsPage::customerName() const
{
    return m_customer->name();
}

QString SubscriptionsPage::statusText() const
{
    if (!m_customer->hasFile()) {
        return {};
    }
    //: Status bar: subscriptions · can upgrade
    return tr("%1 · %2").arg(tr("%Ln subscriptions", nullptr, m_model->total()),
        tr("%Ln can upgrade", "status bar", m_customer->upgradable()));
}

void SubscriptionsPage::focusList()
{
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

QList<common::Pane> SubscriptionsPage::panes() const
{
    return { { m_heading, m_error }, { m_list->table(), m_list }, { m_details } };
}

// --- what is shown

template <typename Use>
void SubscriptionsPage::withScene(domain::SubscriptionId id, const Use &use) const
{
    if (m_services.customers == nullptr || !m_customer->hasFile()) {
        return;
    }
    if (const services::SubscriptionFile *file = m_customer->file().subscription(id)) {
        use(SubscriptionScene{
            m_customer->file(), *file, m_services.customers->context(), *m_services.texts });
    }
}

void SubscriptionsPage::showFile()
{
    m_card->close();
    if (m_customer->hasFile() && m_services.customers != nullptr) {
        m_model->setFile(m_customer->file(), m_services.customers->context());
        m_history->show(m_list->current());
        if (m_delegation && m_delegation->customer() == m_customer->id()) {
            m_delegation->setFile(m_customer->file(), m_services.customers->context());
        }
    } else {
        m_model->clear();
        m_history->show({});
    }
    m_heading->refresh();
    showState();
    showDetails();
    if (m_work) {
        m_work->reload();
    }
    if (m_invoices) {
        m_invoices->reload();
    }
    Q_EMIT statusTextChanged();
}

void SubscriptionsPage::showState()
{
    const bool hasFile = m_customer->hasFile();
    m_list->refresh(m_customer->state() == CustomerPresenter::State::Loading, hasFile,
        hasFile && m_customer->file().customer.cloud == domain::Cloud::Global);
    if (m_customer->state() == CustomerPresenter::State::Failed && m_services.texts) {
        common::MessageBar::Content content
            = common::presentError(m_customer->error(), *m_services.texts);
        //: Two sentences: the cause, what to do next
        content.text
            = content.text.isEmpty() ? content.title : tr("%1 %2").arg(content.title, content.text);
        content.title = m_customer->hasFile() && !m_customer->lastChecked().isEmpty()
            ? tr("The subscriptions could not be loaded. %1").arg(m_customer->lastChecked())
            : tr("The subscriptions could not be loaded.");
        m_error->setContent(content);
        m_error->show();
    } else if (m_customer->state() != CustomerPresenter::State::Loading) {
        m_error->hide();
    }
}

void SubscriptionsPage::showDetails()
{
    const domain::SubscriptionId id = m_list->current();
    bool shown = false;
    withScene(id, [this, id, &shown](const SubscriptionScene &scene) {
        shown = true;
        const domain::Subscription &subscription = scene.subscription.subscription;
        const viewmodels::DetailsPresenter words(scene, m_history->suspendedOn());
        m_details->setHead({ id, words.product(), words.friendlyName(), words.status(),
            viewmodels::statusIcon(subscription), viewmodels::statusTone(subscription) });
        m_details->setNote(words.note());
        const QList<viewmodels::ActEntry> acts = viewmodels::ActMenu(scene).entries();
        const viewmodels::ActEntry &licences = acts.constFirst();
        const bool held = domain::isHeld(subscription.status);
        m_details->setActs(acts);
        m_details->setWork(viewmodels::workSummary(scene.subscription.work, *m_services.texts));
        m_details->setBody({ words.fields(), words.knowsServices(), words.services(),
            words.addOns(), m_history->lines(), m_history->hasMore(),
            held ? licences.text : QString(), licences.disabledReason });
        if (m_details->showsReasons()) {
            showAnswer(m_details->whyNot()->target());
        }
    });
    if (!shown) {
        m_details->clear();
    }
    // What had the focus may be gone with what was just done, such as the button of an upgrade.
    if (isVisible() && isActiveWindow() && QApplication::focusWidget() == nullptr) {
        focusList();
    }
}

void SubscriptionsPage::showReasons(bool show)
{
    if (!show) {
        m_details->showReasons(false);
        return;
    }
    withScene(m_list->current(), [this](const SubscriptionScene &scene) {
        const viewmodels::WhyNotPresenter words(scene);
        const bool nothingToExplain
            = words.targets().isEmpty() && scene.subscription.verdict.eligibleTargets() > 0;
        if (!nothingToExplain) {
            m_details->showReasons(true);
            showAnswer(words.nearest());
        }
    });
}

void SubscriptionsPage::showAnswer(domain::OfferId target)
{
    withScene(m_list->current(), [this, target](const SubscriptionScene &scene) {
        const viewmodels::WhyNotPresenter words(scene);
        const QList<viewmodels::WhyNotTarget> targets = words.targets();
        if (targets.isEmpty() && scene.subscription.verdict.eligibleTargets() > 0) {
            m_details->showReasons(false); // whatever stood in the way is gone
            return;
        }
        const bool still = std::any_of(targets.cbegin(), targets.cend(),
            [target](const viewmodels::WhyNotTarget &each) { return each.target == target; });
        const domain::OfferId explained = still ? target : words.nearest();
        m_details->whyNot()->setTargets(targets, explained);
        m_details->whyNot()->setAnswer(words.explain(explained));
    });
}

void SubscriptionsPage::openCard(bool takeFocus)
{
    const int row = m_model->rowOf(m_list->current());
    if (m_model->hasInfoIcon(row)) {
        m_cardFor = m_list->current();
        m_list->table()->scrollTo(m_model->index(row, 0));
        m_card->openNow(m_list->infoIconRect(row), takeFocus);
    } else {
        m_details->focusNote();
    }
}

void SubscriptionsPage::fillCard()
{
    withScene(m_cardFor, [this](const SubscriptionScene &scene) {
        const viewmodels::DetailsPresenter words(scene, {});
        m_card->setContent(words.hoverCard(), words.note().accessibleButton);
    });
}

/// The page of the help that an action leads to; none where it does something else.
static std::optional<viewmodels::HelpTopic> topicOf(WhyNotAction action)
{
    switch (action) {
    case WhyNotAction::StatusHelp:
        return viewmodels::HelpTopic::Status;
    case WhyNotAction::MultiChannelHelp:
        return viewmodels::HelpTopic::MultiChannel;
    case WhyNotAction::DelegationHelp:
        return viewmodels::HelpTopic::DelegatedAdmin;
    case WhyNotAction::PathsHelp:
        return viewmodels::HelpTopic::UpgradePaths;
    default:
        return {};
    }
}

void SubscriptionsPage::act(WhyNotAction action)
{
    if (action == WhyNotAction::CheckAgain) {
        m_heading->checkAgain();
        return;
    }
    if (const auto topic = topicOf(action)) {
        Q_EMIT helpRequested(*topic);
        return;
    }
    if (action == WhyNotAction::RequestDelegation) {
        openDelegation();
        return;
    }
    writeToCustomer(action);
}

void SubscriptionsPage::writeToCustomer(WhyNotAction action)
{
    withScene(m_list->current(), [this, action](const SubscriptionScene &scene) {
        const viewmodels::CustomerLetter letter
            = viewmodels::WhyNotPresenter(scene).letter(m_details->whyNot()->target());
        if (action == WhyNotAction::CopyRequest) {
            common::copyText(this, letter.in(letter.preferred()).whole, tr("Request copied"));
        } else {
            m_request = new RequestDialog(this, m_customer->name(), letter, m_linkOpener);
            m_request->open();
        }
    });
}

// --- live changes

void SubscriptionsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void SubscriptionsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
}

void SubscriptionsPage::retranslate()
{
    m_tryAgain->setText(tr("Try again"));
    m_copyDetails->setText(tr("Copy details"));
}

void SubscriptionsPage::retheme()
{
    const int side = common::PageScroll::sideOf(*this);
    m_layout->setContentsMargins(side, metric::gap12, side, metric::gap16);
    m_layout->setSpacing(theme::Theme::of(this).px(metric::gap12));
    placeSplitter();
}

void SubscriptionsPage::placeSplitter()
{
    // Where large text leaves no room beside each other, the details stand below the list and the
    // page scrolls.
    const theme::Theme &theme = theme::Theme::of(this);
    const QMargins margins = m_layout->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_splitter->handleWidth();
    const int leastList = theme.px(listMinimum);
    const int leastDetails = theme.px(detailsMinimum);
    const bool stacked = room < leastList + leastDetails;
    m_splitter->setOrientation(stacked ? Qt::Vertical : Qt::Horizontal);
    m_list->setMinimumSize(stacked ? QSize(0, theme.px(listHeight)) : QSize(leastList, 0));
    m_details->setMinimumWidth(stacked ? 0 : leastDetails);
    m_details->setLeastHeight(stacked ? theme.px(detailsHeight) : 0);
    if (stacked) {
        return; // no choice
    }
    const int standard = room >= listWidth + detailsStandard
        ? listWidth
        : std::max(leastList, room - detailsNarrow);
    const int list
        = m_listWidth > 0 ? std::clamp(m_listWidth, leastList, room - leastDetails) : standard;
    m_splitter->setSizes({ list, room - list });
}

QVariantMap SubscriptionsPage::saveState() const
{
    QVariantMap state;
    if (m_listWidth > 0) {
        state.insert(u"listWidth"_s, m_listWidth);
    }
    return state;
}

void SubscriptionsPage::restoreState(const QVariantMap &state)
{
    m_listWidth = std::max(0, state.value(u"listWidth"_s).toInt());
    placeSplitter();
}

} // namespace subscriptions
