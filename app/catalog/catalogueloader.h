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

private:
    /// A file whose content decides verdicts goes into the digest, with its name.
    [[nodiscard]] JsonNode open(const QString &file, bool decidesVerdicts);
    void refuseStrayFiles(const QStringList &editionFiles);
    void checkEditions();

    QString m_folder;
    Findings m_findings;
    std::shared_ptr<Catalogue> m_catalogue = std::make_shared<Catalogue>();
    QByteArray m_digested;
};

} // namespace catalog
