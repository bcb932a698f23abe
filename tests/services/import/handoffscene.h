#pragma once

#include "importfixture.h"
#include "services/subscriptionacts.h"
#include "services/upgrade.h"

/// An imported book of two customers, acts on it as persons do them, and the list for Partner
/// Center as text.
///
/// Customer #1 has #11 (Business Basic, 10 licences), #12 (Apps for business, 5) and #13 (Visio
/// Plan 2, 3); customer #2 has #21 (Business Basic, 4).
class HandOffScene
{
public:
    HandOffScene();

    [[nodiscard]] ImportFixture &fixture() { return m_fixture; }
    [[nodiscard]] static QByteArray customers();
    [[nodiscard]] static QByteArray header();
    /// The subscriptions as they stand in Partner Center before anything was done.
    [[nodiscard]] static QByteArray subscriptions();

    [[nodiscard]] QString act(rules::LifeAct act, int subscription, qint64 quantity = 0,
        bool autoRenew = true, const QString &request = {});
    /// The new subscription; what went wrong where nothing was made.
    [[nodiscard]] QString upgrade(
        int subscription, const QString &product, const QString &request = {});
    [[nodiscard]] QString upgradeOf(
        domain::SubscriptionId source, const QString &product, const QString &request = {});
    /// The id of the subscription that an upgrade made of this one.
    [[nodiscard]] domain::SubscriptionId madeOf(int subscription);

    [[nodiscard]] QList<domain::HandOffEntry> entries();
    /// "1 upgrade #11 done", one for each; "seen" behind what an import said.
    [[nodiscard]] QStringList list();
    /// "active 10 Office 365 Enterprise E3"
    [[nodiscard]] QString state(domain::SubscriptionId id);
    [[nodiscard]] QString state(int subscription);

private:
    ImportFixture m_fixture;
};

[[nodiscard]] domain::SubscriptionId subscriptionId(int number);
