#include "subscriptions/billview.h"

#include "common/label.h"
#include "common/separator.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using theme::ColorRole;
using theme::TextStyle;

BillView::BillView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"billView"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void BillView::setBill(const viewmodels::ActBill &bill)
{
    if (bill != m_bill) {
        m_bill = bill;
        build();
    }
    setVisible(!m_bill.rows.isEmpty() || !m_bill.note.isEmpty());
}

void BillView::build()
{
    const auto children = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        child->hide();
        child->deleteLater();
    }
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item;
    }
    const theme::Theme &theme = theme::Theme::of(this);
    m_layout->setSpacing(theme.px(6));
    if (!m_bill.title.isEmpty()) {
        m_layout->addWidget(
            new common::Label(m_bill.title, TextStyle::BodyStrong, ColorRole::Text, this));
    }
    for (const viewmodels::ActBill::Row &row : std::as_const(m_bill.rows)) {
        if (row.strong) {
            m_layout->addWidget(new common::Separator(Qt::Horizontal, this));
        }
        auto *line = new QWidget(this);
        line->setObjectName(u"billRow"_s);
        line->setAccessibleName(row.spoken);
        auto *columns = new QHBoxLayout(line);
        columns->setContentsMargins(0, 0, 0, 0);
        columns->setSpacing(theme.px(metric::gap16));
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        const TextStyle style = row.strong ? TextStyle::BodyStrong : TextStyle::Body;
        auto *item = new common::Label(row.item, style, ColorRole::Text, line);
        item->setWrapping(true);
        texts->addWidget(item);
        if (!row.detail.isEmpty()) {
            auto *detail
                = new common::Label(row.detail, TextStyle::Caption, ColorRole::TextSecondary, line);
            detail->setWrapping(true);
            texts->addWidget(detail);
        }
        columns->addLayout(texts, 1);
        columns->addWidget(
            new common::Label(row.amount, style, ColorRole::Text, line), 0, Qt::AlignTop);
        m_layout->addWidget(line);
    }
    if (!m_bill.note.isEmpty()) {
        auto *note
            = new common::Label(m_bill.note, TextStyle::Caption, ColorRole::TextTertiary, this);
        note->setWrapping(true);
        m_layout->addWidget(note);
    }
}

void BillView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange && m_layout != nullptr) {
        build();
    }
    QWidget::changeEvent(event);
}

} // namespace subscriptions
