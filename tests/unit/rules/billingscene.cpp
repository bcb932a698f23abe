#include "billingscene.h"

using namespace Qt::StringLiterals;

namespace billingscene {

domain::Currency currency(const QString &code)
{
    return domain::Currency::fromText(code).value();
}

domain::Money money(const QString &amount, const QString &code)
{
    return domain::Money::fromPlainText(amount, currency(code)).value();
}

QDate day(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

rules::BilledSubscription bought(domain::Cloud cloud, const QString &start, qint64 quantity,
    const QString &price, const QString &code, domain::BillingCycle cycle)
{
    rules::BilledSubscription subscription;
    subscription.cloud = cloud;
    subscription.id
        = domain::SubscriptionId::fromText(u"11111111-1111-4111-8111-111111111111"_s).value();
    subscription.offer
        = domain::OfferId::fromText(u"22222222-2222-4222-8222-222222222222"_s).value();
    subscription.start = day(start);
    subscription.cycle = cycle;
    subscription.quantity = quantity;
    subscription.price = money(price, code);
    return subscription;
}

rules::BilledTarget target(qint64 quantity, const QString &price, const QString &code)
{
    return { domain::SubscriptionId::fromText(u"33333333-3333-4333-8333-333333333333"_s).value(),
        domain::OfferId::fromText(u"44444444-4444-4444-8444-444444444444"_s).value(), quantity,
        money(price, code) };
}

QString text(const domain::BillingLine &line)
{
    return u"%1..%2 x%3 %4 = %5"_s.arg(line.first.toString(Qt::ISODate),
        line.last.toString(Qt::ISODate), QString::number(line.quantity), line.unitPrice.plainText(),
        line.amount.plainText());
}

QStringList texts(const QList<domain::BillingLine> &lines)
{
    QStringList all;
    for (const domain::BillingLine &line : lines) {
        all.append(text(line));
    }
    return all;
}

} // namespace billingscene
