#include "exchange/csvreader.h"

#include "exchange/csvwriter.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using exchange::CsvReader;
using exchange::RowFault;
using exchange::TableRow;

namespace {

/// Rows as text lines, so that a failure reads like a diff: line, fault, values between brackets.
QStringList linesOf(const QByteArray &file)
{
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    const auto scan = exchange::scanText(device);
    if (!scan) {
        return { u"no encoding"_s };
    }
    CsvReader reader(device, *scan);
    QStringList lines;
    TableRow row;
    while (reader.next(row)) {
        QString line = QString::number(row.line) + u' ';
        if (row.fault != RowFault::None) {
            line += u"fault%1@%2:%3 "_s.arg(static_cast<int>(row.fault))
                        .arg(row.faultField)
                        .arg(row.faultPosition);
        }
        for (const QString &field : std::as_const(row.fields)) {
            line += u'[' + field + u']';
        }
        lines += line;
    }
    return lines;
}

/// Hands out a few bytes at a time, so that every split is met.
class DripDevice final : public QIODevice
{
public:
    DripDevice(const QByteArray &bytes, qint64 drop)
        : m_bytes(bytes)
        , m_drop(drop)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = qMin(qMin(m_drop, maximum), m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_drop;
    qint64 m_at = 0;
};

/// Produces a value of any length without holding it.
class LongValueDevice final : public QIODevice
{
public:
    explicit LongValueDevice(qint64 length)
        : m_head("customerId,companyName\n1,\"")
        , m_tail("\"\n2,next\n")
        , m_length(length)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 middle = m_head.size() + m_length;
        qint64 made = 0;
        while (made < maximum && m_at < middle + m_tail.size()) {
            qint64 count = 1;
            if (m_at < m_head.size()) {
                data[made] = m_head.at(m_at);
            } else if (m_at < middle) {
                count = qMin(maximum - made, middle - m_at);
                std::fill_n(data + made, count, 'x');
            } else {
                data[made] = m_tail.at(m_at - middle);
            }
            m_at += count;
            made += count;
        }
        return made;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_head;
    QByteArray m_tail;
    qint64 m_length;
    qint64 m_at = 0;
};

} // namespace

class CsvReaderTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void readsRows_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char *name, const QByteArray &file, const QStringList &rows) {
            QTest::newRow(name) << file << rows;
        };
        row("empty", "", {});
        row("only line breaks", "\n\r\n\n", {});
        row("lf", "a,b\n1,2\n", { u"1 [a][b]"_s, u"2 [1][2]"_s });
        row("crlf", "a,b\r\n1,2\r\n", { u"1 [a][b]"_s, u"2 [1][2]"_s });
        row("cr", "a,b\r1,2\r", { u"1 [a][b]"_s, u"2 [1][2]"_s });
        row("no last line break", "a,b\n1,2", { u"1 [a][b]"_s, u"2 [1][2]"_s });
        row("semicolon", "a;b\n1,5;2\n", { u"1 [a][b]"_s, u"2 [1,5][2]"_s });
        row("tab", "a\tb\n1,5\t2;3\n", { u"1 [a][b]"_s, u"2 [1,5][2;3]"_s });
        row("separator in a quoted header", "\"a;b;c\",d\n1,2\n",
            { u"1 [a;b;c][d]"_s, u"2 [1][2]"_s });
        row("quotes", "a,b\n\"x, y\",\"say \"\"yes\"\"\"\n",
            { u"1 [a][b]"_s, u"2 [x, y][say \"yes\"]"_s });
        row("empty quoted", "a,b\n\"\",\n", { u"1 [a][b]"_s, u"2 [][]"_s });
        row("line breaks in quotes count as lines", "a,b\n\"x\ny\r\nz\",2\n3,4\n",
            { u"1 [a][b]"_s, u"2 [x\ny\r\nz][2]"_s, u"5 [3][4]"_s });
        row("cr in quotes", "a,b\n\"x\ry\",2\n3,4\n",
            { u"1 [a][b]"_s, u"2 [x\ry][2]"_s, u"4 [3][4]"_s });
        row("empty lines are no rows", "a,b\n\n1,2\n\r\n3,4\n",
            { u"1 [a][b]"_s, u"3 [1][2]"_s, u"5 [3][4]"_s });
        row("blanks stay", "a,b\n 1 ,\" 2 \"\n", { u"1 [a][b]"_s, u"2 [ 1 ][ 2 ]"_s });
        row("blanks behind a closing quote", "a,b\n\"1\" ,2\n", { u"1 [a][b]"_s, u"2 [1][2]"_s });
        row("quote inside a plain value", "a,b\n5\" disk,2\n",
            { u"1 [a][b]"_s, u"2 [5\" disk][2]"_s });
        row("tab in quotes", "a,b\n\"1\t2\",3\n", { u"1 [a][b]"_s, u"2 [1\t2][3]"_s });
        row("bom",
            "\xef\xbb\xbf"
            "a,b\n1,2\n",
            { u"1 [a][b]"_s, u"2 [1][2]"_s });
        row("bom sign inside",
            "a,b\n\xef\xbb\xbf"
            "1,2\n",
            { u"1 [a][b]"_s, u"2 [\ufeff1][2]"_s });
        row("cut off", "a,b\n1,2\n3,\"x\ny",
            { u"1 [a][b]"_s, u"2 [1][2]"_s, u"3 fault1@1:0 [3][x\ny]"_s });
        row("stray quote", "a,b\n\"x\" y,2\n3,4\n",
            { u"1 [a][b]"_s, u"2 fault2@0:0 [xy][2]"_s, u"3 [3][4]"_s });
        row("quotes that were not doubled", "a,b\n\"The \"Old\" Mill\",2\n3,4\n",
            { u"1 [a][b]"_s, u"2 fault2@0:0 [The Old\" Mill\"][2]"_s, u"3 [3][4]"_s });
        row("control character", "a,b\n1,x\x01y\n",
            { u"1 [a][b]"_s, u"2 fault4@1:2 [1][x\u0001y]"_s });
        row("nul", QByteArray("a,b\n1,x\0\n", 9),
            { u"1 [a][b]"_s, u"2 fault4@1:2 [1][x"_s + QChar(0) + u']' });
        row("delete sign", "a,b\n1,\x7f\n", { u"1 [a][b]"_s, u"2 fault4@1:1 [1][\u007f]"_s });
        row("broken byte", "a,b\n\xeb\x8b\xa4,1\nx\xff,2\n3,4\n",
            { u"1 [a][b]"_s, u"2 [다][1]"_s, u"3 fault5@0:0 [x\ufffd][2]"_s, u"4 [3][4]"_s });
        row("a replacement sign of an intact file is text", "a,b\n\xef\xbf\xbd,2\n",
            { u"1 [a][b]"_s, u"2 [\ufffd][2]"_s });
    }
    void readsRows()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, rows);
        QCOMPARE(linesOf(file).join(u'\n'), rows.join(u'\n'));
    }

    void readsTheSameHoweverTheBytesArrive()
    {
        const QByteArray file = "회사,b\r\n\"다온\r\n정보, \"\"통신\"\"\",2\r\n무지개🌈,3\r\n";
        for (qint64 drop = 1; drop < 8; ++drop) {
            DripDevice device(file, drop);
            CsvReader reader(device, {});
            QStringList all;
            TableRow row;
            while (reader.next(row)) {
                all += QString::number(row.line) + u':' + row.fields.join(u'/');
            }
            QCOMPARE(all.join(u'\n'), u"1:회사/b\n2:다온\r\n정보, \"통신\"/2\n4:무지개🌈/3"_s);
        }
    }

    void hundredMegabyteValueIsAnErrorAndNotAnAllocation()
    {
        LongValueDevice device(100'000'000);
        CsvReader reader(device, {});
        TableRow row;
        QVERIFY(reader.next(row));
        QVERIFY(reader.next(row));
        QCOMPARE(row.fault, RowFault::TooLarge);
        QCOMPARE(row.faultField, 1);
        QVERIFY(row.fields.at(1).size() <= exchange::maximumValue);
        QVERIFY(reader.next(row));
        QCOMPARE(row.fault, RowFault::None);
        QCOMPARE(row.fields, QStringList({ u"2"_s, u"next"_s }));
    }

    void longestValueIsStillRead()
    {
        const QByteArray longest(exchange::maximumValue, 'x');
        QCOMPARE(linesOf("a,b\n1," + longest + "\n").last().size(), 2 + 3 + 2 + longest.size());
        QVERIFY(linesOf("a,b\n1," + longest + "x\n").last().startsWith(u"2 fault3@1"_s));
    }

    void rowOfTooManyValuesIsTooLarge()
    {
        const QByteArray many = QByteArray("x,").repeated(exchange::maximumFields) + "y\n";
        QVERIFY(linesOf("a,b\n" + many).last().startsWith(u"2 fault3@1000"_s));
    }

    void whatTheWriterWritesReadsBack()
    {
        const QStringList odd{ u""_s, u"plain"_s, u"a,b"_s, u"a;b"_s, u"a\tb"_s, u"\"quoted\""_s,
            u"\""_s, u"line\nbreak"_s, u"crlf\r\nbreak"_s, u"cr\rbreak"_s, u"\n"_s, u" blanks "_s,
            u"=1+2"_s, u"+82"_s, u"-5"_s, u"@sum"_s, u"다온정보통신"_s, u"北京示例"_s, u"عربي"_s,
            u"עברית"_s, u"👩‍💻"_s, u"e\u0301"_s, u"\ufeffmark"_s, u"'"_s };
        QRandomGenerator random(20200512);
        for (int round = 0; round < 200; ++round) {
            QList<QStringList> rows{ { u"a"_s, u"b"_s, u"c"_s } };
            for (int i = 0; i < 5; ++i) {
                QStringList row;
                for (int column = 0; column < 3; ++column) {
                    row += odd.at(random.bounded(odd.size())) + odd.at(random.bounded(odd.size()));
                }
                if (row.join(QString()).isEmpty()) {
                    row[0] = u"x"_s;
                }
                rows += row;
            }
            QBuffer device;
            device.open(QIODevice::ReadWrite);
            exchange::CsvWriter writer(device, round % 2 == 0);
            for (const QStringList &row : std::as_const(rows)) {
                QVERIFY(writer.write(row));
            }
            device.seek(0);
            const auto scan = exchange::scanText(device);
            QVERIFY(scan);
            CsvReader reader(device, *scan);
            TableRow row;
            for (const QStringList &expected : std::as_const(rows)) {
                QVERIFY(reader.next(row));
                QCOMPARE(row.fault, RowFault::None);
                QCOMPARE(row.fields, expected);
            }
            QVERIFY(!reader.next(row));
        }
    }

    void aFirstLineMayNameTheSeparator_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("lines");
        const QStringList two{ u"2 [a,b][c]"_s, u"3 [1][2]"_s };
        QTest::newRow("semicolon") << QByteArray("sep=;\na,b;c\n1;2\n") << two;
        QTest::newRow("other line ends") << QByteArray("sep=;\r\na,b;c\r\n1;2") << two;
        QTest::newRow("in quotes and capitals") << QByteArray("\"SEP=;\"\na,b;c\n1;2\n") << two;
        QTest::newRow("behind a mark") << QByteArray("\xef\xbb\xbfsep=;\na,b;c\n1;2\n") << two;
        QTest::newRow("only in the first line")
            << QByteArray("a;b\nsep=,\n") << QStringList{ u"1 [a][b]"_s, u"2 [sep=,]"_s };
        QTest::newRow("a longer name")
            << QByteArray("sep=x,b\n") << QStringList{ u"1 [sep=x][b]"_s };
    }

    void aFirstLineMayNameTheSeparator()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, lines);
        QCOMPARE(linesOf(file), lines);
    }

    void randomBytesNeverBreakTheReader()
    {
        const QByteArray signs = "ab,;\t\"\r\n \x01\xeb\x8b\xa4\xff\xc0";
        for (quint32 seed = 0; seed < 3000; ++seed) {
            QRandomGenerator random(seed);
            QByteArray file = "a,b\n";
            for (int i = random.bounded(60); i > 0; --i) {
                file += signs.at(random.bounded(signs.size()));
            }
            // Rows begin behind one another, whatever stands in them.
            qint64 last = 0;
            for (const QString &line : linesOf(file)) {
                if (line == "no encoding"_L1 || !line.at(0).isDigit()) {
                    continue;
                }
                bool isNumber = false;
                const qint64 at = line.section(u' ', 0, 0).toLongLong(&isNumber);
                QVERIFY(isNumber && at > last);
                last = at;
            }
        }
    }
};

DESK_TEST_MAIN(CsvReaderTest, QCoreApplication)
#include "csvreadertest.moc"
