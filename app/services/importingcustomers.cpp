#include "services/importingrun.h"

#include "domain/names.h"
#include "exchange/values.h"

using namespace Qt::StringLiterals;

namespace services {

using domain::Customer;
using domain::CustomerId;
using domain::DelegationState;
using domain::ErrorCode;
using domain::Result;
using exchange::Field;

Result<std::optional<Customer>> ImportRun::customerOf(CustomerId id)
{
    // A customer's subscriptions mostly stand together.
    if (m_lastCustomer && m_lastCustomer->id == id) {
        return m_lastCustomer;
    }
    const auto found = m_writer.customer(id);
    if (found) {
        m_lastCustomer = *found;
        return m_lastCustomer;
    }
    if (found.error().code != ErrorCode::NotFound) {
        return tl::unexpected(found.error());
    }
    return std::optional<Customer>();
}

Result<std::optional<Customer>> ImportRun::ownerOf(ImportRow &row)
{
    CustomerId id = m_options.customer.value_or(CustomerId());
    if (row.has(Field::CustomerId)) {
        id = row.readRequiredId<CustomerId>(Field::CustomerId);
        if (!row.isBad() && m_options.customer && *m_options.customer != id) {
            row.fail(Field::CustomerId, ImportProblem::OtherCustomer,
                { { u"ids"_s, m_options.customer->text() } });
        }
    }
    if (row.isBad()) {
        return std::optional<Customer>();
    }
    auto owner = customerOf(id);
    if (owner && !*owner) {
        row.fail(Field::CustomerId, ImportProblem::UnknownCustomer, { { u"ids"_s, id.text() } });
    }
    return owner;
}

ImportRun::Written ImportRun::importCustomer(ImportRow &row)
{
    const CustomerId id = row.readRequiredId<CustomerId>(Field::CustomerId);
    if (row.isBad() || isDuplicate(row, Field::CustomerId, id.uuid())) {
        return {};
    }
    std::optional<Customer> before;
    if (!m_emptyBook) {
        const auto found = customerOf(id);
        if (!found) {
            return tl::unexpected(found.error());
        }
        before = *found;
    }

    Customer value = before.value_or(Customer());
    if (!before) {
        value.id = id;
        value.cloud = m_options.defaultCloud;
        value.delegation.state = m_options.assumeDelegation.value_or(DelegationState::Granted);
    }
    row.readText(Field::CompanyName, value.companyName);
    if (value.companyName.trimmed().isEmpty()) {
        row.fail(Field::CompanyName, ImportProblem::Missing);
    }
    row.readText(Field::LocalName, value.localName);
    row.readText(Field::Domain, value.domain);
    row.readCountry(Field::Country, value.country);
    row.readText(Field::Language, value.language);
    row.readValue(Field::Cloud, value.cloud, exchange::readCloud, u"global, 21vianet");
    row.readValue(
        Field::Relationship, value.relationship, exchange::readRelationship, u"reseller, none");
    row.readValue(Field::DelegatedAdmin, value.delegation.state, exchange::readDelegation,
        u"granted, requested, removed, none");
    if (row.has(Field::ExcludedServices)) {
        value.delegation.excludedPlans = exchange::readList(row.text(Field::ExcludedServices));
        for (const QString &plan : std::as_const(value.delegation.excludedPlans)) {
            checkPlan(row, Field::ExcludedServices, plan);
        }
    }
    if (row.has(Field::DelegationDate)) {
        row.readDay(Field::DelegationDate, value.delegation.since);
    } else if (before && before->delegation.state != value.delegation.state) {
        value.delegation.since = QDate(); // the file does not say when that changed
    }
    if (row.isBad()) {
        return {};
    }

    if (!before && (!row.has(Field::DelegatedAdmin) || row.isBlank(Field::DelegatedAdmin))
        && !m_options.assumeDelegation) {
        warn(ImportWarningKind::DelegationAssumed, domain::codeOf(value.delegation.state));
    }
    m_seen.keep(id.uuid());
    ++m_report.customers;
    if (before && *before == value) {
        ++m_report.unchanged;
        return {};
    }
    ++(before ? m_report.changed : m_report.added);
    m_lastCustomer.reset();
    touch(id);
    if (const Written begun = beginLoad(); !begun) {
        return begun;
    }
    return m_writer.putCustomer(value);
}

} // namespace services
