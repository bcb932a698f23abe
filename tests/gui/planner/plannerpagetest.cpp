#include "gui/mainwindow/windowstage.h"

#include "common/chip.h"
#include "common/overlaydialog.h"
#include "mainwindow/navrail.h"
#include "planner/plannerpage.h"
#include "planner/plannertable.h"
#include "subscriptions/subscriptionspage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using services::PlanGroup;
using viewmodels::BulkRun;
using viewmodels::DryRunModel;
using viewmodels::PlannerModel;

namespace {

/// The window on the demo book with the planner open and read.
struct PlannerStage : WindowStage
{
    PlannerStage()
    {
        key(Qt::Key_2, Qt::ControlModifier);
        (void)QTest::qWaitFor([this] {
            return eye.isReady("plannerPage") && model()->counts()
                && model()->rowAt(firstReady()) != nullptr;
        });
    }
    [[nodiscard]] planner::PlannerPage *page() { return stage.window().plannerPage(); }
    [[nodiscard]] PlannerModel *model() { return page()->model(); }
    [[nodiscard]] planner::PlannerTable *table()
    {
        return child<planner::PlannerTable>("plannerTable");
    }
    [[nodiscard]] int firstReady() { return model()->headOf(PlanGroup::Ready) + 1; }
    [[nodiscard]] qint64 count(PlanGroup group) { return model()->counts()->of(group); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return model()->index(row, column).data().toString();
    }
    void goTo(int row)
    {
        table()->setFocus();
        table()->setCurrentIndex(model()->index(row, PlannerModel::Company));
    }
    /// Ticks the first rows that can be upgraded by the keyboard.
    void tick(int rows)
    {
        goTo(firstReady());
        for (int row = 0; row < rows; ++row) {
            QTest::keyClick(table(), Qt::Key_Space);
            QTest::keyClick(table(), Qt::Key_Down);
        }
    }
    /// Saved where the environment variable DESK_PICTURES names a folder.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("DESK_PICTURES");
        if (!folder.isEmpty()) {
            QTest::qWait(50);
            QVERIFY(stage.window().grab().save(folder + u'/' + name + u".png"));
        }
    }
};

} // namespace

class PlannerPageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void looks_data();
    void looks();
};

void PlannerPageTest::looks_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("text");
    QTest::newRow("light-en") << 1 << false << QSize(1280, 800) << 100;
    QTest::newRow("dark-ko") << 2 << true << QSize(1280, 800) << 100;
    QTest::newRow("contrast-en") << 3 << false << QSize(1280, 800) << 100;
    QTest::newRow("light-ko-small") << 1 << true << QSize(1024, 600) << 100;
    QTest::newRow("dark-en-small") << 2 << false << QSize(1024, 600) << 100;
    QTest::newRow("light-en-150") << 1 << false << QSize(1280, 800) << 150;
}

void PlannerPageTest::looks()
{
    QFETCH(const int, theme);
    QFETCH(const bool, korean);
    QFETCH(const QSize, size);
    QFETCH(const int, text);
    PlannerStage window;
    window.stage.theme().setChoice(theme::themeChoices.at(static_cast<std::size_t>(theme)));
    window.stage.theme().setTextScale(text);
    window.stage.window().setLanguage(
        korean ? catalog::Language::Korean : catalog::Language::English);
    window.stage.window().resize(size);
    window.tick(6);
    QCOMPARE(window.model()->selection().count(), 6);
    QTest::qWait(300);
    window.picture(u"planner-"_s + QLatin1StringView(QTest::currentDataTag()));
    window.click("dryRunButton");
    QTRY_COMPARE(window.page()->dryRun()->state(), DryRunModel::State::Ready);
    QTest::qWait(200);
    window.picture(u"planner-dry-"_s + QLatin1StringView(QTest::currentDataTag()));
    if (common::OverlayDialog *sheet = common::OverlayDialog::topOf(&window.stage.window())) {
        sheet->finish();
        QTest::qWait(50);
    }
    window.click("upgradeSelectedButton");
    QTRY_VERIFY(window.eye.isReady("bulkSheet"));
    QTest::qWait(200);
    window.picture(u"planner-review-"_s + QLatin1StringView(QTest::currentDataTag()));
    window.child<QCheckBox>("bulkAcknowledge")->click();
    window.click("bulkMain");
    QTRY_COMPARE(window.page()->bulkRun()->stage(), BulkRun::Stage::Ended);
    QTest::qWait(200);
    window.picture(u"planner-report-"_s + QLatin1StringView(QTest::currentDataTag()));
    window.stage.window().setLanguage(catalog::Language::English);
}

DESK_TEST_MAIN(PlannerPageTest, QApplication)
#include "plannerpagetest.moc"
