#include "rest/billingjson.h"

#include "domain/names.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rest {
namespace {

QString ruleCode(rules::CreditRule rule)
{
    switch (rule) {
    case rules::CreditRule::WholePeriod:
        return u"wholePeriod"_s;
    case rules::CreditRule::UnusedDays:
        return u"unusedDays"_s;
    case rules::CreditRule::FreeDays:
        return u"freeDays"_s;
    case rules::CreditRule::Replaced:
        return u"replaced"_s;
    case rules::CreditRule::None:
        break;
    }
    return {};
}

QString sourceCode(rules::PriceSource source)
{
    switch (source) {
    case rules::PriceSource::Demo:
        return u"demo"_s;
    case rules::PriceSource::Own:
        return u"own"_s;
    case rules::PriceSource::OwnAndDemo:
        return u"ownAndDemo"_s;
    case rules::PriceSource::Unknown:
        break;
    }
    return {};
}

QString gapCode(rules::BillingGap gap)
{
    switch (gap) {
    case rules::BillingGap::NoSourcePrice:
        return u"noSourcePrice"_s;
    case rules::BillingGap::NoTargetPrice:
        return u"noTargetPrice"_s;
    case rules::BillingGap::DifferentCurrencies:
        return u"differentCurrencies"_s;
    case rules::BillingGap::NoStart:
        return u"noStart"_s;
    case rules::BillingGap::TooLarge:
        return u"tooLarge"_s;
    case rules::BillingGap::NotRecorded:
        return u"notRecorded"_s;
    }
    return {};
}

QJsonObject lineObject(const domain::BillingLine &line)
{
    return { { u"kind"_s, domain::codeOf(line.kind) }, { u"offerId"_s, line.offerId.text() },
        { u"firstDay"_s, line.first.toString(Qt::ISODate) },
        { u"lastDay"_s, line.last.toString(Qt::ISODate) }, { u"days"_s, line.days() },
        { u"periodFirst"_s, line.periodFirst.toString(Qt::ISODate) },
        { u"periodLast"_s, line.periodLast.toString(Qt::ISODate) },
        { u"billingCycle"_s, domain::codeOf(line.cycle) }, { u"quantity"_s, line.quantity },
        { u"unitPrice"_s, line.unitPrice.plainText() }, { u"amount"_s, line.amount.plainText() } };
}

void insertKnown(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(name, value);
    }
}

} // namespace

QJsonObject billingDone(const rules::UpgradeBilling &billing)
{
    QJsonArray lines;
    if (!billing.effect) {
        return { { u"lines"_s, lines } };
    }
    const QList<domain::BillingLine> all = billing.effect->lines();
    for (const domain::BillingLine &line : all) {
        lines.append(lineObject(line));
    }
    const domain::Money &due = billing.effect->due;
    return { { u"currency"_s, due.currency.code() }, { u"lines"_s, lines },
        { u"due"_s, due.plainText() } };
}

QJsonObject billing(const rules::UpgradeBilling &billing)
{
    QJsonObject object = billingDone(billing);
    if (!billing.effect) {
        object.insert(u"gap"_s, gapCode(billing.gap));
        return object;
    }
    const rules::BillingEffect &effect = *billing.effect;
    insertKnown(object, u"prices"_s, sourceCode(billing.prices));
    insertKnown(object, u"priceList"_s, billing.priceList);
    insertKnown(object, u"creditRule"_s, ruleCode(effect.creditRule));
    if (effect.next) {
        object.insert(u"next"_s, lineObject(*effect.next));
    }
    return object;
}

} // namespace rest
