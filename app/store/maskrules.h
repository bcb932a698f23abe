#pragma once

#include <QStringView>

#include <span>

namespace store {

/// What becomes of a column that can hold text, where a copy of the book hides its names.
struct MaskRule
{
    enum class How {
        Kept, ///< ids, codes, days, amounts: they name nobody
        Masked, ///< by the expression, which sees the row as it was
        Derived, ///< of what was masked, by the store's own means
        Emptied, ///< the whole table
    };

    QStringView table;
    QStringView column;
    How how = How::Kept;
    /// SQL over store/maskfunctions.h: mask(kind, text, beside), mask_json(text, beside).
    QStringView expression;
};

/// One for each such column of the schema, table by table in the order in which they are masked:
/// customers last, since others are masked by what they were called. A test holds the list against
/// the schema.
[[nodiscard]] std::span<const MaskRule> maskRules();

} // namespace store
