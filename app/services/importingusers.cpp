#include "services/importingrun.h"

#include "exchange/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

using domain::Account;
using domain::AccountId;
using domain::Licence;
using domain::SubscriptionId;
using exchange::Field;

namespace {

Licence *licenceFor(Account &account, SubscriptionId id)
{
    const auto found = std::find_if(account.licences.begin(), account.licences.end(),
        [id](const Licence &licence) { return licence.subscriptionId == id; });
    return found == account.licences.end() ? nullptr : &*found;
}

/// "subscriptionId:rest" or a bare id, pointing at a licence that the account holds.
struct LicencePart
{
    Licence *licence = nullptr; ///< none: the row has been marked
    QString rest;
};

using StandsFor = QHash<SubscriptionId, SubscriptionId>;

LicencePart licencePart(
    ImportRow &row, Field field, Account &account, const QString &part, const StandsFor &standsFor)
{
    const qsizetype colon = part.indexOf(u':');
    const QString idText = colon < 0 ? part : part.left(colon);
    const auto id = SubscriptionId::fromText(exchange::guidText(idText));
    if (!id) {
        row.failPart(field, part, idProblem(idText));
        return {};
    }
    Licence *licence = licenceFor(account, standsFor.value(*id, *id));
    if (licence == nullptr) {
        row.failPart(field, part, ImportProblem::UnknownSubscription);
        return {};
    }
    return { licence, colon < 0 ? QString() : part.mid(colon + 1) };
}

} // namespace

ImportRun::Written ImportRun::importUser(ImportRow &row)
{
    const AccountId id = row.readRequiredId<AccountId>(Field::UserId);
    if (row.isBad() || isDuplicate(row, Field::UserId, id.uuid())) {
        return {};
    }
    const auto owner = ownerOf(row);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    if (row.isBad()) {
        return {};
    }
    std::optional<Account> before;
    if (!m_emptyBook) {
        const auto found = m_writer.account(id);
        if (!found) {
            return tl::unexpected(found.error());
        }
        before = *found;
    }
    Account value = before.value_or(Account());
    if (before && value.customerId != (*owner)->id) {
        row.fail(Field::CustomerId, ImportProblem::OtherCustomer,
            { { u"ids"_s, value.customerId.text() } });
        return {};
    }
    value.id = id;
    value.customerId = (*owner)->id;
    row.readText(Field::DisplayName, value.displayName);
    row.readText(Field::Email, value.email);
    row.readCountry(Field::UsageLocation, value.usageLocation);
    if (const Written read = readLicences(row, value); !read) {
        return read;
    }
    if (row.isBad()) {
        return {};
    }
    m_seen.keep(id.uuid());
    ++m_report.users;
    if (before && *before == value) {
        ++m_report.unchanged;
        return {};
    }
    ++(before ? m_report.changed : m_report.added);
    touch(value.customerId);
    return m_writer.putAccount(value);
}

ImportRun::Written ImportRun::readLicences(ImportRow &row, Account &value)
{
    m_standsFor.clear();
    if (row.has(Field::Licences)) {
        QList<Licence> held;
        for (const QString &part : exchange::readList(row.text(Field::Licences))) {
            const auto id = SubscriptionId::fromText(exchange::guidText(part));
            if (!id) {
                row.failPart(Field::Licences, part, idProblem(part));
                return {};
            }
            const auto subscription = standingOf(*id);
            if (!subscription) {
                return tl::unexpected(subscription.error());
            }
            if (!*subscription || (*subscription)->customerId != value.customerId) {
                row.failPart(Field::Licences, part, ImportProblem::UnknownSubscription);
                return {};
            }
            if ((*subscription)->status == domain::SubscriptionStatus::Deleted) {
                // A cancelled subscription has no assignments.
                row.failPart(Field::Licences, part, ImportProblem::Value);
                return {};
            }
            const SubscriptionId own = (*subscription)->id;
            m_standsFor.insert(*id, own);
            const Licence *known = licenceFor(value, own);
            held.append(known != nullptr ? *known : Licence{ own, {}, false, {} });
        }
        // In the order of the book, each once.
        std::sort(held.begin(), held.end(),
            [](const Licence &a, const Licence &b) { return a.subscriptionId < b.subscriptionId; });
        held.erase(std::unique(held.begin(), held.end(),
                       [](const Licence &a, const Licence &b) {
                           return a.subscriptionId == b.subscriptionId;
                       }),
            held.end());
        value.licences = held;
    }
    for (Licence &licence : value.licences) {
        if (row.has(Field::DisabledPlans)) {
            licence.disabledPlans.clear();
        }
        if (row.has(Field::GroupBased)) {
            licence.groupBased = false;
        }
        if (row.has(Field::GroupNames)) {
            licence.groupName.clear();
        }
    }
    for (const Field field : { Field::DisabledPlans, Field::GroupBased, Field::GroupNames }) {
        // Blanks around a group's name are part of it.
        const QStringList parts = field == Field::GroupNames
            ? row.text(field).split(u'|', Qt::SkipEmptyParts)
            : exchange::readList(row.text(field));
        for (const QString &text : parts) {
            const LicencePart part = licencePart(row, field, value, text, m_standsFor);
            if (part.licence == nullptr) {
                return {};
            }
            if (field == Field::GroupBased) {
                part.licence->groupBased = true;
            } else if (field == Field::GroupNames) {
                part.licence->groupName = exchange::unescapedPart(part.rest);
            } else if (part.rest.trimmed().isEmpty()) {
                row.failPart(field, text, ImportProblem::Value,
                    { { u"values"_s, u"subscriptionId:PLAN"_s } });
            } else {
                checkPlan(row, field, part.rest.trimmed());
                part.licence->disabledPlans += part.rest.trimmed();
            }
        }
    }
    return {};
}

} // namespace services
