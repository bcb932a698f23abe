#pragma once

#include "domain/ports.h"
#include "services/importing.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <vector>

namespace services {

/// Holds the rows of an import back that concern tasks for Partner Center until the whole file has
/// been read (an upgrade is seen in two rows, in any order), finds what became of each task, and
/// writes what was chosen. In memory are the tasks that an import looks at, and their rows.
class ImportHandOff
{
public:
    /// A row that is held back.
    struct Held
    {
        domain::SubscriptionId told; ///< the id in the file
        domain::Subscription value; ///< as the row says, over what the book has of it
        std::optional<domain::Subscription> before; ///< in the book; none: it is new
        rules::HandOffSighting there;
        qint64 line = 0;
        bool tellsCycle = false; ///< billing cycle and term stand in the row

        [[nodiscard]] domain::SubscriptionStatus statusThere() const
        {
            return there.status.value_or(value.status);
        }
    };
    /// A row as it is to be kept.
    struct Settled
    {
        domain::Subscription value;
        bool isNew = true;
        domain::SubscriptionId told;
    };

    /// Reads the tasks; none where the book has none that an import looks at.
    [[nodiscard]] static domain::Result<std::optional<ImportHandOff>> read(
        domain::BookReader &reader);

    /// The id of this book for what Partner Center calls so; the same id where it is no other.
    [[nodiscard]] domain::SubscriptionId ownIdOf(domain::SubscriptionId told) const;
    /// Its status is settled with the tasks, so that a row may say what it wants.
    [[nodiscard]] bool isSource(domain::SubscriptionId id) const;
    /// The file has a row of this one, which may yet turn out to be bad; then noteReadable() does
    /// not follow.
    void mention(domain::SubscriptionId id, domain::CustomerId customer);
    void noteReadable(domain::SubscriptionId id, domain::CustomerId customer);
    /// Rows that wait for the end of the file.
    [[nodiscard]] bool concerns(const Held &row) const;
    void hold(Held row);

    /// Everything that was held back, as it is to be kept, in the order of the file. Writes the
    /// tasks and what an upgrade that is given up leaves; fills in the report.
    [[nodiscard]] domain::Result<QList<Settled>> settle(domain::BookWriter &writer,
        const HandOffChoices &choices, const QDateTime &now, const Actor &actor,
        HandOffReport &report, QSet<domain::CustomerId> &touched);
    [[nodiscard]] bool hasWritten() const { return m_written; }

private:
    using Entries = QList<domain::HandOffRow>;
    struct Decision
    {
        rules::HandOffFinding finding = rules::HandOffFinding::NotTold;
        bool keep = true; ///< of Missing and Different
    };

    [[nodiscard]] Held *heldOf(domain::SubscriptionId id);
    [[nodiscard]] Held *madeRowOf(const domain::HandOffEntry &upgrade, const Entries &later);
    [[nodiscard]] Decision decide(const domain::HandOffRow &row, rules::HandOffFinding finding,
        const Held *there, const HandOffChoices &choices, HandOffReport &report);
    [[nodiscard]] domain::Result<void> settleUpgrade(domain::BookWriter &writer,
        const domain::HandOffRow &row, const HandOffChoices &choices, HandOffReport &report);
    [[nodiscard]] domain::Result<void> settleChanges(domain::BookWriter &writer,
        domain::SubscriptionId subscription, const HandOffChoices &choices, HandOffReport &report);
    [[nodiscard]] bool isOvertaken(const domain::HandOffEntry &upgrade) const;
    /// The upgrade before it, in a row of upgrades, has not been carried out: neither was this one.
    [[nodiscard]] bool comesTooSoon(const domain::HandOffEntry &upgrade) const;
    [[nodiscard]] domain::Result<void> checkChoices(const HandOffChoices &choices) const;
    [[nodiscard]] domain::Result<void> pair(
        domain::BookWriter &writer, domain::SubscriptionId made, Held &row);
    [[nodiscard]] domain::Result<void> giveUp(
        domain::BookWriter &writer, const domain::HandOffEntry &upgrade, Held *old, Held *made);
    [[nodiscard]] domain::Result<void> giveUpUpgradesOf(
        domain::BookWriter &writer, domain::SubscriptionId made);
    [[nodiscard]] domain::Result<void> moveBack(
        domain::BookWriter &writer, const domain::HandOffEntry &upgrade, bool oldIsHeld);
    [[nodiscard]] domain::Result<void> assignAgain(
        domain::BookWriter &writer, const domain::HandOffEntry &upgrade);
    [[nodiscard]] domain::Result<void> assignAgain(domain::BookWriter &writer,
        domain::SubscriptionId source, const domain::AffectedWork &line);
    [[nodiscard]] domain::Result<void> giveUpChanges(
        domain::BookWriter &writer, domain::SubscriptionId subscription);
    [[nodiscard]] domain::Result<void> write(
        domain::BookWriter &writer, const domain::HandOffEntry &entry, domain::HandOffState state);
    void followBases();

    Entries m_upgrades; ///< open, or ticked off and not yet seen in Partner Center
    QHash<domain::SubscriptionId, Entries> m_changes; ///< open ones, by subscription
    QHash<domain::SubscriptionId, domain::SubscriptionId> m_ownIds; ///< by Partner Center's id
    QSet<domain::SubscriptionId> m_paired; ///< made here, with an id of Partner Center
    QHash<domain::SubscriptionId, qsizetype> m_upgradeOf; ///< place in m_upgrades, by source
    QSet<domain::SubscriptionId> m_followed; ///< sources of upgrades that were seen there
    /// Rows that could not be read, of customers of m_upgrades.
    QMultiHash<domain::CustomerId, domain::SubscriptionId> m_unreadable;
    QSet<qint64> m_givenUp; ///< numbers of upgrades that went with the one before them
    QSet<domain::SubscriptionId> m_made; ///< of m_upgrades
    QMultiHash<domain::CustomerId, domain::OfferId> m_expected; ///< what m_upgrades make
    std::vector<Held> m_held;
    QHash<domain::SubscriptionId, std::size_t> m_heldAt; ///< by id of this book
    QMultiHash<domain::CustomerId, std::size_t> m_newRows; ///< places of those not in the book
    QSet<std::size_t> m_taken; ///< new rows that are what an upgrade made
    QSet<domain::SubscriptionId> m_keptStanding; ///< whose status stays as planned
    QSet<domain::SubscriptionId> m_overtaken; ///< whose open changes an upgrade has settled
    QSet<domain::CustomerId> *m_touched = nullptr;
    QDateTime m_now;
    Actor m_actor;
    bool m_written = false;
};

} // namespace services
