#include "settings/settingrow.h"

#include "common/label.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace settings {

using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

SettingRow::SettingRow(QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_layout(new QHBoxLayout(this))
    , m_label(new common::Label(TextStyle::Body, ColorRole::Text, this))
    , m_help(new common::Label(TextStyle::Caption, ColorRole::TextTertiary, this))
{
    m_help->setWrapping(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch(1);
    texts->addWidget(m_label);
    texts->addWidget(m_help);
    texts->addStretch(1);
    m_layout->addLayout(texts, 1);
    control->setParent(this);
    m_layout->addWidget(control, 0, Qt::AlignVCenter);
    retheme();
}

void SettingRow::setTexts(const QString &label, const QString &help)
{
    m_label->setText(label);
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    // A button goes by the words on it: whoever says them to a voice control must find it.
    if (qobject_cast<QPushButton *>(m_control) == nullptr) {
        m_control->setAccessibleName(label);
    }
    m_control->setAccessibleDescription(help);
    arrange();
}

bool SettingRow::matches(const QString &text) const
{
    return m_label->text().contains(text, Qt::CaseInsensitive)
        || m_help->text().contains(text, Qt::CaseInsensitive);
}

void SettingRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SettingRow::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_layout->setContentsMargins(theme.px(metric::gap16), theme.px(metric::gap8),
        theme.px(metric::gap16), theme.px(metric::gap8));
    m_layout->setSpacing(theme.px(metric::gap12));
    setMinimumHeight(theme.px(51));
    arrange();
}

void SettingRow::arrange()
{
    const QMargins margins = m_layout->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_layout->spacing();
    const bool beside = m_control->sizeHint().width() + m_label->sizeHint().width() <= room;
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setAlignment(
        m_control, beside ? Qt::Alignment(Qt::AlignVCenter) : Qt::Alignment(Qt::AlignLeft));
}

} // namespace settings
