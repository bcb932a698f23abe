#include "settings/clockcard.h"

#include "common/button.h"
#include "common/letter.h"
#include "common/toggle.h"
#include "domain/clock.h"
#include "settings/settingrow.h"
#include "theme/tokens.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeEdit>
#include <QTimeZone>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;

namespace {

QHBoxLayout *lineIn(QWidget *box)
{
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::metric::gap8);
    return line;
}

Button *smallButton(QWidget *parent, const QString &name)
{
    auto *button = new Button(Button::Kind::Standard, parent);
    button->setSmall(true);
    button->setObjectName(name);
    return button;
}

} // namespace

ClockCard::ClockCard(QWidget *parent)
    : SettingsCard(u"clock"_s, parent)
    , m_use(new common::Toggle(QString(), this))
    , m_moment(new QWidget(this))
    , m_date(new QDateEdit(m_moment))
    , m_time(new QTimeEdit(m_moment))
    , m_moves(new QWidget(this))
    , m_day(smallButton(m_moves, u"clockDay"_s))
    , m_month(smallButton(m_moves, u"clockMonth"_s))
    , m_due(smallButton(m_moves, u"clockNextRenewal"_s))
{
    m_use->setObjectName(u"simulatedClock"_s);
    m_date->setObjectName(u"clockDate"_s);
    m_time->setObjectName(u"clockTime"_s);
    common::Letter::give(m_use, Qt::Key_C);
    common::Letter::give(m_date, Qt::Key_D);
    common::Letter::give(m_time, Qt::Key_E);
    common::Letter::give(m_day, Qt::Key_Y);
    common::Letter::give(m_month, Qt::Key_H);
    common::Letter::give(m_due, Qt::Key_N);
    // A day within, so that the range holds in every zone.
    const domain::ClockRange range;
    m_date->setDateRange(range.first.addDays(1), range.last.addDays(-1));
    QHBoxLayout *moment = lineIn(m_moment);
    moment->addWidget(m_date);
    moment->addWidget(m_time);
    QHBoxLayout *moves = lineIn(m_moves);
    for (Button *button : { m_day, m_month, m_due }) {
        moves->addWidget(button);
    }
    m_useRow = addRow(m_use);
    m_momentRow = addRow(m_moment);
    m_movesRow = addRow(m_moves);

    connect(m_use, &QAbstractButton::toggled, this, [this](bool on) {
        if (!m_showing) {
            Q_EMIT moveRequested(on ? m_clock.now.toUTC() : QDateTime());
        }
    });
    connect(m_date, &QAbstractSpinBox::editingFinished, this, &ClockCard::moveToEdited);
    connect(m_time, &QAbstractSpinBox::editingFinished, this, &ClockCard::moveToEdited);
    connect(m_day, &QAbstractButton::clicked, this, [this] { forward(m_clock.now.addDays(1)); });
    connect(
        m_month, &QAbstractButton::clicked, this, [this] { forward(m_clock.now.addMonths(1)); });
    connect(m_due, &QAbstractButton::clicked, this, [this] {
        QDateTime due = m_clock.now.toUTC();
        due.setDate(m_clock.nextDue);
        forward(due);
    });
    retranslate();
}

void ClockCard::setClock(const Clock &clock)
{
    m_clock = clock;
    refresh();
}

void ClockCard::setNextDue(QDate day)
{
    m_clock.nextDue = day;
    refreshWords();
}

void ClockCard::setWords(const QLocale &locale, const QString &disabledReason)
{
    m_clock.locale = locale;
    m_clock.disabledReason = disabledReason;
    refreshWords();
}

void ClockCard::forward(const QDateTime &moment)
{
    const QDate day = moment.toTimeZone(m_clock.now.timeZone()).date();
    if (m_clock.isSimulated && day <= m_date->maximumDate()) {
        Q_EMIT moveRequested(moment.toUTC());
    }
}

void ClockCard::moveToEdited()
{
    const QDateTime edited(m_date->date(), m_time->time(), m_clock.now.timeZone());
    // Leaving a field that was not changed moves nothing.
    const qint64 shownMinute = m_clock.now.toSecsSinceEpoch() / 60;
    if (!m_showing && m_clock.isSimulated && edited.toSecsSinceEpoch() / 60 != shownMinute) {
        Q_EMIT moveRequested(edited.toUTC());
    }
}

void ClockCard::refresh()
{
    m_showing = true;
    m_use->setChecked(m_clock.isSimulated);
    m_date->setDate(m_clock.now.date());
    m_time->setTime(m_clock.now.time());
    m_showing = false;
    refreshWords();
}

void ClockCard::refreshWords()
{
    m_showing = true;
    const bool can = m_clock.disabledReason.isEmpty();
    m_use->setEnabled(can);
    m_use->setToolTip(m_clock.disabledReason);
    for (QDateTimeEdit *field : std::initializer_list<QDateTimeEdit *>{ m_date, m_time }) {
        if (field->locale() != m_clock.locale) {
            field->interpretText(); // in the language that it was typed in
            field->setLocale(m_clock.locale);
        }
        const auto *line = field->findChild<QLineEdit *>();
        if (line == nullptr || !line->isModified()) {
            field->setDateTime(field->dateTime()); // written anew; what is half typed stays
        }
    }
    const QString reason = !can ? m_clock.disabledReason
        : !m_clock.isSimulated  ? tr("The book goes with the computer's clock.")
                                : QString();
    m_date->setEnabled(reason.isEmpty());
    m_time->setEnabled(reason.isEmpty());
    for (Button *button : { m_day, m_month, m_due }) {
        button->setEnabled(reason.isEmpty());
        button->setDisabledReason(reason);
    }
    if (reason.isEmpty() && !m_clock.nextDue.isValid()) {
        m_due->setEnabled(false);
        m_due->setDisabledReason(tr("Nothing renews, expires or is deleted."));
    }
    m_showing = false;
}

void ClockCard::retranslate()
{
    setTitle(tr("Simulated clock"));
    m_useRow->setTexts(tr("Use a simulated clock"), tr("Used for renewals, proration and history"));
    m_momentRow->setTexts(tr("Date and time"));
    m_date->setAccessibleName(tr("Date"));
    m_time->setAccessibleName(tr("Time"));
    m_date->interpretText(); // as above: either may come first
    m_time->interpretText();
    m_date->setDisplayFormat(tr("d MMM yyyy", "date in a field"));
    m_time->setDisplayFormat(tr("HH:mm", "time in a field"));
    m_movesRow->setTexts(tr("Move forward"));
    m_day->setText(tr("1 day"));
    m_month->setText(tr("1 month"));
    m_due->setText(tr("To next renewal"));
    refreshWords();
}

} // namespace settings
