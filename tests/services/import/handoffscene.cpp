#include "handoffscene.h"

#include "domain/names.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

domain::SubscriptionId subscriptionId(int number)
{
    return domain::SubscriptionId::fromText(guid(number)).value();
}

QByteArray HandOffScene::customers()
{
    return lines(u"customerId,companyName,country,delegatedAdmin\n"
                 "#1,Alpha,US,granted\n#2,Beta,US,granted\n"_s);
}

QByteArray HandOffScene::header()
{
    return "subscriptionId,customerId,offerName,quantity,status,autoRenew\n";
}

QByteArray HandOffScene::subscriptions()
{
    return header()
        + lines(u"#11,#1,Microsoft 365 Business Basic,10,active,true\n"
                "#12,#1,Microsoft 365 Apps for business,5,active,true\n"
                "#13,#1,Visio Plan 2,3,active,true\n"
                "#21,#2,Microsoft 365 Business Basic,4,active,true\n"_s);
}

HandOffScene::HandOffScene()
{
    const auto report = m_fixture.importText(customers(), subscriptions());
    if (!report || !report->imported) {
        qWarning("the book of the scene was not imported");
    }
}

QString HandOffScene::act(
    rules::LifeAct act, int subscription, qint64 quantity, bool autoRenew, const QString &request)
{
    services::ActRequest asked;
    asked.act = act;
    asked.subscription = subscriptionId(subscription);
    asked.quantity = quantity;
    asked.autoRenew = autoRenew;
    asked.requestId = request;
    const auto outcome = services::SubscriptionActService(m_fixture.book(), m_fixture.context())
                             .carryOut(asked)
                             .result();
    return outcome ? QString() : outcome.error().detail + outcome.error().fact(u"reason"_s);
}

QString HandOffScene::upgrade(int subscription, const QString &product, const QString &request)
{
    return upgradeOf(subscriptionId(subscription), product, request);
}

QString HandOffScene::upgradeOf(
    domain::SubscriptionId source, const QString &product, const QString &request)
{
    services::UpgradeDraft draft;
    draft.source = source;
    draft.target = m_fixture.context().catalogue->offerNamed(product)->id;
    draft.requestId = request.isEmpty() ? QUuid::createUuid().toString() : request;
    const auto outcome
        = services::UpgradeService(m_fixture.book(), m_fixture.context()).upgrade(draft).result();
    if (!outcome) {
        return outcome.error().detail;
    }
    return outcome->refused() || !outcome->newSubscription ? u"refused"_s
                                                           : outcome->newSubscription->id.text();
}

domain::SubscriptionId HandOffScene::madeOf(int subscription)
{
    return m_fixture.subscription(guid(subscription)).upgradedTo;
}

QList<domain::HandOffEntry> HandOffScene::entries()
{
    const auto page = m_fixture.book()
                          .read<domain::HandOffPage>([](domain::BookReader &reader) {
                              return reader.handOff().entries({});
                          })
                          .result();
    QList<domain::HandOffEntry> all;
    for (const domain::HandOffRow &row : page.value_or(domain::HandOffPage()).rows) {
        all.append(row.entry);
    }
    return all;
}

QStringList HandOffScene::list()
{
    QStringList all;
    for (const domain::HandOffEntry &entry : entries()) {
        const bool own = entry.subscription.text().startsWith("00000000"_L1);
        const QString number = QString::number(entry.subscription.text().right(12).toLongLong());
        all.append(QString::number(entry.number) + u' ' + domain::codeOf(entry.act) + u' '
            + (own ? QString(u'#' + number) : u"made"_s) + u' ' + domain::codeOf(entry.state)
            + (entry.seenByImport ? u" seen"_s : QString()));
    }
    return all;
}

QString HandOffScene::state(domain::SubscriptionId id)
{
    const auto found = m_fixture.book()
                           .read<domain::Subscription>(
                               [id](domain::BookReader &reader) { return reader.subscription(id); })
                           .result();
    return !found ? u"none"_s
                  : QString(domain::codeOf(found->status) % u' ' % QString::number(found->quantity)
                      % u' ' % found->offerName);
}

QString HandOffScene::state(int subscription)
{
    return state(subscriptionId(subscription));
}
