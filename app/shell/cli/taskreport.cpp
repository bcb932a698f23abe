#include "shell/cli/taskreport.h"

#include "domain/names.h"
#include "wording/handoff.h"

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

using services::HandOffChoice;
using services::HandOffMatch;

constexpr qsizetype linesShown = 20;

QString codeOf(rules::HandOffFinding finding)
{
    switch (finding) {
    case rules::HandOffFinding::Done:
        return u"done"_s;
    case rules::HandOffFinding::Missing:
        return u"missing"_s;
    case rules::HandOffFinding::Different:
        return u"different"_s;
    case rules::HandOffFinding::NotTold:
        break;
    }
    return u"notTold"_s;
}

std::optional<HandOffChoice> choiceOf(const QString &text)
{
    return text == "keep"_L1     ? std::optional(HandOffChoice::KeepPlan)
        : text == "take-over"_L1 ? std::optional(HandOffChoice::TakeOver)
                                 : std::nullopt;
}

QJsonValue choiceCode(const std::optional<HandOffChoice> &choice)
{
    return !choice ? QJsonValue(QJsonValue::Null)
                   : QJsonValue(*choice == HandOffChoice::KeepPlan ? u"keep"_s : u"takeOver"_s);
}

} // namespace

QJsonObject tasksObject(const services::HandOffReport &report)
{
    QJsonArray items;
    for (const HandOffMatch &match : report.matches) {
        const domain::HandOffEntry &entry = match.row.entry;
        QJsonObject item{ { u"number"_s, entry.number }, { u"act"_s, domain::codeOf(entry.act) },
            { u"subscriptionId"_s, entry.subscription.text() },
            { u"finding"_s, codeOf(match.finding) }, { u"choice"_s, choiceCode(match.choice) } };
        if (match.there) {
            item.insert(u"partnerCenter"_s,
                QJsonObject{ { u"quantity"_s, match.there->quantity },
                    { u"status"_s, domain::codeOf(match.there->status) },
                    { u"autoRenewEnabled"_s, match.there->autoRenew } });
        }
        if (!match.vendorId.isNull()) {
            item.insert(u"partnerCenterSubscriptionId"_s, match.vendorId.text());
        }
        items.append(item);
    }
    return { { u"done"_s, report.done }, { u"missing"_s, report.missing },
        { u"different"_s, report.different }, { u"undecided"_s, report.undecided },
        { u"items"_s, items } };
}

QStringList taskLines(const services::HandOffReport &report, const wording::Texts &texts,
    const catalog::Catalogue &catalogue)
{
    if (report.isEmpty()) {
        return {};
    }
    QStringList lines{ Words::tr("Tasks for Partner Center: %1 carried out, %2 not carried out "
                                 "yet, %3 different there.")
                           .arg(texts.number(report.done), texts.number(report.missing),
                               texts.number(report.different)) };
    for (const HandOffMatch &match : report.matches.mid(0, linesShown)) {
        const wording::HandOffWords words = wording::handOffWords(match.row, catalogue, texts);
        QString line = u"    %1  %2  %3  %4 → %5: %6"_s.arg(texts.number(match.row.entry.number),
            words.customer, words.task, words.before, words.after,
            wording::handOffFinding(match.finding, texts));
        if (match.finding == rules::HandOffFinding::Different && match.there) {
            line
                += u" ("_s + wording::handOffSide(match.row, *match.there, catalogue, texts) + u')';
        }
        lines += line;
    }
    if (report.undecided > 0) {
        lines += Words::tr("Say what becomes of the different ones: --different-tasks keep or "
                           "take-over.");
    }
    return lines;
}

QString readTaskOptions(const Invocation &asked, services::HandOffChoices &choices)
{
    if (asked.has(u"missing-tasks"_s)) {
        const auto choice = choiceOf(asked.option(u"missing-tasks"_s));
        if (!choice) {
            return u"missing-tasks"_s;
        }
        choices.missing = *choice;
    }
    if (asked.has(u"different-tasks"_s)) {
        choices.different = choiceOf(asked.option(u"different-tasks"_s));
        if (!choices.different) {
            return u"different-tasks"_s;
        }
    }
    for (const QString &one : asked.values(u"task"_s)) {
        bool isNumber = false;
        const qint64 number = one.section(u'=', 0, 0).toLongLong(&isNumber);
        const auto choice = choiceOf(one.section(u'=', 1));
        if (!isNumber || !choice || choices.entries.contains(number)) {
            return u"task"_s;
        }
        choices.entries.insert(number, *choice);
    }
    return {};
}

} // namespace shell::cli
