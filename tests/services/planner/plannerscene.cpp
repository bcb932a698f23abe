#include "plannerscene.h"

#include "services/customers.h"
#include "services/demobook.h"
#include "store/bookfile.h"

using namespace Qt::StringLiterals;
using domain::Result;
using services::PlannerRow;

PlannerScene::PlannerScene()
{
    auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    auto opened = store::openBook(
        path(u"book.sqlite"_s), { store::OpenMode::CreateIfMissing, std::chrono::seconds(5) });
    if (!catalogue || !opened) {
        failure = u"no catalogue or no book"_s;
        return;
    }
    m_context.catalogue = *catalogue;
    m_context.actor.name = u"Tester"_s;
    m_book = *std::move(opened);
    write([this](domain::BookWriter &writer) {
        return services::writeDemoBook(writer, m_context, 7);
    });
}

domain::OfferId PlannerScene::offer(const QString &name) const
{
    const catalog::Offer *found = m_context.catalogue->offerNamed(name);
    return found != nullptr ? found->id : domain::OfferId();
}

void PlannerScene::write(const std::function<Result<void>(domain::BookWriter &)> &job)
{
    const auto written = m_book->write<void>(job).result();
    if (!written && failure.isEmpty()) {
        failure = written.error().detail;
    }
}

QList<PlannerRow> PlannerScene::rows(
    const services::PlannerFilter &filter, services::PlanGroup group, int pageSize) const
{
    QList<PlannerRow> all;
    QString after;
    do {
        const auto page = planner().rows(filter, group, after, 0, pageSize).result();
        if (!page) {
            return {};
        }
        all.append(page->items);
        after = page->next;
    } while (!after.isEmpty());
    return all;
}

QList<services::PlanRow> PlannerScene::rowsOf(const services::Plan &plan)
{
    QList<services::PlanRow> all;
    QString after;
    do {
        const auto page = m_book
                              ->read<domain::Page<services::PlanRow>>(
                                  [&plan, after](domain::BookReader &reader) {
                                      return plan.page(reader, after);
                                  })
                              .result();
        if (!page) {
            return {};
        }
        all.append(page->items);
        after = page->next;
    } while (!after.isEmpty());
    return all;
}

QList<PlannerScene::Held> PlannerScene::everyCustomer()
{
    return m_book
        ->read<QList<Held>>([](domain::BookReader &reader) -> Result<QList<Held>> {
            QList<Held> all;
            QString after;
            do {
                const auto page = reader.customersById(after, 100);
                if (!page) {
                    return tl::unexpected(page.error());
                }
                for (const domain::Customer &customer : page->items) {
                    const auto holdings = reader.holdings(customer.id);
                    if (!holdings) {
                        return tl::unexpected(holdings.error());
                    }
                    all.append(Held{ customer, *holdings });
                }
                after = page->next;
            } while (!after.isEmpty());
            return all;
        })
        .result()
        .value_or(QList<Held>());
}

QStringList idsOf(const QList<services::PlannerRow> &rows)
{
    QStringList ids;
    for (const services::PlannerRow &row : rows) {
        ids.append(row.subscription.id.text());
    }
    return ids;
}

services::PlannerRule ruleFor(const QString &market)
{
    services::PlannerFilter filter;
    filter.markets = { market };
    return { filter, true };
}
