#include "viewmodels/faultswitches.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

const QByteArray faultsTarget("/_sandbox/faults");
const QString upgradePath = u"POST*/upgrades"_s;

constexpr std::pair<FaultSwitches::NextUpgrade, int> upgradeStatuses[]{
    { FaultSwitches::NextUpgrade::AccessRefused, 403 },
    { FaultSwitches::NextUpgrade::Conflict, 409 },
    { FaultSwitches::NextUpgrade::ServerError, 500 },
};

} // namespace

void FaultSwitches::setControl(SandboxControl *control)
{
    if (m_control != nullptr) {
        m_control->disconnect(this);
    }
    m_control = control;
    if (control != nullptr) {
        connect(control, &SandboxControl::stateChanged, this, &FaultSwitches::read);
        connect(control, &SandboxControl::faultsChanged, this, &FaultSwitches::read);
    }
    read();
}

FaultSwitches::Kind FaultSwitches::kindOf(const QJsonObject &rule)
{
    const QString when = rule.value("when"_L1).toString();
    const QString what = rule.value("what"_L1).toString();
    const QString path = rule.value("path"_L1).toString();
    if (when == "nextCall"_L1 && path == upgradePath) {
        return Kind::NextUpgrade;
    }
    if (when == "probability"_L1 && path.isEmpty() && what == "status"_L1) {
        return Kind::Random;
    }
    if (when != "always"_L1 || !path.isEmpty()) {
        return Kind::None;
    }
    return what == "timeOut"_L1 ? Kind::TimeOut : what == "delay"_L1 ? Kind::Latency : Kind::None;
}

void FaultSwitches::read()
{
    if (m_control == nullptr || !m_control->state().running) {
        m_wishes.clear();
        m_working = false;
        if (m_shown != Shown()) {
            m_shown = {};
            Q_EMIT changed();
        }
        return;
    }
    m_control->ask("GET", faultsTarget, {}, this,
        [this](const SandboxControl::Answer &answer) { take(answer); });
}

void FaultSwitches::take(const SandboxControl::Answer &answer)
{
    if (m_working) {
        return; // it is read again at the end
    }
    Shown shown;
    shown.running = answer.isGood();
    const QJsonArray items
        = QJsonDocument::fromJson(answer.body).object().value("items"_L1).toArray();
    for (const QJsonValue &item : items) {
        const QJsonObject rule = item.toObject();
        switch (kindOf(rule)) {
        case Kind::NextUpgrade:
            shown.nextUpgrade = NextUpgrade::Cut;
            for (const auto &[what, status] : upgradeStatuses) {
                if (rule.value("what"_L1) == "status"_L1
                    && rule.value("status"_L1).toInt() == status) {
                    shown.nextUpgrade = what;
                }
            }
            break;
        case Kind::Random:
            shown.randomPercent
                = std::clamp(qRound(100 * rule.value("probability"_L1).toDouble()), 0, mostPercent);
            break;
        case Kind::TimeOut:
            shown.timeOut = true;
            break;
        case Kind::Latency:
            shown.latency += rule.value("milliseconds"_L1).toInt();
            break;
        case Kind::None:
            break;
        }
    }
    if (shown != m_shown) {
        m_shown = shown;
        Q_EMIT changed();
    }
}

void FaultSwitches::wish(Kind kind, const QJsonObject &rule)
{
    m_wishes.insert(kind, rule);
    if (!m_working) {
        work();
    }
}

void FaultSwitches::work()
{
    m_working = !m_wishes.isEmpty();
    if (!m_working) {
        read();
        return;
    }
    const Kind kind = m_wishes.firstKey();
    const QJsonObject rule = m_wishes.take(kind);
    m_control->ask(
        "GET", faultsTarget, {}, this, [this, kind, rule](const SandboxControl::Answer &answer) {
            if (!m_working || m_control == nullptr) {
                return; // the server is another one by now
            }
            const QJsonArray items
                = QJsonDocument::fromJson(answer.body).object().value("items"_L1).toArray();
            for (const QJsonValue &item : items) {
                const QJsonObject each = item.toObject();
                if (kindOf(each) == kind) {
                    m_control->ask("DELETE",
                        faultsTarget + '/' + QByteArray::number(each.value("id"_L1).toInt()), {},
                        this, [](const SandboxControl::Answer &) {});
                }
            }
            if (!rule.isEmpty()) {
                m_control->ask("POST", faultsTarget,
                    QJsonDocument(rule).toJson(QJsonDocument::Compact), this,
                    [](const SandboxControl::Answer &) {});
            }
            work();
        });
}

void FaultSwitches::setNextUpgrade(NextUpgrade what)
{
    if (what == m_shown.nextUpgrade || !m_shown.running) {
        return;
    }
    m_shown.nextUpgrade = what;
    QJsonObject rule;
    if (what != NextUpgrade::Works) {
        rule
            = { { u"when"_s, u"nextCall"_s }, { u"path"_s, upgradePath }, { u"what"_s, u"cut"_s } };
        for (const auto &[each, status] : upgradeStatuses) {
            if (each == what) {
                rule.insert(u"what"_s, u"status"_s);
                rule.insert(u"status"_s, status);
            }
        }
    }
    wish(Kind::NextUpgrade, rule);
}

void FaultSwitches::setRandomPercent(int percent)
{
    if (percent == m_shown.randomPercent || !m_shown.running) {
        return;
    }
    m_shown.randomPercent = percent;
    wish(Kind::Random,
        percent == 0 ? QJsonObject()
                     : QJsonObject{ { u"when"_s, u"probability"_s }, { u"what"_s, u"status"_s },
                         { u"status"_s, 500 }, { u"path"_s, QString() },
                         { u"probability"_s, percent / 100.0 } });
}

void FaultSwitches::setTimeOut(bool timeOut)
{
    if (timeOut == m_shown.timeOut || !m_shown.running) {
        return;
    }
    m_shown.timeOut = timeOut;
    wish(Kind::TimeOut,
        !timeOut ? QJsonObject()
                 : QJsonObject{ { u"when"_s, u"always"_s }, { u"what"_s, u"timeOut"_s },
                     { u"path"_s, QString() } });
}

void FaultSwitches::setLatency(int milliseconds)
{
    if (milliseconds == m_shown.latency || !m_shown.running) {
        return;
    }
    m_shown.latency = milliseconds;
    wish(Kind::Latency,
        milliseconds == 0 ? QJsonObject()
                          : QJsonObject{ { u"when"_s, u"always"_s }, { u"what"_s, u"delay"_s },
                              { u"path"_s, QString() }, { u"milliseconds"_s, milliseconds } });
}

} // namespace viewmodels
