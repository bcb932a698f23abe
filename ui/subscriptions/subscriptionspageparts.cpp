#include "subscriptions/subscriptionspage.h"

#include "common/affectedpanel.h"
#include "common/button.h"
#include "common/copytext.h"
#include "common/errorpresenter.h"
#include "common/keytip.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/table.h"
#include "subscriptions/affectedsheet.h"
#include "subscriptions/customerheading.h"
#include "subscriptions/detailspane.h"
#include "subscriptions/hovercard.h"
#include "subscriptions/invoicesheet.h"
#include "subscriptions/subscriptionlist.h"
#include "subscriptions/whynotpanel.h"
#include "theme/theme.h"
#include "viewmodels/subscriptionlistmodel.h"

#include <QEvent>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

/// What the page is made of and how its parts hear of each other; what it shows is in
/// subscriptionspage.cpp.
namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using viewmodels::CustomerPresenter;

namespace {

/// The splitter's own minimum, which its policy Ignored keeps from the page's layout.
class PaneSplitter final : public QSplitter
{
public:
    using QSplitter::QSplitter;

protected:
    bool event(QEvent *event) override
    {
        const bool done = QSplitter::event(event);
        if (event->type() == QEvent::LayoutRequest) {
            setMinimumHeight(minimumSizeHint().height());
        }
        return done;
    }
};

} // namespace

void SubscriptionsPage::build()
{
    m_error = new common::MessageBar(this);
    m_tryAgain = m_error->addAction(QString());
    m_copyDetails = m_error->addAction(QString());
    common::Letter::give(m_tryAgain, Qt::Key_T);
    common::Letter::give(m_copyDetails, Qt::Key_D);
    m_error->hide();
    m_heading = new CustomerHeading(m_customer, this);
    m_splitter = new PaneSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"subscriptionsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metric::gap8);
    m_list = new SubscriptionList(m_model, m_splitter);
    m_details = new DetailsPane(m_splitter);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_card = new HoverCard(this);
    // Where text is large and the window small the whole page scrolls; else list and details do.
    m_splitter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *scroll = new common::PageScroll(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_layout = new QVBoxLayout(scroll->content());
    m_layout->addWidget(m_error);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_splitter, 1);
    m_card->raise();
}

void SubscriptionsPage::connectAll()
{
    connect(m_customer, &CustomerPresenter::fileChanged, this, &SubscriptionsPage::showFile);
    connect(m_customer, &CustomerPresenter::stateChanged, this, &SubscriptionsPage::showState);
    connect(m_customer, &CustomerPresenter::checked, this, [this] {
        common::showToast(this,
            tr("Checked. %Ln subscriptions can be upgraded.", nullptr, m_customer->upgradable()));
    });
    connect(
        m_history, &viewmodels::HistoryPresenter::changed, this, &SubscriptionsPage::showDetails);
    connect(m_tryAgain, &QAbstractButton::clicked, m_customer, &CustomerPresenter::reload);
    connect(m_copyDetails, &QAbstractButton::clicked, this, [this] {
        common::copyText(this, common::technicalDetails(m_customer->error()), tr("Details copied"));
    });
    connect(m_heading, &CustomerHeading::backRequested, this, &SubscriptionsPage::backRequested);
    connect(
        m_heading, &CustomerHeading::delegationRequested, this, &SubscriptionsPage::openDelegation);
    connect(m_details, &DetailsPane::delegationRequested, this, &SubscriptionsPage::openDelegation);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_splitter->orientation() == Qt::Horizontal) {
            m_listWidth = m_splitter->sizes().constFirst();
        }
    });

    connect(m_list, &SubscriptionList::currentChanged, this, [this](domain::SubscriptionId id) {
        m_details->showReasons(false);
        m_history->show(id);
        showDetails();
    });
    common::Table *table = m_list->table();
    connect(table, &common::Table::opened, this, [this] { m_details->focusNote(); });
    connect(table, &common::Table::menuAboutToOpen, m_details, &DetailsPane::fillMenu);
    connect(table, &common::Table::trailingIconEntered, this, [this](const QModelIndex &index) {
        m_cardFor = m_model->subscriptionAt(index.row());
        m_card->openLater(m_list->infoIconRect(index.row()));
    });
    connect(table, &common::Table::trailingIconLeft, m_card, &HoverCard::pointerLeftIcon);
    connect(table, &common::Table::trailingIconClicked, this, [this](const QModelIndex &index) {
        m_cardFor = m_model->subscriptionAt(index.row());
        m_card->openNow(m_list->infoIconRect(index.row()), false);
    });
    connect(m_card, &HoverCard::aboutToOpen, this, &SubscriptionsPage::fillCard);
    connect(
        m_card, &HoverCard::upgradeRequested, this, [this] { Q_EMIT upgradeRequested(m_cardFor); });
    connect(m_card, &HoverCard::whyNotRequested, this, [this](domain::OfferId target) {
        m_list->select(m_cardFor);
        showReasons(true);
        showAnswer(target);
        m_details->whyNot()->focusFirst();
    });

    connect(m_details, &DetailsPane::upgradeRequested, this,
        [this] { Q_EMIT upgradeRequested(m_list->current()); });
    connect(m_details, &DetailsPane::actRequested, this, &SubscriptionsPage::ask);
    connect(m_details, &DetailsPane::reasonsToggled, this, &SubscriptionsPage::showReasons);
    connect(m_details, &DetailsPane::subscriptionRequested, this,
        &SubscriptionsPage::selectSubscription);
    connect(m_details, &DetailsPane::allHistoryRequested, m_history,
        &viewmodels::HistoryPresenter::showAll);
    connect(m_details, &DetailsPane::workRequested, this, [this] { openWork(false); });
    connect(m_heading, &CustomerHeading::printRequested, this, &SubscriptionsPage::print);
    connect(m_heading, &CustomerHeading::invoicesRequested, this, &SubscriptionsPage::openInvoices);
    connect(m_heading, &CustomerHeading::workRequested, this, [this] { openWork(true); });
    connect(m_details->whyNot(), &WhyNotPanel::targetChosen, this, &SubscriptionsPage::showAnswer);
    connect(m_details->whyNot(), &WhyNotPanel::actionRequested, this, &SubscriptionsPage::act);
}

void SubscriptionsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, common::KeyTip::Words words, auto action) {
        connect(common::addKey(this, common::KeyTip::Place::Subscriptions, keys, std::move(words)),
            &QShortcut::activated, this, action);
    };
    add(
        Qt::ALT | Qt::Key_Left, [] { return tr("Back to the customers"); },
        [this] { Q_EMIT backRequested(); });
    add(
        Qt::ALT | Qt::Key_U, [] { return tr("Show upgrade information"); },
        [this] { openCard(true); });
    add(
        Qt::CTRL | Qt::Key_U, [] { return tr("Upgrade now"); },
        [this] { m_details->upgradeNow(); });
    add(
        Qt::ALT | Qt::Key_W, [] { return tr("Why not?"); }, [this] { m_details->toggleReasons(); });
    add(
        Qt::CTRL | Qt::SHIFT | Qt::Key_C, [] { return tr("Copy subscription ID"); },
        [this] { m_details->copyId(); });
    add(
        Qt::ALT | Qt::Key_A, [] { return tr("Accounts and services that need extra work"); },
        [this] { openWork(false); });
    add(
        Qt::CTRL | Qt::Key_P, [] { return tr("Print"); }, [this] { print(); });
    add(
        Qt::Key_F5, [] { return tr("Check again"); }, [this] { m_heading->checkAgain(); });
    common::AffectedPanel::tellKeys(this);
}

void SubscriptionsPage::openWork(bool ofCustomer)
{
    if ((m_work && m_work->isOpen()) || m_services.customers == nullptr || !m_customer->hasFile()) {
        return;
    }
    AffectedSheet::Scope scope;
    bool any = m_customer->file().work.total > 0;
    if (ofCustomer) {
        scope.query.customerId = m_customer->id();
        scope.name = [this] { return m_customer->name(); };
        scope.namesUpgrades = true;
    } else {
        const domain::SubscriptionId id = m_list->current();
        const services::SubscriptionFile *file = m_customer->file().subscription(id);
        any = file != nullptr && file->work.total > 0;
        if (any) {
            scope.query.subscriptionId = id;
            scope.name = [this, sold = file->subscription] {
                return m_services.texts->product(sold, m_customer->file().customer.cloud,
                    *m_services.customers->context().catalogue);
            };
            // One that came from an upgrade and went into another has the lists of both.
            scope.namesUpgrades = !file->subscription.upgradedFrom.isNull()
                && !file->subscription.upgradedTo.isNull();
        }
    }
    if (any) {
        m_work = new AffectedSheet(window(),
            services::AffectedWorkService(*m_services.book, m_services.customers->context()),
            m_services.texts, scope);
        connect(m_work, &AffectedSheet::helpRequested, this, &SubscriptionsPage::helpRequested);
        m_work->open();
    }
}

/// Another role, language or book.
void SubscriptionsPage::renewWork()
{
    if (m_invoices && m_services.customers == nullptr) {
        m_invoices->finish();
    } else if (m_invoices) {
        m_invoices->setService(m_services.customers->context(), m_services.texts);
    }
    if (!m_work) {
        return;
    }
    if (m_services.customers == nullptr) {
        m_work->finish();
        return;
    }
    m_work->setService(
        services::AffectedWorkService(*m_services.book, m_services.customers->context()),
        m_services.texts);
}

} // namespace subscriptions
