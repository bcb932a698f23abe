#pragma once

#include "catalog/catalogue.h"
#include "catalog/fault.h"
#include "domain/account.h"
#include "domain/error.h"
#include "domain/handoff.h"
#include "domain/history.h"
#include "domain/refusal.h"
#include "rules/delegation.h"
#include "rules/lifecycle.h"
#include "rules/verdict.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <memory>

class QTranslator;

/// The one place where codes become words, without any Gui library: window, command line and the
/// sandbox speak through it. It holds a language of its own, so two languages can stand side by
/// side.
namespace wording {

using catalog::Language;

/// Named values that a sentence may use, as in domain::Error and services::BadRow.
using Facts = QList<QPair<QString, QString>>;

/// Korean where the locale is Korean, else English.
[[nodiscard]] Language languageOfSystem();
[[nodiscard]] QString languageCode(Language language); ///< "ko", "en"

/// Where currencies meet in one list, the dollar and the yen say whose they are: US$, CN¥, JP¥.
enum class MoneyContext { OneCurrency, SeveralCurrencies };
/// Whether a range of days names its year: "1–31 May 2020" or "1–31 May".
enum class RangeYear { Shown, LeftOut };

class Texts
{
public:
    explicit Texts(Language language);
    ~Texts();
    Texts(const Texts &) = delete;
    Texts &operator=(const Texts &) = delete;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    /// The zone in which moments are shown; the computer's own until one is set. Days (QDate) are
    /// UTC days of the book and are never moved.
    void setTimeZone(const QTimeZone &zone);
    [[nodiscard]] const QTimeZone &timeZone() const { return m_zone; }

    /// A source text of the context "wording" in this language, for what stands beside this class.
    [[nodiscard]] QString translated(const char *source) const { return text(source); }

    // Numbers, dates, money (glossary.md, style rules). An invalid date or time gives an empty
    // text.
    [[nodiscard]] QString number(qint64 value) const; ///< 1,234 in both languages
    [[nodiscard]] QString date(const QDate &utcDay) const; ///< 12 May 2020; 2020. 5. 12.
    [[nodiscard]] QString dateInSentence(
        const QDate &utcDay) const; ///< 12 May 2020; 2020년 5월 12일
    /// 12 May–11 Jun 2020, 1–31 May 2020; 2020. 5. 12.~6. 11. Where the years differ, both are
    /// shown.
    [[nodiscard]] QString dateRange(
        const QDate &first, const QDate &last, RangeYear year = RangeYear::Shown) const;
    [[nodiscard]] QString time(const QDateTime &time) const; ///< 09:30; 오전 9:30
    /// In timeZone(): 12 May 2020 09:30; 2020. 5. 12. 오전 9:30
    [[nodiscard]] QString dateTime(const QDateTime &time) const;
    [[nodiscard]] QString dateTimeInSentence(
        const QDateTime &time) const; ///< 2020년 5월 12일 오전 9:30
    /// "Today 09:28", "Yesterday", else the date; "Never" for an invalid time.
    [[nodiscard]] QString recent(const QDateTime &time, const QDateTime &now) const;
    /// ₩945,000; −₩151,742. A currency without a sign of its own shows its code: "CHF 12.00".
    [[nodiscard]] QString money(
        const domain::Money &amount, MoneyContext context = MoneyContext::OneCurrency) const;
    [[nodiscard]] QString signedMoney(const domain::Money &amount,
        MoneyContext context = MoneyContext::OneCurrency) const; ///< +₩709,800
    // The same for screen readers: dates and money in full.
    [[nodiscard]] QString spokenDate(const QDate &utcDay) const;
    [[nodiscard]] QString spokenDateTime(const QDateTime &time) const;
    [[nodiscard]] QString spokenMoney(const domain::Money &amount) const; ///< 945,000원
    [[nodiscard]] QString list(const QStringList &items) const; ///< joined with ", "

    // Names
    [[nodiscard]] QString market(
        const QString &country) const; ///< Korea; 대한민국. Code where unknown
    [[nodiscard]] QString currency(
        const domain::Currency &currency) const; ///< won; 원. Code where unknown
    [[nodiscard]] QString cloud(domain::Cloud cloud) const;
    [[nodiscard]] QString role(domain::Role role) const;
    [[nodiscard]] QString status(domain::SubscriptionStatus status) const;
    [[nodiscard]] QString delegation(
        domain::DelegationState state) const; ///< Granted, Requested, Not granted
    [[nodiscard]] QString billingCycle(domain::BillingCycle cycle) const; ///< monthly; 매월
    [[nodiscard]] QString soldBy(domain::SoldBy soldBy) const;
    /// Seller in sentences: the seller's name, else the kind ("another reseller").
    [[nodiscard]] QString seller(const domain::Subscription &subscription) const;
    /// The name to show first: in Korean the one in the local script where there is one.
    [[nodiscard]] QString customerName(const domain::Customer &customer) const;
    /// Display name of a product in its cloud's edition; the stored name where unknown.
    [[nodiscard]] QString product(const catalog::Offer &offer, domain::Cloud cloud) const;
    [[nodiscard]] QString product(const domain::Subscription &subscription, domain::Cloud cloud,
        const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString plan(const QString &code,
        const catalog::Catalogue &catalogue) const; ///< Exchange Online (Plan 1)
    [[nodiscard]] QString plans(
        const QStringList &codes, const catalog::Catalogue &catalogue) const;
    /// The service that a plan is a step of, "Exchange Online"; each service once, in the given
    /// order.
    [[nodiscard]] QString service(const QString &code, const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString services(
        const QStringList &codes, const catalog::Catalogue &catalogue) const;

    // Conditions (glossary.md, Conditions)
    [[nodiscard]] QString conditionTitle(rules::Condition condition) const;
    [[nodiscard]] QString outcome(rules::Outcome outcome) const; ///< Pass, Fail, Not checked
    /// Everything a finding's sentence names. Nothing in it is required: a sentence says less where
    /// it is told less.
    struct Scene
    {
        const domain::Customer *customer = nullptr;
        const domain::Subscription *subscription = nullptr; ///< the judged one
        const QList<domain::Subscription> *holdings = nullptr;
        const catalog::Catalogue *catalogue = nullptr;
        domain::OfferId target;
        domain::Role role = domain::Role::AdminAgent;
        qint64 assigned = -1; ///< licences of the judged one that accounts hold; -1: not known
    };
    [[nodiscard]] QString finding(const rules::Finding &finding, const Scene &scene) const;
    /// What would mend a failed finding, in the words of the refusal that it stands for.
    [[nodiscard]] QString findingRemedy(const rules::Finding &finding, const Scene &scene) const;
    [[nodiscard]] QString conditionsNotMet(int count) const; ///< "1 of 4 conditions is not met."

    // Refusals (glossary.md, Refusals of the service)
    [[nodiscard]] QString refusal(const domain::Refusal &refusal, const Scene &scene) const;
    [[nodiscard]] QString refusalRemedy(const domain::Refusal &refusal, const Scene &scene) const;
    [[nodiscard]] QString roleRefusal() const; ///< Your role cannot upgrade subscriptions.
    [[nodiscard]] QString roleRemedy(
        domain::Cloud cloud, const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString
    roleRequestRefusal() const; ///< Your role cannot request delegated admin privileges.
    [[nodiscard]] QString roleRequestRemedy() const; ///< Ask an admin agent.
    /// Why delegated admin privileges cannot be requested, withdrawn, granted or removed.
    [[nodiscard]] QString delegationRefusal(rules::DelegationRefusal refusal) const;

    // Tables that leave the program
    /// Of a column by its key; the key itself where no column has it.
    [[nodiscard]] QString tableHead(const QString &key) const;
    [[nodiscard]] QString upgradeGroup(int group) const; ///< domain::UpgradeGroup

    // Accounts that need extra work
    [[nodiscard]] QString affectedReason(
        const domain::AffectedAccount &account, const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString affectedRemedy(const domain::AffectedAccount &account,
        const QString &newProduct, const catalog::Catalogue &catalogue) const;
    [[nodiscard]] QString affectedService(const domain::AffectedAccount &account,
        const catalog::Catalogue &catalogue) const; ///< "All services" where no plan
    [[nodiscard]] QString workState(domain::WorkState state) const; ///< Open, Done
    [[nodiscard]] QString handOffState(domain::HandOffState state) const; ///< …, Taken back
    /// "Catalogue as written", with the name of a file of one's own before it.
    [[nodiscard]] QString catalogueName(const QString &file, bool corrected) const;
    /// "/offers/2/id: not a GUID: 031C9E47"; with its file where that is not `file`.
    [[nodiscard]] QString catalogueFault(const catalog::Fault &fault, const QString &file) const;
    [[nodiscard]] QString catalogueNotUsed(const QString &file) const;

    // History and errors
    /// "Licences changed from 36 to 42". Reads "quantity" (number), "offerName" (text), "customers"
    /// and "subscriptions" (numbers, of an import) of before and after; says less where they are
    /// not. With a catalogue, the product kept in the entry is named in this language.
    [[nodiscard]] QString act(
        const domain::AuditEvent &event, const catalog::Catalogue *catalogue = nullptr) const;
    /// A product by a name that the history keeps of it; the name itself where it is unknown.
    [[nodiscard]] QString productNamed(
        const QString &name, const catalog::Catalogue *catalogue) const;
    /// The kind of act alone, for filters: "Licences changed".
    [[nodiscard]] QString actKind(domain::Act kind) const;
    /// A field that an act changed. A side is empty where the entry keeps nothing of it.
    struct Change
    {
        QString field; ///< "Licences"; the stored name where it has no words
        QString before;
        QString after;

        friend bool operator==(const Change &, const Change &) = default;
    };
    /// Every field of before and after, what matters most first, in words: no codes, no JSON.
    [[nodiscard]] QList<Change> changes(
        const domain::AuditEvent &event, const catalog::Catalogue *catalogue) const;
    /// What happened and what was not changed; then what to do next.
    struct ErrorText
    {
        QString what;
        QString next;
    };
    /// Facts that are read, all optional: file, path, reason, id, kind (customer, subscription,
    /// offer, account), value, option, min, max, assigned, product, time (ISO 8601), act (upgrade,
    /// requestDelegation, seeActivity, import), roles (codes, separated by commas). A reason that
    /// is a code (suspended, cancelled, bookNotEmpty, or a problem of an import) has a sentence of
    /// its own; any other is quoted.
    [[nodiscard]] ErrorText error(const domain::Error &error) const;
    /// Why a subscription cannot be changed so, and what would help (often empty).
    [[nodiscard]] ErrorText lifeRefusal(rules::LifeRefusal refusal) const;

    // Import (glossary.md, Import). Codes are the enumerators of services::ImportProblem and
    // services::ImportWarningKind in lower camel case: "missing", "duplicateId", "unknownProduct".
    /// The name of a field of data-formats.md, "companyName"; the text itself where unknown.
    [[nodiscard]] QString field(const QString &name) const;
    /// What is wrong with a row. Facts: field, row, min, max, values (separated by "|" or ", "),
    /// ids, n; of wrongColumnCount n is the number of values and max that of columns.
    [[nodiscard]] QString importProblem(
        const QString &problem, const QString &value, const Facts &facts) const;
    [[nodiscard]] QString importMend(const QString &problem, const Facts &facts) const;
    /// `detail`: the product or plan, the columns, or the delegation's code. A `count` of 0 leaves
    /// out which product or plan it is and how often it stands there.
    [[nodiscard]] QString importWarning(
        const QString &kind, qint64 count, const QString &detail, const QString &suggestion) const;
    [[nodiscard]] QString importForecast(
        qint64 rows, qint64 skipped) const; ///< 144 rows will be imported, 4 skipped. …
    [[nodiscard]] QString importProgress(
        qint64 row, qint64 total) const; ///< Importing row 96 of 148
    [[nodiscard]] QString importDone(qint64 customers, qint64 subscriptions) const;
    [[nodiscard]] QString importStopped() const;

private:
    [[nodiscard]] QString text(const char *source) const;
    /// The form for this count, with every %n replaced by it.
    [[nodiscard]] QString counted(const char *source, qint64 count) const;

    [[nodiscard]] QString groupedAmount(const domain::Money &magnitude) const;
    [[nodiscard]] QString moneyWithSign(
        const domain::Money &amount, MoneyContext context, bool showPlus) const;

    [[nodiscard]] QString handOffHistory(const QJsonObject &after) const;
    [[nodiscard]] QString workAct(const QJsonObject &after) const;
    [[nodiscard]] QString answerToDelegation(
        const domain::AuditEvent &event, const catalog::Catalogue *catalogue) const;
    [[nodiscard]] const domain::Subscription *holding(
        domain::SubscriptionId id, const Scene &scene) const;
    [[nodiscard]] QString holdingName(domain::SubscriptionId id, const Scene &scene) const;
    [[nodiscard]] QString holdingNames(
        const QList<domain::SubscriptionId> &ids, const Scene &scene) const;
    [[nodiscard]] QString sellers(
        const QList<domain::SubscriptionId> &ids, const Scene &scene) const;
    [[nodiscard]] QString sourceName(const Scene &scene) const;
    [[nodiscard]] QString targetName(const Scene &scene) const;
    [[nodiscard]] QString servicesIn(const QStringList &codes, const Scene &scene) const;
    [[nodiscard]] QString delegationFinding(
        const rules::Finding &finding, const Scene &scene) const;
    [[nodiscard]] QString servicesFinding(const rules::Finding &finding, const Scene &scene) const;
    [[nodiscard]] QString ownedFinding(const rules::Finding &finding, const Scene &scene) const;
    [[nodiscard]] QString otherRefusal(domain::OtherRefusal other, const Scene &scene) const;
    [[nodiscard]] QString otherRemedy(domain::OtherRefusal other, const Scene &scene) const;
    [[nodiscard]] ErrorText inputError(const domain::Error &error) const;
    [[nodiscard]] ErrorText notFoundError(const domain::Error &error) const;
    [[nodiscard]] ErrorText refusedError(const domain::Error &error) const;
    [[nodiscard]] ErrorText delegationError(const QString &reason) const;
    [[nodiscard]] ErrorText quantityError(const domain::Error &error) const;
    [[nodiscard]] ErrorText storageError(const domain::Error &error) const;

    Language m_language;
    QLocale m_locale;
    QTimeZone m_zone;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace wording
