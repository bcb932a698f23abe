#include "fuzz/fuzzing.h"
#include "sandbox/handlers.h"
#include "sandbox/httpreader.h"
#include "sandbox/secrets.h"
#include "sandbox/workbench.h"
#include "services/demobook.h"
#include "store/bookfile.h"

#include <QMessageAuthenticationCode>

namespace {

using namespace Qt::StringLiterals;
using sandbox::Answer;
using sandbox::Call;
using sandbox::Caller;
using sandbox::HttpReader;

const QByteArray signingKey = "key";

/// The demo book; what a request changes is rolled back.
struct Desk
{
    Desk()
    {
        context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        context.actor = { u"Tester"_s, domain::Role::AdminAgent };
        store::OpenOptions options;
        options.mode = store::OpenMode::CreateIfMissing;
        book = store::openBook(fuzzing::ownFolder() + u"/book.sqlite"_s, options).value();
        const auto written = book->write<void>([this](domain::BookWriter &writer) {
                                     return services::writeDemoBook(writer, context, 1);
                                 })
                                 .result();
        fuzzing::expect(written.has_value());
    }
    services::Context context;
    std::unique_ptr<domain::Book> book;
    std::shared_ptr<const wording::Texts> texts
        = std::make_shared<const wording::Texts>(wording::Language::English);
};

const Desk &theDesk()
{
    static const Desk desk;
    return desk;
}

/// A token of two parts gets the signature of ours, and a continuation token may be written plain:
/// what they say is read then, which no guess would come to.
sandbox::Headers passable(const sandbox::Headers &sent)
{
    constexpr auto urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    sandbox::Headers headers;
    for (const auto &[name, value] : sent.lines()) {
        if (value.startsWith("Bearer ") && value.count('.') == 1) {
            const QByteArray signature = QMessageAuthenticationCode::hash(
                value.mid(7), signingKey, QCryptographicHash::Sha256);
            headers.add(name, value + '.' + signature.toBase64(urlForm));
        } else {
            headers.add(name, value.startsWith('{') ? value.toBase64(urlForm) : value);
        }
    }
    return headers;
}

Call callOf(const Desk &desk, const sandbox::Request &request, bool strict)
{
    Call call;
    call.request = request;
    call.request.headers = passable(request.headers);
    call.query = QUrlQuery(QString::fromUtf8(QByteArray(request.query).replace('+', "%20")));
    call.requestId = u"request"_s;
    call.correlationId = u"correlation"_s;
    call.repeatable = !request.headers.value("MS-RequestId").isEmpty();
    call.texts = desk.texts;
    call.context = desk.context;
    call.options.strict = strict;
    call.options.caps = strict;
    call.address = u"http://127.0.0.1:1"_s;
    return call;
}

Answer written(const Desk &desk, const Call &call, sandbox::WriteHandler handler)
{
    if (handler == sandbox::WriteHandler(&sandbox::resetBook)) {
        return {}; // writes the whole book and reads nothing of the request
    }
    const auto answer = desk.book
                            ->write<Answer>(
                                [&](domain::BookWriter &writer) -> domain::Result<Answer> {
                                    return handler(call, writer);
                                },
                                domain::Book::Ending::RollBack)
                            .result();
    fuzzing::expect(answer.has_value());
    return *answer;
}

Answer read(const Desk &desk, const Call &call, sandbox::ReadHandler handler)
{
    const auto answer
        = desk.book
              ->read<Answer>([&](domain::BookReader &reader) -> domain::Result<Answer> {
                  return handler(call, reader);
              })
              .result();
    fuzzing::expect(answer.has_value());
    return *answer;
}

Answer answerTo(const Desk &desk, const Call &call, sandbox::Workbench &bench)
{
    if (const auto *handler = std::get_if<sandbox::ReadHandler>(&call.route->handler)) {
        return read(desk, call, *handler);
    }
    if (const auto *handler = std::get_if<sandbox::AsideHandler>(&call.route->handler)) {
        return read(desk, call, handler->read);
    }
    if (const auto *handler = std::get_if<sandbox::WriteHandler>(&call.route->handler)) {
        return written(desk, call, *handler);
    }
    if (const auto *handler = std::get_if<sandbox::OwnHandler>(&call.route->handler)) {
        return (*handler)(call, bench);
    }
    return {}; // copies of the book are made by no fuzzer
}

/// Nothing that a client sends is the fault of the server.
void expectAnswered(const Answer &answer)
{
    fuzzing::expect(answer.status >= 200 && answer.status < 600 && answer.status != 500);
    const sandbox::Reply reply = answer.reply();
    const bool isJson = reply.contentType.startsWith("application/json");
    fuzzing::expect(!isJson || QJsonDocument::fromJson(reply.body).isObject());
    fuzzing::expect(!answer.isError() || !answer.body.value("description"_L1).toString().isEmpty());
    for (const auto &[name, value] : answer.headers) {
        fuzzing::expect(!value.contains('\n') && !value.contains('\r'));
    }
}

void keep(sandbox::Journal &journal, const Call &call, const Answer &answer)
{
    sandbox::JournalEntry entry;
    entry.method = call.request.method;
    entry.target = sandbox::withoutSecrets(call.request.path + '?' + call.request.query);
    entry.requestHeaders = sandbox::withoutSecrets(call.request.headers.lines());
    entry.requestBody = sandbox::withoutSecrets(call.request.body);
    entry.status = answer.status;
    entry.answerBody = sandbox::withoutSecrets(answer.reply().body);
    const sandbox::JournalEntry &kept = journal.add(std::move(entry));
    fuzzing::expect(!sandbox::journalObject(kept).isEmpty());
    fuzzing::expect(!sandbox::asCurl(kept, call.address).isEmpty());
    fuzzing::expect(!sandbox::asHar({ kept }, call.address).isEmpty());
}

void serve(
    const Desk &desk, sandbox::Workbench &bench, const sandbox::Request &request, bool strict)
{
    const auto segments = sandbox::segmentsOf(request.path);
    const sandbox::Match match
        = segments ? sandbox::matchRoute(request.method, *segments) : sandbox::Match();
    if (match.route == nullptr || !match.route->isImplemented()) {
        return;
    }
    Call call = callOf(desk, request, strict);
    call.route = match.route;
    call.places = match.places;
    call.caller = bench.tokens.callerOf(call.request.headers.value("Authorization"))
                      .value_or(Caller::AppAndUser);
    const auto fault = bench.faults.forCall(request.method, u'/' + segments->join(u'/'));
    if (fault && fault->what == sandbox::FaultRule::What::Status) {
        keep(bench.journal, call, sandbox::faultAnswer(*fault, *desk.texts));
        return;
    }
    const Answer answer = answerTo(desk, call, bench);
    expectAnswered(answer);
    keep(bench.journal, call, answer);
}

} // namespace

/// The book is made before the time of the first input is measured.
extern "C" int LLVMFuzzerInitialize(int * /*argc*/, char *** /*argv*/)
{
    (void)theDesk();
    return 0;
}

/// What a request that was read asks for: its token, its filter, its page and its body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Desk &desk = theDesk();
    sandbox::Workbench bench{ *desk.book, sandbox::Tokens(signingKey),
        sandbox::Journal(10, 1024 * 1024), {}, {}, {}, {} };
    QByteArray waiting = fuzzing::bytesOf(data, size);
    HttpReader reader((sandbox::Limits()));
    while (!waiting.isEmpty()) {
        waiting.remove(0, reader.feed(waiting));
        if (reader.state() == HttpReader::State::Broken) {
            return 0;
        }
        if (reader.state() == HttpReader::State::Complete) {
            const sandbox::Request request = reader.take();
            serve(desk, bench, request, false);
            serve(desk, bench, request, true);
        }
    }
    return 0;
}
