#pragma once

#include "domain/customer.h"

namespace domain {

/// What a text of a book is, for whoever replaces it.
enum class MaskedText {
    Company, ///< of a customer
    LocalName, ///< beside: the company's real name
    Domain,
    Firm, ///< of somebody who is no customer, such as another seller
    Person, ///< beside: the mail address, which tells namesakes apart; may be empty
    Email,
    Group, ///< of accounts
    Nickname, ///< of a subscription
    /// Kept, unless it names the customer. Beside: what names it, split by U+001F; where that is
    /// empty nobody knows, and it is replaced.
    Product,
    PartnerId,
    OrderId, ///< kept where it is made of digits alone, or one of this program
    RequestId, ///< kept where the program made it
    File,
    Note,
};

/// Replaces what names people and firms: the same by the same, for as long as the key is the same.
/// Nothing leads back without the key.
class NameMask
{
public:
    virtual ~NameMask() = default;

    /// Every customer of the book, in a stable order and before anything else is asked for: where
    /// two would get one name, the later one gets another.
    virtual void meet(const Customer &customer) = 0;
    /// Empty for an empty text, never empty for another.
    [[nodiscard]] virtual QString masked(
        MaskedText kind, const QString &real, const QString &beside)
        = 0;
};

} // namespace domain
