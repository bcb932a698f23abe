#include "services/demobook.h"
#include "services/generatedbook.h"
#include "shell/cli/commands.h"
#include "shell/cli/interruption.h"
#include "shell/cli/progresslines.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <optional>
#include <stop_token>

using namespace Qt::StringLiterals;

namespace shell::cli {

using domain::Result;

namespace {

using Fill = std::function<Result<void>(domain::BookWriter &)>;

/// Fills the book afresh, or finds that this request has done so before; how many customers it has
/// then.
Result<qint64> filled(
    domain::BookWriter &writer, const Session &session, const QString &what, const Fill &fill)
{
    const QString &request = session.invocation().request;
    const QString key = what.section(u'/', 0, 0) + u'/' + request + u'/' + what.section(u'/', 1);
    if (!request.isEmpty()) {
        const auto kept = writer.keptAnswer(key);
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        if (kept->has_value()) {
            return (*kept)->answer.toLongLong();
        }
    }
    const auto before = writer.customerCounts({});
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (before->total > 0 && !session.invocation().has(u"force"_s)) {
        return domain::failure(domain::ErrorCode::BadInput, u"the book has customers"_s,
            { { u"reason"_s, u"bookNotEmpty"_s } });
    }
    if (const auto done = fill(writer); !done) {
        return tl::unexpected(done.error());
    }
    const auto after = writer.customerCounts({});
    if (!after) {
        return tl::unexpected(after.error());
    }
    if (!request.isEmpty()) {
        const auto kept = writer.keepAnswer(
            key, { QByteArray::number(after->total), domain::SystemClock().nowUtc() });
        if (!kept) {
            return tl::unexpected(kept.error());
        }
    }
    return after->total;
}

/// A whole number in an option; `standard` where it is not given, none where it is no number.
std::optional<qint64> numberIn(const Session &session, const QString &option, qint64 standard)
{
    if (!session.invocation().has(option)) {
        return standard;
    }
    bool isNumber = false;
    const qint64 number = session.invocation().option(option).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

Exit runDemo(Session &session)
{
    const auto seed = numberIn(session, u"seed"_s, 1);
    if (!seed) {
        return session.wrongUse(Words::tr("--seed takes a whole number."));
    }
    if (const Exit opened = session.open(MissingBook::IsMade); opened != Exit::Done) {
        return opened;
    }
    const auto fill = [&session, &seed](domain::BookWriter &writer) {
        return services::writeDemoBook(writer, session.context(), *seed);
    };
    const QString what = u"demo/"_s + QString::number(*seed);
    const auto written = session.book()
                             .write<qint64>([&](domain::BookWriter &writer) {
                                 return filled(writer, session, what, fill);
                             })
                             .result();
    if (!written) {
        return written.error().fact(u"reason"_s) == "bookNotEmpty"_L1
            ? session.refuse(u"bookNotEmpty"_s,
                Words::tr("The book has customers already; nothing was changed. With "
                          "--force the demo replaces them."),
                Exit::BadInput)
            : session.fail(written.error());
    }
    if (const auto kept = session.keepBook(); !kept) {
        return session.fail(kept.error());
    }
    if (session.invocation().json) {
        session.print(QJsonObject{ { u"customers"_s, *written }, { u"seed"_s, *seed },
            { u"book"_s, session.bookFile() } });
    } else {
        session.print(Words::tr(
            "The demo book was written: %Ln customers.", nullptr, static_cast<int>(*written)));
        session.print(u"    "_s + session.bookFile());
    }
    return Exit::Done;
}

Exit runGenerate(Session &session)
{
    const auto customers = numberIn(session, u"customers"_s, 0);
    const auto subscriptions = numberIn(session, u"subscriptions"_s, 0);
    const auto seed = numberIn(session, u"seed"_s, 1);
    if (!seed) {
        return session.wrongUse(Words::tr("--seed takes a whole number."));
    }
    const services::GeneratedSize size{ customers.value_or(0), subscriptions.value_or(-1), *seed };
    if (!services::canBeGenerated(size)) {
        return session.wrongUse(
            Words::tr("--customers takes a number from 1 to 1,000,000, --subscriptions one up to "
                      "3,000,000 and to 100 for each customer."));
    }
    // Before there is a file: one that is being made must go, whenever the signal comes.
    const Interruption interruption;
    if (const Exit opened = session.open(MissingBook::IsMade); opened != Exit::Done) {
        return opened;
    }
    ProgressLines lines(session, ProgressLines::Work::Writing);
    std::stop_source stop;
    const auto fill = [&](domain::BookWriter &writer) {
        return services::writeGeneratedBook(
            writer, session.context(), size,
            [&](qint64 done, qint64 total) {
                if (Interruption::isAsked()) {
                    stop.request_stop();
                }
                lines.tell(done, total);
            },
            stop.get_token());
    };
    const QString what = u"generate/%1/%2/%3"_s.arg(QString::number(size.customers),
        QString::number(size.subscriptions), QString::number(size.seed));
    const auto written = session.book()
                             .write<qint64>([&](domain::BookWriter &writer) {
                                 return filled(writer, session, what, fill);
                             })
                             .result();
    if (!written) {
        return written.error().fact(u"reason"_s) == "bookNotEmpty"_L1
            ? session.refuse(u"bookNotEmpty"_s,
                Words::tr("The book has customers already; nothing was changed. With "
                          "--force the invented customers replace them."),
                Exit::BadInput)
            : session.fail(written.error());
    }
    if (const auto kept = session.keepBook(); !kept) {
        return session.fail(kept.error());
    }
    if (session.invocation().json) {
        session.print(QJsonObject{ { u"customers"_s, size.customers },
            { u"subscriptions"_s, size.subscriptions }, { u"seed"_s, size.seed },
            { u"book"_s, session.bookFile() } });
    } else {
        session.print(Words::tr(
            "A book of %Ln invented customers was written.", nullptr, static_cast<int>(*written)));
        session.print(u"    "_s + session.bookFile());
    }
    return Exit::Done;
}

Exit runVerify(Session &session)
{
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    if (errorsGoToTerminal()) {
        session.complain(
            Words::tr("Checking the whole book. One of a million customers takes some minutes."));
    }
    const auto violations = session.book()
                                .read<QList<domain::Violation>>(
                                    [](domain::BookReader &reader) { return reader.verify(); })
                                .result();
    if (!violations) {
        return session.fail(violations.error());
    }
    const Exit exit = violations->isEmpty() ? Exit::Done : Exit::BookTrouble;
    if (session.invocation().json) {
        QJsonArray list;
        for (const domain::Violation &violation : *violations) {
            list.append(QJsonObject{ { u"invariant"_s, violation.invariant },
                { u"id"_s, violation.id }, { u"detail"_s, violation.detail } });
        }
        session.print(QJsonObject{ { u"ok"_s, violations->isEmpty() }, { u"violations"_s, list } });
        return exit;
    }
    for (const domain::Violation &violation : *violations) {
        session.print(violation.invariant + u"  "_s + violation.id + u"  "_s + violation.detail);
    }
    session.print(violations->isEmpty() ? Words::tr("The book is whole: no violation was found.")
                                        : Words::tr("%Ln violations were found.", nullptr,
                                            static_cast<int>(violations->size())));
    return exit;
}

} // namespace shell::cli
