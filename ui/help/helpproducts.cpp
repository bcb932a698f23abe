#include "help/helptexts.h"

using namespace Qt::StringLiterals;

/// The upgrade tables and what each step of them does (domain.md section 2). Both are read from the
/// catalogue that the program judges by.
namespace help {

using viewmodels::HelpTopic;

namespace {

using Steps = QList<catalog::ServiceChange::Step>;

QString servicesOf(const Steps &steps, const HelpSources &sources)
{
    QStringList names;
    for (const auto &step : steps) {
        names.append(
            sources.catalogue->families().at(step.family).name.in(sources.texts->language()));
    }
    return names.isEmpty() ? HelpTexts::tr("None") : sources.texts->list(names);
}

QString nameOf(domain::OfferId id, domain::Cloud cloud, const HelpSources &sources)
{
    const catalog::Offer *offer = sources.catalogue->offer(id);
    return offer == nullptr ? QString() : sources.texts->product(*offer, cloud);
}

/// Sources in table order, each once.
QList<domain::OfferId> sourcesOf(const catalog::Edition &edition)
{
    QList<domain::OfferId> from;
    for (const catalog::Edge &edge : edition.edges) {
        if (!from.contains(edge.from)) {
            from.append(edge.from);
        }
    }
    return from;
}

HelpBlock pathTable(const catalog::Edition &edition, const HelpSources &sources)
{
    QList<QStringList> rows{ { HelpTexts::tr("Product"), HelpTexts::tr("Possible upgrades") } };
    for (const domain::OfferId from : sourcesOf(edition)) {
        QStringList targets;
        for (const catalog::Edge &edge : edition.edges) {
            if (edge.from == from) {
                const bool marked = edition.showsFootnotes && !edge.footnoteMark.isEmpty();
                targets.append(nameOf(edge.to, edition.cloud, sources)
                    + (marked ? QString(u" ("_s + edge.footnoteMark + u')') : QString()));
            }
        }
        rows.append({ nameOf(from, edition.cloud, sources), targets.join(u'\n') });
    }
    return HelpTexts::table(rows);
}

/// "Global, 7 May 2020"
QString editionName(const catalog::Edition &edition, const HelpSources &sources)
{
    return HelpTexts::tr("%1, article of %2", "cloud, date")
        .arg(sources.texts->cloud(edition.cloud), sources.texts->dateInSentence(edition.date));
}

void addEdition(
    QList<HelpBlock> &blocks, const catalog::Edition &edition, const HelpSources &sources)
{
    blocks.append(HelpTexts::heading(editionName(edition, sources)));
    blocks.append(pathTable(edition, sources));
    const QString footnote = edition.footnote.in(sources.texts->language());
    if (edition.showsFootnotes && !footnote.isEmpty()) {
        blocks.append(HelpTexts::paragraph(
            HelpTexts::tr("(%1) %2", "footnote mark and text").arg(u"1"_s, footnote)));
    }
}

/// What becomes of the services where `from` is upgraded, a row for each target.
void addChanges(QList<HelpBlock> &blocks, const catalog::Edition &edition, domain::OfferId from,
    const HelpSources &sources)
{
    const catalog::Offer *source = sources.catalogue->offer(from);
    if (source == nullptr) {
        return;
    }
    QList<QStringList> rows{ { HelpTexts::tr("New product"), HelpTexts::tr("Services gained"),
        HelpTexts::tr("Services lost"), HelpTexts::tr("Licences") } };
    for (const catalog::Edge &edge : edition.edges) {
        const catalog::Offer *target = sources.catalogue->offer(edge.to);
        if (edge.from != from || target == nullptr) {
            continue;
        }
        const catalog::ServiceChange change = sources.catalogue->change(*source, *target);
        rows.append({ nameOf(edge.to, edition.cloud, sources), servicesOf(change.gained, sources),
            servicesOf(change.lost, sources),
            target->hasLicenceLimit
                ? HelpTexts::tr("Up to %1").arg(sources.texts->number(target->maxQuantity))
                : HelpTexts::tr("No limit") });
    }
    blocks.append(HelpTexts::heading(
        HelpTexts::tr("%1 (%2)", "product and cloud")
            .arg(nameOf(from, edition.cloud, sources), sources.texts->cloud(edition.cloud))));
    blocks.append(HelpTexts::table(rows));
}

} // namespace

QList<HelpBlock> HelpTexts::upgradePaths(const HelpSources &sources)
{
    using domain::Cloud;
    const catalog::Edition &global = sources.catalogue->edition(Cloud::Global, sources.variant);
    const catalog::Edition &china
        = sources.catalogue->edition(Cloud::China21Vianet, sources.variant);
    QList<HelpBlock> blocks{ paragraph(
        tr("A product that is not in the left column has no upgrade path. Trials, add-ons and "
           "subscriptions bought elsewhere have none either.")) };
    addEdition(blocks, global, sources);
    addEdition(blocks, china, sources);
    blocks.append(heading(tr("Old and new names")));
    blocks.append(paragraph(tr("On 21 April 2020 products were renamed. The table of 2018 has the "
                               "old names, that of 2020 the new ones; the search finds both.")));
    QList<QStringList> names{ { tr("Name of 2018"), tr("Name of 2020") } };
    for (const catalog::Offer &offer : sources.catalogue->offers()) {
        const QString old = sources.texts->product(offer, Cloud::China21Vianet);
        const QString now = sources.texts->product(offer, Cloud::Global);
        if (old != now) {
            names.append({ old, now });
        }
    }
    blocks.append(table(names));
    blocks.append(heading(tr("As written and corrected")));
    blocks.append(
        paragraph(tr("The article of 2020 leads Apps for business to Business Premium. Every "
                     "edition before it has the product there that is now called Business "
                     "Standard: the old name was left behind by the renaming. The catalogue as "
                     "written follows the article; the corrected one has Business Standard.")));
    blocks.append(seeAlso({ HelpTopic::AppsForBusiness, HelpTopic::Upgrading }));
    return blocks;
}

QList<HelpBlock> HelpTexts::appsForBusiness(const HelpSources &sources)
{
    using domain::Cloud;
    QList<HelpBlock> blocks{
        paragraph(tr("A business plan can be switched to one with more services. The program "
                     "compares the services of both plans and shows what is gained and lost "
                     "before you submit.")),
        steps({ tr("Look up below what the customer gains and loses."),
            tr("Check that no other subscription of the customer has one of the gained services, "
               "and that every lost service is no longer needed. The data of a lost service "
               "stays; access to it ends."),
            tr("Press *Upgrade now*, choose the new product, and submit."),
            tr("Tell users to sign out and in again to get the new apps.") }),
    };
    for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
        const catalog::Edition &edition = sources.catalogue->edition(cloud, sources.variant);
        for (const domain::OfferId from : sourcesOf(edition)) {
            const catalog::Offer *offer = sources.catalogue->offer(from);
            if (offer != nullptr && offer->marketVariant.isEmpty()) {
                addChanges(blocks, edition, from, sources);
            }
        }
    }
    blocks.append(heading(tr("India")));
    blocks.append(
        paragraph(tr("The Indian offers of Apps for business and Business Basic go to Business "
                     "Standard India, which is sold monthly only, and never to Business Standard. "
                     "It is the offer that decides, not the country of the customer.")));
    blocks.append(heading(tr("Licences and billing frequency")));
    blocks.append(paragraph(tr("A business plan has at most 300 licences. The new product keeps "
                               "the billing frequency and the term of the old one; a product that "
                               "is not sold so cannot be chosen.")));
    blocks.append(seeAlso({ HelpTopic::Reassigning, HelpTopic::UpgradePaths, HelpTopic::Billing }));
    return blocks;
}

} // namespace help
