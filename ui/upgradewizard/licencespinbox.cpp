#include "upgradewizard/licencespinbox.h"

#include <QFocusEvent>

#include <algorithm>

namespace upgradewizard {
namespace {

/// More digits than any licence limit has.
constexpr int largestTyped = 999'999'999;

} // namespace

LicenceSpinBox::LicenceSpinBox(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, largestTyped);
    setGroupSeparatorShown(true);
    setAccelerated(true);
}

void LicenceSpinBox::setLimits(qint64 minimum, qint64 maximum)
{
    m_lowest = static_cast<int>(std::clamp<qint64>(minimum, 0, largestTyped));
    m_highest = static_cast<int>(std::clamp<qint64>(maximum, m_lowest, largestTyped));
}

void LicenceSpinBox::stepBy(int steps)
{
    const qint64 next = qint64{value()} + steps;
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

} // namespace upgradewizard
