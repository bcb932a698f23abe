#include "viewmodels/planwords.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace viewmodels {

using services::PlanOutcome;

namespace {

int shownCount(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

PlanWords::PlanWords(std::shared_ptr<const wording::Texts> texts,
    std::shared_ptr<const catalog::Catalogue> catalogue, domain::Cloud cloud)
    : m_texts(std::move(texts))
    , m_catalogue(std::move(catalogue))
    , m_cloud(cloud)
{
}

QString PlanWords::company(const PlanOutcome &outcome) const
{
    if (outcome.customer.isNull()) {
        return outcome.row.source.text();
    }
    domain::Customer customer;
    customer.companyName = outcome.companyName;
    customer.localName = outcome.localName;
    return m_texts->customerName(customer);
}

QString PlanWords::product(domain::OfferId offer, const QString &stored) const
{
    const catalog::Offer *known = m_catalogue->offer(offer);
    return known != nullptr ? m_texts->product(*known, m_cloud) : stored;
}

QString PlanWords::reason(const PlanOutcome &outcome) const
{
    if (!outcome.trouble) {
        return {};
    }
    const services::PlanTrouble &trouble = *outcome.trouble;
    if (trouble.error) {
        return m_texts->error(*trouble.error).what;
    }
    wording::Texts::Scene scene;
    scene.customer = &trouble.customer;
    scene.subscription = &trouble.source;
    scene.holdings = &trouble.holdings;
    scene.catalogue = m_catalogue.get();
    scene.target = outcome.row.target;
    scene.assigned = trouble.assigned;
    // One sentence: the product itself in the way says more than its services.
    const auto owned = std::find_if(
        trouble.refusals.cbegin(), trouble.refusals.cend(), [](const domain::Refusal &refusal) {
            return refusal.code == domain::RefusalCode::ConcurrencyConflicts;
        });
    if (owned != trouble.refusals.cend()) {
        return m_texts->refusal(*owned, scene);
    }
    return trouble.refusals.isEmpty() ? QString()
                                      : m_texts->refusal(trouble.refusals.constFirst(), scene);
}

QString PlanWords::sentence(const PlanOutcome &outcome) const
{
    switch (outcome.state) {
    case domain::RunRowState::Waiting:
    case domain::RunRowState::Skipped:
        return state(outcome.state);
    case domain::RunRowState::Failed:
        return reason(outcome);
    case domain::RunRowState::Done:
        break;
    }
    return outcome.accounts > 0 ? tr("%Ln accounts to fix", nullptr, shownCount(outcome.accounts))
                                : tr("No accounts need extra work.");
}

QString PlanWords::state(domain::RunRowState state) const
{
    switch (state) {
    case domain::RunRowState::Waiting:
        return tr("Waiting");
    case domain::RunRowState::Done:
        return tr("Done");
    case domain::RunRowState::Failed:
        return tr("Failed");
    case domain::RunRowState::Skipped:
        return tr("Left out");
    }
    return {};
}

QString PlanWords::due(const services::PlanTotals &totals) const
{
    QStringList amounts;
    for (const services::PlanMoney &sum : totals.money) {
        amounts.append(
            m_texts->money({ sum.due, sum.currency }, wording::MoneyContext::SeveralCurrencies));
    }
    return amounts.join(u" · "_s);
}

QString PlanWords::monthly(const services::PlanTotals &totals) const
{
    QStringList amounts;
    for (const services::PlanMoney &sum : totals.money) {
        amounts.append(m_texts->signedMoney(
            { sum.monthly, sum.currency }, wording::MoneyContext::SeveralCurrencies));
    }
    return amounts.join(u" · "_s);
}

services::TableHeader PlanWords::tableHeader()
{
    const QStringList names{ tr("Row"), tr("Outcome"), tr("Company"), tr("Local name"),
        tr("Customer ID"), tr("Subscription ID"), tr("Product"), tr("Upgrade to"), tr("Licences"),
        tr("Licences moved"), tr("Accounts to fix"), tr("Due now"), tr("Change per month"),
        tr("Currency"), tr("Order number"), tr("New subscription ID"), tr("Reason") };
    // Row, licences, licences moved, accounts, due now, change per month.
    return { names, { 0, 8, 9, 10, 11, 12 } };
}

QStringList PlanWords::tableRow(const PlanOutcome &outcome) const
{
    const auto plain = [](const std::optional<domain::Money> &money) {
        return money ? money->plainText() : QString();
    };
    const auto id = [](const auto &value) { return value.isNull() ? QString() : value.text(); };
    const auto &money = outcome.due ? outcome.due : outcome.monthly;
    return { QString::number(outcome.position), state(outcome.state), outcome.companyName,
        outcome.localName, id(outcome.customer), id(outcome.row.source),
        product(outcome.sourceOffer, outcome.sourceOfferName), product(outcome.row.target, {}),
        QString::number(outcome.quantity), QString::number(outcome.moved),
        QString::number(outcome.accounts), plain(outcome.due), plain(outcome.monthly),
        money ? money->currency.code() : QString(), outcome.orderNumber, id(outcome.made),
        reason(outcome) };
}

} // namespace viewmodels
