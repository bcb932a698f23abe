#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace common {
class Button;
class Card;
class Label;
class ScrollArea;
} // namespace common

namespace walkthroughs {

/// What a presenter reads and nobody else: the notes of the stop, what is said at the next one, and
/// how long the tour has run. A window of its own for a second screen; the tour can be led from it.
class NotesWindow final : public QWidget
{
    Q_OBJECT
public:
    struct Content
    {
        QString title; ///< of the tour
        int at = 0; ///< from 0
        int count = 1;
        QString notes;
        QString waitingFor; ///< empty: the target is there
        QString next; ///< text of the next stop; empty: this is the last one
    };

    explicit NotesWindow(QWidget *window);

    void setContent(const Content &content);
    /// The clock shows the time since then.
    void setBegun(const QElapsedTimer &begun);

Q_SIGNALS:
    void nextRequested();
    void previousRequested();
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void retranslate();
    void retheme();
    void showTime();

    Content m_content;
    QElapsedTimer m_begun;
    QTimer m_second;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_inside = nullptr;
    common::Card *m_ground;
    common::ScrollArea *m_scroll;
    common::Label *m_place;
    common::Label *m_time;
    common::Label *m_waiting;
    common::Label *m_notes;
    common::Label *m_nextHeading;
    common::Label *m_nextText;
    common::Button *m_previous;
    common::Button *m_next;
};

} // namespace walkthroughs
