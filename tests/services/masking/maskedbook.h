#pragma once

#include "../../qa/democontent.h"

#include "store/maskedcopy.h"

#include <QByteArray>
#include <QString>

/// A demo that was played on, with a row in every table. What went wrong; empty: nothing.
[[nodiscard]] QString writeBookToMask(const QString &file);

/// In lower case.
[[nodiscard]] QByteArray bytesOf(const QString &file);
/// Of the letter, so that a test has as many as it likes.
[[nodiscard]] QByteArray key(char of);
[[nodiscard]] domain::Result<void> mask(const QString &book, const QString &target, char of = 'k',
    const store::MaskingStep &step = {}, const std::stop_token &stop = {});
