#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace walkthroughs {

/// A short table that is made whole: runs, coverage.
class PlainTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row
    {
        QString id;
        QStringList cells;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `numbers`: columns that stand at the right.
    void set(const QStringList &heads, const QList<Row> &rows, const QList<int> &numbers = {});
    [[nodiscard]] QString idAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_heads;
    QList<Row> m_rows;
    QList<int> m_numbers;
};

} // namespace walkthroughs
