#include "viewmodels/exportoffer.h"

#include "tables/activitytable.h"
#include "tables/affectedtable.h"
#include "tables/customertable.h"
#include "tables/handofftable.h"
#include "tables/plannertable.h"
#include "viewmodels/customerlistmodel.h"
#include "viewmodels/handoffmodel.h"
#include "viewmodels/plannermodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

using domain::Result;
using services::TableHeader;
using services::TableWish;
using Rows = ExportWish::Rows;
using Written = QFuture<Result<qint64>>;

std::shared_ptr<const wording::Texts> ExportWish::texts() const
{
    return std::make_shared<wording::Texts>(form.language);
}

bool ExportOffer::hasVisible() const
{
    return std::any_of(
        tables.cbegin(), tables.cend(), [](const Table &table) { return table.hasVisible; });
}

namespace {

/// The one table of an offer as it is wished; `visible`: keys of the columns that the page shows.
TableWish tableOf(
    const ExportWish &wish, const TableHeader &header, qsizetype table, const QStringList &visible)
{
    TableWish wanted{ wish.files.value(table), header, wish.form, wish.progress, wish.stop };
    wanted.form.columns = wish.visibleColumns ? visible : QStringList();
    return wanted;
}

QStringList keysAt(const QStringList &keys, const QList<int> &places)
{
    QStringList found;
    for (const int place : places) {
        found.append(keys.value(place));
    }
    return found;
}

services::ExportFiles filesOf(const ExportWish &wish)
{
    services::ExportFiles files;
    files.customers = wish.files.value(0);
    files.subscriptions = wish.files.value(1);
    files.users = wish.files.value(2);
    return files;
}

QList<ExportOffer::Table> bookTables(qsizetype visible)
{
    QList<ExportOffer::Table> tables{ { u"customers"_s }, { u"subscriptions"_s }, { u"users"_s } };
    tables[visible].hasVisible = true;
    return tables;
}

QList<ExportOffer::Rows> rowsOf(bool narrowed, bool selected)
{
    QList<ExportOffer::Rows> rows{ { Rows::All } };
    if (narrowed) {
        rows.append({ Rows::Shown });
    }
    if (selected) {
        rows.append({ Rows::Selected });
    }
    return rows;
}

} // namespace

ExportOffer exportOfCustomers(const PageServices &services, const CustomerListShown &shown)
{
    ExportOffer offer;
    offer.rows = rowsOf(shown.isNarrowed, !shown.selected.isNull());
    offer.natural = shown.isNarrowed ? Rows::Shown : Rows::All;
    offer.tables = bookTables(0);
    offer.stored = true;
    offer.write = [services, shown](const ExportWish &wish) -> Written {
        domain::CustomerQuery query = shown.query;
        if (wish.rows != Rows::Shown) {
            // Everything is the whole book as it is stored, and the list's cloud as it is shown.
            query = {};
            query.cloud = shown.query.cloud;
            query.sort = shown.query.sort;
            query.order = shown.query.order;
        }
        if (wish.visibleColumns) {
            if (wish.rows == Rows::Selected) {
                query.search = shown.selected.text();
            }
            const auto texts = wish.texts();
            const TableHeader header = tables::customerHeader(*texts);
            return services.customers->exportTable(query,
                tableOf(wish, header, 0, keysAt(header.keys, shown.visible)),
                tables::customerRow(texts));
        }
        services::ExportFiles files = filesOf(wish);
        if (wish.rows == Rows::Shown) {
            files.list = services.customers->asked(query);
        } else if (wish.rows == Rows::Selected) {
            files.customerIds = { shown.selected };
        }
        return services::ExportService(*services.book)
            .exportFiles(files, wish.form, wish.progress, wish.stop);
    };
    return offer;
}

ExportOffer exportOfCustomer(const PageServices &services, const CustomerPageShown &shown)
{
    ExportOffer offer;
    offer.rows = { { Rows::All, false }, { Rows::Customer } };
    offer.natural = Rows::Customer;
    if (shown.isNarrowed) {
        offer.rows.append({ Rows::Shown });
        offer.natural = Rows::Shown;
    }
    if (!shown.selected.isNull()) {
        offer.rows.append({ Rows::Selected });
    }
    offer.tables = bookTables(1);
    offer.stored = true;
    offer.write = [services, shown](const ExportWish &wish) -> Written {
        std::optional<QSet<domain::SubscriptionId>> wanted; // none: all of the customer
        if (wish.rows == Rows::Shown) {
            wanted.emplace(shown.shown.cbegin(), shown.shown.cend());
        } else if (wish.rows == Rows::Selected) {
            wanted.emplace({ shown.selected });
        }
        if (wish.visibleColumns) {
            const auto texts = wish.texts();
            QList<QStringList> rows;
            for (const services::SubscriptionFile &each : shown.file.subscriptions) {
                if (!wanted || wanted->contains(each.subscription.id)) {
                    rows.append(
                        tables::subscriptionRow(each.subscription, shown.file.customer.cloud,
                            *texts, *services.customers->context().catalogue));
                }
            }
            return services::saveTable(
                tableOf(wish, tables::subscriptionHeader(*texts), 1, {}), rows);
        }
        services::ExportFiles files = filesOf(wish);
        if (wish.rows != Rows::All) {
            files.customerIds = { shown.file.customer.id };
            files.subscriptionIds = wanted;
        }
        return services::ExportService(*services.book)
            .exportFiles(files, wish.form, wish.progress, wish.stop);
    };
    return offer;
}

ExportOffer exportOfActivity(
    const ActivityModel &model, const QList<int> &selected, const QList<int> &visible)
{
    QList<services::ActivityEntry> entries;
    for (const int row : selected) {
        if (const services::ActivityEntry *entry = model.entryAt(row)) {
            entries.append(*entry);
        }
    }
    // The column of the table, and what it is called in the file.
    const QHash<int, QString> names{ { ActivityModel::Time, u"dateTime"_s },
        { ActivityModel::Customer, u"affectedCustomer"_s },
        { ActivityModel::Subscription, u"product"_s }, { ActivityModel::Action, u"action"_s },
        { ActivityModel::User, u"partnerUser"_s }, { ActivityModel::Role, u"role"_s } };
    QStringList keys;
    for (const int column : visible) {
        keys.append(names.value(column));
    }
    ExportOffer offer;
    offer.rows = rowsOf(model.isNarrowed(), !entries.isEmpty());
    offer.natural = model.isNarrowed() ? Rows::Shown : Rows::All;
    offer.tables = { { u"activity"_s, true } };
    offer.write = [service = *model.service(), query = model.query(), entries, keys](
                      const ExportWish &wish) -> Written {
        const auto texts = wish.texts();
        const auto row = tables::activityRow(texts, service.context().catalogue);
        const TableWish table = tableOf(wish, tables::activityHeader(*texts), 0, keys);
        if (wish.rows == Rows::Selected) {
            QList<QStringList> lines;
            for (const services::ActivityEntry &entry : entries) {
                lines.append(row(entry));
            }
            return services::saveTable(table, lines);
        }
        domain::AuditQuery asked = query;
        if (wish.rows == Rows::All) {
            asked = {};
            asked.newestFirst = query.newestFirst;
        }
        return service.exportTable(asked, table, row);
    };
    return offer;
}

ExportOffer exportOfHandOff(
    const HandOffModel &model, const QList<int> &selected, const QList<int> &visible)
{
    QList<domain::HandOffRow> entries;
    for (const int row : selected) {
        entries.append(model.rowAt(row));
    }
    // The column of the table, and what it is called in the file: a cell of two lines is two.
    const QHash<int, QStringList> names{ { HandOffModel::Planned,
                                             { u"recorded"_s, u"partnerUser"_s } },
        { HandOffModel::Customer, { u"company"_s } },
        { HandOffModel::Task, { u"task"_s, u"product"_s } }, { HandOffModel::From, { u"from"_s } },
        { HandOffModel::To, { u"to"_s } }, { HandOffModel::State, { u"status"_s } },
        { HandOffModel::Note, { u"note"_s } } };
    QStringList keys;
    for (const int column : visible) {
        keys += names.value(column);
    }
    ExportOffer offer;
    offer.rows = rowsOf(model.filter().has_value(), !entries.isEmpty());
    offer.natural = model.filter() ? Rows::Shown : Rows::All;
    offer.tables = { { u"partner-center-tasks"_s, true } };
    offer.write = [service = *model.service(), state = model.filter(), entries, keys](
                      const ExportWish &wish) -> Written {
        const auto texts = wish.texts();
        const auto row = tables::handOffRow(texts, service.context().catalogue);
        const TableWish table = tableOf(wish, tables::handOffHeader(*texts), 0, keys);
        if (wish.rows == Rows::Selected) {
            QList<QStringList> lines;
            for (const domain::HandOffRow &entry : entries) {
                lines.append(row(entry));
            }
            return services::saveTable(table, lines);
        }
        domain::HandOffQuery query;
        if (wish.rows == Rows::Shown) {
            query.state = state;
        }
        return service.exportTable(query, table, row);
    };
    return offer;
}

ExportOffer exportOfPlanner(const PlannerModel &model)
{
    ExportOffer offer;
    offer.rows = rowsOf(model.filter().isNarrowed(), model.selection().count() > 0);
    offer.natural = model.filter().isNarrowed() ? Rows::Shown : Rows::All;
    offer.tables = { { u"upgrade-planner"_s, true } };
    offer.write = [service = *model.service(), filter = model.filter(), chosen = model.chosen(),
                      targets = model.targetChooser()](const ExportWish &wish) -> Written {
        const auto texts = wish.texts();
        const TableWish table = tableOf(wish, tables::plannerHeader(*texts), 0,
            { u"verdict"_s, u"company"_s, u"product"_s, u"licences"_s, u"upgradeTo"_s,
                u"changePerMonth"_s, u"currency"_s, u"reasons"_s });
        services::PlannerFilter asked = filter;
        if (wish.rows != Rows::Shown) {
            asked = {};
            asked.cloud = filter.cloud;
        }
        const auto row = tables::plannerRow(texts, service, asked, targets);
        return wish.rows == Rows::Selected ? service.exportChosen(chosen, table, row)
                                           : service.exportTable(asked, table, row);
    };
    return offer;
}

ExportOffer exportOfWork(const services::AffectedWorkService &service, const WorkShown &shown)
{
    ExportOffer offer;
    offer.rows = rowsOf(shown.isNarrowed, !shown.selected.isEmpty());
    offer.natural = shown.isNarrowed ? Rows::Shown : Rows::All;
    offer.tables = { { shown.fileName } };
    offer.write = [service, shown](const ExportWish &wish) -> Written {
        const auto texts = wish.texts();
        const TableWish table = tableOf(wish, tables::affectedHeader(*texts), 0, {});
        const auto keeps = [wish, shown](const services::WorkLine &line) {
            return wish.rows == Rows::All
                || (wish.rows == Rows::Shown ? shown.shown : shown.selected).contains(line);
        };
        // Read again: the words may be those of another language than the window's.
        return service.exportTable(shown.query, table,
            [keeps, texts, catalogue = service.context().catalogue](
                const services::WorkList &list, qsizetype place) {
                const domain::AffectedWork &work = list.lines.at(place);
                return keeps({ work.orderNumber, work.position })
                    ? tables::affectedRow(list, place, *texts, *catalogue)
                    : QStringList();
            });
    };
    return offer;
}

} // namespace viewmodels
