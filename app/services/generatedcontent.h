#pragma once

#include "domain/bulkload.h"
#include "services/demorecords.h"
#include "services/generatedbook.h"
#include "services/generatednames.h"

namespace services::generated {

/// Invents one customer after the other. Ids rise from customer to customer: rows that come in the
/// order of their ids fill a book many times faster, and look no less random one by one.
class ContentMaker
{
public:
    /// `catalogue` must outlive it. BadInput where it lacks a product that is sold here.
    [[nodiscard]] static domain::Result<ContentMaker> make(const catalog::Catalogue &catalogue,
        const QHash<QString, demo::People> &people, const GeneratedSize &size);

    [[nodiscard]] bool atEnd() const { return m_customers >= m_size.customers; }
    /// Everything but the verdicts.
    [[nodiscard]] domain::WholeCustomer next();

private:
    struct Product
    {
        const catalog::Offer *offer = nullptr; ///< nullptr: one that the catalogue does not know
        domain::OfferId id;
        int weight = 0;
        bool business = false; ///< limited to 300 licences
    };
    struct Shelf
    {
        QList<Product> products;
        int weight = 0;
    };

    ContentMaker(const catalog::Catalogue &catalogue, const QHash<QString, demo::People> &people,
        const GeneratedSize &size);
    [[nodiscard]] domain::Result<void> stock();
    [[nodiscard]] static const Product &draw(const Shelf &shelf, demo::Dice &dice);

    [[nodiscard]] qint64 drawShare(demo::Dice &dice);
    [[nodiscard]] domain::Customer customer(demo::Dice &dice, Tongue tongue);
    void drawDelegation(domain::Customer &customer, demo::Dice &dice) const;
    [[nodiscard]] domain::Subscription subscription(
        const domain::WholeCustomer &owner, demo::Dice &dice);
    void drawLife(domain::Subscription &subscription, demo::Dice &dice) const;
    void drawSeller(domain::Subscription &subscription, demo::Dice &dice) const;
    void addPrice(domain::Subscription &subscription, const QString &country);
    void addAccounts(domain::WholeCustomer &whole, demo::Dice &dice) const;

    const catalog::Catalogue &m_catalogue;
    QHash<QString, demo::People> m_people;
    GeneratedSize m_size;
    qint64 m_customers = 0; ///< made so far
    qint64 m_subscriptions = 0;
    qint64 m_accountsEvery = 5; ///< customers for one with accounts
    QHash<QString, Product> m_byKey;
    Shelf m_main; ///< what a company works with
    Shelf m_main21Vianet;
    Shelf m_beside; ///< what it buys beside that
    QHash<QPair<domain::OfferId, QString>, std::optional<domain::Money>> m_prices;
};

} // namespace services::generated
