#include "exchange/zipwriter.h"

#include "exchange/ziparchive.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using exchange::ZipWriter;

namespace {

const QDateTime moment(QDate(2026, 1, 5), QTime(9, 30, 42), QTimeZone::utc());

} // namespace

/// Archives that are written, read back by the other half of the library; tests/qa reads them by
/// Python's.
class ZipWriterTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void partsComeBackByteByByte()
    {
        QByteArray large(3 << 20, Qt::Uninitialized);
        for (qsizetype at = 0; at < large.size(); ++at) {
            large[at] = static_cast<char>(at * 31 % 251);
        }
        const QByteArray archive = archiveOf({ { u"증적/한글 이름 🙂.txt"_s, "하나"_ba },
            { u"large.bin"_s, large }, { u"empty"_s, {} } });
        QBuffer device;
        device.setData(archive);
        QVERIFY(device.open(QIODevice::ReadOnly));
        const exchange::ZipArchive reader(device);
        QVERIFY(reader.isOpen());
        for (const auto &[name, bytes] : QList<std::pair<QString, QByteArray>>{
                 { u"증적/한글 이름 🙂.txt"_s, "하나"_ba }, { u"large.bin"_s, large },
                 { u"empty"_s, {} } }) {
            exchange::ZipPart part(reader, name, 10 << 20);
            QCOMPARE(part.readAll(), bytes);
            QVERIFY(part.drain());
        }
    }

    void theSamePartsMakeTheSameBytes()
    {
        const auto make = [] { return archiveOf({ { u"a"_s, "1"_ba }, { u"b/c"_s, "2"_ba } }); };
        QVERIFY(!make().isEmpty());
        QCOMPARE(make(), make());
    }

    void aNameThatLeadsOutIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : { "../a", "a/../b", "/a", "a//b", "", "C:/a", "a\\b", "./a" }) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void aNameThatLeadsOutIsRefused()
    {
        QFETCH(QString, name);
        QBuffer device;
        QVERIFY(device.open(QIODevice::ReadWrite));
        ZipWriter writer(device, moment);
        QVERIFY(!writer.add(name, "1"));
        QVERIFY(!writer.finish());
    }

    void aNameIsTakenOnce()
    {
        QBuffer device;
        QVERIFY(device.open(QIODevice::ReadWrite));
        ZipWriter writer(device, moment);
        QVERIFY(writer.add(u"a"_s, "1"));
        QVERIFY(!writer.add(u"a"_s, "2"));
        QVERIFY(!writer.finish());
    }

    void aTimeOutsideTheFormatIsItsBorder_data()
    {
        QTest::addColumn<QDateTime>("stamp");
        QTest::newRow("none") << QDateTime();
        QTest::newRow("before") << moment.addYears(-100);
        QTest::newRow("after") << moment.addYears(100);
    }
    void aTimeOutsideTheFormatIsItsBorder()
    {
        QFETCH(QDateTime, stamp);
        QBuffer device;
        QVERIFY(device.open(QIODevice::ReadWrite));
        ZipWriter writer(device, stamp);
        QVERIFY(writer.add(u"a"_s, "1"));
        QVERIFY(writer.finish());
    }

private:
    static QByteArray archiveOf(const QList<std::pair<QString, QByteArray>> &parts)
    {
        QBuffer device;
        device.open(QIODevice::ReadWrite);
        ZipWriter writer(device, moment);
        for (const auto &[name, bytes] : parts) {
            if (!writer.add(name, bytes)) {
                return {};
            }
        }
        return writer.finish() ? device.data() : QByteArray();
    }
};

DESK_TEST_MAIN(ZipWriterTest, QCoreApplication)
#include "zipwritertest.moc"
