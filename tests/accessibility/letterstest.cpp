#include "accessibility/walk.h"
#include "support/testmain.h"

#include "common/button.h"
#include "common/checkmenu.h"
#include "common/letter.h"
#include "common/overlaydialog.h"
#include "common/segmentedcontrol.h"
#include "common/toggle.h"
#include "subscriptions/hovercard.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace {

bool isOne(const QKeySequence &keys)
{
    return keys.count() == 1 && keys[0].keyboardModifiers() == Qt::AltModifier
        && keys[0].key() < Qt::Key_Escape;
}

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return u"%1 \"%2\" %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
        widget->objectName(), button != nullptr ? button->text() : widget->accessibleName());
}

template <typename... Types>
bool isOneOf(const QWidget *widget)
{
    return ((qobject_cast<const Types *>(widget) != nullptr) || ...);
}

/// What a person expects a letter on: buttons, boxes to tick and fields. Cells of lists are reached
/// by the arrow keys, and the card beside a row has the focus inside itself.
bool wantsLetter(const QWidget *widget)
{
    if (!isOneOf<common::Button, QCheckBox, common::Toggle, QComboBox, QLineEdit, QAbstractSpinBox,
            QSlider, common::SegmentedControl, QPlainTextEdit>(widget)) {
        return false;
    }
    for (const QWidget *place = widget->parentWidget(); place != nullptr;
         place = place->parentWidget()) {
        if (isOneOf<QAbstractItemView, subscriptions::HoverCard, QComboBox, QAbstractSpinBox>(
                place)) {
            return false;
        }
    }
    return true;
}

bool hasLetter(const QWidget *widget)
{
    constexpr int levels = 4; // a row of the settings, a field with its buttons
    const QWidget *place = widget;
    for (int level = 0; level < levels && place != nullptr && !place->isWindow(); ++level) {
        if (common::Letter::of(place) != nullptr) {
            return true;
        }
        place = place->parentWidget();
    }
    return false;
}

class LettersExaminer final : public accessibility::Examiner
{
public:
    using Examiner::Examiner;

protected:
    void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        m_findings.clear();
        for (const QWidget *front : inFront(frame)) {
            if (const auto *menu = qobject_cast<const QMenu *>(front)) {
                examineMenu(*menu);
            } else {
                examineControls(*front);
            }
        }
        Examiner::note(scene, look, m_findings);
    }

private:
    using Letters = QMultiMap<QString, QString>;

    void report(const Letters &letters)
    {
        for (const QString &key : letters.uniqueKeys()) {
            const QStringList who = letters.values(key);
            if (who.size() > 1) {
                m_findings.append(key + u" is the letter of "_s + who.join(u" and of "_s));
            }
        }
    }
    void examineControls(const QWidget &scope)
    {
        Letters letters;
        for (const QWidget *widget : scope.findChildren<QWidget *>()) {
            if (!widget->isVisible()) {
                continue;
            }
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (button != nullptr && isOne(button->shortcut())) {
                letters.insert(button->shortcut().toString(), nameOf(widget));
            }
            if (wantsLetter(widget) && !hasLetter(widget)) {
                m_findings.append(u"no letter: "_s + nameOf(widget));
            }
        }
        for (const QShortcut *shortcut : scope.findChildren<QShortcut *>()) {
            const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
            if (owner != nullptr && owner->isVisible() && isOne(shortcut->key())) {
                letters.insert(shortcut->key().toString(), nameOf(owner));
            }
        }
        report(letters);
    }
    void examineMenu(const QMenu &menu)
    {
        Letters letters;
        // What a book holds may be many, and is found by the arrow keys.
        const bool fixed = qobject_cast<const common::CheckMenu *>(&menu) == nullptr
            && !QStringList{ u"roleMenu"_s, u"setTargetMenu"_s }.contains(menu.objectName());
        for (const QAction *action : menu.actions()) {
            const QKeySequence keys = QKeySequence::mnemonic(action->text());
            if (!keys.isEmpty()) {
                letters.insert(keys.toString(), action->text());
            } else if (fixed && !action->isSeparator() && action->isEnabled()) {
                m_findings.append(
                    u"no letter: entry "_s + action->text() + u" of "_s + menu.objectName());
            }
            if (action->menu() != nullptr) {
                Letters below;
                for (const QAction *entry : action->menu()->actions()) {
                    const QKeySequence own = QKeySequence::mnemonic(entry->text());
                    if (!own.isEmpty()) {
                        below.insert(own.toString(), entry->text());
                    }
                }
                report(below);
            }
        }
        report(letters);
    }

    QStringList m_findings;
};

} // namespace

/// The letters behind Alt in every scene of the program, in both languages: each control that wants
/// one has one, and none is the letter of two.
class LettersTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void eachControlHasOneOfItsOwn()
    {
        LettersExaminer examiner({
            { theme::ThemeChoice::Light, catalog::Language::English, QSize(1280, 800) },
            { theme::ThemeChoice::Light, catalog::Language::Korean, QSize(1280, 800) },
        });
        accessibility::walk(examiner);
        QVERIFY2(examiner.isClean(), "the findings are on stderr");
    }
};

DESK_WALK_MAIN(LettersTest)

#include "letterstest.moc"
