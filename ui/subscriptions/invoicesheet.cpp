#include "subscriptions/invoicesheet.h"

#include "common/celldelegate.h"
#include "common/copytext.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/table.h"
#include "common/tabledialog.h"
#include "services/tablefile.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/invoicemodel.h"

#include <QEvent>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace subscriptions {

using viewmodels::InvoiceModel;

namespace {

const QList<int> columnShares{ 3, 6, 4, 2, 3, 3 }; ///< by InvoiceModel::Column

} // namespace

InvoiceSheet::InvoiceSheet(QWidget *host, domain::Book *book, services::Context context,
    domain::CustomerId customer, std::function<QString()> name,
    std::shared_ptr<const wording::Texts> texts)
    : OverlayDialog(host, Size::Wizard)
    , m_book(book)
    , m_context(std::move(context))
    , m_customer(customer)
    , m_name(std::move(name))
    , m_texts(std::move(texts))
    , m_model(new InvoiceModel(this))
    , m_message(new common::MessageBar)
    , m_table(new common::Table)
    , m_none(new common::EmptyState(this))
    , m_note(new common::Label(theme::TextStyle::Caption, theme::ColorRole::TextSecondary, this))
    , m_save(addFooterButton({}, common::Button::Kind::Standard))
    , m_close(addFooterButton({}, common::Button::Kind::Standard))
{
    setObjectName(u"invoiceSheet"_s);
    setIconName(u"billing"_s);
    m_message->setObjectName(u"invoiceError"_s);
    m_message->hide();
    m_table->setObjectName(u"invoiceTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTypeAheadColumn(InvoiceModel::Item);
    // A product's name is read whole, in large text too.
    auto *items = new common::CellDelegate(m_table);
    items->setWrapping(true);
    m_table->setItemDelegateForColumn(InvoiceModel::Item, items);
    m_table->setRowsFollowContents(true);
    m_none->setObjectName(u"invoiceNone"_s);
    m_none->button()->hide();
    m_none->hide();
    m_note->setObjectName(u"invoiceNote"_s);
    m_note->setWrapping(true);
    m_save->setObjectName(u"invoiceSave"_s);
    m_close->setObjectName(u"invoiceClose"_s);
    common::Letter::give(m_save, Qt::Key_S);
    common::Letter::give(m_close, Qt::Key_C);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none);
    layout->addWidget(m_note);
    setContent(content);
    setInitialFocus(m_table);
    connect(m_save, &QAbstractButton::clicked, this, &InvoiceSheet::save);
    connect(m_close, &QAbstractButton::clicked, this, &OverlayDialog::requestClose);
    retranslate();
    reload();
}

void InvoiceSheet::setService(
    services::Context context, std::shared_ptr<const wording::Texts> texts)
{
    m_context = std::move(context);
    m_texts = std::move(texts);
    retranslate();
    reload();
}

void InvoiceSheet::reload()
{
    const auto reading = m_book->readAside<services::Invoices>(
        [customer = m_customer, context = m_context](domain::BookReader &reader) {
            return services::readInvoices(reader, customer, context);
        });
    viewmodels::whenAnswered(
        reading, this, [this](const domain::Result<services::Invoices> &invoices) {
            m_message->setVisible(!invoices);
            if (!invoices) {
                m_message->setContent(common::presentError(invoices.error(), *m_texts));
                return;
            }
            m_read = true;
            m_model->setInvoices(*invoices, m_context.catalogue);
            if (m_model->rowCount() > 0) {
                m_table->selectRow(0); // its keys work at once
            }
            refresh();
        });
}

void InvoiceSheet::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_none->setVisible(m_read && !any);
    m_table->setVisible(!m_none->isVisibleTo(this));
    m_table->setColumnShares(columnShares); // of what is there now
    m_note->setText(m_read ? m_model->note() : QString());
    m_save->setEnabled(any);
    m_save->setDisabledReason(any ? QString() : tr("There are no invoices."));
}

void InvoiceSheet::save()
{
    common::askForTable(this, tr("Save invoices"), u"invoices"_s, [this](const QString &file) {
        viewmodels::whenAnswered(services::saveTable(file, m_model->table()), this,
            [this, file](const domain::Result<void> &saved) {
                m_message->setVisible(!saved);
                if (saved) {
                    common::showToast(this, tr("Saved: %1").arg(QFileInfo(file).fileName()));
                } else {
                    m_message->setContent(common::presentError(saved.error(), *m_texts));
                }
            });
    });
}

void InvoiceSheet::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void InvoiceSheet::retranslate()
{
    setTitle(tr("Invoices"));
    setSubtitle(m_name());
    m_model->setTexts(m_texts);
    m_table->setAccessibleName(tr("Invoices"));
    m_none->setTexts(tr("No invoices"), tr("Nothing was billed in the last 12 months."), QString());
    m_save->setText(tr("Save as table…"));
    m_close->setText(tr("Close"));
    refresh();
}

} // namespace subscriptions
