#include "accessibility/walk.h"
#include "gallery/scenes.h"
#include "support/testmain.h"
#include "wordtree.h"

#include "mainwindow/comparewindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPainter>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;
using catalog::Language;

namespace {

/// The window and the menus that are open over it.
QPixmap whatIsSeen(QWidget &window)
{
    QList<QWidget *> parts{ &window };
    QRect area(window.mapToGlobal(QPoint()), window.size());
    for (auto *menu : window.findChildren<QMenu *>()) {
        if (menu->isVisible()) {
            parts.append(menu);
            area |= QRect(menu->mapToGlobal(QPoint()), menu->size());
        }
    }
    QPixmap picture(area.size());
    picture.fill(Qt::transparent);
    for (QWidget *part : parts) {
        part->render(&picture, part->mapToGlobal(QPoint()) - area.topLeft());
    }
    return picture;
}

bool same(const QPixmap &one, const QPixmap &other)
{
    return one.toImage().convertToFormat(QImage::Format_RGB32)
        == other.toImage().convertToFormat(QImage::Format_RGB32);
}

constexpr int mostMarks = 6; ///< each takes its time

/// What is seen once nothing comes any more: answers that arrive late must not be taken for what
/// the second window did. A scene that moves by itself is taken as it is after a while.
QPixmap atRest(QWidget &window)
{
    QPixmap seen = whatIsSeen(window);
    (void)QTest::qWaitFor(
        [&window, &seen] {
            QTest::qWait(60);
            const QPixmap next = whatIsSeen(window);
            return same(std::exchange(seen, next), next);
        },
        3000);
    return seen;
}

/// In every scene: the second window shows what a change of the language would show, and the first
/// one stands as before.
class MirrorWatcher : public gallery::Watcher
{
public:
    [[nodiscard]] QList<gallery::Look> looks() const override
    {
        const QSize size(1280, 800);
        return { { theme::ThemeChoice::Light, Language::English, size },
            { theme::ThemeChoice::Light, Language::Korean, size } };
    }

    void see(gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        if (scene.name.endsWith("-loading"_L1)) {
            return; // it says more the longer it takes
        }
        mainwindow::MainWindow &window = frame.stage().window();
        if (window.compareWindow() == nullptr) {
            const QPointer<QWidget> focused = QApplication::focusWidget();
            window.toggleCompare();
            if (!QTest::qWaitFor([&focused] { return QApplication::focusWidget() == focused; })) {
                note(scene.name + u": the second window takes the focus"_s);
            }
        }
        (void)QTest::qWaitFor(
            [&window] { return window.findChild<QWidget *>(u"toast"_s) == nullptr; }, 10'000);
        const QPixmap before = atRest(window);
        const auto words = support::wordsOf(window);
        const QPointer<QWidget> focus = QApplication::focusWidget();
        const mainwindow::CompareWindow &compare = *window.compareWindow();
        window.update();
        QTest::qWait(20);
        if (!QTest::qWaitFor([&compare] { return !compare.isDue(); }, 10'000)) {
            note(scene.name + u": the picture does not come to rest"_s);
        }
        QTest::qWait(0);
        for (const QString &line : support::differences(words, support::wordsOf(window))) {
            note(scene.name + u": after the picture "_s + line);
        }
        if (focus != QApplication::focusWidget()) {
            note(scene.name + u": the focus went"_s);
        }
        compareWith(scene, u"the window after its picture"_s, before, whatIsSeen(window));
        if (look.language == Language::English) {
            m_mirrored = compare.picture();
            checkMenu(scene, window, before);
        } else if (QApplication::activePopupWidget() == nullptr) {
            compareWith(scene, u"the change of the language and the mirror"_s, before, m_mirrored);
        }
        ++scenes;
        keepsWhatIsMarked(scene, window);
    }

    QStringList faults;
    int scenes = 0;
    int marks = 0;

private:
    /// A menu stays where it was opened, so that its picture cannot be held against one that was
    /// opened in the other language; but it does not speak the first one.
    void checkMenu(
        const gallery::Scene &scene, const QWidget &window, const QPixmap &inFirstLanguage)
    {
        const auto *menu = qobject_cast<const QMenu *>(QApplication::activePopupWidget());
        if (menu == nullptr) {
            return;
        }
        const QRect place(window.mapFromGlobal(menu->pos()), menu->size());
        if (same(inFirstLanguage.copy(place), m_mirrored.copy(place))) {
            note(scene.name + u": the menu is not shown in the other language"_s);
        }
    }

    /// Of a text that can be marked, whatever the languages call it.
    void keepsWhatIsMarked(const gallery::Scene &scene, mainwindow::MainWindow &window)
    {
        const auto labels = window.findChildren<QLabel *>();
        const auto found = std::find_if(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().size() > 2
                && label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
        });
        if (found == labels.cend() || marks == mostMarks) {
            return;
        }
        const QPointer<QLabel> label = *found;
        label->setSelection(1, 2);
        ++marks;
        window.update();
        QTest::qWait(20);
        const mainwindow::CompareWindow &compare = *window.compareWindow();
        if (!QTest::qWaitFor([&compare] { return !compare.isDue(); }, 10'000) || label == nullptr
            || label->selectionStart() != 1 || label->selectedText().size() != 2) {
            note(scene.name + u": the marked text went"_s);
        }
        if (label != nullptr) {
            label->setSelection(0, 0);
        }
    }

    void note(const QString &fault)
    {
        std::fprintf(stderr, "%s\n", qPrintable(fault)); // longer than what QtTest prints
        faults.append(fault);
    }

    void compareWith(const gallery::Scene &scene, const QString &what, const QPixmap &wanted,
        const QPixmap &found)
    {
        if (same(wanted, found)) {
            return;
        }
        note(scene.name % u": different are "_s % what);
        const QString folder = qEnvironmentVariable("DESK_PICTURES");
        if (!folder.isEmpty()) {
            const QString name = QDir(folder).filePath(scene.name + u' ' + what);
            (void)wanted.save(name + u" wanted.png"_s);
            (void)found.save(name + u" found.png"_s);
        }
    }

    QPixmap m_mirrored; ///< of the English window
};

} // namespace

/// The second window: it shows the first in the other language and leaves it alone.
class MirrorTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    // Every scene is shown in the other language, and the window stays as it is: parts of the one
    // walk, each as long as a test may take.
    void theCustomersAreShownInBothLanguages();
    void theSubscriptionsAreShownInBothLanguages();
    void theUpgradeIsShownInBothLanguages();
    void theUpgradeIn21VianetIsShownInBothLanguages();
    void thePlannerIsShownInBothLanguages();
    void theOtherPagesAndSheetsAreShownInBothLanguages();
    void aPictureIsNotTakenWhileSomebodyTypes();
    void cleanupTestCase();

private:
    void walk(const QList<void (*)(gallery::Frame &)> &takes);

    shell::ApplicationLanguage m_language;
    std::shared_ptr<gallery::Mood> m_mood = std::make_shared<gallery::Mood>();
    std::unique_ptr<shell::play::Stage> m_stage;
    MirrorWatcher m_watcher;
    std::unique_ptr<gallery::Frame> m_frame;
};

void MirrorTest::initTestCase()
{
    QApplication::setCursorFlashTime(0);
    const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    QVERIFY(catalogue);
    m_stage = std::make_unique<shell::play::Stage>(
        *qApp, m_language, *catalogue, gallery::openerOf(m_mood));
    m_frame = std::make_unique<gallery::Frame>(*m_stage, m_mood, m_watcher);
    m_stage->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->window()));
}

void MirrorTest::cleanupTestCase()
{
    m_frame.reset();
    m_stage.reset();
}

void MirrorTest::walk(const QList<void (*)(gallery::Frame &)> &takes)
{
    const int before = m_watcher.scenes;
    for (const auto take : takes) {
        take(*m_frame);
    }
    QVERIFY(m_watcher.scenes > before);
    QVERIFY(m_frame->missing().isEmpty());
    QVERIFY(m_watcher.faults.isEmpty());
}

void MirrorTest::theCustomersAreShownInBothLanguages()
{
    walk({ gallery::takeFirstRun, gallery::takeCustomers });
}

void MirrorTest::theSubscriptionsAreShownInBothLanguages()
{
    walk({ gallery::takeSubscriptions });
}

void MirrorTest::theUpgradeIsShownInBothLanguages()
{
    walk({ gallery::takeWizard });
}

void MirrorTest::theUpgradeIn21VianetIsShownInBothLanguages()
{
    walk({ gallery::take21Vianet });
}

void MirrorTest::thePlannerIsShownInBothLanguages()
{
    walk({ gallery::takePlanner });
}

void MirrorTest::theOtherPagesAndSheetsAreShownInBothLanguages()
{
    walk({ gallery::takeActivity, gallery::takeSheets });
}

void MirrorTest::aPictureIsNotTakenWhileSomebodyTypes()
{
    QVERIFY(m_watcher.marks > 0);
    mainwindow::MainWindow &window = m_stage->window();
    const mainwindow::CompareWindow &compare = *window.compareWindow();
    QVERIFY(QTest::qWaitFor([&compare] { return !compare.isDue(); }, 10'000));
    const qint64 before = compare.picture().cacheKey();
    QElapsedTimer time;
    for (time.start(); time.elapsed() < 1200;) { // twice as long as it waits otherwise
        QElapsedTimer turn;
        turn.start();
        QTest::keyClick(&window, Qt::Key_Shift);
        window.update();
        QTest::qWait(20);
        if (turn.elapsed() > 200) {
            QSKIP("The machine is too busy to type on.");
        }
        if (compare.picture().cacheKey() != before) {
            break;
        }
    }
    QCOMPARE(compare.picture().cacheKey(), before);
    QTRY_VERIFY(compare.picture().cacheKey() != before);
}

DESK_WALK_MAIN(MirrorTest)
#include "mirrortest.moc"
