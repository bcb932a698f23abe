#include "windowstage.h"

#include "common/overlaydialog.h"
#include "domain/backups.h"
#include "mainwindow/preferences.h"
#include "settings/backupsheet.h"
#include "store/restore.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;

/// The way back to a backup out of the settings.
class BackupsTest : public support::TestCase
{
    Q_OBJECT

private:
    static void letRestore(WindowStage &window)
    {
        window.stage.workspace().setRestorer([](const QString &backup, const QString &book) {
            return store::restoreBook(backup, book).map(&store::Restored::kept);
        });
    }
    static settings::BackupSheet *openSheet(WindowStage &window)
    {
        window.key(Qt::Key_Comma, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return window.eye.isReady("backupsSetting"); })) {
            return nullptr;
        }
        window.click("backupsSetting");
        for (auto *each : window.stage.window().findChildren<settings::BackupSheet *>()) {
            if (each->isOpen()) {
                return each;
            }
        }
        return nullptr;
    }
    /// A backup from before a customer was removed, as a migration leaves one.
    static QString makeBackup(WindowStage &window)
    {
        const QString path = domain::backupPath(window.stage.workspace().file(),
            domain::BackupReason::Migration, QDateTime::currentDateTimeUtc().addDays(-1), 7);
        const auto made = window.stage.workspace().pageServices().book->backUpTo(path).result();
        return made ? path : QString();
    }
    static int customers(WindowStage &window)
    {
        return static_cast<int>(window.stage.workspace()
                                    .pageServices()
                                    .book
                                    ->read<domain::CustomerCounts>([](domain::BookReader &reader) {
                                        return reader.customerCounts({});
                                    })
                                    .result()
                                    ->total);
    }
    static void removeSome(WindowStage &window)
    {
        const auto cleared
            = window.stage.workspace()
                  .pageServices()
                  .book->write<void>([](domain::BookWriter &writer) { return writer.clear(); })
                  .result();
        QVERIFY(cleared);
    }

private Q_SLOTS:
    void withoutACopyAFileRemains()
    {
        WindowStage window;
        auto *sheet = openSheet(window);
        QVERIFY(sheet != nullptr);
        QVERIFY(window.eye.child("backupNone") != nullptr);
        QVERIFY(!window.child("backupRestore")->isEnabled());
        QVERIFY(window.child("backupOther")->isEnabled());
        QCOMPARE(QApplication::focusWidget(), window.child("backupOther"));
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("backupSheet") == nullptr);
    }

    void aBackupIsRestoredAfterAQuestion()
    {
        WindowStage window;
        letRestore(window);
        const QString backup = makeBackup(window);
        QVERIFY(!backup.isEmpty());
        const QString file = window.stage.workspace().file();
        const int before = customers(window);
        removeSome(window);
        QCOMPARE(customers(window), 0);

        QVERIFY(openSheet(window) != nullptr);
        QCOMPARE(window.eye.rows("backupTable"), 1);
        QCOMPARE(window.eye.table("backupTable")->model()->index(0, 1).data().toString(),
            u"Before an update"_s);
        window.click("backupRestore");
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        window.click("confirmAct");
        QTRY_VERIFY(window.stage.workspace().isOpen() && customers(window) == before);
        QCOMPARE(window.stage.workspace().file(), file);
        QTRY_VERIFY(window.eye.rows("customerTable") > 1);
        QVERIFY(window.eye.child("backupSheet") == nullptr);
        // What it replaced stands in the list now, and is restored the same way.
        QVERIFY(openSheet(window) != nullptr);
        QCOMPARE(window.eye.rows("backupTable"), 2);
        QCOMPARE(window.eye.table("backupTable")->model()->index(0, 1).data().toString(),
            u"Before a restore"_s);
    }

    void aNoLeavesEverythingAsItWas()
    {
        WindowStage window;
        letRestore(window);
        QVERIFY(!makeBackup(window).isEmpty());
        removeSome(window);
        QVERIFY(openSheet(window) != nullptr);
        QCOMPARE(QApplication::focusWidget(), window.child("backupTable"));
        window.key(Qt::Key_Return); // its first row
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("confirmAct") == nullptr);
        QVERIFY(window.eye.isReady("backupSheet"));
        QCOMPARE(customers(window), 0);
        QCOMPARE(domain::backupsOf(window.stage.workspace().file()).size(), 1);
    }

    void aDamagedBackupIsToldAndTheBookOpensAgain()
    {
        WindowStage window;
        letRestore(window);
        QFile backup(makeBackup(window));
        QVERIFY(backup.resize(backup.size() / 2));
        const int before = customers(window);
        QVERIFY(openSheet(window) != nullptr);
        window.click("backupRestore");
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        window.click("confirmAct");
        QTRY_VERIFY(window.eye.isReady("bookError"));
        QTRY_VERIFY(window.stage.workspace().isOpen());
        QCOMPARE(customers(window), before);
    }

    void howManyAreKeptIsRemembered()
    {
        WindowStage window;
        QVERIFY(openSheet(window) != nullptr);
        auto *kept = window.child<QSpinBox>("backupsKept");
        QCOMPARE(kept->value(), 3);
        kept->setFocus(Qt::TabFocusReason);
        QTest::keyClick(kept, Qt::Key_Up);
        QCOMPARE(kept->value(), 4);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("backupSheet") == nullptr);
        QVERIFY(openSheet(window) != nullptr);
        const auto all = window.stage.window().findChildren<QSpinBox *>(u"backupsKept"_s);
        QCOMPARE(all.constLast()->value(), 4);
    }

    void theListSpeaksTheOtherLanguageAtOnce()
    {
        WindowStage window;
        QVERIFY(!makeBackup(window).isEmpty());
        auto *sheet = openSheet(window);
        QVERIFY(sheet != nullptr);
        window.stage.window().setLanguage(catalog::Language::Korean);
        QTRY_COMPARE(sheet->title(), u"백업"_s);
        QCOMPARE(window.eye.table("backupTable")->model()->index(0, 1).data().toString(),
            u"업데이트 전"_s);
    }
};

DESK_TEST_MAIN(BackupsTest, QApplication)
#include "backupstest.moc"
