#include "clifixture.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

class CliSalvageTest : public support::TestCase
{
    Q_OBJECT

    /// Everything from the hundredth byte of the first page on, where the tables are named.
    static bool damage(const QString &book)
    {
        QFile file(book);
        return file.open(QIODevice::ReadWrite) && file.seek(100)
            && file.write(QByteArray(3996, '\0')) == 3996;
    }

private Q_SLOTS:
    void aDamagedBookIsSaved()
    {
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        const int customers = cli.json({ u"customers"_s }).json().value(u"totalCount"_s).toInt();
        QVERIFY(damage(cli.book()));
        QCOMPARE(cli.run({ u"verify"_s }).exit, 6);
        const QString to = cli.path(u"살린 장부.sqlite"_s);
        const CliAnswer saved = cli.json({ u"salvage"_s, u"--to"_s, to });
        QCOMPARE(saved.exit, 0);
        QCOMPARE(saved.json().value(u"newBook"_s).toString(), to);
        QCOMPARE(saved.json().value(u"totalLosses"_s).toInt(), 0);
        QVERIFY(saved.json().value(u"historyWhole"_s).toBool());
        QCOMPARE(saved.json().value(u"kept"_s).toObject().value(u"customer"_s).toInt(), customers);
        QCOMPARE(cli.run({ u"verify"_s }).exit, 6); // the damaged one stays as it is
        QCOMPARE(cli.run({ u"--book"_s, to, u"verify"_s }).exit, 0);
        QCOMPARE(
            cli.json({ u"--book"_s, to, u"customers"_s }).json().value(u"totalCount"_s).toInt(),
            customers);
        // Who could be upgraded is judged anew from what was saved.
        QCOMPARE(cli.run({ u"--book"_s, to, u"scan"_s }).exit, 0);
    }

    void itIsToldInBothLanguages()
    {
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        QVERIFY(damage(cli.book()));
        const QString english
            = cli.run({ u"--language"_s, u"en"_s, u"salvage"_s, u"--to"_s, cli.path(u"en"_s) })
                  .text();
        QVERIFY2(english.contains(u"No record is known to be lost."_s), qPrintable(english));
        const QString korean
            = cli.run({ u"--language"_s, u"ko"_s, u"salvage"_s, u"--to"_s, cli.path(u"ko"_s) })
                  .text();
        QVERIFY2(korean.contains(u"손실된 것으로 확인된 항목이 없습니다."_s), qPrintable(korean));
    }

    void whatCannotBeDoneChangesNothing()
    {
        CliFixture cli;
        QVERIFY(cli.takeDemo());
        const QString there = cli.file(u"there.txt"_s, "a file");
        QCOMPARE(cli.run({ u"salvage"_s, u"--to"_s, there }).exit, 2);
        QCOMPARE(cli.run({ u"salvage"_s }).exit, 2);
        const QString letter = cli.file(u"letter.txt"_s, QByteArray("no book\n").repeated(999));
        const CliAnswer refused
            = cli.json({ u"--book"_s, letter, u"salvage"_s, u"--to"_s, cli.path(u"new"_s) });
        QCOMPARE(refused.exit, 6);
        QCOMPARE(refused.errorCode(), u"notABook"_s);
        QCOMPARE(cli.run({ u"--book"_s, cli.path(u"nowhere"_s), u"salvage"_s, u"--to"_s,
                             cli.path(u"new"_s) })
                     .exit,
            5);
        QVERIFY(!QFileInfo::exists(cli.path(u"new"_s)));
    }
};

DESK_TEST_MAIN(CliSalvageTest, QCoreApplication)
#include "tst_cli_salvage.moc"
