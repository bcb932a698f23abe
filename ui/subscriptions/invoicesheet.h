#pragma once

#include "common/overlaydialog.h"
#include "services/context.h"
#include "wording/texts.h"

#include <functional>
#include <memory>

namespace common {
class EmptyState;
class Label;
class MessageBar;
class Table;
} // namespace common

namespace viewmodels {
class InvoiceModel;
}

namespace subscriptions {

/// What a customer was billed, month by month up to the day of the book's clock: to read, to copy
/// and to save as a table.
class InvoiceSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// The book outlives the sheet's use of it: the page closes it with the book.
    InvoiceSheet(QWidget *host, domain::Book *book, services::Context context,
        domain::CustomerId customer, std::function<QString()> name,
        std::shared_ptr<const wording::Texts> texts);

    /// Another catalogue or language.
    void setService(services::Context context, std::shared_ptr<const wording::Texts> texts);
    /// The book or its clock has changed.
    void reload();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void save();

    domain::Book *m_book;
    services::Context m_context;
    domain::CustomerId m_customer;
    std::function<QString()> m_name;
    std::shared_ptr<const wording::Texts> m_texts;
    viewmodels::InvoiceModel *m_model;
    common::MessageBar *m_message;
    common::Table *m_table;
    common::EmptyState *m_none;
    common::Label *m_note;
    common::Button *m_save;
    common::Button *m_close;
    bool m_read = false; ///< the book has answered
};

} // namespace subscriptions
