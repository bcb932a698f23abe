#include "importstage.h"

#include "common/segmentedcontrol.h"
#include "common/table.h"
#include "importing/errorrowmodel.h"
#include "importing/mappingmodel.h"
#include "support/testmain.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::StringLiterals;
using importing::ErrorRowModel;
using importing::MappingModel;

namespace {

theme::Theme *programTheme = nullptr; ///< of main, for the whole run

const QString mapping = u"mappingTable"_s;
const QString errors = u"badRowTable"_s;

const QString clean = u"customerId,companyName,domain,country,cloud,delegatedAdmin\n"
                      "#1,Hanbit Logistics,hanbit.example,KR,global,granted\n"
                      "#2,Oreum Travel,oreum.example,IN,global,granted\n"_s;
const QString customers = u"Tenant ID,고객사,기본 도메인,Country,Cloud,Delegated admin,Owner\n"
                          "#1,한빛물류,hanbit.example,KR,global,granted,J. Seo\n"
                          "#2,오름여행,oreum.example,IN,global,granted,J. Seo\n"
                          "#3,,maru.example,KR,global,granted,J. Seo\n"
                          "#4,Kestrel Freight,kestrel.example,South Korea,global,granted,J. Seo\n"
                          "#5,Rosslare Marine,rosslare.example,IE,global,perhaps,J. Seo\n"_s;
const QString subscriptions
    = u"Subscription ID,Customer ID,Product,Seats,Status,Renewal,Billing frequency\n"
      "#11,#1,Microsoft 365 Business Basic,42,active,2020-05-31,monthly\n"
      "#12,#2,Office 365 Enterprise E1,abc,active,2020-05-31,monthly\n"
      "#13,#1,Offce 365 Enterprise E3,8,active,2020-05-31,monthly\n"
      "#14,#2,Office 365 Enterprise E3,5,active,2020-02-30,monthly\n"
      "#15,#2,Office 365 Enterprise E3,12 seats,active,2020-05-31,monthly\n"_s;

} // namespace

/// The dialog beside picture 07b: columns, checks, mends, the import and its end.
class ImportSheetTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        support::TestCase::init();
        programTheme->setChoice(theme::ThemeChoice::Light);
        programTheme->setTextScale(100);
    }

    void aKnownExportNeedsNoTouch()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.csv"_s, clean), {}, {} });
        QVERIFY(stage.seen().contains(u"customers.csv · 2 rows · UTF-8 · comma"_s));
        QCOMPARE(stage.rows(mapping), 6);
        QVERIFY(!stage.isSeen(u"errorRows"_s));
        QVERIFY(!stage.isSeen(u"importQuestions"_s));
        QVERIFY(stage.seen().contains(
            u"2 rows will be imported, 0 skipped. Nothing is saved until the last row."_s));
        stage.click(u"runImport"_s);
        QCOMPARE(stage.customers(), QStringList({ u"Hanbit Logistics"_s, u"Oreum Travel"_s }));
        QVERIFY(stage.seen().contains(u"2 customers and 0 subscriptions were imported."_s));
        QVERIFY(stage.seen().contains(u"Added: 2 · Changed: 0 · Unchanged: 0 · Skipped: 0"_s));
        QVERIFY(!stage.isSeen(u"runImport"_s));
        stage.picture(u"import-done"_s);
        stage.click(u"cancelImport"_s);
        QTRY_VERIFY(!stage.isOpen());
    }

    void whatASpreadsheetCopiedIsPasted()
    {
        ImportStage stage;
        stage.open({});
        QGuiApplication::clipboard()->setText(
            u"Microsoft ID\tCompany name\r\n"
            "00000000-0000-4000-8000-000000000001\t\"한빛\n물류\"\r\n"_s);
        stage.click(u"pasteTable"_s);
        QTRY_VERIFY(stage.isSeen(mapping));
        stage.settle();
        QVERIFY(stage.seen().contains(u"clipboard.tsv · 1 row · UTF-8 · tab"_s));
        // Another table takes its own place: the columns say what it is.
        QGuiApplication::clipboard()->setText(
            u"Subscription ID\tCustomer ID\tProduct\tSeats\tStatus\n"
            "00000000-0000-4000-8000-000000000011\t00000000-0000-4000-8000-000000000001\t"
            "Office 365 Enterprise E3\t5\tactive\n"_s);
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(stage.seen().contains(u"2 rows will be imported"_s));
        stage.click(u"runImport"_s);
        QCOMPARE(stage.customers(), QStringList{ u"한빛\n물류"_s });
    }

    void aClipboardWithoutATableIsTold()
    {
        ImportStage stage;
        stage.open({});
        QGuiApplication::clipboard()->setText(u"just words"_s);
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(stage.seen().contains(u"The clipboard holds no table"_s));
    }

    void jsonNeedsNoRowOfNames()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.json"_s,
                         u"{\"items\":[{\"id\":\"#1\",\"companyProfile\":"
                         "{\"companyName\":\"한빛물류\"}}]}"_s),
            {}, {} });
        QVERIFY(stage.seen().contains(u"customers.json · 1 row · UTF-8 · JSON"_s));
        QCOMPARE(stage.row(mapping, 1).first(), u"companyProfile.companyName"_s);
        QVERIFY(!stage.isSeen(u"firstRowHasNames"_s));
        stage.click(u"runImport"_s);
        QCOMPARE(stage.customers(), QStringList{ u"한빛물류"_s });
    }

    void aPageOfAListIsTold()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.json"_s,
                         u"{\"totalCount\":2350,\"items\":[{\"id\":\"#1\",\"companyProfile\":"
                         "{\"companyName\":\"한빛물류\"}}]}"_s),
            {}, {} });
        const QString note = u"The file holds only 1 of the 2,350 entries of its list. Save the "
                             "other pages of the list too, and import them."_s;
        QVERIFY2(stage.seen().contains(note), qPrintable(stage.seen()));
        stage.click(u"runImport"_s);
        QCOMPARE(stage.customers(), QStringList{ u"한빛물류"_s });
    }

    void showsColumnsSamplesAndChecks()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers-may.csv"_s, customers), {}, {} });
        QCOMPARE(stage.row(mapping, 1),
            QStringList(
                { u"고객사"_s, {}, {}, u"한빛물류, 오름여행, Kestrel Freight"_s, u"1 error"_s }));
        QCOMPARE(stage.row(mapping, 2).last(), u"OK"_s);
        QCOMPARE(stage.row(mapping, 6).last(), u"Skipped"_s);
        QCOMPARE(stage.find<QComboBox>(u"field1"_s)->currentText(), u"Company name"_s);
        QCOMPARE(stage.find<QComboBox>(u"field6"_s)->currentText(), u"Do not import"_s);
        QCOMPARE(stage.text(u"errorCounts"_s), u"3 of 5"_s);
        QCOMPARE(stage.row(errors, 0),
            QStringList({ u"4"_s, u"고객사"_s, u"(empty)"_s, u"Company name is missing."_s,
                u"Edit"_s, {} }));
        stage.picture(u"import-customers"_s);
    }

    void anotherFieldIsCheckedAgain()
    {
        ImportStage stage;
        stage.open({ stage.file(u"c.csv"_s,
                         u"customerId,companyName,note,cloud,delegatedAdmin\n"
                         "#1,Alpha,Alpha Holdings,global,granted\n"_s),
            {}, {} });
        QCOMPARE(stage.row(mapping, 2).last(), u"Skipped"_s);
        stage.choose(2, u"Company name"_s);
        // A field stands in one column only.
        QCOMPARE(stage.find<QComboBox>(u"field1"_s)->currentText(), u"Do not import"_s);
        QCOMPARE(stage.row(mapping, 1).last(), u"Skipped"_s);
        QCOMPARE(stage.row(mapping, 2).last(), u"OK"_s);
        stage.choose(0, u"Do not import"_s);
        QVERIFY(!stage.find<QWidget>(u"runImport"_s)->isEnabled());
        QVERIFY(stage.find<QWidget>(u"runImport"_s)
                    ->toolTip()
                    .contains(u"A column that is needed is missing."_s));
        QCOMPARE(stage.row(errors, 0).at(1), u"Microsoft ID"_s);
        stage.picture(u"import-missing-column"_s);
        stage.choose(0, u"Microsoft ID"_s);
        stage.click(u"runImport"_s);
        QCOMPARE(stage.customers(), QStringList{ u"Alpha Holdings"_s });
    }

    void aFileWithoutNamesIsMatchedByHand()
    {
        ImportStage stage;
        stage.open({ stage.file(u"c.csv"_s, u"#1,Alpha\n#2,Beta\n"_s), {}, {} });
        QVERIFY(!stage.find<QWidget>(u"runImport"_s)->isEnabled());
        stage.click(u"firstRowHasNames"_s);
        QCOMPARE(stage.row(mapping, 0).first(), u"A"_s);
        stage.choose(0, u"Microsoft ID"_s);
        stage.choose(1, u"Company name"_s);
        stage.click(u"runImport"_s);
        QCOMPARE(stage.customers(), QStringList({ u"Alpha"_s, u"Beta"_s }));
    }

    void editMendsACellAndTheFileStays()
    {
        ImportStage stage;
        const QString path = stage.file(u"customers.csv"_s, customers);
        stage.open({ path, {}, {} });
        stage.clickCell(errors, 0, ErrorRowModel::EditMend);
        auto *editor = stage.find<QLineEdit>(u"valueEditor"_s);
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->accessibleName(), u"New value of column 고객사"_s);
        stage.picture(u"import-edit"_s);
        QTest::keyClicks(editor, u"Maru Foods"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        stage.settle();
        QCOMPARE(stage.rows(errors), 2);
        QCOMPARE(stage.text(u"errorCounts"_s), u"2 of 5"_s);
        QCOMPARE(stage.row(mapping, 1).last(), u"OK"_s);
        QVERIFY(stage.text(u"correctionCount"_s).startsWith(u"1 value was corrected here."_s));
        // Whoever works down the list goes on in the next row.
        QCOMPARE(stage.find<common::Table>(errors)->currentIndex().row(), 0);
        stage.click(u"undoCorrection"_s);
        QCOMPARE(stage.rows(errors), 3);
        QVERIFY(!stage.isSeen(u"undoCorrection"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Maru Foods"));
    }

    void useItTakesTheProposedValue()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.csv"_s, clean),
            stage.file(u"subscriptions.csv"_s, subscriptions), {} });
        QCOMPARE(stage.text(u"errorCounts"_s), u"3 of 7"_s);
        QCOMPARE(stage.row(errors, 1),
            QStringList({ u"Subscriptions"_s, u"4"_s, u"Product"_s, u"Offce 365 Enterprise E3"_s,
                u"Unknown product. Did you mean this one: Office 365 Enterprise E3?"_s, u"Edit"_s,
                u"Use it"_s }));
        QCOMPARE(stage.row(errors, 3).at(4),
            u"Did you mean this: 12? Enter a whole number from 1 to 10,000,000."_s);
        stage.chooseSegment(u"mappingFile"_s, 1);
        QVERIFY(stage.seen().contains(u"subscriptions.csv · 5 rows · UTF-8 · comma"_s));
        stage.picture(u"import-subscriptions"_s);
        stage.clickCell(errors, 1, ErrorRowModel::UseMend);
        QCOMPARE(stage.rows(errors), 3);
        stage.clickCell(errors, 2, ErrorRowModel::UseMend);
        QCOMPARE(stage.rows(errors), 2);
        stage.chooseSegment(u"badRowChoice"_s, 0);
        QVERIFY(stage.seen().contains(u"5 rows will be imported, 2 skipped."_s));
        stage.click(u"runImport"_s);
        QVERIFY(stage.seen().contains(u"2 customers and 3 subscriptions were imported."_s));
        QVERIFY(stage.seen().contains(u"2 rows were skipped."_s));
        // What was skipped can still be read and saved, not mended.
        QCOMPARE(stage.rows(errors), 2);
        QVERIFY(stage.isSeen(u"saveErrors"_s));
        QVERIFY(!stage.isSeen(u"badRowChoice"_s));
        stage.picture(u"import-done-skipped"_s);
    }

    void stopOnErrorImportsNothing()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.csv"_s, customers), {}, {} });
        QVERIFY(!stage.find<QWidget>(u"runImport"_s)->isEnabled());
        QCOMPARE(stage.find<QWidget>(u"runImport"_s)->toolTip(),
            u"Some rows have errors. Correct them, or skip these rows."_s);
        stage.chooseSegment(u"badRowChoice"_s, 0);
        QVERIFY(stage.find<QWidget>(u"runImport"_s)->isEnabled());
        stage.chooseSegment(u"badRowChoice"_s, 1);
        QVERIFY(!stage.find<QWidget>(u"runImport"_s)->isEnabled());
        QCOMPARE(stage.customers(), QStringList());
    }

    void stopLeavesTheBookAsItWas()
    {
        ImportStage stage;
        QString large = u"customerId,companyName,cloud,delegatedAdmin\n"_s;
        for (int i = 1; i <= 20'000; ++i) {
            large += u"00000000-0000-4000-8000-%1,Customer %1,global,granted\n"_s.arg(
                i, 12, 10, QChar(u'0'));
        }
        stage.open({ stage.file(u"large.csv"_s, large), {}, {} });
        QTest::mouseClick(stage.find<QWidget>(u"runImport"_s), Qt::LeftButton);
        QTRY_VERIFY(stage.text(u"jobText"_s).startsWith(u"Importing row "_s));
        QVERIFY(stage.text(u"jobText"_s).endsWith(u" of 20,000"_s));
        QVERIFY(stage.text(u"jobPercent"_s).endsWith(u'%'));
        QCOMPARE(stage.text(u"cancelImport"_s), u"Stop"_s);
        QVERIFY(!stage.find<QWidget>(mapping)->isEnabled());
        stage.sheet().requestClose();
        QVERIFY(stage.isOpen());
        stage.picture(u"import-progress"_s);
        stage.click(u"cancelImport"_s);
        QVERIFY(stage.seen().contains(u"The import was stopped. Nothing was changed."_s));
        QCOMPARE(stage.customers(), QStringList());
        QVERIFY(stage.find<QWidget>(u"runImport"_s)->isEnabled());
    }

    void theErrorListIsSavedWithoutFormulas()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.csv"_s,
                         u"customerId,companyName\n=HYPERLINK(1),Alpha\n#2,\n"_s),
            {}, {} });
        const auto saveTo = [&stage](const QString &path) {
            QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
            stage.click(u"saveErrors"_s);
            QPointer<QFileDialog> dialog = stage.find<QFileDialog>(u"errorListDialog"_s);
            QVERIFY(dialog != nullptr);
            Q_EMIT dialog->fileSelected(path);
            dialog->reject();
            QTRY_VERIFY(dialog.isNull());
        };
        const QString path = stage.path(u"errors.csv"_s);
        saveTo(path);
        QTRY_VERIFY(stage.seen().contains(u"The error list was saved."_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        const QString list = QString::fromUtf8(bytes);
        QCOMPARE(list,
            u"File,Row,Column,Value,Problem,What to do\n"
            "customers.csv,2,customerId,'=HYPERLINK(1),This is not a full ID (GUID).,"
            "\"Write all 36 characters, as in 4be1b7d0-52c3-4f0e-9a61-0c7d2f81a9e4.\"\n"
            "customers.csv,3,companyName,,Company name is missing.,"
            "Enter a value in this column.\n"_s);
        saveTo(stage.path(u"nowhere/errors.csv"_s));
        QTRY_VERIFY(stage.seen().contains(u"The error list could not be saved"_s));
    }

    void whatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<QString>("contents");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QString() << u"The file is empty."_s;
        QTest::newRow("a document") << u"%PDF-1.4"_s << u"This is neither CSV nor XLSX nor JSON."_s;
    }

    void whatCannotBeReadSaysWhy()
    {
        QFETCH(QString, contents);
        QFETCH(QString, says);
        ImportStage stage;
        stage.open({ stage.file(u"customers.csv"_s, contents), {}, {} });
        QVERIFY2(stage.seen().contains(says), qPrintable(stage.seen()));
        QVERIFY(stage.seen().contains(u"Nothing was changed."_s));
        QVERIFY(stage.isSeen(u"customersFile"_s));
        QVERIFY(!stage.isSeen(mapping));
        QVERIFY(!stage.find<QWidget>(u"runImport"_s)->isEnabled());
        stage.picture(u"import-unreadable"_s);
        // Mended outside, it is checked again.
        stage.file(u"customers.csv"_s, clean);
        stage.click(u"checkAgain"_s);
        QCOMPARE(stage.rows(mapping), 6);
        QVERIFY(stage.find<QWidget>(u"runImport"_s)->isEnabled());
    }

    void aFileReplacedAfterItsCheckIsCheckedAgain()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.csv"_s, customers), {}, {} });
        stage.clickCell(errors, 1, ErrorRowModel::UseMend);
        stage.chooseSegment(u"badRowChoice"_s, 0);
        stage.file(u"customers.csv"_s, clean);
        stage.click(u"runImport"_s);
        QVERIFY(stage.seen().contains(u"The file was changed after it was checked."_s));
        QCOMPARE(stage.customers(), QStringList());
        stage.click(u"checkAgain"_s);
        // The correction was of another file's row.
        QVERIFY(stage.seen().contains(u"What you had corrected or chosen in it was dropped."_s));
        QVERIFY(!stage.isSeen(u"undoCorrection"_s));
        stage.click(u"runImport"_s);
        QCOMPARE(stage.customers(), QStringList({ u"Hanbit Logistics"_s, u"Oreum Travel"_s }));
    }

    void droppedFilesFindTheirPlaces()
    {
        ImportStage stage;
        stage.open({});
        QVERIFY(stage.isSeen(u"customersFile"_s));
        stage.picture(u"import-empty"_s);
        QMimeData files;
        files.setUrls({ QUrl::fromLocalFile(stage.file(u"구독.csv"_s, subscriptions)),
            QUrl::fromLocalFile(stage.file(u"may.csv"_s, clean)) });
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QDragEnterEvent enter(
            QPoint(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&stage.sheet(), &enter);
        QVERIFY(enter.isAccepted());
        QApplication::sendEvent(&stage.sheet(), &drop);
        stage.settle();
        QCOMPARE(stage.find<common::SegmentedControl>(u"mappingFile"_s)->count(), 2);
        QVERIFY(stage.seen().contains(u"may.csv · 2 rows"_s));
        stage.click(u"changeFiles"_s);
        QVERIFY(stage.isSeen(u"usersFile"_s));
    }

    void asksWhatTheFileDoesNotSay()
    {
        ImportStage stage;
        stage.open({ stage.file(u"c.csv"_s, u"TenantId,Domain,CompanyName\n#1,a.example,Alpha\n"_s),
            {}, {} });
        QVERIFY(stage.isSeen(u"importDelegation"_s));
        QVERIFY(stage.isSeen(u"importCloud"_s));
        stage.chooseSegment(u"importDelegation"_s, 1);
        stage.chooseSegment(u"importCloud"_s, 1);
        QVERIFY(stage.isSeen(u"importDelegation"_s));
        stage.picture(u"import-questions"_s);
        stage.click(u"runImport"_s);
        const auto rows = stage.workspace().pageServices().customers->customers({}).result();
        const domain::Customer customer = rows.value().items.constFirst().customer;
        QCOMPARE(customer.cloud, domain::Cloud::China21Vianet);
        QCOMPARE(customer.delegation.state, domain::DelegationState::None);
    }

    void asksWhoseSubscriptionsTheyAre()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.csv"_s, clean), {}, {} });
        stage.click(u"runImport"_s);
        stage.click(u"cancelImport"_s);
        QTRY_VERIFY(stage.find<QWidget>(u"runImport"_s) == nullptr);
        // Partner Center's export of one customer's subscriptions.
        stage.open({ {},
            stage.file(u"subscriptions.csv"_s,
                u"구독 ID,구독,수량,상태,재판매인\n#11,Office 365 Enterprise E3,5,활성,\n"_s),
            {} });
        QVERIFY(!stage.find<QWidget>(u"runImport"_s)->isEnabled());
        auto *list = stage.find<QComboBox>(u"importCustomer"_s);
        QVERIFY(list != nullptr && list->isVisible());
        QTRY_COMPARE(list->count(), 3);
        QTest::keyClicks(stage.find<QLineEdit>(u"importCustomerSearch"_s), u"oreum"_s);
        QTRY_COMPARE(list->count(), 2);
        list->setCurrentIndex(1);
        Q_EMIT list->activated(1);
        stage.settle();
        stage.picture(u"import-customer"_s);
        QCOMPARE(list->currentText(), u"Oreum Travel (oreum.example)"_s);
        stage.click(u"runImport"_s);
        QVERIFY(stage.seen().contains(u"0 customers and 1 subscription were imported."_s));
    }

    void theKeyboardDoesItAll()
    {
        ImportStage stage;
        stage.open({ stage.file(u"customers.csv"_s, customers), {}, {} });
        auto *columns = stage.find<common::Table>(mapping);
        columns->setFocus(Qt::TabFocusReason);
        stage.key(Qt::Key_End);
        // One tab stop at the choice of the current row, whatever the number of rows.
        QCOMPARE(stage.find<QWidget>(u"field6"_s)->focusPolicy(), Qt::StrongFocus);
        QCOMPARE(stage.find<QWidget>(u"field0"_s)->focusPolicy(), Qt::ClickFocus);
        stage.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), stage.find<QWidget>(u"field6"_s));
        stage.key(Qt::Key_L); // "Language"
        stage.settle();
        QTRY_VERIFY(stage.find<QComboBox>(u"field6"_s)->currentText() != u"Do not import"_s);
        auto *list = stage.find<common::Table>(errors);
        list->setFocus(Qt::TabFocusReason);
        stage.key(Qt::Key_Home);
        stage.key(Qt::Key_F2);
        stage.type(u"Maru Foods"_s);
        stage.key(Qt::Key_Return);
        stage.settle();
        QCOMPARE(stage.rows(errors), 2);
        QCOMPARE(QApplication::focusWidget(), list);
        stage.key(Qt::Key_Home);
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Return); // takes what is proposed: KR
        stage.settle();
        QCOMPARE(stage.rows(errors), 1);
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        stage.settle();
        QCOMPARE(stage.rows(errors), 2);
        stage.key(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"South Korea"_s));
        QTest::keyClick(&stage.sheet(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.isOpen());
    }

    void speaksKorean()
    {
        ImportStage stage;
        stage.open({ stage.file(u"고객-5월.csv"_s, customers), {}, {} });
        stage.speak(catalog::Language::Korean);
        stage.settle();
        const QString seen = stage.seen();
        for (const QString &text : { u"CSV 가져오기"_s, u"고객-5월.csv · 5행 · UTF-8 · 쉼표"_s,
                 u"열 매핑"_s, u"첫 행은 열 이름"_s, u"오류가 있는 행"_s, u"5행 중 3행"_s }) {
            QVERIFY2(seen.contains(text), qPrintable(text));
        }
        QCOMPARE(stage.row(errors, 0).at(3), u"필수 값이 없습니다: 회사 이름"_s);
        QCOMPARE(stage.row(mapping, 1).last(), u"오류 1개"_s);
        QCOMPARE(stage.find<QComboBox>(u"field6"_s)->currentText(), u"가져오지 않음"_s);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<catalog::Language>("language");
        QTest::addColumn<theme::ThemeChoice>("look");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        using catalog::Language;
        using theme::ThemeChoice;
        const QSize usual(1280, 800);
        QTest::newRow("en") << Language::English << ThemeChoice::Light << 100 << usual;
        QTest::newRow("ko-dark") << Language::Korean << ThemeChoice::Dark << 100 << usual;
        QTest::newRow("ko-150") << Language::Korean << ThemeChoice::Light << 150 << usual;
        QTest::newRow("en-200") << Language::English << ThemeChoice::Light << 200 << usual;
        QTest::newRow("en-1024") << Language::English << ThemeChoice::Light << 100
                                 << QSize(1024, 600);
        QTest::newRow("en-contrast")
            << Language::English << ThemeChoice::HighContrast << 100 << usual;
    }

    void nothingIsCutOff()
    {
        QFETCH(catalog::Language, language);
        QFETCH(theme::ThemeChoice, look);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        programTheme->setChoice(look);
        programTheme->setTextScale(percent);
        ImportStage stage(size);
        stage.speak(language);
        stage.open({ stage.file(u"customers-may.csv"_s, customers),
            stage.file(u"subscriptions-may.csv"_s, subscriptions), {} });
        stage.chooseSegment(u"badRowChoice"_s, 0);
        stage.find<common::Table>(errors)->setCurrentIndex(
            stage.find<common::Table>(errors)->model()->index(0, 0));
        QCoreApplication::processEvents();
        stage.picture(u"import-both-"_s + QLatin1StringView(QTest::currentDataTag()));
        QCOMPARE(stage.clipped().join(u'\n'), QString());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    theme::Theme theme(application);
    theme.setReduceMotion(true);
    programTheme = &theme;
    ImportSheetTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "importsheettest.moc"
