#include "domain/newfile.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

/// A file gets its name when it is whole.
class NewFileTest : public support::TestCase
{
    Q_OBJECT

    [[nodiscard]] static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static QStringList namesIn(const QTemporaryDir &place)
    {
        return QDir(place.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        domain::NewFile file(path);
        return file.begin() && file.write(bytes) == bytes.size() && file.commit();
    }

private Q_SLOTS:
    void itTakesThePlaceOfAnOlderOneWithItsRights()
    {
        const QTemporaryDir place;
        const QString path = place.filePath(u"table.csv"_s);
        QVERIFY(write(path, "first"));
        QCOMPARE(bytesOf(path), "first");
        const auto rights = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
            | QFileDevice::WriteUser;
        QVERIFY(QFile::setPermissions(path, rights));
        QVERIFY(write(path, "second"));
        QCOMPARE(bytesOf(path), "second");
        QCOMPARE(QFile::permissions(path), rights);
        QCOMPARE(namesIn(place), QStringList{ u"table.csv"_s });
    }

    void whatIsNotFinishedLeavesNothing()
    {
        const QTemporaryDir place;
        const QString path = place.filePath(u"table.csv"_s);
        QVERIFY(write(path, "first"));
        {
            domain::NewFile file(path);
            QVERIFY(file.begin());
            QCOMPARE(file.write("half"), 4);
            QCOMPARE(bytesOf(path), "first");
        }
        QCOMPARE(bytesOf(path), "first");
        QCOMPARE(namesIn(place), QStringList{ u"table.csv"_s });
    }

    void aLinkStaysOne()
    {
        const QTemporaryDir place;
        const QTemporaryDir elsewhere;
        const QString path = place.filePath(u"table.csv"_s);
        QVERIFY(QFile::link(elsewhere.filePath(u"real.csv"_s), path));
        QVERIFY(write(path, "content"));
        QVERIFY(QFileInfo(path).isSymLink());
        QCOMPARE(bytesOf(elsewhere.filePath(u"real.csv"_s)), "content");
    }

    void aFolderIsNoPlaceForIt()
    {
        const QTemporaryDir place;
        for (const QString &path : { place.path(), place.filePath(u"no/such/table.csv"_s) }) {
            domain::NewFile file(path);
            QVERIFY(!file.begin());
            QVERIFY(!file.errorString().isEmpty());
        }
        QCOMPARE(namesIn(place), QStringList());
    }

#ifdef Q_OS_UNIX
    /// There is room again when the last part is written, and one in the middle is missing.
    void whatCouldNotBeWrittenInBetweenIsToldAtTheEnd()
    {
        const QTemporaryDir place;
        const pid_t other = ::fork();
        if (other == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            rlimit limit{};
            ::getrlimit(RLIMIT_FSIZE, &limit);
            const rlim_t whole = limit.rlim_cur;
            domain::NewFile file(place.filePath(u"page.pdf"_s));
            const QByteArray part(100'000, 'x');
            const bool begun = file.begin() && file.write(part) == part.size();
            limit.rlim_cur = 4096;
            ::setrlimit(RLIMIT_FSIZE, &limit);
            (void)file.write(part);
            limit.rlim_cur = whole;
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const bool went = file.write(part) == part.size();
            const bool told = !file.commit() && !file.errorString().isEmpty();
            ::_exit(begun && went && told ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(other, &status, 0), other);
        QCOMPARE(status, 0);
        QVERIFY(!QFile::exists(place.filePath(u"page.pdf"_s)));
    }
#endif
};

DESK_TEST_MAIN(NewFileTest, QCoreApplication)
#include "newfiletest.moc"
