#pragma once

#include "galleryframe.h"

namespace gallery {

/// One HTML page that shows each scene beside its design pictures; the pictures lie beside it, the
/// designs in its folder "design". False, with the reason on stderr, where it cannot be written.
[[nodiscard]] bool writePage(const QDir &folder, const QList<Scene> &scenes,
    const QList<Look> &looks, const QStringList &missing);

} // namespace gallery
