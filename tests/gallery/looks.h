#pragma once

#include "catalog/catalogue.h"
#include "theme/tokens.h"

#include <QList>
#include <QSize>
#include <QString>

#include <optional>

namespace gallery {

/// One of the ways in which every scene is shown.
struct Look
{
    theme::ThemeChoice theme;
    catalog::Language language;
    QSize size;
    int percent = 100; ///< text size

    /// "dark-ko-1280x800": the end of its picture's file name; "-200" behind it at 200 % text.
    [[nodiscard]] QString name() const;
};

/// Light, dark and high contrast, in English and Korean, at 1280x800 and 1024x600, and light at 150
/// and 200 % text.
[[nodiscard]] QList<Look> everyLook();
/// The look of that name at any size; none where it is not one.
[[nodiscard]] std::optional<Look> lookNamed(const QString &name);
[[nodiscard]] QString themeName(theme::ThemeChoice theme);
[[nodiscard]] QString languageName(catalog::Language language);
[[nodiscard]] QString sizeName(const QSize &size);

} // namespace gallery
