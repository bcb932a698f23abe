#include "sandbox/server.h"

#include "domain/clock.h"
#include "sandbox/connection.h"
#include "sandbox/exchange.h"
#include "sandbox/handlers.h"
#include "sandbox/peer.h"
#include "services/demobook.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

using domain::Result;
using wording::RestProblem;

namespace {

constexpr qsizetype longestId = 128;
constexpr std::chrono::seconds standardLife{ 24 * 3600 }; // of the token of the environment file

QString idOf(const Request &request, const char *name)
{
    const QByteArray sent = request.headers.value(name);
    const bool usable = !sent.isEmpty() && sent.size() <= longestId
        && std::all_of(sent.cbegin(), sent.cend(), [](char c) { return c > ' ' && c < 0x7F; });
    return usable ? QString::fromUtf8(sent) : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// 127.0.0.1, localhost or [::1], with our port or none.
bool isOwnHost(const QByteArray &host, quint16 port)
{
    QByteArray name = host.trimmed().toLower();
    const qsizetype colon = name.lastIndexOf(':');
    if (colon > name.lastIndexOf(']')) {
        if (name.mid(colon + 1) != QByteArray::number(port)) {
            return false;
        }
        name.truncate(colon);
    }
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

/// A browser tells where the page comes from that asks; no page is served here, so none is ours.
bool isFromPage(const Headers &headers)
{
    const QByteArray site = headers.value("Sec-Fetch-Site");
    return headers.has("Origin") || (!site.isEmpty() && site != "none");
}

Answer methodsAnswer(const QList<QByteArray> &methods)
{
    QList<QByteArray> allowed = methods;
    if (allowed.contains("GET")) {
        allowed.append("HEAD");
    }
    allowed.append("OPTIONS");
    QJsonArray names;
    for (const QByteArray &method : allowed) {
        names.append(QString::fromLatin1(method));
    }
    Answer answer;
    answer.body = { { u"methods"_s, names } };
    answer.headers.append(HeaderLine("Allow", allowed.join(", ")));
    return answer;
}

} // namespace

Server::Server(
    domain::Book &book, services::Context context, const Options &options, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_judging(std::make_shared<Judging>(context))
    , m_options(options)
    , m_english(std::make_shared<const wording::Texts>(wording::Language::English))
    , m_korean(std::make_shared<const wording::Texts>(wording::Language::Korean))
{
    connect(&m_listener, &QTcpServer::newConnection, this, &Server::accept);
}

Server::~Server()
{
    m_listener.close();
}

void Server::setPutBack(PutBack putBack)
{
    m_putBack = std::move(putBack);
}

/// Random, made once for each book: a token of one book opens no other.
Result<QByteArray> Server::signingKey()
{
    const QString name = services::signingKeyName.toString();
    if (m_book.isReadOnly()) {
        const auto kept
            = m_book
                  .read<std::optional<domain::KeptAnswer>>(
                      [name](domain::BookReader &reader) { return reader.keptAnswer(name); })
                  .result();
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        if (kept->has_value()) {
            return (*kept)->answer;
        }
    }
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), std::ssize(random));
    QByteArray fresh;
    for (const quint32 word : random) {
        fresh += QByteArray::number(word, 16).rightJustified(8, '0');
    }
    if (m_book.isReadOnly()) {
        return fresh; // nothing can be kept; it lasts as long as the server
    }
    return m_book
        .write<QByteArray>([name, fresh](domain::BookWriter &writer) -> Result<QByteArray> {
            const auto kept = writer.keptAnswer(name);
            if (!kept) {
                return tl::unexpected(kept.error());
            }
            if (kept->has_value()) {
                return (*kept)->answer;
            }
            const auto added = writer.keepAnswer(name, { fresh, domain::SystemClock().nowUtc() });
            return added ? Result<QByteArray>(fresh) : tl::unexpected(added.error());
        })
        .result();
}

Result<void> Server::listen()
{
    const auto key = signingKey();
    if (!key) {
        return tl::unexpected(key.error());
    }
    const auto context
        = m_book
              .read<services::Context>([judging = m_judging](domain::BookReader &reader) {
                  return judging->contextFor(reader);
              })
              .result();
    if (!context) {
        return tl::unexpected(context.error());
    }
    m_bench = std::unique_ptr<Workbench>(new Workbench{ m_book, Tokens(*key),
        Journal(m_options.limits.journalEntries, m_options.limits.journalBytes), {}, {},
        domain::SystemClock().nowUtc(), m_putBack });
    m_listener.setMaxPendingConnections(m_options.limits.connections);
    const QHostAddress address(
        m_options.ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    if (!m_listener.listen(address, m_options.port)) {
        return domain::failure(domain::ErrorCode::BadInput, m_listener.errorString(),
            { { u"port"_s, QString::number(m_options.port) } });
    }
    return {};
}

QString Server::address() const
{
    return (m_options.ipv6 ? u"http://[::1]:"_s : u"http://127.0.0.1:"_s)
        + QString::number(m_listener.serverPort());
}

QByteArray Server::environment() const
{
    const QByteArray token = m_bench->tokens.make(
        Caller::AppAndUser, u"partner-desk"_s, m_options.tokenLife.value_or(standardLife));
    return "PARTNER_CENTER_URL=" + address().toLatin1() + "\nPARTNER_CENTER_TOKEN=" + token
        + "\nPARTNER_CENTER_TENANT=" + m_bench->tokens.tenant().toLatin1() + '\n';
}

void Server::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        auto *connection = new Connection(socket, m_options.limits, this);
        ++m_connections;
        connect(connection, &Connection::ended, this, [this, connection] {
            --m_connections;
            connection->deleteLater();
        });
        if (m_connections > m_options.limits.connections) {
            connection->refuse(errorAnswer(
                503, 503, wording::restProblem(RestProblem::TooManyConnections, *m_english))
                                   .reply());
            continue;
        }
        if (isOfAnotherUser(*socket)) {
            connection->refuse(
                errorAnswer(403, 2032, wording::restProblem(RestProblem::OtherUser, *m_english))
                    .reply());
            continue;
        }
        connect(connection, &Connection::requested, this,
            [this, connection](const Request &request) { serve(connection, request); });
        connect(connection, &Connection::unreadable, this,
            [this, connection](const ReadProblem &problem) {
                connection->refuse(
                    errorAnswer(problem.status, problem.status == 400 ? 400056 : problem.status,
                        wording::restProblem(problem.problem, *m_english))
                        .reply());
            });
    }
}

const std::shared_ptr<const wording::Texts> &Server::textsFor(const Request &request) const
{
    QByteArray locale = request.headers.value("X-Locale");
    if (locale.isEmpty()) {
        locale = request.headers.value("Accept-Language");
    }
    return locale.trimmed().left(2).toLower() == "ko" ? m_korean : m_english;
}

/// What is refused before a route is looked for. Nothing of the book is told to a web page,
/// whatever name it has found for this computer.
std::optional<Answer> Server::gate(const Call &call) const
{
    const Headers &headers = call.request.headers;
    const QByteArray &authority = call.request.authority;
    for (const QByteArray &host : { headers.value("Host"), authority }) {
        if (!host.isNull() && !isOwnHost(host, m_listener.serverPort())) {
            return errorAnswer(
                call, 403, 2032, RestProblem::ForeignHost, QString::fromLatin1(host.left(100)));
        }
    }
    if (isFromPage(headers)) {
        return errorAnswer(call, 403, 2032, RestProblem::CrossOrigin);
    }
    return std::nullopt;
}

Answer Server::noRoute(
    const Call &call, const Match &match, const std::optional<QStringList> &segments) const
{
    if (match.methods.isEmpty()) {
        return errorAnswer(call, 404, 1000, RestProblem::UnknownPath,
            nearestRoute(call.request.method, segments.value_or(QStringList())));
    }
    const Answer methods = methodsAnswer(match.methods);
    if (call.request.method == "OPTIONS") {
        return methods;
    }
    Answer wrong = errorAnswer(call, 405, 405, RestProblem::WrongMethod,
        QString::fromLatin1(methods.headers.constFirst().second));
    wrong.headers = methods.headers;
    return wrong;
}

Call Server::callOf(const Request &request) const
{
    Call call;
    call.request = request;
    call.query = QUrlQuery(QString::fromUtf8(QByteArray(request.query).replace('+', "%20")));
    call.requestId = idOf(request, "MS-RequestId");
    call.correlationId = idOf(request, "MS-CorrelationId");
    call.repeatable = !request.headers.value("MS-RequestId").isEmpty();
    call.texts = textsFor(request);
    call.context = m_judging->last();
    call.options = m_options;
    call.address = address();
    return call;
}

Answer Server::ask(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    Request request;
    request.method = method;
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    request.body = body;
    Call call = callOf(request);
    const auto segments = segmentsOf(request.path);
    const Match match = segments ? matchRoute(method, *segments) : Match();
    const auto *handler = match.route != nullptr && match.route->isOwn()
        ? std::get_if<OwnHandler>(&match.route->handler)
        : nullptr;
    if (handler == nullptr) {
        return noRoute(call, {}, segments);
    }
    call.route = match.route;
    call.places = match.places;
    Answer answer = (*handler)(call, *m_bench);
    tellOfAct(call);
    return answer;
}

void Server::serve(Connection *connection, const Request &request)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->connection = connection;
    exchange->clock.start();
    exchange->time = domain::SystemClock().nowUtc();
    exchange->call = callOf(request);
    Call &call = exchange->call;
    if (auto refused = gate(call)) {
        finish(exchange, *std::move(refused));
        return;
    }
    const auto segments = segmentsOf(request.path);
    const Match match = segments ? matchRoute(request.method, *segments) : Match();
    call.route = match.route;
    call.places = match.places;
    if (segments && (call.route == nullptr || !call.route->isOwn())) {
        exchange->delay = m_bench->faults.delayFor(request.method, u'/' + segments->join(u'/'));
        if (exchange->delay > 0) {
            Q_EMIT faultsChanged();
        }
    }
    if (call.route == nullptr) {
        if (request.path == "*" && request.method == "OPTIONS") {
            finish(exchange, methodsAnswer({ "GET", "POST", "PATCH", "DELETE" }));
            return;
        }
        finish(exchange, noRoute(call, match, segments));
        return;
    }
    ++m_bench->calls[call.route];
    const auto caller = m_bench->tokens.callerOf(request.headers.value("Authorization"));
    if (!caller && call.route->access == Route::Access::Token) {
        Answer refused = errorAnswer(call, 401, 400, RestProblem::TokenStale);
        refused.headers.append(HeaderLine("WWW-Authenticate", "Bearer"));
        finish(exchange, std::move(refused));
        return;
    }
    call.caller = caller.value_or(Caller::AppOnly);
    if (!call.route->isOwn()) {
        exchange->fault = m_bench->faults.forCall(request.method, u'/' + segments->join(u'/'));
        if (exchange->fault) {
            Q_EMIT faultsChanged();
        }
        if (exchange->fault && exchange->fault->what == FaultRule::What::Status) {
            finish(exchange, faultAnswer(*exchange->fault, *call.texts));
            return;
        }
    }
    carryOut(exchange);
}

} // namespace sandbox
