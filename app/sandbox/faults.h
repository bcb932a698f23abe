#pragma once

#include "sandbox/message.h"
#include "sandbox/call.h"

#include <optional>
#include <random>

namespace sandbox {

/// A rule that spoils answers on purpose. Own routes are never spoilt, so that a rule can always be
/// taken back.
struct FaultRule
{
    enum class When { NextCall, NthCall, Always, Probability };
    /// Statuses are answered in place of the act; the others spoil the way of an answer that was
    /// carried out, as a bad line does. A delay spoils nothing: the answer goes out later, whatever
    /// another rule makes of it.
    enum class What { Status, TimeOut, SlowBody, Cut, Delay };

    int id = 0;
    When when = When::NextCall;
    qint64 nth = 1; ///< NthCall: of those that fit the path, counted from the rule's making
    double probability = 0; ///< of each fitting call
    quint32 seed = 1; ///< of the chances, so that a run can be repeated
    /// Part of method and path ("POST /v1/customers"); "*" stands for anything between two parts
    /// ("POST*/upgrades"); empty: every call.
    QString path;
    What what = What::Status;
    int status = 500; ///< 401, 403, 409, 412, 429, 500, 503
    int retryAfter = 1; ///< seconds, with 429 and 503
    int milliseconds
        = 5000; ///< TimeOut: until the line is closed; SlowBody: how long the body takes; Delay

    qint64 seen = 0; ///< calls that fitted the path
    qint64 made = 0; ///< answers that it spoilt
    std::mt19937 chances{ 1 };
};

/// Reads {"when", "nth", "probability", "seed", "path", "what", "status", "retryAfter",
/// "milliseconds"}; the name of the field that makes no sense otherwise.
[[nodiscard]] tl::expected<FaultRule, QString> faultRuleOf(const Body &body);
[[nodiscard]] QJsonObject faultObject(const FaultRule &rule);
[[nodiscard]] QString faultTitle(const FaultRule &rule); ///< "POST /v1: 503, next call"

class Faults
{
public:
    const FaultRule &add(FaultRule rule);
    [[nodiscard]] bool remove(int id);
    void clear() { m_rules.clear(); }
    [[nodiscard]] const QList<FaultRule> &rules() const { return m_rules; }
    /// The oldest rule that spoils this call. Every rule that fits counts the call; one for the
    /// next or the nth call is gone once it has struck, and waits where another one struck before
    /// it.
    [[nodiscard]] std::optional<FaultRule> forCall(const QByteArray &method, const QString &path);
    /// ms that the answer waits, of all delays that fit together; counts them likewise.
    [[nodiscard]] int delayFor(const QByteArray &method, const QString &path);

private:
    void forget(const QList<int> &ids);

    QList<FaultRule> m_rules;
    int m_last = 0;
};

/// The error that a rule answers with.
[[nodiscard]] Answer faultAnswer(const FaultRule &rule, const wording::Texts &texts);
[[nodiscard]] Delivery deliveryOf(const FaultRule &rule);

} // namespace sandbox
