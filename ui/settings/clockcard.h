#pragma once

#include "settings/settingscard.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>

class QDateEdit;
class QTimeEdit;

namespace common {
class Button;
class Toggle;
} // namespace common

namespace settings {

/// The clock that a book carries (picture 06): on or off, set, moved forward. Moments are told in
/// UTC.
class ClockCard final : public SettingsCard
{
    Q_OBJECT
public:
    explicit ClockCard(QWidget *parent);

    struct Clock
    {
        /// The book's, or the computer's where the book has none; in the zone that is shown.
        QDateTime now;
        QLocale locale; ///< of the language that is spoken
        bool isSimulated = false; ///< the book has a clock of its own
        QDate nextDue; ///< the day on which something happens next; invalid: none
        QString disabledReason; ///< empty: it can be changed

        friend bool operator==(const Clock &, const Clock &) = default;
    };
    void setClock(const Clock &clock);
    /// Known a little later than the rest: what is typed meanwhile stays.
    void setNextDue(QDate day);
    /// The same clock in another language: what is being typed into its fields stays.
    void setWords(const QLocale &locale, const QString &disabledReason);
    void retranslate();

Q_SIGNALS:
    /// UTC; invalid: the book goes with the computer's clock from now on.
    void moveRequested(const QDateTime &moment);

private:
    void refresh();
    void refreshWords();
    void moveToEdited();
    void forward(const QDateTime &moment);

    Clock m_clock;
    bool m_showing = false; ///< what changes meanwhile was not chosen by the user
    common::Toggle *m_use;
    QWidget *m_moment;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    QWidget *m_moves;
    common::Button *m_day;
    common::Button *m_month;
    common::Button *m_due;
    SettingRow *m_useRow;
    SettingRow *m_momentRow;
    SettingRow *m_movesRow;
};

} // namespace settings
