#include "domain/workfolder.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

#include <array>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

/// What is made beside its place goes with its process, and with nobody else.
class WorkFolderTest : public support::TestCase
{
    Q_OBJECT

    [[nodiscard]] QStringList there() const
    {
        return QDir(m_place.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    void put(const QString &path) const
    {
        QFile file(m_place.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("x"), 1);
    }

    QTemporaryDir m_place;

private Q_SLOTS:
    void itGoesWithWhatIsInIt()
    {
        {
            const domain::WorkFolder folder(m_place.path(), "making"_L1);
            QVERIFY2(folder.isValid(), qPrintable(folder.errorString()));
            QCOMPARE(there().size(), 1);
            QVERIFY(there().constFirst().startsWith(u".partner-desk-making-"_s));
            QFile made(folder.filePath(u"book"_s));
            QVERIFY(made.open(QIODevice::WriteOnly));
            QVERIFY(QDir().mkpath(folder.filePath(u"more/below"_s)));
            QCOMPARE(QFileInfo(m_place.filePath(there().constFirst())).permissions()
                    & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOther),
                QFileDevice::Permissions());
        }
        QCOMPARE(there(), QStringList());
    }

    void noFolderIsMadeWhereThereIsNone()
    {
        const domain::WorkFolder folder(m_place.filePath(u"no/such"_s), "making"_L1);
        QVERIFY(!folder.isValid());
        QVERIFY(!folder.errorString().isEmpty());
        QCOMPARE(there(), QStringList());
        domain::removeDeadWorkFolders(m_place.filePath(u"no/such"_s));
    }

    /// Two in one program, such as a backup beside an import.
    void aLivingOneStays()
    {
        const domain::WorkFolder first(m_place.path(), "making"_L1);
        const domain::WorkFolder second(m_place.path(), "copying"_L1);
        QVERIFY(first.isValid() && second.isValid());
        domain::removeDeadWorkFolders(m_place.path());
        QCOMPARE(there().size(), 2);
    }

    void whatAnEndedProcessLeftGoes()
    {
        QVERIFY(QDir().mkpath(m_place.filePath(u".partner-desk-restoring-AbCdEf/more"_s)));
        put(u".partner-desk-restoring-AbCdEf/lock"_s);
        put(u".partner-desk-restoring-AbCdEf/book-wal"_s);
        put(u".partner-desk-restoring-AbCdEf/more/part"_s);
        // Ended before it had its lock.
        QVERIFY(QDir().mkpath(m_place.filePath(u".partner-desk-making-abcdef"_s)));
        domain::removeDeadWorkFolders(m_place.path());
        QCOMPARE(there(), QStringList());
        // Whoever works there next does the same.
        QVERIFY(QDir().mkpath(m_place.filePath(u".partner-desk-making-abcdef"_s)));
        put(u".partner-desk-making-abcdef/lock"_s);
        {
            const domain::WorkFolder next(m_place.path(), "making"_L1);
            QCOMPARE(there().size(), 1);
        }
        QCOMPARE(there(), QStringList());
    }

    void whatSomebodyElsePutThereStays()
    {
        QStringList own{ u".partner-desk-notes"_s, u".partner-desk-Making-abcdef"_s,
            u".partner-desk-making-abcdefg"_s, u".partner-desk-making-abc.ef"_s, u"kept"_s };
        for (const QString &name : std::as_const(own)) {
            QVERIFY(QDir().mkpath(m_place.filePath(name)));
            put(name + u"/lock"_s);
            put(name + u"/mine"_s);
        }
        // No lock was ever here, and there is something in it.
        own.append(u".partner-desk-making-ghijkl"_s);
        QVERIFY(QDir().mkpath(m_place.filePath(own.constLast())));
        put(own.constLast() + u"/mine"_s);
        own.append(u".partner-desk-making-mnopqr"_s);
        put(own.constLast());
#ifdef Q_OS_UNIX
        // Neither the way to another place, nor what stands there.
        own.append(u".partner-desk-making-stuvwx"_s);
        QVERIFY(QFile::link(m_place.filePath(u"kept"_s), m_place.filePath(own.constLast())));
#endif
        domain::removeDeadWorkFolders(m_place.path());
        own.sort();
        QStringList left = there();
        left.sort();
        QCOMPARE(left, own);
        QVERIFY(QFile::exists(m_place.filePath(u"kept/mine"_s)));
    }

#ifdef Q_OS_UNIX
    /// By another process, which is then killed.
    void aKillLetsGoOfIt()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        const pid_t other = ::fork();
        if (other == 0) {
            const domain::WorkFolder folder(m_place.path(), "masking"_L1);
            QFile(folder.filePath(u"book"_s)).open(QIODevice::WriteOnly);
            (void)!::write(ends[1], folder.isValid() ? "y" : "n", 1);
            for (;;) {
                ::pause();
            }
        }
        char said = 0;
        QCOMPARE(::read(ends[0], &said, 1), 1);
        QCOMPARE(said, 'y');
        domain::removeDeadWorkFolders(m_place.path());
        QCOMPARE(there().size(), 1);
        QCOMPARE(::kill(other, SIGKILL), 0);
        int status = 0;
        QCOMPARE(::waitpid(other, &status, 0), other);
        domain::removeDeadWorkFolders(m_place.path());
        QCOMPARE(there(), QStringList());
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void withoutRightsItStaysWithoutAWord()
    {
        const QString left = m_place.filePath(u".partner-desk-making-abcdef"_s);
        QVERIFY(QDir().mkpath(left));
        put(u".partner-desk-making-abcdef/lock"_s);
        const auto was = QFile::permissions(m_place.path());
        const auto lookedAt = QFileDevice::ReadOwner | QFileDevice::ExeOwner
            | QFileDevice::ReadOther | QFileDevice::ExeOther;
        QVERIFY(QFile::setPermissions(m_place.path(), lookedAt));
        const pid_t other = ::fork();
        if (other == 0) {
            constexpr uid_t nobody = 65534; // to the administrator nothing is refused
            if (::geteuid() == 0 && ::setuid(nobody) != 0) {
                ::_exit(1);
            }
            domain::removeDeadWorkFolders(m_place.path());
            const domain::WorkFolder folder(m_place.path(), "making"_L1);
            ::_exit(folder.isValid() || folder.errorString().isEmpty() ? 2 : 0);
        }
        int status = 0;
        QCOMPARE(::waitpid(other, &status, 0), other);
        QCOMPARE(status, 0);
        QVERIFY(QFile::setPermissions(m_place.path(), was));
        QVERIFY(QFile::exists(left + u"/lock"_s));
    }
#endif

    void cleanup()
    {
        QVERIFY(m_place.remove());
        m_place = QTemporaryDir();
        QVERIFY(m_place.isValid());
        support::TestCase::cleanup();
    }
};

DESK_TEST_MAIN(WorkFolderTest, QCoreApplication)
#include "workfoldertest.moc"
