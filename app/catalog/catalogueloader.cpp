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
            index.at(u"editions"_s).refuse("not the name of a file in this folder: %1", { file });
        }
    }
    if (m_findings.clean()) {
        refuseStrayFiles(editionFiles);
    }

    if (m_findings.clean()) {
        for (const QString &file : editionFiles) {
            m_editions.append({ file, false });
        }
    }
    return readParts(indexFile);
}

domain::Result<std::shared_ptr<const Catalogue>> CatalogueLoader::loadOwn(
    const QByteArray &content, const QString &name)
{
    m_own = JsonNode::ofBytes(content, name, m_findings);
    if (m_findings.clean()) {
        m_own->expectKeys({ u"format"_s, u"source"_s },
            { u"plans"_s, u"offers"_s, u"editions"_s, u"licensing"_s, u"roles"_s, u"prices"_s });
        (void)m_own->at(u"format"_s).whole(1, 1);
        (void)m_own->at(u"source"_s).text();
        if (m_own->keys().size() < 3) {
            m_own->refuse("the file has none of the parts of a catalogue");
        }
    }
    if (!m_findings.clean()) {
        return tl::unexpected(m_findings.first());
    }
    QStringList clouds;
    if (m_own->has(u"editions"_s)) {
        for (const JsonNode &edition : m_own->at(u"editions"_s).itemsAtLeastOne()) {
            clouds.append(edition.at(u"cloud"_s).text());
        }
    }
    // The tables that are built in stay those of a cloud that the file says nothing of.
    QByteArray bytes;
    const JsonNode index = JsonNode::ofFile(m_folder, indexFile, &bytes, m_findings);
    for (const QString &file : index.at(u"editions"_s).texts()) {
        const JsonNode edition = JsonNode::ofFile(m_folder, file, &bytes, m_findings);
        if (!clouds.contains(edition.at(u"cloud"_s).text())) {
            m_editions.append({ file, false });
        }
    }
    if (!clouds.isEmpty()) {
        m_editions.prepend({ name, true });
    }
    return readParts(name);
}

/// Each step reads references into what the step before has made, so the first mistake ends it.
domain::Result<std::shared_ptr<const Catalogue>> CatalogueLoader::readParts(const QString &name)
{
    OfferLoader offers(*m_catalogue);
    EditionLoader editions(*m_catalogue);
    ReferenceLoader references(*m_catalogue);
    if (m_findings.clean()) {
        offers.readPlans(open(plansFile, true));
    }
    if (m_findings.clean()) {
        offers.readOffers(open(offersFile, true));
    }
    for (const EditionSource &source : std::as_const(m_editions)) {
        if (!m_findings.clean()) {
            break;
        }
        if (source.own) {
            digest(u"editions"_s, m_own->at(u"editions"_s).bytes());
            for (const JsonNode &edition : m_own->at(u"editions"_s).items()) {
                editions.read(edition);
            }
        } else {
            editions.read(open(source.file, true));
        }
    }
    if (m_findings.clean()) {
        checkEditions(name);
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

/// A part of the own file where it has one, else the file that is built in.
JsonNode CatalogueLoader::open(const QString &file, bool decidesVerdicts)
{
    const QString part = file.chopped(u".json"_s.size());
    if (m_own && m_own->has(part)) {
        const JsonNode own = m_own->at(part);
        if (decidesVerdicts) {
            digest(part, own.bytes());
        }
        return own;
    }
    QByteArray bytes;
    const JsonNode root = JsonNode::ofFile(m_folder, file, &bytes, m_findings);
    if (decidesVerdicts) {
        digest(file, bytes);
    }
    return root;
}

void CatalogueLoader::digest(const QString &name, const QByteArray &bytes)
{
    m_digested.append(name.toUtf8()).append('\0').append(bytes).append('\0');
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
            m_findings.add({ file, {}, "catalogue.json does not list this file", {} });
        }
    }
}

void CatalogueLoader::checkEditions(const QString &file)
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
                { file, u"/editions"_s, "each cloud needs exactly one edition as written", {} });
        }
        if (count(cloud, true) > 1) {
            m_findings.add(
                { file, u"/editions"_s, "a cloud has at most one corrected edition", {} });
        }
    }
}

} // namespace catalog
