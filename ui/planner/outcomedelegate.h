#pragma once

#include <QStyledItemDelegate>

namespace planner {

/// A row of a dry run or report: an icon, the company, and below it a sentence in as many lines as
/// it needs.
class OutcomeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit OutcomeDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace planner
