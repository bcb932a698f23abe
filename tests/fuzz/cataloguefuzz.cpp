#include "catalog/ownfile.h"
#include "fuzz/fuzzing.h"

#include <array>

namespace {

/// A file with one part of the fuzzer's; the first byte says which. 0: the whole file is its.
QByteArray catalogueWith(const QByteArray &content)
{
    constexpr std::array<const char *, 6> parts{ "plans", "offers", "editions", "licensing",
        "roles", "prices" };
    const std::size_t place = content.isEmpty() ? 0 : content.at(0) & 7;
    const QByteArray part = content.mid(1);
    if (place == 0 || place > parts.size()) {
        return part;
    }
    return R"({"format":1,"source":"s",")" + QByteArray(parts.at(place - 1)) + "\":" + part + '}';
}

/// Whatever the window asks of a catalogue has an answer.
void expectUsable(const catalog::Catalogue &catalogue)
{
    for (const catalog::Offer &offer : catalogue.offers()) {
        fuzzing::expect(catalogue.offer(offer.id) != nullptr);
        fuzzing::expect(catalogue.offerNamed(offer.nameGlobal.en) != nullptr);
        fuzzing::expect(offer.minQuantity >= 1 && offer.minQuantity <= offer.maxQuantity);
        (void)catalogue.demoAnnualPrice(offer.id, domain::Currency::ofMarket(QStringLiteral("KR")));
    }
    for (const auto cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
        for (const auto variant : { catalog::Variant::AsWritten, catalog::Variant::Corrected }) {
            for (const catalog::Edge &edge : catalogue.edition(cloud, variant).edges) {
                const auto *from = catalogue.offer(edge.from);
                const auto *to = catalogue.offer(edge.to);
                fuzzing::expect(from != nullptr && to != nullptr);
                (void)catalogue.change(*from, *to);
            }
        }
    }
}

} // namespace

/// A catalogue of one's own: one that holds together, or what is wrong with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto own = catalog::readOwnCatalogue(catalogueWith(fuzzing::bytesOf(data, size)),
        QStringLiteral("own.json"), QStringLiteral(":/catalogs"));
    fuzzing::expect((own.catalogue != nullptr) == own.faults.isEmpty());
    fuzzing::expect(own.faults.size() <= catalog::mostFaults);
    for (const catalog::Fault &fault : own.faults) {
        fuzzing::expect(!fault.reason().isEmpty());
        fuzzing::expect(fault.path.isEmpty() || fault.path.startsWith(u'/'));
    }
    if (own.catalogue) {
        expectUsable(*own.catalogue);
    }
    return 0;
}
