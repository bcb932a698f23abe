#include "upgradewizard/targetcard.h"

#include "common/focus.h"
#include "common/pill.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "upgradewizard/iconmark.h"
#include "upgradewizard/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

constexpr int indicatorLeft = 13;
constexpr int textLeft = 41;
constexpr int paddingRight = 14;
constexpr int paddingTop = 13;

using theme::ColorRole;
using theme::TextStyle;

} // namespace

TargetCard::TargetCard(QWidget *parent)
    : QRadioButton(parent)
    , m_lines(new QVBoxLayout(this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_facts(new QWidget)
    , m_name(new PlainLabel(TextStyle::BodyStrong))
    , m_price(new PlainLabel(TextStyle::BodyMedium))
    , m_notAvailable(new common::Pill)
    , m_plus(new IconMark(u"plus"_s, ColorRole::Ok, 14))
    , m_gained(new PlainLabel(TextStyle::Caption, ColorRole::Ok))
    , m_minus(new IconMark(u"minus"_s, ColorRole::Text, 14))
    , m_lost(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_limit(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_reasons(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_name->setWrapping(true);
    m_reasons->setWrapping(true);
    m_first->addWidget(m_name, 1);
    m_first->addWidget(m_price, 0, Qt::AlignTop);
    m_first->addWidget(m_notAvailable, 0, Qt::AlignTop);
    m_second->setContentsMargins(0, 0, 0, 0);
    m_facts->setLayout(m_second);
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_plus, m_gained, m_minus, m_lost, m_limit }) {
        m_second->addWidget(part);
    }
    m_second->addStretch(1);
    m_lines->addLayout(m_first);
    m_lines->addWidget(m_facts);
    m_lines->addWidget(m_reasons);
    for (QWidget *part : findChildren<QWidget *>()) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    common::wantFocusRing(this, theme::metric::radiusCard);
    applyMetrics();
}

void TargetCard::applyMetrics()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_lines->setContentsMargins(
        theme.px(textLeft), theme.px(paddingTop), theme.px(paddingRight), theme.px(paddingTop));
    m_lines->setSpacing(theme.px(4));
    m_first->setSpacing(theme.px(8));
    m_second->setSpacing(theme.px(4));
    for (int i = 1; i <= 3; i += 2) {
        // Wider between the facts than between an icon and its text.
        QWidget *text = m_second->itemAt(i)->widget();
        text->setContentsMargins(0, 0, theme.px(8), 0);
    }
    updateGeometry();
}

void TargetCard::setWords(const viewmodels::TargetCard &words)
{
    m_available = words.available;
    if (isChecked() && !words.selected) {
        // A group of radio buttons does not let go of its last choice by itself.
        setAutoExclusive(false);
        setChecked(false);
        setAutoExclusive(true);
    } else {
        setChecked(words.selected);
    }
    setAccessibleName(words.accessibleName);
    m_name->setText(words.name);
    m_name->setColor(m_available ? ColorRole::Text : ColorRole::TextTertiary);
    m_price->setText(words.price);
    m_price->setVisible(m_available && !words.price.isEmpty());
    m_notAvailable->set(common::PillKind::Neutral, u"lock"_s, tr("Not available"));
    m_notAvailable->setVisible(!m_available);
    m_gained->setText(words.gained);
    m_lost->setText(words.lost);
    const ColorRole lost = words.losesServices ? ColorRole::Warn : ColorRole::TextSecondary;
    m_lost->setColor(lost);
    // A stroke this thin loses most of a grey to smoothing.
    m_minus->set(u"minus"_s, words.losesServices ? ColorRole::Warn : ColorRole::Text);
    m_limit->setText(words.limit);
    m_facts->setVisible(m_available);
    m_reasons->setText(words.reasons);
    m_reasons->setVisible(!words.reasons.isEmpty());
    setCursor(m_available ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

QSize TargetCard::sizeHint() const
{
    return m_lines->totalSizeHint();
}

QSize TargetCard::minimumSizeHint() const
{
    return m_lines->totalMinimumSize();
}

int TargetCard::heightForWidth(int width) const
{
    return m_lines->hasHeightForWidth() ? m_lines->totalHeightForWidth(width)
                                        : m_lines->totalSizeHint().height();
}

bool TargetCard::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void TargetCard::changeEvent(QEvent *event)
{
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyMetrics();
        update();
    }
}

void TargetCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        Q_EMIT moveRequested(event->key());
        return;
    default:
        QRadioButton::keyPressEvent(event);
    }
}

void TargetCard::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    const bool hovered = underMouse() && m_available;
    ColorRole fill = ColorRole::Surface;
    ColorRole outline = ColorRole::Line;
    if (!m_available) {
        fill = ColorRole::SurfaceAlt;
    } else if (isChecked()) {
        fill = ColorRole::AccentFill;
        outline = ColorRole::AccentText;
    } else if (hovered || isDown()) {
        fill = isDown() ? ColorRole::Selected : ColorRole::Hover;
    }
    theme::paintBox(&painter, rect(), theme.px(theme::metric::radiusCard), theme.color(fill),
        theme.color(outline), isChecked() ? theme.px(2) : 1);
    const int size = theme.px(theme::metric::indicator);
    const QRectF indicator(theme.px(indicatorLeft),
        theme.px(paddingTop) + (theme.lineHeight(TextStyle::BodyStrong) - size) / 2.0, size, size);
    theme::paintRadio(&painter, indicator, theme, isChecked(), m_available, hovered, isDown());
}

} // namespace upgradewizard
