#pragma once

#include "qa/checks.h"
#include "wording/texts.h"

#include <functional>

namespace qa {

/// The sentences of checks, each in both languages at once.
class CheckWords
{
public:
    [[nodiscard]] CheckAnswer onlyTheWindow() const;
    [[nodiscard]] CheckAnswer noCustomer(const QString &domainName) const;
    [[nodiscard]] CheckAnswer severalCustomers(const QString &domainName) const;
    [[nodiscard]] CheckAnswer noOffer(const QString &key) const;
    [[nodiscard]] CheckAnswer nothingToJudge() const; ///< no subscription of the product

    // What was found, whichever way the check ends.
    [[nodiscard]] catalog::Name noSubscription() const;
    [[nodiscard]] catalog::Name subscriptions(const QList<domain::Subscription> &found) const;
    [[nodiscard]] catalog::Name verdict(const catalog::Offer &target, domain::Cloud cloud,
        bool allowed, const QStringList &codes) const;
    [[nodiscard]] catalog::Name targets(qint64 all, qint64 allowed) const;
    [[nodiscard]] catalog::Name upgraded(
        const domain::Subscription &made, const catalog::Offer &from, domain::Cloud cloud) const;
    [[nodiscard]] catalog::Name notUpgraded() const;
    [[nodiscard]] catalog::Name work(const domain::WorkCounts &counts) const;
    [[nodiscard]] catalog::Name upgradableCustomers(qint64 count) const;
    [[nodiscard]] catalog::Name upgradableSubscriptions(qint64 count) const;
    [[nodiscard]] catalog::Name role(domain::Role role) const;
    [[nodiscard]] catalog::Name mayUpgrade(bool may) const;
    [[nodiscard]] catalog::Name cloud(domain::Cloud cloud) const;
    [[nodiscard]] catalog::Name language(const QString &code) const;
    [[nodiscard]] catalog::Name day(const QDate &day) const;
    [[nodiscard]] catalog::Name delegation(domain::DelegationState state) const;

private:
    using Wording = std::function<QString(const wording::Texts &)>;
    [[nodiscard]] catalog::Name both(const Wording &say) const;
    [[nodiscard]] catalog::Name found(const Wording &say) const; ///< after "Found: "

    wording::Texts m_english{ catalog::Language::English };
    wording::Texts m_korean{ catalog::Language::Korean };
};

} // namespace qa
