#include "services/importingrun.h"

#include "exchange/values.h"

using namespace Qt::StringLiterals;

namespace services {

using domain::ErrorCode;
using domain::Result;
using domain::Subscription;
using domain::SubscriptionId;
using domain::SubscriptionStatus;
using exchange::Field;

namespace {

/// For products that the catalogue does not know: what any product may have (domain.md 2.3).
constexpr qint64 leastLicences = 1;
constexpr qint64 mostLicences = 10'000'000;
constexpr qsizetype keptSuggestions = 10'000;
constexpr int accountsAtOnce = 500;
constexpr QStringView statusWords = u"none, active, pending, suspended, deleted, expired";

bool sameText(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

Result<std::optional<Subscription>> ImportRun::subscriptionOf(SubscriptionId id)
{
    auto found = m_writer.subscription(id);
    if (found) {
        return std::optional(std::move(*found));
    }
    if (found.error().code != ErrorCode::NotFound) {
        return tl::unexpected(found.error());
    }
    return std::optional<Subscription>();
}

ImportRun::Written ImportRun::importSubscription(ImportRow &row)
{
    const SubscriptionId told = row.readRequiredId<SubscriptionId>(Field::SubscriptionId);
    if (row.isBad() || isDuplicate(row, Field::SubscriptionId, told.uuid())) {
        return {};
    }
    const SubscriptionId id = m_handOff ? m_handOff->ownIdOf(told) : told;
    if (id != told && isDuplicate(row, Field::SubscriptionId, id.uuid())) {
        return {};
    }
    const auto owner = ownerOf(row);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    if (row.isBad()) {
        return {};
    }
    if (m_handOff) {
        m_handOff->mention(id, (*owner)->id);
    }
    std::optional<Subscription> before;
    if (!m_emptyBook) {
        const auto found = subscriptionOf(id);
        if (!found) {
            return tl::unexpected(found.error());
        }
        before = *found;
    }
    const bool isNew = !before;

    Subscription value = before.value_or(Subscription());
    if (!isNew && value.customerId != (*owner)->id) {
        row.fail(Field::CustomerId, ImportProblem::OtherCustomer,
            { { u"ids"_s, value.customerId.text() } });
        return {};
    }
    value.id = id;
    value.customerId = (*owner)->id;
    const catalog::Offer *offer = readOffer(row, value, isNew);
    readQuantity(row, offer, value);
    rules::HandOffSighting there;
    readStatus(row, value, isNew, there);
    row.readMoment(Field::CreationDate, value.creationDate);
    row.readDay(Field::StartDate, value.startDate);
    row.readDay(Field::CommitmentEndDate, value.commitmentEndDate);
    row.readValue(
        Field::BillingCycle, value.billingCycle, exchange::readBillingCycle, u"monthly, annual");
    if (isNew) {
        value.term = value.billingCycle == domain::BillingCycle::Annual ? domain::Term::Year
                                                                        : domain::Term::Month;
    }
    row.readValue(Field::Term, value.term, exchange::readTerm, u"P1M, P1Y");
    row.readValue(Field::AutoRenew, value.autoRenew, exchange::readBool, u"true, false");
    row.readValue(Field::IsTrial, value.isTrial, exchange::readBool, u"true, false");
    row.readText(Field::OrderId, value.orderId);
    row.readText(Field::PartnerId, value.partnerId);
    readSeller(row, value);
    readPrice(row, **owner, value);
    readParent(row, value);
    if (row.isBad()) {
        return {};
    }
    if (m_handOff) {
        m_handOff->noteReadable(id, value.customerId);
    }
    if (holdBack(row, told, value, before, there)) {
        return {};
    }

    if (!value.isAddOn()) {
        m_seen.keep(id.uuid());
        return keep(value, isNew);
    }
    // Nothing that stands behind this row changes what stands before it: where the parent has come
    // in from this file, so can the add-on.
    if (m_seen.isKept(value.parentId.uuid())) {
        const auto parent = subscriptionOf(value.parentId);
        if (!parent) {
            return tl::unexpected(parent.error());
        }
        if (!*parent || (*parent)->customerId != value.customerId) {
            row.fail(Field::ParentSubscriptionId, ImportProblem::AddOnWithoutParent);
            return {};
        }
        m_seen.keep(id.uuid());
        return keep(value, isNew);
    }
    const Field parentField = Field::ParentSubscriptionId;
    m_waiting.push_back(Waiting{ value, isNew, row.line(),
        row.problemAt(parentField, ImportProblem::AddOnWithoutParent), std::nullopt });
    return {};
}

const catalog::Offer *ImportRun::readOffer(ImportRow &row, Subscription &value, bool isNew)
{
    const catalog::Catalogue &catalogue = *m_context.catalogue;
    const QString idText = row.text(Field::OfferId).trimmed();
    const QString name = row.text(Field::OfferName);
    const QString nameOrId = name.trimmed().isEmpty() ? idText : name;
    if (nameOrId.isEmpty()) {
        if (isNew || row.has(Field::OfferName) || row.has(Field::OfferId)) {
            row.fail(row.has(Field::OfferName) ? Field::OfferName : Field::OfferId,
                ImportProblem::Missing);
        }
        return nullptr;
    }
    const auto id = domain::OfferId::fromText(exchange::guidText(idText));
    const catalog::Offer *offer = id ? catalogue.offer(*id) : nullptr;
    if (offer == nullptr) {
        offer = catalogue.offerNamed(nameOrId);
    }
    if (offer != nullptr) {
        // A file with ids alone leaves a name that the book may have.
        if (!name.trimmed().isEmpty()) {
            value.offerName = name;
        } else if (isNew || value.offerId != offer->id) {
            value.offerName = offer->name(domain::Cloud::Global).en;
        }
        value.offerId = offer->id;
    } else {
        value.offerId = id ? *id : catalog::Catalogue::idOfUnknown(nameOrId);
        value.offerName = nameOrId;
        const QString shown = nameOrId.simplified();
        const auto known = m_suggestions.constFind(shown);
        const catalog::Offer *near
            = known != m_suggestions.cend() ? *known : catalogue.offerNamedLike(shown);
        if (m_suggestions.size() < keptSuggestions) {
            m_suggestions.insert(shown, near);
        }
        const Field field = name.trimmed().isEmpty() ? Field::OfferId : Field::OfferName;
        if (near != nullptr) {
            warnOf(row, field, ImportWarningKind::MisspeltProduct, shown,
                near->name(domain::Cloud::Global).en);
        } else {
            warnOf(row, field, ImportWarningKind::UnknownProduct, shown);
        }
    }
    // Partner Center, and so the batch tool and the REST API, fills in the product where nobody
    // gave a nickname.
    const QString nickname = row.text(Field::FriendlyName);
    if ((row.columns().isBatchTool() || m_isAnswer) && sameText(nickname, name)) {
        value.friendlyName.clear();
    } else {
        row.readText(Field::FriendlyName, value.friendlyName);
    }
    return offer;
}

void ImportRun::readQuantity(ImportRow &row, const catalog::Offer *offer, Subscription &value)
{
    const qint64 least = offer != nullptr ? offer->minQuantity : leastLicences;
    const qint64 most = offer != nullptr ? offer->maxQuantity : mostLicences;
    if (row.isBlank(Field::Quantity)) {
        row.fail(Field::Quantity, ImportProblem::Missing);
        return;
    }
    const auto number = exchange::readWholeNumber(row.text(Field::Quantity));
    if (!number || *number < least || *number > most) {
        row.fail(Field::Quantity, ImportProblem::Number,
            { { u"min"_s, QString::number(least) }, { u"max"_s, QString::number(most) } });
        return;
    }
    value.quantity = *number;
}

/// True where the row concerns tasks for Partner Center: it comes in once the whole file is read.
bool ImportRun::holdBack(const ImportRow &row, SubscriptionId told, const Subscription &value,
    const std::optional<Subscription> &before, rules::HandOffSighting there)
{
    if (!m_handOff) {
        return false;
    }
    there.quantity = value.quantity;
    if (!row.isBlank(Field::AutoRenew)) {
        there.autoRenew = value.autoRenew;
    }
    ImportHandOff::Held held{ told, value, before, there, row.line(),
        !row.isBlank(Field::BillingCycle) };
    if (!m_handOff->concerns(held)) {
        return false;
    }
    if (before) {
        held.value.parentId = before->parentId;
        m_seen.keep(told.uuid());
        if (value.id != told) {
            m_seen.keep(value.id.uuid());
        }
    }
    m_handOff->hold(std::move(held));
    return true;
}

void ImportRun::readStatus(
    ImportRow &row, Subscription &value, bool isNew, rules::HandOffSighting &there)
{
    if (row.has(Field::Status)) {
        if (row.isBlank(Field::Status)) {
            row.fail(Field::Status, ImportProblem::Missing);
        }
        row.readValue(Field::Status, value.status, exchange::readStatus, statusWords);
        there.status = value.status;
        // What was upgraded in this book stays cancelled: its successor stands beside it. While
        // Partner Center has not followed, its own word is held against the list of tasks.
        const bool waits = m_handOff && m_handOff->isSource(value.id);
        if (!waits && !value.upgradedTo.isNull() && value.status != SubscriptionStatus::Deleted) {
            row.failValue(Field::Status, u"deleted");
        }
        return;
    }
    // The batch tool lists active and suspended subscriptions. What was cancelled or upgraded here
    // stays so until Partner Center has caught up: the file would bring it back to life.
    const bool ended = rules::hasEnded(value.status);
    const QString reason = row.text(Field::IneligibilityReason);
    const bool notActive = reason.contains("not active"_L1, Qt::CaseInsensitive)
        || reason.contains(u"활성 상태가 아"_s) || reason.contains(u"활성이 아"_s);
    there.status = notActive ? SubscriptionStatus::Suspended : SubscriptionStatus::Active;
    if (!isNew && ended) {
        return;
    }
    value.status = *there.status;
    warn(notActive ? ImportWarningKind::SuspendedByReason : ImportWarningKind::StatusAssumed);
}

void ImportRun::readSeller(ImportRow &row, Subscription &value)
{
    row.readText(Field::SellerName, value.sellerName);
    if (row.has(Field::SoldBy) && !row.isBlank(Field::SoldBy)) {
        row.readValue(Field::SoldBy, value.soldBy, exchange::readSoldBy,
            u"own, otherPartner, direct, volumeLicensing");
    } else if (row.has(Field::SellerName)) {
        // Partner Center's own export: the column Reseller alone says who sold it.
        const bool own
            = row.isBlank(Field::SellerName) || sameText(value.sellerName, m_info.resellerName);
        value.soldBy = own ? domain::SoldBy::Own : domain::SoldBy::OtherPartner;
        if (own) {
            value.sellerName.clear();
        }
    }
}

void ImportRun::readPrice(ImportRow &row, const domain::Customer &owner, Subscription &value)
{
    if (!row.has(Field::UnitPrice)) {
        return;
    }
    domain::Currency currency = domain::Currency::ofMarket(owner.country);
    row.readValue(
        Field::Currency, currency, domain::Currency::fromText, u"KRW, USD, EUR, … (ISO 4217)");
    if (row.isBlank(Field::UnitPrice)) {
        value.unitPrice.reset();
        return;
    }
    const auto price = domain::Money::fromPlainText(row.text(Field::UnitPrice), currency);
    if (!price || price->minor < 0) {
        row.failValue(Field::UnitPrice, currency.decimals() == 0 ? u"5600" : u"4.00");
        return;
    }
    value.unitPrice = price;
}

void ImportRun::readParent(ImportRow &row, Subscription &value)
{
    row.readId(Field::ParentSubscriptionId, value.parentId);
    if (m_handOff) {
        value.parentId = m_handOff->ownIdOf(value.parentId);
    }
    bool isAddOn = value.isAddOn();
    row.readValue(Field::AddOn, isAddOn, exchange::readBool, u"true, false");
    if (isAddOn && !value.isAddOn()) {
        row.fail(Field::ParentSubscriptionId, ImportProblem::AddOnWithoutParent);
    }
}

ImportRun::Written ImportRun::keep(const Subscription &value, bool isNew)
{
    std::optional<Subscription> before;
    if (!isNew) {
        const auto found = subscriptionOf(value.id);
        if (!found) {
            return tl::unexpected(found.error());
        }
        before = *found;
    }
    ++m_report.subscriptions;
    if (before && *before == value) {
        ++m_report.unchanged;
        return {};
    }
    ++(isNew ? m_report.added : m_report.changed);
    touch(value.customerId);
    if (before && value.status == SubscriptionStatus::Deleted) {
        if (const Written ended = endAssignments(value.id); !ended) {
            return ended;
        }
    }
    return m_writer.putSubscription(value);
}

/// The assignments of a cancelled subscription end, whoever cancelled it.
ImportRun::Written ImportRun::endAssignments(SubscriptionId id)
{
    while (true) {
        const auto page = m_writer.accountsHolding(id, {}, accountsAtOnce);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::Account &account : page->items) {
            if (const Written removed = m_writer.removeLicence(account.id, id); !removed) {
                return removed;
            }
        }
        if (page->items.isEmpty()) {
            return {};
        }
    }
}

} // namespace services
