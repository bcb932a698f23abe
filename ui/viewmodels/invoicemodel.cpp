#include "viewmodels/invoicemodel.h"

#include "viewmodels/roles.h"
#include "wording/billing.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

void InvoiceModel::setInvoices(
    const services::Invoices &invoices, std::shared_ptr<const catalog::Catalogue> catalogue)
{
    m_invoices = invoices;
    m_catalogue = std::move(catalogue);
    beginResetModel();
    m_rows = madeRows();
    endResetModel();
}

void InvoiceModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    const QList<Row> rows = madeRows();
    if (rows.size() != m_rows.size()) { // there were none yet
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (!rows.isEmpty()) {
        // The same lines in other words: what is selected stays.
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QList<InvoiceModel::Row> InvoiceModel::madeRows() const
{
    QList<Row> rows;
    if (m_texts && m_catalogue) {
        for (const services::Invoice &invoice : std::as_const(m_invoices.months)) {
            // The words of the review page, so that a line is called the same everywhere.
            rules::UpgradeBilling billing;
            billing.cloud = m_invoices.file.customer.cloud;
            rules::BillingEffect effect;
            effect.charges = invoice.lines;
            effect.due = invoice.total;
            billing.effect = effect;
            const QString month
                = m_texts->locale().toString(invoice.month, tr("MMMM yyyy", "month of an invoice"));
            const auto table = wording::billingTable(billing, *m_catalogue, *m_texts);
            for (const wording::BillingTable::Row &row : table.rows) {
                const bool isTotal = row.kind == wording::BillingTable::Kind::Due;
                rows.append({ { month, isTotal ? tr("Total") : row.item, row.days, row.licences,
                                  row.price, row.amount },
                    isTotal });
            }
        }
    }
    return rows;
}

int InvoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InvoiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant InvoiceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    if (role == EmphasisRole) {
        return QVariant::fromValue(row.isTotal ? Emphasis::Strong : Emphasis::Regular);
    }
    if (role == TextToneRole && index.column() == Month) {
        return QVariant::fromValue(row.isTotal ? Tone::Plain : Tone::Secondary);
    }
    if (role == Qt::TextAlignmentRole && index.column() >= Licences) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return row.cells.value(index.column());
    }
    return {};
}

QVariant InvoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= Licences) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Month:
        return tr("Month");
    case Item:
        return tr("Item");
    case Days:
        return tr("Days");
    case Licences:
        return tr("Licences");
    case Price:
        return tr("Price of a period");
    case Amount:
        return tr("Amount");
    default:
        return {};
    }
}

QString InvoiceModel::note() const
{
    if (!m_texts) {
        return {};
    }
    QStringList words{ m_invoices.demoPrices ? tr("Demo price list. Tax is not included.")
                                             : tr("Tax is not included.") };
    words.append(tr("A period belongs to the month in which it begins."));
    if (m_invoices.leftOut > 0) {
        words.append(tr("Subscriptions that are left out, since price or end is not known: %1.")
                         .arg(m_texts->number(m_invoices.leftOut)));
    }
    return words.join(u' ');
}

QList<QStringList> InvoiceModel::table() const
{
    QStringList header;
    for (int column = 0; column < ColumnCount; ++column) {
        header.append(headerData(column, Qt::Horizontal).toString());
    }
    QList<QStringList> all{ header };
    for (const Row &row : m_rows) {
        all.append(row.cells);
    }
    return all;
}

} // namespace viewmodels
