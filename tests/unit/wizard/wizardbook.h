#pragma once

#include "services/upgrade.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

/// A small book with the cases that the wizard meets, in a temporary folder, and the service over
/// it. Its clock stands at the demo moment.
class WizardBook
{
public:
    explicit WizardBook(domain::BookOrigin origin = domain::BookOrigin::Demo);
    ~WizardBook();

    [[nodiscard]] services::UpgradeService &service() { return *m_service; }
    [[nodiscard]] domain::Book &book() { return *m_book; }
    void setRole(domain::Role role);

    /// Business Basic in Global, 42 licences, four accounts: one in a group, one with a service
    /// switched off. The customer also has Power BI Pro from another reseller, so E5 is blocked.
    [[nodiscard]] static domain::SubscriptionId basic();
    /// Business Standard in Global, 10 licences: E3 loses two services.
    [[nodiscard]] static domain::SubscriptionId standard();
    /// Business Basic in Global, suspended: nothing can be chosen.
    [[nodiscard]] static domain::SubscriptionId suspended();
    /// Business Essentials in 21Vianet, 60 licences, 52 assigned.
    [[nodiscard]] static domain::SubscriptionId china();
    /// Visio Plan 2: no upgrade path.
    [[nodiscard]] static domain::SubscriptionId pathless();
    [[nodiscard]] static domain::OfferId offer(const QString &name);

    /// Somebody else writes meanwhile.
    void write(const std::function<domain::Result<void>(domain::BookWriter &)> &job);
    /// Another reseller sells this product to the customer of basic().
    void sellElsewhere(const QString &product, const QString &seller);
    void cancelElsewhere(); ///< that subscription is cancelled
    /// Somebody else changes the number of licences of this subscription.
    void changeQuantity(domain::SubscriptionId id, qint64 quantity);

    [[nodiscard]] domain::Subscription stored(domain::SubscriptionId id);
    [[nodiscard]] qint64 subscriptionCount(domain::SubscriptionId ofTheCustomerOf);
    [[nodiscard]] qint64 assigned(domain::SubscriptionId id);

private:
    void fill(domain::BookOrigin origin);

    QTemporaryDir m_folder;
    services::Context m_context;
    std::unique_ptr<domain::Book> m_book;
    std::unique_ptr<services::UpgradeService> m_service;
};
