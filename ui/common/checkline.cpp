#include "common/checkline.h"

#include "common/label.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>

namespace common {

CheckLine::CheckLine(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_text(new Label(theme::TextStyle::Body))
{
    auto *layout = new QHBoxLayout(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWrapping(true);
    m_text->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    applyMetrics();
}

void CheckLine::applyMetrics()
{
    const theme::Theme &theme = theme::Theme::of(this);
    // The focus ring around the box needs room on all sides.
    layout()->setContentsMargins(0, theme.px(4), 0, theme.px(4));
    layout()->setSpacing(theme.px(theme::metric::gap4));
    m_text->setContentsMargins(0, theme.px(1), 0, 0);
    setMinimumHeight(theme.px(24));
}

void CheckLine::setText(const QString &text)
{
    m_text->setText(text);
    m_box->setAccessibleName(text);
}

void CheckLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyMetrics();
    }
}

void CheckLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_box->click();
    }
}

} // namespace common
