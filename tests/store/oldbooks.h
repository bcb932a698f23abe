#pragma once

#include <QString>

/// The book of an earlier schema, out of tests/data/stores. Empty, or what went wrong.
[[nodiscard]] QString buildOldBook(const QString &path, int version);

/// The book of the first schema, as the program of that time wrote it. Empty, or what went wrong.
[[nodiscard]] QString buildFirstBook(const QString &path);

/// Brings it to a later schema by the steps that the programs of that time took.
[[nodiscard]] QString migrateTo(const QString &path, int version);
