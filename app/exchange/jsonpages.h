#pragma once

#include <QByteArray>

namespace exchange {

/// How much of its lists a JSON file holds, by what its REST collections say: how many entries
/// their list has in all (totalCount), and whether it goes on (links.next). Collections behind each
/// other are taken for the pages of one list as long as they name the same total and lack some.
class JsonPages
{
public:
    /// The next collection: what stands around its entries, an empty list in their place.
    void add(const QByteArray &frame, qint64 entries);

    [[nodiscard]] qint64 held() const { return m_held; }
    /// Entries of the lists in all; held() where no collection tells of more.
    [[nodiscard]] qint64 total() const;
    /// A list has entries that the file does not hold.
    [[nodiscard]] bool isPart() const { return total() > m_held || m_goesOn; }

private:
    qint64 m_held = 0;
    qint64 m_missing = 0; ///< of the lists before the last
    qint64 m_listTotal = 0; ///< of the last list; 0: not told
    qint64 m_listHeld = 0;
    bool m_goesOn = false; ///< the last collection names a page behind it
};

} // namespace exchange
