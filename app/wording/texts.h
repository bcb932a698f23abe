#pragma once

#include "catalog/catalogue.h"
#include "domain/account.h"
#include "domain/error.h"
#include "domain/history.h"
#include "domain/refusal.h"
#include "rules/verdict.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

/// The one place where codes become words, without any Gui library: window, command line and the
/// sandbox speak through it. It holds a language of its own, so two languages can stand side by side.
namespace wording {

using catalog::Language;

/// Korean where the locale is Korean, else English.
[[nodiscard]] Language languageOfSystem();
[[nodiscard]] QString languageCode(Language language); ///< "ko", "en"

class Texts
{
public:
    explicit Texts(Language language);
    ~Texts();
    Texts(const Texts &) = delete;
    Texts &operator=(const Texts &) = delete;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    // Numbers, dates, money (glossary.md, style rules)
    [[nodiscard]] QString number(qint64 value) const;
    [[nodiscard]] QString date(const QDate &utcDay) const; ///< 12 May 2020; 2020. 5. 12.
    [[nodiscard]] QString dateInSentence(const QDate &utcDay) const; ///< 12 May 2020; 2020년 5월 12일
    /// In the computer's time zone; demo books show Seoul time by zone.
    [[nodiscard]] QString dateTime(const QDateTime &time) const; ///< 12 May 2020 09:30; 2020. 5. 12. 오전 9:30
    /// "Today 09:28", "Yesterday", else the date.
    [[nodiscard]] QString recent(const QDateTime &time, const QDateTime &now) const;
    [[nodiscard]] QString money(const domain::Money &amount) const; ///< ₩945,000; −₩151,742
    [[nodiscard]] QString signedMoney(const domain::Money &amount) const; ///< +₩709,800
    // The same for screen readers: dates and money in full.
    [[nodiscard]] QString spokenDate(const QDate &utcDay) const;
    [[nodiscard]] QString spokenDateTime(const QDateTime &time) const;
    [[nodiscard]] QString spokenMoney(const domain::Money &amount) const; ///< 945,000원
    [[nodiscard]] QString list(const QStringList &items) const; ///< joined with ", "

    // Names
    [[nodiscard]] QString market(const QString &country) const; ///< Korea; 대한민국. Code where unknown
    [[nodiscard]] QString cloud(domain::Cloud cloud) const;
    [[nodiscard]] QString role(domain::Role role) const;
    [[nodiscard]] QString status(domain::SubscriptionStatus status) const;
    [[nodiscard]] QString delegation(domain::DelegationState state) const; ///< Granted, Requested, Not granted
    [[nodiscard]] QString billingCycle(domain::BillingCycle cycle) const; ///< monthly; 매월
    [[nodiscard]] QString soldBy(domain::SoldBy soldBy) const;
    /// Seller in sentences: the seller's name, else the kind ("another reseller").
    [[nodiscard]] QString seller(const domain::Subscription &subscription) const;
    /// Display name of a product in its cloud's edition; the stored name where unknown.
    [[nodiscard]] QString product(const catalog::Offer &offer, domain::Cloud cloud) const;
    [[nodiscard]] QString product(const domain::Subscription &subscription, domain::Cloud cloud, const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString plan(const QString &code, const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString plans(const QStringList &codes, const catalog::Catalogue &catalogue) const;

    // Conditions (glossary.md, Conditions)
    [[nodiscard]] QString conditionTitle(rules::Condition condition) const;
    [[nodiscard]] QString outcome(rules::Outcome outcome) const; ///< Pass, Fail, Not checked
    /// Everything a finding's sentence names.
    struct Scene
    {
        const domain::Customer *customer = nullptr;
        const domain::Subscription *subscription = nullptr; ///< the judged one
        const QList<domain::Subscription> *holdings = nullptr;
        const catalog::Catalogue *catalogue = nullptr;
        domain::OfferId target;
        domain::Role role = domain::Role::AdminAgent;
    };
    [[nodiscard]] QString finding(const rules::Finding &finding, const Scene &scene) const;
    [[nodiscard]] QString conditionsNotMet(int count) const; ///< "1 of 4 conditions is not met."

    // Refusals (glossary.md, Refusals of the service)
    [[nodiscard]] QString refusal(const domain::Refusal &refusal, const Scene &scene) const;
    [[nodiscard]] QString refusalRemedy(const domain::Refusal &refusal, const Scene &scene) const;
    [[nodiscard]] QString roleRefusal() const; ///< Your role cannot upgrade subscriptions.
    [[nodiscard]] QString roleRemedy(domain::Cloud cloud, const catalog::Catalogue &catalogue) const;
    /// A message to the customer, in the customer's language where Korean or English fits, that asks
    /// to cancel what stands in the way, or to grant delegated admin privileges.
    [[nodiscard]] QString requestToCustomer(const domain::Refusal &refusal, const Scene &scene, const QString &resellerName) const;

    // Accounts that need extra work
    [[nodiscard]] QString affectedReason(const domain::AffectedAccount &account, const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString affectedRemedy(const domain::AffectedAccount &account, const QString &newProduct, const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString affectedService(const domain::AffectedAccount &account, const catalog::Catalogue &catalogue) const; ///< "All services" where no plan

    // History and errors
    [[nodiscard]] QString act(const domain::AuditEvent &event) const; ///< "Licences changed from 36 to 42"
    /// What happened and what was not changed; then what to do next.
    struct ErrorText
    {
        QString what;
        QString next;
    };
    [[nodiscard]] ErrorText error(const domain::Error &error) const;

private:
    [[nodiscard]] QString text(const char *source, int n = -1, const char *disambiguation = nullptr) const;

    Language m_language;
    QLocale m_locale;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace wording
