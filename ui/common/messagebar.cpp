#include "common/messagebar.h"

#include "common/announce.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/tones.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace common {

using theme::ColorRole;
using theme::TextStyle;
using theme::Theme;

namespace {

PillKind statusOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return PillKind::Accent;
    case MessageBar::Kind::Ok:
        return PillKind::Ok;
    case MessageBar::Kind::Warn:
        return PillKind::Warn;
    case MessageBar::Kind::Error:
        return PillKind::Error;
    case MessageBar::Kind::Neutral:
        break;
    }
    return PillKind::Neutral;
}

QString iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Ok:
        return u"success"_s;
    case MessageBar::Kind::Warn:
        return u"warning"_s;
    case MessageBar::Kind::Error:
        return u"error"_s;
    case MessageBar::Kind::Info:
    case MessageBar::Kind::Neutral:
        break;
    }
    return u"info"_s;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
{
    installAccessibility();
    build();
    retheme();
}

MessageBar::MessageBar(const Content &content, QWidget *parent)
    : MessageBar(parent)
{
    setContent(content);
}

void MessageBar::build()
{
    // Not Fixed: that would hold the height at the size hint, and what wraps at this width be cut.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_icon = new IconLabel(u"info"_s, ColorRole::AccentText, theme::metric::icon, this);
    m_title = new Label(TextStyle::BodyStrong, ColorRole::Text, this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWrapping(true);
    m_text = new Label(TextStyle::Body, ColorRole::Text, this);
    m_text->setWrapping(true);

    m_texts = new QVBoxLayout;
    m_texts->addWidget(m_title);
    m_texts->addWidget(m_text);
    m_texts->setSpacing(0);
    m_actions = new QHBoxLayout;
    m_middle = new QHBoxLayout;
    m_middle->addLayout(m_texts, 1);
    m_middle->addLayout(m_actions);
    m_layout = new QHBoxLayout(this);
    m_layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_layout->addLayout(m_middle, 1);
    updateTexts();
}

void MessageBar::retheme()
{
    const Theme &theme = Theme::of(this);
    const int side = theme.px(theme::metric::gap12) + 1;
    const int edge = theme.px(10) + 1;
    m_layout->setContentsMargins(side, edge, side, edge);
    m_layout->setSpacing(theme.px(theme::metric::gap8));
    m_middle->setSpacing(theme.px(theme::metric::gap8));
    m_actions->setSpacing(theme.px(theme::metric::gap8));
    arrange();
    update();
}

void MessageBar::setContent(const Content &content)
{
    m_content = content;
    updateTexts();
    if (isVisible()) {
        announce();
    }
}

void MessageBar::setKind(Kind kind)
{
    m_content.kind = kind;
    updateTexts();
}

void MessageBar::setTitle(const QString &title)
{
    setContent({ m_content.kind, title, m_content.text });
}

void MessageBar::setText(const QString &text)
{
    setContent({ m_content.kind, m_content.title, text });
}

void MessageBar::setIconName(const QString &name)
{
    m_iconName = name;
    updateTexts();
}

void MessageBar::setCaptionText(bool caption)
{
    m_caption = caption;
    updateTexts();
}

void MessageBar::updateTexts()
{
    m_title->setText(m_content.title);
    m_title->setVisible(!m_content.title.isEmpty());
    m_text->setText(m_content.text);
    m_text->setVisible(!m_content.text.isEmpty());
    m_text->setTextStyle(m_caption ? TextStyle::Caption : TextStyle::Body);
    m_text->setColor(m_caption ? ColorRole::TextSecondary : ColorRole::Text);
    m_icon->set(m_iconName.isEmpty() ? iconOf(m_content.kind) : m_iconName,
        statusColors(statusOf(m_content.kind)).text);
    update();
}

Button *MessageBar::addAction(const QString &text, Button::Kind kind)
{
    auto *button = new Button(text, kind, this);
    addWidget(button);
    return button;
}

void MessageBar::addWidget(QWidget *widget)
{
    m_actions->addWidget(widget, 0, Qt::AlignVCenter);
    arrange();
}

void MessageBar::setClosable(bool closable)
{
    if (closable && m_close == nullptr) {
        m_close = new IconButton(u"cross"_s, tr("Close"), this);
        m_close->setSmall(true);
        m_layout->addWidget(m_close, 0, Qt::AlignTop);
        connect(m_close, &QAbstractButton::clicked, this, [this] {
            hide();
            Q_EMIT closed();
        });
    }
    if (m_close != nullptr) {
        m_close->setVisible(closable);
    }
}

void MessageBar::setAnnounced(bool announced)
{
    m_announced = announced;
}

void MessageBar::arrange()
{
    // Where the texts would get less than this beside the buttons, the buttons go below.
    const int comfortable = Theme::of(this).px(180);
    int beside = 0;
    for (int i = 0; i < m_actions->count(); ++i) {
        beside += m_actions->itemAt(i)->sizeHint().width() + m_actions->spacing();
    }
    const int room = width() - m_icon->sizeHint().width() - 4 * m_layout->spacing();
    const bool below = beside > 0 && room - beside < comfortable;
    // A link brings its own padding, which then stands for the note's.
    const Theme &theme = Theme::of(this);
    const Button *last = nullptr;
    for (int i = 0; i < m_actions->count(); ++i) {
        const auto *button = qobject_cast<const Button *>(m_actions->itemAt(i)->widget());
        last = button != nullptr && button->isVisibleTo(this) ? button : last;
    }
    const bool link = last != nullptr && last->kind() == Button::Kind::Link;
    QMargins margins = m_layout->contentsMargins();
    margins.setRight(link && !below && m_close == nullptr ? theme.px(theme::metric::gap4)
                                                          : theme.px(theme::metric::gap12) + 1);
    m_layout->setContentsMargins(margins);
    // Only where it changes: setting it asks for the layout again, which asks for this.
    const int spacing = link && !below ? 0 : theme.px(theme::metric::gap8);
    if (m_middle->spacing() != spacing) {
        m_middle->setSpacing(spacing);
    }
    const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_middle->direction() != direction) {
        m_middle->setDirection(direction);
        m_middle->setAlignment(m_actions, below ? Qt::AlignLeft : Qt::Alignment());
        updateGeometry();
    }
}

void MessageBar::alignIcon()
{
    // Beside one line, or a title with its caption, the icon is centred; beside a paragraph it
    // stands at the first line.
    const int line = Theme::of(this).lineHeight(TextStyle::Body);
    const bool oneLine = m_texts->geometry().height() < 2 * line;
    const auto align = [this](QWidget *widget, Qt::Alignment wanted) {
        if (m_layout->itemAt(m_layout->indexOf(widget))->alignment() != wanted) {
            m_layout->setAlignment(widget, wanted);
        }
    };
    align(m_icon, oneLine || m_caption ? Qt::AlignVCenter : Qt::AlignTop);
    if (m_close != nullptr) {
        align(m_close, oneLine ? Qt::AlignVCenter : Qt::AlignTop);
    }
}

void MessageBar::announce()
{
    if (!m_announced) {
        return;
    }
    QAccessibleEvent name(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
    alert(this);
}

bool MessageBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange(); // an action came, went or got another text
    }
    return QWidget::event(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        retheme();
    } else if (event->type() == QEvent::LanguageChange && m_close != nullptr) {
        m_close->setName(tr("Close"));
    }
}

void MessageBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    alignIcon();
    announce();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    alignIcon();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const StatusColors colors = statusColors(statusOf(m_content.kind));
    QPainter painter(this);
    theme::paintBox(&painter, QRectF(rect()), theme::metric::radiusControl,
        theme.color(colors.fill), theme.color(colors.line));
}

} // namespace common
