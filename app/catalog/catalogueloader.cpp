#include "catalog/catalogueloader.h"

#include "catalog/editionloader.h"
#include "catalog/offerloader.h"
#include "catalog/referenceloader.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {
namespace {

constexpr auto indexFile = "catalogue.json"_L1;
constexpr auto plansFile = "plans.json"_L1;
constexpr auto offersFile = "offers.json"_L1;
constexpr auto licensingFile = "licensing.json"_L1;
constexpr auto rolesFile = "roles.json"_L1;
constexpr auto pricesFile = "prices.json"_L1;

} // namespace

CatalogueLoader::CatalogueLoader(const QString &folder)
    : m_folder(folder)
{
}

domain::Result<std::shared_ptr<const Catalogue>> CatalogueLoader::load()
{
    const JsonNode index = open(indexFile, false);
    index.expectKeys({ u"format"_s, u"source"_s, u"editions"_s });
    if (m_findings.clean()) {
        (void)index.at(u"format"_s).whole(1, 1);
        (void)index.at(u"source"_s).text();
        (void)index.at(u"editions"_s).itemsAtLeastOne();
    }
    const QStringList editionFiles
        = m_findings.clean() ? index.at(u"editions"_s).texts() : QStringList();
    for (const QString &file : editionFiles) {
        if (file.contains(u'/') || file.contains(u'\\')) {
            index.at(u"editions"_s)
                .refuse(u"not the name of a file in this folder: %1"_s.arg(file));
        }
    }
    if (m_findings.clean()) {
        refuseStrayFiles(editionFiles);
    }

    // Each step reads references into what the step before has made, so the first mistake ends it.
    OfferLoader offers(*m_catalogue);
    EditionLoader editions(*m_catalogue);
    ReferenceLoader references(*m_catalogue);
    if (m_findings.clean()) {
        offers.readPlans(open(plansFile, true));
    }
    if (m_findings.clean()) {
        offers.readOffers(open(offersFile, true));
    }
    for (const QString &file : editionFiles) {
        if (m_findings.clean()) {
            editions.read(open(file, true));
        }
    }
    if (m_findings.clean()) {
        checkEditions();
    }
    if (m_findings.clean()) {
        references.readLicensing(open(licensingFile, false));
    }
    if (m_findings.clean()) {
        references.readRoles(open(rolesFile, false));
    }
    if (m_findings.clean()) {
        references.readPrices(open(pricesFile, false));
    }
    if (!m_findings.clean()) {
        return tl::unexpected(m_findings.first());
    }
    m_catalogue->m_digest = QCryptographicHash::hash(m_digested, QCryptographicHash::Sha256);
    return m_catalogue;
}

JsonNode CatalogueLoader::open(const QString &file, bool decidesVerdicts)
{
    QByteArray bytes;
    const JsonNode root = JsonNode::ofFile(m_folder, file, &bytes, m_findings);
    if (decidesVerdicts) {
        m_digested.append(file.toUtf8()).append('\0').append(bytes).append('\0');
    }
    return root;
}

/// A forgotten edition would be missing without a word.
void CatalogueLoader::refuseStrayFiles(const QStringList &editionFiles)
{
    const QStringList known
        = QStringList{ indexFile, plansFile, offersFile, licensingFile, rolesFile, pricesFile }
        + editionFiles;
    const QStringList present = QDir(m_folder).entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    for (const QString &file : present) {
        if (!known.contains(file)) {
            m_findings.add(file, {}, u"catalogue.json does not list this file"_s);
        }
    }
}

void CatalogueLoader::checkEditions()
{
    const auto count = [this](domain::Cloud cloud, bool corrected) {
        return std::count_if(m_catalogue->m_editions.cbegin(), m_catalogue->m_editions.cend(),
            [cloud, corrected](const Edition &edition) {
                return edition.cloud == cloud && edition.corrected == corrected;
            });
    };
    for (const domain::Cloud cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
        if (count(cloud, false) != 1) {
            m_findings.add(
                indexFile, u"/editions"_s, u"each cloud needs exactly one edition as written"_s);
        }
        if (count(cloud, true) > 1) {
            m_findings.add(
                indexFile, u"/editions"_s, u"a cloud has at most one corrected edition"_s);
        }
    }
}

} // namespace catalog
