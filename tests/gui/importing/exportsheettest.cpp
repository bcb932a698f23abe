#include "importing/exportsheet.h"

#include "importstage.h"
#include "support/testmain.h"

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
        auto *sheet = new importing::ExportSheet(&host, stage.workspace());
        sheet->setFolder(stage.path(u"out"_s));
        sheet->open();
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
