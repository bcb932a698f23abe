#pragma once

#include "services/activity.h"
#include "viewmodels/activitywords.h"
#include "viewmodels/pageservices.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>

namespace viewmodels {

/// The days that the log is narrowed to, in the time zone in which moments are shown. All but
/// Between move with the book's clock.
struct ActivityPeriod
{
    enum Kind { Any, Today, Week, Month, Between };
    Kind kind = Any;
    QDate first; ///< of Between; invalid: open
    QDate last; ///< of Between, itself included; invalid: open

    friend bool operator==(const ActivityPeriod &, const ActivityPeriod &) = default;
};

/// The activity log. Reads keyset pages as the view asks for more. The log only ever grows, so
/// after a commit the entries that are new are read and put before the others; an import or a reset
/// reads afresh. A role without the right sees Refused and no row.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Customer, Subscription, Action, User, Role, ColumnCount };
    enum class State { NoBook, Refused, Loading, Ready, Failed };
    static constexpr int pageSize = 200;

    explicit ActivityModel(QObject *parent = nullptr);
    ~ActivityModel() override;

    /// Starts afresh; the filters stay.
    void setServices(const PageServices &services);
    /// Only the language changes: nothing is read.
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

    void setSearch(const QString &search);
    void setCloud(std::optional<domain::Cloud> cloud);
    void setActs(const QList<domain::Act> &acts); ///< empty: every kind
    void setActors(const QStringList &actors); ///< empty: everybody
    void setPeriod(const ActivityPeriod &period);
    void setNewestFirst(bool newestFirst);
    void clearFilters(); ///< and the search
    [[nodiscard]] bool isNarrowed() const;
    [[nodiscard]] const domain::AuditQuery &query() const { return m_query; }
    [[nodiscard]] const ActivityPeriod &period() const { return m_period; }
    /// By the book's clock, in the zone in which moments are shown; invalid: not read yet.
    [[nodiscard]] QDate today() const;
    void reload();
    /// Gives up what is being read: Failed with Cancelled, the rows of before stay.
    void stopLoading();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const domain::Error &error() const
    {
        return m_error;
    } ///< of the last failure, or why the role is refused
    [[nodiscard]] bool countsKnown() const { return m_countsKnown; }
    [[nodiscard]] const services::ActivityCounts &counts() const { return m_counts; }
    [[nodiscard]] const domain::AuditFacets &facets() const { return m_facets; }
    /// Whether the signed-in role may read the entries of this cloud.
    [[nodiscard]] bool mayRead(domain::Cloud cloud) const;
    [[nodiscard]] const services::ActivityService *service() const { return m_service.get(); }

    [[nodiscard]] const services::ActivityEntry *entryAt(int row) const; ///< null: no such row
    [[nodiscard]] int rowOf(qint64 sequence) const; ///< -1: not loaded
    [[nodiscard]] std::optional<ActivityDetails> detailsAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void queryChanged();
    void facetsChanged();

private:
    using Page = domain::Page<services::ActivityEntry>;

    void changeQuery(const domain::AuditQuery &query);
    void readAfresh();
    void readRows();
    void readNew();
    void takeNew(const Page &page);
    void readCounts();
    void readFacets();
    void noteChange(const domain::BookChange &change);
    void applyPeriod();
    void drop();
    void setState(State state);
    void fail(const domain::Error &error);
    [[nodiscard]] QVariant customerData(const services::ActivityEntry &entry, int role) const;
    [[nodiscard]] QString cellText(const services::ActivityEntry &entry, int column) const;

    PageServices m_services;
    std::unique_ptr<services::ActivityService> m_service;
    domain::AuditQuery m_query;
    ActivityPeriod m_period;
    QList<services::ActivityEntry> m_rows;
    QString m_next; ///< key of the next page; empty: all rows are loaded
    bool m_fetching = false;
    int m_generation = 0;
    QDateTime m_now; ///< of the book's clock
    services::ActivityCounts m_counts;
    bool m_countsKnown = false;
    domain::AuditFacets m_facets;
    State m_state = State::NoBook;
    domain::Error m_error;
    bool m_allChanged = false;
    QTimer m_changeTimer{ this }; ///< a long act commits page after page: they are read together
};

} // namespace viewmodels
