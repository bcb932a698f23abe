#include "windowstage.h"

#include "common/messagebar.h"
#include "domain/backups.h"
#include "services/snapshots.h"
#include "settings/comparisonsheet.h"
#include "settings/snapshotsheet.h"
#include "store/restore.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

/// Snapshots of the open book, by the keys that a presenter uses.
class SnapshotsWindowTest : public support::TestCase
{
    Q_OBJECT

private:
    static void letRestore(WindowStage &window)
    {
        window.stage.workspace().setRestorer([](const QString &backup, const QString &book) {
            return store::restoreBook(backup, book).map(&store::Restored::kept);
        });
    }
    static bool openSheet(WindowStage &window)
    {
        for (QAction *action : window.child<QMenu>("appMenu")->actions()) {
            if (action->objectName() == "snapshotsAction"_L1 && action->isEnabled()) {
                action->trigger();
            }
        }
        return QTest::qWaitFor([&] { return window.eye.isReady("snapshotSheet"); });
    }
    /// Types the name into the sheet that is open, and Enter.
    static void giveName(WindowStage &window, const QString &name)
    {
        QTRY_COMPARE(QApplication::focusWidget(), window.eye.child("snapshotName"));
        shell::play::type(QApplication::focusWidget(), name); // over the proposed one
        window.key(Qt::Key_Return);
    }
    static void save(WindowStage &window, const QString &name)
    {
        const int before = window.eye.rows("snapshotTable");
        window.key(Qt::Key_S, Qt::AltModifier);
        giveName(window, name);
        QTRY_COMPARE(window.eye.rows("snapshotTable"), before + 1);
        QTRY_VERIFY(window.eye.isReady("snapshotSave"));
    }
    static void close(WindowStage &window)
    {
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("snapshotSheet") == nullptr);
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
    static bool write(
        WindowStage &window, const std::function<domain::Result<void>(domain::BookWriter &)> &job)
    {
        return window.stage.workspace().pageServices().book->write<void>(job).result().has_value();
    }
    /// One licence more of the first subscription, as somebody else's act would leave it.
    static void changeOne(WindowStage &window)
    {
        QVERIFY(write(window, [](domain::BookWriter &writer) -> domain::Result<void> {
            auto page = writer.subscriptionsById({}, 1);
            if (!page) {
                return tl::unexpected(page.error());
            }
            domain::Subscription changed = page->items.constFirst();
            ++changed.quantity;
            return writer.putSubscription(changed);
        }));
    }
    static QString cell(WindowStage &window, const char *table, int row, int column)
    {
        return window.eye.table(table)->model()->index(row, column).data().toString();
    }
    static QString text(WindowStage &window, const char *name)
    {
        return window.child<QLabel>(name)->text();
    }

private Q_SLOTS:
    void withoutASnapshotSavingRemains()
    {
        WindowStage window;
        QVERIFY(openSheet(window));
        QVERIFY(window.eye.child("snapshotNone") != nullptr);
        QVERIFY(window.eye.child("snapshotTable") == nullptr);
        QVERIFY(window.eye.child("snapshotGoBack") == nullptr);
        QCOMPARE(QApplication::focusWidget(), window.child("snapshotSave"));
        QVERIFY(!QFileInfo::exists(services::snapshotFolder(window.stage.workspace().file())));
        close(window);
    }

    void withoutABookThereIsNothingToSave()
    {
        WindowStage window(false);
        QVERIFY(!openSheet(window));
    }

    void aSnapshotIsSavedAndGoneBackTo()
    {
        WindowStage window;
        letRestore(window);
        const QString file = window.stage.workspace().file();
        const int before = customers(window);
        QVERIFY(openSheet(window));
        save(window, u"시연 전: 1/2"_s);
        QCOMPARE(cell(window, "snapshotTable", 0, 0), u"시연 전: 1/2"_s);
        QVERIFY(!cell(window, "snapshotTable", 0, 2).isEmpty());
        QVERIFY(QFileInfo::exists(file + u".snapshots/시연 전- 1-2.sqlite"_s));
        QVERIFY(write(window, [](domain::BookWriter &writer) { return writer.clear(); }));
        QCOMPARE(customers(window), 0);

        QTRY_COMPARE(QApplication::focusWidget(), window.eye.child("snapshotTable"));
        window.key(Qt::Key_G, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        window.key(Qt::Key_Escape); // a no leaves everything
        QTRY_VERIFY(window.eye.child("confirmAct") == nullptr);
        QCOMPARE(customers(window), 0);
        QTRY_VERIFY(window.eye.isReady("snapshotGoBack"));
        window.key(Qt::Key_Return); // on the row
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        QString asked;
        for (const QLabel *label : window.stage.window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"takes back"_s)) {
                asked = label->text();
            }
        }
        QVERIFY2(asked.contains(u"customers: %1"_s.arg(before)), qPrintable(asked));
        QVERIFY(asked.contains(QDir::toNativeSeparators(QFileInfo(file).absolutePath())));
        window.click("confirmAct");
        QTRY_VERIFY(window.stage.workspace().isOpen() && customers(window) == before);
        QCOMPARE(window.stage.workspace().file(), file);
        QTRY_VERIFY(window.eye.isReady("bookError"));
        const auto *told = qobject_cast<common::MessageBar *>(window.eye.child("bookError"));
        QVERIFY(told->content().title.contains(u"시연 전: 1/2"_s));
        const auto backups = domain::backupsOf(file);
        QCOMPARE(backups.size(), 1);
        QVERIFY(told->content().text.contains(QDir::toNativeSeparators(backups.constFirst().path)));
        QVERIFY(window.eye.child("snapshotSheet") == nullptr);
        QVERIFY(openSheet(window)); // it stays
        QCOMPARE(window.eye.rows("snapshotTable"), 1);
    }

    void aNameThatCannotBeTakenIsToldWhileItIsTyped()
    {
        WindowStage window;
        QVERIFY(openSheet(window));
        save(window, u"Tour"_s);
        window.key(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("snapshotNameAct"));
        auto *name = window.child<QLineEdit>("snapshotName");
        QCOMPARE(name->text(), u"Snapshot 2"_s);
        for (const QString &bad : { u""_s, u"   "_s, u"tour"_s, u"x"_s.repeated(81) }) {
            name->selectAll();
            QTest::keyClick(name, Qt::Key_Delete);
            shell::play::type(name, bad);
            QVERIFY2(!window.child("snapshotNameAct")->isEnabled(), qPrintable(bad));
            QVERIFY(!text(window, "snapshotNameFault").isEmpty());
            window.key(Qt::Key_Return);
            QVERIFY(window.eye.child("snapshotNameSheet") != nullptr);
        }
        name->selectAll();
        shell::play::type(name, u"a/\\:*?<>|b"_s);
        QCOMPARE(text(window, "snapshotNameFault"), u"File: a--------b.sqlite"_s);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.eye.rows("snapshotTable"), 2);
        QVERIFY(!QFileInfo::exists(window.stage.path(u"b.sqlite"_s)));
    }

    void aBranchIsOpenedAndTheFirstStays()
    {
        WindowStage window;
        const QString file = window.stage.workspace().file();
        const int before = customers(window);
        QVERIFY(openSheet(window));
        save(window, u"Tour"_s);
        window.key(Qt::Key_B, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("snapshotNameAct"));
        QCOMPARE(window.child<QLineEdit>("snapshotName")->text(), u"Tour"_s);
        giveName(window, u"What if"_s);
        const QString branch = QFileInfo(file).absoluteDir().filePath(u"What if.sqlite"_s);
        QTRY_COMPARE(window.stage.workspace().file(), branch);
        QTRY_VERIFY(window.stage.workspace().isOpen() && !window.stage.workspace().isBusy());
        QVERIFY(write(window, [](domain::BookWriter &writer) { return writer.clear(); }));
        window.stage.window().openBook(file);
        QTRY_COMPARE(window.stage.workspace().file(), file);
        QTRY_VERIFY(!window.stage.workspace().isBusy());
        QCOMPARE(customers(window), before);
        QVERIFY(openSheet(window));
        QCOMPARE(window.eye.rows("snapshotTable"), 1);
        window.key(Qt::Key_B, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("snapshotNameAct"));
        auto *name = window.child<QLineEdit>("snapshotName");
        name->selectAll();
        shell::play::type(name, u"WHAT IF"_s); // is there
        QVERIFY(!window.child("snapshotNameAct")->isEnabled());
    }

    void whatChangedSinceIsSeenInWords()
    {
        WindowStage window;
        QVERIFY(openSheet(window));
        save(window, u"First"_s);
        window.key(Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("comparisonSummary"));
        QCOMPARE(
            text(window, "comparisonSummary"), u"No customer, subscription or account differs."_s);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("comparisonSheet") == nullptr);
        changeOne(window);
        window.key(Qt::Key_M, Qt::AltModifier);
        QTRY_COMPARE(window.eye.rows("comparisonTable"), 1);
        QCOMPARE(text(window, "comparisonSummary"), u"1 difference"_s);
        QVERIFY(text(window, "comparisonCounts")
                    .contains(u"Subscriptions: 0 added, 0 removed, 1 changed"_s));
        QCOMPARE(cell(window, "comparisonTable", 0, 0), u"Changed"_s);
        QVERIFY(cell(window, "comparisonTable", 0, 3).startsWith(u"Licences: "_s));
        QCOMPARE(QApplication::focusWidget(), window.child("comparisonTable"));
        window.key(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"Licences: "_s));
        window.stage.window().setLanguage(catalog::Language::Korean);
        QTRY_COMPARE(cell(window, "comparisonTable", 0, 0), u"변경됨"_s);
        QTRY_VERIFY(cell(window, "comparisonTable", 0, 3).startsWith(u"라이선스: "_s));
    }

    void twoSnapshotsAreComparedTheEarlierOneFirst()
    {
        WindowStage window;
        QVERIFY(openSheet(window));
        save(window, u"First"_s);
        QVERIFY(write(window, [](domain::BookWriter &writer) { return writer.clear(); }));
        save(window, u"Second"_s);
        window.key(Qt::Key_Home);
        window.key(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(!window.child("snapshotGoBack")->isEnabled()); // of two
        QVERIFY(!window.child("snapshotBranch")->isEnabled());
        window.key(Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(window.eye.rows("comparisonTable") > 1);
        QCOMPARE(cell(window, "comparisonTable", 0, 0), u"Removed"_s);
    }

    void aDamagedSnapshotIsToldAndTheBookStays()
    {
        WindowStage window;
        letRestore(window);
        const QString file = window.stage.workspace().file();
        const int before = customers(window);
        QVERIFY(openSheet(window));
        save(window, u"Tour"_s);
        const auto known = services::snapshotsOf(file);
        QCOMPARE(known.size(), 1);
        QFile snapshot(known.constFirst().path);
        QVERIFY(snapshot.open(QIODevice::ReadWrite));
        QVERIFY(snapshot.resize(0));
        snapshot.write("a letter to a friend, and no book");
        snapshot.close();
        window.key(Qt::Key_G, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("snapshotMessage"));
        QVERIFY(window.eye.child("confirmAct") == nullptr);
        window.key(Qt::Key_B, Qt::AltModifier);
        giveName(window, u"What if"_s);
        QTRY_VERIFY(window.eye.isReady("snapshotMessage"));
        QCOMPARE(window.stage.workspace().file(), file);
        QVERIFY(!QFileInfo::exists(QFileInfo(file).absoluteDir().filePath(u"What if.sqlite"_s)));
        QTRY_VERIFY(window.eye.isReady("snapshotCompare"));
        window.key(Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("comparisonMessage"));
        QCOMPARE(customers(window), before);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        WindowStage window;
        QFile inTheWay(services::snapshotFolder(window.stage.workspace().file()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(openSheet(window));
        window.key(Qt::Key_S, Qt::AltModifier);
        giveName(window, u"Tour"_s);
        QTRY_VERIFY(window.eye.isReady("snapshotMessage"));
        const auto *told = qobject_cast<common::MessageBar *>(window.eye.child("snapshotMessage"));
        QVERIFY(told->content().title.startsWith(u"The snapshot was not saved"_s));
        QVERIFY(window.eye.child("snapshotNone") != nullptr);
    }

    void aSnapshotIsRemovedAfterAQuestion()
    {
        WindowStage window;
        const int before = customers(window);
        QVERIFY(openSheet(window));
        save(window, u"Tour"_s);
        window.key(Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        window.click("confirmAct");
        QTRY_VERIFY(window.eye.child("snapshotNone") != nullptr);
        QTRY_COMPARE(QApplication::focusWidget(), window.child("snapshotSave"));
        QVERIFY(!QFileInfo::exists(services::snapshotFolder(window.stage.workspace().file())));
        QCOMPARE(customers(window), before);
    }

    void theSheetSpeaksTheOtherLanguageAtOnce()
    {
        WindowStage window;
        QVERIFY(openSheet(window));
        auto *sheet = window.child<settings::SnapshotSheet>("snapshotSheet");
        window.stage.window().setLanguage(catalog::Language::Korean);
        QTRY_COMPARE(sheet->title(), u"스냅샷"_s);
    }
};

DESK_TEST_MAIN(SnapshotsWindowTest, QApplication)
#include "snapshotstest.moc"
