#include "importfixture.h"

#include "exchange/workbookparts.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray row(const QStringList &values)
{
    QString cells;
    for (const QString &value : values) {
        cells += u"<c t=\"str\"><v>"_s + value + u"</v></c>"_s;
    }
    return lines(u"<row>"_s + cells + u"</row>"_s);
}

QByteArray book(const QByteArray &rows)
{
    return workbookparts::archive(workbookparts::workbook({ rows }));
}

const QByteArray names = row({ u"Microsoft ID"_s, u"회사 이름"_s, u"국가"_s, u"담당자"_s });

} // namespace

/// A workbook goes through what a CSV file goes through.
class ImportWorkbookTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aWorkbookComesIn()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(book(names
            + row({ u"#1"_s, u"한빛물류"_s, u"KR"_s, u"J"_s }) + row({ u"#2"_s, u"=1+2"_s })));
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"2 0 0 0 | 2 0 0 | 0"_s);
        QCOMPARE(fixture.customer(guid(1)).companyName, u"한빛물류"_s);
        QCOMPARE(fixture.customer(guid(2)).companyName, u"=1+2"_s);
        QCOMPARE(report->files.at(0).format, services::ImportFormat::Workbook);
        QCOMPARE(report->files.at(0).rows, 2);
        QCOMPARE(report->files.at(0).encoding, QString());
        QCOMPARE(report->warnings.at(0).detail, u"담당자"_s);
    }

    void aBadRowIsNamedByItsNumberInTheSheet()
    {
        ImportFixture fixture;
        const QString before = fixture.everything().join(u'\n');
        const auto report = fixture.importText(book(names + row({ u"#1"_s, u"Alpha"_s }) + "<row/>"
            + row({ u"#2"_s, u"Beta"_s, u"Korea"_s })));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows), QStringList{ u"customers.csv:4 국가=Korea value"_s });
        QCOMPARE(fixture.everything().join(u'\n'), before);
    }

    void columnsCanBeMappedAndNamesCanBeMissing()
    {
        ImportFixture fixture;
        services::ImportOptions options;
        options.of(services::ImportKind::Customers).firstRowHasNames = false;
        options.of(services::ImportKind::Customers).fields
            = { { 0, u"companyName"_s }, { 1, u"customerId"_s } };
        const auto report = fixture.importText(book(row({ u"Alpha"_s, u"#1"_s })), {}, {}, options);
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"1 0 0 0 | 1 0 0 | 0"_s);
    }

    void whatIsNoneLeavesTheBookAsItWas_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another archive")
            << workbookparts::archive({ { "a.txt", "x" } }) << u"notCsv"_s;
        QTest::newRow("a password") << "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"_ba << u"notCsv"_s;
        QByteArray broken = names + row({ u"#1"_s, u"Alpha"_s });
        QTest::newRow("damaged behind good rows")
            << book(broken + "<row><c></row>") << u"damagedWorkbook"_s;
        QTest::newRow("large") << book(names + "<row><c><v>" + QByteArray(40 << 20, '1'))
                               << u"largeWorkbook"_s;
    }
    void whatIsNoneLeavesTheBookAsItWas()
    {
        QFETCH(QByteArray, file);
        ImportFixture fixture;
        const QString before = fixture.everything().join(u'\n');
        const auto report = fixture.importText(file);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, domain::ErrorCode::BadInput);
        QTEST(report.error().fact(u"reason"_s), "reason");
        QCOMPARE(fixture.everything().join(u'\n'), before);
    }
};

DESK_TEST_MAIN(ImportWorkbookTest, QCoreApplication)
#include "tst_import_workbook.moc"
