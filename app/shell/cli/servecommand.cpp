#include "domain/privatefile.h"
#include "sandbox/server.h"
#include "services/bookclock.h"
#include "shell/cli/commands.h"
#include "store/restore.h"

#include <QFileInfo>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

volatile std::sig_atomic_t wantsToEnd = 0;

void rememberToEnd(int signal)
{
    Q_UNUSED(signal)
    wantsToEnd = 1;
}

/// The number behind an option; `standard` where it is not given, none where it is out of range.
std::optional<int> numberOf(const Session &session, const QString &option, int standard, int most)
{
    if (!session.invocation().has(option)) {
        return standard;
    }
    bool isNumber = false;
    const int number = session.invocation().option(option).toInt(&isNumber);
    return isNumber && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

/// Says what is wrong with the options where none comes back.
std::optional<sandbox::Options> optionsOf(const Session &session)
{
    const Invocation &invocation = session.invocation();
    constexpr int lastPort = 65535;
    constexpr int longestLife = 10 * 365 * 24 * 3600;
    sandbox::Options options;
    const auto port = numberOf(session, u"port"_s, 0, lastPort);
    if (!port) {
        session.wrongUse(Words::tr("--port takes a number from 0 to 65535; 0 is any free port."));
        return std::nullopt;
    }
    options.port = static_cast<quint16>(*port);
    const auto life = numberOf(session, u"token-life"_s, 0, longestLife);
    if (!life || (*life == 0 && invocation.has(u"token-life"_s))) {
        session.wrongUse(Words::tr("--token-life takes a number of seconds."));
        return std::nullopt;
    }
    if (*life > 0) {
        options.tokenLife = std::chrono::seconds(*life);
    }
    if (invocation.has(u"strict"_s) && invocation.has(u"tolerant"_s)) {
        session.wrongUse(Words::tr("--strict and --tolerant exclude each other."));
        return std::nullopt;
    }
    options.strict = invocation.has(u"strict"_s);
    options.caps = invocation.has(u"caps"_s);
    options.ipv6 = invocation.has(u"ipv6"_s);
    options.cloud = invocation.cloud;
    const QString codes = invocation.option(u"error-codes"_s);
    if (codes == "number"_L1) {
        options.errorCodes = sandbox::ErrorCodes::Number;
    } else if (codes == "pascal"_L1) {
        options.errorCodes = sandbox::ErrorCodes::Pascal;
    } else if (!codes.isEmpty() && codes != "snake"_L1) {
        session.wrongUse(Words::tr("--error-codes takes snake, pascal or number."));
        return std::nullopt;
    }
    return options;
}

QString environmentFile(const Session &session)
{
    const QString asked = session.invocation().option(u"env"_s);
    return asked.isEmpty() ? QFileInfo(session.bookFile()).absolutePath() + u"/sandbox.env"_s
                           : asked;
}

} // namespace

Exit runServe(Session &session)
{
    const auto options = optionsOf(session);
    if (!options) {
        return Exit::WrongUse;
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    const QString file = environmentFile(session);
    if (const Exit free = checkTargets(session, { file }); free != Exit::Done) {
        return free;
    }
    if (!session.book().isReadOnly()) {
        const services::ClockService clock(session.book(), session.context());
        if (const auto applied = clock.applyDue().result(); !applied) {
            return session.fail(applied.error());
        }
    }
    sandbox::Server server(session.book(), session.context(), *options);
    server.setPutBack([file = session.bookFile()](const QString &copy) -> domain::Result<void> {
        const auto restored = store::restoreBook(copy, file);
        return restored ? domain::Result<void>() : tl::unexpected(restored.error());
    });
    if (const auto listening = server.listen(); !listening) {
        const QString port = listening.error().fact(u"port"_s);
        return port.isEmpty()
            ? session.fail(listening.error())
            : session.refuse(u"portInUse"_s,
                Words::tr("Port %1 is in use. Choose another port.").arg(port), Exit::BadInput);
    }
    // Before anybody is told where to go, so that an interruption ends it well from here on.
    wantsToEnd = 0;
    std::signal(SIGINT, rememberToEnd);
    std::signal(SIGTERM, rememberToEnd);
    if (const auto written = domain::writePrivately(file, server.environment()); !written) {
        return session.fail(written.error());
    }
    if (session.invocation().json) {
        session.print(QJsonObject{
            { u"url"_s, server.address() }, { u"port"_s, server.port() }, { u"env"_s, file } });
    } else {
        session.print(server.address());
    }
    std::fflush(stdout);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [] {
        if (wantsToEnd != 0) {
            QCoreApplication::quit();
        }
    });
    watch.start(std::chrono::milliseconds(100));
    QCoreApplication::exec();
    return Exit::Done;
}

} // namespace shell::cli
