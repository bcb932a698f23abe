#pragma once

#include "common/focus.h"
#include "viewmodels/handoffmodel.h"
#include "viewmodels/pageservices.h"

#include <QVariantMap>
#include <QWidget>

class QBoxLayout;
class QStackedLayout;

namespace common {
class Button;
class Card;
class EmptyState;
class FilterUndo;
class Label;
class MessageBar;
class SegmentedControl;
class Skeleton;
} // namespace common

namespace handoff {

class HandOffTable;

/// "To be carried out in Partner Center": what was done in an imported book, to be ticked off once
/// it was done there. Filter, mark (Space, several rows too), note (F2), undo (Ctrl+Z), the
/// subscription (Enter).
class HandOffPage final : public QWidget
{
    Q_OBJECT
public:
    explicit HandOffPage(QWidget *parent = nullptr);

    /// Another book, another role: the list is read again.
    void setServices(const viewmodels::PageServices &services);
    /// Only the language changed. Call it beside installing the translators.
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

    /// "3 of 12 tasks open"; empty while it is not known.
    [[nodiscard]] QString statusText() const;
    void focusList();
    /// Asks which rows go out, and how.
    void exportTasks();
    /// The tasks that the filter leaves, on paper or as PDF.
    void print();
    [[nodiscard]] bool canPrint() const; ///< there are tasks
    /// Tools, list, for F6.
    [[nodiscard]] QList<common::Pane> panes() const;
    [[nodiscard]] viewmodels::HandOffModel *model() const { return m_model; }

Q_SIGNALS:
    void openRequested(domain::CustomerId customer, domain::SubscriptionId subscription);
    void statusTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // handoffparts.cpp
    void build();
    void connectAll();
    void addShortcuts();
    void addToMenu(QMenu *menu);

    void retranslate();
    void retheme();
    void showState();
    void showEmptyTexts();
    void showButtons();
    void filterBy(int segment);
    void mark();
    void openRow(int row);
    void tell(const QString &text, bool offerUndo);
    void tellMarked(qint64 entries, domain::HandOffState state, bool undone);
    void tellError(const domain::Error &error, const QString &what = {});

    viewmodels::PageServices m_services;
    viewmodels::HandOffModel *m_model;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_heading = nullptr;
    QBoxLayout *m_toolRow = nullptr;
    QStackedLayout *m_stack = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_help = nullptr;
    common::Button *m_export = nullptr;
    common::Button *m_print = nullptr;
    QWidget *m_tools = nullptr;
    common::SegmentedControl *m_filter = nullptr;
    common::FilterUndo *m_filterUndo = nullptr;
    bool m_filteredLast = false; ///< after the last mark
    common::Button *m_mark = nullptr;
    common::Button *m_note = nullptr;
    common::MessageBar *m_bar = nullptr;
    common::Button *m_undo = nullptr;
    bool m_offersUndo = false; ///< the bar tells of marks, not of a note or a file
    bool m_focusWhenRead = false; ///< the keyboard was meant for rows that are still to come
    HandOffTable *m_table = nullptr;
    QWidget *m_pages = nullptr;
    common::Card *m_skeletonCard = nullptr;
    common::Skeleton *m_skeleton = nullptr;
    common::Card *m_emptyCard = nullptr;
    common::EmptyState *m_empty = nullptr;
};

} // namespace handoff
