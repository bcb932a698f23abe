#include "domain/bookname.h"
#include "shell/cli/commands.h"
#include "shell/cli/progresslines.h"
#include "shell/cli/texttable.h"
#include "store/salvage.h"
#include "wording/rescue.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

QJsonObject documentOf(const QString &book, const domain::Salvaged &salvaged)
{
    QJsonObject kept;
    for (auto count = salvaged.kept.cbegin(); count != salvaged.kept.cend(); ++count) {
        kept.insert(domain::codeOf(count.key()), *count);
    }
    QJsonArray losses;
    for (const domain::Loss &loss : salvaged.losses) {
        QJsonObject one{ { u"kind"_s, domain::codeOf(loss.kind) },
            { u"reason"_s, domain::codeOf(loss.reason) }, { u"count"_s, loss.count } };
        if (!loss.id.isEmpty()) {
            one.insert(u"id"_s, loss.id);
        }
        if (!loss.name.isEmpty()) {
            one.insert(u"name"_s, loss.name);
        }
        losses.append(one);
    }
    return { { u"book"_s, book }, { u"newBook"_s, salvaged.file }, { u"kept"_s, kept },
        { u"totalLosses"_s, salvaged.lossesInAll }, { u"losses"_s, losses },
        { u"unknownPlaces"_s, salvaged.unknownPlaces },
        { u"newestChangesLost"_s, salvaged.newestLost },
        { u"historyWhole"_s, salvaged.historyWhole } };
}

void tell(const Session &session, const domain::Salvaged &salvaged)
{
    const wording::Texts &texts = session.texts();
    session.print(Words::tr("What could be read stands in a new book, which was checked:"));
    session.print(u"    "_s + QDir::toNativeSeparators(salvaged.file));
    TextTable kept;
    for (auto count = salvaged.kept.cbegin(); count != salvaged.kept.cend(); ++count) {
        if (*count > 0) {
            kept.add({ u"   "_s, wording::recordKind(count.key(), texts), texts.number(*count) });
        }
    }
    kept.printTo(session);
    if (!salvaged.historyWhole) {
        session.print(Words::tr("The history was joined anew; its last entry says so."));
    }
    if (salvaged.newestLost) {
        session.print(
            Words::tr("The newest changes stood in a log that is damaged; they are lost."));
    }
    if (salvaged.unknownPlaces > 0) {
        session.print(Words::tr("Damaged places of which nobody can tell what stood there: %1")
                          .arg(texts.number(salvaged.unknownPlaces)));
    }
    if (salvaged.losses.isEmpty()) {
        session.print(Words::tr("No record is known to be lost."));
        return;
    }
    session.print(
        Words::tr("Not there, or not as they were: %1").arg(texts.number(salvaged.lossesInAll)));
    TextTable lost;
    for (const domain::Loss &loss : salvaged.losses) {
        lost.add({ u"   "_s, wording::recordKind(loss.kind, texts),
            wording::lostRecord(loss, texts), loss.name, wording::lossReason(loss.reason, texts) });
    }
    lost.printTo(session);
}

} // namespace

Exit runSalvage(Session &session)
{
    const QString book = QFileInfo(session.bookFile()).absoluteFilePath();
    const QString to = QFileInfo(session.invocation().option(u"to"_s)).absoluteFilePath();
    if (QFileInfo::exists(to)) {
        return session.wrongUse(Words::tr("There is a file at the place of the new book: %1")
                                    .arg(QDir::toNativeSeparators(to)));
    }
    if (const auto fits = domain::checkBookName(to); !fits) {
        return session.fail(fits.error());
    }
    store::SalvageOptions options;
    options.actor = session.context().actor.name;
    ProgressLines lines(session, ProgressLines::Work::Reading);
    if (errorsGoToTerminal()) {
        options.progress = [&lines](const domain::SalvageProgress &progress) {
            if (progress.phase == domain::SalvageProgress::Phase::Reading) {
                lines.tell(progress.done, progress.total);
            }
        };
    }
    const auto salvaged = store::salvageBook(book, to, options);
    if (!salvaged) {
        return session.fail(salvaged.error());
    }
    if (session.invocation().json) {
        session.print(documentOf(book, *salvaged));
    } else {
        tell(session, *salvaged);
    }
    return Exit::Done;
}

} // namespace shell::cli
