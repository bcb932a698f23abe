#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

/// A second reading of store/searchgrams.h, character by character and without a thought for speed.
namespace naive {

[[nodiscard]] QSet<QString> pairsOf(const QString &searchText);
[[nodiscard]] QStringList triplesOf(const QString &searchText);
[[nodiscard]] QSet<QString> formsOf(const QString &searchText);

} // namespace naive
