#include "gui/mainwindow/windowstage.h"

#include "activity/activitypage.h"
#include "common/chip.h"
#include "common/emptystate.h"
#include "common/exportsheet.h"
#include "common/table.h"
#include "services/customers.h"
#include "subscriptions/subscriptionspage.h"
#include "viewmodels/activitymodel.h"

#include <QClipboard>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using viewmodels::ActivityModel;

namespace {

/// The window on the demo book with the log open and read.
struct LogStage : WindowStage
{
    LogStage()
    {
        key(Qt::Key_3, Qt::ControlModifier);
        (void)QTest::qWaitFor([this] {
            return eye.isReady("activityPage") && rows() > 0 && model()->countsKnown()
                && !model()->facets().acts.isEmpty();
        });
    }
    [[nodiscard]] activity::ActivityPage *page() { return stage.window().activityPage(); }
    [[nodiscard]] ActivityModel *model() { return page()->model(); }
    [[nodiscard]] int rows() { return model()->rowCount(); }
    [[nodiscard]] common::Table *table() { return child<common::Table>("activityTable"); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return model()->index(row, column).data().toString();
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
    void choose(const char *chip, const char *menuName, const QString &text)
    {
        expectMenu();
        auto *button = child<common::Chip>(chip);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        auto *menu = child<QMenu>(menuName);
        QVERIFY(menu != nullptr);
        QTRY_VERIFY(menu->isVisible());
        for (int step = 0; step < menu->actions().size() + 1; ++step) {
            if (menu->activeAction() != nullptr && menu->activeAction()->text().startsWith(text)) {
                break;
            }
            QTest::keyClick(menu, Qt::Key_Down);
        }
        QVERIFY(menu->activeAction() != nullptr);
        QTest::keyClick(menu, Qt::Key_Return);
    }
};

} // namespace

class ActivityPageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void keyAndRailLeadToTheLog();
    void textAndChipsNarrowIt();
    void aRangeOfDaysIsAskedFor();
    void detailsFollowTheArrowKeys();
    void enterLeadsToTheSubscription();
    void rowsAreCopied();
    void whatIsShownIsExported();
    void aRoleWithoutTheRightIsToldWhy();
    void theLanguageChangesWhileOpen();
    void anActIsSeenAtOnce();
    void choicesAreRemembered();
    void looks_data();
    void looks();
};

void ActivityPageTest::keyAndRailLeadToTheLog()
{
    LogStage window;
    QVERIFY(window.rows() > 100);
    QVERIFY(window.table()->hasFocus());
    QCOMPARE(
        window.page()->statusText(), u"%1 of %1 entries"_s.arg(window.model()->counts().total));
    window.click("navCustomers");
    QTRY_VERIFY(window.eye.isReady("customersPage"));
    window.click("navActivity");
    QTRY_VERIFY(window.eye.isReady("activityPage"));
    // F6 goes on: filters, log, details, header.
    window.key(Qt::Key_F6);
    QVERIFY(window.child<QWidget>("activityDetails")->isAncestorOf(QApplication::focusWidget()));
}

void ActivityPageTest::textAndChipsNarrowIt()
{
    LogStage window;
    const int all = window.rows();
    window.key(Qt::Key_F, Qt::ControlModifier);
    auto *search = window.child<QLineEdit>("activitySearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"yuna"_s);
    QTRY_VERIFY(window.rows() < all && window.rows() > 0);
    for (int row = 0; row < window.rows(); ++row) {
        QCOMPARE(window.cell(row, ActivityModel::User), u"Yuna Choi"_s);
    }
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(window.rows(), all);
    window.choose("actChip", "actMenu", u"Delegated admin privileges removed"_s);
    QTRY_VERIFY(window.rows() < all && window.rows() > 0);
    for (int row = 0; row < window.rows(); ++row) {
        QCOMPARE(window.cell(row, ActivityModel::Action), u"Delegated admin privileges removed"_s);
    }
    window.choose("activityCloudChip", "activityCloudMenu", u"21Vianet"_s);
    QTRY_COMPARE(window.child<common::Chip>("activityCloudChip")->text(), u"Cloud: 21Vianet"_s);
    window.choose("actorChip", "actorMenu", u"Minho Baek"_s);
    QTRY_COMPARE(window.rows(), 0);
    QTRY_VERIFY(window.eye.isReady("activityEmpty"));
    const auto *empty = window.child<common::EmptyState>("activityEmpty");
    QCOMPARE(empty->button()->text(), u"Clear filters"_s);
    window.picture(u"activity-none"_s);
    QTest::keyClick(empty->button(), Qt::Key_Space);
    QTRY_COMPARE(window.rows(), all);
    QVERIFY(!window.eye.isReady("clearActivityFilters"));
}

void ActivityPageTest::aRangeOfDaysIsAskedFor()
{
    LogStage window;
    const int all = window.rows();
    window.choose("periodChip", "periodMenu", u"From and to…"_s);
    QTRY_VERIFY(window.eye.isReady("periodSheet"));
    window.picture(u"activity-period"_s);
    auto *first = window.child<QDateEdit>("periodFirst");
    auto *last = window.child<QDateEdit>("periodLast");
    QCOMPARE(last->date(), QDate(2020, 5, 12)); // of the book's clock
    first->setDate({ 2020, 5, 20 });
    QVERIFY(!window.child<QPushButton>("applyPeriod")->isEnabled());
    first->setDate({ 2020, 5, 11 });
    last->setDate({ 2020, 5, 11 });
    window.click("applyPeriod");
    QTRY_VERIFY(window.rows() > 0 && window.rows() < all);
    for (int row = 0; row < window.rows(); ++row) {
        QVERIFY(window.cell(row, ActivityModel::Time).startsWith(u"11 May 2020"_s));
    }
    QCOMPARE(window.child<common::Chip>("periodChip")->text(), u"Time: 11 May 2020"_s);
}

void ActivityPageTest::detailsFollowTheArrowKeys()
{
    LogStage window;
    auto *title = window.child<QLabel>("activityTitle");
    for (int row = 0; row < 5; ++row) {
        QCOMPARE(window.table()->currentIndex().row(), row);
        QCOMPARE(title->text(), window.cell(row, ActivityModel::Action));
        QTest::keyClick(window.table(), Qt::Key_Down);
    }
    window.choose("actChip", "actMenu", u"Licences changed"_s);
    QTRY_VERIFY(window.cell(0, ActivityModel::Action).startsWith(u"Licences changed from"_s));
    const auto details = window.model()->detailsAt(window.table()->currentIndex().row());
    QVERIFY(details && details->changes.size() == 1);
    const QString wanted
        = details->changes.constFirst().before + u" → "_s + details->changes.constFirst().after;
    const auto labels = window.child<QWidget>("activityDetails")->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
        [&wanted](const QLabel *label) { return label->text() == wanted; }));
}

void ActivityPageTest::enterLeadsToTheSubscription()
{
    LogStage window;
    window.choose("actChip", "actMenu", u"Licences changed"_s);
    QTRY_VERIFY(window.cell(0, ActivityModel::Action).startsWith(u"Licences changed"_s));
    const QString product = window.cell(0, ActivityModel::Subscription);
    window.table()->setFocus();
    QTest::keyClick(window.table(), Qt::Key_Home);
    QTest::keyClick(window.table(), Qt::Key_Return);
    QTRY_VERIFY(window.eye.isReady("subscriptionsPage"));
    QTRY_VERIFY(window.eye.table("subscriptionTable") != nullptr
        && window.eye.table("subscriptionTable")
                ->currentIndex()
                .siblingAtColumn(0)
                .data()
                .toString()
            == product);
}

void ActivityPageTest::rowsAreCopied()
{
    LogStage window;
    QTest::keyClick(window.table(), Qt::Key_Home);
    QTest::keyClick(window.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(window.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList copied = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 3);
    QVERIFY(copied.constFirst().startsWith(u"Date-time\tCustomer\t"_s));
    QVERIFY(copied.at(2).contains(window.cell(1, ActivityModel::Action)));
}

void ActivityPageTest::whatIsShownIsExported()
{
    LogStage window;
    window.choose("actChip", "actMenu", u"Licences changed"_s);
    QTRY_VERIFY(window.cell(0, ActivityModel::Action).startsWith(u"Licences changed"_s));
    const int shown = window.rows();
    QTest::mouseClick(window.child<QPushButton>("exportLogButton"), Qt::LeftButton);
    QTRY_VERIFY(window.eye.isReady("exportSheet"));
    auto *sheet = window.child<common::ExportSheet>("exportSheet");
    sheet->setFolder(window.stage.path({}));
    const QString file = window.stage.path(u"activity.csv"_s);
    const auto run
        = [&window] { QTest::mouseClick(window.child<QPushButton>("runExport"), Qt::LeftButton); };
    run();
    QTRY_VERIFY(window.eye.isReady("exportMessage"));
    QVERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"
                             "Date-Time,Affected customer,Action,Partner user,"));
    QCOMPARE(bytes.count('\n'), shown + 1);
    QVERIFY(bytes.contains("Licences: "));
    // A folder that is not there: told, and nothing is left behind.
    sheet->setFolder(window.stage.path(u"none"_s));
    run();
    QTRY_VERIFY(window.child<QPushButton>("runExport")->isEnabled());
    QStringList said;
    for (const QLabel *label : window.child<QWidget>("exportMessage")->findChildren<QLabel *>()) {
        said.append(label->text());
    }
    QVERIFY2(said.join(u' ').contains(u"could not"_s), qPrintable(said.join(u' ')));
    QVERIFY(!QFile::exists(window.stage.path(u"none"_s)));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("exportSheet") == nullptr);
}

void ActivityPageTest::aRoleWithoutTheRightIsToldWhy()
{
    LogStage window;
    window.stage.workspace().setRole(domain::Role::SalesAgent);
    QTRY_VERIFY(window.eye.isReady("activityEmpty"));
    const auto labels = window.child<QWidget>("activityEmpty")->findChildren<QLabel *>();
    QStringList texts;
    for (const QLabel *label : labels) {
        texts.append(label->text());
    }
    QVERIFY(texts.contains(u"Your role cannot open the activity log."_s));
    QVERIFY(texts.contains(u"Roles that can open it: Global admin, Admin agent."_s));
    QVERIFY(!window.child<QPushButton>("exportLogButton")->isEnabled());
    QVERIFY(!window.eye.isReady("actChip"));
    window.picture(u"activity-refused"_s);
    window.stage.workspace().setRole(domain::Role::GlobalAdmin);
    QTRY_VERIFY(window.rows() > 100);
    QTRY_VERIFY(window.eye.isReady("activityTable"));
}

void ActivityPageTest::theLanguageChangesWhileOpen()
{
    LogStage window;
    window.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(window.child<common::Chip>("actChip")->text(), u"작업: 전체"_s);
    QCOMPARE(
        window.model()->headerData(ActivityModel::Customer, Qt::Horizontal).toString(), u"고객"_s);
    QCOMPARE(window.child<QLabel>("activityTitle")->text(), window.cell(0, ActivityModel::Action));
    window.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(window.child<common::Chip>("actChip")->text(), u"Action: any"_s);
}

void ActivityPageTest::anActIsSeenAtOnce()
{
    LogStage window;
    QTest::keyClick(window.table(), Qt::Key_Down);
    const QString kept = window.table()->currentIndex().data(viewmodels::IdRole).toString();
    const int before = window.rows();
    domain::AuditEvent event;
    event.time = window.stage.workspace().now();
    event.actor = u"Somebody else"_s;
    event.act = domain::Act::DelegationRequested;
    event.customerId = window.model()->entryAt(1)->event.customerId;
    const auto written
        = window.stage.workspace()
              .pageServices()
              .book
              ->write<void>([event](domain::BookWriter &writer) { return writer.addAudit(event); })
              .result();
    QVERIFY(written);
    QTRY_COMPARE(window.cell(0, ActivityModel::User), u"Somebody else"_s);
    QCOMPARE(window.rows(), before + 1);
    QCOMPARE(window.table()->currentIndex().data(viewmodels::IdRole).toString(), kept);
}

void ActivityPageTest::choicesAreRemembered()
{
    LogStage window;
    window.choose("actChip", "actMenu", u"Licences changed"_s);
    window.choose("periodChip", "periodMenu", u"Last 30 days"_s);
    const QVariantMap state = window.page()->saveState();
    activity::ActivityPage other;
    other.restoreState(state);
    QCOMPARE(other.model()->query().acts, QList{ domain::Act::LicencesChanged });
    QCOMPARE(other.model()->period().kind, viewmodels::ActivityPeriod::Month);
    QCOMPARE(other.saveState().value(u"acts"_s), state.value(u"acts"_s));
    // What nobody can have chosen is as if it were never saved.
    other.restoreState({ { u"acts"_s, QStringList{ u"weird"_s } }, { u"period"_s, 99 },
        { u"columns"_s, QVariantMap{ { u"77"_s, 1 } } } });
    QVERIFY(!other.model()->isNarrowed());
}

void ActivityPageTest::looks_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("text");
    QTest::newRow("light-en") << 1 << false << QSize(1280, 800) << 100;
    QTest::newRow("dark-ko") << 2 << true << QSize(1280, 800) << 100;
    QTest::newRow("light-ko-small") << 1 << true << QSize(1024, 600) << 100;
    QTest::newRow("dark-en-small") << 2 << false << QSize(1024, 600) << 100;
    QTest::newRow("light-en-150") << 1 << false << QSize(1024, 600) << 150;
}

void ActivityPageTest::looks()
{
    QFETCH(const int, theme);
    QFETCH(const bool, korean);
    QFETCH(const QSize, size);
    QFETCH(const int, text);
    LogStage window;
    window.stage.theme().setChoice(theme::themeChoices.at(static_cast<std::size_t>(theme)));
    window.stage.theme().setTextScale(text);
    window.stage.window().setLanguage(
        korean ? catalog::Language::Korean : catalog::Language::English);
    window.stage.window().resize(size);
    window.choose("actChip", "actMenu", korean ? u"업그레이드"_s : u"Subscription upgraded"_s);
    QTRY_VERIFY(window.model()->isNarrowed() && window.rows() > 0);
    window.page()->focusList();
    QTest::qWait(300);
    window.picture(u"activity-"_s + QLatin1StringView(QTest::currentDataTag()));
    // Times are whole, whatever gives way.
    const auto *table = window.table();
    const QString time = window.cell(0, ActivityModel::Time);
    QVERIFY(table->columnWidth(ActivityModel::Time) > table->fontMetrics().horizontalAdvance(time));
    QVERIFY(!table->isColumnHidden(ActivityModel::Action));
    QVERIFY(window.page()->width() <= window.stage.window().width());
    window.stage.window().setLanguage(catalog::Language::English);
}

DESK_TEST_MAIN(ActivityPageTest, QApplication)
#include "activitypagetest.moc"
