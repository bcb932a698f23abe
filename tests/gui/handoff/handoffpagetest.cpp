#include "handoffstage.h"

#include "common/button.h"
#include "common/exportsheet.h"
#include "common/printsheet.h"
#include "common/segmentedcontrol.h"
#include "importing/importsheet.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
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
        window.key(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(window.eye.isReady("handOffPage"));
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
        QCOMPARE(window.cell(0, HandOffModel::Task), u"라이선스 수 변경"_s);
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
        QVERIFY2(lines.at(1).contains(
                     u"Licences: %1,Licences: %2,Open"_s.arg(before).arg(before + 1)),
            qPrintable(lines.at(1)));
        QVERIFY(!lines.at(1).contains(window.subjects().at(0).id.text()));
    }

    void theTasksGoToPaperInBothLanguages_data()
    {
        QTest::addColumn<catalog::Language>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("English") << catalog::Language::English
                                 << QStringList{ u"To be carried out in Partner Center"_s,
                                        u"Change the number of"_s, u"☐ Open"_s };
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
        words.append(window.subjects().at(0).id.text().left(8));
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
        QTest::qWait(0);
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
        QTest::qWait(0);
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
