#include "rulescene.h"
#include "support/testmain.h"
#include "verdicttext.h"

using namespace Qt::StringLiterals;
using domain::Cloud;
using domain::DelegationState;
using domain::SubscriptionStatus;
using rules::Condition;

namespace {

/// An edge with a product that has a service which the edge adds without being its target; none
/// where the edge adds nothing.
struct Step
{
    Cloud cloud;
    QString from;
    QString to;
    QString rival;
};

QList<Step> steps()
{
    const QString apps = u"Microsoft 365 Apps for business"_s;
    const QString basic = u"Microsoft 365 Business Basic"_s;
    const QString standard = u"Microsoft 365 Business Standard"_s;
    const QString premium = u"Microsoft 365 Business Premium"_s;
    const QString enterprise = u"Microsoft 365 Apps for enterprise"_s;
    const QString e1 = u"Office 365 Enterprise E1"_s;
    const QString e3 = u"Office 365 Enterprise E3"_s;
    const QString e5 = u"Office 365 Enterprise E5"_s;
    const QString mail1 = u"Exchange Online (Plan 1)"_s;
    const QString mail2 = u"Exchange Online (Plan 2)"_s;
    const QString india = u" India"_s;
    const QString powerBi = u"Power BI Pro"_s;
    return {
        { Cloud::Global, apps, premium, u"Exchange Online Archiving"_s },
        { Cloud::Global, apps, enterprise, {} },
        { Cloud::Global, apps, e3, mail1 },
        { Cloud::Global, apps, e5, powerBi },
        { Cloud::Global, standard, e3, e1 },
        { Cloud::Global, standard, e5, powerBi },
        { Cloud::Global, basic, standard, e1 },
        { Cloud::Global, basic, e1, premium },
        { Cloud::Global, basic, e3, e1 },
        { Cloud::Global, basic, e5, powerBi },
        { Cloud::Global, apps + india, standard + india, mail2 },
        { Cloud::Global, apps + india, enterprise, {} },
        { Cloud::Global, apps + india, e3, mail2 },
        { Cloud::Global, apps + india, e5, powerBi },
        { Cloud::Global, standard + india, e3, e1 },
        { Cloud::Global, standard + india, e5, powerBi },
        { Cloud::Global, basic + india, standard + india, standard },
        { Cloud::Global, basic + india, e1, standard },
        { Cloud::Global, basic + india, e3, e1 },
        { Cloud::Global, basic + india, e5, powerBi },
        { Cloud::China21Vianet, apps, standard, mail1 },
        { Cloud::China21Vianet, apps, enterprise, {} },
        { Cloud::China21Vianet, apps, e3, mail2 },
        { Cloud::China21Vianet, standard, e3, e1 },
        { Cloud::China21Vianet, basic, standard, e1 },
        { Cloud::China21Vianet, basic, e1, standard },
        { Cloud::China21Vianet, basic, e3, e1 },
    };
}

bool inSet(int broken, Condition condition)
{
    return (broken & (1 << static_cast<int>(condition))) != 0;
}

} // namespace

/// The four conditions: alone, together, and the records that decide them.
class ConditionsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everySetOfBrokenConditionsFailsThoseAndNoOthers_data();
    void everySetOfBrokenConditionsFailsThoseAndNoOthers();
    void onlyAnActiveSubscriptionPasses_data();
    void onlyAnActiveSubscriptionPasses();
    void delegationMustBeGranted_data();
    void delegationMustBeGranted();
    void excludedServicesFailByFamily_data();
    void excludedServicesFailByFamily();
    void roleIsToldByItselfAlone_data();
    void roleIsToldByItselfAlone();
    void theSameQuestionHasTheSameAnswer();
};

void ConditionsTest::everySetOfBrokenConditionsFailsThoseAndNoOthers_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("broken");
    const QList<Step> all = steps();
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (int broken = 0; broken < 16; ++broken) {
            if (inSet(broken, Condition::NoAdditionalServices) && all.at(i).rival.isEmpty()) {
                continue; // an edge that adds nothing cannot fail there
            }
            QTest::addRow("%s, %s to %s, broken %s%s%s%s",
                all.at(i).cloud == Cloud::Global ? "Global" : "21Vianet",
                qPrintable(all.at(i).from), qPrintable(all.at(i).to), (broken & 1) != 0 ? "1" : "-",
                (broken & 2) != 0 ? "2" : "-", (broken & 4) != 0 ? "3" : "-",
                (broken & 8) != 0 ? "4" : "-")
                << static_cast<int>(i) << broken;
        }
    }
}

void ConditionsTest::everySetOfBrokenConditionsFailsThoseAndNoOthers()
{
    QFETCH(int, step);
    QFETCH(int, broken);
    const Step tested = steps().at(step);
    const bool adds = !tested.rival.isEmpty();

    domain::Customer customer = rulescene::customer(tested.cloud);
    domain::Subscription source = rulescene::subscription(1, tested.from);
    QList<domain::Subscription> others;
    QStringList expected;
    QStringList services; // who has services that are added
    QStringList owners;
    if (inSet(broken, Condition::NoAdditionalServices)) {
        others.append(rulescene::subscription(3, tested.rival));
        services.append(u"s3"_s);
    }
    if (inSet(broken, Condition::TargetNotOwned)) {
        others.prepend(rulescene::subscription(4, tested.to));
        owners.append(u"s4"_s);
        if (adds) { // whoever has the target has what it adds: one subscription fails both
            services.append(u"s4"_s);
        }
    }
    if (inSet(broken, Condition::DelegatedAdmin)) {
        customer.delegation.state = DelegationState::None;
        expected.append(u"delegated_admin_permissions_disabled"_s);
    }
    if (inSet(broken, Condition::Active)) {
        source.status = SubscriptionStatus::Suspended;
        expected.append(u"subscription_status_not_active"_s);
    }
    const QStringList whole = expected;
    if (!services.isEmpty()) {
        expected.append(u"conflicting_service_types"_s);
    }
    if (!owners.isEmpty()) {
        expected.append(u"concurrency_conflicts"_s);
    }

    const rules::Verdict verdict = rulescene::judge(customer, source, others);
    const rules::TargetVerdict *target = verdict.of(rulescene::offer(tested.to).id);
    QVERIFY(target != nullptr);
    const QByteArray said = verdicttext::lines(*target).join(u'\n').toUtf8();

    QCOMPARE(verdicttext::codes(target->refusals), expected);
    QCOMPARE(verdicttext::codes(verdict.refusals), whole);
    QCOMPARE(target->eligible, broken == 0);
    QCOMPARE(target->upgradeType == domain::UpgradeType::None, broken != 0);
    const auto fails = [target](Condition condition) {
        return target->findings.at(static_cast<size_t>(condition)).outcome == rules::Outcome::Fail;
    };
    QVERIFY2(fails(Condition::Active) == inSet(broken, Condition::Active), said.constData());
    QVERIFY2(fails(Condition::DelegatedAdmin) == inSet(broken, Condition::DelegatedAdmin),
        said.constData());
    const rules::Finding &third = target->findings.at(2);
    QCOMPARE(third.outcome == rules::Outcome::Fail, !services.isEmpty());
    QCOMPARE(verdicttext::text(third.subscriptions), services.join(u','));
    QCOMPARE(third.nothingGained, !adds);
    const rules::Finding &fourth = target->findings.at(3);
    QCOMPARE(fourth.outcome == rules::Outcome::Fail, !owners.isEmpty());
    QCOMPARE(verdicttext::text(fourth.subscriptions), owners.join(u','));
    for (size_t i = 0; i < target->findings.size(); ++i) {
        QCOMPARE(target->findings.at(i).condition, rules::allConditions.at(i));
    }
}

void ConditionsTest::onlyAnActiveSubscriptionPasses_data()
{
    QTest::addColumn<SubscriptionStatus>("status");
    QTest::addColumn<domain::SoldBy>("soldBy");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QStringList>("whole");
    const QString notActive = u"subscription_status_not_active"_s;
    const auto own = domain::SoldBy::Own;
    QTest::newRow("active") << SubscriptionStatus::Active << own << u"active: pass s1"_s
                            << QStringList();
    QTest::newRow("suspended") << SubscriptionStatus::Suspended << own
                               << u"active: fail s1 reactivate"_s << QStringList{ notActive };
    QTest::newRow("suspended, of another seller")
        << SubscriptionStatus::Suspended << domain::SoldBy::OtherPartner
        << u"active: fail s1 cannotReactivate"_s << QStringList{ u"other"_s, notActive };
    QTest::newRow("pending") << SubscriptionStatus::Pending << own
                             << u"active: fail s1 waitForProvisioning"_s
                             << QStringList{ notActive, u"subscription_not_provisioned"_s };
    QTest::newRow("cancelled") << SubscriptionStatus::Deleted << own
                               << u"active: fail s1 cannotReactivate"_s << QStringList{ notActive };
    QTest::newRow("expired") << SubscriptionStatus::Expired << own
                             << u"active: fail s1 cannotReactivate"_s << QStringList{ notActive };
    QTest::newRow("none") << SubscriptionStatus::None << own
                          << u"active: fail s1 cannotReactivate"_s << QStringList{ notActive };
}

void ConditionsTest::onlyAnActiveSubscriptionPasses()
{
    QFETCH(SubscriptionStatus, status);
    QFETCH(domain::SoldBy, soldBy);
    QFETCH(QString, finding);
    QFETCH(QStringList, whole);
    for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
        domain::Subscription source = rulescene::subscription(1, u"Microsoft 365 Business Basic"_s);
        source.status = status;
        source.soldBy = soldBy;
        const rules::Verdict verdict = rulescene::judge(rulescene::customer(cloud), source);
        QCOMPARE(verdicttext::codes(verdict.refusals), whole);
        QVERIFY(!verdict.targets.isEmpty());
        for (const rules::TargetVerdict &target : verdict.targets) {
            QCOMPARE(verdicttext::line(target.findings.front()), finding);
            QCOMPARE(verdicttext::codes(target.refusals), whole);
        }
    }
}

void ConditionsTest::delegationMustBeGranted_data()
{
    QTest::addColumn<DelegationState>("state");
    QTest::addColumn<QString>("finding");
    QTest::newRow("granted") << DelegationState::Granted << u"delegatedAdmin: pass c1"_s;
    QTest::newRow("none") << DelegationState::None
                          << u"delegatedAdmin: fail c1 requestDelegation"_s;
    QTest::newRow("removed") << DelegationState::Removed
                             << u"delegatedAdmin: fail c1 requestDelegation"_s;
    QTest::newRow("requested") << DelegationState::Requested
                               << u"delegatedAdmin: fail c1 waitForCustomer"_s;
}

void ConditionsTest::delegationMustBeGranted()
{
    QFETCH(DelegationState, state);
    QFETCH(QString, finding);
    domain::Customer customer = rulescene::customer();
    customer.delegation.state = state;
    const rules::Verdict verdict = rulescene::judge(
        customer, rulescene::subscription(1, u"Microsoft 365 Business Standard"_s));
    QCOMPARE(verdict.refusals.isEmpty(), state == DelegationState::Granted);
    for (const rules::TargetVerdict &target : verdict.targets) {
        QCOMPARE(verdicttext::line(target.findings.at(1)), finding);
        QCOMPARE(target.refusals, verdict.refusals);
    }
}

void ConditionsTest::excludedServicesFailByFamily_data()
{
    QTest::addColumn<QStringList>("excluded");
    QTest::addColumn<QString>("whole"); // refusals of the subscription
    QTest::addColumn<QString>("e1"); // and of the targets, from Business Basic
    QTest::addColumn<QString>("e3");
    const QString refused = u"delegated_admin_permissions_disabled "_s;
    const QString none;
    QTest::newRow("nothing") << QStringList() << none << none << none;
    QTest::newRow("a plan of the source")
        << QStringList{ u"TEAMS1"_s } << QString(refused + u"TEAMS1")
        << QString(refused + u"TEAMS1") << QString(refused + u"TEAMS1");
    QTest::newRow("another step of a family of the source")
        << QStringList{ u"EXCHANGE_S_ENTERPRISE"_s } << QString(refused + u"EXCHANGE_S_ENTERPRISE")
        << QString(refused + u"EXCHANGE_S_ENTERPRISE")
        << QString(refused + u"EXCHANGE_S_ENTERPRISE");
    QTest::newRow("a plan of one target alone") << QStringList{ u"RMS_S_ENTERPRISE"_s } << none
                                                << none << QString(refused + u"RMS_S_ENTERPRISE");
    QTest::newRow("another step of a family of one target alone")
        << QStringList{ u"RMS_S_PREMIUM"_s } << none << none << QString(refused + u"RMS_S_PREMIUM");
    QTest::newRow("a family of targets, not of the source")
        << QStringList{ u"STREAM_O365_E5"_s } << none << QString(refused + u"STREAM_O365_E5")
        << QString(refused + u"STREAM_O365_E5");
    QTest::newRow("a service of neither")
        << QStringList{ u"VISIOCLIENT"_s } << none << none << none;
    QTest::newRow("Kiosk is no step of Exchange")
        << QStringList{ u"EXCHANGE_S_DESKLESS"_s } << none << none << none;
    QTest::newRow("a plan that the catalogue does not know")
        << QStringList{ u"CONTOSO_PLAN"_s } << none << none << none;
    QTest::newRow("in lower case, twice")
        << QStringList{ u"teams1"_s, u"TEAMS1"_s } << QString(refused + u"TEAMS1")
        << QString(refused + u"TEAMS1") << QString(refused + u"TEAMS1");
    QTest::newRow("one of the source and one of a target")
        << QStringList{ u"RMS_S_ENTERPRISE"_s, u"SWAY"_s } << QString(refused + u"SWAY")
        << QString(refused + u"SWAY") << QString(refused + u"SWAY,RMS_S_ENTERPRISE");
}

void ConditionsTest::excludedServicesFailByFamily()
{
    QFETCH(QStringList, excluded);
    QFETCH(QString, whole);
    QFETCH(QString, e1);
    QFETCH(QString, e3);
    // The order of plans in an answer is the catalogue's.
    const auto sorted = [](const QString &line) {
        QStringList words = line.split(u' ');
        QStringList plans = words.last().split(u',');
        plans.sort();
        words.last() = plans.join(u',');
        return words.join(u' ');
    };
    const auto said = [&sorted](const QList<domain::Refusal> &refusals) {
        return sorted(verdicttext::lines(refusals).join(u';'));
    };
    for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
        domain::Customer customer = rulescene::customer(cloud);
        customer.delegation.excludedPlans = excluded;
        const rules::Verdict verdict = rulescene::judge(
            customer, rulescene::subscription(1, u"Microsoft 365 Business Basic"_s));
        QCOMPARE(said(verdict.refusals), sorted(whole));
        const auto *first = verdict.of(rulescene::offer(u"Office 365 Enterprise E1"_s).id);
        const auto *third = verdict.of(rulescene::offer(u"Office 365 Enterprise E3"_s).id);
        QVERIFY(first != nullptr && third != nullptr);
        QCOMPARE(said(first->refusals), sorted(e1));
        QCOMPARE(said(third->refusals), sorted(e3));
        for (const rules::TargetVerdict *target : { first, third }) {
            const rules::Finding &finding = target->findings.at(1);
            QCOMPARE(finding.customer, rulescene::customerId(1));
            QCOMPARE(finding.remedy == rules::Remedy::RequestDelegation, !target->eligible);
        }
    }
}

void ConditionsTest::roleIsToldByItselfAlone_data()
{
    QTest::addColumn<domain::Role>("role");
    QTest::addColumn<bool>("inGlobal");
    QTest::addColumn<bool>("in21Vianet");
    using domain::Role;
    QTest::newRow("global admin") << Role::GlobalAdmin << true << true;
    QTest::newRow("user management admin") << Role::UserManagementAdmin << true << false;
    QTest::newRow("admin agent") << Role::AdminAgent << true << true;
    QTest::newRow("sales agent") << Role::SalesAgent << true << true;
    QTest::newRow("helpdesk agent") << Role::HelpdeskAgent << true << false;
    QTest::newRow("billing admin") << Role::BillingAdmin << false << false;
    QTest::newRow("account admin") << Role::AccountAdmin << false << false;
    QTest::newRow("MPN partner admin") << Role::MpnPartnerAdmin << false << false;
    QTest::newRow("referral admin") << Role::ReferralAdmin << false << false;
    QTest::newRow("guest") << Role::Guest << false << false;
}

void ConditionsTest::roleIsToldByItselfAlone()
{
    QFETCH(domain::Role, role);
    QFETCH(bool, inGlobal);
    QFETCH(bool, in21Vianet);
    const domain::Subscription source
        = rulescene::subscription(1, u"Microsoft 365 Business Basic"_s);
    for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
        const rules::Verdict verdict = rulescene::judge(
            rulescene::customer(cloud), source, {}, catalog::Variant::AsWritten, role);
        const bool allowed = cloud == Cloud::Global ? inGlobal : in21Vianet;
        QCOMPARE(verdict.roleAllowed, allowed);
        QCOMPARE(verdict.canUpgrade(), allowed);
        // Never by a refusal: the targets stay eligible for whoever asks.
        QCOMPARE(verdict.refusals, QList<domain::Refusal>());
        QCOMPARE(verdict.eligibleTargets(), static_cast<int>(verdict.targets.size()));
    }
}

void ConditionsTest::theSameQuestionHasTheSameAnswer()
{
    domain::Customer customer = rulescene::customer();
    customer.delegation.excludedPlans = { u"SWAY"_s };
    const domain::Subscription source
        = rulescene::subscription(1, u"Microsoft 365 Apps for business"_s);
    QList<domain::Subscription> others{ rulescene::subscription(9, u"Power BI Pro"_s),
        rulescene::subscription(7, u"Office 365 Enterprise E5"_s),
        rulescene::subscription(8, u"Contoso Sign"_s),
        rulescene::subscription(5, u"Contoso Draw"_s) };
    const QStringList first = verdicttext::lines(rulescene::judge(customer, source, others));
    std::reverse(others.begin(), others.end());
    QCOMPARE(verdicttext::lines(rulescene::judge(customer, source, others)), first);
    // The judged one may stand among the holdings or not.
    QCOMPARE(verdicttext::lines(rules::evaluate(customer, source, others, rulescene::catalogue(),
                 catalog::Variant::AsWritten, domain::Role::AdminAgent)),
        first);
    QVERIFY(first.contains(u"  noAdditionalServices: pass nothingGained notCompared=s5,s8"_s));
}

DESK_TEST_MAIN(ConditionsTest, QCoreApplication)
#include "conditionstest.moc"
