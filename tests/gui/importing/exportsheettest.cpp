#include "common/exportsheet.h"

#include "importstage.h"
#include "support/testmain.h"

#include "common/confirmdialog.h"
#include "common/segmentedcontrol.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString two = u"customerId,companyName\n#1,한빛물류\n#2,=1+2\n"_s;

} // namespace

/// What the book holds goes out in the format that was chosen, and comes in again.
class ExportSheetTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormatGoesOutAndComesBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("hasMark");
        QTest::newRow("CSV") << 0 << u".csv"_s << true;
        QTest::newRow("workbook") << 1 << u".xlsx"_s << false;
        QTest::newRow("JSON") << 2 << u".json"_s << false;
        QTest::newRow("JSON Lines") << 3 << u".jsonl"_s << false;
    }
    void everyFormatGoesOutAndComesBack()
    {
        QFETCH(int, format);
        QFETCH(QString, ending);
        QFETCH(bool, hasMark);
        ImportStage stage;
        stage.open({ stage.file(u"in.csv"_s, two), {}, {} });
        stage.click(u"runImport"_s);
        stage.click(u"cancelImport"_s);
        QVERIFY(QDir().mkpath(stage.path(u"out"_s)));

        QWidget host;
        host.resize(1280, 800);
        host.show();
        openSheet(host, stage, {});
        auto *formats = host.findChild<common::SegmentedControl *>(u"exportFormat"_s);
        QWidget *part = formats->childAt(formats->segmentRect(format).center());
        QVERIFY(part != nullptr);
        QTest::mouseClick(part, Qt::LeftButton);
        QCOMPARE(formats->currentIndex(), format);
        QCOMPARE(host.findChild<QCheckBox *>(u"exportBom"_s)->isVisible(), hasMark);
        QCOMPARE(host.findChild<QCheckBox *>(u"exportCustomers"_s)->text(),
            QString(u"Customers (customers"_s + ending + u')'));
        auto *run = host.findChild<QAbstractButton *>(u"runExport"_s);
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY(run->isEnabled());
        const QStringList names = QDir(stage.path(u"out"_s)).entryList(QDir::Files);
        QCOMPARE(names,
            QStringList({ QString(u"customers"_s + ending), QString(u"subscriptions"_s + ending),
                QString(u"users"_s + ending) }));

        ImportStage other;
        other.open({ stage.path(u"out/"_s + names.at(0)), stage.path(u"out/"_s + names.at(1)),
            stage.path(u"out/"_s + names.at(2)) });
        other.click(u"runImport"_s);
        QCOMPARE(other.customers(), stage.customers());
        QCOMPARE(other.customers().size(), 2);
    }

    void whatTheFilterShowsInTheWordsOfThePage()
    {
        ImportStage stage;
        stage.open({ stage.file(u"in.csv"_s, two), {}, {} });
        stage.click(u"runImport"_s);
        stage.click(u"cancelImport"_s);
        QVERIFY(QDir().mkpath(stage.path(u"out"_s)));
        QWidget host;
        host.resize(1280, 800);
        host.show();
        viewmodels::CustomerListShown shown;
        shown.query.search = u"한빛"_s;
        shown.isNarrowed = true;
        shown.visible = { 0, 4 };
        openSheet(host, stage, shown);
        const auto choose = [&host](const QString &control, int index) {
            auto *choice = host.findChild<common::SegmentedControl *>(control);
            QVERIFY(choice != nullptr && choice->isVisible());
            QWidget *part = choice->childAt(choice->segmentRect(index).center());
            QVERIFY(part != nullptr);
            QTest::mouseClick(part, Qt::LeftButton);
        };
        auto *run = host.findChild<QAbstractButton *>(u"runExport"_s);
        auto *rows = host.findChild<common::SegmentedControl *>(u"exportRows"_s);
        QCOMPARE(rows->currentIndex(), 1); // what the filter shows is what is meant
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY(run->isEnabled());
        QCOMPARE(contentsOf(stage, u"out/customers.csv"_s).count(u'\n'), 2);
        QVERIFY(contentsOf(stage, u"out/customers.csv"_s).contains(u"customerId,companyName"_s));

        choose(u"exportColumns"_s, 1);
        choose(u"exportLanguage"_s, 1);
        QVERIFY(!host.findChild<QCheckBox *>(u"exportSubscriptions"_s)->isEnabled());
        host.findChild<QCheckBox *>(u"exportBom"_s)->setChecked(false);
        QTest::mouseClick(run, Qt::LeftButton);
        // The file of before is there.
        auto *replace = host.findChild<common::ConfirmDialog *>();
        QVERIFY(replace != nullptr);
        QTest::mouseClick(replace->findChildren<common::Button *>().constLast(), Qt::LeftButton);
        QTRY_COMPARE(contentsOf(stage, u"out/customers.csv"_s), u"회사,구독\n한빛물류,0\n"_s);

        QTRY_VERIFY(run->isEnabled());
        choose(u"exportFormat"_s, 2);
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY(contentsOf(stage, u"out/customers.json"_s)
                        .contains(u"{\"company\":\"한빛물류\",\"subscriptions\":0}"_s));
    }

private:
    static QString contentsOf(ImportStage &stage, const QString &name)
    {
        QFile file(stage.path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static void openSheet(
        QWidget &host, ImportStage &stage, const viewmodels::CustomerListShown &shown)
    {
        const viewmodels::PageServices services = stage.workspace().pageServices();
        auto *sheet = new common::ExportSheet(
            &host, viewmodels::exportOfCustomers(services, shown), services.texts);
        sheet->setFolder(stage.path(u"out"_s));
        sheet->open();
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    theme::Theme theme(application);
    theme.setReduceMotion(true);
    ExportSheetTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "exportsheettest.moc"
