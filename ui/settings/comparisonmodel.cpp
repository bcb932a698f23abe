#include "settings/comparisonmodel.h"

#include "domain/names.h"
#include "viewmodels/roles.h"
#include "wording/plural.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace settings {

using services::RecordChange;
using services::RecordDifference;
using viewmodels::Tone;

namespace {

Tone toneOf(RecordChange change)
{
    switch (change) {
    case RecordChange::Added:
        return Tone::Ok;
    case RecordChange::Removed:
        return Tone::Error;
    case RecordChange::Changed:
        return Tone::Warn;
    }
    return Tone::Plain;
}

/// What both sides have alike is no difference.
void leaveOutEqual(QJsonObject &before, QJsonObject &after)
{
    const QStringList names = before.keys();
    for (const QString &name : names) {
        if (before.value(name) == after.value(name)) {
            before.remove(name);
            after.remove(name);
        }
    }
}

} // namespace

void ComparisonModel::setRows(
    const QList<RecordDifference> &rows, std::shared_ptr<const catalog::Catalogue> catalogue)
{
    beginResetModel();
    m_rows = rows;
    m_catalogue = std::move(catalogue);
    endResetModel();
}

void ComparisonModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

/// By the names that history and import know, so that wording has words for them.
QJsonObject ComparisonModel::fieldsOf(
    const domain::Subscription &subscription, domain::Cloud cloud) const
{
    return {
        { u"offerName"_s, m_texts->product(subscription, cloud, *m_catalogue) },
        { u"status"_s, domain::codeOf(subscription.status) },
        { u"quantity"_s, subscription.quantity },
        { u"autoRenew"_s, subscription.autoRenew },
        { u"commitmentEndDate"_s, subscription.commitmentEndDate.toString(Qt::ISODate) },
        { u"orderId"_s, subscription.orderId },
        { u"upgradedFrom"_s,
            subscription.upgradedFrom.isNull() ? QString() : subscription.upgradedFrom.text() },
        { u"upgradedTo"_s,
            subscription.upgradedTo.isNull() ? QString() : subscription.upgradedTo.text() },
        { u"base"_s, subscription.parentId.isNull() ? QString() : subscription.parentId.text() },
        { u"friendlyName"_s, subscription.friendlyName },
        { u"startDate"_s, m_texts->date(subscription.startDate) },
        { u"billingCycle"_s, m_texts->billingCycle(subscription.billingCycle) },
        { u"isTrial"_s, subscription.isTrial },
        { u"soldBy"_s, m_texts->soldBy(subscription.soldBy) },
        { u"sellerName"_s, subscription.sellerName },
        { u"unitPrice"_s,
            subscription.unitPrice ? m_texts->money(*subscription.unitPrice) : QString() },
    };
}

QJsonObject ComparisonModel::fieldsOf(const domain::Customer &customer) const
{
    const domain::Delegation &delegation = customer.delegation;
    return {
        { u"companyName"_s, customer.companyName },
        { u"localName"_s, customer.localName },
        { u"domain"_s, customer.domain },
        { u"country"_s,
            customer.country.isEmpty() ? QString() : m_texts->market(customer.country) },
        { u"language"_s, customer.language },
        { u"cloud"_s, m_texts->cloud(customer.cloud) },
        { u"relationship"_s,
            customer.relationship == domain::Relationship::Reseller ? tr("Reseller") : tr("None") },
        { u"delegatedAdmin"_s, domain::codeOf(delegation.state) },
        { u"since"_s, delegation.since.toString(Qt::ISODate) },
        { u"excludedServices"_s, QJsonArray::fromStringList(delegation.excludedPlans) },
    };
}

QString ComparisonModel::inWords(const QJsonObject &before, const QJsonObject &after) const
{
    domain::AuditEvent told;
    told.before = before;
    told.after = after;
    leaveOutEqual(told.before, told.after);
    QStringList words;
    const auto side = [](const QString &value) { return value.isEmpty() ? u"–"_s : value; };
    for (const auto &change : m_texts->changes(told, m_catalogue.get())) {
        //: A field with what it was and what it is: "Licences: 36 → 42"
        words.append(tr("%1: %2 → %3").arg(change.field, side(change.before), side(change.after)));
    }
    // Something that has no words of its own, such as the number of another partner.
    return words.isEmpty() ? tr("Other values") : m_texts->list(words);
}

QString ComparisonModel::customerDetails(const RecordDifference &row) const
{
    if (row.customerBefore) {
        return inWords(fieldsOf(*row.customerBefore), fieldsOf(row.customer));
    }
    QStringList words{ m_texts->cloud(row.customer.cloud) };
    if (!row.customer.country.isEmpty()) {
        words.append(m_texts->market(row.customer.country));
    }
    if (!row.customer.domain.isEmpty()) {
        words.append(row.customer.domain);
    }
    return m_texts->list(words);
}

/// The products, with what is special about a licence.
QString ComparisonModel::licencesOf(const QList<domain::Subscription> &licensed,
    const domain::Account &account, domain::Cloud cloud) const
{
    QStringList words;
    for (qsizetype i = 0; i < licensed.size(); ++i) {
        QString word = m_texts->product(licensed.at(i), cloud, *m_catalogue);
        if (!account.licences.at(i).disabledPlans.isEmpty()) {
            //: A product, in whose licence some services are switched off
            word = tr("%1 (services off: %2)")
                       .arg(word, m_texts->number(account.licences.at(i).disabledPlans.size()));
        }
        words.append(word);
    }
    return words.isEmpty() ? u"–"_s : m_texts->list(words);
}

QString ComparisonModel::accountDetails(const RecordDifference &row) const
{
    const domain::Cloud cloud = row.customer.cloud;
    if (!row.accountBefore || !row.accountAfter) {
        const bool isAfter = row.accountAfter.has_value();
        const domain::Account &only = isAfter ? *row.accountAfter : *row.accountBefore;
        return licencesOf(isAfter ? row.licensedAfter : row.licensedBefore, only, cloud);
    }
    const domain::Account &before = *row.accountBefore;
    const domain::Account &after = *row.accountAfter;
    QStringList words;
    const auto tell = [&words](const QString &field, const QString &old, const QString &now) {
        if (old != now) {
            words.append(
                tr("%1: %2 → %3")
                    .arg(field, old.isEmpty() ? u"–"_s : old, now.isEmpty() ? u"–"_s : now));
        }
    };
    tell(tr("Name"), before.displayName, after.displayName);
    tell(tr("Email"), before.email, after.email);
    tell(tr("Usage location"), before.usageLocation, after.usageLocation);
    tell(tr("Licences"), licencesOf(row.licensedBefore, before, cloud),
        licencesOf(row.licensedAfter, after, cloud));
    return words.isEmpty() ? tr("Other values") : m_texts->list(words);
}

QString ComparisonModel::details(const RecordDifference &row) const
{
    if (row.isOfAccount()) {
        return accountDetails(row);
    }
    if (!row.isOfSubscription()) {
        return customerDetails(row);
    }
    const domain::Cloud cloud = row.customer.cloud;
    if (row.before && row.after) {
        return inWords(fieldsOf(*row.before, cloud), fieldsOf(*row.after, cloud));
    }
    const domain::Subscription &only = row.after ? *row.after : *row.before;
    return m_texts->list({ m_texts->status(only.status),
        wording::withCount(tr("%Ln licences", nullptr, wording::pluralOf(only.quantity)),
            only.quantity, *m_texts) });
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || !m_texts || !m_catalogue) {
        return {};
    }
    const RecordDifference &row = m_rows.at(index.row());
    const domain::Subscription *subscription = row.after ? &*row.after
        : row.before                                     ? &*row.before
                                                         : nullptr;
    const domain::Account *account = row.accountAfter ? &*row.accountAfter
        : row.accountBefore                           ? &*row.accountBefore
                                                      : nullptr;
    if (role == viewmodels::IdRole && account != nullptr) {
        return account->id.text();
    }
    if (role == viewmodels::SecondaryTextRole && index.column() == What && account != nullptr) {
        return account->email;
    }
    if (role == viewmodels::IdRole) {
        return subscription != nullptr ? subscription->id.text() : row.customer.id.text();
    }
    if (role == viewmodels::TextToneRole && index.column() == Change) {
        return QVariant::fromValue(toneOf(row.change));
    }
    if (role == viewmodels::SecondaryTextRole && index.column() == What
        && subscription != nullptr) {
        return subscription->id.text();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
    case Change:
        return row.change == RecordChange::Added  ? tr("Added")
            : row.change == RecordChange::Removed ? tr("Removed")
                                                  : tr("Changed");
    case Customer:
        return m_texts->customerName(row.customer);
    case What:
        if (account != nullptr) {
            return account->displayName;
        }
        return subscription == nullptr
            ? tr("The customer")
            : m_texts->product(*subscription, row.customer.cloud, *m_catalogue);
    case Details:
        return details(row);
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Change:
        return tr("Change", "a difference");
    case Customer:
        return tr("Customer");
    case What:
        return tr("Subscription or account");
    case Details:
        return tr("Details");
    default:
        return {};
    }
}

} // namespace settings
