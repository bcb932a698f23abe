#pragma once

#include "common/focus.h"
#include "viewmodels/activitymodel.h"
#include "viewmodels/pageservices.h"

#include <QVariantMap>
#include <QWidget>

class QBoxLayout;
class QSplitter;
class QStackedLayout;

namespace common {
class Button;
class Card;
class EmptyState;
class Label;
class MessageBar;
class Skeleton;
} // namespace common

namespace activity {

class ActivityDetailsPane;
class ActivityFilters;
class ActivityTable;

/// The activity log: every act with its time, person and what it changed. A role that may not open
/// it sees the page, and why it is empty.
class ActivityPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPage(QWidget *parent = nullptr);

    /// Another book, another role: the log is read again.
    void setServices(const viewmodels::PageServices &services);
    /// Only the language changed. Call it beside installing the translators.
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

    /// Columns, filters and the splitter, for the window's settings.
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

    /// "12 of 413 entries"; empty while it is not known.
    [[nodiscard]] QString statusText() const;
    /// Puts the keyboard into the log.
    void focusList();
    void exportLog(); ///< asks which entries go out, and how
    /// Action and filters, log and details, for F6.
    [[nodiscard]] QList<common::Pane> panes() const;

    [[nodiscard]] viewmodels::ActivityModel *model() const { return m_model; }

Q_SIGNALS:
    /// A null subscription: the act was on the customer alone.
    void openRequested(domain::CustomerId customer, domain::SubscriptionId subscription);
    void statusTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void addShortcuts();
    void retranslate();
    void retheme();
    void showState();
    void showEmptyTexts();
    void showDetails();
    void showError(const domain::Error &error, const QString &what);
    void openRow(int row);

    viewmodels::PageServices m_services;
    viewmodels::ActivityModel *m_model;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_heading = nullptr;
    QStackedLayout *m_stack = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_help = nullptr;
    common::Button *m_exportButton = nullptr;
    ActivityFilters *m_filters = nullptr;
    common::MessageBar *m_error = nullptr;
    common::Button *m_tryAgain = nullptr;
    common::Button *m_copyDetails = nullptr;
    domain::Error m_shownError;
    bool m_focusWhenRead = false; ///< the keyboard was meant for rows that are still to come
    QSplitter *m_splitter = nullptr;
    ActivityTable *m_table = nullptr;
    ActivityDetailsPane *m_details = nullptr;
    QWidget *m_pages = nullptr;
    common::Card *m_skeletonCard = nullptr;
    common::Skeleton *m_skeleton = nullptr;
    common::Card *m_emptyCard = nullptr;
    common::EmptyState *m_empty = nullptr;
};

} // namespace activity
