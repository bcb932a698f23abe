#include "viewmodels/scenarioloader.h"

#include "services/demobook.h"
#include "services/scenes.h"
#include "viewmodels/answer.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

const QByteArray faultsTarget("/_sandbox/faults");

} // namespace

ScenarioLoader::ScenarioLoader(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::opened, this, [this] {
        if (m_phase == Phase::Opening) {
            reset();
        }
    });
    connect(&workspace, &Workspace::infoChanged, this, &ScenarioLoader::goOn);
    connect(&workspace, &Workspace::openFailed, this,
        [this](const QString &, const domain::Error &error) {
            if (m_phase == Phase::Opening || m_phase == Phase::Resetting) {
                fail(error);
            }
        });
    connect(&workspace, &Workspace::clockFailed, this, [this](const domain::Error &error) {
        if (m_phase == Phase::MovingClock) {
            fail(error);
        }
    });
    connect(&workspace, &Workspace::aboutToClose, this, [this] {
        if (m_phase != Phase::Idle && m_phase != Phase::Opening) {
            fail({ domain::ErrorCode::Cancelled, u"the book was closed"_s, {} });
        }
    });
}

void ScenarioLoader::setSandbox(SandboxControl *sandbox)
{
    if (m_sandbox) {
        m_sandbox->disconnect(this);
    }
    m_sandbox = sandbox;
    if (sandbox != nullptr) {
        connect(sandbox, &SandboxControl::stateChanged, this, [this] {
            if (m_phase == Phase::WaitingForServer) {
                setFaults();
            }
        });
    }
}

void ScenarioLoader::load(const qa::Scenario &scenario, const QString &demoBookFile)
{
    if (isLoading()) {
        return;
    }
    m_scenario = scenario;
    m_file = demoBookFile;
    m_leftOutFaults = false;
    m_workspace.scenes()->clear();
    ++m_number;
    // Never before load() has returned: whoever asks connects as usual.
    m_phase = Phase::Opening;
    QMetaObject::invokeMethod(this, &ScenarioLoader::begin, Qt::QueuedConnection);
}

bool ScenarioLoader::isDemoBookOpen() const
{
    return m_workspace.isOpen()
        && QFileInfo(m_workspace.file()).absoluteFilePath() == QFileInfo(m_file).absoluteFilePath();
}

void ScenarioLoader::begin()
{
    if (m_workspace.isBusy()) {
        fail({ domain::ErrorCode::StorageBusy, u"another book is being opened or reset"_s,
            { { u"file"_s, m_file }, { u"reason"_s, u"busy"_s } } });
    } else if (isDemoBookOpen()) {
        reset();
    } else {
        m_workspace.open(m_file, Workspace::Kind::Demo);
    }
}

/// Also after opening: what was opened may have been changed the day before.
void ScenarioLoader::reset()
{
    if (m_workspace.isReadOnly()) {
        fail({ domain::ErrorCode::StorageReadOnly, {}, { { u"file"_s, m_file } } });
        return;
    }
    if (m_workspace.info().origin != domain::BookOrigin::Demo) {
        fail({ domain::ErrorCode::BadInput, {},
            { { u"file"_s, m_file }, { u"reason"_s, u"not a demo book"_s } } });
        return;
    }
    if (m_asks && !m_mayOverwrite) {
        countChanges();
        return;
    }
    m_phase = Phase::Resetting;
    m_workspace.resetDemo();
}

/// The entries of the history have numbers without gaps, and the one of its writing is the last of
/// a demo book that nobody has touched.
void ScenarioLoader::countChanges()
{
    m_phase = Phase::Counting;
    const auto count = [](domain::BookReader &reader) -> domain::Result<qint64> {
        domain::AuditQuery query;
        const auto all = reader.auditCount(query);
        if (!all) {
            return tl::unexpected(all.error());
        }
        query.acts = { domain::Act::DemoLoaded };
        query.limit = 1;
        const auto written = reader.audit(query);
        if (!written) {
            return tl::unexpected(written.error());
        }
        return written->items.isEmpty() ? *all : *all - written->items.constFirst().sequence;
    };
    whenAnswered(m_workspace.pageServices().book->read<qint64>(count), this,
        [this, number = m_number](const domain::Result<qint64> &changes) {
            if (number != m_number || m_phase != Phase::Counting) {
                return;
            }
            if (!changes) {
                fail(changes.error());
            } else if (*changes > 0) {
                m_phase = Phase::Asking;
                Q_EMIT question(*changes);
            } else {
                m_phase = Phase::Asking;
                goAhead();
            }
        });
}

void ScenarioLoader::goAhead()
{
    if (m_phase == Phase::Asking) {
        m_mayOverwrite = true;
        reset();
    }
}

void ScenarioLoader::giveUp()
{
    if (m_phase == Phase::Asking) {
        m_phase = Phase::Idle;
        Q_EMIT givenUp();
    }
}

/// The clock tells that the book stands where it should: a reset demo stands at its own moment, and
/// what the workspace knows of a book is read again after each of its own acts.
void ScenarioLoader::goOn()
{
    const QDateTime now = m_workspace.info().simulatedNow;
    if (m_phase == Phase::Resetting && !m_workspace.isBusy() && now == services::demoMoment()) {
        takePerson();
    } else if (m_phase == Phase::MovingClock && now == m_scenario.clock) {
        waitForServer();
    }
}

/// The person comes first: what the clock brings is written into the history in their name.
void ScenarioLoader::takePerson()
{
    m_workspace.setRole(m_scenario.role);
    m_workspace.setCloud(m_scenario.cloud);
    if (!m_scenario.clock.isValid() || m_scenario.clock == services::demoMoment()) {
        waitForServer();
        return;
    }
    m_phase = Phase::MovingClock;
    m_workspace.moveClock(m_scenario.clock.toUTC());
}

void ScenarioLoader::waitForServer()
{
    m_phase = Phase::WaitingForServer;
    setFaults();
}

/// A server that is wanted comes up by itself once the book is open, and tells of it.
void ScenarioLoader::setFaults()
{
    const SandboxControl::State state = m_sandbox ? m_sandbox->state() : SandboxControl::State();
    if (state.wanted && !state.running && !state.error && !m_scenario.faults.isEmpty()) {
        return; // its state is on the way
    }
    if (!state.running) {
        m_leftOutFaults = !m_scenario.faults.isEmpty();
        finish();
        return;
    }
    m_phase = Phase::SettingFaults;
    m_sandbox->ask("DELETE", faultsTarget, {}, this,
        [this, number = m_number](const SandboxControl::Answer &) {
            if (number == m_number && m_phase == Phase::SettingFaults) {
                sendFault(0);
            }
        });
}

void ScenarioLoader::sendFault(qsizetype index)
{
    if (index == m_scenario.faults.size()) {
        finish();
        return;
    }
    if (!m_sandbox) {
        m_leftOutFaults = true;
        finish();
        return;
    }
    const QJsonObject rule = m_scenario.faults.at(index).toObject();
    m_sandbox->ask("POST", faultsTarget, QJsonDocument(rule).toJson(QJsonDocument::Compact), this,
        [this, index, number = m_number](const SandboxControl::Answer &answer) {
            if (number != m_number || m_phase != Phase::SettingFaults) {
                return;
            }
            if (answer.isGood()) {
                sendFault(index + 1);
            } else if (answer.status == 0) { // switched off meanwhile
                m_leftOutFaults = true;
                finish();
            } else {
                fail({ domain::ErrorCode::BadInput, QString::fromUtf8(answer.body),
                    { { u"value"_s, u"faults/%1"_s.arg(index) } } });
            }
        });
}

void ScenarioLoader::finish()
{
    m_phase = Phase::Idle;
    m_workspace.scenes()->set(m_scenario.scene);
    Q_EMIT loaded();
}

void ScenarioLoader::fail(const domain::Error &error)
{
    m_phase = Phase::Idle;
    Q_EMIT failed(error);
}

} // namespace viewmodels
