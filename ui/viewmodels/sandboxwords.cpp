#include "viewmodels/sandboxwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::SandboxWords)
};

QString seconds(const QJsonObject &rule, const wording::Texts &texts)
{
    const double value = rule.value("milliseconds"_L1).toDouble() / 1000;
    return texts.locale().toString(value, 'g', 6);
}

} // namespace

const QList<int> &faultStatuses()
{
    static const QList<int> statuses{ 401, 403, 409, 412, 429, 500, 503 };
    return statuses;
}

QString faultStatusName(int status)
{
    switch (status) {
    case 401:
        return Words::tr("Token refused (401)");
    case 403:
        return Words::tr("Access refused (403)");
    case 409:
        return Words::tr("Conflict (409)");
    case 412:
        return Words::tr("Changed meanwhile (412)");
    case 429:
        return Words::tr("Too many requests (429)");
    case 500:
        return Words::tr("Server error (500)");
    case 503:
        return Words::tr("Service unavailable (503)");
    default:
        return QString::number(status);
    }
}

QString faultWhat(const QJsonObject &rule, const wording::Texts &texts)
{
    const QString what = rule.value("what"_L1).toString();
    if (what == "timeOut"_L1) {
        return Words::tr("Time-out after %1 s").arg(seconds(rule, texts));
    }
    if (what == "slowBody"_L1) {
        return Words::tr("Slow answer, %1 s").arg(seconds(rule, texts));
    }
    if (what == "delay"_L1) {
        return Words::tr("Latency, %1 ms")
            .arg(texts.number(rule.value("milliseconds"_L1).toInteger()));
    }
    return what == "cut"_L1 ? Words::tr("Cut connection")
                            : faultStatusName(rule.value("status"_L1).toInt());
}

QString faultWhen(const QJsonObject &rule, const wording::Texts &texts)
{
    const QString when = rule.value("when"_L1).toString();
    if (when == "nthCall"_L1) {
        //: A rule strikes at the 3rd call that fits its path
        return Words::tr("Call %1").arg(texts.number(rule.value("nth"_L1).toInteger()));
    }
    if (when == "probability"_L1) {
        return Words::tr("%1% of the calls")
            .arg(texts.locale().toString(100 * rule.value("probability"_L1).toDouble(), 'g', 4));
    }
    return when == "always"_L1 ? Words::tr("Every call") : Words::tr("Next call");
}

QString faultOfTitle(const QString &title)
{
    const QString what = title.section(u',', 0, 0);
    if (what == "timeOut"_L1) {
        return Words::tr("Time-out");
    }
    if (what == "slowBody"_L1) {
        return Words::tr("Slow answer");
    }
    if (what == "cut"_L1) {
        return Words::tr("Cut connection");
    }
    bool isStatus = false;
    const int status = what.toInt(&isStatus);
    return isStatus ? faultStatusName(status) : title;
}

} // namespace viewmodels
