#pragma once

#include "common/focus.h"
#include "viewmodels/bulkrun.h"
#include "viewmodels/dryrunmodel.h"
#include "viewmodels/pageservices.h"
#include "viewmodels/plannermodel.h"

#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QBoxLayout;
class QStackedLayout;

namespace common {
class Button;
class Card;
class EmptyState;
class Label;
class MessageBar;
class OverlayDialog;
class Skeleton;
} // namespace common

namespace planner {

class BulkSheet;
class DryRunPane;
class JobBar;
class PlannerFilters;
class PlannerTable;
class SelectionBar;
class SummaryCard;

/// The upgrade planner (picture 04): every subscription by what stops or allows its upgrade, the
/// dry run of those chosen, and the bulk upgrade.
class PlannerPage final : public QWidget
{
    Q_OBJECT
public:
    explicit PlannerPage(QWidget *parent = nullptr);
    ~PlannerPage() override;

    void setServices(const viewmodels::PageServices &services);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setCloud(domain::Cloud cloud);
    /// The book's clock and whether it is an imported one.
    void setBookFacts(const QDateTime &now, bool recordOnly);

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

    /// "62 subscriptions · 14 can upgrade · 6 selected"; empty while it is not known.
    [[nodiscard]] QString statusText() const;
    /// How many can be upgraded, for the rail; none: not known.
    [[nodiscard]] std::optional<qint64> readyCount() const;
    void focusList();
    [[nodiscard]] QList<common::Pane> panes() const;
    void exportTable();
    void checkAll();

    [[nodiscard]] viewmodels::PlannerModel *model() const { return m_model; }
    [[nodiscard]] viewmodels::DryRunModel *dryRun() const { return m_dryRun; }
    [[nodiscard]] viewmodels::BulkRun *bulkRun() const { return m_run; }
    [[nodiscard]] PlannerTable *table() const { return m_table; }
    void startDryRun();
    /// The selection as it stands has been rehearsed.
    [[nodiscard]] bool isRehearsed() const;
    void openUpgrade();

Q_SIGNALS:
    void openRequested(domain::CustomerId customer, domain::SubscriptionId subscription);
    void delegationRequested(domain::CustomerId customer, domain::SubscriptionId subscription);
    void activityRequested();
    void statusTextChanged();
    void readyCountChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectAll();
    void addShortcuts();
    void retranslate();
    void retheme();
    void showState();
    void showError(const domain::Error &error, const QString &what);
    void useLink(int row);
    void copyRequests();
    void showDryRun();
    void placePane();
    void rehearse();
    void openNarrowDryRun();
    void openSheet(BulkSheet *sheet);
    void offerUnfinished();
    void readReady();
    void openUnfinished();
    void showUnfinished();
    void copyLetters(const QList<services::PlannerRow> &rows, const QString &us);
    [[nodiscard]] bool isNarrow() const;

    viewmodels::PageServices m_services;
    viewmodels::PlannerModel *m_model;
    viewmodels::DryRunModel *m_dryRun;
    viewmodels::BulkRun *m_run;
    QDateTime m_now;
    bool m_recordOnly = false;
    bool m_paneWanted = false;
    /// What the dry run is about. An upgrade takes the same rows, as they were then.
    services::PlannerChosen m_chosen;
    services::Plan m_plan;
    int m_offered = 0;
    std::optional<qint64> m_ready;
    int m_readyAsked = 0;
    QTimer m_readyTimer{ this };
    domain::UpgradeRun m_waiting; ///< in the book
    common::MessageBar *m_unfinished = nullptr;
    common::Button *m_carryOn = nullptr;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_heading = nullptr;
    QBoxLayout *m_row = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_help = nullptr;
    common::Button *m_export = nullptr;
    common::Button *m_check = nullptr;
    common::MessageBar *m_error = nullptr;
    common::Button *m_tryAgain = nullptr;
    common::Button *m_copyDetails = nullptr;
    domain::Error m_shownError;
    JobBar *m_job = nullptr;
    SummaryCard *m_summary = nullptr;
    PlannerFilters *m_filters = nullptr;
    QWidget *m_pages = nullptr;
    QStackedLayout *m_stack = nullptr;
    common::Card *m_tableCard = nullptr;
    SelectionBar *m_bar = nullptr;
    PlannerTable *m_table = nullptr;
    DryRunPane *m_pane = nullptr;
    common::Card *m_skeletonCard = nullptr;
    common::Skeleton *m_skeleton = nullptr;
    common::Card *m_emptyCard = nullptr;
    common::EmptyState *m_empty = nullptr;
    QPointer<BulkSheet> m_sheet;
    QPointer<common::OverlayDialog> m_narrowDryRun;
    QPointer<common::Button> m_narrowClose;
};

} // namespace planner
