#include "domain/bookname.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::nameBook;
using domain::Standing;

namespace {

struct Place
{
    QTemporaryDir folder;

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::System, QDir::Name);
    }
};

} // namespace

class BookNameTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aLogWithoutItsBookIsKeptAside()
    {
        for (const bool isEmptyThere : { false, true }) {
            const Place place;
            const QString made = place.put(u"made"_s, "new");
            const QString book = place.path(u"book"_s);
            QVERIFY(!isEmptyThere || !place.put(u"book"_s, {}).isEmpty());
            QVERIFY(!place.put(u"book-wal"_s, "log").isEmpty());
            QVERIFY(!place.put(u"book-shm"_s, "memory").isEmpty());
            QVERIFY(!place.put(u"book-journal"_s, "journal").isEmpty());
            QVERIFY(nameBook(made, book, Standing::IsKept));
            QCOMPARE(place.content(u"book"_s), QByteArray("new"));
            const QStringList names = place.names();
            QCOMPARE(names.size(), 3);
            QVERIFY(names.at(1).startsWith("book.left."_L1) && names.at(1).endsWith("-journal"_L1));
            QVERIFY(names.at(2).startsWith("book.left."_L1) && names.at(2).endsWith("-wal"_L1));
            QCOMPARE(place.content(names.at(2)), QByteArray("log"));
        }
    }

    void aBookWithALogIsNotReplaced()
    {
        for (const QByteArray &log : { QByteArray("log"), QByteArray() }) {
            const Place place;
            const QString made = place.put(u"made"_s, "new");
            const QString book = place.put(u"book"_s, "old");
            QVERIFY(!place.put(u"book-wal"_s, log).isEmpty());
            const auto named = nameBook(made, book, Standing::IsReplaced);
            QVERIFY(!named);
            QCOMPARE(
                static_cast<int>(named.error().code), static_cast<int>(ErrorCode::StorageBusy));
            QCOMPARE(named.error().fact(u"reason"_s), u"bookNotClosed"_s);
            QCOMPARE(named.error().fact(u"file"_s), book);
            QCOMPARE(place.content(u"book"_s), QByteArray("old"));
            QCOMPARE(place.names(), (QStringList{ u"book"_s, u"book-wal"_s, u"made"_s }));
        }
    }

    void aClosedBookIsReplacedWhereThatIsAsked()
    {
        const Place place;
        const QString book = place.put(u"book"_s, "old");
        const QString made = place.put(u"made"_s, "new");
        QVERIFY(!nameBook(made, book, Standing::IsKept));
        QCOMPARE(place.content(u"book"_s), QByteArray("old"));
        QVERIFY(nameBook(made, book, Standing::IsReplaced));
        QCOMPARE(place.content(u"book"_s), QByteArray("new"));
        QCOMPARE(place.names(), QStringList{ u"book"_s });
    }

    void aBookThatWasNotClosedGetsNoName()
    {
        const Place place;
        const QString made = place.put(u"made"_s, "new");
        QVERIFY(!place.put(u"made-wal"_s, "rest").isEmpty());
        QVERIFY(!nameBook(made, place.path(u"book"_s), Standing::IsKept));
        QCOMPARE(place.names(), (QStringList{ u"made"_s, u"made-wal"_s }));
    }

    /// SQLite's longest name beside a book has eight bytes more.
    void aNameThatLeavesNoRoomForTheLogsIsRefused()
    {
        const Place place;
        const QString made = place.put(u"made"_s, "new");
        const QString longest = place.path(QString(247, u'b'));
        for (const QString &name : { QString(248, u'b'), QString(QString(82, u'가') + u"bb") }) {
            const auto named = nameBook(made, place.path(name), Standing::IsKept);
            QVERIFY(!named);
            QCOMPARE(static_cast<int>(named.error().code), static_cast<int>(ErrorCode::BadInput));
            QCOMPARE(named.error().fact(u"reason"_s), u"nameTooLong"_s);
            QCOMPARE(named.error().fact(u"file"_s), place.path(name));
            QCOMPARE(place.names(), QStringList{ u"made"_s });
        }
        QVERIFY(nameBook(made, longest, Standing::IsKept));
        QVERIFY(!place.put(QFileInfo(longest).fileName() + u"-journal"_s, "log").isEmpty());
    }

    void theFileBehindLinksIsFound()
    {
#ifdef Q_OS_WIN
        QSKIP("Links need a right of their own here.");
#endif
        const Place place;
        const QString real = QDir(QDir(place.folder.path()).canonicalPath()).filePath(u"real"_s);
        QVERIFY(QFile::link(u"real"_s, place.path(u"one"_s)));
        QVERIFY(QFile::link(place.path(u"one"_s), place.path(u"two"_s)));
        QCOMPARE(domain::fileBehind(place.path(u"two"_s)), real);
        QVERIFY(!place.put(u"real"_s, "book").isEmpty());
        QCOMPARE(domain::fileBehind(place.path(u"two"_s)), real);
        QCOMPARE(domain::fileBehind(real), real);
    }
};

DESK_TEST_MAIN(BookNameTest, QCoreApplication)
#include "booknametest.moc"
