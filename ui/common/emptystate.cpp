#include "common/emptystate.h"

#include "common/label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace common {

using theme::ColorRole;
using theme::TextStyle;
using theme::Theme;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_bold(new Label(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_plain(new Label(TextStyle::Body, ColorRole::TextSecondary, this))
    , m_button(new Button(Button::Kind::Standard, this))
{
    for (Label *label : { m_bold, m_plain }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWrapping(true);
    }
    m_button->setSmall(true);
    m_layout->addStretch(1);
    m_layout->addWidget(m_bold);
    m_layout->addWidget(m_plain);
    m_layout->addWidget(m_button, 0, Qt::AlignHCenter);
    m_layout->addStretch(1);
    connect(m_button, &QAbstractButton::clicked, this, &EmptyState::actionTriggered);
    setTexts({}, {}, {});
    retheme();
}

void EmptyState::setTexts(const QString &bold, const QString &plain, const QString &action)
{
    m_bold->setText(bold);
    m_bold->setVisible(!bold.isEmpty());
    m_plain->setText(plain);
    m_plain->setVisible(!plain.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

void EmptyState::retheme()
{
    const Theme &theme = Theme::of(this);
    const int edge = theme.px(theme::metric::gap16);
    m_layout->setContentsMargins(edge, edge, edge, edge);
    m_layout->setSpacing(theme.px(theme::metric::gap4));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        retheme();
    }
}

} // namespace common
