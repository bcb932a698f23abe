#pragma once

#include "services/catalogues.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

namespace viewmodels {

/// "What changes?": the subscriptions whose verdict another catalogue changes, with what the
/// verdict says now and what it would say.
class DifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Customer, Subscription, Now, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(const QList<services::VerdictDifference> &differences,
        std::shared_ptr<const catalog::Catalogue> catalogue);
    void setTexts(std::shared_ptr<const wording::Texts> texts);
    [[nodiscard]] const services::VerdictDifference &at(int row) const
    {
        return m_differences.at(row);
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// RFC 4180 with a header line and both ids, LF, UTF-8 with a BOM.
    [[nodiscard]] QByteArray csv() const;

private:
    [[nodiscard]] QString targets(const QList<services::TargetWord> &words) const;
    [[nodiscard]] QString product(const services::VerdictDifference &difference) const;

    QList<services::VerdictDifference> m_differences;
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace viewmodels
