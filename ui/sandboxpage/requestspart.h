#pragma once

#include "common/focus.h"
#include "viewmodels/sandboxjournalmodel.h"

#include <QPointer>
#include <QVariantMap>
#include <QWidget>

class QBoxLayout;
class QMenu;
class QSplitter;
class QStackedLayout;

namespace common {
class Button;
class Card;
class EmptyState;
class FilterUndo;
class FlowLayout;
class SearchField;
class SegmentedControl;
} // namespace common

namespace sandboxpage {

class ExchangePane;
class LiveTable;

/// The live journal of requests: search, filter, the request that is chosen in full, and the ways
/// out of it (curl, HAR, JSON Lines, the window).
class RequestsPart final : public QWidget
{
    Q_OBJECT
public:
    explicit RequestsPart(QWidget *parent = nullptr);

    void setControl(viewmodels::SandboxControl *control);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void focusSearch();
    void focusList();
    /// Offers the formats of a file.
    void exportRequests();
    /// Writes what the filter leaves as "har" or "jsonl".
    void saveTo(const QString &file, const QString &format);
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QList<common::Pane> panes() const;
    [[nodiscard]] viewmodels::SandboxJournalModel *model() const { return m_model; }
    /// The width that the page has for it: list and details never ask for more together.
    void setRoom(int width);
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    void showRequested(const QString &customer, const QString &subscription);
    void failed(const domain::Error &error, const QString &what);
    void statusTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // requestsparts.cpp
    void build();
    void connectAll();
    void addToMenu(QMenu *menu);

    void retranslate();
    void retheme();
    void showState();
    void filter();
    void clearFilters();
    void confirmClear();
    void follow();
    void readExchange();
    void showCurrent();
    void askForFile(const QString &format);
    void keepPlace(int rows);

    std::shared_ptr<const wording::Texts> m_texts;
    QPointer<viewmodels::SandboxControl> m_control;
    viewmodels::SandboxJournalModel *m_model;
    QBoxLayout *m_layout = nullptr;
    common::FlowLayout *m_tools = nullptr;
    common::SearchField *m_search = nullptr;
    common::SegmentedControl *m_status = nullptr;
    common::FilterUndo *m_filterUndo = nullptr;
    common::Button *m_export = nullptr;
    common::Button *m_clear = nullptr;
    QWidget *m_pages = nullptr;
    QStackedLayout *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    LiveTable *m_table = nullptr;
    ExchangePane *m_exchange = nullptr;
    common::Card *m_emptyCard = nullptr;
    common::EmptyState *m_empty = nullptr;
    int m_room = 0;
    qint64 m_chosen = 0; ///< number of the request whose details are shown; 0: none
};

} // namespace sandboxpage
