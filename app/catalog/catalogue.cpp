#include "catalog/catalogue.h"

#include "catalog/catalogueloader.h"
#include "catalog/nearname.h"
#include "domain/billing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {
namespace {

/// Beyond two letters a name is another name; short names get one.
constexpr int nearLetters = 2;
constexpr qsizetype shortName = 10;

} // namespace

QString foldedName(const QString &name)
{
    // Composed first: file names and texts from macOS carry Hangul in pieces.
    QString folded = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace(); });
    return folded;
}

bool Offer::soldIn(domain::Cloud cloud, domain::BillingCycle cycle) const
{
    const bool china = cloud == domain::Cloud::China21Vianet;
    if (cycle == domain::BillingCycle::Monthly) {
        return china ? monthly21Vianet : monthlyGlobal;
    }
    return china ? annual21Vianet : annualGlobal;
}

domain::Result<std::shared_ptr<const Catalogue>> Catalogue::load(const QString &folder)
{
    return CatalogueLoader(folder).load();
}

const Offer *Catalogue::offer(domain::OfferId id) const
{
    const auto found = m_offerById.constFind(id);
    return found == m_offerById.cend() ? nullptr : &m_offers.at(*found);
}

const Offer *Catalogue::offerByKey(const QString &key) const
{
    const auto found = m_offerByKey.constFind(key);
    return found == m_offerByKey.cend() ? nullptr : &m_offers.at(*found);
}

const Offer *Catalogue::offerNamed(const QString &name) const
{
    const auto found = m_offerByName.constFind(foldedName(name));
    return found == m_offerByName.cend() ? nullptr : &m_offers.at(*found);
}

const Offer *Catalogue::offerNamedLike(const QString &name) const
{
    const QString wanted = foldedName(name);
    if (wanted.size() < 4) {
        return nullptr;
    }
    const int limit = wanted.size() < shortName ? 1 : nearLetters;
    int best = limit + 1;
    qsizetype nearest = -1;
    bool tied = false;
    for (auto it = m_offerByName.cbegin(); it != m_offerByName.cend(); ++it) {
        if (!sameDigits(wanted, it.key())) {
            continue;
        }
        const int apart = lettersApart(wanted, it.key(), limit);
        if (apart < best) {
            best = apart;
            nearest = it.value();
            tied = false;
        } else if (apart == best && apart <= limit && it.value() != nearest) {
            tied = true;
        }
    }
    // Two products equally near: naming one of them would be a guess.
    return nearest < 0 || tied ? nullptr : &m_offers.at(nearest);
}

QList<const Offer *> Catalogue::offersMatching(const QString &idBeginningOrName) const
{
    if (const Offer *named = offerNamed(idBeginningOrName)) {
        return { named };
    }
    QList<const Offer *> matching;
    if (const auto whole = domain::OfferId::fromText(idBeginningOrName)) {
        if (const Offer *exact = offer(*whole)) {
            matching.append(exact);
        }
        return matching;
    }
    const QString beginning = idBeginningOrName.trimmed().toLower();
    if (beginning.isEmpty()) {
        return matching;
    }
    for (const Offer &candidate : m_offers) {
        if (candidate.id.text().startsWith(beginning)) {
            matching.append(&candidate);
        }
    }
    if (!matching.isEmpty()) {
        return matching;
    }
    // "E3", as segmented controls show it; one that two offers share is for the caller to refuse.
    const QString folded = foldedName(idBeginningOrName);
    for (const Offer &candidate : m_offers) {
        const QStringList shortNames{ candidate.shortName.en, candidate.shortName.ko };
        if (std::any_of(shortNames.cbegin(), shortNames.cend(),
                [&folded](const QString &name) { return foldedName(name) == folded; })) {
            matching.append(&candidate);
        }
    }
    return matching;
}

domain::OfferId Catalogue::idOfUnknown(const QString &name)
{
    // A namespace of this project's own, so that the ids meet nobody else's.
    constexpr QUuid unknownProducts(
        0x6f1d9a3e, 0x0c57, 0x4d2b, 0x9b, 0x8e, 0x2f, 0x5a, 0x7c, 0x64, 0xe0, 0xd1);
    return domain::OfferId(QUuid::createUuidV5(unknownProducts, foldedName(name)));
}

std::optional<PlanIndex> Catalogue::plan(const QString &code) const
{
    const auto found = m_planByCode.constFind(code.trimmed().toCaseFolded());
    return found == m_planByCode.cend() ? std::nullopt : std::optional(*found);
}

const Edition &Catalogue::edition(domain::Cloud cloud, Variant variant) const
{
    const bool corrected = variant == Variant::Corrected;
    const Edition *fallback = nullptr;
    for (const Edition &candidate : m_editions) {
        if (candidate.cloud != cloud) {
            continue;
        }
        if (candidate.corrected == corrected) {
            return candidate;
        }
        if (!candidate.corrected) {
            fallback = &candidate;
        }
    }
    // The loader holds that each cloud has an edition as written.
    Q_ASSERT(fallback != nullptr);
    return *fallback;
}

QList<Edge> Catalogue::edgesFrom(domain::OfferId from, domain::Cloud cloud, Variant variant) const
{
    QList<Edge> edges;
    for (const Edge &edge : edition(cloud, variant).edges) {
        if (edge.from == from) {
            edges.append(edge);
        }
    }
    return edges;
}

ServiceChange Catalogue::change(const Offer &from, const Offer &to) const
{
    ServiceChange change;
    const auto stepOf = [this, &from, &to](FamilyIndex family) {
        ServiceChange::Step step;
        step.family = family;
        const auto inFamily
            = [this, family](PlanIndex plan) { return m_plans.at(plan).family == family; };
        std::copy_if(
            from.plans.cbegin(), from.plans.cend(), std::back_inserter(step.before), inFamily);
        std::copy_if(to.plans.cbegin(), to.plans.cend(), std::back_inserter(step.after), inFamily);
        return step;
    };
    const auto samePlans = [](QList<PlanIndex> a, QList<PlanIndex> b) {
        std::sort(a.begin(), a.end());
        std::sort(b.begin(), b.end());
        return a == b;
    };
    FamilySet done;
    const auto takeFamiliesOf = [&](const Offer &offer) {
        for (const PlanIndex plan : offer.plans) {
            const FamilyIndex family = m_plans.at(plan).family;
            const auto bit = static_cast<size_t>(family);
            if (done.test(bit)) {
                continue;
            }
            done.set(bit);
            const ServiceChange::Step step = stepOf(family);
            if (step.before.isEmpty()) {
                change.gained.append(step);
                change.gainedFamilies.set(bit);
            } else if (step.after.isEmpty()) {
                change.lost.append(step);
            } else if (samePlans(step.before, step.after)) {
                change.kept.append(step);
            } else {
                change.changed.append(step);
            }
        }
    };
    // The target's order is the order in which people read what they get; what is lost comes last.
    takeFamiliesOf(to);
    takeFamiliesOf(from);
    return change;
}

RoleRights Catalogue::rights(domain::Role role, domain::Cloud cloud) const
{
    return m_rights.value({ static_cast<int>(role), static_cast<int>(cloud) });
}

QList<domain::Role> Catalogue::rolesThatUpgrade(domain::Cloud cloud) const
{
    QList<domain::Role> roles;
    std::copy_if(m_roleOrder.cbegin(), m_roleOrder.cend(), std::back_inserter(roles),
        [this, cloud](domain::Role role) { return rights(role, cloud).upgrade; });
    return roles;
}

bool Catalogue::excludes(PlanIndex a, PlanIndex b) const
{
    return m_excludingPairs.contains(qMakePair(a, b)) || m_excludingPairs.contains(qMakePair(b, a));
}

QList<PlanIndex> Catalogue::neededBy(PlanIndex plan) const
{
    return m_needs.value(plan);
}

bool Catalogue::prohibitedIn(PlanIndex plan, const QString &country) const
{
    return m_prohibited.value(plan).contains(country, Qt::CaseInsensitive);
}

std::optional<domain::Money> Catalogue::demoPrice(
    domain::OfferId offer, const domain::Currency &currency) const
{
    const auto found = m_prices.constFind(qMakePair(offer, currency.code()));
    if (found == m_prices.cend()) {
        return std::nullopt;
    }
    return domain::Money{ *found, currency };
}

std::optional<domain::Money> Catalogue::demoAnnualPrice(
    domain::OfferId offer, const domain::Currency &currency) const
{
    const auto listed = m_annualPrices.constFind(qMakePair(offer, currency.code()));
    if (listed != m_annualPrices.cend()) {
        return domain::Money{ *listed, currency };
    }
    const auto monthly = demoPrice(offer, currency);
    return monthly ? domain::times(*monthly, 12) : std::nullopt;
}

} // namespace catalog
