#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace shell::play {

/// A list of steps, each of which waits until something is so and then does something. Nothing
/// blocks: between two looks the window lives as it does for a person.
class Script : public QObject
{
    Q_OBJECT
public:
    explicit Script(QObject *parent = nullptr);

    /// `until` is asked every 20 ms, for 30 s at the most; once it has held for a quarter of a
    /// second, `act` is done and the next step begins.
    void add(const QString &name, std::function<bool()> until, std::function<void()> act);
    void start();

Q_SIGNALS:
    void begun(const QString &step);
    void finished();
    /// The step did not come about.
    void stuck(const QString &step);

private:
    void look();

    struct Step
    {
        QString name;
        std::function<bool()> until;
        std::function<void()> act;
    };
    QList<Step> m_steps;
    qsizetype m_current = 0;
    QTimer m_timer;
    QElapsedTimer m_waited;
    QElapsedTimer m_settling; ///< since what is waited for came about
};

} // namespace shell::play
