#pragma once

#include "theme/theme.h"

namespace theme {

/// How a control draws its own label: with the underline of its mnemonic where those are shown.
inline int labelFlags(
    const Theme &theme, Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignLeft)
{
    const auto underline = theme.showsMnemonics() ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    return static_cast<int>(alignment.toInt()) | static_cast<int>(underline);
}

} // namespace theme
