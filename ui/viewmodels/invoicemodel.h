#pragma once

#include "services/invoices.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace viewmodels {

/// A customer's invoices: month after month, the newest first, each with its lines and their sum.
class InvoiceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Month, Item, Days, Licences, Price, Amount, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setInvoices(
        const services::Invoices &invoices, std::shared_ptr<const catalog::Catalogue> catalogue);
    void setTexts(std::shared_ptr<const wording::Texts> texts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Which prices count, that tax is left out, and what is missing.
    [[nodiscard]] QString note() const;
    /// Header and rows as they are shown, for a file.
    [[nodiscard]] QList<QStringList> table() const;

private:
    struct Row
    {
        QStringList cells; ///< by column
        bool isTotal = false;
    };
    [[nodiscard]] QList<Row> madeRows() const;

    services::Invoices m_invoices;
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
    std::shared_ptr<const wording::Texts> m_texts;
    QList<Row> m_rows;
};

} // namespace viewmodels
