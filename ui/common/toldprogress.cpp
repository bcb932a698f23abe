#include "common/toldprogress.h"

#include "common/announce.h"

#include <QProgressBar>

#include <algorithm>

namespace common {

namespace {

constexpr int whole = 1000; ///< numbers of a large book do not fit an int
constexpr int quarters = 4;

} // namespace

ToldProgress::ToldProgress(QProgressBar *bar)
    : m_bar(bar)
{
    m_bar->setTextVisible(false);
    m_bar->setRange(0, whole);
}

void ToldProgress::show(qint64 done, qint64 total, const QString &words, int stage)
{
    const int part
        = static_cast<int>(total > 0 ? std::clamp<qint64>(done * whole / total, 0, whole) : 0);
    m_bar->setValue(part);
    const int reached = stage * (quarters + 1) + part * quarters / whole;
    if (reached != m_told && m_bar->isVisible()) {
        m_told = reached;
        announce(m_bar, words);
    } else if (!m_bar->accessibleDescription().isEmpty()) {
        m_bar->setAccessibleDescription(words); // in the language of the moment
    }
}

} // namespace common
