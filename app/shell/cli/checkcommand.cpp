#include "rest/upgradejson.h"
#include "domain/names.h"
#include "services/upgrade.h"
#include "shell/cli/commands.h"
#include "wording/billing.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shell::cli {

using domain::Result;

namespace {

/// Subscriptions judged in one snapshot of `check --all`.
constexpr int checkPage = 500;

QString codeAndDetail(const QJsonObject &error)
{
    const QString details = error.value("additionalDetails"_L1).toString();
    const QString code = error.value("code"_L1).toString();
    return code == "other"_L1 && !details.isEmpty() ? QString(code + u" ("_s + details + u')')
                                                    : code;
}

QString codes(const QJsonArray &errors)
{
    QStringList names;
    for (const QJsonValue &error : errors) {
        names.append(codeAndDetail(error.toObject()));
    }
    return names.join(u", "_s);
}

/// A line for each error: what the service calls it, and what it says.
QString sentences(const QJsonArray &errors)
{
    QString text;
    for (const QJsonValue &error : errors) {
        text += u"\n    "_s + codeAndDetail(error.toObject()) + u": "_s
            + error.toObject().value("description"_L1).toString();
    }
    return text;
}

/// The readable form of a check: the verdict, then a line for each target with its reasons.
QString readable(const QJsonObject &check, bool withConditions)
{
    const bool can = check.value("canUpgrade"_L1).toBool();
    QString text = check.value("subscriptionId"_L1).toString() + u"  "_s
        + check.value("offerName"_L1).toString() + u"  "_s
        + (can ? Words::tr("can be upgraded") : Words::tr("cannot be upgraded"));
    if (!check.value("roleAllowed"_L1).toBool()) {
        text += u"\n    "_s + Words::tr("The role may not upgrade.");
    }
    const QJsonArray items = check.value("items"_L1).toArray();
    if (withConditions) {
        text += sentences(check.value("upgradeErrors"_L1).toArray());
    } else if (items.isEmpty()) {
        text += u"\n    "_s + codes(check.value("upgradeErrors"_L1).toArray());
    }
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        text += u"\n    "_s + item.value("targetOffer"_L1).toObject().value("name"_L1).toString()
            + u": "_s
            + (item.value("isEligible"_L1).toBool()
                    ? Words::tr("available")
                    : codes(item.value("upgradeErrors"_L1).toArray()));
        if (!withConditions) {
            continue;
        }
        const QJsonArray conditions = item.value("conditions"_L1).toArray();
        for (const QJsonValue &entry : conditions) {
            const QJsonObject condition = entry.toObject();
            const bool pass = condition.value("outcome"_L1).toString() == "pass"_L1;
            text += u"\n        "_s + (pass ? u"+ "_s : u"- "_s)
                + condition.value("finding"_L1).toString();
            if (const QString remedy = condition.value("remedy"_L1).toString(); !remedy.isEmpty()) {
                text += u"\n          "_s + remedy;
            }
        }
    }
    return text;
}

struct CheckedPage
{
    QList<QJsonObject> checks;
    QString next;
};

Result<CheckedPage> checkNext(
    domain::BookReader &reader, const QString &after, const Session &session)
{
    const auto page = reader.subscriptionsById(after, checkPage);
    if (!page) {
        return tl::unexpected(page.error());
    }
    CheckedPage checked;
    checked.next = page->next;
    for (const domain::Subscription &subscription : page->items) {
        const auto file
            = services::readCustomerFile(reader, subscription.customerId, session.context());
        if (!file) {
            return tl::unexpected(file.error());
        }
        if (session.wantsCustomer(file->customer)) {
            checked.checks.append(rest::check(
                *file, *file->subscription(subscription.id), session.context(), session.texts()));
        }
    }
    return checked;
}

Exit checkAll(Session &session)
{
    QString after;
    do {
        const auto page = session.book()
                              .read<CheckedPage>([&session, after](domain::BookReader &reader) {
                                  return checkNext(reader, after, session);
                              })
                              .result();
        if (!page) {
            return session.fail(page.error());
        }
        for (const QJsonObject &check : page->checks) {
            if (session.invocation().json) {
                session.print(check);
            } else {
                session.print(readable(check, false));
            }
        }
        after = page->next;
    } while (!after.isEmpty());
    return Exit::Done;
}

/// The billing table, a line for each row.
void printBilling(const Session &session, const rules::UpgradeBilling &billing)
{
    const wording::BillingTable table
        = wording::billingTable(billing, *session.context().catalogue, session.texts());
    QString title = table.title;
    if (!table.period.isEmpty()) {
        title += u"  "_s + table.period;
    }
    session.print(title);
    for (const wording::BillingTable::Row &row : table.rows) {
        QStringList cells{ row.item, row.days };
        if (!row.licences.isEmpty()) {
            cells.append(row.licences + u" × "_s + row.price);
        }
        cells.append(row.amount);
        cells.removeAll(QString());
        session.print(u"    "_s + cells.join(u"  "_s));
    }
    for (const QString &sentence : { table.policy, table.note }) {
        if (!sentence.isEmpty()) {
            session.print(u"    "_s + sentence);
        }
    }
}

Exit printUpgrade(const Session &session, const services::UpgradeOutcome &outcome, bool rehearsed)
{
    const QJsonObject result
        = rest::upgradeResult(outcome, rehearsed, session.context(), session.texts());
    const Exit exit = outcome.refused() && !rehearsed ? Exit::Refused : Exit::Done;
    if (session.invocation().json) {
        session.print(result);
        return exit;
    }
    if (outcome.refused()) {
        session.print(Words::tr("The upgrade was refused. Nothing was changed.")
            + sentences(result.value("upgradeErrors"_L1).toArray()));
        return exit;
    }
    session.print(rehearsed ? Words::tr("A dry run changes nothing. The upgrade would do this:")
                            : Words::tr("The subscription was upgraded."));
    if (!rehearsed) {
        session.print(u"    "_s
            + Words::tr("New subscription: %1, order %2")
                  .arg(outcome.newSubscription->id.text(), outcome.order.number));
    }
    session.print(u"    "_s
        + Words::tr("Licences: %1, assigned: %2")
              .arg(session.texts().number(outcome.order.quantity),
                  session.texts().number(outcome.moved)));
    if (outcome.recordOnly) {
        session.print(u"    "_s
            + Words::tr("This records the upgrade in your book. Carry it out in Partner Center."));
    }
    printBilling(session, outcome.billing);
    const QString product = session.texts().product(
        *session.context().catalogue->offer(outcome.target), outcome.before.customer.cloud);
    session.print(outcome.affected.isEmpty() ? Words::tr("No accounts need extra work.")
                                             : Words::tr("%Ln items need extra work:", nullptr,
                                                 static_cast<int>(outcome.affected.size())));
    for (const domain::AffectedAccount &line : outcome.affected) {
        session.print(u"    "_s + line.email + u"  "_s
            + session.texts().affectedService(line, *session.context().catalogue) + u"  "_s
            + session.texts().affectedReason(line, *session.context().catalogue) + u' '
            + session.texts().affectedRemedy(line, product, *session.context().catalogue));
    }
    return exit;
}

/// A role that may not upgrade is no refusal of the rules: it stands beside an empty list of those.
Exit printRoleRefusal(const Session &session, domain::SubscriptionId source,
    const domain::Error &error, bool rehearsed)
{
    const QString message = session.texts().roleRefusal();
    if (session.invocation().json) {
        QJsonObject result{ { u"sourceSubscriptionId"_s, source.text() },
            { u"upgradeType"_s, domain::codeOf(domain::UpgradeType::None) },
            { u"roleAllowed"_s, false }, { u"upgradeErrors"_s, QJsonArray() },
            { u"licenseErrors"_s, QJsonArray() },
            { u"error"_s,
                QJsonObject{ { u"code"_s, codeOf(error.code) }, { u"message"_s, message },
                    { u"details"_s, QJsonArray() } } } };
        if (rehearsed) {
            result.insert(u"dryRun"_s, true);
        }
        session.print(result);
    } else {
        session.print(message);
    }
    return rehearsed ? Exit::Done : Exit::Refused;
}

/// Reads `--quantity`; the status to end with where it is no number.
Exit readQuantity(const Session &session, services::UpgradeDraft &draft)
{
    if (!session.invocation().has(u"quantity"_s)) {
        return Exit::Done;
    }
    bool isNumber = false;
    draft.quantity = session.invocation().option(u"quantity"_s).toLongLong(&isNumber);
    return isNumber ? Exit::Done : session.wrongUse(Words::tr("--quantity takes a whole number."));
}

/// In Global there is no step that asks for a number (domain.md section 4): another one makes no
/// sense. A subscription that was upgraded keeps its quantity, so a repeated request passes too.
Exit checkQuantity(
    const Session &session, const domain::Subscription &source, const services::UpgradeDraft &draft)
{
    if (!draft.quantity || *draft.quantity == source.quantity) {
        return Exit::Done;
    }
    const auto owner
        = session.book()
              .read<domain::Customer>([id = source.customerId](domain::BookReader &reader) {
                  return reader.customer(id);
              })
              .result();
    if (!owner) {
        return session.fail(owner.error());
    }
    return owner->cloud == domain::Cloud::Global ? session.wrongUse(
               Words::tr("In Global the number of licences is carried over: leave --quantity out."))
                                                 : Exit::Done;
}

} // namespace

Result<const catalog::Offer *> targetOffer(const Session &session)
{
    const QString asked = session.invocation().option(u"to"_s);
    const QList<const catalog::Offer *> offers = session.context().catalogue->offersMatching(asked);
    if (offers.isEmpty()) {
        return domain::failure(domain::ErrorCode::NotFound, u"no offer of the catalogue"_s,
            { { u"kind"_s, u"offer"_s }, { u"id"_s, asked } });
    }
    if (offers.size() > 1) {
        return domain::failure(domain::ErrorCode::Ambiguous, u"more than one offer"_s,
            { { u"kind"_s, u"offer"_s }, { u"id"_s, asked } });
    }
    return offers.constFirst();
}

Exit runCheck(Session &session)
{
    const bool all = session.invocation().has(u"all"_s);
    if (all == !session.invocation().arguments.isEmpty()) {
        return session.wrongUse(
            Words::tr("Use it so: %1").arg(u"check SUBSCRIPTION | check --all"_s));
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    if (all) {
        return checkAll(session);
    }
    const auto subscription = session.subscription(session.invocation().arguments.constFirst());
    if (!subscription) {
        return session.fail(subscription.error());
    }
    services::CustomerService customers(session.book(), session.context());
    const auto file = customers.file(subscription->customerId).result();
    if (!file) {
        return session.fail(file.error());
    }
    const QJsonObject check = rest::check(
        *file, *file->subscription(subscription->id), session.context(), session.texts());
    if (session.invocation().json) {
        session.print(check);
    } else {
        session.print(readable(check, true));
    }
    return Exit::Done;
}

Exit runUpgrade(Session &session)
{
    services::UpgradeDraft draft;
    if (const Exit read = readQuantity(session, draft); read != Exit::Done) {
        return read;
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    const auto source = session.subscription(session.invocation().arguments.constFirst());
    if (!source) {
        return session.fail(source.error());
    }
    const auto offer = targetOffer(session);
    if (!offer) {
        return session.fail(offer.error());
    }
    if (const Exit checked = checkQuantity(session, *source, draft); checked != Exit::Done) {
        return checked;
    }
    draft.source = source->id;
    draft.target = (*offer)->id;
    draft.requestId = session.invocation().request;
    const bool rehearsed = session.invocation().has(u"dry-run"_s);
    services::UpgradeService service(session.book(), session.context());
    const auto outcome = (rehearsed ? service.rehearse(draft) : service.upgrade(draft)).result();
    if (!outcome) {
        return outcome.error().code == domain::ErrorCode::RoleNotAllowed
            ? printRoleRefusal(session, source->id, outcome.error(), rehearsed)
            : session.fail(outcome.error());
    }
    return printUpgrade(session, *outcome, rehearsed);
}

} // namespace shell::cli
