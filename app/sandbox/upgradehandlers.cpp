#include "domain/names.h"
#include "rest/upgradejson.h"
#include "sandbox/handlers.h"
#include "services/customers.h"
#include "services/upgradeact.h"

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using domain::BookReader;
using domain::BookWriter;
using wording::RestProblem;

/// "delegated_admin_permissions_disabled" as DelegatedAdminPermissionsDisabled.
QString pascalCase(const QString &snake)
{
    QString text;
    for (const QString &word : snake.split(u'_', Qt::SkipEmptyParts)) {
        text += word.left(1).toUpper() + word.mid(1);
    }
    return text;
}

QJsonArray styled(const QJsonArray &errors, ErrorCodes style)
{
    if (style == ErrorCodes::Snake) {
        return errors;
    }
    QJsonArray all;
    for (const QJsonValue &value : errors) {
        QJsonObject error = value.toObject();
        const QString code = error.value("code"_L1).toString();
        if (style == ErrorCodes::Pascal) {
            error.insert(u"code"_s, pascalCase(code));
        } else if (const auto known = domain::fromCode<domain::RefusalCode>(code)) {
            error.insert(u"code"_s, static_cast<int>(*known));
        }
        all.append(error);
    }
    return all;
}

/// Each refusal as "snake_case: text", whatever the style: these are texts and no codes.
QStringList toldErrors(const QJsonArray &errors)
{
    QStringList told;
    for (const QJsonValue &value : errors) {
        const QJsonObject error = value.toObject();
        told.append(
            error.value("code"_L1).toString() + u": "_s + error.value("description"_L1).toString());
    }
    return told;
}

Answer refusal(const Call &call, const QStringList &told)
{
    return errorAnswer(
        403, 2085, wording::restProblem(RestProblem::NotEligible, *call.texts), told);
}

/// What a client asks for: only the target, and perhaps a number. Whatever else it sends (its own
/// verdict, its own type, a limit) is not looked at.
struct Wish
{
    domain::OfferId target;
    std::optional<qint64> quantity;
};

tl::expected<Wish, Answer> wishOf(const Call &call)
{
    const auto body = Body::of(call.request.body);
    if (!body) {
        return tl::unexpected(errorAnswer(call, 400, 400056, RestProblem::BrokenJson));
    }
    const QJsonValue id = body->inner("targetOffer"_L1).find("id"_L1);
    if (id.isUndefined()) {
        return tl::unexpected(
            errorAnswer(call, 400, 3000, RestProblem::PropertyMissing, u"targetOffer.id"_s));
    }
    const auto target = domain::OfferId::fromText(id.toString());
    if (!target) {
        return tl::unexpected(
            errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"targetOffer.id"_s));
    }
    Wish wish{ *target, std::nullopt };
    const QJsonValue quantity = body->find("quantity"_L1);
    if (!quantity.isUndefined() && !quantity.isNull()) {
        wish.quantity = wholeNumber(quantity);
        if (!wish.quantity) {
            return tl::unexpected(
                errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"quantity"_s));
        }
        if (*wish.quantity < 1) {
            return tl::unexpected(
                errorAnswer(call, 400, 2002, RestProblem::QuantityOutside, u"1-10000000"_s));
        }
    }
    return wish;
}

Answer post(const Call &call, BookWriter &writer)
{
    const auto holding = holdingOfPath(call, writer);
    if (!holding) {
        return holding.error();
    }
    const auto wish = wishOf(call);
    if (!wish) {
        return wish.error();
    }
    if (call.options.strict && call.caller == Caller::AppOnly) {
        return refusal(call,
            { domain::codeOf(domain::RefusalCode::UserContextRequired) + u": "_s
                + wording::restProblem(RestProblem::UserContextRequired, *call.texts) });
    }
    const qint64 quantity = wish->quantity.value_or(holding->subscription.quantity);
    if (call.options.caps && quantity > cappedLicences) {
        return errorAnswer(call, 400, 2002, RestProblem::QuantityOutside,
            u"1-"_s + QString::number(cappedLicences));
    }
    if (auto conflict = sceneConflict(call)) {
        return *std::move(conflict);
    }
    services::UpgradeDraft draft;
    draft.source = holding->subscription.id;
    draft.target = wish->target;
    draft.quantity = wish->quantity;
    draft.requestId = ownRequestId(call);
    const auto outcome = services::upgradeact::carryOut(writer, draft, call.context, {});
    if (!outcome) {
        return errorAnswer(call, outcome.error());
    }
    const QJsonObject result = rest::upgradeResult(*outcome, false, call.context, *call.texts);
    if (outcome->refused()) {
        return refusal(call, toldErrors(result.value("upgradeErrors"_L1).toArray()));
    }
    Answer answer;
    answer.body = result;
    return answer;
}

} // namespace

Answer listUpgrades(const Call &call, BookReader &reader)
{
    const auto holding = holdingOfPath(call, reader);
    if (!holding) {
        return holding.error();
    }
    const auto file = services::readCustomerFile(reader, holding->customer.id, call.context);
    if (!file) {
        return errorAnswer(call, file.error());
    }
    const QJsonObject check = rest::check(
        *file, *file->subscription(holding->subscription.id), call.context, *call.texts);
    QJsonArray items;
    const QJsonArray judged = check.value("items"_L1).toArray();
    for (const QJsonValue &value : judged) {
        QJsonObject upgrade = value.toObject();
        upgrade.remove(u"conditions"_s);
        const auto target = domain::OfferId::fromText(
            upgrade.value("targetOffer"_L1).toObject().value("id"_L1).toString());
        const catalog::Offer *offer = target ? call.context.catalogue->offer(*target) : nullptr;
        if (offer != nullptr) {
            upgrade.insert(u"targetOffer"_s,
                offerResource(call, *offer, holding->customer.cloud, holding->customer.country));
        }
        upgrade.insert(u"upgradeErrors"_s,
            styled(upgrade.value("upgradeErrors"_L1).toArray(), call.options.errorCodes));
        upgrade.insert(u"attributes"_s, QJsonObject{ { u"objectType"_s, u"Upgrade"_s } });
        items.append(upgrade);
    }
    return collectionAnswer(items, items.size());
}

Answer postUpgrade(const Call &call, BookWriter &writer)
{
    return onceOnly(call, writer, post);
}

} // namespace sandbox
