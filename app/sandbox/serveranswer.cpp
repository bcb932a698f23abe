#include "sandbox/exchange.h"
#include "sandbox/handlers.h"
#include "sandbox/secrets.h"
#include "services/scenes.h"

#include <QFutureWatcher>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

/// How a request that reached a route is carried out and answered.
namespace sandbox {

using domain::Result;

namespace {

template <typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// Tokens and secrets are in nobody's journal.
QByteArray shownBody(const Route *route, const QByteArray &body)
{
    const bool secret = route != nullptr && route->answer == "Token"_L1;
    // Looked at beyond the cut, so that it does not leave the half of one.
    constexpr qsizetype longestSecret = 8 * 1024;
    return secret ? QByteArray("***")
                  : withoutSecrets(body.left(journalledBody + longestSecret)).left(journalledBody);
}

} // namespace

/// Finishes the exchange with what comes of it, on this thread.
template <typename T, typename AnswerOf>
void Server::await(
    const std::shared_ptr<Exchange> &exchange, const QFuture<T> &future, AnswerOf answerOf)
{
    auto *watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, exchange, watcher, answerOf] {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        finish(exchange,
            done.resultCount() > 0 ? answerOf(done.result())
                                   : errorAnswer(exchange->call,
                                       domain::Error{ domain::ErrorCode::Internal, {}, {} }));
    });
    watcher->setFuture(future);
}

void Server::runRead(const std::shared_ptr<Exchange> &exchange, ReadHandler handler, bool aside)
{
    const Call &call = exchange->call;
    const auto job
        = [call, handler, judging = m_judging](domain::BookReader &reader) -> Result<Answer> {
        const auto context = judging->contextFor(reader);
        if (!context) {
            return errorAnswer(call, context.error());
        }
        Call judged = call;
        judged.context = *context;
        return handler(judged, reader);
    };
    await(exchange, aside ? m_book.readAside<Answer>(job) : m_book.read<Answer>(job),
        [call](const Result<Answer> &answer) {
            return answer ? *answer : errorAnswer(call, answer.error());
        });
}

/// An error answer rolls everything back and still goes out: it is handed past the transaction.
/// What changes a subscription is submitted in the scene that is armed, as in the window.
void Server::runWrite(const std::shared_ptr<Exchange> &exchange, WriteHandler handler)
{
    const Call &call = exchange->call;
    struct Kept
    {
        std::optional<Answer> refused;
        std::optional<Answer> lost; ///< of an act whose answer does not arrive
    };
    auto kept = std::make_shared<Kept>();
    const auto job = [call, handler, kept, judging = m_judging](domain::BookWriter &writer,
                         const services::Context &inScene) -> Result<Answer> {
        const auto context = judging->contextFor(writer);
        if (!context) {
            return tl::unexpected(context.error());
        }
        Call judged = call;
        judged.context = *context;
        judged.context.scene = inScene.scene;
        Answer answer = handler(judged, writer);
        if (inScene.scene == services::Scene::NetworkLost) {
            kept->lost = answer;
        }
        if (answer.isError()) {
            kept->refused = answer;
            return domain::failure(domain::ErrorCode::Refused);
        }
        return answer;
    };
    const auto kind = handler == WriteHandler(&postUpgrade)
        ? std::optional(services::SceneAct::Upgrade)
        : handler == WriteHandler(&patchSubscription) ? std::optional(services::SceneAct::Change)
                                                      : std::nullopt;
    const auto subscription = domain::SubscriptionId::fromText(call.place(u"subscription-id"_s));
    services::Context context = call.context;
    if (!kind || !subscription) {
        context.scenes.reset(); // what does not touch a subscription goes wrong in no scene
    }
    await(exchange,
        services::submitInScene<Answer>(m_book, context,
            subscription.value_or(domain::SubscriptionId()),
            kind.value_or(services::SceneAct::Change), job),
        [call, kept, exchange](const Result<Answer> &answer) {
            if (answer) {
                return *answer;
            }
            if (services::isBy(services::Scene::NetworkLost, answer.error()) && kept->lost) {
                exchange->cut = true;
                return *kept->lost;
            }
            return kept->refused ? *kept->refused : errorAnswer(call, answer.error());
        });
}

void Server::carryOut(const std::shared_ptr<Exchange> &exchange)
{
    const Call &call = exchange->call;
    std::visit(Overloaded{
                   [&](std::monostate) {
                       finish(exchange,
                           errorAnswer(call, 501, 501, wording::RestProblem::NotImplemented,
                               call.route->name));
                   },
                   [&](ReadHandler handler) { runRead(exchange, handler, false); },
                   [&](AsideHandler handler) { runRead(exchange, handler.read, true); },
                   [&](WriteHandler handler) { runWrite(exchange, handler); },
                   [&](OwnHandler handler) { finish(exchange, handler(call, *m_bench)); },
                   [&](LaterHandler handler) {
                       await(exchange, handler(call, *m_bench),
                           [](const Answer &answer) { return answer; });
                   },
               },
        call.route->handler);
}

void Server::finish(const std::shared_ptr<Exchange> &exchange, Answer answer)
{
    if (const int delay = std::exchange(exchange->delay, 0); delay > 0) {
        QTimer::singleShot(
            delay, Qt::PreciseTimer, this, [this, exchange, answer] { finish(exchange, answer); });
        return;
    }
    const Call &call = exchange->call;
    Reply reply = answer.reply();
    reply.headers.append(HeaderLine("MS-RequestId", call.requestId.toUtf8()));
    reply.headers.append(HeaderLine("MS-CorrelationId", call.correlationId.toUtf8()));
    keep(*exchange, reply);
    if (exchange->connection) {
        Delivery delivery = exchange->fault ? deliveryOf(*exchange->fault) : Delivery();
        if (exchange->cut) {
            delivery.kind = Delivery::Kind::Cut;
        }
        exchange->connection->answer(reply, delivery);
    }
    tellOfAct(call);
}

/// What own routes change is no entry of the journal, so it is told here.
void Server::tellOfAct(const Call &call)
{
    if (call.route == nullptr || !call.route->isOwn() || call.request.method == "GET") {
        return;
    }
    Q_EMIT faultsChanged();
    if (m_bench->journal.entries().empty()) {
        Q_EMIT journalEmptied();
    }
}

void Server::keep(const Exchange &exchange, const Reply &reply)
{
    const Call &call = exchange.call;
    if (call.route != nullptr && call.route->isOwn()) {
        return; // the journal is about the service, not about itself
    }
    JournalEntry entry;
    entry.time = exchange.time;
    entry.microseconds = exchange.clock.nsecsElapsed() / 1000;
    entry.requestId = call.requestId;
    entry.correlationId = call.correlationId;
    entry.method = call.request.method;
    entry.target = call.request.path;
    if (!call.request.query.isEmpty()) {
        entry.target += '?' + call.request.query;
    }
    entry.target = withoutSecrets(entry.target);
    entry.requestHeaders = withoutSecrets(call.request.headers.lines());
    entry.requestBody = shownBody(call.route, call.request.body);
    entry.status = reply.status;
    entry.answerHeaders = reply.headers;
    entry.answerHeaders.prepend({ "Content-Type", reply.contentType });
    entry.answerBody = shownBody(call.route, reply.body);
    if (call.route != nullptr) {
        entry.route = call.route->name;
        entry.customer = call.place(u"customer-id"_s);
        entry.subscription = call.place(u"subscription-id"_s);
    }
    if (exchange.fault) {
        entry.fault = faultTitle(*exchange.fault);
    } else if (exchange.cut) {
        entry.fault = u"demo scene: network lost"_s;
    }
    Q_EMIT exchanged(m_bench->journal.add(std::move(entry)));
}

} // namespace sandbox
