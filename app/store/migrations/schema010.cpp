#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * Customers without a reseller relationship are few, and the lists of the REST API leave them
// out:
//   how many they are is read from an index that holds nobody else.
constexpr QStringView statements[] = {
    u"CREATE INDEX customers_without_relationship ON customers (cloud)"
    u" WHERE relationship <> 'reseller'",
};

} // namespace

const Migration schema010{ 10,
    u"How many customers have no reseller relationship is known without a look at all of them.", 7,
    statements };

} // namespace store
