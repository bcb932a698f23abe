#pragma once

#include "wording/texts.h"

/// What the sandbox says of a request that it does not carry out (sandbox.md). Sentences of the
/// rules and of the store come from Texts itself.
namespace wording {

enum class RestProblem {
    BrokenRequest,
    TargetTooLong,
    HeadersTooLarge,
    BodyTooLarge,
    MethodUnknown,
    VersionUnknown,
    TookTooLong,
    TooManyConnections,
    ForeignHost, ///< detail: the host
    CrossOrigin,
    OtherUser,
    UnknownPath, ///< detail: the nearest route
    WrongMethod, ///< detail: methods of the route
    NotImplemented, ///< detail: the documentation's name of the route
    TokenStale,
    TokenRequest, ///< detail: the form field
    BrokenJson,
    PropertyMissing, ///< detail: its name
    PropertyInvalid, ///< detail: its name
    CustomerUnknown,
    RelationshipMissing,
    SubscriptionUnknown,
    OfferUnknown,
    AccountUnknown,
    EntryUnknown, ///< of the journal, of the fault rules, of the snapshots
    EtagStale,
    EtagMissing,
    QuantityOutside, ///< detail: "1-300"
    NotEligible,
    UserContextRequired,
    DateInvalid, ///< detail: what was sent
    FilterInvalid,
    ContinuationInvalid,
    InjectedFault,
    NoDemoBook,
};

[[nodiscard]] QString restProblem(
    RestProblem problem, const Texts &texts, const QString &detail = {});

} // namespace wording
