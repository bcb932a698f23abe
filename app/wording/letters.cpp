#include "wording/letters.h"

#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wording {
namespace {

constexpr const char *context = "letters";

QString codeOf(LetterLanguage language)
{
    switch (language) {
    case LetterLanguage::Korean:
        return u"ko"_s;
    case LetterLanguage::Chinese:
        return u"zh"_s;
    case LetterLanguage::English:
        break;
    }
    return u"en"_s;
}

/// Where the customer's global admin answers the request. Invented, and of a reserved domain: what
/// is sent from a demo leads nobody anywhere.
QString requestLink(const domain::Customer &customer)
{
    const QString place = customer.cloud == domain::Cloud::China21Vianet
        ? u"https://admin-21vianet.example"_s
        : u"https://admin-global.example"_s;
    return place % u"/partner-relationships/delegated-admin?customer="_s % customer.id.text();
}

const domain::Subscription *holding(domain::SubscriptionId id, const Texts::Scene &scene)
{
    if (scene.holdings == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(scene.holdings->cbegin(), scene.holdings->cend(),
        [id](const domain::Subscription &each) { return each.id == id; });
    return found == scene.holdings->cend() ? nullptr : &*found;
}

/// Whether the local name is one that a reader of the letter reads: Hangul is no Chinese.
bool isReadIn(LetterLanguage language, const QString &localName)
{
    if (localName.isEmpty() || language == LetterLanguage::English) {
        return false;
    }
    const bool hangul = std::any_of(localName.cbegin(), localName.cend(),
        [](QChar letter) { return letter.script() == QChar::Script_Hangul; });
    return hangul == (language == LetterLanguage::Korean);
}

} // namespace

LetterLanguage letterLanguageFor(const domain::Customer &customer)
{
    const QStringList parts = customer.language.toLower().split(u'-');
    const QString &language = parts.constFirst();
    if (language == "ko"_L1) {
        return LetterLanguage::Korean;
    }
    if (language == "zh"_L1) {
        const bool traditional = parts.contains("hant"_L1) || parts.contains("tw"_L1)
            || parts.contains("hk"_L1) || parts.contains("mo"_L1);
        return traditional && !parts.contains("hans"_L1) ? LetterLanguage::English
                                                         : LetterLanguage::Chinese;
    }
    if (!language.isEmpty()) {
        return LetterLanguage::English;
    }
    if (customer.country == "KR"_L1) {
        return LetterLanguage::Korean;
    }
    const bool china = customer.country == "CN"_L1
        || (customer.country.isEmpty() && customer.cloud == domain::Cloud::China21Vianet);
    return china ? LetterLanguage::Chinese : LetterLanguage::English;
}

LetterWriter::LetterWriter(LetterLanguage language)
    : m_language(language)
    , m_names(language == LetterLanguage::Korean ? Language::Korean : Language::English)
    , m_translator(std::make_unique<QTranslator>())
{
    const QString file = u":/i18n/partner-desk_"_s % codeOf(language) % u".qm"_s;
    if (!m_translator->load(file)) {
        qWarning("The letters in the language \"%s\" are missing.", qPrintable(codeOf(language)));
    }
}

LetterWriter::~LetterWriter() = default;

QString LetterWriter::text(const char *source) const
{
    const QString translated = m_translator->translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

Letter LetterWriter::write(
    const domain::Refusal &refusal, const Texts::Scene &scene, const QString &resellerName) const
{
    if (scene.customer == nullptr) {
        return {};
    }
    switch (refusal.code) {
    case domain::RefusalCode::ConflictingServiceTypes:
    case domain::RefusalCode::ConcurrencyConflicts:
        return cancellationRequest(refusal, scene, resellerName);
    case domain::RefusalCode::DelegatedAdminPermissionsDisabled:
    case domain::RefusalCode::InsufficientGranularAdminPermissions:
        return delegationRequest(refusal, scene, resellerName);
    case domain::RefusalCode::Other:
        if (refusal.other == domain::OtherRefusal::SoldElsewhere && scene.subscription != nullptr) {
            return moveRequest(scene, resellerName);
        }
        break;
    case domain::RefusalCode::SubscriptionStatusNotActive:
    case domain::RefusalCode::UserContextRequired:
    case domain::RefusalCode::SubscriptionAddOnsPresent:
    case domain::RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths:
    case domain::RefusalCode::SubscriptionTargetOfferNotFound:
    case domain::RefusalCode::SubscriptionNotProvisioned:
    case domain::RefusalCode::OfferDoesNotSupportBillingCycle:
        break;
    }
    return {};
}

Letter LetterWriter::cancellationRequest(
    const domain::Refusal &refusal, const Texts::Scene &scene, const QString &us) const
{
    QStringList lines{ sourceLine(scene) };
    const catalog::Offer *target = scene.catalogue ? scene.catalogue->offer(scene.target) : nullptr;
    if (target != nullptr) {
        lines.append(text(QT_TRANSLATE_NOOP("letters", "New product: %1"))
                         .arg(m_names.product(*target, scene.customer->cloud)));
    }
    bool allOwn = true;
    for (const domain::SubscriptionId &id : refusal.subscriptions) {
        const domain::Subscription *other = holding(id, scene);
        const bool own = other != nullptr && other->soldBy == domain::SoldBy::Own;
        allOwn = allOwn && own;
        // The letter speaks to the customer: "you" is not the seller here.
        const QString ourName = us.isEmpty() ? text(QT_TRANSLATE_NOOP("letters", "us")) : us;
        const QString theirs = other != nullptr
            ? seller(*other)
            : text(QT_TRANSLATE_NOOP("letters", "another reseller"));
        lines.append(text(QT_TRANSLATE_NOOP("letters",
                              "To be cancelled: %1 (bought from: %2, subscription ID: %3)"))
                         .arg(other != nullptr ? product(*other, scene) : id.text(),
                             own ? ourName : theirs, id.text()));
    }
    const QString reason = refusal.code == domain::RefusalCode::ConflictingServiceTypes
        ? text(QT_TRANSLATE_NOOP("letters",
                   "The new product adds services that the other subscription already has: %1. The "
                   "upgrade is possible only after that subscription has been cancelled."))
              .arg(services(refusal.plans, scene))
        : text(QT_TRANSLATE_NOOP("letters",
            "You already have a subscription to the new product. The upgrade is possible only "
            "after that subscription has been cancelled."));
    const QStringList paragraphs{
        text(QT_TRANSLATE_NOOP("letters",
            "We would like to upgrade one of your subscriptions and need your help with it.")),
        lines.join(u'\n'),
        reason,
        allOwn
            ? text(QT_TRANSLATE_NOOP(
                "letters", "Please tell us whether we may cancel the subscription."))
            : text(QT_TRANSLATE_NOOP("letters",
                "Please ask the seller named above to cancel the subscription, and tell us when it "
                "is done.")),
        text(QT_TRANSLATE_NOOP("letters",
            "Users lose access to its services when it is cancelled, so please save the data that "
            "you need beforehand. We will then check again and carry out the upgrade.")),
    };
    return letter(
        QT_TRANSLATE_NOOP("letters", "Request to cancel a subscription before the upgrade"),
        paragraphs, scene, us);
}

Letter LetterWriter::moveRequest(const Texts::Scene &scene, const QString &us) const
{
    const domain::Subscription &own = *scene.subscription;
    const QStringList lines{ sourceLine(scene),
        text(QT_TRANSLATE_NOOP("letters", "Bought from: %1")).arg(seller(own)),
        text(QT_TRANSLATE_NOOP("letters", "Subscription ID: %1")).arg(own.id.text()) };
    const QStringList paragraphs{
        text(QT_TRANSLATE_NOOP("letters",
            "You have a subscription that you bought elsewhere. We can support you with it, but "
            "only its seller can change, upgrade or cancel it.")),
        lines.join(u'\n'),
        text(QT_TRANSLATE_NOOP("letters",
            "If you would like to have it from us, please ask the seller named above to cancel it, "
            "or let it end, and tell us when it is done. We will then set up the subscription that "
            "you need.")),
        text(QT_TRANSLATE_NOOP("letters",
            "Users lose access to its services when it is cancelled, so please save the data that "
            "you need beforehand.")),
    };
    return letter(
        QT_TRANSLATE_NOOP("letters", "Request to cancel a subscription with another seller"),
        paragraphs, scene, us);
}

Letter LetterWriter::delegationRequest(
    const domain::Refusal &refusal, const Texts::Scene &scene, const QString &us) const
{
    const domain::Customer &customer = *scene.customer;
    QStringList lines;
    if (scene.subscription != nullptr) {
        lines.append(sourceLine(scene));
    }
    if (!customer.domain.isEmpty()) {
        lines.append(
            text(QT_TRANSLATE_NOOP("letters", "Primary domain name: %1")).arg(customer.domain));
    }
    // A grant that leaves services out is not asked for again, only those services are.
    const bool some
        = customer.delegation.state == domain::DelegationState::Granted && !refusal.plans.isEmpty();
    if (some) {
        lines.append(text(QT_TRANSLATE_NOOP("letters", "Services to be added: %1"))
                         .arg(services(refusal.plans, scene)));
    }
    lines.append(text(QT_TRANSLATE_NOOP("letters", "Link: %1")).arg(requestLink(customer)));
    const QStringList paragraphs{
        some ? text(QT_TRANSLATE_NOOP("letters",
            "You have granted us delegated admin privileges, but some services are left out. To "
            "upgrade and support your subscriptions we need the privileges for these as well."))
             : text(QT_TRANSLATE_NOOP("letters",
                 "To upgrade and support your subscriptions we need delegated admin privileges for "
                 "your organisation.")),
        lines.join(u'\n'),
        text(QT_TRANSLATE_NOOP("letters",
            "Please open the link, sign in to the admin center as a global admin, and accept our "
            "request for delegated admin privileges under Settings > Partner relationships. You "
            "can remove the privileges there at any time.")),
        text(QT_TRANSLATE_NOOP(
            "letters", "We will check again once you have accepted the request.")),
    };
    return letter(QT_TRANSLATE_NOOP("letters", "Request for delegated admin privileges"),
        paragraphs, scene, us);
}

Letter LetterWriter::letter(const char *subject, const QStringList &paragraphs,
    const Texts::Scene &scene, const QString &us) const
{
    Letter letter;
    letter.subject = text(subject);
    const domain::Customer &customer = *scene.customer;
    const bool local = isReadIn(m_language, customer.localName);
    QStringList parts{ text(QT_TRANSLATE_NOOP("letters", "To the administrator of %1,"))
                           .arg(local ? customer.localName : customer.companyName) };
    parts.append(paragraphs);
    parts.append(us.isEmpty() ? text(QT_TRANSLATE_NOOP("letters", "Kind regards"))
                              : text(QT_TRANSLATE_NOOP("letters", "Kind regards\n%1")).arg(us));
    letter.body = parts.join("\n\n"_L1) % u'\n';
    letter.whole = text(QT_TRANSLATE_NOOP("letters", "Subject: %1")).arg(letter.subject) % "\n\n"_L1
        % letter.body;
    return letter;
}

QString LetterWriter::sourceLine(const Texts::Scene &scene) const
{
    const QString name
        = scene.subscription != nullptr ? product(*scene.subscription, scene) : QString();
    return text(QT_TRANSLATE_NOOP("letters", "Current subscription: %1")).arg(name);
}

QString LetterWriter::product(
    const domain::Subscription &subscription, const Texts::Scene &scene) const
{
    return scene.catalogue != nullptr
        ? m_names.product(subscription, scene.customer->cloud, *scene.catalogue)
        : subscription.offerName;
}

QString LetterWriter::seller(const domain::Subscription &subscription) const
{
    if (!subscription.sellerName.isEmpty()) {
        return subscription.sellerName;
    }
    switch (subscription.soldBy) {
    case domain::SoldBy::Direct:
        return text(QT_TRANSLATE_NOOP("letters", "Microsoft directly"));
    case domain::SoldBy::VolumeLicensing:
        return text(QT_TRANSLATE_NOOP("letters", "Microsoft volume licensing"));
    case domain::SoldBy::Own:
    case domain::SoldBy::OtherPartner:
        break;
    }
    return text(QT_TRANSLATE_NOOP("letters", "another reseller"));
}

QString LetterWriter::services(const QStringList &plans, const Texts::Scene &scene) const
{
    QStringList names;
    for (const QString &plan : plans) {
        const QString name
            = scene.catalogue != nullptr ? m_names.service(plan, *scene.catalogue) : plan;
        if (!names.contains(name)) {
            names.append(name);
        }
    }
    return names.join(m_language == LetterLanguage::Chinese ? u"、"_s : u", "_s);
}

} // namespace wording
