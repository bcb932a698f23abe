#include "windowstage.h"

#include "common/overlaydialog.h"
#include "settings/largebooksheet.h"
#include "viewmodels/largebook.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// A large book is made out of the settings, opens by itself, and leaves nothing where it is
/// cancelled.
class LargeBookTest : public support::TestCase
{
    Q_OBJECT

private:
    static settings::LargeBookSheet *openSheet(WindowStage &window)
    {
        window.click("navSettings");
        if (!QTest::qWaitFor([&] { return window.eye.isReady("largeBookSetting"); })) {
            return nullptr;
        }
        shell::play::click(window.child<QWidget>("largeBookSetting"));
        return window.child<settings::LargeBookSheet>("largeBookSheet");
    }
    static QStringList largeBooks(const WindowStage &window)
    {
        return QDir(window.stage.path({})).entryList({ u"large-book*"_s }, QDir::Files);
    }
    /// In which it grows.
    static QStringList workFolders(const WindowStage &window)
    {
        return QDir(window.stage.path({}))
            .entryList({ u".partner-desk-making-*"_s }, QDir::Dirs | QDir::Hidden);
    }

private Q_SLOTS:
    void aBookOfTheAskedSizeIsMadeAndOpened()
    {
        WindowStage window;
        auto *sheet = openSheet(window);
        QVERIFY(sheet != nullptr);
        QVERIFY(sheet->isOpen());
        QCOMPARE(sheet->title(), u"Make a large book"_s);
        window.child<QSpinBox>("largeBookCustomers")->setValue(40);
        window.child<QSpinBox>("largeBookSubscriptions")->setValue(120);
        shell::play::click(window.child<QWidget>("largeBookMake"));
        QTRY_COMPARE(QFileInfo(window.stage.workspace().file()).fileName(), u"large-book.sqlite"_s);
        // Those of the cloud that is shown.
        QTRY_VERIFY(window.eye.rows("customerTable") > 20);
        QCOMPARE(window.stage.workspace().info().origin, domain::BookOrigin::Generated);
        QVERIFY(largeBooks(window).contains(u"large-book.sqlite"_s));
        QCOMPARE(workFolders(window), QStringList());

        // Another one gets a name of its own.
        sheet = openSheet(window);
        QVERIFY(sheet != nullptr);
        QVERIFY(window.child<QLabel>("largeBookFile")->text().contains(u"large-book-2.sqlite"_s));
        sheet->requestClose();
        QTRY_VERIFY(window.child("largeBookSheet") == nullptr);
    }

    void numbersStayWithinWhatCanBeMade()
    {
        WindowStage window;
        QVERIFY(openSheet(window) != nullptr);
        auto *customers = window.child<QSpinBox>("largeBookCustomers");
        auto *subscriptions = window.child<QSpinBox>("largeBookSubscriptions");
        customers->setValue(2'000'000);
        QCOMPARE(customers->value(), 1'000'000);
        subscriptions->setValue(9'000'000);
        QCOMPARE(subscriptions->value(), 3'000'000);
        customers->setValue(5);
        QCOMPARE(subscriptions->value(), 500);
    }

    void cancellingLeavesNothingBehind()
    {
        WindowStage window;
        const QString before = window.stage.workspace().file();
        QVERIFY(openSheet(window) != nullptr);
        window.child<QSpinBox>("largeBookCustomers")->setValue(1'000'000);
        window.child<QSpinBox>("largeBookSubscriptions")->setValue(3'000'000);
        shell::play::click(window.child<QWidget>("largeBookMake"));
        auto *bar = window.child<QProgressBar>("largeBookProgress");
        QVERIFY(bar->isVisible());
        QTRY_VERIFY(!workFolders(window).isEmpty());
        shell::play::click(window.child<QWidget>("largeBookCancel"));
        QTRY_VERIFY_WITH_TIMEOUT(window.child("largeBookSheet") == nullptr, 60'000);
        QCOMPARE(largeBooks(window), QStringList());
        QCOMPARE(workFolders(window), QStringList());
        QCOMPARE(window.stage.workspace().file(), before);
    }

    void aNameWithoutRoomForItsLogsIsRefusedBeforeTheWork()
    {
        const QTemporaryDir folder;
        bool isOpened = false;
        const auto open = [&isOpened](const QString &, bool) {
            isOpened = true;
            return domain::Result<std::unique_ptr<domain::Book>>(
                domain::failure(domain::ErrorCode::StorageFailed));
        };
        viewmodels::LargeBookMaker maker(open, {});
        QSignalSpy failed(&maker, &viewmodels::LargeBookMaker::failed);
        maker.start(folder.filePath(QString(243, u'n') + u".sqlite"_s), { 10, 10 });
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.constFirst().constFirst().value<domain::Error>();
        QCOMPARE(error.fact(u"reason"_s), u"nameTooLong"_s);
        QVERIFY(!isOpened);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void itSpeaksTheLanguageOfTheWindow()
    {
        WindowStage window;
        QVERIFY(openSheet(window) != nullptr);
        window.stage.window().setLanguage(catalog::Language::Korean);
        auto *sheet = window.child<settings::LargeBookSheet>("largeBookSheet");
        QTRY_COMPARE(sheet->title(), u"큰 데이터베이스 만들기"_s);
        const QString pictures = qEnvironmentVariable("DESK_PICTURES");
        if (!pictures.isEmpty()) {
            window.stage.theme().setChoice(theme::ThemeChoice::Dark);
            QCoreApplication::processEvents();
            window.stage.window().grab().save(pictures + u"/large-book-ko-dark.png"_s);
            window.stage.theme().setTextScale(150);
            window.stage.window().resize(1024, 600);
            QTest::qWait(100);
            window.stage.window().grab().save(pictures + u"/large-book-ko-dark-150.png"_s);
            sheet->requestClose();
            QTest::qWait(100);
            window.stage.window().grab().save(pictures + u"/settings-ko-dark-150.png"_s);
        }
    }
};

DESK_TEST_MAIN(LargeBookTest, QApplication)
#include "largebooktest.moc"
