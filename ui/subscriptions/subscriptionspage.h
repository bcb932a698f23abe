#pragma once

#include "common/focus.h"
#include "subscriptions/letterpanel.h"
#include "viewmodels/helptopic.h"
#include "viewmodels/customerpresenter.h"
#include "viewmodels/detailspresenter.h"
#include "viewmodels/exportoffer.h"
#include "viewmodels/historypresenter.h"
#include "viewmodels/pageservices.h"
#include "viewmodels/whynotpresenter.h"

#include <QPointer>
#include <QVariantMap>
#include <QWidget>

class QBoxLayout;
class QSplitter;

namespace common {
class Button;
class MessageBar;
} // namespace common

namespace viewmodels {
class SubscriptionListModel;
}

namespace subscriptions {

class ActDialog;
class AffectedSheet;
class CustomerHeading;
class DelegationDialog;
class DetailsPane;
class RequestDialog;
class HoverCard;
class InvoiceSheet;
class SubscriptionList;

/// One customer: subscriptions on the left, details of the chosen one on the right (pictures 02a to
/// 02e). It keeps ids, not copies: what is shown is made from the presenter's latest file.
class SubscriptionsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SubscriptionsPage(QWidget *parent = nullptr);

    /// Another book closes the customer; another role reads it again.
    void setServices(const viewmodels::PageServices &services);
    /// Only the language changed. Call it beside installing the translators.
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

    /// Shows the customer, and of it this subscription (a null id: the first).
    void open(domain::CustomerId customer, domain::SubscriptionId subscription = {});
    void selectSubscription(domain::SubscriptionId id);
    /// How the delegated admin privileges of the customer stand, and the message that asks for
    /// them.
    void openDelegation();
    /// What opens a mail; the desktop's own program unless set.
    void setLinkOpener(LinkOpener opener) { m_linkOpener = std::move(opener); }
    void close();
    [[nodiscard]] domain::CustomerId customer() const;
    [[nodiscard]] domain::SubscriptionId currentSubscription() const;
    [[nodiscard]] QString customerName() const;

    /// The sheet that prints the customer, or saves it as PDF.
    void print();
    /// What of the customer can leave the program; none while it is not loaded.
    [[nodiscard]] std::optional<viewmodels::ExportOffer> exportOffer() const;

    [[nodiscard]] QVariantMap saveState() const; ///< the splitter where the user moved it
    void restoreState(const QVariantMap &state);

    /// "6 subscriptions · 1 can upgrade"; empty while it is not known.
    [[nodiscard]] QString statusText() const;
    void focusList();
    /// Heading, list and details, for F6.
    [[nodiscard]] QList<common::Pane> panes() const;

Q_SIGNALS:
    void upgradeRequested(domain::SubscriptionId id);
    void backRequested();
    void helpRequested(viewmodels::HelpTopic topic);
    void statusTextChanged(); ///< and the customer's name

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void addShortcuts();
    void retranslate();
    void retheme();
    void placeSplitter();
    void showFile();
    void showState();
    void showDetails();
    void showReasons(bool show);
    void showAnswer(domain::OfferId target);
    void openCard(bool takeFocus);
    void fillCard();
    /// The sheet of extra work: of the current subscription, or of the whole customer.
    void openWork(bool ofCustomer);
    void renewWork();
    void openInvoices();
    void act(viewmodels::WhyNotAction action);
    void ask(rules::LifeAct act);
    void askWith(rules::LifeAct act, const services::ActOptions &options);
    void writeToCustomer(viewmodels::WhyNotAction action);
    /// Calls `use` with the scene of the current subscription, if there is one.
    template <typename Use>
    void withScene(domain::SubscriptionId id, const Use &use) const;

    viewmodels::PageServices m_services;
    viewmodels::CustomerPresenter *m_customer;
    viewmodels::HistoryPresenter *m_history;
    viewmodels::SubscriptionListModel *m_model;
    domain::SubscriptionId m_cardFor;
    QPointer<ActDialog> m_act;
    int m_asked = 0; ///< an answer to an older question opens nothing
    QPointer<DelegationDialog> m_delegation;
    QPointer<RequestDialog> m_request;
    LinkOpener m_linkOpener;
    int m_listWidth = 0; ///< the user's own; 0: the design's
    QBoxLayout *m_layout = nullptr;
    common::MessageBar *m_error = nullptr;
    common::Button *m_tryAgain = nullptr;
    common::Button *m_copyDetails = nullptr;
    CustomerHeading *m_heading = nullptr;
    QSplitter *m_splitter = nullptr;
    SubscriptionList *m_list = nullptr;
    DetailsPane *m_details = nullptr;
    HoverCard *m_card = nullptr;
    QPointer<AffectedSheet> m_work;
    QPointer<InvoiceSheet> m_invoices;
};

} // namespace subscriptions
