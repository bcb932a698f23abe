#pragma once

#include "services/affectedwork.h"
#include "services/importing.h"
#include "viewmodels/activitymodel.h"
#include "viewmodels/pageservices.h"

#include <functional>
#include <memory>
#include <optional>

namespace viewmodels {

class HandOffModel;
class PlannerModel;

/// What leaves the program, as the person wants it.
struct ExportWish
{
    enum class Rows {
        All, ///< of the book; of a list, its every row
        Customer, ///< the one whose page is open
        Shown, ///< what the filters leave
        Selected,
    };
    Rows rows = Rows::All;
    bool visibleColumns = false; ///< only the columns that the page shows, in words
    services::ExportForm form; ///< its columns are left to the offer
    QStringList files; ///< by table of the offer; empty: it is not wanted
    services::Progress progress;
    std::stop_token stop;

    /// Words in the language of the form.
    [[nodiscard]] std::shared_ptr<const wording::Texts> texts() const;
};

/// What a page can give away: one table or several, which of their rows, and who writes them. The
/// book and its services outlive the use of it.
struct ExportOffer
{
    struct Rows
    {
        ExportWish::Rows which = ExportWish::Rows::All;
        bool hasVisible = true; ///< these rows can be written with the visible columns
    };
    struct Table
    {
        QString name; ///< of the file without its ending; also what the table is
        bool hasVisible = false; ///< the page shows columns of it
    };
    QList<Rows> rows; ///< at least one
    ExportWish::Rows natural = ExportWish::Rows::All;
    QList<Table> tables;
    bool stored = false; ///< all columns are stored values, which import reads back
    std::function<QFuture<domain::Result<qint64>>(const ExportWish &)> write;

    [[nodiscard]] bool hasVisible() const;
};

/// The list of customers; `visible`: columns of CustomerListModel that are shown.
struct CustomerListShown
{
    domain::CustomerQuery query;
    bool isNarrowed = false;
    domain::CustomerId selected; ///< null: none
    QList<int> visible;
};
[[nodiscard]] ExportOffer exportOfCustomers(
    const PageServices &services, const CustomerListShown &shown);

/// A customer's page: `shown` are those that its filter leaves.
struct CustomerPageShown
{
    services::CustomerFile file;
    QList<domain::SubscriptionId> shown;
    bool isNarrowed = false;
    domain::SubscriptionId selected; ///< null: none
};
[[nodiscard]] ExportOffer exportOfCustomer(
    const PageServices &services, const CustomerPageShown &shown);

/// The activity log; `selected` rows and `visible` columns of ActivityModel.
[[nodiscard]] ExportOffer exportOfActivity(
    const ActivityModel &model, const QList<int> &selected, const QList<int> &visible);
/// The list for Partner Center; `selected` rows and `visible` columns of HandOffModel.
[[nodiscard]] ExportOffer exportOfHandOff(
    const HandOffModel &model, const QList<int> &selected, const QList<int> &visible);
/// The upgrade planner.
[[nodiscard]] ExportOffer exportOfPlanner(const PlannerModel &model);

/// A list of extra work: lines that the filter leaves, and those that are selected.
struct WorkShown
{
    domain::WorkQuery query;
    QString fileName; ///< without its ending
    QList<services::WorkLine> shown;
    bool isNarrowed = false;
    QList<services::WorkLine> selected;
};
[[nodiscard]] ExportOffer exportOfWork(
    const services::AffectedWorkService &service, const WorkShown &shown);

} // namespace viewmodels
