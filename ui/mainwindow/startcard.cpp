#include "mainwindow/startcard.h"

#include "common/button.h"
#include "common/label.h"
#include "common/pill.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace mainwindow {

using common::Label;
using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

namespace {

constexpr int tileSide = 40;
constexpr int cardWidth = 272;

/// The icon of a way in, on its tile. The title beside it says what it is.
class IconTile final : public QWidget
{
public:
    IconTile(const QString &iconName, QWidget *parent)
        : QWidget(parent)
        , m_iconName(iconName)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = theme::Theme::of(this).px(tileSide);
        return { side, side };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Theme &theme = theme::Theme::of(this);
        const bool contrast = theme.scheme() == theme::Scheme::HighContrast;
        QPainter painter(this);
        theme::paintBox(&painter, QRectF(rect()), metric::radiusControl,
            theme.color(ColorRole::AccentFill), contrast ? theme.color(ColorRole::Text) : QColor());
        theme::paintIcon(
            &painter, rect(), theme, m_iconName, theme.color(ColorRole::AccentText), metric::icon);
    }

private:
    QString m_iconName;
};

} // namespace

StartCard::StartCard(const QString &iconName, bool suggested, QWidget *parent)
    : Card(parent)
    , m_suggested(suggested)
    , m_layout(new QVBoxLayout(this))
    , m_icon(new IconTile(iconName, this))
    , m_pill(new common::Pill(this))
    , m_title(new Label(TextStyle::Subtitle, ColorRole::Text, this))
    , m_text(new Label(TextStyle::Body, ColorRole::TextSecondary, this))
    , m_button(new common::Button(
          suggested ? common::Button::Kind::Primary : common::Button::Kind::Standard, this))
{
    m_title->setWrapping(true);
    m_text->setWrapping(true);
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pill->setVisible(suggested);
    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addStretch(1);
    head->addWidget(m_pill, 0, Qt::AlignVCenter);
    m_layout->addLayout(head);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_text);
    m_layout->addStretch(1);
    m_layout->addWidget(m_button);
    retheme();
}

void StartCard::setTexts(const QString &title, const QString &text, const QString &button)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setAccessibleDescription(text);
    m_pill->set(common::PillKind::Accent, QString(), tr("Suggested"));
}

void StartCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange && m_button != nullptr) {
        retheme();
    }
    Card::changeEvent(event);
}

void StartCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (m_suggested) {
        const theme::Theme &theme = theme::Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(1, 1, -1, -1), metric::radiusCard, metric::radiusCard);
    }
}

void StartCard::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(20);
    m_layout->setContentsMargins(side + 1, side + 1, side + 1, side + 1);
    m_layout->setSpacing(theme.px(metric::gap8));
    setMinimumWidth(theme.px(220));
    setMaximumWidth(theme.px(cardWidth));
    setMinimumHeight(theme.px(232));
}

} // namespace mainwindow
