#pragma once

#include "domain/rescue.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace viewmodels {

/// What could not be saved of a damaged book.
class LossModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Record, Name, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLosses(const QList<domain::Loss> &losses);
    void setTexts(std::shared_ptr<const wording::Texts> texts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// RFC 4180 with a header line, LF, UTF-8 with a BOM.
    [[nodiscard]] QByteArray csv() const;

private:
    [[nodiscard]] QString cell(int row, int column) const;

    QList<domain::Loss> m_losses;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace viewmodels
