#pragma once

#include "domain/account.h"
#include "domain/customer.h"
#include "domain/error.h"
#include "domain/ids.h"
#include "domain/role.h"
#include "domain/subscription.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// The list "to be carried out in Partner Center". An act on an imported book changes the book
/// alone (domain.md section 6): each leaves an entry here until somebody, or the next import, says
/// that Partner Center has followed.
namespace domain {

/// What is to be done; the stored form is the enumerator in lower camel case.
enum class HandOffAct { Upgrade, ChangeLicences, Suspend, Reactivate, Cancel, ChangeAutoRenew };

enum class HandOffState {
    Open,
    Done, ///< ticked off, or seen by an import
    TakenBack, ///< undone here before it was carried out there, or given up at an import
};

/// A subscription on one side of an act, as far as an act can change it.
struct HandOffSide
{
    OfferId offer;
    qint64 quantity = 0;
    SubscriptionStatus status = SubscriptionStatus::Active;
    bool autoRenew = true;

    friend bool operator==(const HandOffSide &, const HandOffSide &) = default;
};

struct HandOffEntry
{
    qint64 number = 0; ///< 1 upwards, given by the store; the order in which things are to be done
    HandOffAct act = HandOffAct::Upgrade;
    CustomerId customer;
    SubscriptionId subscription; ///< of an upgrade the old one
    SubscriptionId made; ///< of an upgrade the new one, under the id that this program gave it
    HandOffSide before;
    HandOffSide after; ///< of an upgrade the new subscription
    QDateTime plannedAt; ///< UTC, by the book's clock; invalid: not known
    QString actor;
    Role role = Role::AdminAgent;
    QString requestId;
    // What becomes of it.
    HandOffState state = HandOffState::Open;
    QString note; ///< one line, at most maximumNote characters
    QDateTime settledAt; ///< UTC, by the book's clock; invalid while it is open
    QString settledBy; ///< empty while it is open
    bool seenByImport = false; ///< an import said so, and nobody's hand
    /// Of an upgrade: the id that Partner Center gave the new subscription; null: not known.
    SubscriptionId vendorId;

    [[nodiscard]] bool isUpgrade() const { return act == HandOffAct::Upgrade; }
    /// The one whose state shows whether this was carried out.
    [[nodiscard]] SubscriptionId result() const { return isUpgrade() ? made : subscription; }
    friend bool operator==(const HandOffEntry &, const HandOffEntry &) = default;
};

/// An entry with what a list says about it.
struct HandOffRow
{
    HandOffEntry entry;
    QString companyName;
    QString localName;
    Cloud cloud = Cloud::Global;
    QString productBefore; ///< as stored; the catalogue's name is shown where it knows the offer
    QString productAfter; ///< of an upgrade; else empty
    QString friendlyName; ///< of the subscription that is acted on

    friend bool operator==(const HandOffRow &, const HandOffRow &) = default;
};

struct HandOffQuery
{
    std::optional<HandOffState> state;
    std::optional<Cloud> cloud;
    std::optional<CustomerId> customer;
    std::optional<SubscriptionId> subscription; ///< acted on, or made by the upgrade
    /// Only what an import has to look at: open entries, and every upgrade that was not taken back
    /// (its new subscription bears another id in Partner Center). Beside it only `after` and
    /// `limit` count.
    bool forImport = false;
    qint64 after = 0; ///< number of the last entry of the page before
    int limit = 200; ///< 1 to 1000

    friend bool operator==(const HandOffQuery &, const HandOffQuery &) = default;
};

struct HandOffPage
{
    QList<HandOffRow> rows; ///< by number
    qint64 next = 0; ///< give it as `after` for the next page; 0 on the last one
};

struct HandOffCounts
{
    qint64 open = 0;
    qint64 done = 0;
    qint64 takenBack = 0;

    [[nodiscard]] qint64 total() const { return open + done + takenBack; }
    friend bool operator==(const HandOffCounts &, const HandOffCounts &) = default;
};

class HandOffReader
{
public:
    virtual ~HandOffReader() = default;

    /// NotFound where there is none.
    [[nodiscard]] virtual Result<HandOffRow> entry(qint64 number) = 0;
    [[nodiscard]] virtual Result<HandOffPage> entries(const HandOffQuery &query) = 0;
    /// By state; of the query only the cloud, the customer and the subscription count.
    [[nodiscard]] virtual Result<HandOffCounts> counts(const HandOffQuery &query) = 0;
    /// The subscription of this book that Partner Center calls by this id; none where no entry
    /// tells of one.
    [[nodiscard]] virtual Result<std::optional<SubscriptionId>> ownIdOf(SubscriptionId vendorId)
        = 0;
};

/// Part of the transaction that the writer is in.
class HandOffWriter : public HandOffReader
{
public:
    /// Gives the number.
    [[nodiscard]] virtual Result<qint64> add(const HandOffEntry &entry) = 0;
    /// Keeps what became of an entry: state, note, settled…, vendorId; the rest is never changed.
    /// NotFound where there is none.
    [[nodiscard]] virtual Result<void> settle(const HandOffEntry &entry) = 0;
};

} // namespace domain
