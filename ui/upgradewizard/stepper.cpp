#include "upgradewizard/stepper.h"

#include "theme/paint.h"
#include "theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

constexpr int wideWidth = 200;
constexpr int narrowWidth = 56;
constexpr int margin = 20;
constexpr int circle = 24;
constexpr int pitch = 52;
constexpr int leastMargin = 4;
constexpr int leastPitch = 26; ///< the circles do not touch
constexpr int textLeft = 56;
constexpr int narrowLeft = 16;

struct Looks
{
    QColor fill, outline, glyph;
    QString icon; ///< instead of the number
};

Looks looksOf(viewmodels::StepState state, const theme::Theme &theme)
{
    using theme::ColorRole;
    switch (state) {
    case viewmodels::StepState::Current:
        return { theme.color(ColorRole::Accent), {}, theme.color(ColorRole::OnAccent), {} };
    case viewmodels::StepState::Done:
        return { theme.color(ColorRole::AccentFill), theme.color(ColorRole::AccentText),
            theme.color(ColorRole::AccentText), u"check"_s };
    case viewmodels::StepState::Failed:
        return { theme.color(ColorRole::ErrorFill), theme.color(ColorRole::Error),
            theme.color(ColorRole::Error), u"cross"_s };
    case viewmodels::StepState::NotStarted:
        break;
    }
    return { theme.color(ColorRole::Surface), theme.color(ColorRole::ControlStrong),
        theme.color(ColorRole::TextSecondary), {} };
}

} // namespace

Stepper::Stepper(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"stepper"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Stepper::setSteps(const QList<viewmodels::WizardStep> &steps)
{
    m_steps = steps;
    while (m_spoken.size() < m_steps.size()) {
        auto *spoken = new QWidget(this);
        spoken->setAttribute(Qt::WA_TransparentForMouseEvents);
        spoken->show();
        m_spoken.append(spoken);
    }
    for (int i = 0; i < m_steps.size(); ++i) {
        m_spoken.at(i)->setAccessibleName(m_steps.at(i).accessibleName);
        m_spoken.at(i)->setObjectName(u"step%1"_s.arg(i + 1));
    }
    place();
    update();
}

void Stepper::setNarrow(bool narrow)
{
    if (narrow != m_narrow) {
        m_narrow = narrow;
        updateGeometry();
        update();
    }
}

QSize Stepper::sizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    return { theme.px(m_narrow ? narrowWidth : wideWidth),
        theme.px(2 * margin + circle + 4 * pitch) };
}

QSize Stepper::minimumSizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    return { sizeHint().width(), theme.px(2 * leastMargin + circle + 4 * leastPitch) };
}

// Where the sheet is too low for the picture's distances, the steps move closer: all five are seen.
int Stepper::topOf(int index) const
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int missing = std::max(0, sizeHint().height() - height());
    const int edge = std::max(theme.px(leastMargin), theme.px(margin) - missing / 2);
    const int step = std::clamp(
        (height() - 2 * edge - theme.px(circle)) / 4, theme.px(leastPitch), theme.px(pitch));
    return edge + index * step;
}

void Stepper::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        place();
        update();
    }
}

void Stepper::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Stepper::place()
{
    const theme::Theme &theme = theme::Theme::of(this);
    for (int i = 0; i < m_spoken.size(); ++i) {
        m_spoken.at(i)->setGeometry(0, topOf(i), width(), theme.px(circle));
    }
}

void Stepper::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(theme::ColorRole::SurfaceAlt));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.color(theme::ColorRole::Line));
    for (int i = 0; i < m_steps.size(); ++i) {
        paintStep(&painter, i);
    }
}

void Stepper::paintStep(QPainter *painter, int index) const
{
    const theme::Theme &theme = theme::Theme::of(this);
    const viewmodels::WizardStep &step = m_steps.at(index);
    const Looks looks = looksOf(step.state, theme);
    const int size = theme.px(circle);
    const int left = m_narrow ? theme.px(narrowLeft) : theme.px(margin);
    const QRect disc(left, topOf(index), size, size);
    if (index > 0) {
        const int above = topOf(index - 1) + size;
        painter->fillRect(
            QRect(disc.center().x(), above + theme.px(4), 1, disc.top() - above - 2 * theme.px(4)),
            theme.color(theme::ColorRole::Control));
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(looks.fill);
    painter->setPen(looks.outline.isValid() ? QPen(looks.outline, 1.0) : QPen(Qt::NoPen));
    painter->drawEllipse(QRectF(disc).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
    if (looks.icon.isEmpty()) {
        painter->setFont(theme.font(theme::TextStyle::CaptionStrong));
        painter->setPen(looks.glyph);
        painter->drawText(disc, Qt::AlignCenter, QString::number(index + 1));
    } else {
        theme::paintIcon(painter, disc, theme, looks.icon, looks.glyph, 16);
    }
    if (m_narrow) {
        return;
    }
    const bool failed = step.state == viewmodels::StepState::Failed;
    painter->setFont(
        theme.font(step.isHere ? theme::TextStyle::BodyStrong : theme::TextStyle::Body));
    painter->setPen(theme.color(failed ? theme::ColorRole::Error
            : step.isHere              ? theme::ColorRole::Text
                                       : theme::ColorRole::TextSecondary));
    const QRect text(theme.px(textLeft), disc.top(), width() - theme.px(textLeft + 8), size);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(step.name, Qt::ElideRight, text.width()));
}

} // namespace upgradewizard
