#pragma once

#include "catalog/catalogue.h"
#include "catalog/jsonnode.h"

namespace catalog {

/// Reads the files of one folder into a catalogue: catalogue.json names the editions; plans.json,
/// offers.json, licensing.json, roles.json and prices.json stand beside it under these names.
class CatalogueLoader
{
public:
    explicit CatalogueLoader(const QString &folder);

    [[nodiscard]] domain::Result<std::shared_ptr<const Catalogue>> load();
    /// The same with the parts that a file of one's own brings (ownfile.h).
    [[nodiscard]] domain::Result<std::shared_ptr<const Catalogue>> loadOwn(
        const QByteArray &content, const QString &name);
    [[nodiscard]] const QList<Fault> &faults() const { return m_findings.all(); }

private:
    struct EditionSource
    {
        QString file;
        bool own = false; ///< every edition of the own file
    };

    [[nodiscard]] domain::Result<std::shared_ptr<const Catalogue>> readParts(const QString &name);
    /// A file whose content decides verdicts goes into the digest, with its name.
    [[nodiscard]] JsonNode open(const QString &file, bool decidesVerdicts);
    void refuseStrayFiles(const QStringList &editionFiles);
    void checkEditions(const QString &file);
    void digest(const QString &name, const QByteArray &bytes);

    QString m_folder;
    Findings m_findings;
    std::optional<JsonNode> m_own;
    QList<EditionSource> m_editions;
    std::shared_ptr<Catalogue> m_catalogue = std::make_shared<Catalogue>();
    QByteArray m_digested;
};

} // namespace catalog
