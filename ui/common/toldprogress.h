#pragma once

#include <QString>

class QProgressBar;

namespace common {

/// Moves a progress bar and says to screen readers how far it is: each quarter, and what begins
/// anew; every step would be a flood of words.
class ToldProgress
{
public:
    /// The bar counts to a thousand from now on.
    explicit ToldProgress(QProgressBar *bar);

    /// `stage`: whatever it is of, so that another one is told at once.
    void show(qint64 done, qint64 total, const QString &words, int stage = 0);

private:
    QProgressBar *m_bar;
    int m_told = -1;
};

} // namespace common
