#pragma once

#include "rules/eligibility.h"
#include "services/planner.h"
#include "viewmodels/pageservices.h"
#include "viewmodels/plannerselection.h"
#include "viewmodels/roles.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>
#include <stop_token>

namespace viewmodels {

/// The upgrade planner's table: a head for each group and, where it is opened, its subscriptions.
/// Heads rest on counts; rows are read in pages as they are looked at, and only the last pages are
/// kept, so that a book of millions costs no more than the screen. What is ticked is kept by id.
class PlannerModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Tick, Company, Licences, Target, Monthly, ColumnCount };
    enum class State { NoBook, Loading, Ready, Failed };
    enum Role {
        HeadRole = FirstFreeRole, ///< bool: the row is the head of a group
        GroupRole, ///< int, services::PlanGroup
        OpenedRole, ///< bool, of a head
        CountRole, ///< QString, how many the group has
        RemarkRole, ///< QString at the right of a head: "6 of 14 selected"
        LinkRole, ///< QString, what may be clicked in this cell
        TickableRole, ///< bool
        ChoosableRole, ///< bool: the target or the number of licences may be chosen here
        WaitingRole, ///< bool: the row is still to be read
        DisabledReasonRole, ///< QString, why a tick is disabled
    };
    static constexpr int pageSize = 100;

    explicit PlannerModel(QObject *parent = nullptr);
    ~PlannerModel() override;

    void setServices(const PageServices &services);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setFilter(const services::PlannerFilter &filter);
    [[nodiscard]] const services::PlannerFilter &filter() const { return m_filter; }
    void reload();
    /// Nothing is read while nobody looks; what changed meanwhile is read then.
    void setActive(bool active);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const domain::Error &error() const { return m_error; }
    [[nodiscard]] const std::optional<services::PlannerCounts> &counts() const { return m_counts; }
    /// Of the whole cloud, the filter left out.
    [[nodiscard]] const std::optional<services::PlannerCounts> &bookCounts() const
    {
        return m_bookCounts;
    }
    [[nodiscard]] const services::PlannerService *service() const { return m_service.get(); }
    [[nodiscard]] const PageServices &services() const { return m_services; }
    [[nodiscard]] bool roleMayUpgrade() const;

    // Groups and rows
    [[nodiscard]] QString groupName(services::PlanGroup group) const;
    [[nodiscard]] int headOf(services::PlanGroup group) const; ///< -1: not shown
    [[nodiscard]] bool isHead(int row) const;
    [[nodiscard]] services::PlanGroup groupAt(int row) const;
    [[nodiscard]] bool isOpened(services::PlanGroup group) const;
    void setOpened(services::PlanGroup group, bool opened);
    /// Null: a head, or still to be read.
    [[nodiscard]] const services::PlannerRow *rowAt(int row) const;
    [[nodiscard]] int rowOf(domain::SubscriptionId id) const; ///< -1: not among those read
    /// Looks in the opened groups for the next company (in either script) that begins so: behind
    /// this row (or from it on), and round; found() tells where it is. A later question replaces
    /// this one.
    enum class From { Behind, Here };
    void findName(const QString &beginning, int row, From from = From::Behind);

    // Ticks
    [[nodiscard]] const PlannerSelection &selection() const { return m_selection; }
    [[nodiscard]] Qt::CheckState allTicked() const; ///< of what the filter shows
    /// A row that can be upgraded, or all of the group by its head.
    void toggle(int row);
    void selectAll(bool selected); ///< of what the filter shows
    void clearSelection();
    void deselect(const QList<domain::SubscriptionId> &ids);
    /// What was selected by rules has been upgraded: what can be upgraded next nobody has chosen.
    void endSelectedByRules();
    /// How many are selected is being counted.
    [[nodiscard]] bool isSelecting() const { return !m_selection.isCounted(); }

    // Targets
    [[nodiscard]] QList<domain::OfferId> targetsAt(int row) const;
    [[nodiscard]] domain::OfferId targetAt(int row) const;
    void setTargetAt(int row, domain::OfferId target);
    void setTargetOfSelected(domain::OfferId target);
    /// How many licences it is to have, where the cloud asks for it; none: it is not asked here.
    [[nodiscard]] std::optional<rules::QuantityLimits> quantityLimitsAt(int row) const;
    [[nodiscard]] qint64 quantityAt(int row) const;
    void setQuantityAt(int row, qint64 quantity);
    [[nodiscard]] QString productName(domain::OfferId offer) const;
    [[nodiscard]] QHash<domain::OfferId, domain::OfferId> chosenBefore() const
    {
        return m_selection.chosenBefore();
    }
    void setChosenBefore(const QHash<domain::OfferId, domain::OfferId> &before);

    [[nodiscard]] services::PlannerChosen chosen() const
    {
        return m_selection.chosen(m_filter.cloud);
    }
    [[nodiscard]] services::Plan plan() const;

    /// Where each goes; whoever asks may do so on another thread, and later.
    [[nodiscard]] std::function<domain::OfferId(const services::PlannerKey &)>
    targetChooser() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void selectionChanged();
    void filterChanged();
    void found(int row); ///< -1: no company begins so

private:
    struct Group
    {
        qint64 count = 0;
        bool shown = false;
        bool opened = false;
        /// Key behind which a page begins, as far as pages have been read one after the other.
        QHash<qint64, QString> keys;
        /// Rows to jump to. Of an older state of the book they lead near the place.
        QList<services::PlannerAnchor> anchors;
        bool anchorsOld = true;
        bool anchorsAsked = false;
        QList<qint64> waiting; ///< pages that are asked for when the anchors come
        QList<services::PlannerFound> sought; ///< whose row is counted then
    };
    struct Place
    {
        services::PlanGroup group = services::PlanGroup::Ready;
        qint64 index = -1; ///< -1: the head
    };
    using PageRows = QList<services::PlannerRow>;
    using PageKey = QPair<int, qint64>;

    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] Group &groupOf(services::PlanGroup group)
    {
        return m_groups.at(static_cast<std::size_t>(group));
    }
    [[nodiscard]] const Group &groupOf(services::PlanGroup group) const
    {
        return m_groups.at(static_cast<std::size_t>(group));
    }
    [[nodiscard]] int firstRowOf(services::PlanGroup group) const;
    [[nodiscard]] int rowsOf(const Group &group) const;
    [[nodiscard]] services::PlannerKey keyOf(const services::PlannerRow &row) const;
    [[nodiscard]] bool isSelected(const services::PlannerRow &row) const
    {
        return m_selection.contains(row.subscription.id, row.selected);
    }
    [[nodiscard]] QVariant headData(const Place &place, int column, int role) const;
    [[nodiscard]] QVariant rowData(
        const services::PlannerRow &row, const Place &place, int column, int role) const;
    [[nodiscard]] std::optional<rules::QuantityLimits> quantityLimitsOf(
        const services::PlannerRow &row) const;
    [[nodiscard]] qint64 quantityOf(const services::PlannerRow &row) const;
    [[nodiscard]] QString stateText(const services::PlannerRow &row) const;
    [[nodiscard]] QString linkText(const services::PlannerRow &row) const;
    [[nodiscard]] std::optional<domain::Money> monthlyOf(const services::PlannerRow &row) const;
    [[nodiscard]] QString spoken(const services::PlannerRow &row, int column) const;
    void readCounts();
    void takeCounts(const services::PlannerCounts &counts);
    void want(const PageKey &page) const;
    [[nodiscard]] const services::PlannerRow *rowAt(const Place &place) const;
    void readWanted();
    void readPage(const PageKey &key);
    void takePage(const PageKey &key, const domain::Page<services::PlannerRow> &page);
    void readAnchors(services::PlanGroup group);
    void takeAnchors(
        services::PlanGroup group, const domain::Result<QList<services::PlannerAnchor>> &anchors);
    void refreshAnchors();
    void forgetAnchors();
    /// The nearest row at or before this one that a page can begin behind.
    [[nodiscard]] services::PlannerAnchor startFor(services::PlanGroup group, qint64 row) const;
    [[nodiscard]] domain::CustomerId customerBefore(int row, From from) const;
    void countRowsBefore(const services::PlannerFound &place);
    void tellFound(const services::PlannerFound &place, qint64 rowsBefore);
    void noteChange(const domain::BookChange &change);
    void readChanges();
    void markLoaded(bool selected);
    void checkSelection(const QList<domain::SubscriptionId> &ids);
    void readSelection();
    void readMembers(int version);
    void checkChanged(const QList<domain::CustomerId> &customers);
    void forgetPages();
    void showSelection();
    void setState(State state);

    PageServices m_services;
    std::unique_ptr<services::PlannerService> m_service;
    services::PlannerFilter m_filter;
    std::optional<services::PlannerCounts> m_counts;
    std::optional<services::PlannerCounts> m_bookCounts;
    std::array<Group, services::planGroupCount> m_groups;
    mutable QCache<PageKey, PageRows> m_pages;
    QSet<PageKey> m_stale; ///< shown until they are read again
    mutable QList<PageKey> m_wanted;
    QSet<PageKey> m_asked;
    PlannerSelection m_selection;
    QSet<domain::SubscriptionId> m_unchecked; ///< of the selection, to be asked about
    std::optional<QList<services::PlannerKind>> m_kinds; ///< answered; taken with the members
    bool m_selectionOld = false;
    bool m_selectionAsked = false;
    std::stop_source m_selectStop;
    int m_selectionGeneration = 0;
    std::stop_source m_anchorStop;
    std::stop_source m_findStop;
    int m_findTicket = 0;
    QTimer m_anchorTimer;
    int m_generation = 0;
    int m_countGeneration = 0;
    State m_state = State::NoBook;
    domain::Error m_error;
    QTimer m_changeTimer{ this };
    QTimer m_wantTimer{ this };
    bool m_active = false;
    bool m_dirty = true;
    bool m_wholesale = false;
    QSet<domain::CustomerId> m_changed;
};

} // namespace viewmodels
