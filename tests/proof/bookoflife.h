#pragma once

#include "bookchecks.h"

#include "services/subscriptionacts.h"
#include "services/upgrade.h"

#include <QTemporaryDir>

class RawSql;

namespace proof {

/// A book on disk that lives through random acts, watched after each of them.
class BookOfLife
{
public:
    BookOfLife(std::uint64_t seed, std::shared_ptr<const catalog::Catalogue> catalogue);
    ~BookOfLife();
    Q_DISABLE_COPY_MOVE(BookOfLife)

    /// Makes the book. What is wrong, or nothing.
    [[nodiscard]] QString begin();
    /// One random act. What is wrong after it, or nothing.
    [[nodiscard]] QString live();
    /// The whole history replayed, and the kept verdicts judged again.
    [[nodiscard]] QString end();

    [[nodiscard]] const QStringList &told() const { return m_told; } ///< every act so far
    [[nodiscard]] const QMap<QString, int> &met() const { return m_met; } ///< "suspend done": 3

private:
    [[nodiscard]] QString upgrade();
    [[nodiscard]] QString act();
    [[nodiscard]] QString advance();
    [[nodiscard]] QString repeat();
    [[nodiscard]] QString lookAgain();
    [[nodiscard]] QString refused(const QString &what, const QString &reason);
    [[nodiscard]] QString changed(const QString &what, bool byTheClock);
    [[nodiscard]] QString licenceFault(const services::UpgradeOutcome &outcome) const;
    [[nodiscard]] QString rowFault(const services::ActRequest &request) const;
    /// Whether domain.md lets it be done; none: it does not say.
    [[nodiscard]] std::optional<bool> mayBeDone(const services::ActRequest &request) const;
    [[nodiscard]] services::ActRequest randomRequest();
    [[nodiscard]] services::Context context();
    [[nodiscard]] const domain::Subscription &anySubscription();
    [[nodiscard]] QString requestId();

    Dice m_dice;
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
    QTemporaryDir m_folder;
    std::unique_ptr<domain::Book> m_book;
    std::unique_ptr<RawSql> m_raw;
    domain::Role m_role = domain::Role::AdminAgent;
    Sight m_first;
    Sight m_before;
    Sight m_now;
    QStringList m_content; ///< every row of every table, before the act
    Ledgers m_ledgers;
    std::optional<services::ActRequest> m_lastDone;
    std::optional<services::UpgradeDraft> m_lastUpgrade;
    int m_requests = 0;
    QStringList m_told;
    QMap<QString, int> m_met;
};

} // namespace proof
