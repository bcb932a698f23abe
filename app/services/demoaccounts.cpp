#include "services/democontent.h"

#include "services/demodice.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services::demo {
namespace {

/// Names the people of one customer, each with an email address of its own.
class PeopleMaker
{
public:
    PeopleMaker(const CustomerRecord &record, domain::CustomerId customer, const People &people,
        qint64 seed)
        : m_record(record)
        , m_customer(customer)
        , m_people(people)
        , m_dice(seed, u"people/"_s + record.key)
    {
    }

    [[nodiscard]] domain::Account make(
        const QString &name, const QString &localPart, const QString &location)
    {
        domain::Account account;
        account.email = localPart + u'@' + m_record.domain;
        m_taken.insert(localPart);
        account.id = domain::AccountId(demoId(u"account/"_s + account.email));
        account.customerId = m_customer;
        account.displayName = name;
        account.usageLocation = location;
        return account;
    }

    [[nodiscard]] domain::Account draw()
    {
        const SpeltName &family = m_people.family.at(m_dice.between(0, m_people.family.size() - 1));
        const SpeltName &given = m_people.given.at(m_dice.between(0, m_people.given.size() - 1));
        const QString name = m_people.familyFirst
            ? QString(family.name + m_people.separator + given.name)
            : QString(given.name + m_people.separator + family.name);
        const QString latin = given.latin + u'.' + family.latin;
        QString localPart = latin;
        for (int namesake = 2; m_taken.contains(localPart); ++namesake) {
            localPart = latin + QString::number(namesake);
        }
        return make(name, localPart, m_record.country);
    }

private:
    const CustomerRecord &m_record;
    domain::CustomerId m_customer;
    const People &m_people;
    Dice m_dice;
    QSet<QString> m_taken;
};

} // namespace

QList<domain::Account> makeAccounts(const CustomerRecord &record, domain::CustomerId customer,
    const QHash<QString, domain::SubscriptionId> &ids, const QHash<QString, People> &people,
    qint64 seed)
{
    // Where a country has no list of names, English ones serve (Ireland).
    const auto found = people.constFind(record.country);
    const People names = found != people.cend() ? *found : people.value(u"GB"_s);
    PeopleMaker maker(record, customer, names, seed);

    QList<domain::Account> accounts;
    QHash<QString, qint64> told; // licences that the records give out by name
    for (const AccountRecord &one : record.accounts) {
        domain::Account account
            = maker.make(one.name, one.email, one.location.value_or(record.country));
        for (const LicenceRecord &licence : one.licences) {
            account.licences.append(
                { ids.value(licence.on), licence.off, !licence.group.isEmpty(), licence.group });
            ++told[licence.on];
        }
        accounts.append(account);
    }

    // The first of the shared accounts hold most: a smaller subscription covers fewer of them.
    qint64 shared = 0;
    for (const SubscriptionRecord &subscription : record.subscriptions) {
        if (!subscription.apart) {
            shared = std::max(shared, subscription.assigned - told.value(subscription.key));
        }
    }
    for (qint64 i = 0; i < shared; ++i) {
        domain::Account account = maker.draw();
        for (const SubscriptionRecord &subscription : record.subscriptions) {
            if (!subscription.apart && i < subscription.assigned - told.value(subscription.key)) {
                account.licences.append({ ids.value(subscription.key), {}, false, {} });
            }
        }
        accounts.append(account);
    }
    for (const SubscriptionRecord &subscription : record.subscriptions) {
        const qint64 left = subscription.assigned - told.value(subscription.key);
        for (qint64 i = 0; subscription.apart && i < left; ++i) {
            domain::Account account = maker.draw();
            account.licences.append({ ids.value(subscription.key), {}, false, {} });
            accounts.append(account);
        }
    }
    return accounts;
}

} // namespace services::demo
