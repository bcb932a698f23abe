#pragma once

#include <QCollator>

namespace domain {

/// What a name is sorted by: made once for each name and compared often, in the order of
/// QCollator::compare(). On Windows not Qt's own: Qt 6.4 takes the bytes that the system gives for
/// letters of two bytes, the lower one first, and compares what is behind them in the memory too.
class SortKey
{
public:
    explicit SortKey(const QCollator &collator, const QString &name);
    /// Below, at or above 0.
    [[nodiscard]] int compare(const SortKey &other) const { return m_key.compare(other.m_key); }

private:
#ifdef Q_OS_WIN
    QByteArray m_key;
#else
    QCollatorSortKey m_key;
#endif
};

} // namespace domain
