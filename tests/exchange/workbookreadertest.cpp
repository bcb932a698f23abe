#include "exchange/workbookreader.h"

#include "exchange/sheetwriter.h"
#include "exchange/workbookparts.h"
#include "support/testmain.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using exchange::FileKind;
using exchange::RowFault;
using exchange::WorkbookFault;
using workbookparts::archive;
using workbookparts::Parts;
using workbookparts::workbook;

namespace {

/// Rows as text lines: number, fault, values between brackets; or why there are none.
QStringList linesOf(const QByteArray &file, bool hasNames = true)
{
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    const exchange::Workbook book(device);
    if (book.fault() != WorkbookFault::None) {
        return { u"fault %1"_s.arg(static_cast<int>(book.fault())) };
    }
    exchange::WorkbookReader reader(book, FileKind::Customers, hasNames);
    QStringList lines;
    exchange::TableRow row;
    while (reader.next(row)) {
        QString line = QString::number(row.line) + u' ';
        if (row.fault != RowFault::None) {
            line += u"fault%1@%2 "_s.arg(static_cast<int>(row.fault)).arg(row.faultField);
        }
        for (const QString &field : std::as_const(row.fields)) {
            line += u'[' + field + u']';
        }
        lines += line;
    }
    if (!reader.failure().isEmpty()) {
        lines += reader.failure();
    }
    return lines;
}

QString faultLine(WorkbookFault fault)
{
    return u"fault %1"_s.arg(static_cast<int>(fault));
}

QByteArray text(const QByteArray &value)
{
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value + "</t></is></c>";
}

QByteArray row(const QList<QByteArray> &values)
{
    QByteArray cells;
    for (const QByteArray &value : values) {
        cells += text(value);
    }
    return "<row>" + cells + "</row>";
}

const QByteArray names = row({ "customerId", "companyName" });

} // namespace

/// Workbooks of other programs, and what is none.
class WorkbookReaderTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKindOfCell_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("value");
        // Shared texts 0 to 2; styles: 0 none, 1 day, 2 own format, 3 time, 4 money.
        QTest::newRow("shared") << "<c r=\"A2\" t=\"s\"><v>0</v></c>"_ba << u" 가 & b "_s;
        QTest::newRow("shared, in several styles")
            << "<c t=\"s\"><v>1</v></c>"_ba << u"bold plain"_s;
        QTest::newRow("shared, with its reading") << "<c t=\"s\"><v>2</v></c>"_ba << u"東京"_s;
        QTest::newRow("inline") << text("a\nb") << u"a\nb"_s;
        QTest::newRow("escaped") << text("a_x000D_b_x005F_x000D__x12_") << u"a\rb_x000D__x12_"_s;
        QTest::newRow("number") << "<c><v>25</v></c>"_ba << u"25"_s;
        QTest::newRow("number as it is kept")
            << "<c><v>1.8240000000000001E2</v></c>"_ba << u"182.4"_s;
        QTest::newRow("huge number") << "<c><v>1E300</v></c>"_ba << u"1e+300"_s;
        QTest::newRow("yes") << "<c t=\"b\"><v>1</v></c>"_ba << u"true"_s;
        QTest::newRow("error") << "<c t=\"e\"><v>#N/A</v></c>"_ba << u"#N/A"_s;
        QTest::newRow("formula") << "<c><f>1+1</f><v>2</v></c>"_ba << u"2"_s;
        QTest::newRow("formula of a text") << "<c t=\"str\"><f>\"a\"</f><v>a</v></c>"_ba << u"a"_s;
        QTest::newRow("formula never computed") << "<c><f>HYPERLINK(\"x\")</f></c>"_ba << u""_s;
        QTest::newRow("day") << "<c s=\"1\"><v>43963</v></c>"_ba << u"2020-05-12"_s;
        QTest::newRow("own format") << "<c s=\"2\"><v>43963</v></c>"_ba << u"2020-05-12"_s;
        QTest::newRow("moment") << "<c s=\"3\"><v>43963.395833333336</v></c>"_ba
                                << u"2020-05-12T09:30:00Z"_s;
        QTest::newRow("money") << "<c s=\"4\"><v>43963</v></c>"_ba << u"43963"_s;
        QTest::newRow("no day") << "<c s=\"1\"><v>-3</v></c>"_ba << u"-3"_s;
        QTest::newRow("ISO") << "<c t=\"d\"><v>2020-05-12</v></c>"_ba << u"2020-05-12"_s;
    }
    void readsEveryKindOfCell()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, value);
        const QByteArray shared
            = "<si><t xml:space=\"preserve\"> \xea\xb0\x80 &amp; b </t></si>"
              "<si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space=\"preserve\"> "
              "plain</t></r></si>"
              "<si><t>\xe6\x9d\xb1\xe4\xba\xac</t><rPh sb=\"0\" eb=\"2\"><t>x</t></rPh></si>";
        const QStringList lines = linesOf(archive(workbook(
            { names + "<row>" + cell + text("n") + "</row>" }, shared, { 0, 14, 200, 22, 44 })));
        QCOMPARE(lines.value(1), QString(u"2 ["_s + value + u"][n]"_s));
    }

    /// An empty cell in its place would erase what the book has.
    void aTextThatIsNotThereIsDamage()
    {
        for (const QByteArray &place : { "3"_ba, "-1"_ba, "x"_ba }) {
            const QStringList lines = linesOf(
                archive(workbook({ names + "<row><c t=\"s\"><v>" + place + "</v></c></row>" },
                    "<si><t>a</t></si><si><t>b</t></si><si><t>c</t></si>")));
            QCOMPARE(lines.constLast(), u"damagedWorkbook"_s);
        }
    }

    void daysOfOldMacintoshBooksAreOthers()
    {
        QCOMPARE(linesOf(archive(workbook({ names + "<row><c s=\"0\"><v>42501</v></c></row>" }, {},
                             { 14 }, {}, "<workbookPr date1904=\"1\"/>")))
                     .value(1),
            u"2 [2020-05-12][]"_s);
    }

    void findsTheTable_data()
    {
        QTest::addColumn<QList<QByteArray>>("sheets");
        QTest::addColumn<QString>("rows");
        const QByteArray other = row({ "Month", "Sum" }) + row({ "May", "3" });
        const QString found = u"1 [customerId][companyName]\n2 [a][b]"_s;
        const QByteArray table = names + row({ "a", "b" });
        QTest::newRow("first sheet") << QList<QByteArray>{ table, other } << found;
        QTest::newRow("behind another one") << QList<QByteArray>{ other, table } << found;
        QTest::newRow("behind an empty one") << QList<QByteArray>{ {}, table } << found;
        QTest::newRow("below a title")
            << QList<QByteArray>{ row({ "Our customers" }) + "<row/>" + table }
            << u"3 [customerId][companyName]\n4 [a][b]"_s;
        QTest::newRow("none") << QList<QByteArray>{ other } << u"1 [Month][Sum]\n2 [May][3]"_s;
        QTest::newRow("nothing") << QList<QByteArray>{ {} } << u""_s;
        QTest::newRow("gaps between rows and cells")
            << QList<QByteArray>{ names + "<row r=\"7\"><c r=\"B7\" t=\"str\"><v>b</v></c></row>" }
            << u"1 [customerId][companyName]\n7 [][b]"_s;
        QTest::newRow("goes on in the next sheet") << QList<QByteArray>{ table,
            names + row({ "c", "d" }), other } << QString(found + u"\n4 [c][d]"_s);
    }
    void findsTheTable()
    {
        QFETCH(QList<QByteArray>, sheets);
        QTEST(linesOf(archive(workbook(sheets))).join(u'\n'), "rows");
    }

    void firstRowMayBeOneLikeTheOthers()
    {
        QCOMPARE(linesOf(archive(workbook({ row({ "a", "b" }) + names })), false),
            QStringList({ u"1 [a][b]"_s, u"2 [customerId][companyName]"_s }));
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("last");
        const auto line = [](const char *name, const QByteArray &file, const QString &last) {
            QTest::newRow(name) << file << last;
        };
        const auto bookWith
            = [](const QByteArray &rows) { return archive(workbook({ names + rows })); };
        line("nothing", {}, faultLine(WorkbookFault::NoWorkbook));
        line("cut off", "PK\x03\x04 and more", faultLine(WorkbookFault::Damaged));
        line(
            "another archive", archive({ { "a.txt", "x" } }), faultLine(WorkbookFault::NoWorkbook));
        line("broken relations", archive({ { "_rels/.rels", "<Relationships><" } }),
            faultLine(WorkbookFault::Damaged));
        line("broken sheet", bookWith("<row><c></row>"), u"damagedWorkbook"_s);
        line("a row that no sheet has", bookWith("<row r=\"99999999999\"><c><v>1</v></c></row>"),
            u"damagedWorkbook"_s);
        line("a column that is not read", bookWith("<row><c r=\"ZZZ2\"><v>1</v></c></row>"),
            u"2 fault%1@-1 [][]"_s.arg(static_cast<int>(RowFault::TooLarge)));
        line("control character", bookWith(row({ "a_x0007_" })),
            u"2 fault%1@0 [a\u0007][]"_s.arg(static_cast<int>(RowFault::ControlCharacter)));
        Parts entities = workbook({ names });
        for (auto &part : entities) {
            if (part.first.endsWith("sheet1.xml")) {
                part.second = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                              "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData>"
                              "<row><c><v>&b;</v></c></row></sheetData></worksheet>";
            }
        }
        line("types of its own", archive(entities), u"damagedWorkbook"_s);
        Parts outside = workbook({ names });
        for (auto &part : outside) {
            part.second.replace("worksheets/sheet1.xml", "../../../../etc/passwd");
        }
        line("a path of the disk", archive(outside), faultLine(WorkbookFault::NoWorkbook));
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, file);
        QTEST(linesOf(file).value(linesOf(file).size() - 1), "last");
    }

    /// A few kilobytes that unpack to many megabytes are not kept in memory.
    void aBombIsToldAndNotUnpacked()
    {
        const QByteArray much(48 << 20, 'x');
        const QByteArray oneCell
            = archive(workbook({ names + "<row><c t=\"str\"><v>" + much + "</v></c></row>" }));
        QVERIFY(oneCell.size() < 1 << 20);
        QCOMPARE(linesOf(oneCell).constLast(), u"largeWorkbook"_s);
        QCOMPARE(linesOf(archive(workbook({ names }, "<si><t>" + much + "</t></si>"))).constFirst(),
            faultLine(WorkbookFault::TooLarge));
    }

    void whateverIsCutOffEndsWithoutACrash()
    {
        const QByteArray whole
            = archive(workbook({ names + row({ "a", "b" }) }, "<si><t>x</t></si>"));
        for (qsizetype length = 0; length < whole.size(); length += 7) {
            const QStringList lines = linesOf(whole.left(length));
            QVERIFY2(
                lines.join(u' ').contains(u"fault"_s) || lines.constLast() == u"damagedWorkbook"_s,
                qPrintable(lines.join(u'\n')));
        }
        // Bytes in the middle that are others than they were.
        for (qsizetype at = 0; at < whole.size(); at += 5) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed.at(at) ^ 0x55);
            QVERIFY(linesOf(changed).size() < 100);
        }
    }

    void whatTheWriterWritesComesBack()
    {
        exchange::SheetWriter writer(u"t"_s, { 1 }, { 2 });
        writer.setMostLines(3);
        const QList<QStringList> table{ { u"customerId"_s, u"companyName"_s, u"since"_s },
            { u"0012"_s, u"5"_s, u"2020-05-12"_s }, { u"=1+2"_s, u"4.5"_s, u"1899-01-01"_s },
            { u"@a"_s, u"1234567890123456"_s, u"2020-05-12T23:59:59.999Z"_s },
            { u"_x000D_\r\n"_s, {}, u"2020-05-12T00:00:00Z"_s } };
        for (const QStringList &line : table) {
            QVERIFY(writer.write(line));
        }
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        QVERIFY(writer.finish(device));
        QStringList expected;
        const QList<int> lines{ 1, 2, 3, 5, 6 }; // the second sheet has its names in its line 1
        for (qsizetype i = 0; i < table.size(); ++i) {
            expected += QString::number(lines.at(i)) + u" ["_s + table.at(i).join(u"]["_s) + u']';
        }
        QCOMPARE(linesOf(device.data()), expected);
    }

    void textThatNoCellTakesIsRefusedWhereItMustComeBack()
    {
        exchange::SheetWriter writer(u"t"_s);
        writer.refuseLongText();
        QVERIFY(!writer.write({ QString(40'000, u'x') }));
        QVERIFY(!writer.errorString().isEmpty());
    }
};

DESK_TEST_MAIN(WorkbookReaderTest, QCoreApplication)
#include "workbookreadertest.moc"
