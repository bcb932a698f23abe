#pragma once

#include "domain/rescue.h"

#include <QString>

#include <algorithm>

namespace store {

/// Gathers what a salvage could not keep.
class LossList
{
public:
    void add(domain::RecordKind kind, domain::LossReason reason, const QString &id = {},
        const QString &name = {}, qint64 count = 1)
    {
        ++m_all;
        if (m_losses.size() < domain::mostLosses) {
            m_losses.append({ kind, reason, id, name, count });
        }
    }
    [[nodiscard]] qint64 all() const { return m_all; }
    /// By kind, otherwise as they were found.
    [[nodiscard]] QList<domain::Loss> sorted() const
    {
        QList<domain::Loss> sorted = m_losses;
        std::stable_sort(sorted.begin(), sorted.end(),
            [](const domain::Loss &a, const domain::Loss &b) { return a.kind < b.kind; });
        return sorted;
    }

private:
    QList<domain::Loss> m_losses;
    qint64 m_all = 0;
};

} // namespace store
