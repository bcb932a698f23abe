#pragma once

#include "qa/testcase.h"

#include <QElapsedTimer>
#include <QModelIndex>
#include <QObject>
#include <QTimer>

#include <functional>

class QAbstractItemView;
class QWidget;

namespace mainwindow {
class MainWindow;
}

namespace viewmodels {
class Workspace;
}

namespace shell::play {

/// What a case asks of somebody else: another person in a second window, and a client of the
/// sandbox. Whoever plays a case lends these hands; without them such a gesture is stuck.
struct OtherHands
{
    std::function<void(const QString &on, const QString &value)> elsewhere;
    std::function<void(const QString &request, const QString &body)> client;
    std::function<bool()> idle; ///< what they were asked for has been done
};

/// Does the gestures of a step in the real window, by mouse and keys, and by the controls that a
/// person would use. Nothing blocks: each gesture waits until what it needs is seen, enabled and
/// not covered by anything else.
///
///     click NAME              row NAME VALUE       chooses the row that says VALUE
///     type NAME VALUE         open NAME VALUE      the same, and Enter
///     key [NAME] VALUE        point NAME#VALUE     at the icon of the row
///     choose NAME VALUE       of a box, a menu, segments or the cards of the wizard ("targetCard")
///     page VALUE    cloud VALUE    role VALUE    language VALUE
///     elsewhere NAME VALUE    client NAME VALUE    see OtherHands
///
/// VALUE is the key of a product of the catalogue ("business-basic"), which stands for its name in
/// the cloud and the language of the moment, a place ("#2", from 1), or words.
class Gestures : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    Gestures(mainwindow::MainWindow &window, viewmodels::Workspace &workspace,
        QObject *parent = nullptr);

    void setOthers(const OtherHands &others) { m_others = others; }
    /// finished() or stuck() follows, from the event loop.
    void perform(const QList<qa::Gesture> &gestures);

Q_SIGNALS:
    void done(const qa::Gesture &gesture);
    void finished();
    /// What did not come about.
    void stuck(const QString &what);

private:
    /// A part of a gesture: waits until something is so, and then does something.
    struct Part
    {
        std::function<bool()> until;
        std::function<void()> act;
    };

    void look();
    void begin(const qa::Gesture &gesture);
    void add(std::function<bool()> until, std::function<void()> act);
    void addClick(const QString &name);
    void addKey(const QString &name, const QString &keys);
    void addType(const QString &name, const QString &text);
    void addRow(const QString &name, const QString &value, bool open);
    void addPoint(const QString &target);
    void addChoice(const QString &name, const QString &value);
    void addCard(const QString &value);
    void addPage(const QString &page);
    void addRole(const QString &role);
    void addOthers(const qa::Gesture &gesture);

    /// Of the widgets with this name ("a|b": with either) the one that a click reaches.
    [[nodiscard]] QWidget *reachable(const QString &name) const;
    [[nodiscard]] QAbstractItemView *view(const QString &name) const;
    [[nodiscard]] QModelIndex rowOf(const QString &name, const QString &value) const;
    [[nodiscard]] bool canChoose(const QString &name, const QString &value) const;
    void chooseIn(QWidget *widget, const QString &value);
    /// What the value means now: the names of the product, or the words themselves.
    [[nodiscard]] QStringList wordsOf(const QString &value) const;
    [[nodiscard]] int placeOf(const QString &value, const QStringList &entries) const; ///< -1: none

    mainwindow::MainWindow &m_window;
    viewmodels::Workspace &m_workspace;
    OtherHands m_others;
    QList<qa::Gesture> m_gestures;
    qsizetype m_next = 0; ///< of m_gestures
    QList<Part> m_parts; ///< of the gesture that is under way
    QTimer m_timer;
    QElapsedTimer m_waited;
    QElapsedTimer m_settling; ///< since what is waited for came about
};

} // namespace shell::play
