#include "services/demobook.h"
#include "shell/cli/commands.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shell::cli {

using domain::Result;

Exit runDemo(Session &session)
{
    qint64 seed = 1;
    if (session.invocation().has(u"seed"_s)) {
        bool isNumber = false;
        seed = session.invocation().option(u"seed"_s).toLongLong(&isNumber);
        if (!isNumber) {
            session.complain(Words::tr("--seed takes a whole number."));
            return Exit::WrongUse;
        }
    }
    const bool force = session.invocation().has(u"force"_s);
    const auto written
        = session.book()
              .write<qint64>([&session, seed, force](domain::BookWriter &writer) -> Result<qint64> {
                  const auto before = writer.customerCounts({});
                  if (!before) {
                      return tl::unexpected(before.error());
                  }
                  if (before->total > 0 && !force) {
                      return domain::failure(domain::ErrorCode::BadInput,
                          u"the book has customers"_s, {{u"reason"_s, u"bookNotEmpty"_s}});
                  }
                  const auto done = services::writeDemoBook(writer, session.context(), seed);
                  if (!done) {
                      return tl::unexpected(done.error());
                  }
                  const auto after = writer.customerCounts({});
                  if (!after) {
                      return tl::unexpected(after.error());
                  }
                  return after->total;
              })
              .result();
    if (!written) {
        if (written.error().fact(u"reason"_s) == "bookNotEmpty"_L1) {
            session.complain(Words::tr("The book has customers already; nothing was changed. With "
                                       "--force the demo replaces them."));
            if (session.invocation().json) {
                session.print(QJsonObject{{u"error"_s,
                    QJsonObject{{u"code"_s, u"bookNotEmpty"_s},
                        {u"message"_s, Words::tr("The book has customers already.")},
                        {u"details"_s, QJsonArray()}}}});
            }
            return Exit::BadInput;
        }
        return session.fail(written.error());
    }
    if (session.invocation().json) {
        session.print(QJsonObject{{u"customers"_s, *written}, {u"seed"_s, seed},
            {u"book"_s, session.book().filePath()}});
    } else {
        session.print(Words::tr("The demo book was written: %n customers.", nullptr,
            static_cast<int>(*written)));
        session.print(u"    "_s + session.book().filePath());
    }
    return Exit::Done;
}

Exit runVerify(Session &session)
{
    const auto violations = session.book()
                                .read<QList<domain::Violation>>([](domain::BookReader &reader) {
                                    return reader.verify();
                                })
                                .result();
    if (!violations) {
        return session.fail(violations.error());
    }
    const Exit exit = violations->isEmpty() ? Exit::Done : Exit::BookTrouble;
    if (session.invocation().json) {
        QJsonArray list;
        for (const domain::Violation &violation : *violations) {
            list.append(QJsonObject{{u"invariant"_s, violation.invariant}, {u"id"_s, violation.id},
                {u"detail"_s, violation.detail}});
        }
        session.print(QJsonObject{{u"ok"_s, violations->isEmpty()}, {u"violations"_s, list}});
        return exit;
    }
    for (const domain::Violation &violation : *violations) {
        session.print(
            violation.invariant + u"  "_s + violation.id + u"  "_s + violation.detail);
    }
    session.print(violations->isEmpty()
            ? Words::tr("The book is whole: no violation was found.")
            : Words::tr("%n violations were found.", nullptr,
                static_cast<int>(violations->size())));
    return exit;
}

} // namespace shell::cli
