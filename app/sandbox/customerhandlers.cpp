#include "domain/names.h"
#include "rest/customerjson.h"
#include "sandbox/handlers.h"
#include "sandbox/paging.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using domain::BookReader;
using domain::CustomerQuery;
using wording::RestProblem;

/// What a filter asks for: {"Field", "Value", "Operator"}, names and operator in any case.
struct NameFilter
{
    bool byDomain = false;
    QString beginning;

    [[nodiscard]] bool fits(const domain::Customer &customer) const
    {
        return (byDomain ? customer.domain : customer.companyName)
            .startsWith(beginning, Qt::CaseInsensitive);
    }
};

/// None: no filter, or an empty one.
tl::expected<std::optional<NameFilter>, Answer> filterOf(const Call &call, const QJsonObject &asked)
{
    if (asked.isEmpty()) {
        return std::nullopt;
    }
    const Body filter(asked);
    const QString field = filter.find("Field"_L1).toString().toLower();
    const QString operation = filter.find("Operator"_L1).toString().toLower().remove(u'_');
    const QJsonValue value = filter.find("Value"_L1);
    NameFilter named;
    named.byDomain = field == "domain"_L1;
    named.beginning = value.toString();
    if ((field != "companyname"_L1 && field != "domain"_L1) || operation != "startswith"_L1
        || !value.isString()) {
        return tl::unexpected(errorAnswer(call, 400, 3000, RestProblem::FilterInvalid));
    }
    return named.beginning.isEmpty() ? std::nullopt : std::optional(named);
}

CustomerQuery queryOf(const Call &call, const std::optional<NameFilter> &filter)
{
    CustomerQuery query;
    query.cloud = call.options.cloud;
    query.onlyResellers = true;
    if (filter) {
        query.search = filter->beginning;
        query.sort
            = filter->byDomain ? domain::CustomerSort::Domain : domain::CustomerSort::Company;
    }
    return query;
}

struct Found
{
    QJsonArray items;
    QString next;
    qint64 total = 0;
};

/// A page of everybody, and the number that the book keeps.
domain::Result<Found> everybody(BookReader &reader, CustomerQuery query, const PageAsk &ask)
{
    const auto total = reader.customerCount(query);
    if (!total) {
        return tl::unexpected(total.error());
    }
    query.after = ask.after;
    query.limit = ask.size;
    const auto page = reader.customers(query);
    if (!page) {
        return tl::unexpected(page.error());
    }
    Found found;
    found.total = *total;
    found.next = page->next;
    for (const domain::CustomerRow &row : page->items) {
        found.items.append(rest::customer(row.customer));
    }
    return found;
}

/// A search finds the beginning of a name anywhere in it, so what it finds is sifted in the order
/// of the list. The number needs a walk through all of it, once for each list: the token carries it
/// on, and the key of the page of the walk in which the last row stood.
domain::Result<Found> sifted(
    BookReader &reader, CustomerQuery query, const NameFilter &filter, PageAsk &ask)
{
    constexpr int walkPage = 1000;
    Found found;
    const QJsonValue known = ask.asked.value("total"_L1);
    query.after = ask.asked.value("walk"_L1).toString();
    query.limit = walkPage;
    bool resuming = !ask.isFirst();
    QString last;
    for (bool ended = false; !ended;) {
        const auto page = reader.customers(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        auto row = page->items.cbegin();
        if (std::exchange(resuming, false)) {
            const auto seen
                = std::find_if(row, page->items.cend(), [&ask](const domain::CustomerRow &one) {
                      return one.customer.id.text() == ask.after;
                  });
            row = seen == page->items.cend() ? row : std::next(seen);
        }
        for (; row != page->items.cend(); ++row) {
            if (!filter.fits(row->customer)) {
                continue;
            }
            ++found.total;
            if (found.items.size() < ask.size) {
                found.items.append(rest::customer(row->customer));
                if (found.items.size() == ask.size) {
                    last = row->customer.id.text();
                    ask.asked.insert(u"walk"_s, query.after);
                }
            } else {
                found.next = last;
            }
        }
        ended = page->next.isEmpty() || (!found.next.isEmpty() && known.isDouble());
        query.after = page->next;
    }
    found.total = known.isDouble() ? known.toInteger() : found.total;
    ask.asked.insert(u"total"_s, found.total);
    return found;
}

} // namespace

Answer listCustomers(const Call &call, BookReader &reader)
{
    QJsonObject asked;
    if (const QString text = call.queryValue("filter"_L1); !text.isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (!document.isObject() || document.object().isEmpty()) {
            return errorAnswer(call, 400, 3000, RestProblem::FilterInvalid);
        }
        asked.insert(u"filter"_s, document.object());
    }
    auto ask = pageAsked(call, u"customers"_s, asked);
    if (!ask) {
        return ask.error();
    }
    const auto filter = filterOf(call, ask->asked.value("filter"_L1).toObject());
    if (!filter) {
        return filter.error();
    }
    const CustomerQuery query = queryOf(call, *filter);
    auto found = *filter ? sifted(reader, query, **filter, *ask) : everybody(reader, query, *ask);
    if (!found) {
        return found.error().code == domain::ErrorCode::BadInput
            ? errorAnswer(call, 400, 400056, RestProblem::ContinuationInvalid)
            : errorAnswer(call, found.error());
    }
    if (call.options.caps && found->total > cappedCustomers) {
        while (found->items.size() > cappedCustomers) {
            found->items.removeLast();
        }
        found->total = cappedCustomers;
        found->next.clear();
    }
    Answer answer = collectionAnswer(found->items, found->total);
    addLinks(answer.body, call, *ask, found->next);
    return answer;
}

CustomerOr customerOfPath(const Call &call, BookReader &reader)
{
    const auto unknown = [&call] {
        return tl::unexpected(errorAnswer(call, 404, 1000, RestProblem::CustomerUnknown));
    };
    const auto id = domain::CustomerId::fromText(call.place(u"customer-id"_s));
    if (!id) {
        return unknown();
    }
    const auto customer = reader.customer(*id);
    if (!customer) {
        if (customer.error().code == domain::ErrorCode::NotFound) {
            return unknown();
        }
        return tl::unexpected(errorAnswer(call, customer.error()));
    }
    if (call.options.cloud && *call.options.cloud != customer->cloud) {
        return unknown();
    }
    if (customer->relationship == domain::Relationship::None) {
        return tl::unexpected(errorAnswer(call, 403, 20002, RestProblem::RelationshipMissing));
    }
    return *customer;
}

Answer getCustomer(const Call &call, BookReader &reader)
{
    const auto customer = customerOfPath(call, reader);
    if (!customer) {
        return customer.error();
    }
    Answer answer;
    answer.body = rest::customer(*customer);
    return answer;
}

Answer listRelationships(const Call &call, BookReader &reader)
{
    const auto customer = customerOfPath(call, reader);
    if (!customer) {
        return customer.error();
    }
    const auto holdings = reader.holdings(customer->id);
    if (!holdings) {
        return errorAnswer(call, holdings.error());
    }
    QStringList partners;
    QJsonArray items;
    for (const domain::Subscription &subscription : *holdings) {
        const QString &partner = subscription.partnerId;
        if (subscription.soldBy == domain::SoldBy::Own && !partner.isEmpty()
            && !partners.contains(partner)) {
            partners.append(partner);
            items.append(QJsonObject{ { u"mpnId"_s, partner },
                { u"relationshipType"_s, u"is_indirect_cloud_solution_provider_of"_s },
                { u"state"_s, u"active"_s },
                { u"attributes"_s,
                    QJsonObject{ { u"objectType"_s, u"PartnerRelationship"_s } } } });
        }
    }
    return collectionAnswer(items, items.size());
}

Answer listManagedServices(const Call &call, BookReader &reader)
{
    const auto customer = customerOfPath(call, reader);
    if (!customer) {
        return customer.error();
    }
    if (customer->delegation.state != domain::DelegationState::Granted) {
        return collectionAnswer({}, 0);
    }
    const auto holdings = reader.holdings(customer->id);
    if (!holdings) {
        return errorAnswer(call, holdings.error());
    }
    const catalog::Catalogue &catalogue = *call.context.catalogue;
    catalog::FamilySet managed;
    for (const domain::Subscription &subscription : *holdings) {
        const catalog::Offer *offer = catalogue.offer(subscription.offerId);
        if (offer != nullptr && subscription.status == domain::SubscriptionStatus::Active) {
            managed |= offer->familySet;
        }
    }
    for (const QString &excluded : customer->delegation.excludedPlans) {
        if (const auto plan = catalogue.plan(excluded)) {
            managed.reset(static_cast<size_t>(catalogue.plans().at(*plan).family));
        }
    }
    QJsonArray items;
    for (qsizetype i = 0; i < catalogue.families().size(); ++i) {
        const catalog::ServiceFamily &family = catalogue.families().at(i);
        if (managed.test(static_cast<size_t>(i))) {
            items.append(QJsonObject{ { u"id"_s, family.id },
                { u"name"_s, family.name.in(call.texts->language()) },
                { u"attributes"_s, QJsonObject{ { u"objectType"_s, u"ManagedService"_s } } } });
        }
    }
    return collectionAnswer(items, items.size());
}

} // namespace sandbox
