#include "domain/names.h"
#include "rest/customerjson.h"
#include "sandbox/handlers.h"
#include "services/subscriptionacts.h"

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using domain::BookWriter;
using domain::Subscription;
using domain::SubscriptionStatus;
using rules::LifeAct;
using wording::RestProblem;

constexpr qsizetype longestName = 256;

/// What a client wants of a subscription: the fields of its object that can be changed. The others
/// are sent along, since clients send back the whole object, and are not looked at.
struct Wish
{
    std::optional<qint64> quantity;
    std::optional<SubscriptionStatus> status;
    std::optional<QString> friendlyName;
    std::optional<bool> autoRenew;
};

/// By name in any case, or by the number that some libraries send.
std::optional<SubscriptionStatus> statusOf(const QJsonValue &value)
{
    if (const auto number = value.isDouble() ? wholeNumber(value) : std::nullopt) {
        constexpr std::array numbered{ SubscriptionStatus::None, SubscriptionStatus::Active,
            SubscriptionStatus::Suspended, SubscriptionStatus::Deleted, SubscriptionStatus::Expired,
            SubscriptionStatus::Pending };
        return *number >= 0 && *number < std::ssize(numbered)
            ? std::optional(numbered.at(static_cast<size_t>(*number)))
            : std::nullopt;
    }
    return domain::fromCode<SubscriptionStatus>(value.toString().toLower());
}

tl::expected<Wish, QString> wishOf(const Body &body)
{
    Wish wish;
    const auto sent = [&body](QLatin1StringView name) {
        const QJsonValue value = body.find(name);
        return !value.isUndefined() && !value.isNull();
    };
    if (sent("quantity"_L1)) {
        wish.quantity = wholeNumber(body.find("quantity"_L1));
        if (!wish.quantity) {
            return tl::unexpected(u"quantity"_s);
        }
    }
    if (sent("status"_L1)) {
        wish.status = statusOf(body.find("status"_L1));
        if (!wish.status) {
            return tl::unexpected(u"status"_s);
        }
    }
    if (sent("friendlyName"_L1)) {
        const QJsonValue name = body.find("friendlyName"_L1);
        const QString text = name.toString().trimmed();
        // Half a surrogate pair would be stored as another sign than was sent.
        const bool plain = text.isValidUtf16()
            && std::none_of(text.cbegin(), text.cend(),
                [](QChar c) { return c.category() == QChar::Other_Control; });
        if (!name.isString() || text.size() > longestName || !plain) {
            return tl::unexpected(u"friendlyName"_s);
        }
        wish.friendlyName = text;
    }
    if (sent("autoRenewEnabled"_L1)) {
        if (!body.find("autoRenewEnabled"_L1).isBool()) {
            return tl::unexpected(u"autoRenewEnabled"_s);
        }
        wish.autoRenew = body.find("autoRenewEnabled"_L1).toBool();
    }
    return wish;
}

QString unquoted(QByteArray tag)
{
    tag = tag.trimmed();
    if (tag.startsWith("W/")) {
        tag.remove(0, 2);
    }
    if (tag.size() >= 2 && tag.startsWith('"') && tag.endsWith('"')) {
        tag = tag.mid(1, tag.size() - 2);
    }
    return QString::fromLatin1(tag);
}

/// The etag of the header or of the body against the stored row. None: it fits.
std::optional<Answer> etagFault(const Call &call, const Body &body, const QString &stored)
{
    const QByteArray header = call.request.headers.value("If-Match");
    if (!header.isNull()) {
        for (const QByteArray &tag : header.split(',')) {
            if (tag.trimmed() == "*" || unquoted(tag) == stored) {
                return std::nullopt;
            }
        }
        return errorAnswer(call, 412, 2055, RestProblem::EtagStale);
    }
    const QJsonValue told = body.inner("attributes"_L1).find("etag"_L1);
    if (!told.isUndefined() && !told.isNull() && !told.isString()) {
        return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"attributes.etag"_s);
    }
    const QString sent = unquoted(told.toString().toUtf8());
    if (sent.isEmpty()) {
        return call.options.strict
            ? std::optional(errorAnswer(call, 400, 3000, RestProblem::EtagMissing))
            : std::nullopt;
    }
    return sent == stored ? std::nullopt
                          : std::optional(errorAnswer(call, 400, 2055, RestProblem::EtagStale));
}

/// The acts that lead from what stands to what is wished, in the order in which the rules allow
/// them: back to life first, the end last.
QList<services::ActRequest> actsTo(const Wish &wish, const Subscription &now)
{
    QList<services::ActRequest> acts;
    const auto add = [&](LifeAct act) -> services::ActRequest & {
        services::ActRequest request;
        request.act = act;
        request.subscription = now.id;
        acts.append(request);
        return acts.last();
    };
    const SubscriptionStatus status = wish.status.value_or(now.status);
    if (status == SubscriptionStatus::Active && now.status != SubscriptionStatus::Active) {
        add(LifeAct::Reactivate);
    }
    if (wish.autoRenew && *wish.autoRenew != now.autoRenew
        && status != SubscriptionStatus::Deleted) {
        add(LifeAct::ChangeAutoRenew).autoRenew = *wish.autoRenew;
    }
    if (wish.quantity && *wish.quantity != now.quantity) {
        add(LifeAct::ChangeLicences).quantity = *wish.quantity;
    }
    if (status == SubscriptionStatus::Suspended && now.status != SubscriptionStatus::Suspended) {
        add(LifeAct::Suspend);
    }
    if (status == SubscriptionStatus::Deleted && now.status != SubscriptionStatus::Deleted) {
        add(LifeAct::Cancel);
    }
    return acts;
}

/// A status that nobody can ask for.
bool isNoWish(SubscriptionStatus wished, SubscriptionStatus now)
{
    const bool asAnswered
        = wished == SubscriptionStatus::None && now == SubscriptionStatus::Pending;
    return wished != now && !asAnswered
        && (wished == SubscriptionStatus::None || wished == SubscriptionStatus::Pending
            || wished == SubscriptionStatus::Expired);
}

Answer patch(const Call &call, BookWriter &writer)
{
    const auto holding = holdingOfPath(call, writer);
    if (!holding) {
        return holding.error();
    }
    const auto body = Body::of(call.request.body);
    if (!body) {
        return errorAnswer(call, 400, 400056, RestProblem::BrokenJson);
    }
    const Subscription &now = holding->subscription;
    const QJsonObject shown = subscriptionResource(call, now, holding->customer);
    if (const QJsonValue id = body->find("id"_L1); id.isString()
        && domain::SubscriptionId::fromText(id.toString()).value_or(now.id) != now.id) {
        return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"id"_s);
    }
    const QString etag = shown.value("attributes"_L1).toObject().value("etag"_L1).toString();
    if (auto fault = etagFault(call, *body, etag)) {
        return *std::move(fault);
    }
    if (auto conflict = sceneConflict(call)) {
        return *std::move(conflict);
    }
    const auto wish = wishOf(*body);
    if (!wish) {
        return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, wish.error());
    }
    if (wish->status && isNoWish(*wish->status, now.status)) {
        return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"status"_s);
    }
    if (call.options.caps && wish->quantity && *wish->quantity > cappedLicences
        && *wish->quantity > now.quantity) {
        return errorAnswer(call, 400, 2002, RestProblem::QuantityOutside,
            u"1-"_s + QString::number(cappedLicences));
    }
    if (call.options.strict && call.caller == Caller::AppOnly) {
        return errorAnswer(call, 403, 2032, RestProblem::UserContextRequired);
    }
    const QString name = shown.value("friendlyName"_L1).toString();
    if (wish->friendlyName && *wish->friendlyName != name) {
        const auto renamed = services::renameSubscription(
            writer, { now.id, *wish->friendlyName, ownRequestId(call) }, call.context);
        if (!renamed) {
            return errorAnswer(call, renamed.error());
        }
    }
    for (services::ActRequest act : actsTo(*wish, now)) {
        act.requestId = ownRequestId(call);
        const auto done = services::carryOutAct(writer, act, call.context);
        if (!done) {
            return errorAnswer(call, done.error());
        }
    }
    return getSubscription(call, writer);
}

} // namespace

Answer patchSubscription(const Call &call, BookWriter &writer)
{
    return onceOnly(call, writer, patch);
}

} // namespace sandbox
