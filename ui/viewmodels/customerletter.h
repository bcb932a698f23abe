#pragma once

#include "services/customers.h"
#include "wording/letters.h"

#include <QUrl>

namespace viewmodels {

/// A message to one customer, ready in every language of letters. Keeps what it is about, so that
/// it outlives what it was made from.
class CustomerLetter
{
public:
    /// `about`: what only the customer can mend. `subscription` and `target` may be null.
    CustomerLetter(domain::Refusal about, const services::CustomerFile &file,
        const services::Context &context, domain::SubscriptionId subscription = {},
        domain::OfferId target = {});

    [[nodiscard]] wording::LetterLanguage preferred() const; ///< the customer's own
    [[nodiscard]] wording::Letter in(wording::LetterLanguage language) const;

private:
    domain::Refusal m_about;
    domain::Customer m_customer;
    QList<domain::Subscription> m_holdings;
    services::Context m_context;
    QString m_resellerName;
    domain::SubscriptionId m_subscription;
    domain::OfferId m_target;
};

/// Each language by its own name, whatever language the window speaks.
[[nodiscard]] QString letterLanguageName(wording::LetterLanguage language);

/// A mail with subject and text, to nobody yet (RFC 6068: UTF-8, lines end in CR LF).
[[nodiscard]] QUrl mailLink(const wording::Letter &letter);

} // namespace viewmodels
