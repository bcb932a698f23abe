#include "services/planact.h"

#include "domain/names.h"
#include "services/upgradeact.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace services::planact {

using domain::ErrorCode;
using domain::Result;

namespace {

constexpr std::array rowErrors{ std::pair(ErrorCode::NotFound, "notFound"_L1),
    std::pair(ErrorCode::VersionConflict, "versionConflict"_L1),
    std::pair(ErrorCode::RoleNotAllowed, "roleNotAllowed"_L1) };

void takeSource(PlanOutcome &outcome, const domain::Subscription &source)
{
    outcome.sourceOffer = source.offerId;
    outcome.sourceOfferName = source.offerName;
}

void takeCustomer(PlanOutcome &outcome, const domain::Customer &customer)
{
    outcome.customer = customer.id;
    outcome.companyName = customer.companyName;
    outcome.localName = customer.localName;
}

/// Sentences name the subscriptions that stand in the way, and no others.
QList<domain::Subscription> namedBy(const QList<domain::Refusal> &refusals,
    domain::SubscriptionId source, const QList<domain::Subscription> &holdings)
{
    QSet<domain::SubscriptionId> wanted{ source };
    for (const domain::Refusal &refusal : refusals) {
        wanted.unite({ refusal.subscriptions.cbegin(), refusal.subscriptions.cend() });
    }
    QList<domain::Subscription> named;
    for (const domain::Subscription &each : holdings) {
        if (wanted.contains(each.id)) {
            named.append(each);
        }
    }
    return named;
}

bool losesServices(const catalog::Catalogue &catalogue, domain::OfferId from, domain::OfferId to)
{
    const catalog::Offer *source = catalogue.offer(from);
    const catalog::Offer *target = catalogue.offer(to);
    return source != nullptr && target != nullptr
        && !catalogue.change(*source, *target).lost.isEmpty();
}

Result<void> takeUpgrade(PlanOutcome &outcome, domain::BookReader &reader,
    const UpgradeOutcome &done, const Context &context)
{
    const domain::Subscription &source = done.before.subscription(done.source)->subscription;
    QSet<domain::AccountId> accounts;
    for (const domain::AffectedAccount &line : done.affected) {
        accounts.insert(line.accountId);
    }
    outcome.state = domain::RunRowState::Done;
    outcome.quantity = done.order.quantity;
    outcome.moved = done.moved;
    outcome.accounts = accounts.size();
    outcome.losesServices = losesServices(*context.catalogue, source.offerId, done.target);
    outcome.made = done.newSubscription->id;
    outcome.orderNumber = done.order.number;
    outcome.actedAt = done.order.placedAt;
    if (done.billing.effect) {
        outcome.due = done.billing.effect->due;
    }
    const auto prices = reader.priceList();
    if (!prices) {
        return tl::unexpected(prices.error());
    }
    outcome.monthly = monthlyChange(source, done.before.customer, done.target, outcome.quantity,
        catalog::Prices(*context.catalogue, *prices));
    return {};
}

PlanTrouble troubleOf(const UpgradeOutcome &refused)
{
    const SubscriptionFile &file = *refused.before.subscription(refused.source);
    PlanTrouble trouble;
    trouble.refusals = refused.refusals;
    trouble.customer = refused.before.customer;
    trouble.source = file.subscription;
    trouble.holdings = namedBy(refused.refusals, refused.source, refused.before.holdings());
    trouble.assigned = file.assigned;
    return trouble;
}

} // namespace

bool isOfTheRow(const domain::Error &error)
{
    return std::any_of(rowErrors.cbegin(), rowErrors.cend(),
        [&error](const auto &row) { return row.first == error.code; });
}

Result<PlanOutcome> carryOutRow(domain::BookWriter &writer, const PlanRow &row,
    const QString &requestId, const Context &context)
{
    PlanOutcome outcome;
    outcome.row = row;
    PlanTrouble trouble;
    const auto fails = [&outcome](PlanTrouble why) -> Result<PlanOutcome> {
        outcome.state = domain::RunRowState::Failed;
        outcome.trouble = std::make_shared<const PlanTrouble>(std::move(why));
        return std::move(outcome);
    };
    const auto source = writer.subscription(row.source);
    if (!source) {
        if (!isOfTheRow(source.error())) {
            return tl::unexpected(source.error());
        }
        trouble.error = source.error();
        return fails(trouble);
    }
    takeSource(outcome, *source);
    outcome.quantity = row.quantity.value_or(source->quantity);
    const auto customer = writer.customer(source->customerId);
    if (!customer) {
        return tl::unexpected(customer.error());
    }
    takeCustomer(outcome, *customer);

    const auto done = upgradeact::carryOut(writer,
        { row.source, row.seenRowVersion, row.target, row.quantity, requestId }, context, {});
    if (!done) {
        if (!isOfTheRow(done.error())) {
            return tl::unexpected(done.error());
        }
        trouble.error = done.error();
        trouble.customer = *customer;
        trouble.source = *source;
        return fails(trouble);
    }
    if (done->refused()) {
        return fails(troubleOf(*done));
    }
    if (const auto taken = takeUpgrade(outcome, writer, *done, context); !taken) {
        return tl::unexpected(taken.error());
    }
    return outcome;
}

// --- as the book keeps it

QJsonObject reasonOf(const PlanTrouble &trouble)
{
    if (trouble.error) {
        const auto row = std::find_if(rowErrors.cbegin(), rowErrors.cend(),
            [&trouble](const auto &each) { return each.first == trouble.error->code; });
        QJsonObject facts;
        for (const auto &[name, value] : trouble.error->facts) {
            facts.insert(name, value);
        }
        return { { u"error"_s, row != rowErrors.cend() ? QString(row->second) : u"internal"_s },
            { u"facts"_s, facts } };
    }
    QJsonArray refusals;
    for (const domain::Refusal &refusal : trouble.refusals) {
        QJsonArray subscriptions;
        for (const domain::SubscriptionId &id : refusal.subscriptions) {
            subscriptions.append(id.text());
        }
        refusals.append(QJsonObject{ { u"code"_s, domain::codeOf(refusal.code) },
            { u"detail"_s, domain::codeOf(refusal.other) }, { u"subscriptions"_s, subscriptions },
            { u"plans"_s, QJsonArray::fromStringList(refusal.plans) } });
    }
    return { { u"refusals"_s, refusals }, { u"assigned"_s, trouble.assigned } };
}

Result<std::shared_ptr<const PlanTrouble>> troubleFrom(
    domain::BookReader &reader, const QJsonObject &reason, const PlanOutcome &outcome)
{
    auto trouble = std::make_shared<PlanTrouble>();
    if (!outcome.customer.isNull()) {
        const auto customer = reader.customer(outcome.customer);
        const auto source = reader.subscription(outcome.row.source);
        if (!customer || !source) {
            return tl::unexpected(customer ? source.error() : customer.error());
        }
        trouble->customer = *customer;
        trouble->source = *source;
    }
    if (const QString code = reason.value("error"_L1).toString(); !code.isEmpty()) {
        domain::Error error;
        for (const auto &[value, name] : rowErrors) {
            if (code == name) {
                error.code = value;
            }
        }
        const QJsonObject facts = reason.value("facts"_L1).toObject();
        for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
            error.facts.append({ fact.key(), fact.value().toString() });
        }
        trouble->error = error;
        return trouble;
    }
    trouble->assigned = reason.value("assigned"_L1).toInteger(-1);
    QSet<domain::SubscriptionId> read;
    if (!trouble->source.id.isNull()) {
        trouble->holdings.append(trouble->source);
        read.insert(trouble->source.id);
    }
    const QJsonArray refusals = reason.value("refusals"_L1).toArray();
    for (const QJsonValue &each : refusals) {
        domain::Refusal refusal;
        refusal.code = domain::fromCode<domain::RefusalCode>(each["code"_L1].toString())
                           .value_or(domain::RefusalCode::Other);
        refusal.other = domain::fromCode<domain::OtherRefusal>(each["detail"_L1].toString())
                            .value_or(domain::OtherRefusal::None);
        const QJsonArray plans = each["plans"_L1].toArray();
        for (const QJsonValue &plan : plans) {
            refusal.plans.append(plan.toString());
        }
        const QJsonArray subscriptions = each["subscriptions"_L1].toArray();
        for (const QJsonValue &id : subscriptions) {
            const auto named = domain::SubscriptionId::fromText(id.toString());
            if (!named) {
                continue;
            }
            refusal.subscriptions.append(*named);
            if (const auto held = reader.subscription(*named); held && !read.contains(*named)) {
                trouble->holdings.append(*held);
                read.insert(*named);
            }
        }
        trouble->refusals.append(refusal);
    }
    return trouble;
}

Result<PlanOutcome> readOutcome(domain::BookReader &reader, const domain::UpgradeRunRow &row)
{
    PlanOutcome outcome;
    outcome.position = row.position;
    outcome.row = { row.source, row.target, row.quantity, row.seenRowVersion };
    outcome.state = row.state;
    outcome.quantity = row.quantity.value_or(0);
    outcome.moved = row.moved;
    outcome.accounts = row.accounts;
    outcome.due = row.due;
    outcome.monthly = row.monthly;
    outcome.made = row.made;
    outcome.orderNumber = row.orderNumber;
    outcome.actedAt = row.actedAt;
    const auto source = reader.subscription(row.source);
    if (!source && source.error().code != ErrorCode::NotFound) {
        return tl::unexpected(source.error());
    }
    if (source) {
        takeSource(outcome, *source);
        outcome.quantity = row.quantity.value_or(source->quantity);
        const auto customer = reader.customer(source->customerId);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        takeCustomer(outcome, *customer);
    }
    if (!row.reason.isEmpty()) {
        auto trouble = troubleFrom(reader, row.reason, outcome);
        if (!trouble) {
            return tl::unexpected(trouble.error());
        }
        outcome.trouble = *std::move(trouble);
    }
    return outcome;
}

domain::UpgradeRunRow rowOf(const PlanOutcome &outcome)
{
    domain::UpgradeRunRow row;
    row.position = outcome.position;
    row.source = outcome.row.source;
    row.target = outcome.row.target;
    row.quantity = outcome.row.quantity;
    row.seenRowVersion = outcome.row.seenRowVersion;
    row.state = outcome.state;
    row.made = outcome.made;
    row.orderNumber = outcome.orderNumber;
    row.moved = outcome.moved;
    row.accounts = outcome.accounts;
    row.due = outcome.due;
    row.monthly = outcome.monthly;
    row.actedAt = outcome.actedAt;
    if (outcome.trouble) {
        row.reason = reasonOf(*outcome.trouble);
    }
    return row;
}

} // namespace services::planact
