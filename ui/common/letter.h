#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

class QShortcut;
class QWidget;

namespace common {

/// The letter of a control: Alt and the letter press a button, tick a box or bring the keyboard to
/// a field, in every language alike.
///
/// One rule for the whole program: the letter stands beside the text, never in it, so that Korean
/// texts stay as they are designed ("닫기", not "닫기(C)") and a letter means the same in both
/// languages. Whoever holds Alt sees it on each control (LetterLayer). Only menus, which have no
/// place beside the text, keep Qt's "&Open" and "열기(&O)" (withLetter).
///
/// A letter has to be unique among what is seen together: in a sheet, or in the window with its
/// page. tests/accessibility finds two of a kind and controls without one.
class Letter : public QObject
{
    Q_OBJECT
public:
    /// Gives the control a letter, or another one than before. A container of segments or of a
    /// field with buttons takes it for the control inside.
    static void give(QWidget *control, Qt::Key letter);
    /// The control has a key already, by a shortcut of its page: it is only told.
    static void tell(QWidget *control, const QKeySequence &keys);

    /// Of this control itself; null: none.
    [[nodiscard]] static const Letter *of(const QWidget *control);

    [[nodiscard]] QWidget *control() const { return m_control; }
    [[nodiscard]] const QKeySequence &keys() const { return m_keys; }
    /// "N"; empty where the keys are others than Alt and a letter.
    [[nodiscard]] QString shown() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Letter(QWidget *control);
    static Letter *made(QWidget *control);
    void apply();
    void focusControl();

    QWidget *m_control;
    QShortcut *m_shortcut = nullptr; ///< of what is no button
    QKeySequence m_keys;
    bool m_told = false;
};

/// The text of a menu's entry with its letter: "&Open database…", "데이터베이스 열기(&O)…".
[[nodiscard]] QString withLetter(const QString &text, Qt::Key letter);

/// Presses what has these keys inside `scope`, as by the key. For a sheet above controls with the
/// same letters, where Qt finds two and presses neither. False: nothing has them.
bool pressKeys(const QWidget *scope, const QKeySequence &keys);

} // namespace common
