#pragma once

#include "domain/customer.h"
#include "domain/error.h"
#include "domain/money.h"
#include "domain/role.h"
#include "domain/subscription.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <bitset>
#include <memory>
#include <optional>

/// The upgrade catalogues as data: resources/catalogs/*.json, read once, validated, then immutable.
/// Sources: domain.md sections 2.1 to 2.3; each file names its article, date and statement.
namespace catalog {

using PlanIndex = int; ///< into Catalogue::plans()
using FamilyIndex = int; ///< into Catalogue::families()
using PlanSet = std::bitset<256>;
using FamilySet = std::bitset<256>;

enum class Language { English, Korean };

/// A name in both languages.
struct Name
{
    QString en;
    QString ko;
    [[nodiscard]] const QString &in(Language language) const
    {
        return language == Language::Korean ? ko : en;
    }
};

/// A service plan by its name in the licensing system, for example EXCHANGE_S_STANDARD.
struct ServicePlan
{
    QString code;
    Name name; ///< readable, "Exchange Online (Plan 1)"
    Name step; ///< within its family, "Plan 1"; empty where the family has one step
    FamilyIndex family = -1;
};

/// Plans that are steps of one service; a plan of no group is a family of its own.
struct ServiceFamily
{
    QString id;
    Name name; ///< "Exchange Online"
    QList<PlanIndex> steps;
};

/// A product, the same one in both clouds and under its old and new names.
struct Offer
{
    domain::OfferId id;
    QString key; ///< its name inside the data files, "business-basic"; never shown
    bool idGenerated = false; ///< the id is not documented but made once for this catalogue
    QString skuPartNumber; ///< for example ENTERPRISEPACK; may be empty
    Name nameGlobal; ///< as the Global edition (2020) shows it
    Name name21Vianet; ///< as the 21Vianet edition (2018) shows it; falls back to the Global name
    Name shortName; ///< for segmented controls: "E3", "Business Standard"
    Name shortName21Vianet; ///< the same of the 2018 name: "Business Premium"
    QStringList otherNames; ///< every further name that import and search know
    qint64 minQuantity = 1;
    qint64 maxQuantity = 10'000'000;
    bool hasLicenceLimit = false; ///< false: the maximum is shown as no limit
    bool monthlyGlobal = true, annualGlobal = true;
    bool monthly21Vianet = true, annual21Vianet = true;
    QString marketVariant; ///< "IN" for the Indian offers, else empty
    QList<PlanIndex> plans; ///< in the order of domain.md
    PlanSet planSet;
    FamilySet familySet;

    [[nodiscard]] const Name &name(domain::Cloud cloud) const
    {
        return cloud == domain::Cloud::China21Vianet ? name21Vianet : nameGlobal;
    }
    [[nodiscard]] const Name &shortNameIn(domain::Cloud cloud) const
    {
        return cloud == domain::Cloud::China21Vianet ? shortName21Vianet : shortName;
    }
    [[nodiscard]] bool soldIn(domain::Cloud cloud, domain::BillingCycle cycle) const;
};

/// One step of an upgrade table.
struct Edge
{
    domain::OfferId from;
    domain::OfferId to;
    QString
        footnoteMark; ///< "1", or empty; the 21Vianet article's mark without a text is kept as data
};

/// One upgrade table of one article.
struct Edition
{
    QString id; ///< "global-2020-as-written", "global-2020-corrected", "21vianet-2018"
    domain::Cloud cloud = domain::Cloud::Global;
    QString source; ///< the article: "S1"
    QString statement; ///< "S1.4"
    QDate date; ///< of the article, or of the correction
    bool corrected = false;
    bool blockedByAddOns = true; ///< from the REST API alone, so a property of the catalogue
    QList<Edge> edges;
    QString basis; ///< what the table rests on, in English
    Name footnote; ///< text of mark 1; empty where the source has none (a known gap)
    QString footnoteStatement; ///< "S1.5"
    bool showsFootnotes = true;
    QStringList knownGaps;
};

/// How the services change along an edge, by family (domain.md 2.3).
struct ServiceChange
{
    struct Step
    {
        FamilyIndex family = -1;
        QList<PlanIndex> before; ///< plans of the family in the source, in catalogue order
        QList<PlanIndex> after; ///< in the target
    };
    QList<Step> gained; ///< families that only the target has
    QList<Step> changed; ///< in both, with different plans
    QList<Step> lost; ///< only in the source
    QList<Step> kept; ///< in both with the same plans
    FamilySet gainedFamilies;
};

/// Which of the two Global tables decides (Settings chooses).
enum class Variant { AsWritten, Corrected };

/// Rights of one role in one cloud.
struct RoleRights
{
    bool upgrade = false;
    bool requestDelegation = false;
    bool seeActivity = false;
    bool changeSubscriptions = false; ///< licences, suspend, reactivate, cancel
};

/// The form in which names are compared: composed, no case, no spaces.
[[nodiscard]] QString foldedName(const QString &name);

class Catalogue
{
public:
    /// Reads and validates the catalogues in `folder` (":/catalogs" for those shipped). On failure
    /// the error's facts name "file", "path" (JSON pointer) and "reason".
    [[nodiscard]] static domain::Result<std::shared_ptr<const Catalogue>> load(
        const QString &folder);

    [[nodiscard]] const QList<Offer> &offers() const { return m_offers; }
    [[nodiscard]] const QList<ServicePlan> &plans() const { return m_plans; }
    [[nodiscard]] const QList<ServiceFamily> &families() const { return m_families; }
    [[nodiscard]] const QList<Edition> &editions() const { return m_editions; }

    [[nodiscard]] const Offer *offer(domain::OfferId id) const; ///< nullptr: not in the catalogue
    [[nodiscard]] const Offer *offerByKey(const QString &key) const; ///< nullptr: no such key
    /// The offer of this exact name, old or new, English or Korean, or of this SKU part number; any
    /// case, spaces not counted.
    [[nodiscard]] const Offer *offerNamed(const QString &name) const;
    /// The offer whose name is nearest to a misspelt one; nullptr where none is near.
    [[nodiscard]] const Offer *offerNamedLike(const QString &name) const;
    /// Offers whose id begins with the text, or whose name it is.
    [[nodiscard]] QList<const Offer *> offersMatching(const QString &idBeginningOrName) const;
    /// A stable id for a product that the catalogue does not know, made from its name (UUID v5).
    [[nodiscard]] static domain::OfferId idOfUnknown(const QString &name);

    [[nodiscard]] std::optional<PlanIndex> plan(const QString &code) const; ///< any case

    [[nodiscard]] const Edition &edition(domain::Cloud cloud, Variant variant) const;
    /// Targets of an offer in table order; empty: no upgrade path.
    [[nodiscard]] QList<Edge> edgesFrom(
        domain::OfferId from, domain::Cloud cloud, Variant variant) const;
    [[nodiscard]] ServiceChange change(const Offer &from, const Offer &to) const;

    [[nodiscard]] RoleRights rights(domain::Role role, domain::Cloud cloud) const;
    /// Roles that may upgrade in this cloud, in the order of the article.
    [[nodiscard]] QList<domain::Role> rolesThatUpgrade(domain::Cloud cloud) const;

    /// Plans that exclude each other for one account.
    [[nodiscard]] bool excludes(PlanIndex a, PlanIndex b) const;
    /// Plans of which one is needed by `plan`; empty: it needs none.
    [[nodiscard]] QList<PlanIndex> neededBy(PlanIndex plan) const;
    [[nodiscard]] bool prohibitedIn(PlanIndex plan, const QString &country) const;

    /// Demo price of a licence and month; none where the list has no price in this currency.
    [[nodiscard]] std::optional<domain::Money> demoPrice(
        domain::OfferId offer, const domain::Currency &currency) const;
    /// Of a licence and year: as listed, else twelve times the monthly one.
    [[nodiscard]] std::optional<domain::Money> demoAnnualPrice(
        domain::OfferId offer, const domain::Currency &currency) const;

    /// SHA-256 over the files that verdicts rest on; stored verdicts with another digest are stale.
    [[nodiscard]] const QByteArray &digest() const { return m_digest; }

private:
    friend class CatalogueLoader;
    friend class OfferLoader;
    friend class EditionLoader;
    friend class ReferenceLoader;

    QList<Offer> m_offers;
    QList<ServicePlan> m_plans;
    QList<ServiceFamily> m_families;
    QList<Edition> m_editions;
    QHash<domain::OfferId, qsizetype> m_offerById;
    QHash<QString, qsizetype> m_offerByKey;
    QHash<QString, qsizetype> m_offerByName; ///< key: foldedName
    QHash<QString, PlanIndex> m_planByCode;
    QHash<QPair<int, int>, RoleRights> m_rights; ///< role, cloud
    QList<domain::Role> m_roleOrder;
    QList<QPair<PlanIndex, PlanIndex>> m_excludingPairs;
    QHash<PlanIndex, QList<PlanIndex>> m_needs;
    QHash<PlanIndex, QStringList> m_prohibited;
    QHash<QPair<domain::OfferId, QString>, qint64> m_prices; ///< offer, currency: minor units
    QHash<QPair<domain::OfferId, QString>, qint64> m_annualPrices; ///< those that are listed
    QByteArray m_digest;
};

} // namespace catalog
