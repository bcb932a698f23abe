#include "common/copytext.h"
#include "common/errorpresenter.h"
#include "common/messagebar.h"
#include "common/printsheet.h"
#include "subscriptions/actdialog.h"
#include "subscriptions/delegationdialog.h"
#include "subscriptions/invoicesheet.h"
#include "subscriptions/subscriptionlist.h"
#include "subscriptions/subscriptionspage.h"
#include "viewmodels/answer.h"
#include "viewmodels/subscriptionlistmodel.h"

/// The dialogs that the page opens to act, and what of it can be exported.
namespace subscriptions {

using viewmodels::CustomerPresenter;

void SubscriptionsPage::openDelegation()
{
    if (m_delegation || m_services.delegations == nullptr || !m_customer->hasFile()) {
        return;
    }
    m_delegation = new DelegationDialog(this, m_services.delegations,
        m_services.customers->context(), m_customer->file(), m_services.texts, m_linkOpener);
    connect(m_delegation, &DelegationDialog::checkAgainRequested, m_customer,
        &CustomerPresenter::reload);
    // It lives a moment longer than it is open.
    connect(m_delegation, &DelegationDialog::closed, this, [this] { m_delegation.clear(); });
    m_delegation->open();
}

void SubscriptionsPage::ask(rules::LifeAct act)
{
    const domain::SubscriptionId id = m_list->current();
    if (m_services.acts == nullptr || m_act || id.isNull()) {
        return;
    }
    viewmodels::whenAnswered(m_services.acts->options(id), this,
        [this, act, ticket = ++m_asked](const domain::Result<services::ActOptions> &options) {
            if (ticket != m_asked || m_act) {
                return;
            }
            if (!options) {
                m_error->setContent(common::presentError(options.error(), *m_services.texts));
                m_error->show();
                return;
            }
            askWith(act, *options);
        });
}

void SubscriptionsPage::askWith(rules::LifeAct act, const services::ActOptions &options)
{
    m_act = new ActDialog(this, act, options, m_services.acts, m_services.texts);
    connect(m_act, &ActDialog::carriedOut, this,
        [this](const QString &said) { common::showToast(this, said); });
    // It lives a moment longer than it is open.
    connect(m_act, &ActDialog::closed, this, [this] { m_act.clear(); });
    m_act->open();
}

void SubscriptionsPage::openInvoices()
{
    if ((m_invoices && m_invoices->isOpen()) || m_services.customers == nullptr
        || !m_customer->hasFile()) {
        return;
    }
    m_invoices = new InvoiceSheet(
        window(), m_services.book, m_services.customers->context(), m_customer->id(),
        [this] { return m_customer->name(); }, m_services.texts);
    m_invoices->open();
}

void SubscriptionsPage::print()
{
    if (!m_customer->hasFile() || m_services.book == nullptr) {
        return;
    }
    const auto page = [this] {
        return viewmodels::printedCustomer(m_customer->file(), m_services.customers->context(),
            *m_services.texts, m_services.book->filePath());
    };
    auto *sheet = new common::PrintSheet(this, page, m_services.texts);
    sheet->open();
}

std::optional<viewmodels::ExportOffer> SubscriptionsPage::exportOffer() const
{
    if (!m_customer->hasFile() || m_services.book == nullptr) {
        return std::nullopt;
    }
    viewmodels::CustomerPageShown shown;
    shown.file = m_customer->file();
    shown.isNarrowed = m_model->filter().isSet();
    shown.selected = currentSubscription();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        shown.shown.append(m_model->subscriptionAt(row));
    }
    return viewmodels::exportOfCustomer(m_services, shown);
}

} // namespace subscriptions
