#include "qa/checks.h"

#include "domain/names.h"
#include "qa/checkwords.h"
#include "rules/eligibility.h"
#include "services/customers.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

using domain::Result;
using services::CustomerFile;
using services::SubscriptionFile;

/// One check against one snapshot. What cannot be answered comes back as an answer too, so that
/// only the store can fail.
class BookCheck
{
public:
    BookCheck(domain::BookReader &reader, const services::Context &context, const Looking &looking,
        const Check &check)
        : m_reader(reader)
        , m_context(context)
        , m_looking(looking)
        , m_facts(check.facts)
    {
    }

    Result<CheckAnswer> answer(const QString &kind);

private:
    using OfCustomer = CheckAnswer (BookCheck::*)(const CustomerFile &) const;

    [[nodiscard]] Result<std::optional<CheckAnswer>> lookForCustomer();
    [[nodiscard]] CheckAnswer subscription(const CustomerFile &file) const;
    [[nodiscard]] CheckAnswer noSubscription(const CustomerFile &file) const;
    [[nodiscard]] CheckAnswer verdict(const CustomerFile &file) const;
    [[nodiscard]] CheckAnswer targets(const CustomerFile &file) const;
    [[nodiscard]] CheckAnswer upgraded(const CustomerFile &file) const;
    [[nodiscard]] CheckAnswer work(const CustomerFile &file) const;
    [[nodiscard]] CheckAnswer upgradableOf(const CustomerFile &file) const;
    [[nodiscard]] CheckAnswer delegation(const CustomerFile &file) const;
    [[nodiscard]] Result<CheckAnswer> upgradableCustomers() const;
    [[nodiscard]] Result<CheckAnswer> clock() const;

    [[nodiscard]] QString text(QLatin1StringView key) const
    {
        return m_facts.value(key).toString();
    }
    [[nodiscard]] const catalog::Offer *offer(QLatin1StringView key) const
    {
        return m_context.catalogue->offerByKey(text(key));
    }
    /// The number that the check asks for, or none.
    [[nodiscard]] bool isAsked(QLatin1StringView key, qint64 found) const
    {
        return !m_facts.contains(key) || m_facts.value(key).toInteger(-1) == found;
    }
    [[nodiscard]] bool hasAskedStatus(const domain::Subscription &subscription) const
    {
        return !m_facts.contains("status"_L1)
            || domain::fromCode<domain::SubscriptionStatus>(text("status"_L1))
            == subscription.status;
    }
    /// Those of the product that the check means; what stands first.
    [[nodiscard]] QList<const SubscriptionFile *> meant(
        const CustomerFile &file, const catalog::Offer &product) const;
    [[nodiscard]] static CheckAnswer answered(bool holds, catalog::Name told)
    {
        return { holds ? Finding::Outcome::Holds : Finding::Outcome::Differs, std::move(told) };
    }

    domain::BookReader &m_reader;
    const services::Context &m_context;
    const Looking &m_looking;
    const QJsonObject &m_facts;
    CheckWords m_words;
    CustomerFile m_file;
};

Result<CheckAnswer> BookCheck::answer(const QString &kind)
{
    const domain::Role role = m_context.actor.role;
    if (kind == "role"_L1) {
        return answered(roleOf(text("is"_L1)) == role, m_words.role(role));
    }
    if (kind == "mayUpgrade"_L1) {
        const bool may = m_context.catalogue->rights(role, m_looking.cloud).upgrade;
        return answered(m_facts.value("is"_L1).toBool() == may, m_words.mayUpgrade(may));
    }
    if (kind == "cloud"_L1) {
        return answered(domain::fromCode<domain::Cloud>(text("is"_L1)) == m_looking.cloud,
            m_words.cloud(m_looking.cloud));
    }
    if (kind == "language"_L1) {
        return answered(text("is"_L1) == m_looking.language, m_words.language(m_looking.language));
    }
    if (kind == "clock"_L1) {
        return clock();
    }
    if (kind == "upgradable"_L1 && !m_facts.contains("customer"_L1)) {
        return upgradableCustomers();
    }
    static const QHash<QString, OfCustomer> ofCustomer{
        { u"subscription"_s, &BookCheck::subscription },
        { u"noSubscription"_s, &BookCheck::noSubscription },
        { u"verdict"_s, &BookCheck::verdict },
        { u"targets"_s, &BookCheck::targets },
        { u"upgraded"_s, &BookCheck::upgraded },
        { u"work"_s, &BookCheck::work },
        { u"upgradable"_s, &BookCheck::upgradableOf },
        { u"delegation"_s, &BookCheck::delegation },
    };
    const auto found = ofCustomer.constFind(kind);
    if (found == ofCustomer.cend()) {
        return m_words.onlyTheWindow();
    }
    for (const QLatin1StringView key : { "offer"_L1, "target"_L1, "from"_L1, "to"_L1 }) {
        if (m_facts.contains(key) && offer(key) == nullptr) {
            return m_words.noOffer(text(key));
        }
    }
    const auto missing = lookForCustomer();
    if (!missing) {
        return tl::unexpected(missing.error());
    }
    return missing->has_value() ? **missing : (this->**found)(m_file);
}

/// The domain in full, in any case, in both clouds.
Result<std::optional<CheckAnswer>> BookCheck::lookForCustomer()
{
    const QString wanted = text("customer"_L1).trimmed();
    domain::CustomerQuery query;
    query.search = wanted;
    query.limit = 1000;
    QList<domain::CustomerId> found;
    do {
        const auto page = m_reader.customers(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::CustomerRow &row : page->items) {
            if (row.customer.domain.compare(wanted, Qt::CaseInsensitive) == 0) {
                found.append(row.customer.id);
            }
        }
        query.after = page->next;
    } while (!query.after.isEmpty() && found.size() < 2);
    if (found.isEmpty()) {
        return std::optional(m_words.noCustomer(wanted));
    }
    if (found.size() > 1) {
        return std::optional(m_words.severalCustomers(wanted));
    }
    auto file = services::readCustomerFile(m_reader, found.constFirst(), m_context);
    if (!file) {
        return tl::unexpected(file.error());
    }
    m_file = *std::move(file);
    return std::optional<CheckAnswer>();
}

QList<const SubscriptionFile *> BookCheck::meant(
    const CustomerFile &file, const catalog::Offer &product) const
{
    QList<const SubscriptionFile *> all;
    for (const SubscriptionFile &each : file.subscriptions) {
        if (each.subscription.offerId == product.id && hasAskedStatus(each.subscription)) {
            all.append(&each);
        }
    }
    std::stable_partition(all.begin(), all.end(),
        [](const SubscriptionFile *each) { return domain::isHeld(each->subscription.status); });
    return all;
}

CheckAnswer BookCheck::subscription(const CustomerFile &file) const
{
    QList<domain::Subscription> all;
    bool holds = false;
    for (const SubscriptionFile &each : file.subscriptions) {
        if (each.subscription.offerId == offer("offer"_L1)->id) {
            all.append(each.subscription);
            holds = holds
                || (hasAskedStatus(each.subscription)
                    && isAsked("licences"_L1, each.subscription.quantity));
        }
    }
    return answered(holds, m_words.subscriptions(all));
}

CheckAnswer BookCheck::noSubscription(const CustomerFile &file) const
{
    QList<domain::Subscription> all;
    bool held = false;
    for (const SubscriptionFile *each : meant(file, *offer("offer"_L1))) {
        all.append(each->subscription);
        held = held || domain::isHeld(each->subscription.status);
    }
    return answered(!held, m_words.subscriptions(all));
}

CheckAnswer BookCheck::verdict(const CustomerFile &file) const
{
    const catalog::Offer &target = *offer("target"_L1);
    const bool wantAllowed = text("is"_L1) == "allowed"_L1;
    const QString code = text("code"_L1).toLower();
    std::optional<CheckAnswer> differing;
    for (const SubscriptionFile *each : meant(file, *offer("offer"_L1))) {
        const rules::TargetVerdict *judged = each->verdict.of(target.id);
        const bool allowed = judged != nullptr && judged->eligible;
        QStringList codes;
        if (!allowed) {
            const QList<domain::Refusal> refusals = judged != nullptr
                ? judged->refusals
                : rules::refusalsForUnknownTarget(each->verdict);
            for (const domain::Refusal &refusal : refusals) {
                codes.append(domain::codeOf(refusal.code));
            }
            codes.removeDuplicates();
        }
        const bool holds = allowed == wantAllowed && (code.isEmpty() || codes.contains(code));
        const CheckAnswer found
            = answered(holds, m_words.verdict(target, file.customer.cloud, allowed, codes));
        if (holds) {
            return found;
        }
        differing = differing.value_or(found);
    }
    return differing.value_or(m_words.nothingToJudge());
}

CheckAnswer BookCheck::targets(const CustomerFile &file) const
{
    std::optional<CheckAnswer> differing;
    for (const SubscriptionFile *each : meant(file, *offer("offer"_L1))) {
        const qint64 all = each->verdict.targets.size();
        const qint64 allowed = each->verdict.eligibleTargets();
        const bool holds = isAsked("all"_L1, all) && isAsked("allowed"_L1, allowed);
        const CheckAnswer found = answered(holds, m_words.targets(all, allowed));
        if (holds) {
            return found;
        }
        differing = differing.value_or(found);
    }
    return differing.value_or(m_words.nothingToJudge());
}

CheckAnswer BookCheck::upgraded(const CustomerFile &file) const
{
    const catalog::Offer &from = *offer("from"_L1);
    const catalog::Offer &to = *offer("to"_L1);
    std::optional<CheckAnswer> differing;
    for (const SubscriptionFile &made : file.subscriptions) {
        const SubscriptionFile *source = file.subscription(made.subscription.upgradedFrom);
        if (made.subscription.offerId != to.id || source == nullptr
            || source->subscription.offerId != from.id
            || source->subscription.upgradedTo != made.subscription.id) {
            continue;
        }
        const bool holds = isAsked("licences"_L1, made.subscription.quantity);
        const CheckAnswer found
            = answered(holds, m_words.upgraded(made.subscription, from, file.customer.cloud));
        if (holds) {
            return found;
        }
        differing = differing.value_or(found);
    }
    return differing.value_or(answered(false, m_words.notUpgraded()));
}

CheckAnswer BookCheck::work(const CustomerFile &file) const
{
    std::optional<CheckAnswer> differing;
    for (const SubscriptionFile *each : meant(file, *offer("offer"_L1))) {
        const bool holds
            = isAsked("lines"_L1, each->work.total) && isAsked("open"_L1, each->work.open);
        const CheckAnswer found = answered(holds, m_words.work(each->work));
        if (holds) {
            return found;
        }
        differing = differing.value_or(found);
    }
    return differing.value_or(m_words.nothingToJudge());
}

CheckAnswer BookCheck::upgradableOf(const CustomerFile &file) const
{
    const qint64 count = std::count_if(file.subscriptions.cbegin(), file.subscriptions.cend(),
        [](const SubscriptionFile &each) { return each.verdict.canUpgrade(); });
    return answered(isAsked("count"_L1, count), m_words.upgradableSubscriptions(count));
}

CheckAnswer BookCheck::delegation(const CustomerFile &file) const
{
    const domain::DelegationState state = file.customer.delegation.state;
    return answered(domain::fromCode<domain::DelegationState>(text("is"_L1)) == state,
        m_words.delegation(state));
}

Result<CheckAnswer> BookCheck::upgradableCustomers() const
{
    domain::CustomerQuery query;
    query.cloud = domain::fromCode<domain::Cloud>(text("cloud"_L1));
    query.onlyUpgradable = true;
    const auto count = m_reader.customerCount(services::askedBy(m_context, query));
    if (!count) {
        return tl::unexpected(count.error());
    }
    return answered(isAsked("customers"_L1, *count), m_words.upgradableCustomers(*count));
}

/// By the book's days, which are those of UTC.
Result<CheckAnswer> BookCheck::clock() const
{
    const auto info = m_reader.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    const QDate today = m_context.now(*info).toUTC().date();
    return answered(QDate::fromString(text("is"_L1), Qt::ISODate) == today, m_words.day(today));
}

} // namespace

Result<CheckAnswer> checkBook(domain::BookReader &reader, const services::Context &context,
    const Looking &looking, const Check &check)
{
    return BookCheck(reader, context, looking, check).answer(check.kind);
}

} // namespace qa
