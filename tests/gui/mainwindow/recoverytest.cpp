#include "windowstage.h"

#include "help/diagnosticsheet.h"
#include "mainwindow/recoverybar.h"
#include "services/runrecord.h"
#include "subscriptions/subscriptionspage.h"
#include "upgradewizard/upgradewizard.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms, of a machine that has much else to do
const QString childFolder = u"DESK_RECOVERY_CHILD"_s;

/// Opens the wizard on Hanbit Logistics as a user does, up to the page that is asked for.
bool walkTo(WindowStage &window, const QString &page)
{
    const auto waited = [](const auto &ready) { return QTest::qWaitFor(ready, patience); };
    shell::play::Eye &eye = window.eye;
    shell::play::type(eye.child("search"), u"hanbit"_s);
    if (!waited([&] { return eye.rows("customerTable") == 1; })) {
        return false;
    }
    shell::play::chooseRow(eye.table("customerTable"), 0);
    shell::play::press(eye.table("customerTable"), Qt::Key_Return);
    if (!waited([&] { return eye.rows("subscriptionTable") == 6 && eye.isReady("upgradeNow"); })) {
        return false;
    }
    window.click("upgradeNow");
    if (!waited([&] { return eye.card(u"E3"_s) != nullptr; })) {
        return false;
    }
    if (page == "opened"_L1) {
        return true;
    }
    shell::play::click(eye.card(u"E3"_s));
    window.click("mainAction");
    if (!waited([&] { return eye.isReady("licencesPage"); })) {
        return false;
    }
    if (page == "licences"_L1) {
        return true;
    }
    window.click("mainAction");
    if (!waited([&] { return eye.isReady("acknowledgement"); })) {
        return false;
    }
    shell::play::press(eye.child("acknowledgement"), Qt::Key_Space);
    if (page == "review"_L1) {
        return true;
    }
    window.click("mainAction");
    return waited([&] { return eye.isReady("resultPage"); });
}

/// The other process: a window with the wizard open, which waits to be killed.
int beChild()
{
    const QString folder = qEnvironmentVariable("DESK_RECOVERY_CHILD");
    const QString page = qEnvironmentVariable("DESK_RECOVERY_PAGE");
    auto record = services::RunRecord::begin(folder, u"0.1.0"_s, QDateTime::currentDateTimeUtc());
    if (!record) {
        return 2;
    }
    WindowStage window;
    window.stage.window().setRunRecord(**record);
    if (page == "submitted"_L1) {
        // The answer is not seen: the record stays as it was when the last page was left.
        if (!walkTo(window, u"review"_s)) {
            return 3;
        }
        (*record)->waitUntilKept();
        const services::KeptDraft draft = [&] {
            auto kept = *window.stage.window().wizard()->model()->draftToKeep();
            kept.book = window.stage.workspace().file();
            kept.step = services::KeptDraft::Step::Submitted;
            return kept;
        }();
        window.click("mainAction");
        if (!QTest::qWaitFor([&] { return window.eye.isReady("resultPage"); }, patience)) {
            return 3;
        }
        (*record)->keepDraft(draft);
    } else if (page == "closed"_L1) {
        if (!walkTo(window, u"opened"_s)) {
            return 3;
        }
        window.stage.window().wizard()->finish();
    } else if (!walkTo(window, page)) {
        return 3;
    }
    QTest::qWait(50);
    (*record)->waitUntilKept();
    std::printf("ready\n");
    std::fflush(stdout);
    QTest::qWait(10 * patience);
    return 4;
}

} // namespace

/// A crash of the program itself: the next start says so, and offers what stood in the wizard.
class RecoveryTest : public support::TestCase
{
    Q_OBJECT

private:
    /// Runs a window in another process up to `page` and kills it with `number`.
    static void crash(const QString &folder, const QString &page, int number)
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(childFolder, folder);
        environment.insert(u"TMPDIR"_s, folder); // what a killed process leaves goes with it
        environment.insert(u"DESK_RECOVERY_PAGE"_s, page);
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(child.waitForStarted());
        while (!child.canReadLine()) {
            QVERIFY2(child.waitForReadyRead(2 * patience), "the window did not get so far");
        }
        QCOMPARE(child.readLine().trimmed(), QByteArray("ready"));
        QCOMPARE(::kill(static_cast<pid_t>(child.processId()), number), 0);
        QVERIFY(child.waitForFinished(patience));
#ifdef __SANITIZE_ADDRESS__
        QVERIFY(child.exitStatus() == QProcess::CrashExit || child.exitCode() != 0); // it reports
#else
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
#endif
    }

    /// The next start, with what it found.
    struct Next
    {
        explicit Next(const QString &folder)
            : record(
                *services::RunRecord::begin(folder, u"0.1.0"_s, QDateTime::currentDateTimeUtc()))
            , window(false)
        {
            if (!record->unexpectedEnds().isEmpty()
                && record->unexpectedEnds().constFirst().draft) {
                draft = record->unexpectedEnds().constFirst().draft;
            }
            window.stage.window().setRunRecord(*record);
            QTest::qWait(50); // a hand clicks what is laid out
        }
        ~Next() { window.stage.workspace().close(); }
        [[nodiscard]] mainwindow::RecoveryBar *bar()
        {
            return window.child<mainwindow::RecoveryBar>("recoveryBar");
        }
        [[nodiscard]] QString told()
        {
            return bar()->content().title + u' ' + bar()->content().text;
        }

        std::unique_ptr<services::RunRecord> record;
        WindowStage window;
        std::optional<services::KeptDraft> draft;
    };

private Q_SLOTS:
    void withoutACrashNothingIsSaid()
    {
        const QTemporaryDir folder;
        Next next(folder.path());
        QVERIFY(next.bar() == nullptr);
    }

    void theDraftOfAKilledWindowIsOfferedAgain_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("signal");
        QTest::newRow("killed on the review") << u"review"_s << SIGKILL;
        QTest::newRow("crashed on the licences") << u"licences"_s << SIGSEGV;
        QTest::newRow("killed before a choice") << u"opened"_s << SIGKILL;
    }
    void theDraftOfAKilledWindowIsOfferedAgain()
    {
        QFETCH(QString, page);
        QFETCH(int, signal);
        const QTemporaryDir folder;
        crash(folder.path(), page, signal);
        if (QTest::currentTestFailed()) {
            return;
        }
        Next next(folder.path());
        WindowStage &window = next.window;
        QVERIFY(next.bar() != nullptr && next.bar()->isVisible());
        QVERIFY2(next.told().contains("ended unexpectedly"_L1), qPrintable(next.told()));
        QVERIFY2(next.told().contains("Everything that you confirmed"_L1), qPrintable(next.told()));
        QVERIFY2(next.told().contains("was not submitted"_L1), qPrintable(next.told()));
        QVERIFY(next.draft);
        QVERIFY(!window.stage.workspace().isOpen());

        window.click("recoveryResume");
        QTRY_VERIFY_WITH_TIMEOUT(window.stage.window().wizard() != nullptr, patience);
        QCOMPARE(window.stage.workspace().file(), next.draft->book);
        const viewmodels::WizardModel *model = window.stage.window().wizard()->model();
        using viewmodels::WizardPage;
        const WizardPage expected = page == "review"_L1 ? WizardPage::Review
            : page == "licences"_L1                     ? WizardPage::Licences
                                                        : WizardPage::Choose;
        QTRY_VERIFY_WITH_TIMEOUT(model->page() == expected, patience);
        QCOMPARE(model->source(), next.draft->source);
        if (page != "opened"_L1) {
            QVERIFY(window.eye.child("upgradeWizard") != nullptr);
            QCOMPARE(model->draftToKeep()->target, next.draft->target);
        } else {
            QCOMPARE(model->chosen(), -1);
        }
        // Submitting is the user's alone: the tick has to be set again.
        QVERIFY(!model->isAcknowledged());
        QVERIFY(!next.bar()->isVisible());
        QVERIFY(next.record->unexpectedEnds().isEmpty());
        // The customer stands behind it.
        QTRY_VERIFY(
            window.stage.window().subscriptionsPage()->customerName().contains("Hanbit"_L1));
    }

    void aSubmittedUpgradeShowsItsResult()
    {
        const QTemporaryDir folder;
        crash(folder.path(), u"submitted"_s, SIGKILL);
        if (QTest::currentTestFailed()) {
            return;
        }
        Next next(folder.path());
        WindowStage &window = next.window;
        QVERIFY(next.draft && !next.draft->requestId.isEmpty());
        QVERIFY2(next.told().contains("had been submitted"_L1), qPrintable(next.told()));
        // The book that was open last opens by itself, as at every start.
        window.stage.workspace().open(next.draft->book, viewmodels::Workspace::Kind::Existing);
        QTRY_VERIFY_WITH_TIMEOUT(next.told().contains("was carried out"_L1), patience);
        QCOMPARE(window.child<QAbstractButton>("recoveryResume")->text(), u"Show the result"_s);
        const auto orders = [&] {
            return *window.stage.workspace()
                        .pageServices()
                        .book
                        ->read<qint64>([](domain::BookReader &reader) {
                            domain::AuditQuery query;
                            query.acts = { domain::Act::SubscriptionUpgraded };
                            return reader.auditCount(query);
                        })
                        .result();
        };
        const qint64 before = orders();
        window.click("recoveryResume");
        QTRY_VERIFY_WITH_TIMEOUT(window.eye.isReady("resultPage"), patience);
        const viewmodels::ResultPageWords words
            = window.stage.window().wizard()->model()->resultPage();
        QVERIFY2(words.title.contains("was upgraded"_L1), qPrintable(words.title));
        QVERIFY2(words.product.contains("E3"_L1), qPrintable(words.product));
        QVERIFY(!words.id.isEmpty());
        QCOMPARE(orders(), before);
    }

    void anUpgradeByOthersIsNotToldAsOnesOwn()
    {
        const QTemporaryDir folder;
        crash(folder.path(), u"submitted"_s, SIGKILL);
        if (QTest::currentTestFailed()) {
            return;
        }
        // As if another request had upgraded it.
        const QStringList drafts = QDir(folder.path()).entryList({ u"*.draft"_s });
        QCOMPARE(drafts.size(), 1);
        QFile file(folder.filePath(drafts.constFirst()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        kept.insert(u"request"_s, u"another"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(kept).toJson());
        file.close();

        Next next(folder.path());
        WindowStage &window = next.window;
        window.stage.workspace().open(next.draft->book, viewmodels::Workspace::Kind::Existing);
        QTRY_VERIFY_WITH_TIMEOUT(next.told().contains("by another request"_L1), patience);
        window.click("recoveryResume");
        QTRY_VERIFY_WITH_TIMEOUT(window.stage.window().wizard() != nullptr
                && window.stage.window().wizard()->model()->page()
                    == viewmodels::WizardPage::Choose,
            patience);
        QVERIFY(!window.stage.window().wizard()->model()->canGoNext());
    }

    void aClosedWizardLeavesNoDraft()
    {
        const QTemporaryDir folder;
        crash(folder.path(), u"closed"_s, SIGKILL);
        if (QTest::currentTestFailed()) {
            return;
        }
        Next next(folder.path());
        QVERIFY(next.bar() != nullptr && next.bar()->isVisible());
        QVERIFY(!next.draft);
        QVERIFY(next.window.eye.child("recoveryResume") == nullptr);
        QVERIFY(!next.told().contains("upgrade"_L1));
    }

    void theMessageStandsAboveTheStartAndTheCustomers()
    {
        const QTemporaryDir folder;
        (void)*services::RunRecord::begin(
            folder.path(), u"0.1.0"_s, QDateTime::currentDateTimeUtc());
        Next next(folder.path());
        QVERIFY(next.bar()->isVisible());
        next.window.stage.openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(next.window.eye.rows("customerTable") > 1, patience);
        QVERIFY(next.bar()->isVisible());
        next.window.key(Qt::Key_Comma, Qt::ControlModifier); // settings
        QTRY_VERIFY(!next.bar()->isVisible());
        next.window.key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(next.bar()->isVisible());
    }

    void closingTheMessageEndsIt()
    {
        const QTemporaryDir folder;
        (void)*services::RunRecord::begin(
            folder.path(), u"0.1.0"_s, QDateTime::currentDateTimeUtc());
        {
            Next next(folder.path());
            QVERIFY(next.bar()->isVisible());
            // By the keyboard: the message is a pane, and its last control closes it.
            auto *close = next.bar()->findChildren<QAbstractButton *>().constLast();
            close->setFocus();
            next.window.key(Qt::Key_Space);
            QTRY_VERIFY(!next.bar()->isVisible());
            next.record->end();
        }
        QVERIFY(services::RunRecord::unexpectedEndsIn(folder.path()).isEmpty());
    }

    void theMessageSpeaksTheLanguageOfTheWindow()
    {
        const QTemporaryDir folder;
        (void)*services::RunRecord::begin(
            folder.path(), u"0.1.0"_s, QDateTime::currentDateTimeUtc());
        Next next(folder.path());
        const QString english = next.told();
        next.window.stage.window().setLanguage(catalog::Language::Korean);
        QTRY_VERIFY(next.told() != english);
        QVERIFY2(next.told().contains(u"예기치 않게"_s), qPrintable(next.told()));
    }

    void theDiagnosticFileIsShownBeforeItIsSaved()
    {
        const QTemporaryDir folder;
        {
            const auto crashed = *services::RunRecord::begin(
                folder.path(), u"0.1.0"_s, QDateTime::currentDateTimeUtc());
            QFile report(crashed->crashFile());
            QVERIFY(report.open(QIODevice::WriteOnly));
            report.write("signal 11\n/home/kim/desk/partner-desk(_ZN4deskEv+0x1)[0x55]\n");
        }
        Next next(folder.path());
        next.window.click("recoveryDiagnostics");
        QTRY_VERIFY(next.window.eye.isReady("diagnosticSave"));
        auto *sheet = next.window.child<help::DiagnosticSheet>("diagnosticSheet");
        QVERIFY(sheet != nullptr);
        const QString shown = next.window.child("diagnosticText")->property("plainText").toString();
        QVERIFY2(
            shown.contains("signal 11\npartner-desk(_ZN4deskEv+0x1)[0x55]"_L1), qPrintable(shown));
        QVERIFY(!shown.contains("kim"_L1));
        const QString file = folder.filePath(u"out.txt"_s);
        sheet->saveTo(file);
        QTRY_VERIFY(QFileInfo::exists(file));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(saved.readAll()), shown);
        QCOMPARE(
            QFileInfo(file).permissions() & QFileDevice::ReadOther, QFileDevice::Permissions());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("DESK_RECOVERY_CHILD")) {
        return beChild();
    }
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "recoverytest.moc"
