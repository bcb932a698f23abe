#include "importing/customerchoice.h"

#include "common/label.h"
#include "common/letter.h"
#include "common/searchfield.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace importing {

namespace {

constexpr int customersListed = 50;

} // namespace

CustomerChoice::CustomerChoice(const viewmodels::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_label(new common::Label(theme::TextStyle::Body, theme::ColorRole::Text, this))
    , m_search(new common::SearchField(this))
    , m_list(new QComboBox(this))
{
    m_search->setObjectName(u"importCustomerSearch"_s);
    m_list->setObjectName(u"importCustomer"_s);
    common::Letter::give(m_search, Qt::Key_E);
    common::Letter::give(m_list, Qt::Key_M);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int letters = 24;
    m_list->setMinimumContentsLength(letters);
    m_label->setWrapping(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_label, 1);
    row->addWidget(m_search);
    row->addWidget(m_list);
    connect(m_search, &common::SearchField::searchChanged, this, &CustomerChoice::search);
    connect(m_list, &QComboBox::activated, this, &CustomerChoice::chosen);
    retranslate();
    retheme();
    hide();
}

void CustomerChoice::ask()
{
    if (isHidden()) {
        show();
        search({});
    }
}

void CustomerChoice::reset()
{
    hide();
    m_search->setSearch({});
    fill({});
}

std::optional<domain::CustomerId> CustomerChoice::customer() const
{
    return domain::CustomerId::fromText(m_list->currentData().toString());
}

void CustomerChoice::search(const QString &text)
{
    services::CustomerService *customers = m_workspace.pageServices().customers;
    if (customers == nullptr) {
        return;
    }
    domain::CustomerQuery query;
    query.search = text;
    query.limit = customersListed;
    viewmodels::whenAnswered(customers->customers(query), this,
        [this, question = ++m_question](
            const domain::Result<domain::Page<domain::CustomerRow>> &page) {
            if (question == m_question && page && !isHidden()) {
                fill(page->items);
            }
        });
}

/// Who was chosen stays chosen while the search goes on.
void CustomerChoice::fill(const QList<domain::CustomerRow> &rows)
{
    const QString chosenId = isHidden() ? QString() : m_list->currentData().toString();
    const QString chosenName = m_list->currentText();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->addItem(tr("Choose a customer"));
    for (const domain::CustomerRow &row : rows) {
        m_list->addItem(row.customer.domain.isEmpty()
                ? row.customer.companyName
                : tr("%1 (%2)").arg(row.customer.companyName, row.customer.domain),
            row.customer.id.text());
    }
    if (!chosenId.isEmpty() && m_list->findData(chosenId) < 0) {
        m_list->addItem(chosenName, chosenId);
    }
    m_list->setCurrentIndex(chosenId.isEmpty() ? 0 : m_list->findData(chosenId));
}

void CustomerChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void CustomerChoice::retheme()
{
    constexpr int searchWidth = 200;
    m_search->setFixedWidth(theme::Theme::of(this).px(searchWidth));
}

void CustomerChoice::retranslate()
{
    m_label->setText(tr("The file does not say which customer it is about."));
    m_search->setPlaceholderText(tr("Search customers"));
    m_search->setAccessibleName(tr("Search customers"));
    m_list->setAccessibleName(tr("Customer of the file"));
    if (m_list->count() > 0) {
        m_list->setItemText(0, tr("Choose a customer"));
    }
}

} // namespace importing
