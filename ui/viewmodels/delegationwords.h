#pragma once

#include "services/delegations.h"
#include "viewmodels/customerletter.h"
#include "viewmodels/roles.h"

#include <QCoreApplication>

namespace viewmodels {

/// One service of the customer and whether the privileges cover it.
struct DelegatedServiceRow
{
    QStringList plans; ///< of the service, as the act takes them
    QString name;
    QString state;
    QString icon;
    Tone tone = Tone::Plain;
    bool excluded = false;
    QString accessibleName;

    friend bool operator==(const DelegatedServiceRow &, const DelegatedServiceRow &) = default;
};

/// The delegated admin privileges of one customer in words; made afresh whenever the customer, the
/// role or the language changes.
class DelegationWords
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::DelegationWords)
public:
    DelegationWords(const services::CustomerFile &file, const services::Context &context,
        const wording::Texts &texts);

    [[nodiscard]] QString company() const;
    [[nodiscard]] QString state() const; ///< "Granted"
    [[nodiscard]] QString icon() const;
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] QString standing() const; ///< a sentence with the day
    [[nodiscard]] QList<DelegatedServiceRow> services() const;
    /// A message to the customer would change something: not everything is granted.
    [[nodiscard]] bool hasLetter() const;
    [[nodiscard]] CustomerLetter letter() const;
    /// Why the message is not this role's to send; empty: it may be sent.
    [[nodiscard]] QString letterRefusal() const;
    [[nodiscard]] QString recordNote() const; ///< of a book that is no demo; else empty

    [[nodiscard]] bool isRequested() const;
    [[nodiscard]] bool hasGrant() const; ///< of every service, or of some
    [[nodiscard]] bool playsCustomer() const;
    [[nodiscard]] QString refusal(rules::DelegationAct act) const; ///< empty: it can be done
    [[nodiscard]] QString done(rules::DelegationAct act) const; ///< for a moment, after the act
    [[nodiscard]] services::DelegationAsk ask(
        rules::DelegationAct act, const QStringList &excludedPlans, const QString &requestId) const;

private:
    [[nodiscard]] const domain::Delegation &own() const { return m_file.customer.delegation; }
    [[nodiscard]] QString excludedNames() const;

    const services::CustomerFile &m_file;
    const services::Context &m_context;
    const wording::Texts &m_texts;
};

} // namespace viewmodels
