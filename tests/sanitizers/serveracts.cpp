#include "stage.h"

#include "../services/bulk/bulkscene.h"

#include "sandbox/server.h"

#include <QTcpSocket>
#include <QThread>

#include <algorithm>
#include <array>
#include <future>

using namespace Qt::StringLiterals;
using Hand = Crew::Hand;

namespace {

constexpr int patience = 120'000; ///< ms

/// The server as the window has it: its thread, its own connection to the book.
struct Served
{
    QThread thread;
    QObject door; ///< lives on the thread
    std::unique_ptr<domain::Book> book;
    std::unique_ptr<sandbox::Server> server;

    template <typename Act>
    void onThread(Act act)
    {
        std::promise<void> done;
        QMetaObject::invokeMethod(&door, [&] {
            act();
            done.set_value();
        });
        done.get_future().wait();
    }
};

/// The status of an answer; 0 where none came.
int ask(quint16 port, const QByteArray &token, const QByteArray &method, const QByteArray &path,
    const QByteArray &body = {})
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(patience)) {
        return 0;
    }
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\n"
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience)) {
    }
    return socket.readAll().mid(9, 3).toInt();
}

/// What clients do: lists, upgrades, changes, faults, the journal.
void call(Hand &hand, const Stage &stage, const Served &served, const QByteArray &token, int client)
{
    const quint16 port = served.server->port();
    const QByteArray target
        = bulkscene::offer(stage.context(), u"Office 365 Enterprise E3"_s).text().toUtf8();
    const auto good
        = [&](const QByteArray &method, const QByteArray &path, const QByteArray &body = {}) {
              const int status = ask(port, token, method, path, body);
              // 403: somebody asks for what is done already; 409 and 503: a scene, or the fault
              // below.
              constexpr std::array expected{ 200, 201, 204, 403, 409, 503 };
              hand.did(std::find(expected.begin(), expected.end(), status) != expected.end(),
                  u"%1 was answered with %2"_s.arg(QString::fromUtf8(path)).arg(status));
          };
    for (int round = client % 2; round < stage.rounds(); round += 2) {
        const int number = stage.customer(Stage::Served, round);
        const QByteArray customer
            = "/v1/customers/" + bulkscene::customerId(number).text().toUtf8();
        const QByteArray subscription
            = customer + "/subscriptions/" + bulkscene::subscriptionId(number).text().toUtf8();
        good("GET", "/v1/customers?size=20");
        good("GET", customer + "/subscriptions");
        good("GET", subscription + "/upgrades");
        good("POST", subscription + "/upgrades", "{\"targetOffer\":{\"id\":\"" + target + "\"}}");
        good("GET", "/_sandbox/requests?brief=true");
        if (round % 8 == 0) {
            good("POST", "/_sandbox/faults", R"({"status": 503, "count": 2})");
            good("POST", "/_sandbox/snapshot",
                "{\"name\":\"race-" + QByteArray::number(client) + "\"}");
        }
    }
}

/// The window asks its own server between the clients, and the server tells it of requests.
void askFromTheWindow(Hand &hand, Served &served, std::atomic<qint64> &told)
{
    while (hand.goesOn()) {
        int status = 0;
        served.onThread(
            [&] { status = served.server->ask("GET", "/_sandbox/requests?brief=true").status; });
        hand.did(status == 200, u"the window was answered with %1"_s.arg(status));
        served.onThread([&] { hand.did(served.server->port() != 0, u"no port"_s); });
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    hand.did(told > 0, u"nobody was told of requests"_s);
}

} // namespace

void sendToServer(Crew &crew, const Stage &stage)
{
    crew.send("serves", [&](Hand &hand) {
        Served served;
        std::atomic<qint64> told = 0;
        served.door.moveToThread(&served.thread);
        served.thread.start();
        QByteArray token;
        bool listens = false;
        served.onThread([&] {
            auto book = openBook(stage.file());
            if (!hand.did(book)) {
                return;
            }
            served.book = *std::move(book);
            served.server = std::make_unique<sandbox::Server>(
                *served.book, stage.context(), sandbox::Options());
            QObject::connect(served.server.get(), &sandbox::Server::exchanged, &served.door,
                [&told] { ++told; });
            listens = hand.did(served.server->listen());
            token = served.server->environment().split('\n').value(1);
            token = token.mid(token.indexOf('=') + 1);
        });
        if (listens) {
            Crew clients;
            for (int client = 0; client < 4; ++client) {
                clients.send("  calls the server",
                    [&, client](Hand &own) { call(own, stage, served, token, client); });
            }
            clients.accompany("  asks the server as its window",
                [&](Hand &own) { askFromTheWindow(own, served, told); });
            clients.finish([] { std::this_thread::sleep_for(std::chrono::milliseconds(20)); });
            hand.did(clients.isGood(), u"clients were answered otherwise"_s);
        }
        served.onThread([&] {
            served.server.reset();
            served.book.reset();
        });
        served.thread.quit();
        served.thread.wait();
    });
}
