#include "exchange/jsonreader.h"

#include "exchange/jsonwriter.h"
#include "support/testmain.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using exchange::FileKind;
using exchange::RowFault;

namespace {

/// Rows as text lines, so that a failure reads like a diff: number, fault, values between brackets.
QStringList linesOf(const QByteArray &file, FileKind kind = FileKind::Customers)
{
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    const auto text = exchange::scanText(device);
    if (!text || !exchange::looksLikeJson(device, *text)) {
        return { u"no JSON"_s };
    }
    const auto scan = exchange::scanJson(device, *text, kind);
    exchange::JsonReader reader(device, *text, *scan);
    QStringList lines;
    exchange::TableRow row;
    while (reader.next(row)) {
        QString line = lines.isEmpty() ? QString() : QString(QString::number(row.line) + u' ');
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

QString fault(RowFault fault, qsizetype field = -1, qsizetype position = 0)
{
    return u"fault%1@%2:%3"_s.arg(static_cast<int>(fault)).arg(field).arg(position);
}

} // namespace

class JsonReaderTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("rows");
        const QString two = u"[id]\n1 [a]\n2 [b]"_s;
        QTest::newRow("array") << "[{\"id\":\"a\"},{\"id\":\"b\"}]"_ba << two;
        QTest::newRow("array over lines")
            << "[\n {\n\"id\":\"a\"},\r\n{\"id\":\"b\"}\n]\n"_ba << two;
        QTest::newRow("lines") << "{\"id\":\"a\"}\n{\"id\":\"b\"}\n"_ba << two;
        QTest::newRow("lines without an end") << "{\"id\":\"a\"}\r\n{\"id\":\"b\"}"_ba << two;
        QTest::newRow("empty lines")
            << "{\"id\":\"a\"}\n\n\n{\"id\":\"b\"}"_ba << u"[id]\n1 [a]\n4 [b]"_s;
        QTest::newRow("objects behind each other") << "{\"id\":\n\"a\"}\n{\"id\":\"b\"}"_ba << two;
        QTest::newRow("collection")
            << "{\"totalCount\":2,\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],"
               "\"attributes\":{\"x\":[1]}}"_ba
            << two;
        QTest::newRow("collection after other arrays")
            << "{\"a\":[{\"items\":[3]}],\"b\":\"items\",\"items\" : [{\"id\":\"a\"},"
               "{\"id\":\"b\"}]}"_ba
            << two;
        QTest::newRow("pages behind each other")
            << "{\"items\":[{\"id\":\"a\"}]}\n{\"items\":[{\"id\":\"b\"}]}"_ba << two;
        QTest::newRow("one resource") << "{\"id\":\"a\"}"_ba << u"[id]\n1 [a]"_s;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf[{\"id\":\"a\"}]"_ba << u"[id]\n1 [a]"_s;
        QTest::newRow("UTF-16") << QByteArray(
            "\xff\xfe[\0{\0\"\0i\0d\0\"\0:\0\"\0\x00\xac\"\0}\0]\0", 26)
                                << u"[id]\n1 [\uac00]"_s;
        QTest::newRow("CP949") << "[{\"id\":\"\xb0\xa1\"}]"_ba << u"[id]\n1 [\uac00]"_s;
        QTest::newRow("brackets in texts")
            << "[{\"id\":\"a]}\\\"{\"},{\"id\":\"b\"}]"_ba << u"[id]\n1 [a]}\"{]\n2 [b]"_s;
        QTest::newRow("a comma too many") << "[{\"id\":\"a\"},]"_ba << u"[id]\n1 [a]"_s;
        QTest::newRow("no JSON") << "customerId,companyName\n"_ba << u"no JSON"_s;
    }
    void readsEveryForm()
    {
        QFETCH(QByteArray, file);
        QTEST(linesOf(file).join(u'\n'), "rows");
    }

    void aRestResourceBecomesARow()
    {
        QCOMPARE(linesOf("[{\"id\":\"i\",\"companyProfile\":{\"tenantId\":\"i\","
                         "\"companyName\":\"n\",\"attributes\":{\"objectType\":\"x\"}},"
                         "\"allowDelegatedAccess\":true,\"links\":{\"self\":{\"uri\":\"/\"}},"
                         "\"delegation\":{\"excludedServices\":[\"A\",\"B\"],\"since\":null},"
                         "\"colour\":1.5}]"_ba)
                     .join(u'\n'),
            u"[id][companyProfile.companyName][allowDelegatedAccess][delegation.excludedServices]"
            u"[delegation.since][colour][companyProfile.tenantId]\n1 [i][n][true][A|B][][1.5][i]"_s);
    }

    void valuesBecomeText_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("number") << "25"_ba << u"25"_s;
        QTest::newRow("number with an exponent") << "1e3"_ba << u"1000"_s;
        QTest::newRow("fraction") << "4.20"_ba << u"4.2"_s;
        QTest::newRow("huge number") << "1e300"_ba << u"1e+300"_s;
        QTest::newRow("long number")
            << "123456789012345678901234567890"_ba << u"1.23456789012346e+29"_s;
        QTest::newRow("minus") << "-0"_ba << u"0"_s;
        QTest::newRow("yes") << "true"_ba << u"true"_s;
        QTest::newRow("null") << "null"_ba << u""_s;
        QTest::newRow("list of lists") << "[[1]]"_ba << u"[[1]]"_s;
        QTest::newRow("list of numbers") << "[1,2]"_ba << u"1|2"_s;
        QTest::newRow("escapes") << "\"\\u0041\\n\\ud83d\\ude00\\/\""_ba << u"A\n\U0001F600/"_s;
    }
    void valuesBecomeText()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, text);
        QCOMPARE(
            linesOf("[{\"id\":" + value + "}]").join(u'!'), QString(u"[id]!1 ["_s + text + u']'));
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("faults"); // number and fault
        const QByteArray good = "{\"id\":\"a\"}"_ba;
        const auto row = [](const char *name, const QByteArray &file, const QStringList &faults) {
            QTest::newRow(name) << file << faults;
        };
        const QString syntax = fault(RowFault::Syntax);
        const QString cutOff = fault(RowFault::CutOff);
        row("cut off in an entry", "[" + good + ",{\"id\":", { u"2 "_s + cutOff });
        row("cut off in a text", "[" + good + ",{\"id\":\"", { u"2 "_s + cutOff });
        row("cut off between entries", "[" + good + ",", { u"2 "_s + cutOff });
        row("cut off behind the entries", "{\"items\":[" + good + "],", { u"2 "_s + cutOff });
        row("cut off at once", "[", { u"1 "_s + cutOff });
        row("a line cut off", good + "\n{\"id\":\n" + good, { u"2 "_s + syntax });
        row("a text cut off in the first line", "{\"id\":\"a\n" + good, { u"1 "_s + syntax });
        row("no comma", "[" + good + good + "]", { u"2 "_s + syntax });
        row("no object", "[1,\"x\",null,[],{\"id\":\"b\"}]",
            { u"1 "_s + fault(RowFault::NoObject), u"2 "_s + fault(RowFault::NoObject),
                u"3 "_s + fault(RowFault::NoObject), u"4 "_s + fault(RowFault::NoObject) });
        row("no JSON in an entry", "[{'id':1},{\"id\":tru},{\"id\":1e999},{]}]",
            { u"1 "_s + syntax, u"2 "_s + syntax, u"3 "_s + syntax, u"4 "_s + syntax,
                u"5 "_s + syntax });
        row("words behind it", "[" + good + "] and more", { u"2 "_s + syntax });
        row("deep", "[" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "," + good + "]",
            { u"1 "_s + fault(RowFault::TooDeep) });
        row("deep and cut off", QByteArray(3'000'000, '['), { u"1 "_s + fault(RowFault::TooDeep) });
        row("deep objects",
            "[" + QByteArray("{\"a\":").repeated(65) + "1" + QByteArray(65, '}') + "]",
            { u"1 "_s + fault(RowFault::TooDeep) });
        row("deep objects in a line",
            good + "\n" + QByteArray("{\"a\":").repeated(65) + "1" + QByteArray(65, '}') + "\n"
                + good,
            { u"2 "_s + fault(RowFault::TooDeep) });
        row("a large entry", "[{\"id\":\"" + QByteArray(3'000'000, 'x') + "\"}," + good + "]",
            { u"1 "_s + fault(RowFault::TooLarge) });
        row("a long value", "[{\"id\":\"" + QByteArray(70'000, 'x') + "\"}]",
            { u"1 "_s + fault(RowFault::TooLarge, 0) });
        row("control character", "[{\"id\":\"ab\\u0007\"}]",
            { u"1 "_s + fault(RowFault::ControlCharacter, 0, 3) });
        row("half a pair", "[{\"id\":\"\\ud83d\\ude00\\ud83d\"}]",
            { u"1 "_s + fault(RowFault::HalfCharacter, 0, 3) });
        row("the other half", "[{\"id\":\"a\\ude00\"}]",
            { u"1 "_s + fault(RowFault::HalfCharacter, 0, 2) });
        row("bytes that are no text", "[{\"id\":\"\xff\xff\"},{\"id\":\"\xea\xb0\x80\"}]",
            { u"1 "_s + fault(RowFault::Encoding) });
        QByteArray wide = "{\"id\":1"_ba;
        for (int i = 0; i < 2000; ++i) {
            wide += ",\"f" + QByteArray::number(i) + "\":1";
        }
        row("too many fields", "[" + wide + "}]", { u"1 "_s + fault(RowFault::TooLarge) });
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, file);
        QStringList faults;
        for (const QString &line : linesOf(file)) {
            if (line.contains(u"fault"_s)) {
                faults += line.section(u' ', 0, 1);
            }
        }
        QTEST(faults, "faults");
    }

    void whateverIsCutOffEndsWithoutACrash()
    {
        const QByteArray file = "{\"totalCount\":2,\"items\":[{\"id\":\"a\\u00e9\",\"x\":[1,{\"y\":"
                                "null}]},{\"id\":\"\xea"
                                "\xb0\x80\"}],\"attributes\":{}}"_ba;
        for (qsizetype length = 0; length < file.size(); ++length) {
            const QStringList lines = linesOf(file.left(length));
            // Every one is told, one way or another.
            QVERIFY2(lines.join(u' ').contains(u"fault"_s) || lines == QStringList{ u"no JSON"_s },
                qPrintable(lines.join(u'\n')));
        }
    }

    /// Found by the fuzzer.
    void aControlCharacterInANameIsNotShown()
    {
        QCOMPARE(linesOf("[{\"a\\u0001b\":1}]"_ba).constFirst(), u"[a\ufffdb]"_s);
        QCOMPARE(
            linesOf("[{\"" + QByteArray(2000, 'x') + "\":1,\"id\":2}]").constFirst(), u"[id]"_s);
    }

    void knowsAnAnswerOfTheService()
    {
        for (const bool answer : { true, false }) {
            QBuffer device;
            device.setData(answer ? "[{\"id\":1,\"attributes\":{\"etag\":\"x\"}}]"_ba
                                  : "[{\"id\":1,\"attributes\":{\"objectType\":\"x\"}}]"_ba);
            device.open(QIODevice::ReadOnly);
            const auto text = exchange::scanText(device);
            QCOMPARE(exchange::scanJson(device, *text, FileKind::Customers)->isAnswer, answer);
        }
    }

    void knowsHowMuchOfAListIsThere_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("told"); // held of total, and + where the list goes on
        const auto row = [](const char *name, const QByteArray &file, const QString &told) {
            QTest::newRow(name) << file << told;
        };
        const auto page = [](int total, int entries) {
            const QByteArray items = QByteArrayList(entries, "{\"id\":1}"_ba).join(',');
            return QByteArray(
                "{\"totalCount\":" + QByteArray::number(total) + ",\"items\":[" + items + "]}");
        };
        row("whole", page(2, 2), u"2 of 2"_s);
        row("a page", page(2350, 2), u"2 of 2350"_s);
        row("told behind the entries", "{\"items\":[{\"id\":1}],\"totalCount\":3}"_ba, u"1 of 3"_s);
        row("no total", "{\"items\":[{\"id\":1}]}"_ba, u"1 of 1"_s);
        row("a total below the entries", page(1, 2), u"2 of 2"_s);
        row("no entry", page(3, 0), u"0 of 3"_s);
        row("totals that are none",
            R"({"totalCount":"9","items":[]}{"totalCount":-9,"items":[]}{"totalCount":1e18,"items":[]})"_ba,
            u"0 of 0"_s);
        row("a total inside an entry", R"({"items":[{"totalCount":9}],"a":{"totalCount":9}})"_ba,
            u"1 of 1"_s);
        row("a next page",
            R"({"items":[{"id":1}],"links":{"next":{"uri":"/customers?size=1"}}})"_ba,
            u"1 of 1 +"_s);
        row("a next page before the entries", R"({"links":{"next":"/x"},"items":[{"id":1}]})"_ba,
            u"1 of 1 +"_s);
        row("no next page",
            R"({"items":[],"links":{"self":{"uri":"/"},"next":null}}{"items":[],"links":{"next":{}}})"_ba,
            u"0 of 0"_s);
        row("all pages", page(3, 2) + '\n' + page(3, 1), u"3 of 3"_s);
        row("two of three pages", page(5, 2) + page(5, 2), u"4 of 5"_s);
        row("two whole lists", page(2, 2) + page(2, 2), u"4 of 4"_s);
        row("a part and a whole list", page(3, 2) + page(1, 1), u"3 of 4"_s);
        row("a page that goes on, and the next",
            R"({"items":[{"id":1}],"links":{"next":"/x"}}{"items":[{"id":2}]})"_ba, u"2 of 2"_s);
        row("bare array", "[{\"id\":1}]"_ba, u"0 of 0"_s);
        row("cut off", page(9, 1).chopped(1), u"0 of 0"_s); // the reader's own fault tells that
        row("a frame that is too long",
            "{\"items\":[{\"id\":1}],\"x\":\"" + QByteArray(3'000'000, 'x')
                + "\",\"totalCount\":9}",
            u"1 of 1"_s);
    }
    void knowsHowMuchOfAListIsThere()
    {
        QFETCH(QByteArray, file);
        QBuffer device(&file);
        device.open(QIODevice::ReadOnly);
        const auto text = exchange::scanText(device);
        const exchange::JsonPages pages
            = exchange::scanJson(device, *text, FileKind::Customers)->pages;
        const QString told = u"%1 of %2"_s.arg(pages.held()).arg(pages.total());
        const bool goesOn = pages.isPart() && pages.held() == pages.total();
        QTEST(goesOn ? told + u" +"_s : told, "told");
    }

    void anEmptyFileNamesAllFields()
    {
        QCOMPARE(linesOf("[]"_ba).size(), 1);
        QVERIFY(linesOf("[]"_ba).constFirst().startsWith(u"[customerId][companyName]"_s));
    }

    void writesWhatTheRestApiNames()
    {
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        exchange::JsonWriter writer(
            device, FileKind::Customers, exchange::JsonWriter::Form::Collection, false);
        QStringList names;
        QStringList cells;
        for (const exchange::Field field : exchange::exportedFields(FileKind::Customers)) {
            names += exchange::fieldName(field);
            cells += u"x"_s;
        }
        QVERIFY(writer.write(names) && writer.write(cells) && writer.finish());
        QCOMPARE(QString::fromUtf8(device.data()), QString::fromUtf8(R"({"items":[
{"attributes":{"objectType":"Customer"},"billingProfile":{"culture":"x","defaultAddress":{"country":"x"}},"cloud":"x","companyProfile":{"companyName":"x","domain":"x"},"delegation":{"excludedServices":["x"],"since":"xT00:00:00Z","state":"x"},"id":"x","localName":"x","relationshipToPartner":"x"}
],"totalCount":1,"attributes":{"objectType":"Collection"}}
)"));
    }
};

DESK_TEST_MAIN(JsonReaderTest, QCoreApplication)
#include "jsonreadertest.moc"
