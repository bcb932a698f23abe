#include "store/migrations/migration.h"

#include <array>

namespace store {

std::span<const Migration> allMigrations()
{
    static const std::array steps{ schema001, schema002, schema003, schema004, schema005, schema006,
        schema007, schema008, schema009, schema010 };
    return steps;
}

} // namespace store
