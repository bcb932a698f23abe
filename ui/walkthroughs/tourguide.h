#pragma once

#include "common/focus.h"
#include "qa/tour.h"
#include "viewmodels/workspace.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QRect>
#include <QTimer>
#include <QVariantMap>

#include <optional>

namespace walkthroughs {

class NotesWindow;
class TargetFrame;
class TourBubble;

/// Leads a presenter tour through the live window: frames what a stop speaks about, says its text
/// beside it, and waits where it is not on the screen yet. What is done in the window is done by
/// the presenter; the tour never presses anything.
class TourGuide final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    TourGuide(QWidget *window, viewmodels::Workspace &workspace, QObject *parent = nullptr);
    ~TourGuide() override;
    Q_DISABLE_COPY_MOVE(TourGuide)

    /// At this stop; another tour that runs is left as by end().
    void begin(const qa::Tour &tour, int stop = 0);
    void goOn(); ///< from the last stop: the tour is done
    void goBack();
    /// Before its last stop the tour is remembered where it is.
    void end();
    [[nodiscard]] bool isRunning() const { return m_tour.has_value(); }
    [[nodiscard]] bool isWaiting() const { return isRunning() && !m_seen; }
    [[nodiscard]] int at() const { return m_at; }

    /// Whether the notes are wanted; their window is there while a tour runs.
    void setNotesWanted(bool wanted);
    [[nodiscard]] bool areNotesWanted() const { return m_notesWanted; }

    /// The stop at which a tour was left; none: it was not begun, or is done.
    [[nodiscard]] std::optional<int> leftAt(const qa::Tour &tour) const;
    /// What restoreState() takes, for the preferences of the window.
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);
    /// What F6 goes to.
    [[nodiscard]] QList<common::Pane> panes() const;

Q_SIGNALS:
    void changed(); ///< tour, stop, or whether it waits
    void stateChanged(); ///< what saveState() gives

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void goTo(int stop);
    void look(); ///< for the target; a few times a second
    void stayOnTop();
    void lookAgain(); ///< all of the window has been laid out anew
    void say();
    void showNotes();
    void leave(); ///< takes everything off the screen
    void remember(bool done);
    /// With its part, and where that is in the window.
    [[nodiscard]] QWidget *find(QRect *part, QRect *place) const;

    QWidget *m_window;
    viewmodels::Workspace &m_workspace;
    std::optional<qa::Tour> m_tour;
    int m_at = 0;
    bool m_seen = false; ///< the target of this stop has been on the screen
    QTimer m_looking;
    QElapsedTimer m_begun;
    QPointer<TargetFrame> m_frame; ///< of the window, which may be gone before
    QPointer<TourBubble> m_bubble;
    QPointer<QWidget> m_framed;
    QRect m_framedPart; ///< of m_framed
    QPointer<NotesWindow> m_notes;
    QPointer<QWidget> m_opener; ///< had the focus before
    bool m_notesWanted = false;
    QVariantMap m_left; ///< stops by the ids of tours
};

} // namespace walkthroughs
