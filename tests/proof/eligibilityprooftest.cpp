#include "programterms.h"
#include "proofrun.h"
#include "randomcustomers.h"
#include "rules/eligibility.h"
#include "rules/compiledrules.h"
#include "support/testmain.h"

#include <QSet>

#include <map>

using namespace Qt::StringLiterals;
using proof::PlainCustomer;
using proof::PlainSubscription;
using proof::PlainTarget;
using proof::PlainVerdict;
using proof::Words;

namespace {

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

/// The words of the REST API for the program's codes; what is not said as a code gets its detail.
Words wordsOf(const QList<domain::Refusal> &refusals)
{
    using domain::OtherRefusal;
    using domain::RefusalCode;
    static const std::map<RefusalCode, std::string> codes{
        { RefusalCode::DelegatedAdminPermissionsDisabled, "delegated_admin_permissions_disabled" },
        { RefusalCode::SubscriptionStatusNotActive, "subscription_status_not_active" },
        { RefusalCode::ConflictingServiceTypes, "conflicting_service_types" },
        { RefusalCode::ConcurrencyConflicts, "concurrency_conflicts" },
        { RefusalCode::UserContextRequired, "user_context_required" },
        { RefusalCode::SubscriptionAddOnsPresent, "subscription_add_ons_present" },
        { RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths,
            "subscription_does_not_have_any_upgrade_paths" },
        { RefusalCode::SubscriptionTargetOfferNotFound, "subscription_target_offer_not_found" },
        { RefusalCode::SubscriptionNotProvisioned, "subscription_not_provisioned" },
        { RefusalCode::OfferDoesNotSupportBillingCycle, "offer_does_not_support_billing_cycle" },
        { RefusalCode::InsufficientGranularAdminPermissions,
            "insufficient_granular_admin_permissions" },
    };
    static const std::map<OtherRefusal, std::string> others{ { OtherRefusal::None, "other" },
        { OtherRefusal::Trial, "other trial" }, { OtherRefusal::AddOn, "other addOn" },
        { OtherRefusal::SoldElsewhere, "other soldElsewhere" },
        { OtherRefusal::QuantityAboveLimit, "other quantityAboveLimit" },
        { OtherRefusal::QuantityBelowAssigned, "other quantityBelowAssigned" } };
    Words words;
    for (const domain::Refusal &refusal : refusals) {
        words.insert(
            refusal.code == RefusalCode::Other ? others.at(refusal.other) : codes.at(refusal.code));
    }
    return words;
}

std::string joined(const Words &words)
{
    std::string text;
    for (const std::string &word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text.empty() ? "nothing" : text;
}

std::string inWords(const PlainVerdict &verdict)
{
    std::string text = std::string(verdict.roleMay ? "role may" : "role may not")
        + (verdict.canBeUpgraded ? ", can be upgraded" : ", cannot be upgraded")
        + "\n    whole: " + joined(verdict.reasons);
    for (const PlainTarget &target : verdict.targets) {
        text += "\n    " + target.product + (target.eligible ? ": eligible; " : ": refused; ")
            + joined(target.reasons);
    }
    return text;
}

bool same(const PlainVerdict &a, const PlainVerdict &b)
{
    if (a.roleMay != b.roleMay || a.canBeUpgraded != b.canBeUpgraded || a.reasons != b.reasons
        || a.targets.size() != b.targets.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.targets.size(); ++i) {
        const PlainTarget &left = a.targets[i];
        const PlainTarget &right = b.targets[i];
        if (left.product != right.product || left.eligible != right.eligible
            || left.reasons != right.reasons) {
            return false;
        }
    }
    return true;
}

domain::ReasonMask maskOf(const QList<domain::Refusal> &refusals)
{
    domain::ReasonMask mask = 0;
    for (const domain::Refusal &refusal : refusals) {
        mask |= domain::maskOf(refusal.code);
    }
    return mask;
}

/// The group by the words of its definition, one question after the other.
domain::UpgradeGroup groupOf(const rules::Verdict &verdict)
{
    using domain::RefusalCode;
    using domain::UpgradeGroup;
    const auto has = [](const QList<domain::Refusal> &refusals, RefusalCode code) {
        return std::any_of(refusals.cbegin(), refusals.cend(),
            [code](const domain::Refusal &refusal) { return refusal.code == code; });
    };
    const auto needsDelegation = [&has](const rules::TargetVerdict &target) {
        return has(target.refusals, RefusalCode::DelegatedAdminPermissionsDisabled);
    };
    const QList<rules::TargetVerdict> &targets = verdict.targets;
    if (targets.isEmpty()) {
        return UpgradeGroup::NoPath;
    }
    if (verdict.eligibleTargets() > 0) {
        return UpgradeGroup::Ready;
    }
    if (has(verdict.refusals, RefusalCode::Other)) {
        return UpgradeGroup::Other;
    }
    if (has(verdict.refusals, RefusalCode::SubscriptionStatusNotActive)) {
        return UpgradeGroup::NotActive;
    }
    if (std::all_of(targets.cbegin(), targets.cend(), needsDelegation)
        || std::any_of(targets.cbegin(), targets.cend(), [&](const rules::TargetVerdict &target) {
               return needsDelegation(target) && target.refusals.size() == 1;
           })) {
        return UpgradeGroup::NeedsDelegation;
    }
    if (std::any_of(targets.cbegin(), targets.cend(), [&](const rules::TargetVerdict &target) {
            return has(target.refusals, RefusalCode::ConflictingServiceTypes)
                || has(target.refusals, RefusalCode::ConcurrencyConflicts);
        })) {
        return UpgradeGroup::AlreadyHas;
    }
    return std::any_of(targets.cbegin(), targets.cend(), needsDelegation)
        ? UpgradeGroup::NeedsDelegation
        : UpgradeGroup::Other;
}

} // namespace

/// The program's judgement against a reading of domain.md that shares nothing with it.
class EligibilityProofTest : public support::TestCase
{
    Q_OBJECT
public:
    explicit EligibilityProofTest(const proof::Run &run)
        : m_run(run)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void tablesOfTheReadingAgreeWithTheEdgesOfTheDocument_data();
    void tablesOfTheReadingAgreeWithTheEdgesOfTheDocument();
    void everyNameOfTheDocumentIsKnown();
    void compiledRulesDecideWhatIsJudgedForRandomCustomers();
    void verdictsEqualTheNaiveReadingForRandomCustomers();

private:
    [[nodiscard]] PlainVerdict inWordsOfTheReading(const rules::Verdict &verdict) const;
    void count(const PlainVerdict &verdict);

    proof::Run m_run;
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
    std::map<std::string, qint64> m_met; ///< how often each reason was compared
};

void EligibilityProofTest::initTestCase()
{
    const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    QVERIFY(catalogue.has_value());
    m_catalogue = *catalogue;
}

PlainVerdict EligibilityProofTest::inWordsOfTheReading(const rules::Verdict &verdict) const
{
    PlainVerdict words;
    words.roleMay = verdict.roleAllowed;
    words.canBeUpgraded = verdict.canUpgrade();
    words.reasons = wordsOf(verdict.refusals);
    for (const rules::TargetVerdict &target : verdict.targets) {
        // The catalogue's full name of Intune is longer than the document's; it is no target.
        words.targets.push_back({ m_catalogue->offer(target.target)->nameGlobal.en.toStdString(),
            target.eligible, wordsOf(target.refusals) });
    }
    return words;
}

void EligibilityProofTest::tablesOfTheReadingAgreeWithTheEdgesOfTheDocument_data()
{
    // domain.md 2.3, "What each edge does", in the words of plans where a family is one plan.
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("gained");
    QTest::addColumn<QString>("lost");
    const QString apps = u"Microsoft 365 Apps for business"_s;
    const QString basic = u"Microsoft 365 Business Basic"_s;
    const QString standard = u"Microsoft 365 Business Standard"_s;
    const QString toStandard = u"Exchange MCOSTANDARD TEAMS1 PROJECTWORKMANAGEMENT Yammer Flow "
                               "PowerApps To-Do Deskless MICROSOFTBOOKINGS "
                               "O365_SB_Relationship_Management"_s;
    const QString appsToE3 = u"Exchange MCOSTANDARD TEAMS1 PROJECTWORKMANAGEMENT Yammer Flow "
                             "PowerApps To-Do Deskless rights_management Stream"_s;
    const QString e5 = u" MCOEV MCOMEETADV BI_AZURE_P2 ADALLOM_S_O365 EQUIVIO_ANALYTICS "
                       "EXCHANGE_ANALYTICS LOCKBOX_ENTERPRISE THREAT_INTELLIGENCE"_s;
    const QString leavingStandard = u"MICROSOFTBOOKINGS O365_SB_Relationship_Management"_s;
    const auto row = [](const QString &source, const char *target, const QString &gained,
                         const QString &lost = {}) {
        QTest::newRow(qPrintable(source + u" to "_s + QLatin1StringView(target)))
            << source << QString::fromLatin1(target) << gained << lost;
    };
    row(apps, "Microsoft 365 Business Standard", toStandard);
    row(apps, "Microsoft 365 Business Premium",
        toStandard + u" Intune WINBIZ AAD_SMB rights_management EXCHANGE_S_ARCHIVE_ADDON Stream"_s);
    row(apps, "Microsoft 365 Apps for enterprise", {});
    row(apps, "Office 365 Enterprise E3", appsToE3);
    row(apps, "Office 365 Enterprise E5", appsToE3 + e5);
    row(standard, "Office 365 Enterprise E3", u"rights_management Stream"_s, leavingStandard);
    row(standard, "Office 365 Enterprise E5", u"rights_management Stream"_s + e5, leavingStandard);
    row(basic, "Microsoft 365 Business Standard", u"Deskless "_s + leavingStandard);
    row(basic, "Office 365 Enterprise E1", u"Deskless Stream"_s);
    row(basic, "Office 365 Enterprise E3", u"Deskless rights_management Stream"_s);
    row(basic, "Office 365 Enterprise E5", u"Deskless rights_management Stream"_s + e5);
}

void EligibilityProofTest::tablesOfTheReadingAgreeWithTheEdgesOfTheDocument()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, gained);
    QFETCH(QString, lost);
    const auto words = [](const QString &text) {
        Words all;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
            all.insert(QString(word)
                           .replace("rights_management"_L1, "rights management"_L1)
                           .toStdString());
        }
        return all;
    };
    const std::string from = source.toStdString();
    const std::string to = target.toStdString();
    QCOMPARE(q(joined(proof::gainedFamilies(from, to))), q(joined(words(gained))));
    QCOMPARE(q(joined(proof::gainedFamilies(to, from))), q(joined(words(lost))));
}

void EligibilityProofTest::everyNameOfTheDocumentIsKnown()
{
    for (const std::string &name : proof::productNames()) {
        QVERIFY2(m_catalogue->offerNamed(q(name)) != nullptr, name.c_str());
    }
    for (const auto &[other, today] : proof::otherNames()) {
        QVERIFY2(m_catalogue->offerNamed(q(other)) != nullptr, other.c_str());
        QCOMPARE(m_catalogue->offerNamed(q(other)), m_catalogue->offerNamed(q(today)));
    }
    const std::map<std::string, QString> documented{
        { "Office 365 Business Premium", u"031C9E47-4802-4248-838E-778FB1D2CC05"_s },
        { "Office 365 Enterprise E3", u"796B6B5F-613C-4E24-A17C-EBA730D49C02"_s },
        { "Office 365 Enterprise E1", u"91FD106F-4B2C-4938-95AC-F54F74E9A239"_s },
        { "Microsoft 365 Business Basic", u"BD938F12-058F-4927-BBA3-AE36B1D2501C"_s }
    };
    for (const auto &[name, id] : documented) {
        QCOMPARE(proof::offerOf(name, *m_catalogue).text().toUpper(), id);
    }
}

void EligibilityProofTest::count(const PlainVerdict &verdict)
{
    ++m_met["subscriptions"];
    m_met["can be upgraded"] += verdict.canBeUpgraded ? 1 : 0;
    for (const std::string &reason : verdict.reasons) {
        ++m_met[reason];
    }
    for (const PlainTarget &target : verdict.targets) {
        ++m_met["targets"];
        m_met["eligible"] += target.eligible ? 1 : 0;
        // Told of this target alone: nothing else stands in its way.
        if (target.reasons.size() == 1) {
            ++m_met["only " + *target.reasons.begin()];
        }
        for (const std::string &reason : target.reasons) {
            ++m_met[reason];
        }
    }
}

/// What the book keeps of a verdict is made without the evidence: the same number, always.
void EligibilityProofTest::compiledRulesDecideWhatIsJudgedForRandomCustomers()
{
    const rules::CompiledRules asWritten(*m_catalogue, catalog::Variant::AsWritten);
    const rules::CompiledRules corrected(*m_catalogue, catalog::Variant::Corrected);
    qint64 compared = 0;
    QSet<domain::UpgradeGroup> met;
    for (int i = 0; i < m_run.count; ++i) {
        const std::uint64_t seed = m_run.seed + static_cast<std::uint64_t>(i);
        const PlainCustomer plain = proof::randomCustomer(seed);
        const domain::Customer customer = proof::customerOf(plain, 1);
        const QList<domain::Subscription> holdings = proof::subscriptionsOf(plain, 1, *m_catalogue);
        const QList<domain::StoredVerdict> kept
            = (plain.corrected ? corrected : asWritten).of(customer, holdings);
        QCOMPARE(kept.size(), holdings.size());
        for (qsizetype at = 0; at < holdings.size(); ++at) {
            const rules::Verdict said
                = rules::evaluate(customer, holdings.at(at), holdings, *m_catalogue,
                    plain.corrected ? catalog::Variant::Corrected : catalog::Variant::AsWritten,
                    proof::roleOf(plain.role));
            const domain::StoredVerdict &compiled = kept.at(at);
            const auto differs = [&](const QString &what) {
                return u"--seed %1 --count 1\n  %2\n#%3: %4"_s.arg(
                    QString::number(seed), q(proof::inWords(plain)), QString::number(at + 1), what);
            };
            QCOMPARE(compiled.subscription, said.subscription);
            QVERIFY2(compiled.whole == maskOf(said.refusals), qPrintable(differs(u"whole"_s)));
            QVERIFY2(
                compiled.targets.size() == said.targets.size(), qPrintable(differs(u"path"_s)));
            for (qsizetype target = 0; target < said.targets.size(); ++target) {
                QVERIFY2(compiled.targets.at(target) == maskOf(said.targets.at(target).refusals),
                    qPrintable(differs(said.targets.at(target).target.text())));
            }
            QVERIFY2(compiled.group == groupOf(said), qPrintable(differs(u"group"_s)));
            met.insert(compiled.group);
            compared += compiled.eligibleTargets() > 0 ? 1 : 0;
        }
    }
    QVERIFY(m_run.count < 1000 || met.size() == domain::upgradeGroups);
    QVERIFY(m_run.count < 1000 || compared > m_run.count / 10);
}

void EligibilityProofTest::verdictsEqualTheNaiveReadingForRandomCustomers()
{
    for (int i = 0; i < m_run.count; ++i) {
        const std::uint64_t seed = m_run.seed + static_cast<std::uint64_t>(i);
        const PlainCustomer plain = proof::randomCustomer(seed);
        const domain::Customer customer = proof::customerOf(plain, 1);
        const QList<domain::Subscription> holdings = proof::subscriptionsOf(plain, 1, *m_catalogue);
        const catalog::Variant variant
            = plain.corrected ? catalog::Variant::Corrected : catalog::Variant::AsWritten;
        for (const PlainSubscription &judged : plain.subscriptions) {
            const rules::Verdict said = rules::evaluate(customer, holdings.at(judged.number - 1),
                holdings, *m_catalogue, variant, proof::roleOf(plain.role));
            const PlainVerdict program = inWordsOfTheReading(said);
            const PlainVerdict naive = proof::judge(plain, judged);
            if (!same(program, naive)) {
                QFAIL(qPrintable(
                    u"--seed %1 --count 1\n  %2\n#%3\n  the program says: %4\n  the document says: %5"_s
                        .arg(QString::number(seed), q(proof::inWords(plain)),
                            QString::number(judged.number), q(inWords(program)),
                            q(inWords(naive)))));
            }
            Words unknown = naive.reasons;
            unknown.insert("subscription_target_offer_not_found");
            if (wordsOf(rules::refusalsForUnknownTarget(said)) != unknown) {
                QFAIL(qPrintable(u"--seed %1 --count 1\n  %2\n#%3: a target that is no edge"_s.arg(
                    QString::number(seed), q(proof::inWords(plain)),
                    QString::number(judged.number))));
            }
            count(naive);
        }
    }
    std::string met;
    for (const auto &[what, times] : m_met) {
        met += "\n  " + std::to_string(times) + "  " + what;
    }
    qInfo("seeds %llu to %llu, compared:%s", static_cast<unsigned long long>(m_run.seed),
        static_cast<unsigned long long>(m_run.seed) + static_cast<unsigned>(m_run.count) - 1,
        met.c_str());
    if (m_run.count < 1000) {
        return; // one customer repeated cannot meet every reason
    }
    // Agreement proves little about a reason that never decides.
    for (const char *reason :
        { "can be upgraded", "eligible", "subscription_does_not_have_any_upgrade_paths",
            "subscription_not_provisioned", "only subscription_status_not_active",
            "only delegated_admin_permissions_disabled", "only conflicting_service_types",
            "only concurrency_conflicts", "only subscription_add_ons_present",
            "only offer_does_not_support_billing_cycle", "only other trial", "only other addOn",
            "only other soldElsewhere", "only other quantityAboveLimit" }) {
        QVERIFY2(m_met[reason] >= m_run.count / 500, reason);
    }
}

int main(int argc, char **argv)
{
    const proof::Run run = proof::Run::read(argc, argv, 100'000, 10'000);
    QCoreApplication app(argc, argv);
    EligibilityProofTest test(run);
    return QTest::qExec(&test, argc, argv);
}

#include "eligibilityprooftest.moc"
