#include "planner/factstable.h"

#include "common/label.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

namespace planner {

using theme::ColorRole;
using theme::TextStyle;

FactsTable::FactsTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setColumnStretch(1, 1);
    retheme();
}

void FactsTable::setFacts(const QList<QPair<QString, QString>> &facts)
{
    if (facts == m_facts) {
        return;
    }
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < facts.size(); ++row) {
        auto *name = new common::Label(
            facts.at(row).first, TextStyle::Body, ColorRole::TextSecondary, this);
        auto *value
            = new common::Label(facts.at(row).second, TextStyle::BodyMedium, ColorRole::Text, this);
        value->setWrapping(true);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
    }
    update();
}

void FactsTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void FactsTable::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int padding = theme.px(theme::metric::gap16);
    m_grid->setContentsMargins(padding, theme.px(8), padding, theme.px(8));
    m_grid->setHorizontalSpacing(theme.px(theme::metric::gap24));
    m_grid->setVerticalSpacing(theme.px(theme::metric::gap16));
}

void FactsTable::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintBox(&painter, QRectF(rect()), theme::metric::radiusCard,
        theme.color(ColorRole::Surface), theme.color(ColorRole::Line));
    for (int row = 1; row < m_facts.size(); ++row) {
        const QRect cell = m_grid->itemAtPosition(row, 0)->geometry();
        painter.fillRect(1, cell.top() - m_grid->verticalSpacing() / 2, width() - 2, 1,
            theme.color(ColorRole::Line));
    }
}

} // namespace planner
