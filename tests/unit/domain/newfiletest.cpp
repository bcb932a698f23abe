#include "domain/newfile.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

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
};

DESK_TEST_MAIN(NewFileTest, QCoreApplication)
#include "newfiletest.moc"
