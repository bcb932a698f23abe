#include "rulescene.h"
#include "support/testmain.h"
#include "verdicttext.h"

using namespace Qt::StringLiterals;
using domain::Cloud;

/// How many licences a target takes.
class QuantityTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void limitsFollowTheTargetTheCloudAndTheAssigned_data();
    void limitsFollowTheTargetTheCloudAndTheAssigned();
    void aChosenNumberIsRefusedOutsideTheLimits_data();
    void aChosenNumberIsRefusedOutsideTheLimits();
    void onlyLoweringBelowTheAssignedIsRefusedWhereLicencesMove_data();
    void onlyLoweringBelowTheAssignedIsRefusedWhereLicencesMove();
    void carryingOverMoreThanABusinessPlanAllowsRefusesThatTarget_data();
    void carryingOverMoreThanABusinessPlanAllowsRefusesThatTarget();
};

void QuantityTest::limitsFollowTheTargetTheCloudAndTheAssigned_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<qint64>("assigned");
    QTest::addColumn<qint64>("minimum");
    QTest::addColumn<qint64>("maximum");
    const QString business = u"Microsoft 365 Business Standard"_s;
    const QString e3 = u"Office 365 Enterprise E3"_s;
    QTest::newRow("business, Global") << business << Cloud::Global << 0LL << 1LL << 300LL;
    QTest::newRow("business, 21Vianet") << business << Cloud::China21Vianet << 0LL << 1LL << 300LL;
    QTest::newRow("enterprise, Global") << e3 << Cloud::Global << 0LL << 1LL << 10'000'000LL;
    QTest::newRow("Apps for enterprise")
        << u"Office 365 ProPlus"_s << Cloud::China21Vianet << 0LL << 1LL << 10'000'000LL;
    QTest::newRow("India") << u"Microsoft 365 Business Standard India"_s << Cloud::Global << 3LL
                           << 3LL << 300LL;
    QTest::newRow("one assigned") << business << Cloud::China21Vianet << 1LL << 1LL << 300LL;
    QTest::newRow("as many assigned as allowed")
        << business << Cloud::China21Vianet << 300LL << 300LL << 300LL;
    QTest::newRow("more assigned than allowed: no number fits")
        << business << Cloud::China21Vianet << 301LL << 301LL << 300LL;
}

void QuantityTest::limitsFollowTheTargetTheCloudAndTheAssigned()
{
    QFETCH(QString, target);
    QFETCH(Cloud, cloud);
    QFETCH(qint64, assigned);
    QFETCH(qint64, minimum);
    QFETCH(qint64, maximum);
    const rules::QuantityLimits limits
        = rules::quantityLimits(rulescene::offer(target), cloud, assigned);
    QCOMPARE(limits.minimum, minimum);
    QCOMPARE(limits.maximum, maximum);
    QCOMPARE(limits.hasLicenceLimit, maximum == 300);
    QCOMPARE(limits.choosable, cloud == Cloud::China21Vianet);
}

void QuantityTest::aChosenNumberIsRefusedOutsideTheLimits_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("assigned");
    QTest::addColumn<QStringList>("refusals");
    const QString business = u"Office 365 Business Premium"_s;
    const QString e3 = u"Office 365 Enterprise E3"_s;
    const QString above = u"other:quantityAboveLimit"_s;
    const QString below = u"other:quantityBelowAssigned"_s;
    QTest::newRow("one") << business << 1LL << 0LL << QStringList();
    QTest::newRow("300") << business << 300LL << 0LL << QStringList();
    QTest::newRow("301") << business << 301LL << 0LL << QStringList{ above };
    QTest::newRow("301, no limit") << e3 << 301LL << 0LL << QStringList();
    QTest::newRow("ten million") << e3 << 10'000'000LL << 0LL << QStringList();
    QTest::newRow("one more") << e3 << 10'000'001LL << 0LL << QStringList{ above };
    QTest::newRow("as many as assigned") << e3 << 7LL << 7LL << QStringList();
    QTest::newRow("one below the assigned") << e3 << 6LL << 7LL << QStringList{ below };
    QTest::newRow("zero") << e3 << 0LL << 0LL << QStringList{ below };
    QTest::newRow("negative") << e3 << -5LL << 0LL << QStringList{ below };
    QTest::newRow("above the limit and below the assigned")
        << business << 310LL << 320LL << QStringList{ above, below };
    QTest::newRow("the largest number there is")
        << e3 << std::numeric_limits<qint64>::max() << 0LL << QStringList{ above };
}

void QuantityTest::aChosenNumberIsRefusedOutsideTheLimits()
{
    QFETCH(QString, target);
    QFETCH(qint64, quantity);
    QFETCH(qint64, assigned);
    QFETCH(QStringList, refusals);
    QCOMPARE(verdicttext::lines(
                 rules::refusalsForQuantity(rulescene::offer(target), quantity, assigned)),
        refusals);
}

void QuantityTest::onlyLoweringBelowTheAssignedIsRefusedWhereLicencesMove_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<qint64>("quantity"); // the source has 10
    QTest::addColumn<qint64>("assigned");
    QTest::addColumn<bool>("refused");
    const Cloud global = Cloud::Global;
    const Cloud china = Cloud::China21Vianet;
    QTest::newRow("Global, carried over") << global << 10LL << 8LL << false;
    QTest::newRow("Global, carried over, over-assigned") << global << 10LL << 12LL << false;
    QTest::newRow("Global, raised, still fewer than assigned") << global << 11LL << 12LL << false;
    QTest::newRow("Global, lowered to the assigned") << global << 8LL << 8LL << false;
    QTest::newRow("Global, lowered below the assigned") << global << 7LL << 8LL << true;
    QTest::newRow("21Vianet, as before") << china << 10LL << 8LL << false;
    QTest::newRow("21Vianet, over-assigned") << china << 10LL << 12LL << true;
    QTest::newRow("21Vianet, raised, still fewer than accounts") << china << 11LL << 12LL << true;
    QTest::newRow("21Vianet, raised to the accounts") << china << 12LL << 12LL << false;
    QTest::newRow("21Vianet, lowered below the accounts") << china << 7LL << 8LL << true;
}

void QuantityTest::onlyLoweringBelowTheAssignedIsRefusedWhereLicencesMove()
{
    QFETCH(Cloud, cloud);
    QFETCH(qint64, quantity);
    QFETCH(qint64, assigned);
    QFETCH(bool, refused);
    const domain::Subscription source
        = rulescene::subscription(1, u"Microsoft 365 Business Basic"_s);
    QCOMPARE(source.quantity, 10);
    QCOMPARE(
        verdicttext::lines(rules::refusalsForQuantity(
            rulescene::offer(u"Office 365 Enterprise E3"_s), source, cloud, quantity, assigned)),
        refused ? QStringList{ u"other:quantityBelowAssigned"_s } : QStringList());
}

void QuantityTest::carryingOverMoreThanABusinessPlanAllowsRefusesThatTarget_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<bool>("refused");
    QTest::newRow("Global, 300") << Cloud::Global << 300LL << false;
    QTest::newRow("Global, 301") << Cloud::Global << 301LL << true;
    // 21Vianet asks for a number, and 300 or fewer may be chosen.
    QTest::newRow("21Vianet, 301") << Cloud::China21Vianet << 301LL << false;
}

void QuantityTest::carryingOverMoreThanABusinessPlanAllowsRefusesThatTarget()
{
    QFETCH(Cloud, cloud);
    QFETCH(qint64, quantity);
    QFETCH(bool, refused);
    domain::Subscription source = rulescene::subscription(1, u"Microsoft 365 Business Basic"_s);
    source.quantity = quantity;
    const rules::Verdict verdict = rulescene::judge(rulescene::customer(cloud), source);
    for (const rules::TargetVerdict &target : verdict.targets) {
        const bool business
            = target.target == rulescene::offer(u"Microsoft 365 Business Standard"_s).id;
        QCOMPARE(verdicttext::lines(target.refusals),
            business && refused ? QStringList{ u"other:quantityAboveLimit"_s } : QStringList());
        QCOMPARE(target.eligible, !(business && refused));
    }
    QCOMPARE(verdict.refusals, QList<domain::Refusal>()); // the enterprise plans take them
}

DESK_TEST_MAIN(QuantityTest, QCoreApplication)
#include "quantitytest.moc"
