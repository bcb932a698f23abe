#pragma once

#include "qa/scenario.h"
#include "viewmodels/sandboxcontrol.h"
#include "viewmodels/workspace.h"

#include <QPointer>

namespace viewmodels {

/// Puts the window into a named state of the demo: the demo book written afresh, its clock, role
/// and cloud, and the faults of the sandbox. Whatever the demo book was changed into, it then has
/// the same content as one that was never touched. Nothing waits: each part begins when the one
/// before has been heard of.
///
/// The search of a scenario is left to the page that has the field.
class ScenarioLoader final : public QObject
{
    Q_OBJECT
public:
    /// The workspace outlives this.
    explicit ScenarioLoader(Workspace &workspace, QObject *parent = nullptr);

    /// Null: there is no server, and scenarios with faults leave these out.
    void setSandbox(SandboxControl *sandbox);

    /// loaded() or failed() follows, from the event loop. Asked while one is on its way: no act.
    ///
    /// Errors: StorageBusy where the workspace is opening or resetting a book, StorageReadOnly,
    /// BadInput where the file is no demo book, and those of opening and writing. What was done by
    /// then stays: a scenario that failed is loaded again from its beginning.
    void load(const qa::Scenario &scenario, const QString &demoBookFile);
    /// Whoever sets this is asked before changes to the demo book are written over: question()
    /// waits for goAhead() or giveUp(). Once in a run of the program, since a tester loads a
    /// scenario before every case; from then on the book is one to test with.
    void setAsksFirst(bool asks) { m_asks = asks; }
    void goAhead();
    void giveUp();
    [[nodiscard]] bool isLoading() const { return m_phase != Phase::Idle; }
    /// The scenario that was loaded last has faults that nobody makes, since the server is off.
    [[nodiscard]] bool hasLeftOutFaults() const { return m_leftOutFaults; }

Q_SIGNALS:
    void loaded();
    void failed(const domain::Error &error);
    /// So many entries of the activity log came after the demo book was written.
    void question(qint64 changes);
    /// After giveUp(): nothing was changed.
    void givenUp();

private:
    enum class Phase {
        Idle,
        Opening,
        Counting,
        Asking,
        Resetting,
        MovingClock,
        WaitingForServer,
        SettingFaults
    };

    void begin();
    void reset();
    void countChanges();
    void goOn(); ///< something has been heard of the book
    void takePerson(); ///< and the clock
    void waitForServer();
    void setFaults();
    void sendFault(qsizetype index);
    void finish();
    void fail(const domain::Error &error);
    [[nodiscard]] bool isDemoBookOpen() const;

    Workspace &m_workspace;
    QPointer<SandboxControl> m_sandbox;
    qa::Scenario m_scenario;
    QString m_file;
    Phase m_phase = Phase::Idle;
    int m_number = 0; ///< of the loading that is on its way; an older answer is dropped
    bool m_leftOutFaults = false;
    bool m_asks = false;
    bool m_mayOverwrite = false; ///< the user said so, or it was written by a scenario
};

} // namespace viewmodels
