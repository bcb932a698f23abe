#include "exchange/textdecoder.h"

#include "support/testmain.h"

#include <QBuffer>
#include <QStringEncoder>

using namespace Qt::StringLiterals;
using exchange::Encoding;
using exchange::TextDecoder;

namespace {

std::optional<exchange::TextScan> scan(const QByteArray &bytes)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    const auto found = exchange::scanText(device);
    return found && device.pos() == 0 ? found : std::nullopt;
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder(text);
    return bytes;
}

// 다온정보통신 and 똠방 (the latter only in the extension that CP949 makes to EUC-KR)
const QByteArray cp949 = "\xb4\xd9\xbf\xc2\xc1\xa4\xba\xb8\xc5\xeb\xbd\xc5 \x8c\x63\xb9\xe6";
const QString cp949Text = u"다온정보통신 똠방"_s;

} // namespace

class TextDecoderTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void recognisesEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding"); // -1: none
        QTest::addColumn<int>("bom");
        QTest::addColumn<bool>("damaged");
        const QString text = u"회사 이름\n다온"_s;
        const auto row
            = [](const char *name, const QByteArray &bytes, int encoding, int bom, bool damaged) {
                  QTest::newRow(name) << bytes << encoding << bom << damaged;
              };
        constexpr int utf8 = static_cast<int>(Encoding::Utf8);
        row("ascii", "a,b", utf8, 0, false);
        row("empty", "", utf8, 0, false);
        row("utf-8", text.toUtf8(), utf8, 0, false);
        row("utf-8 with bom", "\xef\xbb\xbf" + text.toUtf8(), utf8, 3, false);
        row("utf-16 little", utf16(text, QStringConverter::Utf16LE),
            static_cast<int>(Encoding::Utf16LittleEndian), 2, false);
        row("utf-16 big", utf16(text, QStringConverter::Utf16BE),
            static_cast<int>(Encoding::Utf16BigEndian), 2, false);
        row("utf-16 cut in a character", utf16(text, QStringConverter::Utf16LE).chopped(1),
            static_cast<int>(Encoding::Utf16LittleEndian), 2, true);
        row("utf-16 without bom", utf16(u"ab,c"_s, QStringConverter::Utf16LE).mid(2), -1, 0, false);
        row("cp949", "company\n" + cp949, static_cast<int>(Encoding::Cp949), 0, false);
        row("cp949 cut in a character", "company\n" + cp949.chopped(1), utf8, 0, true);
        row("utf-8 with a broken byte", text.toUtf8() + "\xff", utf8, 0, true);
        row("utf-8 cut in a character", text.toUtf8().chopped(1), utf8, 0, true);
        row("latin-1", "Caf\xe9 Noir", utf8, 0, true);
        row("euc-kr alone", "\xb0\xa1", static_cast<int>(Encoding::Cp949), 0, false);
    }
    void recognisesEncodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(int, bom);
        QFETCH(bool, damaged);
        const auto found = scan(bytes);
        QCOMPARE(found ? static_cast<int>(found->encoding) : -1, encoding);
        if (found) {
            QCOMPARE(found->bomLength, bom);
            QCOMPARE(found->damaged, damaged);
        }
    }

    void countsRecords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("records");
        QTest::newRow("empty") << QByteArray() << qint64(0);
        QTest::newRow("two") << QByteArray("a\nb\n") << qint64(2);
        QTest::newRow("open end") << QByteArray("a\r\nb") << qint64(2);
        QTest::newRow("in quotes") << QByteArray("a\n\"b\nc\"\n") << qint64(2);
        QTest::newRow("utf-16") << utf16(u"a\n\"b\nc\"\nd"_s, QStringConverter::Utf16LE)
                                << qint64(3);
    }
    void countsRecords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, records);
        QCOMPARE(scan(bytes)->records, records);
    }

    void decodesPieceByPiece_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QString>("text");
        const QString text = u"a다🌈é北b"_s;
        QTest::newRow("utf-8") << text.toUtf8() << static_cast<int>(Encoding::Utf8) << text;
        QTest::newRow("utf-16 little") << utf16(text, QStringConverter::Utf16LE).mid(2)
                                       << static_cast<int>(Encoding::Utf16LittleEndian) << text;
        QTest::newRow("utf-16 big") << utf16(text, QStringConverter::Utf16BE).mid(2)
                                    << static_cast<int>(Encoding::Utf16BigEndian) << text;
        QTest::newRow("cp949") << cp949 << static_cast<int>(Encoding::Cp949) << cp949Text;
        QTest::newRow("broken utf-8") << QByteArray("a\xff\xeb\x8b")
                                      << static_cast<int>(Encoding::Utf8) << u"a\ufffd\ufffd"_s;
        QTest::newRow("broken cp949") << QByteArray("a\xff\xb4\xd9\xb4")
                                      << static_cast<int>(Encoding::Cp949) << u"a\ufffd다\ufffd"_s;
        QTest::newRow("odd utf-16")
            << QByteArray("a\0b", 3) << static_cast<int>(Encoding::Utf16LittleEndian)
            << u"a\ufffd"_s;
    }
    void decodesPieceByPiece()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(QString, text);
        for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
            TextDecoder decoder(static_cast<Encoding>(encoding));
            QVERIFY(decoder.isValid());
            QString decoded;
            for (qsizetype at = 0; at < bytes.size(); at += piece) {
                decoded += decoder.decode(bytes.mid(at, piece));
            }
            decoded += decoder.finish();
            QCOMPARE(decoded, text);
        }
    }

    void stopsWhenAsked()
    {
        QBuffer device;
        device.setData(QByteArray(200'000, 'x'));
        device.open(QIODevice::ReadOnly);
        int asked = 0;
        QVERIFY(!exchange::scanText(device, [&asked] { return ++asked == 2; }));
        QCOMPARE(asked, 2);
    }
};

DESK_TEST_MAIN(TextDecoderTest, QCoreApplication)
#include "textdecodertest.moc"
