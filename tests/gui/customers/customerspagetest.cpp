#include "samplebook.h"

#include "common/chip.h"
#include "common/table.h"
#include "customers/customerspage.h"
#include "support/testmain.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using customers::CustomersPage;
using viewmodels::CustomerListModel;

namespace {

theme::Theme *programTheme = nullptr; ///< of main, for the whole run

/// What the offscreen platform says of every menu that opens.
void expectMenu()
{
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
}

/// The page over the sample book, in its window.
struct Stage
{
    explicit Stage(const QSize &size = { 1280, 800 })
        : page(new CustomersPage)
        , window(page, size)
        , opened(page, &CustomersPage::customerOpened)
    {
        page->setCloud(domain::Cloud::Global);
        page->setServices(book.services());
        window.activateWindow();
    }

    template <typename T = QWidget>
    [[nodiscard]] T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] common::Table *table() const { return find<common::Table>("customerTable"); }
    [[nodiscard]] int rows() const { return page->model()->rowCount(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < rows(); ++row) {
            all.append(page->model()->index(row, 0).data().toString());
        }
        return all;
    }
    void clickRow(int row) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
            table()->visualRect(page->model()->index(row, 0)).center());
    }

    SampleBook book;
    CustomersPage *page;
    PageWindow window;
    QSignalSpy opened;
};

constexpr int globalCustomers = 17;

} // namespace

class CustomersPageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void listsTheCustomersOfTheCloud();
    void chipsFilterAndTheLinkClears();
    void marketsAreTickedInAMenuThatStaysOpen();
    void theProductMenuHoldsWhatTheBookHolds();
    void anotherCloudGivesUpMarketsItDoesNotHave();
    void columnsAreChosenAndReset();
    void aSearchWithoutResultSaysSo();
    void enterAndDoubleClickOpenTheCustomer();
    void buttonsAskForImportAndExport();
    void checkAllJudgesEveryCustomerAgain();
    void theHeaderSorts();
    void selectionSurvivesWhatAnotherWindowDoes();
    void columnsSortingAndFiltersAreRemembered();
    void theLanguageChangesWhileOpen();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void CustomersPageTest::listsTheCustomersOfTheCloud()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    QTRY_COMPARE(
        stage.page->statusText(), u"17 of 17 customers · 44 subscriptions · 9 can upgrade"_s);
    stage.page->setCloud(domain::Cloud::China21Vianet);
    QTRY_COMPARE(stage.names(), QStringList({ u"Lanhai Trading"_s }));
}

void CustomersPageTest::chipsFilterAndTheLinkClears()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    QVERIFY(!stage.find("clearFilters")->isVisible());
    QTest::mouseClick(stage.find("needsDelegationChip"), Qt::LeftButton);
    QTRY_COMPARE(stage.rows(), 4);
    stage.page->focusList();
    QTest::mouseClick(stage.find("canUpgradeChip"), Qt::LeftButton);
    QTRY_COMPARE(stage.rows(), 0);
    QTest::mouseClick(stage.find("needsDelegationChip"), Qt::LeftButton);
    QTRY_COMPARE(stage.rows(), 8);
    QTest::mouseClick(stage.find("clearFilters"), Qt::LeftButton);
    QTRY_COMPARE(stage.rows(), globalCustomers);
    QVERIFY(!stage.find<common::Chip>("canUpgradeChip")->isChecked());
}

void CustomersPageTest::marketsAreTickedInAMenuThatStaysOpen()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    auto *chip = stage.find<common::Chip>("marketChip");
    QTRY_COMPARE(chip->text(), u"Market: any"_s);
    QTRY_VERIFY(!stage.page->model()->facets().markets.isEmpty());
    chip->setFocus();
    expectMenu();
    QTest::keyClick(chip, Qt::Key_Space);
    auto *menu = stage.page->findChild<QMenu *>(u"marketMenu"_s);
    QVERIFY(menu != nullptr);
    QTRY_VERIFY(menu->isVisible());
    stage.window.picture(u"customers-market-menu"_s);
    QVERIFY(menu->actions().constFirst()->isChecked());
    QCOMPARE(menu->actions().at(2)->text(), u"Hong Kong SAR\t1"_s);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible());
    QVERIFY(!menu->actions().constFirst()->isChecked());
    QTRY_COMPARE(stage.rows(), 1);
    QTRY_COMPARE(chip->text(), u"Market: Hong Kong SAR"_s);
    QTest::mouseClick(
        menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(3)).center());
    QVERIFY(menu->isVisible());
    QTRY_VERIFY(chip->text().startsWith(u"Market: 2 of "_s));
    QVERIFY(chip->isOn());
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(stage.page->findChild<QMenu *>(u"marketMenu"_s) == nullptr);
    QVERIFY(stage.find("clearFilters")->isVisible());
    QTest::mouseClick(stage.find("clearFilters"), Qt::LeftButton);
    QTRY_COMPARE(stage.rows(), globalCustomers);
    QCOMPARE(chip->text(), u"Market: any"_s);
}

void CustomersPageTest::theProductMenuHoldsWhatTheBookHolds()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    auto *chip = stage.find<common::Chip>("productChip");
    QTRY_VERIFY(!stage.page->model()->facets().offers.isEmpty());
    expectMenu();
    QTest::mouseClick(chip, Qt::LeftButton);
    auto *menu = stage.page->findChild<QMenu *>(u"productMenu"_s);
    QVERIFY(menu != nullptr);
    QAction *basic = nullptr;
    for (QAction *action : menu->actions()) {
        basic = action->text() == u"Microsoft 365 Business Basic"_s ? action : basic;
    }
    QVERIFY(basic != nullptr);
    basic->trigger();
    QTRY_VERIFY(stage.rows() > 0 && stage.rows() < globalCustomers);
    QCOMPARE(chip->text(), u"Product: Microsoft 365 Business Basic"_s);
    const int narrowed = stage.rows();
    menu->actions().constFirst()->trigger();
    QTRY_COMPARE(stage.rows(), globalCustomers);
    QVERIFY(!basic->isChecked());
    basic->trigger();
    QTRY_COMPARE(stage.rows(), narrowed);
    const QVariantMap state = stage.page->saveState();
    stage.page->restoreState({});
    QTRY_COMPARE(stage.rows(), globalCustomers);
    stage.page->restoreState(state);
    QTRY_COMPARE(stage.rows(), narrowed);
}

void CustomersPageTest::anotherCloudGivesUpMarketsItDoesNotHave()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    stage.page->model()->setMarkets({ u"IN"_s });
    QTRY_VERIFY(stage.rows() > 0 && stage.rows() < globalCustomers);
    stage.page->setCloud(domain::Cloud::China21Vianet);
    QTRY_COMPARE(stage.rows(), 1);
    QCOMPARE(stage.find<common::Chip>("marketChip")->text(), u"Market: any"_s);
}

void CustomersPageTest::columnsAreChosenAndReset()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    const auto open = [&stage] {
        expectMenu();
        QTest::mouseClick(stage.find("columnsButton"), Qt::LeftButton);
        return stage.page->findChild<QMenu *>(u"columnsMenu"_s);
    };
    QMenu *menu = open();
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().constFirst()->text(), u"Primary domain"_s);
    menu->actions().constFirst()->trigger();
    QVERIFY(stage.table()->isColumnHidden(CustomerListModel::PrimaryDomain));
    menu->close();
    const QVariantMap state = stage.page->saveState();
    stage.page->restoreState({});
    QVERIFY(!stage.table()->isColumnHidden(CustomerListModel::PrimaryDomain));
    stage.page->restoreState(state);
    QVERIFY(stage.table()->isColumnHidden(CustomerListModel::PrimaryDomain));
    // Room or not: what the user asked for is shown.
    stage.window.resize(1024, 600);
    QTRY_VERIFY(stage.table()->isColumnHidden(CustomerListModel::LastChecked));
    QTRY_VERIFY(stage.page->findChild<QMenu *>(u"columnsMenu"_s) == nullptr);
    menu = open();
    menu->actions().at(CustomerListModel::LastChecked - 1)->trigger();
    QVERIFY(!stage.table()->isColumnHidden(CustomerListModel::LastChecked));
    menu->actions().constLast()->trigger();
    QVERIFY(stage.table()->isColumnHidden(CustomerListModel::LastChecked));
    QVERIFY(!stage.table()->isColumnHidden(CustomerListModel::PrimaryDomain));
}

void CustomersPageTest::aSearchWithoutResultSaysSo()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    stage.page->setSearch(u"새봄"_s);
    QTRY_COMPARE(stage.names(), QStringList({ u"Saebom Dental Group"_s }));
    stage.page->setSearch(u"nobody at all"_s);
    QTRY_VERIFY(!stage.table()->isVisible());
    stage.window.picture(u"customers-none"_s);
    QSignalSpy cleared(stage.page, &CustomersPage::searchPut);
    QPushButton *clear = nullptr;
    for (QPushButton *button : stage.page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Clear filters"_s
            && button->objectName().isEmpty()) {
            clear = button;
        }
    }
    QVERIFY(clear != nullptr);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(cleared.size(), 1);
    QTRY_COMPARE(stage.rows(), globalCustomers);
}

void CustomersPageTest::enterAndDoubleClickOpenTheCustomer()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    stage.page->focusList();
    QTest::keyClick(stage.table(), Qt::Key_Home);
    QTest::keyClick(stage.table(), Qt::Key_Down);
    QTest::keyClick(stage.table(), Qt::Key_Return);
    QCOMPARE(stage.opened.size(), 1);
    QCOMPARE(stage.opened.first().first().value<domain::CustomerId>(),
        stage.page->model()->customerAt(1));
    stage.clickRow(3);
    QTest::mouseDClick(stage.table()->viewport(), Qt::LeftButton, {},
        stage.table()->visualRect(stage.page->model()->index(3, 2)).center());
    QCOMPARE(stage.opened.size(), 2);
    QCOMPARE(stage.opened.last().first().value<domain::CustomerId>(),
        stage.page->model()->customerAt(3));
}

void CustomersPageTest::buttonsAskForImportAndExport()
{
    Stage stage;
    QSignalSpy imports(stage.page, &CustomersPage::importRequested);
    QSignalSpy exports(stage.page, &CustomersPage::exportRequested);
    QTRY_COMPARE(stage.rows(), globalCustomers);
    QTest::mouseClick(stage.find("importButton"), Qt::LeftButton);
    QTest::mouseClick(stage.find("exportButton"), Qt::LeftButton);
    QCOMPARE(imports.size(), 1);
    QCOMPARE(exports.size(), 1);
    stage.page->setServices({ nullptr, nullptr, stage.book.services().texts });
    QVERIFY(!stage.find("exportButton")->isEnabled());
    QCOMPARE(stage.rows(), 0);
}

void CustomersPageTest::checkAllJudgesEveryCustomerAgain()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    const int row = static_cast<int>(stage.names().indexOf(u"Rosslare Marine"_s));
    const QModelIndex checked = stage.page->model()->index(row, CustomerListModel::LastChecked);
    QCOMPARE(checked.data().toString(), u"Not checked"_s);
    QTest::keyClick(stage.table(), Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(checked.data().toString(), u"Today 09:30"_s);
    QTRY_VERIFY(stage.find("checkAllButton")->isEnabled());
    QVERIFY(!stage.find("checkAll")->isVisible());
}

void CustomersPageTest::theHeaderSorts()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    const QString first = stage.names().first();
    QHeaderView *header = stage.table()->horizontalHeader();
    const auto click = [header](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            { header->sectionViewportPosition(column) + 20, header->height() / 2 });
    };
    click(CustomerListModel::Company);
    QTRY_COMPARE(stage.names().last(), first);
    click(CustomerListModel::Subscriptions);
    QTRY_COMPARE(stage.page->model()->query().sort, domain::CustomerSort::Subscriptions);
}

void CustomersPageTest::selectionSurvivesWhatAnotherWindowDoes()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    const int row = static_cast<int>(stage.names().indexOf(u"Hanbit Logistics"_s));
    stage.clickRow(row);
    stage.book.suspend(SampleBook::subscription(u"Hanbit Logistics"_s, 1));
    QTRY_COMPARE(
        stage.page->model()->index(row, CustomerListModel::Upgrades).data().toString(), u"None"_s);
    QCOMPARE(stage.table()->currentIndex().row(), row);
    QTRY_VERIFY(stage.page->statusText().endsWith(u"8 can upgrade"_s));
}

void CustomersPageTest::columnsSortingAndFiltersAreRemembered()
{
    QVariantMap state;
    int width = 0;
    {
        Stage stage;
        QTRY_COMPARE(stage.rows(), globalCustomers);
        QTest::mouseClick(stage.find("canUpgradeChip"), Qt::LeftButton);
        stage.table()->sortByColumn(CustomerListModel::PrimaryDomain, Qt::DescendingOrder);
        QHeaderView *header = stage.table()->horizontalHeader();
        const QPoint edge(header->sectionViewportPosition(1) - 1, header->height() / 2);
        const int before = stage.table()->columnWidth(CustomerListModel::Company);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(header->viewport(), edge - QPoint(30, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge - QPoint(30, 0));
        QCOMPARE(stage.table()->columnWidth(CustomerListModel::Company), before - 30);
        QTRY_COMPARE(stage.names().size(), 8);
        stage.clickRow(2);
        width = stage.table()->columnWidth(CustomerListModel::Company);
        state = stage.page->saveState();
    }
    Stage stage;
    stage.page->restoreState(state);
    QTRY_COMPARE(stage.names().size(), 8);
    QCOMPARE(stage.table()->columnWidth(CustomerListModel::Company), width);
    QCOMPARE(stage.page->model()->query().sort, domain::CustomerSort::Domain);
    QTRY_COMPARE(stage.table()->currentIndex().row(), 2);
}

void CustomersPageTest::theLanguageChangesWhileOpen()
{
    Stage stage;
    QTRY_COMPARE(stage.rows(), globalCustomers);
    stage.page->setTexts(stage.book.speak(catalog::Language::Korean));
    QTRY_COMPARE(stage.find<QPushButton>("importButton")->text(), u"CSV 가져오기…"_s);
    QVERIFY(stage.names().contains(u"한빛물류"_s));
    QTRY_COMPARE(
        stage.page->statusText(), u"고객 17곳 중 17곳 · 구독 44개 · 9개 업그레이드 가능"_s);
    QCOMPARE(stage.page->model()->headerData(0, Qt::Horizontal).toString(), u"회사"_s);
}

void CustomersPageTest::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<int>("choice");
    const int light = static_cast<int>(theme::ThemeChoice::Light);
    const int dark = static_cast<int>(theme::ThemeChoice::Dark);
    const int contrast = static_cast<int>(theme::ThemeChoice::HighContrast);
    QTest::newRow("01") << QSize(1280, 800) << 100 << false << light;
    QTest::newRow("01-dark") << QSize(1280, 800) << 100 << false << dark;
    QTest::newRow("01-high-contrast") << QSize(1280, 800) << 100 << false << contrast;
    QTest::newRow("01-ko") << QSize(1280, 800) << 100 << true << light;
    QTest::newRow("01-minimum") << QSize(1024, 600) << 100 << false << light;
    QTest::newRow("01-minimum-ko-150") << QSize(1024, 600) << 150 << true << light;
    QTest::newRow("01-minimum-150") << QSize(1024, 600) << 150 << false << dark;
    QTest::newRow("01-minimum-200") << QSize(1024, 600) << 200 << false << light;
}

void CustomersPageTest::nothingIsClipped()
{
    QFETCH(QSize, size);
    QFETCH(int, textSize);
    QFETCH(bool, korean);
    QFETCH(int, choice);
    programTheme->setChoice(static_cast<theme::ThemeChoice>(choice));
    programTheme->setTextScale(textSize);
    Stage stage(size);
    if (korean) {
        stage.page->setTexts(stage.book.speak(catalog::Language::Korean));
    }
    QTRY_COMPARE(stage.rows(), globalCustomers);
    QTest::mouseClick(stage.find("canUpgradeChip"), Qt::LeftButton);
    QTRY_COMPARE(stage.rows(), 8);
    QTest::mouseClick(stage.find("canUpgradeChip"), Qt::LeftButton);
    QTRY_COMPARE(stage.rows(), globalCustomers);
    // Texts that wrap take some rounds of layout to find their heights.
    (void)QTest::qWaitFor([&stage] { return stage.window.clipped().isEmpty(); });
    stage.window.picture(QString::fromLatin1(QTest::currentDataTag()));
    const QStringList clipped = stage.window.clipped();
    programTheme->setTextScale(100);
    programTheme->setChoice(theme::ThemeChoice::Light);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u"\n"_s)));
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::Theme theme(app);
    theme.setChoice(theme::ThemeChoice::Light);
    programTheme = &theme;
    CustomersPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "customerspagetest.moc"
