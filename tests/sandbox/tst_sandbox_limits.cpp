#include "domain/privatefile.h"
#include "sandbox/server.h"
#include "services/demobook.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

/// What clients may not do to the server, with limits low enough to be met.
class SandboxLimitsTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        support::TestCase::init();
        m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        m_context.actor = { u"Tester"_s, domain::Role::AdminAgent };
        const auto book = opened(m_demo.filePath(u"demo.sqlite"_s));
        QVERIFY(book->write<void>([context = m_context](domain::BookWriter &writer) {
                        return services::writeDemoBook(writer, context, 1);
                    })
                    .result());
    }
    void init()
    {
        support::TestCase::init();
        m_folder = std::make_unique<QTemporaryDir>();
        const QString file = m_folder->filePath(u"book.sqlite"_s);
        QVERIFY(QFile::copy(m_demo.filePath(u"demo.sqlite"_s), file));
        m_book = opened(file);
        QVERIFY(m_book);
        m_options = {};
    }
    void cleanup()
    {
        m_server.reset();
        m_book.reset();
        m_folder.reset();
    }

    void aClientThatSendsItsHeadersTooSlowlyIsToldAndLetGo()
    {
        m_options.limits.headerTime = std::chrono::milliseconds(200);
        start();
        auto client = connected();
        client->write("GET /v1/customers HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        // Byte by byte, which would keep a time-out between bytes from ever striking.
        QTimer drip;
        connect(&drip, &QTimer::timeout, client.get(), [&client] { client->write("a"); });
        drip.start(20);
        QTRY_VERIFY_WITH_TIMEOUT(client->state() == QAbstractSocket::UnconnectedState, patience);
        QVERIFY(client->readAll().startsWith("HTTP/1.1 408 "));
    }

    void aBodyThatNeverComesIsNotWaitedFor()
    {
        m_options.limits.bodyTime = std::chrono::milliseconds(200);
        start();
        auto client = connected();
        client->write(
            "POST /generatetoken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nabc");
        QTRY_VERIFY_WITH_TIMEOUT(client->state() == QAbstractSocket::UnconnectedState, patience);
        QVERIFY(client->readAll().startsWith("HTTP/1.1 408 "));
    }

    void aClientThatSaysNothingIsLetGo()
    {
        m_options.limits.idleTime = std::chrono::milliseconds(200);
        start();
        auto client = connected();
        QTRY_VERIFY_WITH_TIMEOUT(client->state() == QAbstractSocket::UnconnectedState, patience);
        QVERIFY(client->readAll().isEmpty());
    }

    void tooManyClientsAreToldToWait()
    {
        m_options.limits.connections = 2;
        start();
        auto first = connected();
        auto second = connected();
        auto third = connected();
        QTRY_VERIFY_WITH_TIMEOUT(third->bytesAvailable() > 0, patience);
        const QByteArray answer = third->readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 503 "));
        QVERIFY(answer.contains("Retry-After: "));
        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(third->state() == QAbstractSocket::UnconnectedState, patience);
        auto fourth = connected();
        fourth->write("GET /_sandbox/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(fourth->bytesAvailable() > 0, patience);
        QVERIFY(fourth->readAll().startsWith("HTTP/1.1 200 "));
    }

    void theJournalForgetsTheOldest()
    {
        m_options.limits.journalEntries = 3;
        start();
        auto client = connected();
        for (int i = 0; i < 5; ++i) {
            client->write(
                "GET /nowhere/" + QByteArray::number(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_told, 5, patience);
        const auto &entries = m_server->bench().journal.entries();
        QCOMPARE(entries.size(), size_t(3));
        QCOMPARE(entries.front().number, 3);
        QCOMPARE(entries.back().target, QByteArray("/nowhere/4"));
    }

    void whoRunsTheServerAsksWithoutALine()
    {
        start();
        auto client = connected();
        client->write("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(m_told, 1, patience);
        const sandbox::Answer brief
            = m_server->ask("GET", "/_sandbox/requests?brief=true&status=404");
        QCOMPARE(brief.status, 200);
        const QJsonArray items = brief.body.value(u"items"_s).toArray();
        QCOMPARE(items.size(), 1);
        QVERIFY(!items.at(0).toObject().contains(u"response"_s));
        const sandbox::Answer one = m_server->ask("GET", "/_sandbox/requests/1");
        QVERIFY(one.body.value(u"curl"_s).toString().contains(u"/nowhere"_s));
        QSignalSpy faults(m_server.get(), &sandbox::Server::faultsChanged);
        QSignalSpy emptied(m_server.get(), &sandbox::Server::journalEmptied);
        QCOMPARE(m_server->ask("POST", "/_sandbox/faults", R"({"status": 503})").status, 201);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(emptied.size(), 0);
        QCOMPARE(m_server->ask("DELETE", "/_sandbox/requests").status, 200);
        QCOMPARE(emptied.size(), 1);
        // Nothing of it is in the journal, and nothing else than own routes that answer at once.
        QVERIFY(m_server->bench().journal.entries().empty());
        QCOMPARE(m_server->ask("GET", "/v1/customers").status, 404);
        QCOMPARE(m_server->ask("POST", "/_sandbox/reset").status, 404);
        QCOMPARE(m_server->ask("GET", "/_sandbox/../x").status, 404);
        QVERIFY(m_server->bench().calls.isEmpty());
    }

    void aServerThatGoesLeavesItsClientsAndItsWork()
    {
        start();
        auto client = connected();
        client->write("GET /v1/customers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + token() + "\r\n\r\n");
        QVERIFY(client->waitForBytesWritten(patience));
        m_server.reset();
        QTRY_VERIFY_WITH_TIMEOUT(client->state() == QAbstractSocket::UnconnectedState, patience);
    }

    void theKeyIsTheBooksOwn()
    {
        start();
        const QByteArray before = token();
        const QString tenant = m_server->bench().tokens.tenant();
        m_server.reset();
        start();
        QCOMPARE(m_server->bench().tokens.tenant(), tenant);
        QVERIFY(m_server->bench().tokens.callerOf("Bearer " + before));
    }

    void theEnvironmentFileTakesThePlaceOfALinkAndNotOfItsTarget()
    {
        const QString target = m_folder->filePath(u"target"_s);
        const QString place = m_folder->filePath(u"sandbox.env"_s);
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("untouched");
        file.close();
        QVERIFY(QFile::link(target, place));
        QVERIFY(domain::writePrivately(place, "A=1\n"));
        QVERIFY(!QFileInfo(place).isSymLink());
        QCOMPARE(QFileInfo(place).permissions() & 0x0FFF, QFile(place).permissions() & 0x0FFF);
        QVERIFY((QFileInfo(place).permissions()
                    & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup
                        | QFileDevice::WriteOther))
            == QFileDevice::Permissions());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("untouched"));
    }

private:
    static constexpr int patience = 60'000;

    static std::unique_ptr<domain::Book> opened(const QString &file)
    {
        store::OpenOptions options;
        options.mode = store::OpenMode::CreateIfMissing;
        auto book = store::openBook(file, options);
        return book ? *std::move(book) : nullptr;
    }

    void start()
    {
        m_server = std::make_unique<sandbox::Server>(*m_book, m_context, m_options);
        QVERIFY(m_server->listen());
        m_told = 0;
        connect(m_server.get(), &sandbox::Server::exchanged, this, [this] { ++m_told; });
    }

    QByteArray token() const
    {
        return m_server->environment().split('\n').at(1).mid(
            QByteArray("PARTNER_CENTER_TOKEN=").size());
    }

    std::unique_ptr<QTcpSocket> connected() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(u"127.0.0.1"_s, m_server->port());
        socket->waitForConnected(patience);
        return socket;
    }

    services::Context m_context;
    sandbox::Options m_options;
    QTemporaryDir m_demo;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
    std::unique_ptr<sandbox::Server> m_server;
    int m_told = 0;
};

DESK_TEST_MAIN(SandboxLimitsTest, QCoreApplication)
#include "tst_sandbox_limits.moc"
