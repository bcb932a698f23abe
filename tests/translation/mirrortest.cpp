#include "gallery/scenes.h"
#include "support/testmain.h"
#include "wordtree.h"

#include "mainwindow/comparewindow.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QPainter>

#include <cstdio>

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

int differentPixels(const QPixmap &one, const QPixmap &other)
{
    const QImage first = one.toImage().convertToFormat(QImage::Format_RGB32);
    const QImage second = other.toImage().convertToFormat(QImage::Format_RGB32);
    if (first.size() != second.size()) {
        return -1;
    }
    int different = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            different += first.pixel(x, y) != second.pixel(x, y) ? 1 : 0;
        }
    }
    return different;
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
        (void)whatIsSeen(window);
        const auto words = support::wordsOf(window);
        const QPixmap before = whatIsSeen(window);
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
        if (scene.name.endsWith("-loading"_L1)) {
            return; // it says more the longer it takes
        }
        compareWith(scene, u"the window after its picture"_s, before, whatIsSeen(window));
        if (look.language == Language::English) {
            m_mirrored = compare.picture();
        } else if (QApplication::activePopupWidget() == nullptr) {
            compareWith(scene, u"the change of the language and the mirror"_s, before, m_mirrored);
        }
        ++scenes;
    }

    QStringList faults;
    int scenes = 0;

private:
    void note(const QString &fault)
    {
        std::fprintf(stderr, "%s\n", qPrintable(fault)); // longer than what QtTest prints
        faults.append(fault);
    }

    void compareWith(const gallery::Scene &scene, const QString &what, const QPixmap &wanted,
        const QPixmap &found)
    {
        const int different = differentPixels(wanted, found);
        if (different == 0) {
            return;
        }
        note(u"%1: %2 differ in %3 pixels"_s.arg(scene.name, what).arg(different));
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
    void everySceneIsShownInTheOtherLanguageAndStays();
};

void MirrorTest::everySceneIsShownInTheOtherLanguageAndStays()
{
    QApplication::setCursorFlashTime(0);
    const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    QVERIFY(catalogue);
    const auto mood = std::make_shared<gallery::Mood>();
    shell::ApplicationLanguage language;
    shell::play::Stage stage(*qApp, language, *catalogue, gallery::openerOf(mood));
    MirrorWatcher watcher;
    gallery::Frame frame(stage, mood, watcher);
    stage.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
    gallery::takeEverything(frame);
    QVERIFY(watcher.scenes > 30);
    QVERIFY(frame.missing().isEmpty());
    QVERIFY(watcher.faults.isEmpty());
}

DESK_TEST_MAIN(MirrorTest, QApplication)
#include "mirrortest.moc"
