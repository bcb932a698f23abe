#include "gui/mainwindow/windowstage.h"

#include "common/overlaydialog.h"
#include "qa/scenario.h"
#include "qa/tour.h"
#include "walkthroughs/tourguide.h"
#include "walkthroughs/walkthroughs.h"
#include "walkthroughs/windowchecks.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms, of a machine that has much else to do

bool isHangul(QChar character)
{
    return character.script() == QChar::Script_Hangul;
}

QList<qa::Tour> shipped()
{
    return qa::shippedTours().value_or(QList<qa::Tour>());
}

/// A window with the walkthroughs made, and a tour begun as from the menu.
struct TourStage : WindowStage
{
    TourStage()
    {
        click("navWalkthroughs");
        walkthroughs = stage.window().findChild<walkthroughs::Walkthroughs *>();
    }

    [[nodiscard]] bool start()
    {
        walkthroughs->startTour(u"main-job"_s);
        return QTest::qWaitFor([this] { return guide().isRunning(); }, patience)
            && QTest::qWaitFor([this] { return eye.rows("customerTable") > 1; }, patience)
            && QTest::qWaitFor([this] { return !guide().isWaiting(); }, patience);
    }
    [[nodiscard]] walkthroughs::TourGuide &guide() { return *walkthroughs->tour(); }
    [[nodiscard]] QWidget *bubble() { return child("tourBubble"); }
    [[nodiscard]] QString text(const char *name)
    {
        auto *label = child<QLabel>(name);
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] bool seen()
    {
        return QTest::qWaitFor([this] { return !guide().isWaiting(); }, patience);
    }
    [[nodiscard]] bool isReady(const char *name)
    {
        return QTest::qWaitFor([this, name] { return eye.isReady(name); }, patience);
    }
    void press(int key) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key)); }

    walkthroughs::Walkthroughs *walkthroughs = nullptr;
};

} // namespace

/// The presenter tour, led by the keys of a presenter.
class TourTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatShipsIsWholeAndInBothLanguages()
    {
        const auto tours = qa::shippedTours();
        QVERIFY2(tours,
            tours ? ""
                  : qPrintable(
                      tours.error().fact(u"path"_s) + u' ' + tours.error().fact(u"reason"_s)));
        QVERIFY(!tours->isEmpty());
        const auto scenarios = qa::shippedScenarios();
        QVERIFY(scenarios);
        for (const qa::Tour &tour : *tours) {
            QVERIFY(tour.stops.size() >= 6 && tour.stops.size() <= 10);
            QVERIFY(std::any_of(scenarios->cbegin(), scenarios->cend(),
                [&tour](const qa::Scenario &each) { return each.id == tour.scenario; }));
            for (const qa::TourStop &stop : tour.stops) {
                for (const catalog::Name &name : { tour.title, stop.name, stop.text, stop.notes }) {
                    QVERIFY2(std::any_of(name.ko.cbegin(), name.ko.cend(), &isHangul),
                        qPrintable(name.en));
                    QVERIFY2(std::none_of(name.en.cbegin(), name.en.cend(), &isHangul),
                        qPrintable(name.en));
                }
            }
        }
    }

    void aFaultyFileIsRefusedWithPlaceAndReason_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        const QByteArray stop = R"({"target":"a","name":"a","text":"a","notes":"a"})";
        QTest::newRow("no-json") << QByteArray("[") << QString();
        QTest::newRow("no-tours") << QByteArray("{}") << u"/tours"_s;
        QTest::newRow("no-stops") << QByteArray(
            R"({"tours":[{"id":"a","title":"a","scenario":"a","stops":[]}]})")
                                  << u"/tours/0/stops"_s;
        QTest::newRow("no-target") << QByteArray(
            R"({"tours":[{"id":"a","title":"a","scenario":"a","stops":[{"target":"","name":"a","text":"a","notes":"a"}]}]})")
                                   << u"/tours/0/stops/0/target"_s;
        QTest::newRow("twice") << QByteArray(
            R"({"tours":[{"id":"a","title":"a","scenario":"a","stops":[)" + stop
            + R"(]},{"id":"a","title":"a","scenario":"a","stops":[)" + stop + "]}]}")
                               << u"/tours/1/id"_s;
    }
    void aFaultyFileIsRefusedWithPlaceAndReason()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, path);
        const auto tours = qa::readTours(json, u"own.json"_s);
        QVERIFY(!tours);
        QCOMPARE(tours.error().code, domain::ErrorCode::BadInput);
        QCOMPARE(tours.error().fact(u"file"_s), u"own.json"_s);
        QVERIFY2(tours.error().fact(u"path"_s).startsWith(path),
            qPrintable(tours.error().fact(u"path"_s)));
        QVERIFY(!tours.error().fact(u"reason"_s).isEmpty());
    }

    void keysLeadOnAndBackAndEscEndsAndItResumes()
    {
        TourStage stage;
        QVERIFY(stage.walkthroughs != nullptr);
        QVERIFY(stage.start());
        QVERIFY(!stage.walkthroughs->isOpen()); // the audience sees the window alone
        QVERIFY(stage.bubble()->isVisible());
        QVERIFY(stage.child("tourFrame")->isVisible());
        QVERIFY(stage.bubble()->isAncestorOf(QApplication::focusWidget()));
        const qa::Tour tour = shipped().constFirst();
        const QString count = QString::number(tour.stops.size());
        QCOMPARE(stage.text("tourPlace"), u"1 of "_s + count);
        QCOMPARE(stage.text("tourText"), tour.stops.at(0).text.en);
        // What a screen reader hears
        QVERIFY(stage.bubble()->accessibleDescription().contains(tour.stops.at(0).text.en));
        QVERIFY(stage.bubble()->accessibleDescription().startsWith(u"1 of "_s + count));

        stage.press(Qt::Key_Right);
        QCOMPARE(stage.guide().at(), 1);
        stage.press(Qt::Key_PageDown);
        QCOMPARE(stage.guide().at(), 2);
        QVERIFY(stage.guide().isWaiting());
        stage.press(Qt::Key_Left);
        QCOMPARE(stage.guide().at(), 1);
        QVERIFY(!stage.guide().isWaiting());
        stage.press(Qt::Key_PageUp);
        stage.press(Qt::Key_Left); // there is nothing before the first
        QCOMPARE(stage.guide().at(), 0);
        QVERIFY(stage.bubble()->isAncestorOf(QApplication::focusWidget()));

        stage.press(Qt::Key_Right);
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.guide().isRunning());
        QVERIFY(!stage.bubble()->isVisible());
        QVERIFY(!stage.child("tourFrame")->isVisible());
        QCOMPARE(stage.guide().leftAt(tour), std::optional(1));
        // As another start of the program finds it
        {
            walkthroughs::TourGuide other(&stage.stage.window(), stage.stage.workspace());
            other.restoreState(stage.guide().saveState());
            QCOMPARE(other.leftAt(tour), std::optional(1));
        }
        stage.walkthroughs->resumeTour(tour.id);
        QVERIFY(stage.guide().isRunning());
        QCOMPARE(stage.guide().at(), 1);
        QCOMPARE(stage.text("tourText"), tour.stops.at(1).text.en);
    }

    void itIsNotModalAndItsKeysAnswerOnlyInIt()
    {
        TourStage stage;
        QVERIFY(stage.start());
        QWidget *search = stage.eye.child("search");
        shell::play::click(search);
        shell::play::type(search, u"hanbit"_s);
        stage.press(Qt::Key_Left);
        QCOMPARE(stage.guide().at(), 0);
        QVERIFY(stage.guide().isRunning());
        QVERIFY(QTest::qWaitFor([&] { return stage.eye.rows("customerTable") == 1; }, patience));
        // F6 comes back to it
        for (int i = 0; i < 12 && !stage.bubble()->isAncestorOf(QApplication::focusWidget()); ++i) {
            stage.key(Qt::Key_F6);
        }
        QVERIFY(stage.bubble()->isAncestorOf(QApplication::focusWidget()));
        stage.press(Qt::Key_Right);
        QCOMPARE(stage.guide().at(), 1);
    }

    void notesFollowInAWindowOfTheirOwn()
    {
        TourStage stage;
        QVERIFY(stage.start());
        expectDialog();
        stage.guide().setNotesWanted(true);
        auto *notes = stage.child("notesWindow");
        QVERIFY(notes != nullptr && notes->isWindow() && notes->isVisible());
        const qa::Tour tour = shipped().constFirst();
        QCOMPARE(stage.text("notesText"), tour.stops.at(0).notes.en);
        QCOMPARE(stage.text("notesNextText"), tour.stops.at(1).text.en);
        QVERIFY(stage.text("notesTime").contains(u':'));
        stage.stage.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.stage.window()));
        stage.child("tourNext")->setFocus();
        stage.press(Qt::Key_Right);
        QCOMPARE(stage.text("notesText"), tour.stops.at(1).notes.en);
        // And they lead.
        QTest::keyClick(stage.child("notesNext"), Qt::Key_PageUp);
        QCOMPARE(stage.guide().at(), 0);
        QCOMPARE(stage.text("tourText"), tour.stops.at(0).text.en);
        // Closed by themselves: the tour goes on.
        QTest::keyClick(stage.child("notesNext"), Qt::Key_Escape);
        QTRY_VERIFY(stage.child("notesWindow") == nullptr);
        QVERIFY(stage.guide().isRunning());
        QVERIFY(!stage.guide().areNotesWanted());
    }

    void wordsFollowTheLanguage()
    {
        TourStage stage;
        QVERIFY(stage.start());
        expectDialog();
        stage.guide().setNotesWanted(true);
        const qa::Tour tour = shipped().constFirst();
        stage.stage.window().setLanguage(catalog::Language::Korean);
        QTRY_COMPARE(stage.text("tourText"), tour.stops.at(0).text.ko);
        QCOMPARE(stage.text("notesText"), tour.stops.at(0).notes.ko);
        QVERIFY(std::any_of(stage.text("tourPlace").cbegin(), stage.text("tourPlace").cend(),
            [](QChar character) { return character.isDigit(); }));
        QTRY_COMPARE(stage.child<QPushButton>("tourNext")->text(), u"다음"_s);
        QTRY_COMPARE(stage.child<QPushButton>("notesPrevious")->text(), u"이전"_s);
        stage.stage.window().setLanguage(catalog::Language::English);
        QTRY_COMPARE(stage.text("tourText"), tour.stops.at(0).text.en);
        QTRY_COMPARE(stage.child<QPushButton>("tourNext")->text(), u"Next"_s);
    }

    /// As a presenter gives it: Next first, so that each stop that is not there yet waits; then
    /// what the stop before said. Every stop's target comes, in both languages.
    void everyStopComesAsTheTourIsGiven_data()
    {
        QTest::addColumn<bool>("korean");
        QTest::newRow("en") << false;
        QTest::newRow("ko") << true;
    }
    void everyStopComesAsTheTourIsGiven()
    {
        QFETCH(const bool, korean);
        TourStage stage;
        stage.stage.window().setLanguage(
            korean ? catalog::Language::Korean : catalog::Language::English);
        QVERIFY(stage.start());
        const qa::Tour tour = shipped().constFirst();
        const auto next = [&stage] { stage.click("tourNext"); };
        const auto at = [&](int stop, const char *target) {
            return stage.guide().at() == stop && stage.seen()
                && tour.stops.at(stop).target.startsWith(QLatin1StringView(target))
                && stage.text("tourText")
                == tour.stops.at(stop).text.in(
                    korean ? catalog::Language::Korean : catalog::Language::English)
                && stage.child("tourFrame")->isVisible();
        };
        QVERIFY(at(0, "search"));
        shell::play::click(stage.eye.child("search"));
        shell::play::type(stage.eye.child("search"), u"hanbit.example"_s);
        QVERIFY(QTest::qWaitFor([&] { return stage.eye.rows("customerTable") == 1; }, patience));
        next();
        QVERIFY(at(1, "customerTable"));

        next();
        QVERIFY(stage.guide().isWaiting());
        QVERIFY(stage.text("tourWaiting")
                    .contains(tour.stops.at(2).name.in(
                        korean ? catalog::Language::Korean : catalog::Language::English)));
        QVERIFY(stage.text("tourText").isEmpty());
        QVERIFY(!stage.child("tourFrame")->isVisible());
        shell::play::chooseRow(stage.eye.table("customerTable"), 0);
        shell::play::press(stage.eye.table("customerTable"), Qt::Key_Return);
        QVERIFY(at(2, "subscriptionTable"));
        QVERIFY(stage.text("tourWaiting").isEmpty());

        next();
        QVERIFY(stage.guide().isWaiting());
        QVERIFY(stage.isReady("upgradeNow"));
        stage.eye.table("subscriptionTable")->setFocus();
        stage.key(Qt::Key_U, Qt::AltModifier);
        QVERIFY(at(3, "hoverCard"));
        QWidget *card = stage.eye.child("hoverCard");
        QVERIFY(!stage.bubble()->geometry().intersects(
            QRect(card->mapTo(&stage.stage.window(), QPoint()), card->size())));
        QPushButton *why = nullptr;
        for (QPushButton *each : card->findChildren<QPushButton *>()) {
            why = each->objectName() != "hoverCardUpgrade"_L1 && each->isVisible() ? each : why;
        }
        QVERIFY(why != nullptr);
        shell::play::click(why);
        QVERIFY(stage.isReady("whyNotPanel"));
        next();
        QVERIFY(at(4, "whyNotPanel"));

        next();
        QVERIFY(stage.guide().isWaiting());
        stage.click("upgradeNow");
        QVERIFY(at(5, "targetCard2"));
        // Above the sheet, and usable
        QCOMPARE(stage.stage.window().childAt(stage.bubble()->geometry().center())->window(),
            &stage.stage.window());
        QWidget *seen = stage.stage.window().childAt(stage.bubble()->geometry().center());
        QVERIFY(seen == stage.bubble() || stage.bubble()->isAncestorOf(seen));
        stage.child("tourNext")->setFocus();
        QVERIFY(stage.child("tourNext")->hasFocus());

        shell::play::click(stage.eye.card(u"E3"_s));
        stage.click("mainAction");
        QVERIFY(stage.isReady("licencesPage"));
        next();
        QVERIFY(stage.guide().isWaiting());
        stage.click("mainAction");
        const auto freeMainAction = [&stage] {
            QWidget *main = stage.eye.child("mainAction");
            return !stage.bubble()->geometry().intersects(
                QRect(main->mapTo(&stage.stage.window(), QPoint()), main->size()));
        };
        QVERIFY(at(6, "billingTable"));
        QVERIFY(freeMainAction());
        next();
        QVERIFY(at(7, "acknowledgement"));
        QVERIFY(freeMainAction());
        next();
        QVERIFY(stage.guide().isWaiting());
        QVERIFY(freeMainAction());
        shell::play::press(stage.eye.child("acknowledgement"), Qt::Key_Space);
        stage.click("mainAction");
        QVERIFY(at(8, "resultPage"));
        QVERIFY(freeMainAction());
        QVERIFY(stage.isReady("mainAction"));
        stage.click("mainAction");
        QVERIFY(QTest::qWaitFor(
            [&] { return common::OverlayDialog::topOf(&stage.stage.window()) == nullptr; },
            patience));
        next();
        stage.click("navPlanner");
        QVERIFY(at(9, "plannerTable"));
        QCOMPARE(tour.stops.size(), 10);
        next(); // done: nothing is left to resume
        QVERIFY(!stage.guide().isRunning());
        QVERIFY(!stage.guide().leftAt(tour));
    }
};

DESK_TEST_MAIN(TourTest, QApplication)
#include "tourtest.moc"
