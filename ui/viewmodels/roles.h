#pragma once

#include <QMetaType>
#include <Qt>

/// What an item model tells a delegate beside the text of a cell. Models speak in these neutral
/// words, because they know neither theme nor widgets; common::CellDelegate turns them into looks.
namespace viewmodels {

/// The colour of a text, an icon or a pill, without naming a colour.
enum class Tone { Plain, Secondary, Tertiary, Accent, Ok, Warn, Error };

/// The weight of a cell's text.
enum class Emphasis { Regular, Medium, Strong, Caption, Mono };

enum ItemRole {
    SortRole = Qt::UserRole + 1, ///< value that the column is sorted by
    IdRole, ///< QString or QUuid, the id of the record in the row
    IconNameRole, ///< QString, file name of an icon without extension; 16 px before the text
    IconToneRole, ///< Tone of the icon; Plain if absent
    TextToneRole, ///< Tone of the text; Plain if absent
    EmphasisRole, ///< Emphasis of the text; Regular if absent
    SecondaryTextRole, ///< QString after the text in the same line, or below it in two-line cells
    TrailingIconRole, ///< QString, 20-px icon 4 px after the text, never elided (the info icon)
    PillTextRole, ///< QString; a pill is painted instead of the text
    PillToneRole, ///< Tone of the pill; Plain gives the neutral one
    PillIconRole, ///< QString, icon in the pill
    TileTextRole, ///< QString, name whose first letter stands in the company tile
    TileSeedRole, ///< QString, customer id that picks the tile's colours
    MarketRole, ///< QString, country code of a name in Han characters: picks the SC, TC or JP face
    CopyTextRole, ///< QString for the clipboard where it differs from the display text
    LoadingRole, ///< true where the row is not read yet: blocks are painted instead of texts
    FirstFreeRole, ///< a model's own roles begin here
};

} // namespace viewmodels

Q_DECLARE_METATYPE(viewmodels::Tone)
Q_DECLARE_METATYPE(viewmodels::Emphasis)
