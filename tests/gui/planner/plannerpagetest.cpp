#include "plannerstage.h"

#include "common/chip.h"
#include "common/exportsheet.h"
#include "common/segmentedcontrol.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using services::PlanGroup;
using viewmodels::PlannerModel;

namespace {

constexpr int chevronPlace = 20; ///< design pixels from the left of a row
constexpr int tickPlace = 42;

QString fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The planner's table: groups, ticks, targets, filters, files.
class PlannerPageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void ticksByMouse()
    {
        PlannerStage window;
        const int first = window.firstReady();
        window.clickAt(first, tickPlace);
        window.clickAt(first + 2, tickPlace);
        QCOMPARE(window.selected(), 2);
        QCOMPARE(window.page()->statusText().section(u" · "_s, -1), u"2 selected"_s);
        window.clickAt(first, tickPlace);
        QCOMPARE(window.selected(), 1);
        // Elsewhere in the row nothing is ticked.
        window.clickCell(first, PlannerModel::Company);
        QCOMPARE(window.selected(), 1);
        window.clickAt(first - 1, tickPlace); // the head: all of the group
        QTRY_COMPARE(window.selected(), window.count(PlanGroup::Ready));
        window.click("clearSelection");
        QCOMPARE(window.selected(), 0);
        // The box over the column, and beside it.
        auto *header = window.table()->horizontalHeader()->viewport();
        QTest::mouseClick(window.child<QCheckBox>("selectAllTick"), Qt::LeftButton);
        QTRY_COMPARE(window.selected(), window.count(PlanGroup::Ready));
        QTest::mouseClick(header, Qt::LeftButton, {}, QPoint(6, header->height() / 2));
        QTRY_COMPARE(window.selected(), 0);
        // What is blocked cannot be ticked.
        const int blocked = window.model()->headOf(PlanGroup::NeedsDelegation) + 1;
        QTRY_VERIFY(window.model()->rowAt(blocked) != nullptr);
        window.table()->scrollTo(window.model()->index(blocked, 0));
        window.clickAt(blocked, tickPlace);
        QCOMPARE(window.selected(), 0);
        QVERIFY(!window.isEnabled("dryRunButton"));
    }

    void ticksByKeyboard()
    {
        PlannerStage window;
        window.tick(3);
        QCOMPARE(window.selected(), 3);
        QTest::keyClick(window.table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(window.selected(), window.count(PlanGroup::Ready));
        window.goTo(window.firstReady());
        QTest::keyClick(window.table(), Qt::Key_Space);
        QCOMPARE(window.selected(), window.count(PlanGroup::Ready) - 1);
        QCOMPARE(window.model()->allTicked(), Qt::PartiallyChecked);
        QTest::keyClick(window.table(), Qt::Key_Left); // to the head
        QVERIFY(window.model()->isHead(window.table()->currentIndex().row()));
        QTest::keyClick(window.table(), Qt::Key_Space);
        QTRY_COMPARE(window.selected(), window.count(PlanGroup::Ready));
    }

    void lettersLeadToACompany()
    {
        PlannerStage window;
        const auto company = [&window] {
            const services::PlannerRow *row
                = window.model()->rowAt(window.table()->currentIndex().row());
            return row != nullptr ? row->customer.companyName : QString();
        };
        window.model()->setOpened(PlanGroup::NoPath, true);
        window.goTo(window.firstReady());
        QTest::keyClick(window.table(), Qt::Key_S);
        QTRY_VERIFY(company().startsWith(u"S"_s, Qt::CaseInsensitive));
        const int first = window.table()->currentIndex().row();
        QTest::keyClick(window.table(), Qt::Key_S); // the same letter goes on to the next one
        QTRY_VERIFY(window.table()->currentIndex().row() != first);
        QTRY_VERIFY(company().startsWith(u"S"_s, Qt::CaseInsensitive));
    }

    void groupsOpenAndClose()
    {
        PlannerStage window;
        const int rows = window.model()->rowCount();
        const int ready = static_cast<int>(window.count(PlanGroup::Ready));
        const int head = window.firstReady() - 1;
        window.clickAt(head, chevronPlace);
        QVERIFY(!window.model()->isOpened(PlanGroup::Ready));
        QCOMPARE(window.model()->rowCount(), rows - ready);
        window.goTo(head);
        QTest::keyClick(window.table(), Qt::Key_Right);
        QCOMPARE(window.model()->rowCount(), rows);
        QTest::keyClick(window.table(), Qt::Key_Return);
        QCOMPARE(window.model()->rowCount(), rows - ready);
        // The legend leads to a group and opens it.
        QVERIFY(!window.model()->isOpened(PlanGroup::NotActive));
        window.click("legend3");
        QVERIFY(window.model()->isOpened(PlanGroup::NotActive));
        QCOMPARE(
            window.table()->currentIndex().row(), window.model()->headOf(PlanGroup::NotActive));
        QVERIFY(window.table()->hasFocus());
    }

    void theTargetIsChosenInItsBox()
    {
        PlannerStage window;
        int row = window.firstReady();
        while (window.model()->targetsAt(row).size() < 2) {
            ++row;
        }
        const QString before = window.cell(row, PlannerModel::Target);
        const QString monthly = window.cell(row, PlannerModel::Monthly);
        window.goTo(row);
        expectMenu();
        QTest::keyClick(window.table(), Qt::Key_F4);
        QTRY_VERIFY(window.eye.isReady("targetCombo"));
        auto *combo = window.child<QComboBox>("targetCombo");
        QCOMPARE(combo->currentText(), before);
        QCOMPARE(combo->count(), window.model()->targetsAt(row).size());
        QTRY_VERIFY(combo->view()->isVisible());
        QTest::keyClick(combo->view(), Qt::Key_End);
        QTest::keyClick(combo->view(), Qt::Key_Return);
        QTRY_VERIFY(window.cell(row, PlannerModel::Target) != before);
        QVERIFY(window.cell(row, PlannerModel::Monthly) != monthly);
        QTRY_VERIFY(window.child<QComboBox>("targetCombo") == nullptr);
        // By mouse, and left without a choice.
        expectMenu();
        window.clickCell(row, PlannerModel::Target);
        QTRY_VERIFY(window.eye.isReady("targetCombo"));
        QTRY_VERIFY(window.child<QComboBox>("targetCombo")->view()->isVisible());
    }

    void oneTargetForAllThatCanGoThere()
    {
        PlannerStage window;
        window.tick(6);
        const domain::OfferId wanted
            = window.model()->selection().targetsOfAll().constFirst().first;
        expectMenu();
        window.click("setTargetButton");
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = window.child<QMenu>("setTargetMenu")) != nullptr);
        const QString name = window.model()->productName(wanted);
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(name)) {
                action->trigger();
            }
        }
        menu->close();
        int could = 0;
        for (int row = window.firstReady(); row < window.firstReady() + 6; ++row) {
            if (window.model()->targetsAt(row).contains(wanted)) {
                QCOMPARE(window.model()->targetAt(row), wanted);
                ++could;
            }
        }
        QVERIFY(could > 1);
    }

    void filtersLeaveTheSelectionAlone()
    {
        PlannerStage window;
        window.tick(4);
        const qint64 all = window.model()->counts()->total();
        auto *search = window.child<QLineEdit>("plannerSearch");
        search->setFocus();
        QTest::keyClicks(search, u"hanbit"_s);
        QTRY_VERIFY(window.model()->counts() && window.model()->counts()->total() < all);
        QCOMPARE(window.selected(), 4);
        QCOMPARE(window.model()->bookCounts()->total(), all);
        window.click("plannerClearFilters");
        QTRY_VERIFY(window.model()->counts() && window.model()->counts()->total() == all);
        QVERIFY(search->text().isEmpty());
        QVERIFY(search->hasFocus());
        window.table()->setFocus();
        window.key(Qt::Key_Z, Qt::ControlModifier); // undo of the filters
        QTRY_VERIFY(window.model()->counts() && window.model()->counts()->total() < all);
        search->setFocus();
        QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(search, u"nobody at all"_s);
        QTRY_VERIFY(window.eye.isReady("plannerEmpty"));
        QCOMPARE(window.selected(), 4);
    }

    void theReverseQuestion()
    {
        PlannerStage window;
        const qint64 all = window.model()->counts()->total();
        expectMenu();
        window.click("plannerTargetChip");
        auto *menu = window.child<QMenu>("plannerTargetMenu");
        QVERIFY(menu != nullptr);
        const QString product = u"Office 365 Enterprise E3"_s;
        for (QAction *action : menu->actions()) {
            if (action->text() == product) {
                action->trigger();
            }
        }
        menu->close();
        QTRY_VERIFY(window.isRead() && window.model()->counts()->total() < all);
        QVERIFY(window.child<common::Chip>("plannerTargetChip")->isOn());
        for (int row = window.firstReady();
             row < window.firstReady() + window.count(PlanGroup::Ready); ++row) {
            QCOMPARE(window.cell(row, PlannerModel::Target), product);
        }
        const int blocked = window.model()->headOf(PlanGroup::AlreadyHas) + 1;
        window.model()->setOpened(PlanGroup::AlreadyHas, true);
        QTRY_VERIFY(window.model()->rowAt(blocked) != nullptr);
        QVERIFY(!window.model()->rowAt(blocked)->trouble->refusals.isEmpty());
    }

    void theTableIsExported_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("csv") << u"upgrade-planner.csv"_s;
        QTest::newRow("workbook") << u"upgrade-planner.xlsx"_s;
    }

    void theTableIsExported()
    {
        QFETCH(const QString, file);
        PlannerStage window;
        const QString path = window.stage.path(file);
        window.click("exportPlanner");
        common::ExportSheet *sheet = nullptr;
        QTRY_VERIFY(
            (sheet = window.page()->window()->findChild<common::ExportSheet *>()) != nullptr);
        sheet->setFolder(QFileInfo(path).path());
        sheet->findChild<common::SegmentedControl *>(u"exportFormat"_s)
            ->setCurrentIndex(file.endsWith(u"xlsx"_s) ? 1 : 0);
        QTRY_VERIFY(window.isEnabled("runExport"));
        window.click("runExport");
        QTRY_VERIFY(QFile::exists(path));
        if (file.endsWith("csv"_L1)) {
            QTRY_COMPARE(fileText(path).count(u'\n'), window.model()->counts()->total() + 1);
            QVERIFY(fileText(path).contains(u"Hanbit Logistics"_s));
        } else {
            QFile workbook(path);
            QVERIFY(workbook.open(QIODevice::ReadOnly));
            QCOMPARE(workbook.read(2), "PK"_ba);
        }
        QTRY_VERIFY(window.isEnabled("runExport"));
        window.click("cancelExport");
        QTRY_VERIFY(window.eye.child("exportSheet") == nullptr);
        QTRY_VERIFY(window.isEnabled("exportPlanner"));
    }

    void whoMayNotUpgradeSeesWhy()
    {
        PlannerStage window;
        window.tick(2);
        window.stage.workspace().setRole(domain::Role::BillingAdmin);
        QTRY_VERIFY(!window.isEnabled("upgradeSelectedButton"));
        QVERIFY(!window.isEnabled("dryRunButton"));
        QVERIFY(window.eye.child("upgradeSelectedButton")->toolTip().contains(u"role"_s));
        QVERIFY(window.isRead()); // and sees all the same
        window.stage.workspace().setRole(domain::Role::AdminAgent);
        QTRY_VERIFY(window.isEnabled("upgradeSelectedButton"));
    }

    void licencesAreChosenWhereTheCloudAsksForThem()
    {
        PlannerStage window;
        QVERIFY(!window.model()->quantityLimitsAt(window.firstReady())); // Global carries over
        window.stage.workspace().setCloud(domain::Cloud::China21Vianet);
        QTRY_VERIFY(
            window.model()->filter().cloud == domain::Cloud::China21Vianet && window.isRead());
        const int row = window.firstReady();
        const auto limits = window.model()->quantityLimitsAt(row);
        QVERIFY(limits && limits->minimum <= window.model()->quantityAt(row));
        const qint64 before = window.model()->quantityAt(row);
        const QString monthly = window.cell(row, PlannerModel::Monthly);
        window.goTo(row);
        QTest::keyClick(window.table(), Qt::Key_F2);
        QTRY_VERIFY(window.eye.isReady("licenceSpin"));
        auto *spin = window.child<QSpinBox>("licenceSpin");
        QCOMPARE(spin->value(), before);
        QCOMPARE(spin->minimum(), limits->minimum);
        spin->selectAll();
        QTest::keyClicks(spin, QString::number(before + 5));
        QTest::keyClick(spin, Qt::Key_Return);
        QTRY_COMPARE(window.model()->quantityAt(row), before + 5);
        QVERIFY(window.eye.isReady("plannerPage")); // Enter did not open the customer
        QCOMPARE(window.cell(row, PlannerModel::Licences), QString::number(before + 5));
        QVERIFY(window.cell(row, PlannerModel::Monthly) != monthly);
        QTest::keyClick(window.table(), Qt::Key_Space);
        window.click("dryRunButton");
        QTRY_COMPARE(window.page()->dryRun()->state(), viewmodels::DryRunModel::State::Ready);
        QCOMPARE(window.page()->dryRun()->outcomeAt(0)->quantity, before + 5);
        QCOMPARE(window.cell(row, PlannerModel::Monthly),
            window.stage.workspace().texts()->signedMoney(
                *window.page()->dryRun()->outcomeAt(0)->monthly,
                wording::MoneyContext::SeveralCurrencies));
        // What was rehearsed with another number is rehearsed anew.
        QVERIFY(window.page()->isRehearsed());
        window.model()->setQuantityAt(row, before);
        QVERIFY(!window.page()->isRehearsed());
    }
};

DESK_TEST_MAIN(PlannerPageTest, QApplication)
#include "plannerpagetest.moc"
