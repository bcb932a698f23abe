#include "handoffstage.h"

#include "common/button.h"
#include "common/exportsheet.h"
#include "common/printsheet.h"
#include "common/segmentedcontrol.h"
#include "importing/importsheet.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>

#include <utility>

using namespace Qt::StringLiterals;
using viewmodels::HandOffModel;

namespace {

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// "To be carried out in Partner Center", by keys and mouse.
class HandOffPageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void keyAndRailLeadToTheList()
    {
        WindowStage window;
        window.click("navHandOff");
        QTRY_VERIFY(window.eye.isReady("handOffEmpty"));
        QTRY_VERIFY(window.eye.child("handOffEmpty")
                        ->findChildren<QLabel *>()
                        .constFirst()
                        ->text()
                        .contains(u"Partner Center"_s));
        window.key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!window.eye.isReady("handOffPage"));
        window.key(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(window.eye.isReady("handOffPage"));
    }

    void theRailTellsHowManyAreOpen()
    {
        HandOffStage window(2);
        const auto told = [&window] { return window.child("navHandOff")->accessibleName(); };
        QTRY_COMPARE(told(), u"Partner Center tasks, 2 open"_s);
        window.stage.window().setLanguage(catalog::Language::Korean);
        QTRY_VERIFY2(told().endsWith(u", 미완료 2개"_s), qPrintable(told()));
        window.stage.window().setLanguage(catalog::Language::English);
        window.table()->setFocus();
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.click("markTask");
        QTRY_COMPARE(told(), u"Partner Center tasks"_s);
        QTRY_VERIFY(window.eye.isReady("undoTask"));
        window.click("undoTask");
        QTRY_COMPARE(told(), u"Partner Center tasks, 2 open"_s);
    }

    void aTaskSaysWhatIsToBeDone()
    {
        HandOffStage window(2);
        QCOMPARE(window.cell(0, HandOffModel::Task), u"Change the number of licences"_s);
        const qint64 before = window.subjects().at(0).quantity;
        QCOMPARE(window.cell(0, HandOffModel::From), u"Licences: %1"_s.arg(before));
        QCOMPARE(window.cell(0, HandOffModel::To), u"Licences: %1"_s.arg(before + 1));
        QCOMPARE(window.cell(0, HandOffModel::State), u"Open"_s);
        QVERIFY(!window.cell(0, HandOffModel::Customer).isEmpty());
        QTRY_COMPARE(window.stage.window().handOffPage()->statusText(), u"2 of 2 tasks open"_s);
        window.picture(u"handoff"_s);
        window.stage.window().setLanguage(catalog::Language::Korean);
        QTRY_COMPARE(window.cell(0, HandOffModel::Task), u"라이선스 수 변경"_s);
        QCOMPARE(window.cell(0, HandOffModel::State), u"미완료"_s);
        window.picture(u"handoff-ko"_s);
    }

    void spaceMarksAndUndoTakesItBack()
    {
        HandOffStage window(3);
        window.table()->setFocus();
        window.table()->setCurrentIndex(window.model()->index(0, 0));
        const qint64 first = window.model()->rowAt(0).entry.number;
        window.key(Qt::Key_Space);
        QTRY_COMPARE(window.rows(), 2); // open ones are shown
        QVERIFY(window.model()->rowAt(0).entry.number != first);
        QTRY_VERIFY(window.eye.isReady("undoTask"));
        QTRY_COMPARE(window.stage.window().handOffPage()->statusText(), u"2 of 3 tasks open"_s);
        window.table()->setFocus();
        window.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(window.rows(), 3);
        QCOMPARE(window.model()->rowAt(0).entry.number, first);
        // Several rows at once, by the button.
        window.table()->setFocus();
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.click("markTask");
        QTRY_COMPARE(window.rows(), 0);
        QTRY_VERIFY(window.eye.isReady("handOffEmpty"));
    }

    void theFilterShowsWhatIsDone()
    {
        HandOffStage window(2);
        window.table()->setFocus();
        window.table()->setCurrentIndex(window.model()->index(0, 0));
        window.key(Qt::Key_Space);
        QTRY_COMPARE(window.rows(), 1);
        auto *filter = window.child<common::SegmentedControl>("handOffFilter");
        filter->setFocus();
        window.key(Qt::Key_Right);
        QTRY_COMPARE(window.rows(), 1);
        QCOMPARE(window.cell(0, HandOffModel::State), u"Done"_s);
        QVERIFY(!window.model()
                     ->index(0, HandOffModel::State)
                     .data(Qt::ToolTipRole)
                     .toString()
                     .isEmpty());
        window.key(Qt::Key_Right);
        QTRY_COMPARE(window.rows(), 2);
        // The last thing done was a filter: Ctrl+Z takes that back.
        window.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(window.rows(), 1);
        QCOMPARE(filter->currentIndex(), 1);
    }

    void aNoteIsWrittenInPlace()
    {
        HandOffStage window(1);
        window.table()->setFocus();
        window.table()->setCurrentIndex(window.model()->index(0, 0));
        window.key(Qt::Key_F2);
        auto *editor = window.child<QLineEdit>("noteEditor");
        QVERIFY(editor != nullptr);
        QVERIFY(editor->accessibleName().contains(window.cell(0, HandOffModel::Task)));
        QTest::keyClicks(editor, u"call first"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(window.cell(0, HandOffModel::Note), u"call first"_s);
    }

    void enterOpensTheSubscription()
    {
        HandOffStage window(1);
        window.table()->setFocus();
        window.table()->setCurrentIndex(window.model()->index(0, 0));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.eye.isReady("subscriptionsPage"));
    }

    /// X11 tells of the key twice.
    void theMenuKeyOpensOneMenu()
    {
        HandOffStage window(1);
        window.table()->setFocus();
        window.table()->selectRow(0);
        expectMenu();
        for (int time = 0; time < 2; ++time) {
            const QPoint place(5, 5);
            QContextMenuEvent event(
                QContextMenuEvent::Keyboard, place, window.table()->mapToGlobal(place));
            QApplication::sendEvent(window.table(), &event);
        }
        const auto menus = window.table()->findChildren<QMenu *>(u"tableMenu"_s);
        QCOMPARE(menus.size(), 1);
        menus.constFirst()->close();
    }

    void rowsAreCopied()
    {
        HandOffStage window(1);
        window.table()->setFocus();
        window.table()->selectRow(0);
        window.key(Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(
            QGuiApplication::clipboard()->text().contains(u"Change the number of licences"_s));
    }

    void theTasksGoOutAsATable()
    {
        HandOffStage window(3);
        window.table()->setFocus();
        window.table()->setCurrentIndex(window.model()->index(0, 0));
        window.key(Qt::Key_Space);
        QTRY_COMPARE(window.rows(), 2);
        window.key(Qt::Key_E, Qt::ControlModifier);
        auto *sheet = window.child<common::ExportSheet>("exportSheet");
        QVERIFY(sheet != nullptr);
        sheet->setFolder(window.stage.path(u"out"_s));
        QVERIFY(QDir().mkpath(window.stage.path(u"out"_s)));
        window.click("runExport");
        const QString file = window.stage.path(u"out/partner-center-tasks.csv"_s);
        QTRY_VERIFY(QFile::exists(file));
        // The filter leaves the open ones.
        const QStringList lines = contentsOf(file).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).contains(u"Recorded,Partner user,Company"_s));
        const qint64 before = window.subjects().at(1).quantity;
        QVERIFY2(
            lines.at(1).contains(u"Licences: %1,Licences: %2,Open"_s.arg(before).arg(before + 1)),
            qPrintable(lines.at(1)));
        QVERIFY(!lines.at(1).contains(window.subjects().at(0).id.text()));
    }

    void theTasksGoToPaperInBothLanguages_data()
    {
        QTest::addColumn<catalog::Language>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("English") << catalog::Language::English
                                 << QStringList{ u"To be carried out in Partner Center"_s,
                                        u"Change the number"_s, u"☐ Open"_s };
        QTest::newRow("Korean") << catalog::Language::Korean
                                << QStringList{ u"파트너 센터"_s, u"라이선스 수 변경"_s,
                                       u"☐ 미완료"_s };
    }
    void theTasksGoToPaperInBothLanguages()
    {
        QFETCH(catalog::Language, language);
        QFETCH(QStringList, words);
        HandOffStage window(2);
        window.stage.window().setLanguage(language);
        QTRY_VERIFY(window.child<common::Button>("printTasks")->isEnabled());
        window.table()->setFocus();
        window.key(Qt::Key_P, Qt::ControlModifier);
        common::PrintSheet *sheet = nullptr;
        QTRY_VERIFY((sheet = window.stage.window().findChild<common::PrintSheet *>()) != nullptr);
        const QString file = window.stage.path(u"tasks.pdf"_s);
        sheet->saveAs(file);
        QTRY_VERIFY(sheet->findChild<QAbstractButton *>(u"savePdf"_s)->isEnabled());
        QProcess reader;
        reader.start(u"pdftotext"_s, { u"-layout"_s, file, u"-"_s });
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        words.append(window.subjects().at(0).id.text().left(18));
        words.append(window.stage.workspace()
                         .texts()
                         ->dateTime(window.model()->rowAt(0).entry.plannedAt)
                         .section(u' ', -1)); // 00:30
        for (const QString &word : std::as_const(words)) {
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in\n"_s + text));
        }
    }

    void withoutTasksNothingGoesOut()
    {
        HandOffStage window(0);
        QTRY_VERIFY(window.eye.isReady("handOffEmpty"));
        QVERIFY(!window.child<common::Button>("exportTasks")->isEnabled());
        QVERIFY(!window.child<common::Button>("printTasks")->isEnabled());
        window.key(Qt::Key_P, Qt::ControlModifier);
        window.settleBook();
        QVERIFY(window.stage.window().findChild<common::PrintSheet *>() == nullptr);
    }

    void aRoleWithoutTheRightOnlySeesIt()
    {
        HandOffStage window(1);
        window.stage.workspace().setRole(domain::Role::Guest);
        QTRY_COMPARE(window.rows(), 1);
        window.table()->selectRow(0);
        QVERIFY(!window.child<common::Button>("markTask")->isEnabled());
        QVERIFY(!window.child<common::Button>("editTaskNote")->isEnabled());
        window.table()->setFocus();
        window.key(Qt::Key_Space);
        window.settleBook();
        QCOMPARE(window.cell(0, HandOffModel::State), u"Open"_s);
    }

    void anImportAsksWhatBecomesOfATask()
    {
        HandOffStage window(2);
        const domain::Subscription first = window.subjects().at(0);
        const domain::Subscription second = window.subjects().at(1);
        QFile file(window.stage.path(u"there.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto line = [](const domain::Subscription &of, qint64 quantity) {
            return u"%1,%2,%3,%4,active\n"_s
                .arg(of.id.text(), of.customerId.text(), of.offerId.text())
                .arg(quantity)
                .toUtf8();
        };
        file.write("subscriptionId,customerId,offerId,quantity,status\n"
            + line(first, first.quantity + 7) + line(second, second.quantity + 1));
        file.close();
        window.key(Qt::Key_I, Qt::ControlModifier);
        auto *sheet = window.stage.window().findChild<importing::ImportSheet *>();
        QVERIFY(sheet != nullptr);
        sheet->setFiles({ {}, file.fileName(), {} });
        QTRY_VERIFY(window.eye.isReady("importTasks"));
        QCOMPARE(window.eye.rows("importTasksTable"), 2);
        QTRY_VERIFY(!window.child<common::Button>("runImport")->isEnabled());
        window.picture(u"handoff-import"_s);
        window.child<QWidget>("importTasksDifferent")->setFocus();
        window.key(Qt::Key_Right);
        window.key(Qt::Key_Right);
        QTRY_VERIFY(window.child<common::Button>("runImport")->isEnabled());
        window.click("runImport");
        QTRY_COMPARE(window.stage.window().handOffPage()->statusText(), u"0 of 2 tasks open"_s);
        const auto now = window.book()
                             .read<domain::Subscription>([first](domain::BookReader &reader) {
                                 return reader.subscription(first.id);
                             })
                             .result();
        QCOMPARE(now->quantity, first.quantity + 7);
    }

    void aSingleTaskIsDecidedInTheTable()
    {
        HandOffStage window(2);
        const domain::Subscription first = window.subjects().at(0);
        const domain::Subscription second = window.subjects().at(1);
        QFile file(window.stage.path(u"there.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("subscriptionId,customerId,offerId,quantity,status\n");
        for (const domain::Subscription &each : { first, second }) {
            file.write(u"%1,%2,%3,%4,active\n"_s
                           .arg(each.id.text(), each.customerId.text(), each.offerId.text())
                           .arg(each.quantity + 7)
                           .toUtf8());
        }
        file.close();
        window.key(Qt::Key_I, Qt::ControlModifier);
        auto *sheet = window.stage.window().findChild<importing::ImportSheet *>();
        sheet->setFiles({ {}, file.fileName(), {} });
        QTRY_COMPARE(window.eye.rows("importTasksTable"), 2);
        auto *table = window.child<common::Table>("importTasksTable");
        constexpr int fate = 5;
        const auto fateOf
            = [table](int row) { return table->model()->index(row, fate).data().toString(); };
        QTRY_COMPARE(fateOf(0), u"Not chosen"_s);
        // The first stays as planned, the second becomes what is there: by Enter, once and twice.
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(fateOf(0), u"Keep the plan"_s);
        QVERIFY(!window.child<common::Button>("runImport")->isEnabled());
        table->setCurrentIndex(table->model()->index(1, 0));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(fateOf(1), u"Keep the plan"_s);
        QTRY_COMPARE(table->currentIndex().row(), 1);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(fateOf(1), u"Take over what is there"_s);
        QCOMPARE(fateOf(0), u"Keep the plan"_s);
        QTRY_VERIFY(window.child<common::Button>("runImport")->isEnabled());
        window.click("runImport");
        QTRY_COMPARE(window.stage.window().handOffPage()->statusText(), u"1 of 2 tasks open"_s);
        const auto quantityOf = [&window](domain::SubscriptionId id) {
            return window.book()
                .read<domain::Subscription>(
                    [id](domain::BookReader &reader) { return reader.subscription(id); })
                .result()
                ->quantity;
        };
        QCOMPARE(quantityOf(first.id), first.quantity + 1);
        QCOMPARE(quantityOf(second.id), second.quantity + 7);
    }

    void whatIsDoneElsewhereIsSeen()
    {
        HandOffStage window(1);
        services::ActRequest request;
        request.subscription = window.subjects().at(1).id;
        request.act = rules::LifeAct::Suspend;
        QVERIFY(window.stage.workspace().pageServices().acts->carryOut(request).result());
        QTRY_COMPARE(window.rows(), 2);
        QCOMPARE(window.cell(1, HandOffModel::Task), u"Suspend"_s);
    }
};

DESK_TEST_MAIN(HandOffPageTest, QApplication)
#include "handoffpagetest.moc"
