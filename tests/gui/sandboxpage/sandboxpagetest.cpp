#include "gui/mainwindow/sandboxstage.h"

#include "common/button.h"
#include "common/emptystate.h"
#include "common/segmentedcontrol.h"
#include "common/toggle.h"
#include "sandboxpage/faultsheet.h"
#include "sandboxpage/faultspart.h"
#include "sandboxpage/coveragepart.h"
#include "sandboxpage/requestspart.h"
#include "sandboxpage/sandboxpage.h"
#include "subscriptions/subscriptionspage.h"
#include "support/fakesandbox.h"
#include "viewmodels/sandboxcoveragemodel.h"
#include "viewmodels/sandboxfaultmodel.h"
#include "viewmodels/sandboxjournalmodel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>

#include <algorithm>

using viewmodels::SandboxCoverageModel;
using viewmodels::SandboxFaultModel;
using viewmodels::SandboxJournalModel;
using Part = sandboxpage::SandboxPage::Part;

namespace {

/// The page with a real server behind it.
struct PageStage : SandboxStage
{
    explicit PageStage(bool running = true)
    {
        if (running) {
            QVERIFY(start());
        }
        window.key(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(window.eye.isReady("sandboxPage"));
    }
    [[nodiscard]] sandboxpage::SandboxPage *page() { return window.stage.window().sandboxPage(); }
    [[nodiscard]] SandboxJournalModel *journal() { return page()->requests()->model(); }
    [[nodiscard]] QTableView *table() { return window.eye.table("requestTable"); }
    [[nodiscard]] QString text(const char *name)
    {
        auto *box = window.child<QPlainTextEdit>(name);
        return box->isVisible() ? box->toPlainText() : QString();
    }
    [[nodiscard]] QString cell(int row, int column)
    {
        return journal()->index(row, column).data().toString();
    }
    /// What is said at the bottom of the window for a moment.
    [[nodiscard]] QString toast()
    {
        const QWidget *shown = window.eye.child("toast");
        return shown != nullptr ? shown->accessibleName() : QString();
    }
    /// Whether a label of the window shows the text.
    [[nodiscard]] bool sees(const QString &text)
    {
        const auto labels = window.stage.window().findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    /// The row of a request to this path is chosen, and its details are shown.
    void choose(const QString &target)
    {
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(target) >= 0, patience);
        table()->setFocus();
        table()->selectionModel()->setCurrentIndex(journal()->index(rowOf(target), 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTRY_VERIFY_WITH_TIMEOUT(text("requestText").contains(target), patience);
    }
    [[nodiscard]] int rowOf(const QString &target)
    {
        for (int row = 0; row < journal()->rowCount(); ++row) {
            if (journal()->entryAt(row)->target == target) {
                return row;
            }
        }
        return -1;
    }
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The sandbox page, by keys and mouse, with a real server and a client of its own.
class SandboxPageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void keyRailAndStatusBarLeadToThePage()
    {
        PageStage scene;
        scene.window.key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!scene.window.eye.isReady("sandboxPage"));
        scene.window.click("navSandbox");
        QTRY_VERIFY(scene.window.eye.isReady("sandboxPage"));
        scene.window.click("navCustomers");
        scene.window.click("statusSandbox");
        QTRY_VERIFY(scene.window.eye.isReady("sandboxPage"));
        scene.ask("POST", u"/_sandbox/faults"_s, { { u"status"_s, 503 } });
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("statusFaults"), patience);
        scene.window.click("navCustomers");
        scene.window.click("statusFaults");
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("faultTable"), 1, patience);
    }

    void withoutAServerThereIsNoPage()
    {
        WindowStage window;
        QVERIFY(!window.eye.isReady("navSandbox"));
        window.key(Qt::Key_6, Qt::ControlModifier);
        QVERIFY(!window.eye.isReady("sandboxPage"));
    }

    void thePageTurnsTheServerOnAndTheSettingsFollow()
    {
        PageStage scene(false);
        QTRY_VERIFY(scene.window.eye.isReady("sandboxOff"));
        QVERIFY(!scene.window.eye.isReady("copySandboxAddress"));
        scene.window.key(Qt::Key_Return); // the button has the keyboard
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("requestsEmpty"), patience);
        QVERIFY(scene.sandbox.state().running);
        // The button has gone with the keyboard, which stays on the page.
        const auto hasKeyboard = [&scene] {
            return scene.page()->requests()->isAncestorOf(QApplication::focusWidget());
        };
        QTRY_VERIFY(hasKeyboard());
        scene.window.click("copySandboxAddress");
        QCOMPARE(QGuiApplication::clipboard()->text(), scene.sandbox.state().address);
        scene.window.click("copySandboxEnvironment");
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), scene.sandbox.state().environment);
        // Of the token only the beginning is seen.
        const auto texts = scene.page()->findChildren<QLabel *>();
        for (const QLabel *label : texts) {
            QVERIFY(!label->text().contains(scene.sandbox.state().token));
        }
        scene.window.click("openSandboxSettings");
        QTRY_VERIFY(scene.window.eye.isReady("sandboxSwitch"));
        QVERIFY(scene.window.child<common::Toggle>("sandboxSwitch")->isChecked());
        QVERIFY(scene.window.child("sandboxSwitch")->hasFocus());
        scene.window.key(Qt::Key_Space);
        scene.window.key(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(scene.window.eye.isReady("sandboxOff"));
    }

    void requestsAppearAsTheyComeAndTheChosenOneStays()
    {
        PageStage scene;
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("requestsEmpty"), patience);
        scene.ask("GET", u"/v1/offers"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 1, patience);
        scene.choose(u"/v1/offers"_s);
        QVERIFY(scene.text("answerText").startsWith(u"HTTP/1.1 200"_s));
        QVERIFY(scene.text("answerText").contains(u"\"totalCount\""_s));
        scene.ask("GET", u"/v1/nowhere"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 2, patience);
        QCOMPARE(scene.cell(0, SandboxJournalModel::Path), u"/v1/nowhere"_s);
        QCOMPARE(scene.table()->currentIndex().row(), 1);
        QVERIFY(scene.text("requestText").startsWith(u"GET /v1/offers"_s));
        QVERIFY(!scene.text("requestText").contains(scene.sandbox.state().token));
        QCOMPARE(scene.page()->statusText(), u"2 requests"_s);
    }

    void newsComeFourTimesASecondAtTheMost()
    {
        PageStage scene;
        QSignalSpy news(&scene.sandbox, &viewmodels::SandboxControl::requestsChanged);
        QElapsedTimer clock;
        clock.start();
        constexpr int requests = 40;
        for (int i = 0; i < requests; ++i) {
            scene.ask("GET", u"/v1/nowhere"_s);
        }
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), requests, patience);
        QVERIFY(news.size() <= clock.elapsed() / 250 + 1);
    }

    void searchAndStatusNarrowTheList()
    {
        PageStage scene;
        scene.ask("GET", u"/v1/offers"_s);
        scene.ask("GET", u"/v1/nowhere"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 2, patience);
        scene.window.key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), scene.window.child("requestSearch"));
        QTest::keyClicks(QApplication::focusWidget(), u"/v1/nowhere"_s);
        scene.window.key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 1, patience);
        QCOMPARE(scene.cell(0, SandboxJournalModel::Path), u"/v1/nowhere"_s);
        auto *status = scene.window.child<common::SegmentedControl>("requestStatus");
        status->setFocus();
        scene.window.key(Qt::Key_End); // 5xx
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("requestsEmpty"), patience);
        scene.window.child<common::EmptyState>("requestsEmpty")->button()->click();
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 2, patience);
        status->setFocus();
        scene.window.key(Qt::Key_Right);
        scene.window.key(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 1, patience);
        QCOMPARE(scene.cell(0, SandboxJournalModel::Status), u"404"_s);
        scene.window.key(Qt::Key_Z, Qt::ControlModifier); // takes the filter back
        QTRY_VERIFY_WITH_TIMEOUT(scene.cell(0, SandboxJournalModel::Status) != u"404"_s, patience);
    }

    void aRequestGoesOutAsCurlAndAsRows()
    {
        PageStage scene;
        scene.ask("GET", u"/v1/offers"_s);
        scene.choose(u"/v1/offers"_s);
        scene.window.click("copyCurl");
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY(curl.startsWith(u"curl "_s));
        QVERIFY(curl.contains(scene.sandbox.state().address + u"/v1/offers"_s));
        QVERIFY(curl.contains(u"$PARTNER_CENTER_TOKEN"_s));
        scene.table()->setFocus();
        scene.window.key(Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY2(QGuiApplication::clipboard()->text().contains(u"GET\t/v1/offers"_s),
            qPrintable(QGuiApplication::clipboard()->text()));
        expectMenu();
        scene.window.key(Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
        QStringList entries;
        for (const QAction *action : menu->actions()) {
            entries.append(QString(action->text()).remove(u'&'));
        }
        QVERIFY2(entries.contains(u"Show in window"_s) && entries.contains(u"Copy as curl"_s),
            qPrintable(entries.join(u'|')));
        menu->close();
    }

    void aRequestLeadsToItsSubscriptionInTheWindow()
    {
        PageStage scene;
        const QString path = scene.somePath();
        scene.ask("GET", path + u"/upgrades"_s);
        scene.choose(path + u"/upgrades"_s);
        scene.table()->setFocus();
        scene.window.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("subscriptionsPage"), patience);
        const QString id = path.section(u'/', -1);
        QTRY_VERIFY_WITH_TIMEOUT(scene.sees(id), patience);
        // One that names no customer leads nowhere, and says so.
        scene.window.key(Qt::Key_6, Qt::ControlModifier);
        scene.ask("GET", u"/v1/offers"_s);
        scene.choose(u"/v1/offers"_s);
        QVERIFY(!scene.window.child<common::Button>("showInWindow")->isEnabled());
        scene.table()->setFocus();
        scene.window.key(Qt::Key_Return);
        QTRY_COMPARE(scene.toast(), u"This request names no customer."_s);
        QVERIFY(scene.window.eye.isReady("sandboxPage"));
    }

    void aCustomerWhoIsNotInTheBookIsSaid()
    {
        PageStage scene;
        const QString unknown = u"/v1/customers/11111111-2222-4333-8444-555555555555"_s;
        scene.ask("GET", unknown);
        scene.choose(unknown);
        scene.window.click("showInWindow");
        QTRY_COMPARE(scene.toast(), u"This customer is not in the database."_s);
        QVERIFY(scene.window.eye.isReady("sandboxPage"));
    }

    void theJournalIsExported_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<QString>("name");
        QTest::newRow("HAR") << 0 << u"requests.har"_s;
        QTest::newRow("JSON Lines") << 1 << u"requests.jsonl"_s;
    }
    void theJournalIsExported()
    {
        QFETCH(int, entry);
        QFETCH(QString, name);
        PageStage scene;
        scene.ask("GET", u"/v1/offers"_s);
        scene.ask("GET", u"/v1/nowhere"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 2, patience);
        scene.window.child<common::SegmentedControl>("requestStatus")->setCurrentIndex(2); // 4xx
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 1, patience);
        expectMenu();
        scene.window.key(Qt::Key_E, Qt::ControlModifier);
        auto *menu = scene.window.child<QMenu>("requestFormats");
        QVERIFY(menu != nullptr);
        expectDialog();
        menu->actions().at(entry)->trigger();
        menu->close();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = scene.page()->findChild<QFileDialog *>()) != nullptr);
        const QString file = scene.window.stage.path(name);
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
        const QByteArray contents = contentsOf(file);
        QVERIFY(contents.contains("/v1/nowhere"));
        if (entry == 0) { // the filter leaves the other one out
            const QJsonObject log
                = QJsonDocument::fromJson(contents).object().value("log"_L1).toObject();
            QCOMPARE(log.value("entries"_L1).toArray().size(), 1);
        } else {
            QCOMPARE(contents.count('\n'), 1);
        }
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        PageStage scene;
        scene.ask("GET", u"/v1/offers"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 1, patience);
        scene.page()->requests()->saveTo(
            scene.window.stage.path(u"no/such/folder.har"_s), u"har"_s);
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("sandboxBar"), patience);
        QVERIFY(scene.sees(u"The requests could not be exported."_s));
    }

    void theJournalIsClearedWhenThatIsConfirmed()
    {
        PageStage scene;
        scene.ask("GET", u"/v1/offers"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("requestTable"), 1, patience);
        scene.window.click("clearRequests");
        scene.window.key(Qt::Key_Escape);
        QCOMPARE(scene.journal()->rowCount(), 1);
        scene.window.click("clearRequests");
        scene.window.key(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("requestsEmpty"), patience);
        QCOMPARE(scene.ask("GET", u"/_sandbox/requests"_s).value("items"_L1).toArray().size(), 0);
    }

    void aFaultIsAddedStrikesAndGoes()
    {
        PageStage scene;
        scene.page()->showPart(Part::Faults);
        QTRY_VERIFY(scene.window.eye.isReady("faultsEmpty"));
        scene.page()->focusList();
        scene.window.key(Qt::Key_Return);
        QTRY_VERIFY(scene.window.eye.isReady("faultSheet"));
        auto *what = scene.window.child<QComboBox>("faultWhat");
        QVERIFY(what->hasFocus());
        QVERIFY(!scene.window.eye.isReady("faultRetryAfter"));
        what->setCurrentText(u"Service unavailable (503)"_s);
        QVERIFY(scene.window.eye.isReady("faultRetryAfter"));
        auto *path = scene.window.child<QLineEdit>("faultPath");
        path->setText(u"/_sandbox/health"_s); // which is never spoilt
        QVERIFY(!scene.window.child<common::Button>("faultAdd")->isEnabled());
        path->setText(u"/v1/offers"_s);
        scene.window.click("faultAdd");
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("faultTable"), 1, patience);
        QTRY_VERIFY(!scene.window.eye.isReady("faultSheet"));
        QTRY_COMPARE_WITH_TIMEOUT(scene.sandbox.state().faults, 1, patience);
        const QJsonObject answer = scene.ask("GET", u"/v1/offers"_s);
        QCOMPARE(answer.value("code"_L1).toInt(), 503);
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("faultsEmpty"), patience);
        scene.page()->showPart(Part::Requests);
        QTRY_COMPARE_WITH_TIMEOUT(
            scene.cell(0, SandboxJournalModel::Fault), u"Service unavailable (503)"_s, patience);
    }

    void faultsAreRemovedByKeyAndAllAtOnce()
    {
        PageStage scene;
        scene.page()->showPart(Part::Faults);
        for (const int status : { 403, 409, 500 }) {
            scene.ask("POST", u"/_sandbox/faults"_s,
                { { u"status"_s, status }, { u"when"_s, u"always"_s } });
        }
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("faultTable"), 3, patience);
        QTableView *faults = scene.window.eye.table("faultTable");
        faults->setFocus();
        faults->selectRow(1);
        scene.window.key(Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("faultTable"), 2, patience);
        QCOMPARE(faults->model()->index(1, 0).data().toString(), u"Server error (500)"_s);
        scene.ask("GET", u"/v1/offers"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            faults->model()->index(0, SandboxFaultModel::Made).data().toString(), u"1"_s, patience);
        scene.window.click("removeFaults");
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.isReady("faultsEmpty"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(scene.sandbox.state().faults, 0, patience);
    }

    void everyKindOfFaultIsOneThatTheServerTakes()
    {
        PageStage scene;
        scene.page()->showPart(Part::Faults);
        const int kinds = 11;
        for (int what = 0; what < kinds; ++what) {
            scene.page()->faults()->addFault();
            QTRY_VERIFY(scene.window.eye.isReady("faultWhat"));
            auto *sheet = scene.window.child<sandboxpage::FaultSheet>("faultSheet");
            QCOMPARE(sheet->findChild<QComboBox *>(u"faultWhat"_s)->count(), kinds);
            sheet->findChild<QComboBox *>(u"faultWhat"_s)->setCurrentIndex(what);
            sheet->findChild<QComboBox *>(u"faultWhen"_s)->setCurrentIndex(what % 4);
            sheet->findChild<QLineEdit *>(u"faultPath"_s)->setText(u"/never"_s);
            sheet->findChild<common::Button *>(u"faultAdd"_s)->click();
            QTRY_COMPARE_WITH_TIMEOUT(scene.window.eye.rows("faultTable"), what + 1, patience);
            QTRY_VERIFY(scene.window.child("faultSheet") == nullptr);
        }
    }

    void coverageCountsTheCallsOfThisRun()
    {
        PageStage scene;
        scene.page()->showPart(Part::Coverage);
        QTRY_VERIFY_WITH_TIMEOUT(scene.window.eye.rows("coverageTable") > 40, patience);
        SandboxCoverageModel *model = scene.page()->coverage()->model();
        const int all = model->rowCount();
        const auto calls = [model] {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, SandboxCoverageModel::Path).data() == u"/v1/offers"_s) {
                    return model->index(row, SandboxCoverageModel::Calls).data().toString();
                }
            }
            return QString();
        };
        QCOMPARE(calls(), u"0"_s);
        scene.ask("GET", u"/v1/offers"_s);
        scene.ask("GET", u"/v1/offers"_s);
        QTRY_COMPARE_WITH_TIMEOUT(calls(), u"2"_s, patience);
        auto *filter = scene.window.child<common::SegmentedControl>("coverageFilter");
        filter->setFocus();
        scene.window.key(Qt::Key_End);
        QVERIFY(model->rowCount() > 0 && model->rowCount() < all);
        QCOMPARE(model->index(0, SandboxCoverageModel::State).data().toString(),
            u"Not implemented (501)"_s);
    }

    void theLanguageChangesWithEverythingShown()
    {
        PageStage scene;
        scene.ask("GET", u"/v1/nowhere"_s);
        scene.choose(u"/v1/nowhere"_s);
        scene.window.stage.window().setLanguage(catalog::Language::Korean);
        QCOMPARE(scene.page()->statusText(), u"요청 1개"_s);
        QVERIFY(scene.sees(u"알 수 없는 경로"_s));
        QCOMPARE(scene.journal()->headerData(SandboxJournalModel::Path, Qt::Horizontal).toString(),
            u"경로"_s);
        scene.page()->showPart(Part::Faults);
        QTRY_VERIFY(scene.sees(u"오류 주입이 없습니다"_s));
    }

    void thePageComesBackAsItWas()
    {
        PageStage scene;
        sandboxpage::SandboxPage *page = scene.page();
        page->showPart(Part::Coverage);
        scene.window.child<common::SegmentedControl>("requestStatus")->setCurrentIndex(3);
        scene.window.child<common::SegmentedControl>("coverageFilter")->setCurrentIndex(1);
        sandboxpage::SandboxPage other;
        other.restoreState(page->saveState());
        QCOMPARE(other.saveState(), page->saveState());
        QCOMPARE(other.findChild<common::SegmentedControl *>(u"sandboxParts"_s)->currentIndex(), 2);
        QCOMPARE(
            other.findChild<common::SegmentedControl *>(u"requestStatus"_s)->currentIndex(), 3);
    }

    void aPortThatIsTakenIsSaidOnThePage()
    {
        WindowStage window;
        support::FakeSandbox sandbox;
        window.stage.window().setSandbox(sandbox);
        window.key(Qt::Key_6, Qt::ControlModifier);
        sandbox.fail({ domain::ErrorCode::BadInput, {}, { { u"port"_s, u"8080"_s } } });
        QTRY_VERIFY(window.eye.isReady("turnOnSandbox"));
        bool said = false;
        for (const QLabel *label : window.child("sandboxOff")->findChildren<QLabel *>()) {
            said = said || label->text().contains(u"8080"_s);
        }
        QVERIFY(said);
    }

private:
    static constexpr int patience = SandboxStage::patience;
};

DESK_TEST_MAIN(SandboxPageTest, QApplication)
#include "sandboxpagetest.moc"
