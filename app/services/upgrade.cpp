#include "services/upgrade.h"

#include "services/scenes.h"
#include "services/upgradeact.h"

#include <QUuid>

namespace services {

using domain::Result;

namespace {

Result<UpgradeOptions> readOptions(
    domain::BookReader &reader, domain::SubscriptionId source, const Context &context)
{
    const auto subscription = reader.subscription(source);
    if (!subscription) {
        return tl::unexpected(subscription.error());
    }
    auto file = readCustomerFile(reader, subscription->customerId, context);
    if (!file) {
        return tl::unexpected(file.error());
    }
    UpgradeOptions options;
    options.file = *std::move(file);
    options.source = *options.file.subscription(source);
    const domain::Customer &customer = options.file.customer;
    const catalog::Catalogue &catalogue = *context.catalogue;
    options.edition = &catalogue.edition(customer.cloud, context.variant);
    auto basis = readBillingBasis(reader, source);
    if (!basis) {
        return tl::unexpected(basis.error());
    }
    options.billing = *std::move(basis);
    const catalog::Prices prices = options.billing.prices(context);
    const domain::Currency currency = currencyOf(options.source.subscription, customer);
    options.sourcePrice = monthlyPriceOf(options.source.subscription, customer, prices);
    const catalog::Offer *from = catalogue.offer(options.source.subscription.offerId);
    for (const rules::TargetVerdict &verdict : options.source.verdict.targets) {
        UpgradeTarget target;
        target.offer = catalogue.offer(verdict.target);
        target.verdict = verdict;
        target.change = catalogue.change(*from, *target.offer);
        target.price = prices.monthly(verdict.target, currency);
        target.limits
            = rules::quantityLimits(*target.offer, customer.cloud, options.source.assigned);
        options.targets.append(target);
    }
    return options;
}

/// A call without a request id is a request of its own.
void nameRequest(UpgradeDraft &draft)
{
    if (draft.requestId.isEmpty()) {
        draft.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
}

} // namespace

UpgradeService::UpgradeService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

void UpgradeService::setContext(Context context)
{
    m_context = std::move(context);
}

QFuture<Result<UpgradeOptions>> UpgradeService::options(domain::SubscriptionId source) const
{
    return m_book.read<UpgradeOptions>([source, context = m_context](domain::BookReader &reader) {
        return readOptions(reader, source, context);
    });
}

QFuture<Result<UpgradeOutcome>> UpgradeService::upgrade(UpgradeDraft draft, StepReport report) const
{
    nameRequest(draft);
    return submitInScene<UpgradeOutcome>(m_book, m_context, draft.source, SceneAct::Upgrade,
        [draft, report = std::move(report)](domain::BookWriter &writer, const Context &context) {
            return upgradeact::carryOut(writer, draft, context, report);
        });
}

QFuture<Result<UpgradeOutcome>> UpgradeService::rehearse(UpgradeDraft draft) const
{
    nameRequest(draft);
    return m_book.write<UpgradeOutcome>(
        [draft, context = m_context](domain::BookWriter &writer) {
            return upgradeact::carryOut(writer, draft, context, {});
        },
        domain::Book::Ending::RollBack);
}

QFuture<Result<UpgradeOutcome>> UpgradeService::outcomeOf(
    domain::SubscriptionId newSubscription) const
{
    return m_book.read<UpgradeOutcome>(
        [newSubscription, context = m_context](domain::BookReader &reader) {
            return upgradeact::readOutcome(reader, newSubscription, context);
        });
}

} // namespace services
