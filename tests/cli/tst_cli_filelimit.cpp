#include "cli/clifixture.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

/// What is started while it is there may make no file larger than this, as after `ulimit -f`.
class LargestFile
{
public:
    explicit LargestFile(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{ bytes, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~LargestFile() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(LargestFile)

private:
    rlimit m_before{};
};

CliAnswer limited(const CliFixture &cli, rlim_t bytes, const QStringList &arguments)
{
    const LargestFile limit(bytes);
    return cli.json(arguments);
}

} // namespace

/// The real program where its files may not grow: the system would end it in the middle of a write.
class CliFileLimitTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theWriteFailsAndIsTold_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QStringList>("arguments");
        constexpr int small = 4'096;
        constexpr int middle = 65'536; // enough for the files beside a book
        QTest::newRow("export") << small
                                << QStringList{ u"export"_s, u"--customers"_s, u"c.csv"_s };
        QTest::newRow("import") << middle
                                << QStringList{ u"import"_s, u"--customers"_s,
                                       CliFixture::partnerExport(u"customers.csv"_s) };
        QTest::newRow("backup") << middle << QStringList{ u"backup"_s, u"backup.sqlite"_s };
        QTest::newRow("mask") << middle << QStringList{ u"mask"_s, u"--out"_s, u"m.sqlite"_s };
        QTest::newRow("large book") << middle
                                    << QStringList{ u"generate"_s, u"--customers"_s, u"100"_s,
                                           u"--subscriptions"_s, u"1000"_s, u"--force"_s };
    }
    void theWriteFailsAndIsTold()
    {
        QFETCH(int, bytes);
        QFETCH(QStringList, arguments);
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer before = cli.json({ u"customers"_s });
        const QStringList names = QDir(QFileInfo(cli.book()).path()).entryList(QDir::Files);
        const CliAnswer answer = limited(cli, static_cast<rlim_t>(bytes), arguments);
        QVERIFY2(answer.exit == 5, answer.err.constData());
        QCOMPARE(answer.errorCode(), u"storageFull"_s);
        QVERIFY2(answer.diagnostics().contains("limit on the size"_L1), answer.err.constData());
        QCOMPARE(cli.json({ u"verify"_s }).exit, 0);
        QCOMPARE(cli.json({ u"customers"_s }).out, before.out);
        QCOMPARE(QDir(QFileInfo(cli.book()).path()).entryList(QDir::Files), names);
    }

    void theBookCanBeRead()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        const CliAnswer before = cli.json({ u"customers"_s });
        const CliAnswer answer = limited(cli, 4'096, { u"customers"_s });
        QVERIFY2(answer.exit == 0, answer.err.constData());
        QCOMPARE(answer.out, before.out);
    }
};

DESK_TEST_MAIN(CliFileLimitTest, QCoreApplication)
#include "tst_cli_filelimit.moc"
