#include "rulescene.h"
#include "support/testmain.h"
#include "verdicttext.h"

using namespace Qt::StringLiterals;
using domain::BillingCycle;
using domain::Cloud;
using domain::Subscription;
using domain::SubscriptionStatus;

Q_DECLARE_METATYPE(domain::Subscription)

namespace {

Subscription addOn(int number, SubscriptionStatus status, int parent = 1)
{
    Subscription made = rulescene::subscription(number, u"Visio Plan 2"_s);
    made.parentId = rulescene::subscriptionId(parent);
    made.status = status;
    return made;
}

} // namespace

/// The further checks, and where each refusal stands.
class RefusalsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void addOnsOfTheSourceBlockUnlessCancelled_data();
    void addOnsOfTheSourceBlockUnlessCancelled();
    void addOnsBlockInBothClouds();
    void targetsAreSoldInSomeBillingCycles_data();
    void targetsAreSoldInSomeBillingCycles();
    void someKindsNeverOfferAnUpgrade_data();
    void someKindsNeverOfferAnUpgrade();
    void withoutAPathTheOtherReasonsOfTheWholeStand();
    void anAskedTargetThatIsNoEdgeIsNotFound();
    void everythingAtOnceStandsInTheOrderOfTheNumbers();
};

void RefusalsTest::addOnsOfTheSourceBlockUnlessCancelled_data()
{
    QTest::addColumn<QList<Subscription>>("addOns");
    QTest::addColumn<QStringList>("refusals");
    const auto blocked = [](const QString &ids) {
        return QStringList{ QString(u"subscription_add_ons_present "_s + ids) };
    };
    QTest::newRow("none") << QList<Subscription>{} << QStringList();
    QTest::newRow("active") << QList{ addOn(2, SubscriptionStatus::Active) } << blocked(u"s2"_s);
    QTest::newRow("suspended") << QList{ addOn(2, SubscriptionStatus::Suspended) }
                               << blocked(u"s2"_s);
    QTest::newRow("pending") << QList{ addOn(2, SubscriptionStatus::Pending) } << blocked(u"s2"_s);
    QTest::newRow("expired is not cancelled")
        << QList{ addOn(2, SubscriptionStatus::Expired) } << blocked(u"s2"_s);
    QTest::newRow("cancelled") << QList{ addOn(2, SubscriptionStatus::Deleted) } << QStringList();
    QTest::newRow("of another subscription")
        << QList{ addOn(2, SubscriptionStatus::Active, 7) } << QStringList();
    QTest::newRow("those that block, in id order") << QList{ addOn(20, SubscriptionStatus::Active),
        addOn(4, SubscriptionStatus::Deleted), addOn(3, SubscriptionStatus::Suspended) }
                                                   << blocked(u"s3,s20"_s);
}

void RefusalsTest::addOnsOfTheSourceBlockUnlessCancelled()
{
    QFETCH(QList<Subscription>, addOns);
    QFETCH(QStringList, refusals);
    const rules::Verdict verdict = rulescene::judge(rulescene::customer(),
        rulescene::subscription(1, u"Microsoft 365 Business Basic"_s), addOns);
    QCOMPARE(verdicttext::lines(verdict.refusals), refusals);
    QCOMPARE(verdict.targets.size(), 4);
    for (const rules::TargetVerdict &target : verdict.targets) {
        QCOMPARE(verdicttext::lines(target.refusals), refusals);
        for (const rules::Finding &finding : target.findings) {
            QCOMPARE(finding.outcome, rules::Outcome::Pass); // no matter of the four conditions
        }
    }
}

void RefusalsTest::addOnsBlockInBothClouds()
{
    // An add-on whose own service the upgrade adds is refused as an add-on, not as a conflict.
    Subscription powerBi = rulescene::subscription(2, u"Power BI Pro"_s);
    powerBi.parentId = rulescene::subscriptionId(1);
    for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
        const rules::Verdict verdict = rulescene::judge(rulescene::customer(cloud),
            rulescene::subscription(1, u"Microsoft 365 Business Standard"_s), { powerBi });
        QVERIFY(!verdict.targets.isEmpty());
        for (const rules::TargetVerdict &target : verdict.targets) {
            QCOMPARE(verdicttext::lines(target.refusals),
                QStringList{ u"subscription_add_ons_present s2"_s });
        }
    }
}

void RefusalsTest::targetsAreSoldInSomeBillingCycles_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("source");
    QTest::addColumn<BillingCycle>("cycle");
    QTest::addColumn<QStringList>("refused"); // targets, all others pass
    const QString apps = u"Microsoft 365 Apps for business"_s;
    const QString basicIndia = u"Microsoft 365 Business Basic India"_s;
    const QString appsIndia = u"Microsoft 365 Apps for business India"_s;
    const QString proPlus = u"Microsoft 365 Apps for enterprise"_s;
    const QString standardIndia = u"Microsoft 365 Business Standard India"_s;
    const QStringList none;
    QTest::newRow("21Vianet monthly")
        << Cloud::China21Vianet << apps << BillingCycle::Monthly << none;
    QTest::newRow("21Vianet annual: not ProPlus")
        << Cloud::China21Vianet << apps << BillingCycle::Annual << QStringList{ proPlus };
    QTest::newRow("Global annual: the same product is sold")
        << Cloud::Global << apps << BillingCycle::Annual << none;
    QTest::newRow("India monthly") << Cloud::Global << basicIndia << BillingCycle::Monthly << none;
    QTest::newRow("India annual") << Cloud::Global << basicIndia << BillingCycle::Annual
                                  << QStringList{ standardIndia };
    QTest::newRow("India annual, from Apps for business")
        << Cloud::Global << appsIndia << BillingCycle::Annual << QStringList{ standardIndia };
}

void RefusalsTest::targetsAreSoldInSomeBillingCycles()
{
    QFETCH(Cloud, cloud);
    QFETCH(QString, source);
    QFETCH(BillingCycle, cycle);
    QFETCH(QStringList, refused);
    Subscription judged = rulescene::subscription(1, source);
    judged.billingCycle = cycle;
    const rules::Verdict verdict = rulescene::judge(rulescene::customer(cloud), judged);
    QStringList found;
    for (const rules::TargetVerdict &target : verdict.targets) {
        if (!target.eligible) {
            found.append(rulescene::catalogue().offer(target.target)->nameGlobal.en);
            QCOMPARE(verdicttext::lines(target.refusals),
                QStringList{ u"offer_does_not_support_billing_cycle"_s });
        }
    }
    QCOMPARE(found, refused);
    QCOMPARE(verdict.refusals, QList<domain::Refusal>());
    QVERIFY(verdict.canUpgrade());
}

void RefusalsTest::someKindsNeverOfferAnUpgrade_data()
{
    QTest::addColumn<Subscription>("source");
    QTest::addColumn<QStringList>("refusals");
    const auto row = [](const char *name, bool trial, bool addOnOfAnother, domain::SoldBy soldBy,
                         const QStringList &refusals) {
        Subscription source = rulescene::subscription(1, u"Microsoft 365 Business Basic"_s);
        source.isTrial = trial;
        source.soldBy = soldBy;
        if (addOnOfAnother) {
            source.parentId = rulescene::subscriptionId(9);
        }
        QTest::newRow(name) << source << refusals;
    };
    using domain::SoldBy;
    const QString trial = u"other:trial"_s;
    const QString addOnOf = u"other:addOn"_s;
    const QString elsewhere = u"other:soldElsewhere"_s;
    row("bought here", false, false, SoldBy::Own, {});
    row("trial", true, false, SoldBy::Own, { trial });
    row("add-on", false, true, SoldBy::Own, { addOnOf });
    row("other partner", false, false, SoldBy::OtherPartner, { elsewhere });
    row("direct", false, false, SoldBy::Direct, { elsewhere });
    row("volume licensing", false, false, SoldBy::VolumeLicensing, { elsewhere });
    row("all of them", true, true, SoldBy::Direct, { trial, addOnOf, elsewhere });
}

void RefusalsTest::someKindsNeverOfferAnUpgrade()
{
    QFETCH(Subscription, source);
    QFETCH(QStringList, refusals);
    for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
        const rules::Verdict verdict = rulescene::judge(rulescene::customer(cloud), source);
        QCOMPARE(verdicttext::lines(verdict.refusals), refusals);
        // The targets are listed all the same, and each says why it is not eligible.
        QCOMPARE(verdict.targets.size(), cloud == Cloud::Global ? 4 : 3);
        for (const rules::TargetVerdict &target : verdict.targets) {
            QCOMPARE(verdicttext::lines(target.refusals), refusals);
            QCOMPARE(target.eligible, refusals.isEmpty());
            for (const rules::Finding &finding : target.findings) {
                QCOMPARE(finding.outcome, rules::Outcome::Pass);
            }
        }

        Subscription withoutPath = source;
        withoutPath.offerId = rulescene::offer(u"Power BI Pro"_s).id;
        const rules::Verdict none = rulescene::judge(rulescene::customer(cloud), withoutPath);
        QCOMPARE(verdicttext::lines(none.refusals),
            QStringList{ u"subscription_does_not_have_any_upgrade_paths"_s });
        QVERIFY(none.targets.isEmpty());
    }
}

void RefusalsTest::withoutAPathTheOtherReasonsOfTheWholeStand()
{
    domain::Customer customer = rulescene::customer();
    customer.delegation.excludedPlans = { u"EXCHANGE_S_ENTERPRISE"_s };
    Subscription source = rulescene::subscription(1, u"Office 365 Enterprise E1"_s);
    source.status = SubscriptionStatus::Pending;
    const rules::Verdict verdict
        = rulescene::judge(customer, source, { addOn(2, SubscriptionStatus::Active) });
    const QStringList expected{ u"s1 role allowed"_s,
        u"whole: delegated_admin_permissions_disabled EXCHANGE_S_ENTERPRISE"_s,
        u"whole: subscription_status_not_active"_s, u"whole: subscription_add_ons_present s2"_s,
        u"whole: subscription_does_not_have_any_upgrade_paths"_s,
        u"whole: subscription_not_provisioned"_s };
    QCOMPARE(verdicttext::lines(verdict), expected);
}

void RefusalsTest::anAskedTargetThatIsNoEdgeIsNotFound()
{
    Subscription source = rulescene::subscription(1, u"Microsoft 365 Business Standard"_s);
    const auto said = [](const rules::Verdict &verdict) {
        return verdicttext::codes(rules::refusalsForUnknownTarget(verdict));
    };
    const QString notFound = u"subscription_target_offer_not_found"_s;
    QCOMPARE(said(rulescene::judge(rulescene::customer(), source)), QStringList{ notFound });
    QCOMPARE(rulescene::judge(rulescene::customer(), source)
                 .of(rulescene::offer(u"Microsoft 365 Business Premium"_s).id),
        nullptr);

    source.status = SubscriptionStatus::Pending;
    source.isTrial = true;
    const QStringList held{ u"other"_s, u"subscription_status_not_active"_s, notFound,
        u"subscription_not_provisioned"_s };
    QCOMPARE(said(rulescene::judge(rulescene::customer(), source)), held);

    const QStringList noPath{ u"subscription_does_not_have_any_upgrade_paths"_s, notFound };
    QCOMPARE(said(rulescene::judge(
                 rulescene::customer(), rulescene::subscription(1, u"Office 365 Enterprise E5"_s))),
        noPath);
}

void RefusalsTest::everythingAtOnceStandsInTheOrderOfTheNumbers()
{
    domain::Customer customer = rulescene::customer(Cloud::China21Vianet);
    customer.delegation.state = domain::DelegationState::Requested;
    Subscription source = rulescene::subscription(1, u"Office 365 Business"_s);
    source.status = SubscriptionStatus::Pending;
    source.billingCycle = BillingCycle::Annual;
    source.isTrial = true;
    Subscription proPlus = rulescene::subscription(3, u"Office 365 ProPlus"_s);
    proPlus.soldBy = domain::SoldBy::OtherPartner;
    const rules::Verdict verdict = rulescene::judge(customer, source,
        { addOn(2, SubscriptionStatus::Active), proPlus,
            rulescene::subscription(4, u"Exchange Online (Plan 1)"_s),
            rulescene::subscription(5, u"Contoso Sign"_s) },
        catalog::Variant::AsWritten, domain::Role::HelpdeskAgent);
    QStringList expected{ u"s1 role not allowed"_s, u"whole: other:trial"_s,
        u"whole: delegated_admin_permissions_disabled"_s,
        u"whole: subscription_status_not_active"_s, u"whole: subscription_add_ons_present s2"_s,
        u"whole: subscription_not_provisioned"_s };
    const auto target = [&expected](const QString &name, const QStringList &refused,
                            const QString &third, const QString &fourth) {
        expected.append(name + u": none"_s);
        for (const QString &code : refused) {
            expected.append(u"  refused: "_s + code);
        }
        expected.append({ u"  active: fail s1 waitForProvisioning"_s,
            u"  delegatedAdmin: fail c1 waitForCustomer"_s, u"  noAdditionalServices: "_s + third,
            u"  targetNotOwned: "_s + fourth });
    };
    const QString trial = u"other:trial"_s;
    const QString delegation = u"delegated_admin_permissions_disabled"_s;
    const QString inactive = u"subscription_status_not_active"_s;
    const QString addOns = u"subscription_add_ons_present s2"_s;
    const QString pending = u"subscription_not_provisioned"_s;
    const QString mail = u"conflicting_service_types s4 EXCHANGE_S_STANDARD"_s;
    const QString mailFinding = u"fail s4 cancelOther EXCHANGE_S_STANDARD notCompared=s5"_s;
    target(u"Microsoft 365 Business Standard1"_s,
        { trial, delegation, inactive, mail, addOns, pending }, mailFinding, u"pass"_s);
    target(u"Microsoft 365 Apps for enterprise"_s,
        { trial, delegation, inactive, u"concurrency_conflicts s3"_s, addOns, pending,
            u"offer_does_not_support_billing_cycle"_s },
        u"pass nothingGained notCompared=s5"_s, u"fail s3 cancelOther"_s);
    target(u"Office 365 Enterprise E3"_s, { trial, delegation, inactive, mail, addOns, pending },
        mailFinding, u"pass"_s);
    QCOMPARE(verdicttext::lines(verdict), expected);
}

DESK_TEST_MAIN(RefusalsTest, QCoreApplication)
#include "refusalstest.moc"
