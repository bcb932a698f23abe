#pragma once

#include "catalog/catalogue.h"
#include "catalog/fault.h"

namespace catalog {

/// What reading a catalogue file of one's own came to.
struct OwnCatalogue
{
    std::shared_ptr<const Catalogue> catalogue; ///< null where there are faults
    QList<Fault> faults; ///< the first of them, at most mostFaults
};

constexpr qsizetype mostFaults = 50;
/// No catalogue comes near this; a larger file is a mistake and not worth the memory.
constexpr qint64 largestCatalogueFile = 8 * 1024 * 1024;

/// One JSON object: "format" 1, "source", and one or more of "plans", "offers", "editions" (an
/// array), "licensing", "roles" and "prices", each of the shape of the file of that name among
/// those built in (`builtIn` is their folder). A part that is left out is the built-in one; of the
/// editions, those of a cloud that the file has none of. `name` is what faults call the file.
[[nodiscard]] OwnCatalogue readOwnCatalogue(
    const QByteArray &content, const QString &name, const QString &builtIn);

/// The catalogue that is built in as such a file: what a partner begins with.
[[nodiscard]] QByteArray builtInAsOneFile(const QString &builtIn);

} // namespace catalog
