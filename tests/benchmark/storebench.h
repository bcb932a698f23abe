#pragma once

#include "cputime.h"
#include "domain/ports.h"
#include "services/context.h"

#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

/// One bench each: the program's own way over its ports, and the bare one beside it, in the same
/// process. Each gives its figures as JSON; empty: it could not be done, and standard error says
/// why.
namespace bench {

[[nodiscard]] QJsonObject search(const QString &book); ///< T3
[[nodiscard]] QJsonObject pages(const QString &book); ///< T4
[[nodiscard]] QJsonObject judge(const QString &book); ///< T5
[[nodiscard]] QJsonObject upgrade(const QString &book); ///< T6; changes the book
/// T8: files as export wrote them, the book that they came from, and a folder to work in.
[[nodiscard]] QJsonObject import(const QString &customers, const QString &subscriptions,
    const QString &book, const QString &folder);

/// Null where the book does not open.
[[nodiscard]] std::unique_ptr<domain::Book> openBook(const QString &file, bool create = false);
[[nodiscard]] services::Context someone();

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values.at(values.size() / 2);
}

/// CPU of all threads that the act took, in ms; the median of several times.
inline double cpuOf(const std::function<void()> &act, int times = 1)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        const double before = cpuMs();
        act();
        all.push_back(cpuMs() - before);
    }
    return median(all);
}

} // namespace bench
