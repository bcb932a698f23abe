#include "common/licencespinbox.h"

#include "common/iconbutton.h"
#include "theme/theme.h"

#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace common {
namespace {

/// More digits than any licence limit has.
constexpr int largestTyped = 999'999'999;
constexpr int buttonDesignWidth = 36;

} // namespace

LicenceSpinBox::LicenceSpinBox(QWidget *parent)
    : QSpinBox(parent)
    , m_fewer(new IconButton(QStringLiteral("minus"), {}, this))
    , m_more(new IconButton(QStringLiteral("plus"), {}, this))
{
    setButtonSymbols(NoButtons);
    for (IconButton *button : { m_fewer, m_more }) {
        button->setSmall(true);
        button->setAutoRepeat(true);
        // The keys for it are Up and Down in the field.
        button->setFocusPolicy(Qt::NoFocus);
        button->setCursor(Qt::ArrowCursor);
    }
    connect(m_fewer, &IconButton::clicked, this, &LicenceSpinBox::stepDown);
    connect(m_more, &IconButton::clicked, this, &LicenceSpinBox::stepUp);
    setRange(0, largestTyped);
    setGroupSeparatorShown(true);
    setAccelerated(true);
}

void LicenceSpinBox::setLimits(qint64 minimum, qint64 maximum)
{
    m_lowest = static_cast<int>(std::clamp<qint64>(minimum, 0, largestTyped));
    m_highest = static_cast<int>(std::clamp<qint64>(maximum, m_lowest, largestTyped));
}

void LicenceSpinBox::setButtonNames(const QString &fewer, const QString &more)
{
    m_fewer->setName(fewer);
    m_more->setName(more);
}

int LicenceSpinBox::buttonWidth() const
{
    return theme::Theme::of(this).px(buttonDesignWidth);
}

void LicenceSpinBox::resizeEvent(QResizeEvent *event)
{
    QSpinBox::resizeEvent(event);
    const int button = buttonWidth();
    QRect field = lineEdit()->geometry();
    field.setRight(width() - 2 * button - 2);
    lineEdit()->setGeometry(field);
    m_fewer->setGeometry(width() - 2 * button, 2, button - 1, height() - 4);
    m_more->setGeometry(width() - button, 2, button - 2, height() - 4);
}

void LicenceSpinBox::paintEvent(QPaintEvent *event)
{
    QSpinBox::paintEvent(event);
    QPainter painter(this);
    const QColor line = theme::Theme::of(this).color(theme::ColorRole::Line);
    painter.fillRect(QRect(width() - 2 * buttonWidth() - 1, 1, 1, height() - 3), line);
    painter.fillRect(QRect(width() - buttonWidth() - 1, 1, 1, height() - 3), line);
}

void LicenceSpinBox::stepBy(int steps)
{
    const qint64 next = qint64{ value() } + steps;
    setValue(static_cast<int>(std::clamp<qint64>(next, m_lowest, m_highest)));
    selectAll();
}

std::optional<qint64> LicenceSpinBox::typed() const
{
    const QString text = cleanText();
    bool isNumber = false;
    const int number = locale().toInt(text, &isNumber);
    return isNumber ? std::optional<qint64>(number) : std::nullopt;
}

// An emptied field stays empty until it is filled again: putting the old number back unasked would
// pass for what the user wanted.
QValidator::State LicenceSpinBox::validate(QString &text, int &position) const
{
    return text.isEmpty() ? QValidator::Acceptable : QSpinBox::validate(text, position);
}

int LicenceSpinBox::valueFromText(const QString &text) const
{
    return text.isEmpty() ? 0 : QSpinBox::valueFromText(text);
}

void LicenceSpinBox::focusOutEvent(QFocusEvent *event)
{
    QSpinBox::focusOutEvent(event);
    // Another window or a menu is not another field.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        Q_EMIT left();
    }
}

} // namespace common
