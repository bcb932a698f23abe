#pragma once

#include <QList>
#include <QObject>
#include <QVariantMap>

#include <functional>

class QWidget;

namespace common {

/// Takes changes of filters back. What narrows a list keeps one of these as a child and tells it
/// each change; the window asks for it by Ctrl+Z and Ctrl+Shift+Z where no text field has the
/// focus.
///
/// The value "search" of a state is the text of the list's search: typing makes no steps of its
/// own, but a step that is taken back brings back what was searched then.
class FilterUndo : public QObject
{
    Q_OBJECT
public:
    using State = QVariantMap;

    /// `read` tells how the filters stand, `write` sets them.
    FilterUndo(
        QWidget *owner, std::function<State()> read, std::function<void(const State &)> write);

    /// The filters may have changed.
    void note();
    /// note() does nothing meanwhile.
    void setPaused(bool paused) { m_paused = paused; }
    /// As note(), after everything was cleared: says how it is taken back.
    void noteCleared();
    /// What comes is no change of before: another book, kept settings.
    void forget();

    /// Takes the last step back and says so; false, and said, where there is none.
    bool undo();
    bool redo();

    /// The one below `scope` whose filters are seen; null: there are none.
    [[nodiscard]] static FilterUndo *seenIn(const QWidget *scope);

private:
    void put(const State &state);

    QWidget *m_owner;
    std::function<State()> m_read;
    std::function<void(const State &)> m_write;
    State m_now;
    QList<State> m_before;
    QList<State> m_after;
    bool m_paused = false;
};

} // namespace common
