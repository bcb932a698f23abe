#include "demosnapshot.h"

#include "domain/names.h"
#include "rules/eligibility.h"
#include "rules/licencemoves.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::Cloud;
using domain::RefusalCode;
using domain::Subscription;

namespace {

constexpr qint64 seed = 7;

bool isCjk(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.script() == QChar::Script_Hangul || c.script() == QChar::Script_Han;
    });
}

bool hasLatin(const QString &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Latin; });
}

} // namespace

/// What the issue demands to occur at least twice, each found by judging the whole book, and
/// counted by customer: two subscriptions of one customer are one occurrence.
class DemoCoverageTest : public support::TestCase
{
    Q_OBJECT

private:
    QHash<QString, QSet<domain::CustomerId>> m_found;

    void judge(const DemoSnapshot &demo, const domain::Customer &customer)
    {
        const QList<Subscription> holdings = demo.holdings(customer.id);
        const auto found
            = [this, &customer](const QString &what) { m_found[what].insert(customer.id); };
        for (const Subscription &subscription : holdings) {
            const auto verdict = rules::evaluate(customer, subscription, holdings, *demo.catalogue,
                catalog::Variant::AsWritten, domain::Role::AdminAgent);
            noteRefusals(verdict.refusals, found);
            for (const rules::TargetVerdict &target : verdict.targets) {
                noteTarget(demo, customer, subscription, target, found);
            }
            if (verdict.canUpgrade()) {
                found(u"can upgrade "_s + domain::codeOf(customer.cloud));
            }
        }
    }

    template <typename Note>
    static void noteRefusals(const QList<domain::Refusal> &refusals, const Note &found)
    {
        for (const domain::Refusal &refusal : refusals) {
            found(u"refusal "_s + domain::codeOf(refusal.code));
            if (refusal.code == RefusalCode::Other) {
                found(u"other "_s + domain::codeOf(refusal.other));
            }
        }
    }

    template <typename Note>
    static void noteTarget(const DemoSnapshot &demo, const domain::Customer &customer,
        const Subscription &subscription, const rules::TargetVerdict &target, const Note &found)
    {
        noteRefusals(target.refusals, found);
        for (size_t i = 0; i < rules::allConditions.size(); ++i) {
            const rules::Finding &finding = target.findings.at(i);
            if (finding.outcome == rules::Outcome::Fail) {
                found(u"condition %1 fails"_s.arg(i + 1));
                for (const domain::SubscriptionId id : finding.subscriptions) {
                    found(u"condition %1 fails by %2"_s.arg(i + 1).arg(
                        domain::codeOf(demo.subscription(id.text())->soldBy)));
                }
                if (i == 1 && !finding.plans.isEmpty()) {
                    found(u"excluded service stands in the way"_s);
                }
            }
            if (finding.nothingGained) {
                found(u"nothing gained"_s);
            }
            if (!finding.notCompared.isEmpty()) {
                found(u"unknown product not compared"_s);
            }
        }
        if (target.eligible) {
            noteMoves(demo, customer, subscription, target, found);
        }
    }

    template <typename Note>
    static void noteMoves(const DemoSnapshot &demo, const domain::Customer &customer,
        const Subscription &subscription, const rules::TargetVerdict &target, const Note &found)
    {
        const catalog::Offer *offer = demo.catalogue->offer(target.target);
        const auto accounts = demo.accountsHolding(subscription.id);
        const auto moves = rules::planLicenceMoves(subscription, *offer, subscription.quantity,
            target.upgradeType, accounts, demo.holdings(customer.id), *demo.catalogue);
        for (const domain::AffectedAccount &line : moves.affected) {
            found(u"reason "_s + domain::codeOf(line.reason));
            if (line.reason == domain::AffectedReason::ProhibitedInUsageLocationViolation) {
                found(line.detail.isEmpty() ? u"no usage location"_s : u"prohibited location"_s);
            }
        }
        if (moves.affected.isEmpty() && !accounts.isEmpty()) {
            found(u"no extra work"_s);
        }
    }

    void look(const DemoSnapshot &demo, const domain::Customer &customer)
    {
        const auto found
            = [this, &customer](const QString &what) { m_found[what].insert(customer.id); };
        found(u"delegation "_s + domain::codeOf(customer.delegation.state));
        found(u"market %1"_s.arg(customer.country));
        found(u"cloud "_s + domain::codeOf(customer.cloud));
        if (!customer.delegation.excludedPlans.isEmpty()) {
            found(u"excluded services"_s);
        }
        if (isCjk(customer.companyName) && !hasLatin(customer.companyName)
            && customer.localName.isEmpty()) {
            found(u"only a local name"_s);
        }
        if (hasLatin(customer.companyName) && !customer.localName.isEmpty()) {
            found(u"a Latin and a local name"_s);
        }
        const QList<Subscription> holdings = demo.holdings(customer.id);
        if (holdings.isEmpty()) {
            found(u"empty customer"_s);
        }
        for (const Subscription &subscription : holdings) {
            const QString status = domain::codeOf(subscription.status);
            found(u"status "_s + status);
            if (!demo.catalogue
                     ->edgesFrom(subscription.offerId, customer.cloud, catalog::Variant::AsWritten)
                     .isEmpty()) {
                found(u"with a path, status "_s + status);
            }
            found(u"sold by "_s + domain::codeOf(subscription.soldBy));
            found(u"cycle "_s + domain::codeOf(subscription.billingCycle));
            const catalog::Offer *offer = demo.catalogue->offer(subscription.offerId);
            if (offer == nullptr) {
                found(u"unknown product"_s);
            } else if (offer->marketVariant == "IN"_L1) {
                found(customer.country == "IN"_L1 ? u"India offer in India"_s
                                                  : u"India offer elsewhere"_s);
            } else if (customer.country == "IN"_L1 && offer->hasLicenceLimit) {
                found(u"ordinary business offer in India"_s);
            }
            if (demo.accountsHolding(subscription.id).size() > subscription.quantity) {
                found(u"over-assigned"_s);
            }
            if (subscription.isAddOn()) {
                found(u"add-on"_s);
            }
            if (subscription.quantity > 250 && offer != nullptr && offer->hasLicenceLimit) {
                found(u"near the licence limit"_s);
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const DemoSnapshot demo(seed);
        QVERIFY2(demo.failure.isEmpty(), qPrintable(demo.failure));
        for (const domain::Customer &customer : demo.customers) {
            look(demo, customer);
            judge(demo, customer);
        }
    }

    void everythingTheDemoPromisesOccursAtTwoCustomers_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("least");
        const auto row = [](const QString &what, int least = 2) {
            QTest::newRow(qPrintable(what)) << what << least;
        };
        for (int condition = 1; condition <= 4; ++condition) {
            row(u"condition %1 fails"_s.arg(condition));
        }
        for (const QString &seller :
            { u"own"_s, u"otherPartner"_s, u"direct"_s, u"volumeLicensing"_s }) {
            row(u"sold by "_s + seller);
        }
        for (const QString &seller : { u"own"_s, u"otherPartner"_s, u"volumeLicensing"_s }) {
            row(u"condition 3 fails by "_s + seller);
        }
        row(u"nothing gained"_s);
        row(u"unknown product not compared"_s);
        row(u"excluded service stands in the way"_s);
        for (const RefusalCode code :
            { RefusalCode::Other, RefusalCode::DelegatedAdminPermissionsDisabled,
                RefusalCode::SubscriptionStatusNotActive, RefusalCode::ConflictingServiceTypes,
                RefusalCode::ConcurrencyConflicts, RefusalCode::SubscriptionAddOnsPresent,
                RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths,
                RefusalCode::SubscriptionNotProvisioned,
                RefusalCode::OfferDoesNotSupportBillingCycle }) {
            row(u"refusal "_s + domain::codeOf(code));
        }
        for (const QString &detail : { u"trial"_s, u"addOn"_s, u"soldElsewhere"_s }) {
            row(u"other "_s + detail);
        }
        for (int reason = 0; reason <= static_cast<int>(domain::AffectedReason::NotMoved);
             ++reason) {
            row(u"reason "_s + domain::codeOf(static_cast<domain::AffectedReason>(reason)));
        }
        row(u"no usage location"_s);
        row(u"prohibited location"_s);
        row(u"no extra work"_s);
        for (const QString &state : { u"none"_s, u"requested"_s, u"granted"_s, u"removed"_s }) {
            row(u"delegation "_s + state);
        }
        row(u"excluded services"_s);
        for (const QString &status :
            { u"active"_s, u"pending"_s, u"suspended"_s, u"deleted"_s, u"expired"_s }) {
            row(u"status "_s + status);
            row(u"with a path, status "_s + status);
        }
        row(u"cycle annual"_s);
        row(u"unknown product"_s);
        row(u"India offer in India"_s);
        row(u"India offer elsewhere"_s);
        row(u"ordinary business offer in India"_s);
        row(u"over-assigned"_s);
        row(u"add-on"_s);
        row(u"near the licence limit"_s);
        row(u"empty customer"_s, 3);
        row(u"only a local name"_s, 10);
        row(u"a Latin and a local name"_s, 20);
        row(u"cloud global"_s, 40);
        row(u"cloud 21vianet"_s, 15);
        row(u"can upgrade global"_s, 10);
        row(u"can upgrade 21vianet"_s, 5);
        for (const QString &market : { u"KR"_s, u"JP"_s, u"CN"_s, u"IN"_s, u"GB"_s, u"US"_s }) {
            row(u"market %1"_s.arg(market), 5);
        }
    }

    void everythingTheDemoPromisesOccursAtTwoCustomers()
    {
        QFETCH(const QString, what);
        QFETCH(const int, least);
        const auto count = m_found.value(what).size();
        QVERIFY2(count >= least, qPrintable(u"%1: %2"_s.arg(what).arg(count)));
    }
};

DESK_TEST_MAIN(DemoCoverageTest, QCoreApplication)
#include "democoveragetest.moc"
