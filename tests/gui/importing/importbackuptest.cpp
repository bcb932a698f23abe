#include "importstage.h"
#include "support/testmain.h"

#include "domain/backups.h"
#include "theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString customers(int first, int last)
{
    QString text = u"customerId,companyName\n"_s;
    for (int number = first; number <= last; ++number) {
        text += u"00000000-0000-4000-8000-%1,회사 %2\n"_s.arg(number, 12, 10, QLatin1Char('0'))
                    .arg(number);
    }
    return text;
}

} // namespace

/// The book is copied before an import that changes much of it, and the result tells the way back.
class ImportBackupTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aBigImportIsPrecededByACopyThatTakesItBack()
    {
        ImportStage stage;
        const auto copies = [&stage] { return domain::backupsOf(stage.workspace().file()); };
        // Nothing is lost of an empty book.
        stage.open({ stage.file(u"first.csv"_s, customers(1, 150)), {}, {} });
        stage.click(u"runImport"_s);
        stage.settle();
        QCOMPARE(copies().size(), 0);
        QVERIFY(!stage.isSeen(u"restoreImport"_s));
        stage.click(u"cancelImport"_s);
        QTRY_VERIFY(stage.find(u"importSheet"_s) == nullptr);
        QTRY_VERIFY(stage.workspace().info().origin == domain::BookOrigin::Imported);
        // Little can be taken back by hand.
        stage.open({ stage.file(u"few.csv"_s, customers(140, 249)), {}, {} });
        stage.click(u"runImport"_s);
        stage.settle();
        QCOMPARE(copies().size(), 0);
        stage.click(u"cancelImport"_s);
        QTRY_VERIFY(stage.find(u"importSheet"_s) == nullptr);

        stage.open({ stage.file(u"many.csv"_s, customers(250, 349)), {}, {} });
        QSignalSpy restore(&stage.sheet(), &importing::ImportSheet::restoreRequested);
        stage.click(u"runImport"_s);
        QTRY_VERIFY(stage.isSeen(u"restoreImport"_s));
        QCOMPARE(copies().size(), 1);
        QCOMPARE(copies().constFirst().reason, domain::BackupReason::Import);
        QVERIFY(stage.seen().contains(u"A copy from before is kept with the backups."_s));
        stage.picture(u"import-with-copy"_s);
        const QString copy = copies().constFirst().path;
        stage.click(u"restoreImport"_s);
        QCOMPARE(restore.size(), 1);
        QCOMPARE(restore.constFirst().constFirst().toString(), copy);
    }

    void customersOfOnesOwnAreKeptApartFromInventedOnes()
    {
        ImportStage stage;
        const auto invented
            = stage.workspace()
                  .pageServices()
                  .book
                  ->write<void>([](domain::BookWriter &writer) -> domain::Result<void> {
                      auto info = writer.info();
                      info->origin = domain::BookOrigin::Demo;
                      return writer.setInfo(*info);
                  })
                  .result();
        QVERIFY(invented);
        QTRY_VERIFY(stage.workspace().info().origin == domain::BookOrigin::Demo);
        stage.open({ stage.file(u"own.csv"_s, customers(1, 2)), {}, {} });
        QTRY_VERIFY(stage.seen().contains(u"This database holds invented customers."_s));
        stage.click(u"runImport"_s);
        stage.settle();
        QVERIFY(!stage.seen().contains(u"invented"_s));
        QCOMPARE(stage.customers().size(), 2);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    theme::Theme theme(application);
    theme.setReduceMotion(true);
    ImportBackupTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "importbackuptest.moc"
