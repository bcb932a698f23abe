#include "maskedbook.h"

#include "services/masking.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using domain::ErrorCode;

/// Where no masked copy can be made, or none is wanted any longer.
class MaskingFailuresTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_book = path(u"book.sqlite"_s);
        QCOMPARE(writeBookToMask(m_book), QString());
    }
    void aStopLeavesNothing_data();
    void aStopLeavesNothing();
    void aFullDiskLeavesNothing();
    void aCopyThatCannotBeMadeLeavesNothing();
    void aNameWithoutRoomForItsLogsIsRefused();
    void whatAKilledProgramLeftGoes();
    void theKeyIsMadeOnce();
    void aKeyThatCannotBeReadIsNotReplaced();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    QTemporaryDir m_folder;
    QString m_book;
};

void MaskingFailuresTest::aStopLeavesNothing_data()
{
    QTest::addColumn<int>("at");
    for (const int at : { 0, 1, 2, 8, 15, 18 }) {
        QTest::addRow("step %d", at) << at;
    }
}

void MaskingFailuresTest::aStopLeavesNothing()
{
    QFETCH(const int, at);
    const QString target = path(u"stopped.sqlite"_s);
    const QStringList before = files();
    const QStringList content = contentOf(m_book);
    std::stop_source stop;
    int last = -1;
    const auto made = mask(
        m_book, target, 'k',
        [&](int done, int total) {
            QCOMPARE(done, last + 1);
            QVERIFY(done < total);
            last = done;
            if (done == at) {
                stop.request_stop();
            }
        },
        stop.get_token());
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QCOMPARE(last, at);
    QCOMPARE(files(), before);
    QCOMPARE(differences(contentOf(m_book), content), QStringList());
}

void MaskingFailuresTest::aFullDiskLeavesNothing()
{
    const QString target = path(u"full.sqlite"_s);
    QVERIFY(mask(m_book, target));
    const QByteArray older = bytesOf(target);
    const QStringList before = files();
    const qint64 size = QFileInfo(m_book).size();
    for (const qint64 room : { qint64(0), size / 3, size - 4096 }) {
        rlimit was{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &was), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit less = was;
        less.rlim_cur = static_cast<rlim_t>(room);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &less), 0);
        const auto made = mask(m_book, target);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &was), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!made);
        QCOMPARE(files(), before);
        QCOMPARE(bytesOf(target), older);
    }
    QFile::remove(target);
}

void MaskingFailuresTest::aCopyThatCannotBeMadeLeavesNothing()
{
    const QStringList before = files();
    const auto itself = mask(m_book, m_book);
    QVERIFY(!itself);
    QCOMPARE(itself.error().code, ErrorCode::WrongUse);
    const auto nowhere = mask(m_book, path(u"no/folder/masked.sqlite"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::StorageFailed);
    const auto nothing = mask(path(u"nothing.sqlite"_s), path(u"masked.sqlite"_s));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::BookMissing);
    QCOMPARE(nothing.error().fact(u"file"_s), path(u"nothing.sqlite"_s));
    QCOMPARE(files(), before);
}

void MaskingFailuresTest::aNameWithoutRoomForItsLogsIsRefused()
{
    const QStringList before = files();
    int steps = 0;
    const auto made = mask(
        m_book, path(QString(243, u'n') + u".sqlite"_s), 'k', [&steps](int, int) { ++steps; });
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::BadInput);
    QCOMPARE(made.error().fact(u"reason"_s), u"nameTooLong"_s);
    QCOMPARE(steps, 0);
    QCOMPARE(files(), before);
}

void MaskingFailuresTest::whatAKilledProgramLeftGoes()
{
    const QTemporaryDir other;
    const QString left = other.filePath(u".partner-desk-masking-killed"_s);
    QVERIFY(QDir().mkpath(left));
    QVERIFY(QFile::copy(m_book, left + u"/book"_s));
    QFile lock(left + u"/lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    QVERIFY(mask(m_book, other.filePath(u"masked.sqlite"_s)));
    QVERIFY(!QFileInfo::exists(left));
}

void MaskingFailuresTest::theKeyIsMadeOnce()
{
    const QTemporaryDir other;
    const QString file = other.filePath(u"settings/masking.key"_s);
    const auto first = services::maskingKey(file);
    QVERIFY(first);
    QCOMPARE(first->size(), services::maskingKeyBytes);
    QCOMPARE(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
        QFileDevice::Permissions());
    const auto again = services::maskingKey(file);
    QVERIFY(again);
    QCOMPARE(*again, *first);
    const auto another = services::maskingKey(other.filePath(u"masking.key"_s));
    QVERIFY(another && *another != *first);
}

void MaskingFailuresTest::aKeyThatCannotBeReadIsNotReplaced()
{
    const QTemporaryDir other;
    const QString file = other.filePath(u"masking.key"_s);
    // Opens for nobody, not even for root, and could be replaced.
    const QString folder = other.filePath(u"folder"_s);
    QVERIFY(QDir().mkpath(folder) && QFile::link(folder, file));
    const auto key = services::maskingKey(file);
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::StorageFailed);
    QCOMPARE(key.error().fact(u"file"_s), file);
    QVERIFY(QFileInfo(file).isDir());
}

DESK_TEST_MAIN(MaskingFailuresTest, QCoreApplication)
#include "maskingfailurestest.moc"
