#include "accessibility/walk.h"
#include "support/taborder.h"
#include "support/testmain.h"
#include "support/textfit.h"

#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

/// Entries that the arrow keys do not come to.
QStringList unreachedEntries(QMenu &menu)
{
    QList<QAction *> reached;
    const qsizetype count = menu.actions().size();
    for (qsizetype i = 0; i <= count; ++i) {
        QTest::keyClick(&menu, Qt::Key_Down);
        reached.append(menu.activeAction());
    }
    QStringList found;
    for (QAction *action : menu.actions()) {
        if (action->isVisible() && action->isEnabled() && !action->isSeparator()
            && !reached.contains(action)) {
            found += u"the arrow keys do not come to \"%1\" of %2"_s.arg(
                action->text(), support::nameOf(&menu));
        }
    }
    return found;
}

class KeyboardExaminer final : public accessibility::Examiner
{
public:
    using Examiner::Examiner;

    void sheetClosed(gallery::Frame &, QWidget *opener) override
    {
        if ((opener->focusPolicy() & Qt::TabFocus) != 0 && QApplication::focusWidget() != opener) {
            note(m_scene, looks().constFirst(),
                { u"Esc does not bring the focus back to "_s + support::nameOf(opener) });
        }
    }

protected:
    void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        m_scene = scene;
        for (QWidget *front : inFront(frame)) {
            if (auto *menu = qobject_cast<QMenu *>(front)) {
                note(scene, look, unreachedEntries(*menu));
            } else {
                note(scene, look, support::tabFaults(*front));
            }
        }
    }

private:
    gallery::Scene m_scene;
};

} // namespace

/// Every control of every scene is reached by Tab alone and shows that it has the focus; Esc brings
/// the focus back to where a sheet was opened.
class KeyboardTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void tabReachesEverythingAndIsSeen()
    {
        KeyboardExaminer examiner({
            { theme::ThemeChoice::Light, catalog::Language::English, QSize(1280, 800) },
            { theme::ThemeChoice::Dark, catalog::Language::English, QSize(1024, 600) },
            { theme::ThemeChoice::HighContrast, catalog::Language::English, QSize(1280, 800) },
        });
        accessibility::walk(examiner);
        QVERIFY2(examiner.isClean(), "the findings are on stderr");
    }
};

DESK_WALK_MAIN(KeyboardTest)

#include "keyboardtest.moc"
