#include "domain/names.h"
#include "services/portfolio.h"
#include "shell/cli/commands.h"
#include "shell/cli/progresslines.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

QString wordsOf(domain::UpgradeGroup group)
{
    switch (group) {
    case domain::UpgradeGroup::Ready:
        return Words::tr("Ready to upgrade");
    case domain::UpgradeGroup::NeedsDelegation:
        return Words::tr("Blocked: no delegated admin privileges");
    case domain::UpgradeGroup::AlreadyHas:
        return Words::tr("Blocked: already has the target or its services");
    case domain::UpgradeGroup::NotActive:
        return Words::tr("Blocked: not active");
    case domain::UpgradeGroup::NoPath:
        return Words::tr("No upgrade path");
    case domain::UpgradeGroup::Other:
        return Words::tr("Blocked: other reasons");
    }
    Q_UNREACHABLE();
}

constexpr std::array groups{ domain::UpgradeGroup::Ready, domain::UpgradeGroup::NeedsDelegation,
    domain::UpgradeGroup::AlreadyHas, domain::UpgradeGroup::NotActive, domain::UpgradeGroup::NoPath,
    domain::UpgradeGroup::Other };

QJsonObject document(const services::PortfolioSummary &summary)
{
    QJsonArray verdicts;
    for (const domain::UpgradeGroup group : groups) {
        verdicts.append(QJsonObject{ { u"verdict"_s, domain::codeOf(group) },
            { u"subscriptions"_s, summary.groups.at(static_cast<std::size_t>(group)) } });
    }
    QJsonArray reasons;
    for (std::size_t number = 0; number < summary.reasons.size(); ++number) {
        if (summary.reasons.at(number) > 0) {
            reasons.append(QJsonObject{
                { u"code"_s, domain::codeOf(static_cast<domain::RefusalCode>(number)) },
                { u"subscriptions"_s, summary.reasons.at(number) } });
        }
    }
    return { { u"customers"_s, summary.customers }, { u"subscriptions"_s, summary.subscriptions },
        { u"verdicts"_s, verdicts }, { u"reasons"_s, reasons },
        { u"keptDiffers"_s, summary.differ } };
}

void printReadable(
    const Session &session, const services::PortfolioSummary &summary, const catalog::Offer *target)
{
    const QLocale locale = session.texts().locale();
    const auto line = [&](qint64 count, const QString &words) {
        session.print(locale.toString(count).rightJustified(12) + u"  "_s + words);
    };
    line(summary.subscriptions,
        target == nullptr ? Words::tr("subscriptions in the book")
                          : Words::tr("subscriptions with an upgrade path to %1")
                                .arg(session.texts().product(*target,
                                    session.invocation().cloud.value_or(domain::Cloud::Global))));
    for (const domain::UpgradeGroup group : groups) {
        line(summary.groups.at(static_cast<std::size_t>(group)), wordsOf(group));
    }
    session.print(Words::tr("Reasons; one subscription may have several:"));
    for (std::size_t number = 0; number < summary.reasons.size(); ++number) {
        if (summary.reasons.at(number) > 0) {
            line(summary.reasons.at(number),
                domain::codeOf(static_cast<domain::RefusalCode>(number)));
        }
    }
}

} // namespace

Exit runScan(Session &session)
{
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    const catalog::Offer *target = nullptr;
    if (session.invocation().has(u"to"_s)) {
        const auto offer = targetOffer(session);
        if (!offer) {
            return session.fail(offer.error());
        }
        target = *offer;
    }
    const domain::OfferId targetId = target != nullptr ? target->id : domain::OfferId();
    const services::PortfolioService service(session.book(), session.context());
    const QString csv = session.invocation().option(u"csv"_s);
    if (!csv.isEmpty()) {
        if (const Exit free = checkTargets(session, { csv }); free != Exit::Done) {
            return free;
        }
    }
    ProgressLines lines(session, ProgressLines::Work::Judging);
    services::Progress progress;
    if (errorsGoToTerminal()) {
        progress = [&lines](qint64 done, qint64 total) { lines.tell(done, total); };
    }
    const auto summary = csv.isEmpty()
        ? service.scan(session.invocation().cloud, targetId, progress, {}).result()
        : service.scanToTable(csv, session.invocation().cloud, targetId, progress, {}).result();
    if (!summary) {
        return session.fail(summary.error());
    }
    if (session.invocation().json) {
        session.print(document(*summary));
    } else {
        printReadable(session, *summary, target);
    }
    if (summary->differ > 0) {
        session.complain(Words::tr("%Ln verdicts that the book keeps say something else: its lists "
                                   "and numbers are not those of this catalogue.",
            nullptr, static_cast<int>(summary->differ)));
    }
    return Exit::Done;
}

} // namespace shell::cli
