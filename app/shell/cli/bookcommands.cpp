#include "services/demobook.h"
#include "shell/cli/commands.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shell::cli {

using domain::Result;

namespace {

/// Writes the demo, or finds that this request has done so before; how many customers it wrote.
Result<qint64> demoCustomers(
    domain::BookWriter &writer, const Session &session, qint64 seed, bool force)
{
    const QString &request = session.invocation().request;
    const QString key = u"demo/%1/%2"_s.arg(request, QString::number(seed));
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
    if (before->total > 0 && !force) {
        return domain::failure(domain::ErrorCode::BadInput, u"the book has customers"_s,
            { { u"reason"_s, u"bookNotEmpty"_s } });
    }
    if (const auto done = services::writeDemoBook(writer, session.context(), seed); !done) {
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

} // namespace

Exit runDemo(Session &session)
{
    qint64 seed = 1;
    if (session.invocation().has(u"seed"_s)) {
        bool isNumber = false;
        seed = session.invocation().option(u"seed"_s).toLongLong(&isNumber);
        if (!isNumber) {
            return session.wrongUse(Words::tr("--seed takes a whole number."));
        }
    }
    if (const Exit opened = session.open(MissingBook::IsMade); opened != Exit::Done) {
        return opened;
    }
    const bool force = session.invocation().has(u"force"_s);
    const auto written = session.book()
                             .write<qint64>([&session, seed, force](domain::BookWriter &writer) {
                                 return demoCustomers(writer, session, seed, force);
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
        session.print(QJsonObject{
            { u"customers"_s, *written }, { u"seed"_s, seed }, { u"book"_s, session.bookFile() } });
    } else {
        session.print(Words::tr(
            "The demo book was written: %Ln customers.", nullptr, static_cast<int>(*written)));
        session.print(u"    "_s + session.bookFile());
    }
    return Exit::Done;
}

Exit runVerify(Session &session)
{
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
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
