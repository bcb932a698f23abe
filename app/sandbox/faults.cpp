#include "sandbox/faults.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using What = FaultRule::What;
using When = FaultRule::When;

constexpr std::array whenNames{ std::pair(When::NextCall, "nextCall"_L1),
    std::pair(When::NthCall, "nthCall"_L1), std::pair(When::Always, "always"_L1),
    std::pair(When::Probability, "probability"_L1) };
constexpr std::array whatNames{ std::pair(What::Status, "status"_L1),
    std::pair(What::TimeOut, "timeOut"_L1), std::pair(What::SlowBody, "slowBody"_L1),
    std::pair(What::Cut, "cut"_L1), std::pair(What::Delay, "delay"_L1) };
constexpr int longestWait = 600'000; ///< ms
constexpr qsizetype longestPath = 1000;
/// Status, and the documented code that comes with it.
constexpr std::array statuses{ std::pair(401, 400), std::pair(403, 2032), std::pair(409, 409),
    std::pair(412, 2055), std::pair(429, 429), std::pair(500, 500), std::pair(503, 503) };

template <typename Names, typename T>
QString nameIn(const Names &names, T value)
{
    for (const auto &[each, name] : names) {
        if (each == value) {
            return name;
        }
    }
    return {};
}

template <typename Names, typename T>
bool readName(const Names &names, const QJsonValue &value, T &into)
{
    if (value.isUndefined()) {
        return true;
    }
    for (const auto &[each, name] : names) {
        if (value.toString().compare(name, Qt::CaseInsensitive) == 0) {
            into = each;
            return true;
        }
    }
    return false;
}

template <typename T>
bool readNumber(const QJsonValue &value, qint64 least, qint64 most, T &into)
{
    if (value.isUndefined()) {
        return true;
    }
    const auto number = wholeNumber(value);
    if (!number || *number < least || *number > most) {
        return false;
    }
    into = static_cast<T>(*number);
    return true;
}

/// Every part of the pattern, one behind the other.
bool isPartOf(const QString &pattern, const QString &call)
{
    qsizetype from = 0;
    const QStringList parts = pattern.split(u'*');
    for (const QString &part : parts) {
        const qsizetype place = call.indexOf(part, from, Qt::CaseInsensitive);
        if (place < 0) {
            return false;
        }
        from = place + part.size();
    }
    return true;
}

QString callOf(const QByteArray &method, const QString &path)
{
    return QString::fromLatin1(method) + u' ' + path;
}

/// Whether it meets a call that fits its path and has been counted.
bool strikes(FaultRule &rule)
{
    if (rule.when == When::Probability) {
        const double chance = static_cast<double>(rule.chances())
            / (static_cast<double>(std::mt19937::max()) + 1.0);
        return chance < rule.probability;
    }
    return rule.when != When::NthCall || rule.seen >= rule.nth;
}

bool isOnce(const FaultRule &rule)
{
    return rule.when == When::NextCall || rule.when == When::NthCall;
}

} // namespace

tl::expected<FaultRule, QString> faultRuleOf(const Body &body)
{
    FaultRule rule;
    const QJsonValue probability = body.find("probability"_L1);
    if (!probability.isUndefined()) {
        rule.probability = probability.toDouble(-1);
        if (!(rule.probability >= 0 && rule.probability <= 1)) {
            return tl::unexpected(u"probability"_s);
        }
        rule.when = When::Probability;
    }
    if (body.has("nth"_L1)) {
        rule.when = When::NthCall;
    }
    if (!readName(whenNames, body.find("when"_L1), rule.when)) {
        return tl::unexpected(u"when"_s);
    }
    if (!readName(whatNames, body.find("what"_L1), rule.what)) {
        return tl::unexpected(u"what"_s);
    }
    if (!readNumber(body.find("nth"_L1), 1, 1'000'000'000, rule.nth)) {
        return tl::unexpected(u"nth"_s);
    }
    if (!readNumber(body.find("seed"_L1), 0, 0xFFFFFFFFLL, rule.seed)) {
        return tl::unexpected(u"seed"_s);
    }
    if (!readNumber(body.find("retryAfter"_L1), 0, 3600, rule.retryAfter)) {
        return tl::unexpected(u"retryAfter"_s);
    }
    if (!readNumber(body.find("milliseconds"_L1), 0, longestWait, rule.milliseconds)) {
        return tl::unexpected(u"milliseconds"_s);
    }
    const bool known = readNumber(body.find("status"_L1), 100, 599, rule.status)
        && std::any_of(statuses.cbegin(), statuses.cend(),
            [&rule](const auto &status) { return status.first == rule.status; });
    if (!known) {
        return tl::unexpected(u"status"_s);
    }
    const QJsonValue path = body.find("path"_L1);
    rule.path = path.toString();
    if ((!path.isUndefined() && !path.isNull() && !path.isString())
        || rule.path.size() > longestPath) {
        return tl::unexpected(u"path"_s);
    }
    rule.chances.seed(rule.seed);
    return rule;
}

QJsonObject faultObject(const FaultRule &rule)
{
    QJsonObject object{ { u"id"_s, rule.id }, { u"when"_s, nameIn(whenNames, rule.when) },
        { u"path"_s, rule.path }, { u"what"_s, nameIn(whatNames, rule.what) },
        { u"seen"_s, rule.seen }, { u"made"_s, rule.made } };
    if (rule.when == When::NthCall) {
        object.insert(u"nth"_s, rule.nth);
    } else if (rule.when == When::Probability) {
        object.insert(u"probability"_s, rule.probability);
        object.insert(u"seed"_s, static_cast<qint64>(rule.seed));
    }
    if (rule.what == What::Status) {
        object.insert(u"status"_s, rule.status);
        object.insert(u"retryAfter"_s, rule.retryAfter);
    } else if (rule.what != What::Cut) {
        object.insert(u"milliseconds"_s, rule.milliseconds);
    }
    return object;
}

QString faultTitle(const FaultRule &rule)
{
    const QString what
        = rule.what == What::Status ? QString::number(rule.status) : nameIn(whatNames, rule.what);
    return what + u", "_s + nameIn(whenNames, rule.when)
        + (rule.path.isEmpty() ? QString() : QString(u", "_s + rule.path));
}

const FaultRule &Faults::add(FaultRule rule)
{
    rule.id = ++m_last;
    m_rules.append(std::move(rule));
    return m_rules.constLast();
}

bool Faults::remove(int id)
{
    return m_rules.removeIf([id](const FaultRule &rule) { return rule.id == id; }) > 0;
}

std::optional<FaultRule> Faults::forCall(const QByteArray &method, const QString &path)
{
    std::optional<FaultRule> struck;
    const QString call = callOf(method, path);
    for (FaultRule &rule : m_rules) {
        if (rule.what == What::Delay || !isPartOf(rule.path, call)) {
            continue;
        }
        ++rule.seen;
        if (!struck && strikes(rule)) {
            ++rule.made;
            struck = rule;
        }
    }
    if (struck && isOnce(*struck)) {
        forget({ struck->id });
    }
    return struck;
}

int Faults::delayFor(const QByteArray &method, const QString &path)
{
    int delay = 0;
    QList<int> done;
    const QString call = callOf(method, path);
    for (FaultRule &rule : m_rules) {
        if (rule.what != What::Delay || !isPartOf(rule.path, call)) {
            continue;
        }
        ++rule.seen;
        if (strikes(rule)) {
            ++rule.made;
            delay = std::min(longestWait, delay + rule.milliseconds);
            if (isOnce(rule)) {
                done.append(rule.id);
            }
        }
    }
    forget(done);
    return delay;
}

void Faults::forget(const QList<int> &ids)
{
    m_rules.removeIf([&ids](const FaultRule &rule) { return ids.contains(rule.id); });
}

Answer faultAnswer(const FaultRule &rule, const wording::Texts &texts)
{
    int code = rule.status;
    for (const auto &[status, documented] : statuses) {
        code = status == rule.status ? documented : code;
    }
    Answer answer = errorAnswer(rule.status, code,
        wording::restProblem(wording::RestProblem::InjectedFault, texts), { faultTitle(rule) });
    answer.headers.clear();
    if (rule.status == 429 || rule.status == 503) {
        answer.headers.append(HeaderLine("Retry-After", QByteArray::number(rule.retryAfter)));
    }
    return answer;
}

Delivery deliveryOf(const FaultRule &rule)
{
    switch (rule.what) {
    case What::TimeOut:
        return { Delivery::Kind::Never, rule.milliseconds };
    case What::SlowBody:
        return { Delivery::Kind::Slow, rule.milliseconds };
    case What::Cut:
        return { Delivery::Kind::Cut, 0 };
    case What::Status:
    case What::Delay:
        break;
    }
    return {};
}

} // namespace sandbox
