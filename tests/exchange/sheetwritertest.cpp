#include "exchange/sheetwriter.h"

#include "support/owntemporary.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using exchange::SheetWriter;

namespace {

/// A workbook as a reader that knows nothing of the writer finds it, cell by cell.
QStringList cellsOf(const QByteArray &workbook)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.xlsx"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(workbook) != workbook.size()) {
        return { file.errorString() };
    }
    file.close();
    QProcess reader;
    reader.start(
        u"python3"_s, { QStringLiteral(DESK_SOURCE_DIR "/tests/exchange/readworkbook.py"), path });
    if (!reader.waitForFinished() || reader.exitCode() != 0) {
        return { QString::fromUtf8(reader.readAllStandardError()) };
    }
    return QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QByteArray workbookOf(SheetWriter &writer, const QList<QStringList> &lines)
{
    for (const QStringList &line : lines) {
        if (!writer.write(line)) {
            return {};
        }
    }
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    return writer.finish(device) ? device.data() : QByteArray();
}

} // namespace

/// Tables as workbooks, read back without the library that wrote them.
class SheetWriterTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aCellIsWhatItsColumnSays_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("asText");
        QTest::addColumn<QString>("asNumber");
        const auto row = [](const char *name, const QString &value, const QString &asNumber) {
            QTest::newRow(name) << value << QString(u"s "_s + value) << asNumber;
        };
        const auto words
            = [&row](const char *name, const QString &value) { row(name, value, u"s "_s + value); };
        row("whole", u"1234"_s, u"n 1234"_s);
        row("below zero", u"-182.40"_s, u"n -182.4"_s);
        row("zero", u"0"_s, u"n 0"_s);
        words("an identifier of many digits", u"12345678901234567890"_s);
        words("an exponent", u"1e5"_s);
        words("not a number", u"nan"_s);
        words("grouped digits", u"1,234"_s);
        words("Korean", u"한빛물류(주) 서울"_s);
        words("Chinese and an emoji", u"蓝海贸易 😀"_s);
        words("formula", u"=1+1"_s);
        words("formula that calls", u"=HYPERLINK(\"http://x.example\",\"a\")"_s);
        words("sum", u"@SUM(A1)"_s);
        words("telephone", u"+82 2 123"_s);
        words("minus", u"-cmd"_s);
        words("full-width equals sign", u"＝1+1"_s);
        words("address", u"https://x.example/?a=1&b=2"_s);
        words("signs of XML", u"<a & \"b\">"_s);
        QTest::newRow("control characters")
            << QString(u"a\u0001b\u000bc"_s) << u"s abc"_s << u"s abc"_s;
        QTest::newRow("longer than a cell")
            << QString(40'000, u'가') << u"s 32767 letters, the last …"_s
            << u"s 32767 letters, the last …"_s;
    }

    void aCellIsWhatItsColumnSays()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, asText);
        QFETCH(const QString, asNumber);
        SheetWriter writer(u"Plan"_s, { 1 });
        const QByteArray workbook
            = workbookOf(writer, { { u"text"_s, u"number"_s }, { value, value } });
        QCOMPARE(cellsOf(workbook),
            QStringList({ u"Plan!A1 s text"_s, u"Plan!B1 s number"_s, u"Plan!A2 "_s + asText,
                u"Plan!B2 "_s + asNumber }));
    }

    void anEmptyCellIsNotWritten()
    {
        SheetWriter writer(u"Plan"_s, { 0 });
        const QByteArray workbook
            = workbookOf(writer, { { u"a"_s, u"b"_s, u"c"_s }, { {}, {}, u"x"_s } });
        QCOMPARE(cellsOf(workbook),
            QStringList(
                { u"Plan!A1 s a"_s, u"Plan!B1 s b"_s, u"Plan!C1 s c"_s, u"Plan!C2 s x"_s }));
    }

    void aHeaderWithANumberStaysText()
    {
        SheetWriter writer(u"Plan"_s, { 0 });
        QCOMPARE(cellsOf(workbookOf(writer, { { u"2020"_s }, { u"7"_s } })),
            QStringList({ u"Plan!A1 s 2020"_s, u"Plan!A2 n 7"_s }));
    }

    void aFullSheetGoesOnInAnotherWithTheSameHeader()
    {
        SheetWriter writer(u"계획"_s, { 0 });
        writer.setMostLines(3);
        const QByteArray workbook = workbookOf(
            writer, { { u"n"_s }, { u"1"_s }, { u"2"_s }, { u"3"_s }, { u"4"_s }, { u"5"_s } });
        QCOMPARE(cellsOf(workbook),
            QStringList({ u"계획!A1 s n"_s, u"계획!A2 n 1"_s, u"계획!A3 n 2"_s, u"계획 2!A1 s n"_s,
                u"계획 2!A2 n 3"_s, u"계획 2!A3 n 4"_s, u"계획 3!A1 s n"_s, u"계획 3!A2 n 5"_s }));
    }

    void manyLinesAllArrive()
    {
        constexpr int lines = 20'000;
        SheetWriter writer(u"Plan"_s, { 1 });
        QVERIFY(writer.write({ u"name"_s, u"number"_s }));
        for (int i = 1; i <= lines; ++i) {
            QVERIFY(writer.write({ u"회사 %1"_s.arg(i), QString::number(i) }));
        }
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        QVERIFY(writer.finish(device));
        const QStringList cells = cellsOf(device.data());
        QCOMPARE(cells.size(), 2 * (lines + 1));
        QCOMPARE(cells.at(2 * lines), u"Plan!A20001 s 회사 20000"_s);
        QCOMPARE(cells.last(), u"Plan!B20001 n 20000"_s);
    }

    void anotherSheetHasAHeaderAndColumnsOfItsOwn()
    {
        SheetWriter writer(u"단계"_s, { 1 });
        writer.setMostLines(3);
        QVERIFY(writer.write({ u"name"_s, u"number"_s }));
        for (int i = 1; i <= 3; ++i) { // one more than the sheet takes
            QVERIFY(writer.write({ QString::number(i), QString::number(i) }));
        }
        writer.beginSheet(u"요약"_s, { 0 }, { 1 });
        QVERIFY(writer.write({ u"count"_s, u"day"_s }));
        QVERIFY(writer.write({ u"7"_s, u"1900-03-01"_s }));
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        QVERIFY(writer.finish(device));
        QCOMPARE(cellsOf(device.data()),
            (QStringList{ u"단계!A1 s name"_s, u"단계!B1 s number"_s, u"단계!A2 s 1"_s,
                u"단계!B2 n 1"_s, u"단계!A3 s 2"_s, u"단계!B3 n 2"_s, u"단계 2!A1 s name"_s,
                u"단계 2!B1 s number"_s, u"단계 2!A2 s 3"_s, u"단계 2!B2 n 3"_s,
                u"요약!A1 s count"_s, u"요약!B1 s day"_s, u"요약!A2 n 7"_s, u"요약!B2 n 61"_s }));
    }

    /// By whose lock others know that it is dead after a kill.
    void itGrowsInAWorkFolder()
    {
        const support::OwnTemporary temporary;
        const auto there = [] {
            return QDir(QDir::tempPath())
                .entryList({ u"partner*"_s, u".partner*"_s, u"*test.*"_s, u"tmp.*"_s },
                    QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        {
            SheetWriter writer(u"Plan"_s);
            QVERIFY(writer.write({ u"a"_s }));
            QCOMPARE(there().size(), 1);
            QVERIFY(there().constFirst().startsWith(u".partner-desk-tabulating-"_s));
        }
        QCOMPARE(there(), QStringList());
    }

    void aDeviceThatTakesNothingIsTold()
    {
        SheetWriter writer(u"Plan"_s);
        QVERIFY(writer.write({ u"a"_s }));
        QBuffer closed;
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        QVERIFY(!writer.finish(closed));
        QVERIFY(!writer.errorString().isEmpty());
        QVERIFY(!writer.write({ u"b"_s }));
    }
};

DESK_TEST_MAIN(SheetWriterTest, QCoreApplication)
#include "sheetwritertest.moc"
