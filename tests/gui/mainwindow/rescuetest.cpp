#include "../../store/rawsql.h"
#include "windowstage.h"

#include "common/overlaydialog.h"
#include "domain/backups.h"
#include "mainwindow/rescueguide.h"
#include "settings/rescuesheet.h"
#include "settings/salvagesheet.h"
#include "shell/rescuetools.h"
#include "store/restore.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms, of a machine that has much else to do

/// The window with its way out of damage, and a copy of the demo book to damage.
struct RescueStage : WindowStage
{
    RescueStage()
        : guide(new mainwindow::RescueGuide(stage.window(), stage.workspace(),
            shell::rescueTools([](const QString &backup, const QString &of) {
                return store::restoreBook(backup, of).map(&store::Restored::kept);
            })))
        , book(stage.path(u"damaged.sqlite"_s))
    {
        copyTo(book);
    }

    void copyTo(const QString &file)
    {
        (void)stage.workspace().pageServices().book->backUpTo(file).result();
    }
    QString addBackup(int daysAgo)
    {
        const QString path = domain::backupPath(book, domain::BackupReason::Import,
            QDateTime({ 2026, 1, 20 }, { 1, 0 }, Qt::UTC).addDays(-daysAgo));
        return QFile::copy(book, path) ? path : QString();
    }
    static bool cut(const QString &file)
    {
        QFile damaged(file);
        return damaged.resize(damaged.size() / 2);
    }
    /// Where the tables are named: every record is still there.
    static bool wipeFirstPage(const QString &file)
    {
        QFile damaged(file);
        return damaged.open(QIODevice::ReadWrite) && damaged.seek(100)
            && damaged.write(QByteArray(3996, '\0')) == 3996;
    }
    void open(const QString &file)
    {
        stage.workspace().open(file, viewmodels::Workspace::Kind::Existing);
        (void)QTest::qWaitFor([this] { return !stage.workspace().isBusy(); }, patience);
    }
    [[nodiscard]] QString state(int row)
    {
        return eye.table("rescueTable")->model()->index(row, 3).data().toString();
    }
    /// What the file dialog for the new database answers.
    void choose(const QString &file)
    {
        auto *dialog = stage.window().findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        answer(dialog, file);
    }
    void answer(QFileDialog *dialog, const QString &file)
    {
        dialog->close(); // as a choice does, before it is told
        Q_EMIT dialog->fileSelected(file);
        stage.window().activateWindow(); // which a desktop does by itself
        QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
    }

    mainwindow::RescueGuide *guide;
    QString book;
};

} // namespace

/// The way out of a database that cannot be opened.
class RescueTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestGoodBackupIsRestored()
    {
        RescueStage window;
        const QString good = window.addBackup(2);
        const QString bad = window.addBackup(1);
        QVERIFY(RescueStage::cut(bad));
        QVERIFY(RescueStage::cut(window.book));
        window.open(window.book);
        QTRY_VERIFY(window.eye.isReady("rescueSheet"));
        QCOMPARE(window.eye.rows("rescueTable"), 2);
        QTRY_VERIFY_WITH_TIMEOUT(window.state(1).startsWith(u"Good: "_s), patience);
        QCOMPARE(window.state(0), u"Damaged"_s);
        // Good is chosen by itself, the newest first.
        QCOMPARE(window.eye.table("rescueTable")->currentIndex().row(), 1);
        QVERIFY(window.child("rescueRestore")->isEnabled());
        window.eye.table("rescueTable")->selectRow(0);
        QVERIFY(!window.child("rescueRestore")->isEnabled());
        window.eye.table("rescueTable")->selectRow(1);
        window.click("rescueRestore");
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        window.click("confirmAct");
        QTRY_COMPARE_WITH_TIMEOUT(window.stage.workspace().file(), window.book, patience);
        QVERIFY(window.eye.child("rescueSheet") == nullptr);
        const QStringList aside = QDir(QFileInfo(window.book).path())
                                      .entryList({ u"damaged.sqlite.damaged.*"_s }, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QVERIFY(QFileInfo::exists(good) && QFileInfo::exists(bad));
    }

    void whatCanBeReadIsSavedAndOpened()
    {
        RescueStage window;
        QVERIFY(RescueStage::wipeFirstPage(window.book));
        window.open(window.book);
        QTRY_VERIFY(window.eye.isReady("rescueSheet"));
        QVERIFY(window.eye.child("rescueNone") != nullptr);
        QVERIFY(!window.child("rescueRestore")->isEnabled());
        expectDialog();
        window.click("rescueSalvage");
        const QString saved = window.stage.path(u"saved.sqlite"_s);
        window.choose(saved);
        QTRY_VERIFY_WITH_TIMEOUT(window.eye.isReady("salvageOpen"), patience);
        const auto *summary = window.child<QLabel>("salvageSummary");
        QVERIFY2(summary->text().contains(u"No record is known to be lost."_s),
            qPrintable(summary->text()));
        QVERIFY(!window.child("salvageTable")->isVisible());
        window.click("salvageOpen");
        QTRY_COMPARE_WITH_TIMEOUT(window.stage.workspace().file(), saved, patience);
        QVERIFY(window.eye.child("rescueSheet") == nullptr);
        QTRY_VERIFY(window.eye.rows("customerTable") > 1);
    }

    void whatWasLostIsListedAndKept()
    {
        RescueStage window;
        QVERIFY(RescueStage::cut(window.book));
        window.open(window.book);
        QTRY_VERIFY(window.eye.isReady("rescueSalvage"));
        expectDialog();
        window.click("rescueSalvage");
        window.choose(window.stage.path(u"saved.sqlite"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window.eye.isReady("salvageList"), patience);
        QVERIFY(window.eye.rows("salvageTable") > 0);
        expectDialog();
        window.click("salvageList");
        const QString list = window.stage.path(u"lost.csv"_s);
        auto *dialog = window.child("salvageSheet")->findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        window.answer(dialog, list);
        QTRY_VERIFY(QFileInfo(list).size() > 0);
        QFile file(list);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines
            = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), window.eye.rows("salvageTable") + 1);
        QVERIFY2(lines.constFirst().endsWith(u"Kind,Record,Name,What happened"_s),
            qPrintable(lines.constFirst()));
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("salvageSheet") == nullptr);
        QVERIFY(window.eye.isReady("rescueSheet"));
    }

    void aNameThatIsTakenIsRefused()
    {
        RescueStage window;
        QVERIFY(RescueStage::wipeFirstPage(window.book));
        window.open(window.book);
        QTRY_VERIFY(window.eye.isReady("rescueSalvage"));
        expectDialog();
        window.click("rescueSalvage");
        window.choose(window.book);
        QTRY_VERIFY_WITH_TIMEOUT(window.eye.isReady("salvageMessage"), patience);
        QVERIFY(window.eye.child("salvageOpen") == nullptr
            || !window.child("salvageOpen")->isVisible());
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("salvageSheet") == nullptr);
    }

    void aNewerBookOffersWhatIsOlder()
    {
        RescueStage window;
        const QString before = domain::backupPath(
            window.book, domain::BackupReason::Migration, QDateTime::currentDateTimeUtc(), 9);
        {
            RawSql raw(window.book);
            QCOMPARE(raw.run(u"INSERT INTO schema_history VALUES (99, 'Later.', 98, '2030')"_s),
                QString());
            QCOMPARE(raw.run(u"PRAGMA user_version = 99"_s), QString());
        }
        window.open(window.book);
        // Without a backup there is nothing to offer: the message says what to do.
        QVERIFY(window.eye.child("rescueSheet") == nullptr);
        QTRY_VERIFY(window.eye.isReady("bookError"));
        window.copyTo(before);
        window.open(window.book);
        QTRY_VERIFY(window.eye.isReady("rescueSheet"));
        QVERIFY(!window.child("rescueSalvage")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(window.child("rescueRestore")->isEnabled(), patience);
        const auto texts = window.child("rescueMessage")->findChildren<QLabel *>();
        QVERIFY(std::any_of(texts.cbegin(), texts.cend(), [](const QLabel *label) {
            return label->text().contains(u"It has format 99; this version reads up to format"_s);
        }));
    }

    void aNewerBookThatMayBeReadSaysSo()
    {
        RescueStage window;
        QVERIFY(window.eye.child("statusReadOnly") == nullptr);
        {
            RawSql raw(window.book);
            QCOMPARE(raw.run(u"INSERT INTO schema_history VALUES (99, 'Later.', 1, '2030')"_s),
                QString());
            QCOMPARE(raw.run(u"PRAGMA user_version = 99"_s), QString());
        }
        window.open(window.book);
        QCOMPARE(window.stage.workspace().file(), window.book);
        QVERIFY(window.eye.child("statusReadOnly")->isVisible());
        QVERIFY(window.eye.child("statusReadOnly")->toolTip().contains(u"A newer version of"_s));
    }

    void anotherProgramsFileIsLeftAlone()
    {
        RescueStage window;
        QFile file(window.stage.path(u"letter.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(QByteArray("Dear partner\n").repeated(99)) > 0);
        file.close();
        window.open(file.fileName());
        QTRY_VERIFY(window.eye.isReady("bookError"));
        QVERIFY(window.eye.child("rescueSheet") == nullptr);
    }

    void damageInTheOpenBookLeadsThereOnce()
    {
        RescueStage window;
        window.open(window.book);
        QCOMPARE(window.stage.workspace().file(), window.book);
        window.guide->damageFound(u"/elsewhere"_s);
        QVERIFY(window.eye.child("rescueSheet") == nullptr);
        window.guide->damageFound(window.book);
        QTRY_VERIFY(window.eye.isReady("rescueSheet"));
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("rescueSheet") == nullptr);
        window.guide->damageFound(window.book);
        QVERIFY(window.eye.child("rescueSheet") == nullptr);
    }

    void itSpeaksKorean()
    {
        RescueStage window;
        QVERIFY(!window.addBackup(1).isEmpty());
        QVERIFY(RescueStage::cut(window.book));
        window.open(window.book);
        QTRY_VERIFY(window.eye.isReady("rescueSheet"));
        QTRY_VERIFY_WITH_TIMEOUT(window.state(0).startsWith(u"Good: "_s), patience);
        window.language.install(catalog::Language::Korean);
        window.stage.workspace().setLanguage(catalog::Language::Korean);
        QTRY_VERIFY(window.state(0).startsWith(u"정상: 고객 "_s));
        QCOMPARE(window.child<QPushButton>("rescueSalvage")->text(), u"읽을 수 있는 내용 저장…"_s);
    }
};

DESK_TEST_MAIN(RescueTest, QApplication)
#include "rescuetest.moc"
