#pragma once

#include "qa/run.h"
#include "services/context.h"

namespace qa {

/// What the window looks at while a check is asked; the book does not know it.
struct Looking
{
    domain::Cloud cloud = domain::Cloud::Global;
    QString language; ///< "ko" or "en"
};

/// What came of a check. The sentence is made here in both languages, since a report may be in
/// another one than the window.
struct CheckAnswer
{
    Finding::Outcome outcome = Finding::Outcome::Unknown;
    catalog::Name told; ///< "Found: Active, 42 licences"

    [[nodiscard]] Finding finding(catalog::Language language) const
    {
        return { outcome, told.in(language) };
    }
};

/// Asks the book, by the same functions that the window's own services run; customers are named by
/// their domain, products by the key of the catalogue.
///
///     subscription    customer, offer; status, licences      any of that product may fit
///     noSubscription  customer, offer                        none that is active, suspended or
///                                                            pending
///     verdict         customer, offer, target, is; code      allowed or refused; the role left out
///     targets         customer, offer, all and/or allowed    numbers of new products
///     upgraded        customer, from, to; licences
///     work            customer, offer, lines; open           of the upgrades from and to it
///     upgradable      cloud, customers | customer, count     as the signed-in role sees it
///     role, mayUpgrade, cloud, language, clock               is
///     delegation      customer, is
///
/// verdict, targets and work may name the `status` of the subscription that is meant, where a
/// customer has several of one product. Unknown where the window alone can tell, and where the book
/// has no such customer, product or subscription to judge. Errors are those of the store.
[[nodiscard]] domain::Result<CheckAnswer> checkBook(domain::BookReader &reader,
    const services::Context &context, const Looking &looking, const Check &check);

/// Whether the book can answer; else the window has to be asked.
[[nodiscard]] bool isOfBook(const Check &check);

/// The first thing that is wrong with a check of a case file, in English: a JSON pointer within the
/// check, a colon and the reason; empty: nothing. Checks of the window are known as well.
[[nodiscard]] QString checkFault(const QJsonObject &check);

/// A role as case files name it, "salesAgent", or as the command line does, "sales-agent".
[[nodiscard]] std::optional<domain::Role> roleOf(const QString &code);

} // namespace qa
