#pragma once

#include "services/planner.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>

namespace theme {
class Theme;
}

namespace planner {

/// The segments of the planner's groups, as wide as their numbers.
class SummaryBar final : public QWidget
{
    Q_OBJECT
public:
    using Counts = std::array<qint64, services::planGroupCount>;
    explicit SummaryBar(QWidget *parent = nullptr);
    void setCounts(const Counts &counts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Counts m_counts{};
};

/// One entry of the legend: mark, number, name. A click leads to the group.
class LegendItem final : public QAbstractButton
{
    Q_OBJECT
public:
    LegendItem(services::PlanGroup group, QWidget *parent);
    void setTexts(const QString &count, const QString &name);
    void setDisabledReason(const QString &reason);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    services::PlanGroup m_group;
    QString m_count;
    QString m_name;
};

/// Fills a segment or mark of this group; the group without a path is hollow.
void paintSegment(QPainter &painter, const QRectF &rect, qreal radius, services::PlanGroup group,
    const theme::Theme &theme);

} // namespace planner
