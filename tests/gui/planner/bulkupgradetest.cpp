#include "plannerstage.h"

#include "common/overlaydialog.h"
#include "store/bookfile.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QListView>

using namespace Qt::StringLiterals;
using services::PlanGroup;
using viewmodels::BulkRun;
using viewmodels::DryRunModel;
using viewmodels::PlannerModel;

namespace {

/// With what a person does between the table and the report.
struct BulkStage : PlannerStage
{
    [[nodiscard]] const BulkRun *run() { return page()->bulkRun(); }
    [[nodiscard]] DryRunModel *dryRun() { return page()->dryRun(); }

    void review()
    {
        click("upgradeSelectedButton");
        QTRY_VERIFY(eye.isReady("bulkAcknowledge"));
        QVERIFY(!isEnabled("bulkMain"));
        QTest::mouseClick(child<QCheckBox>("bulkAcknowledge"), Qt::LeftButton, {}, QPoint(8, 12));
        QVERIFY(isEnabled("bulkMain"));
    }
    /// Pauses as soon as the first rows are done.
    void pauseSoon()
    {
        const auto pause = QObject::connect(run(), &BulkRun::changed, page(), [this] {
            if (run()->stage() == BulkRun::Stage::Running && isEnabled("bulkSecond")) {
                click("bulkSecond");
            }
        });
        click("bulkMain");
        QTRY_VERIFY(
            run()->stage() == BulkRun::Stage::Paused || run()->stage() == BulkRun::Stage::Ended);
        QObject::disconnect(pause);
    }
    /// Another program takes the delegated admin privileges of a customer away.
    void takeAway(domain::CustomerId id)
    {
        const auto book = store::openBook(stage.workspace().file());
        QVERIFY(book.has_value());
        const auto written
            = (*book)
                  ->write<void>([id](domain::BookWriter &writer) {
                      auto customer = writer.customer(id);
                      if (!customer) {
                          return domain::Result<void>(tl::unexpected(customer.error()));
                      }
                      customer->delegation.state = domain::DelegationState::Removed;
                      return writer.putCustomer(*customer);
                  })
                  .result();
        QVERIFY(written.has_value());
    }
};

} // namespace

/// From ticked rows to the report: dry run, review, pause, what is left, files.
class BulkUpgradeTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aDryRunTellsEachRowAndChangesNothing()
    {
        BulkStage window;
        window.tick(6);
        QSignalSpy changed(window.stage.workspace().pageServices().book, &domain::Book::changed);
        window.key(Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(window.dryRun()->state(), DryRunModel::State::Ready);
        QTRY_VERIFY(window.eye.isReady("dryRunList"));
        QCOMPARE(window.dryRun()->rowCount(), 6);
        QCOMPARE(window.dryRun()->totals().works(), 6);
        QVERIFY(changed.isEmpty());
        window.click("closeDryRun");
        QTRY_VERIFY(!window.eye.isReady("dryRunList"));
        QVERIFY(window.table()->hasFocus());
    }

    void whatWouldFailIsDeselected()
    {
        BulkStage window;
        window.tick(4);
        const services::PlannerRow *victim = window.model()->rowAt(window.firstReady() + 1);
        const domain::CustomerId customer = victim->customer.id;
        window.takeAway(customer); // unseen by this window
        window.click("dryRunButton");
        QTRY_COMPARE(window.dryRun()->state(), DryRunModel::State::Ready);
        QVERIFY(window.dryRun()->totals().failed >= 1);
        const qint64 failed = window.dryRun()->totals().failed;
        QTRY_VERIFY(window.isEnabled("deselectFailing"));
        window.click("deselectFailing");
        QCOMPARE(window.selected(), 4 - failed);
    }

    void aDryRunIsSaved()
    {
        BulkStage window;
        window.tick(2);
        window.click("dryRunButton");
        QTRY_VERIFY(window.isEnabled("saveDryRun"));
        expectDialog();
        window.click("saveDryRun");
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window.page()->findChild<QFileDialog *>()) != nullptr);
        const QString path = window.stage.path(u"dry run.csv"_s);
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(written.count('\n'), 3);
    }

    void inANarrowWindowTheDryRunIsASheet()
    {
        BulkStage window;
        window.stage.window().resize(1024, 600);
        window.tick(2);
        window.click("dryRunButton");
        QTRY_VERIFY(window.eye.isReady("dryRunSheet"));
        QTRY_COMPARE(window.dryRun()->state(), DryRunModel::State::Ready);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(!window.eye.isReady("dryRunSheet"));
        QCOMPARE(window.selected(), 2);
    }

    void theUpgradeEndsInItsReport()
    {
        BulkStage window;
        const qint64 ready = window.count(PlanGroup::Ready);
        window.tick(3);
        QSet<QString> sources;
        for (const auto &id : window.model()->selection().singly()) {
            sources.insert(id.text());
        }
        window.review();
        window.click("bulkMain");
        QTRY_COMPARE(window.run()->stage(), BulkRun::Stage::Ended);
        QCOMPARE(window.run()->run().done, 3);
        QTRY_COMPARE(window.selected(), 0); // what was upgraded is chosen no more
        expectDialog();
        window.click("bulkSecond"); // Save report…
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window.page()->window()->findChild<QFileDialog *>()) != nullptr);
        const QString path = window.stage.path(u"report.csv"_s);
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString report = QString::fromUtf8(file.readAll());
        for (const QString &source : std::as_const(sources)) {
            QVERIFY(report.contains(source));
        }
        window.click("bulkMain"); // Close
        QTRY_VERIFY(!window.eye.isReady("bulkSheet"));
        QTRY_VERIFY(window.isRead());
        for (int row = window.firstReady(); row < window.firstReady() + 20; ++row) {
            if (const auto *shown = window.model()->rowAt(row)) {
                QVERIFY(!sources.contains(shown->subscription.id.text()));
            }
        }
        // Some of the new ones can go on from there: the number is the book's own.
        QTRY_COMPARE(window.page()->readyCount().value_or(-1), window.count(PlanGroup::Ready));
        QVERIFY(window.count(PlanGroup::Ready) <= ready);
    }

    void aRowThatIsRefusedStaysAndIsTold()
    {
        BulkStage window;
        window.tick(3);
        const services::PlannerRow *victim = window.model()->rowAt(window.firstReady() + 1);
        const domain::CustomerId customer = victim->customer.id;
        window.review();
        window.takeAway(customer);
        window.click("bulkMain");
        QTRY_COMPARE(window.run()->stage(), BulkRun::Stage::Ended);
        QVERIFY(window.run()->run().failed >= 1);
        QCOMPARE(window.run()->run().done + window.run()->run().failed, 3);
        QTRY_VERIFY(window.eye.isReady("bulkFailedList"));
        QCOMPARE(window.child<QListView>("bulkFailedList")->model()->rowCount(),
            window.run()->run().failed);
    }

    void pausedAndCarriedOn()
    {
        BulkStage window;
        QTest::keyClick(window.table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(!window.model()->isSelecting() && window.selected() > 20);
        const qint64 chosen = window.selected();
        window.review();
        window.pauseSoon();
        QCOMPARE(window.run()->stage(), BulkRun::Stage::Paused);
        QVERIFY(window.run()->run().waiting > 0);
        const qint64 doneBefore = window.run()->run().done;
        window.click("bulkSecond"); // Later
        QTRY_VERIFY(window.eye.isReady("unfinishedRun"));
        QVERIFY(!window.eye.isReady("bulkSheet"));
        window.click("openUnfinished");
        QTRY_VERIFY(window.isEnabled("bulkMain"));
        window.click("bulkMain"); // Carry on
        QTRY_COMPARE_WITH_TIMEOUT(window.run()->stage(), BulkRun::Stage::Ended, 20'000);
        QCOMPARE(window.run()->run().total, chosen);
        QCOMPARE(window.run()->run().waiting, 0);
        QVERIFY(window.run()->run().done > doneBefore);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(!window.eye.isReady("bulkSheet"));
        QTRY_VERIFY(!window.eye.isReady("unfinishedRun"));
    }

    void theRestIsLeftOut()
    {
        BulkStage window;
        QTest::keyClick(window.table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(!window.model()->isSelecting() && window.selected() > 20);
        const qint64 chosen = window.selected();
        window.review();
        window.pauseSoon();
        QCOMPARE(window.run()->stage(), BulkRun::Stage::Paused);
        const qint64 done = window.run()->run().done;
        window.click("bulkCancel"); // Leave out the rest
        QTRY_COMPARE(window.run()->stage(), BulkRun::Stage::Ended);
        QCOMPARE(window.run()->run().done, done);
        QCOMPARE(window.run()->run().skipped, chosen - done - window.run()->run().failed);
        // What can be upgraded by now, the new ones among it, nobody has chosen.
        QCOMPARE(window.selected(), 0);
        QVERIFY(window.model()->selection().rules().isEmpty());
    }

    void escapeKeepsWhatWasTickedUntilItIsMeant()
    {
        BulkStage window;
        window.tick(2);
        window.review();
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(common::OverlayDialog::topOf(&window.stage.window())
            != window.child<common::OverlayDialog>("bulkSheet"));
        window.key(Qt::Key_Escape); // Keep
        QTRY_VERIFY(common::OverlayDialog::topOf(&window.stage.window())
            == window.child<common::OverlayDialog>("bulkSheet"));
        QVERIFY(window.child<QCheckBox>("bulkAcknowledge")->isChecked());
    }

    void byKeyboardAlone()
    {
        BulkStage window;
        for (int i = 0; i < 8 && QApplication::focusWidget() != window.table(); ++i) {
            window.key(Qt::Key_F6);
        }
        QCOMPARE(QApplication::focusWidget(), window.table());
        window.goTo(window.firstReady());
        window.key(Qt::Key_Space);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Space);
        QCOMPARE(window.selected(), 2);
        window.key(Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(window.dryRun()->state(), DryRunModel::State::Ready);
        window.key(Qt::Key_U, Qt::AltModifier);
        QTRY_VERIFY(window.eye.isReady("bulkAcknowledge"));
        window.key(Qt::Key_A, Qt::AltModifier);
        QVERIFY(window.child<QCheckBox>("bulkAcknowledge")->isChecked());
        window.key(Qt::Key_U, Qt::AltModifier);
        QTRY_COMPARE(window.run()->stage(), BulkRun::Stage::Ended);
        QCOMPARE(window.run()->run().done, 2);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(!window.eye.isReady("bulkSheet"));
    }
};

DESK_TEST_MAIN(BulkUpgradeTest, QApplication)
#include "bulkupgradetest.moc"
