#pragma once

#include "scenario.h"

#include <QHash>

/// A scenario with what its acts begin from, and what the folder holds after each of them when
/// nobody disturbs. Everything that opens a book is done in processes of their own, so that this
/// one can go on to fork.
class Stage
{
public:
    Stage(const Scenario &scenario, QString folder);

    /// Builds it and plays it through. What went wrong; empty: nothing.
    [[nodiscard]] QString prepare();

    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    /// The calls to the system that a run of all acts makes.
    [[nodiscard]] qint64 calls() const { return m_calls; }
    /// How long such a run takes, in microseconds.
    [[nodiscard]] qint64 duration() const { return m_duration; }
    /// Puts a copy of the beginning there.
    [[nodiscard]] bool begin(const QString &folder) const;

    struct Judgement
    {
        int state = -1; ///< so many acts are done; -1: no such state
        qint64 lost = 0;
        qint64 invented = 0;
        QStringList told; ///< of what is wrong
        [[nodiscard]] bool isGood() const { return lost == 0 && invented == 0; }
    };
    /// Whether the folder holds what `confirmed` acts came to, and of at most `more` acts beyond
    /// them all or nothing. Opens the book: in a process of its own.
    [[nodiscard]] Judgement judge(const QString &folder, int confirmed, int more = 1) const;

private:
    [[nodiscard]] QString stateFile(int state) const;
    [[nodiscard]] QStringList stateContent(int state) const;

    const Scenario &m_scenario;
    QString m_folder;
    QHash<int, QByteArray> m_states;
    qint64 m_calls = 0;
    qint64 m_duration = 0;
};

/// The folder and what is in it, for a second time.
[[nodiscard]] bool copyFolder(const QString &from, const QString &to);
/// What is only meant to be there for the time of an act.
[[nodiscard]] QStringList litterIn(const QString &folder);
