#pragma once

#include "services/customers.h"
#include "services/context.h"
#include "wording/texts.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace viewmodels {

/// What the presenters of one subscription look at; all of it outlives them.
struct SubscriptionScene
{
    const services::CustomerFile &file;
    const services::SubscriptionFile &subscription;
    const services::Context &context;
    const wording::Texts &texts;
};

/// A label with its value in the details pane.
struct DetailField
{
    QString label;
    QString value;
    QString spoken; ///< for screen readers: dates and money in full
    bool mono = false; ///< an order number
    domain::SubscriptionId opens; ///< not null: the value is a link to this subscription

    friend bool operator==(const DetailField &, const DetailField &) = default;
};

/// The note right below the subscription ID [S0.9], the same in both clouds.
struct UpgradeNote
{
    enum class Kind { CanUpgrade, RoleMayNot, CannotUpgrade };
    Kind kind = Kind::CannotUpgrade;
    QString title;
    QString text;
    QString accessibleButton; ///< "Upgrade {product} for {company} now"
    QString disabledReason; ///< why the button cannot be pressed; empty: it can
    bool offersUpgrade = false; ///< the button is there
    bool explains = false; ///< "Why not?" is there
};

/// The card of the information icon [S1.13].
struct HoverCardTarget
{
    domain::OfferId target;
    QString name;
    QString whyNot; ///< "Why not E5?"; empty where available
    bool available = false;
};
struct HoverCard
{
    QString title;
    QString text;
    QList<HoverCardTarget> targets; ///< in catalogue order
};

/// The details pane in words; made afresh whenever facts or language change.
class DetailsPresenter
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::DetailsPresenter)
public:
    /// `suspendedOn`: day of the suspension that holds; invalid where not known.
    DetailsPresenter(const SubscriptionScene &scene, const QDate &suspendedOn);

    [[nodiscard]] QString product() const;
    [[nodiscard]] QString friendlyName() const; ///< the partner's nickname; often empty
    [[nodiscard]] QString status() const;
    [[nodiscard]] UpgradeNote note() const;
    [[nodiscard]] HoverCard hoverCard() const;
    [[nodiscard]] QList<DetailField> fields() const;
    [[nodiscard]] bool knowsServices() const; ///< false: the catalogue does not know the product
    [[nodiscard]] QStringList services() const; ///< in catalogue order
    [[nodiscard]] QStringList addOns() const; ///< one line each

private:
    [[nodiscard]] QString reasonAgainst() const;
    [[nodiscard]] DetailField licences() const;
    [[nodiscard]] DetailField renews() const;
    [[nodiscard]] DetailField price() const;
    [[nodiscard]] DetailField boughtFrom() const;
    void addLink(QList<DetailField> &fields, const QString &label, domain::SubscriptionId id) const;

    const SubscriptionScene m_scene;
    const domain::Subscription &m_subscription;
    const QList<domain::Subscription> m_holdings;
    const QDate m_suspendedOn;
};

} // namespace viewmodels
