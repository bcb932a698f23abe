#include "naiverules.h"
#include "rulescene.h"
#include "support/testmain.h"
#include "verdicttext.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using domain::Subscription;

namespace {

constexpr int customersInAll = 20'000;
constexpr int parts = 10;

/// Customers made of everything that the rules look at, mostly what is usual, so that no reason
/// drowns the others. The seed is part of the test: a failure comes again.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int bound) { return m_random.bounded(bound); }
    bool oneIn(int count) { return below(count) == 0; }
    template <typename T>
    const T &among(const QList<T> &choices)
    {
        return choices.at(below(static_cast<int>(choices.size())));
    }

    domain::Customer customer()
    {
        using domain::DelegationState;
        domain::Customer made
            = rulescene::customer(oneIn(3) ? domain::Cloud::China21Vianet : domain::Cloud::Global);
        made.country = among(QList{ u"KR"_s, u"IN"_s, u"CN"_s, u"US"_s, QString() });
        if (oneIn(4)) {
            made.delegation.state = among(QList{
                DelegationState::None, DelegationState::Requested, DelegationState::Removed });
        }
        const QList<catalog::ServicePlan> &plans = rulescene::catalogue().plans();
        for (int excluded = oneIn(3) ? below(4) : 0; excluded > 0; --excluded) {
            const QString code = oneIn(20) ? u"CONTOSO_PLAN"_s : among(plans).code;
            made.delegation.excludedPlans.append(oneIn(10) ? code.toLower() : code);
        }
        return made;
    }

    Subscription subscription(int number, int count)
    {
        using domain::SoldBy;
        using domain::SubscriptionStatus;
        Subscription made = rulescene::subscription(number, product());
        made.quantity = oneIn(12) ? 301 + below(400) : 1 + below(300);
        made.billingCycle = oneIn(3) ? domain::BillingCycle::Annual : domain::BillingCycle::Monthly;
        if (oneIn(3)) {
            made.status = among(QList{ SubscriptionStatus::None, SubscriptionStatus::Pending,
                SubscriptionStatus::Suspended, SubscriptionStatus::Deleted,
                SubscriptionStatus::Expired });
        }
        if (oneIn(5)) {
            made.soldBy
                = among(QList{ SoldBy::OtherPartner, SoldBy::Direct, SoldBy::VolumeLicensing });
        }
        made.isTrial = oneIn(10);
        if (oneIn(5)) {
            const int parent = 1 + below(count + 1); // one beyond: a parent that is not there
            if (parent != number) {
                made.parentId = rulescene::subscriptionId(parent);
            }
        }
        return made;
    }

    catalog::Variant variant()
    {
        return oneIn(2) ? catalog::Variant::AsWritten : catalog::Variant::Corrected;
    }
    domain::Role role()
    {
        return static_cast<domain::Role>(below(static_cast<int>(domain::Role::Guest) + 1));
    }

private:
    QString product()
    {
        if (oneIn(12)) {
            return among(QList{ u"Contoso Sign"_s, u"Contoso Draw"_s });
        }
        // Sources and small products more often than enterprise plans, which stand in every way.
        static const QStringList usual{ u"Microsoft 365 Apps for business"_s,
            u"Microsoft 365 Business Basic"_s, u"Microsoft 365 Business Standard"_s,
            u"Microsoft 365 Business Basic India"_s, u"Microsoft 365 Apps for business India"_s,
            u"Microsoft 365 Apps for enterprise"_s, u"Visio Plan 2"_s, u"Exchange Online Kiosk"_s };
        return oneIn(3) ? among(rulescene::catalogue().offers()).nameGlobal.en : among(usual);
    }

    QRandomGenerator m_random;
};

} // namespace

/// The rules against a second reading of domain.md, over many invented customers.
class OracleTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void rulesAgreeWithTheNaiveReading_data();
    void rulesAgreeWithTheNaiveReading();
    void inventedCustomersMeetEveryReason();
};

void OracleTest::rulesAgreeWithTheNaiveReading_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 part = 0; part < parts; ++part) {
        QTest::addRow("seed %u", 20200512U + part) << 20200512U + part;
    }
}

void OracleTest::rulesAgreeWithTheNaiveReading()
{
    QFETCH(quint32, seed);
    Chance chance(seed);
    for (int i = 0; i < customersInAll / parts; ++i) {
        const domain::Customer customer = chance.customer();
        const int count = 1 + chance.below(6);
        QList<Subscription> holdings;
        for (int number = 1; number <= count; ++number) {
            holdings.append(chance.subscription(number, count));
        }
        const catalog::Variant variant = chance.variant();
        const domain::Role role = chance.role();
        for (const Subscription &judged : std::as_const(holdings)) {
            const QStringList said = verdicttext::lines(
                rules::evaluate(customer, judged, holdings, rulescene::catalogue(), variant, role));
            const QStringList expected
                = naiverules::judge(customer, judged, holdings, variant, role);
            if (said != expected) {
                QFAIL(qPrintable(u"customer %1\nsaid:\n%2\nexpected:\n%3"_s.arg(
                    QString::number(i), said.join(u'\n'), expected.join(u'\n'))));
            }
        }
    }
}

void OracleTest::inventedCustomersMeetEveryReason()
{
    // Agreement proves little about a reason that never occurs.
    Chance chance(1);
    QMap<QString, int> met;
    for (int i = 0; i < 2'000; ++i) {
        const domain::Customer customer = chance.customer();
        QList<Subscription> holdings;
        for (int number = 1; number <= 4; ++number) {
            holdings.append(chance.subscription(number, 4));
        }
        const rules::Verdict verdict = rules::evaluate(customer, holdings.first(), holdings,
            rulescene::catalogue(), catalog::Variant::AsWritten, domain::Role::AdminAgent);
        met[u"can upgrade"_s] += verdict.canUpgrade() ? 1 : 0;
        QStringList said = verdicttext::lines(verdict.refusals);
        for (const rules::TargetVerdict &target : verdict.targets) {
            said.append(verdicttext::lines(target.refusals));
        }
        for (const QString &line : std::as_const(said)) {
            met[line.section(u' ', 0, 0)] += 1;
        }
    }
    for (const char *reason : { "can upgrade", "other:trial", "other:addOn", "other:soldElsewhere",
             "other:quantityAboveLimit", "delegated_admin_permissions_disabled",
             "subscription_status_not_active", "conflicting_service_types", "concurrency_conflicts",
             "subscription_add_ons_present", "subscription_does_not_have_any_upgrade_paths",
             "subscription_not_provisioned", "offer_does_not_support_billing_cycle" }) {
        QVERIFY2(met.value(QString::fromLatin1(reason)) >= 20, reason);
    }
}

DESK_TEST_MAIN(OracleTest, QCoreApplication)
#include "oracletest.moc"
