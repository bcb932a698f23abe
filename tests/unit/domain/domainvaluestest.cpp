#include "domain/clock.h"
#include "domain/error.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/names.h"
#include "support/testmain.h"

#include <QSet>
#include <QTimeZone>

#include <limits>
#include <type_traits>

using namespace Qt::StringLiterals;
using domain::Currency;
using domain::Money;

static_assert(!std::is_convertible_v<domain::CustomerId, domain::SubscriptionId>);
static_assert(!std::is_constructible_v<domain::CustomerId, domain::SubscriptionId>);
static_assert(domain::holdsLicenceBack(domain::AffectedReason::NotMoved));
static_assert(!domain::holdsLicenceBack(domain::AffectedReason::ServiceLost));
static_assert(!domain::holdsLicenceBack(domain::AffectedReason::PlanSwitchedOn));
static_assert(domain::isHeld(domain::SubscriptionStatus::Pending));
static_assert(domain::isHeld(domain::SubscriptionStatus::Suspended));
static_assert(!domain::isHeld(domain::SubscriptionStatus::Expired));
static_assert(!domain::isHeld(domain::SubscriptionStatus::Deleted));
static_assert(!domain::isHeld(domain::SubscriptionStatus::None));

namespace {

Currency currency(const QString &code)
{
    return *Currency::fromText(code);
}

/// Every enumerator, as a list that the compiler cannot make: the count is checked by the codes.
template <typename T>
QList<T> upTo(T last)
{
    QList<T> values;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        values.append(static_cast<T>(i));
    }
    return values;
}

template <typename T>
void codesReadBack(T last)
{
    QSet<QString> codes;
    for (const T value : upTo(last)) {
        const QString code = domain::codeOf(value);
        QVERIFY(!code.isEmpty());
        QVERIFY(!codes.contains(code));
        codes.insert(code);
        QCOMPARE(domain::fromCode<T>(code), std::optional(value));
        QCOMPARE(domain::fromCode<T>(code.toUpper()), std::optional(value));
    }
    QVERIFY(!domain::fromCode<T>(u"no such code"_s));
    QVERIFY(!domain::fromCode<T>(u""_s));
}

} // namespace

class DomainValuesTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void idsReadFullGuidsInAnyCaseAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        const QString id = u"796b6b5f-613c-4e24-a17c-eba730d49c02"_s;
        QTest::newRow("lower") << id << id;
        QTest::newRow("upper") << id.toUpper() << id;
        QTest::newRow("braces") << QString(u'{' % id % u'}') << id;
        QTest::newRow("spaces around") << QString(u' ' % id % u'\t') << id;
        QTest::newRow("beginning") << id.left(8) << QString();
        QTest::newRow("too long") << QString(id % u'0') << QString();
        QTest::newRow("text behind") << QString(id % u" x") << QString();
        QTest::newRow("half a brace") << QString(u'{' % id) << QString();
        QTest::newRow("no hyphens") << u"796b6b5f613c4e24a17ceba730d49c02"_s << QString();
        QTest::newRow("other letters") << u"796b6b5g-613c-4e24-a17c-eba730d49c02"_s << QString();
        QTest::newRow("null") << u"00000000-0000-0000-0000-000000000000"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void idsReadFullGuidsInAnyCaseAndNothingElse()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, id);
        const auto read = domain::CustomerId::fromText(text);
        QCOMPARE(read ? read->text() : QString(), id);
    }

    void idsSortAsTheirTexts()
    {
        QList<domain::AccountId> ids;
        for (const QString &text :
            { u"ffffffff-0000-4000-8000-000000000001"_s, u"00000001-0000-4000-8000-000000000001"_s,
                u"7fffffff-0000-4000-8000-0000000000ff"_s,
                u"80000000-ffff-4000-8000-000000000001"_s }) {
            ids.append(*domain::AccountId::fromText(text));
        }
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids.first().text().at(0), u'0');
        QCOMPARE(ids.last().text().at(0), u'f');
        QVERIFY(std::is_sorted(ids.cbegin(), ids.cend(),
            [](const auto &a, const auto &b) { return a.text() < b.text(); }));
        QVERIFY(domain::AccountId().isNull());
    }

    void moneyWritesAndReadsItsPlainText_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        constexpr qint64 highest = std::numeric_limits<qint64>::max();
        QTest::newRow("won") << qint64(5600) << u"KRW"_s << u"5600"_s;
        QTest::newRow("yen") << qint64(0) << u"JPY"_s << u"0"_s;
        QTest::newRow("dollars") << qint64(400) << u"USD"_s << u"4.00"_s;
        QTest::newRow("cents") << qint64(5) << u"USD"_s << u"0.05"_s;
        QTest::newRow("negative cents") << qint64(-5) << u"EUR"_s << u"-0.05"_s;
        QTest::newRow("negative won") << qint64(-151742) << u"KRW"_s << u"-151742"_s;
        QTest::newRow("highest") << highest << u"USD"_s << u"92233720368547758.07"_s;
        QTest::newRow("highest won") << highest << u"KRW"_s << u"9223372036854775807"_s;
        QTest::newRow("one above lowest") << -highest << u"USD"_s << u"-92233720368547758.07"_s;
    }

    void moneyWritesAndReadsItsPlainText()
    {
        QFETCH(const qint64, minor);
        QFETCH(const QString, code);
        QFETCH(const QString, text);
        const Money money{ minor, currency(code) };
        QCOMPARE(money.plainText(), text);
        QCOMPARE(Money::fromPlainText(text, money.currency), std::optional(money));
    }

    void theLowestAmountIsWrittenWithoutOverflow()
    {
        const Money lowest{ std::numeric_limits<qint64>::min(), currency(u"USD"_s) };
        QCOMPARE(lowest.plainText(), u"-92233720368547758.08"_s);
    }

    void moneyRefusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QString() << u"USD"_s;
        QTest::newRow("only a sign") << u"-"_s << u"USD"_s;
        QTest::newRow("plus") << u"+1"_s << u"USD"_s;
        QTest::newRow("point without cents") << u"1."_s << u"USD"_s;
        QTest::newRow("point without whole") << u".5"_s << u"USD"_s;
        QTest::newRow("three decimals") << u"1.234"_s << u"USD"_s;
        QTest::newRow("decimals of won") << u"1.0"_s << u"KRW"_s;
        QTest::newRow("two points") << u"1.2.3"_s << u"USD"_s;
        QTest::newRow("thousands") << u"1,000"_s << u"USD"_s;
        QTest::newRow("exponent") << u"1e3"_s << u"USD"_s;
        QTest::newRow("letters") << u"12x"_s << u"USD"_s;
        QTest::newRow("other digits") << u"１２"_s << u"USD"_s;
        QTest::newRow("one cent too many") << u"92233720368547758.08"_s << u"USD"_s;
        QTest::newRow("overflow by the cents") << u"9223372036854775807"_s << u"USD"_s;
        QTest::newRow("overflow") << u"99999999999999999999"_s << u"KRW"_s;
    }

    void moneyRefusesWhatIsNoAmount()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, code);
        QVERIFY(!Money::fromPlainText(text, currency(code)));
    }

    void moneyReadsFewerDecimalsThanTheCurrencyHas()
    {
        QCOMPARE(Money::fromPlainText(u"4"_s, currency(u"USD"_s))->minor, 400);
        QCOMPARE(Money::fromPlainText(u" 4.5 "_s, currency(u"USD"_s))->minor, 450);
    }

    void currenciesAreThreeLetters()
    {
        QCOMPARE(Currency::fromText(u" krw "_s)->code(), u"KRW"_s);
        for (const QString &text : { u""_s, u"KR"_s, u"KRWX"_s, u"K1W"_s, u"원화화"_s }) {
            QVERIFY(!Currency::fromText(text));
        }
        QVERIFY(Currency().isNull());
        QCOMPARE(currency(u"KRW"_s).decimals(), 0);
        QCOMPARE(currency(u"JPY"_s).decimals(), 0);
        QCOMPARE(currency(u"CNY"_s).decimals(), 2);
    }

    void marketsHaveTheirCurrency_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("code");
        for (const auto &[country, code] :
            { std::pair("KR", "KRW"), std::pair("kr", "KRW"), std::pair("US", "USD"),
                std::pair("CN", "CNY"), std::pair("IN", "INR"), std::pair("GB", "GBP"),
                std::pair("JP", "JPY"), std::pair("IE", "EUR"), std::pair("DE", "EUR"),
                std::pair("SK", "EUR"), std::pair("HK", "USD"), std::pair("TW", "USD"),
                std::pair("CH", "USD"), std::pair("SE", "USD"), std::pair("", "USD") }) {
            QTest::addRow("market %s", country)
                << QString::fromLatin1(country) << QString::fromLatin1(code);
        }
    }

    void marketsHaveTheirCurrency()
    {
        QFETCH(const QString, country);
        QFETCH(const QString, code);
        QCOMPARE(Currency::ofMarket(country).code(), code);
    }

    void codesOfEnumerationsReadBack()
    {
        codesReadBack(domain::Cloud::China21Vianet);
        codesReadBack(domain::Relationship::None);
        codesReadBack(domain::DelegationState::Removed);
        codesReadBack(domain::SubscriptionStatus::Expired);
        codesReadBack(domain::BillingCycle::Annual);
        codesReadBack(domain::Term::Year);
        codesReadBack(domain::SoldBy::VolumeLicensing);
        codesReadBack(domain::Role::Guest);
        codesReadBack(domain::UpgradeType::UpgradeWithLicenceTransfer);
        codesReadBack(domain::AffectedReason::NotMoved);
        codesReadBack(domain::WorkState::Done);
        codesReadBack(domain::Act::CatalogueChanged);
        codesReadBack(domain::RunState::GivenUp);
        codesReadBack(domain::RefusalCode::InsufficientGranularAdminPermissions);
        for (const auto kind : { domain::OtherRefusal::Trial, domain::OtherRefusal::AddOn,
                 domain::OtherRefusal::SoldElsewhere, domain::OtherRefusal::QuantityAboveLimit,
                 domain::OtherRefusal::QuantityBelowAssigned }) {
            QVERIFY(!domain::codeOf(kind).isEmpty()); // only None has no code
            QCOMPARE(
                domain::fromCode<domain::OtherRefusal>(domain::codeOf(kind)), std::optional(kind));
        }
        codesReadBack(domain::RunRowState::Skipped);
    }

    void refusalCodesAreTheDocumentedOnesInNumberAndName()
    {
        const QStringList documented{ u"other"_s, u"delegated_admin_permissions_disabled"_s,
            u"subscription_status_not_active"_s, u"conflicting_service_types"_s,
            u"concurrency_conflicts"_s, u"user_context_required"_s,
            u"subscription_add_ons_present"_s, u"subscription_does_not_have_any_upgrade_paths"_s,
            u"subscription_target_offer_not_found"_s, u"subscription_not_provisioned"_s,
            u"offer_does_not_support_billing_cycle"_s,
            u"insufficient_granular_admin_permissions"_s };
        for (int number = 0; number < documented.size(); ++number) {
            QCOMPARE(
                domain::codeOf(static_cast<domain::RefusalCode>(number)), documented.at(number));
        }
    }

    void codesThatOutsidersReadStandAsDocumented()
    {
        using namespace domain;
        QCOMPARE(codeOf(Cloud::China21Vianet), u"21vianet"_s);
        QCOMPARE(codeOf(SoldBy::OtherPartner), u"otherPartner"_s);
        QCOMPARE(codeOf(Term::Year), u"P1Y"_s);
        QCOMPARE(codeOf(SubscriptionStatus::Deleted), u"deleted"_s);
        QCOMPARE(codeOf(Role::MpnPartnerAdmin), u"mpn-partner-admin"_s);
        QCOMPARE(
            codeOf(UpgradeType::UpgradeWithLicenceTransfer), u"upgrade_with_license_transfer"_s);
        QCOMPARE(codeOf(AffectedReason::GroupBasedLicense), u"GroupBasedLicense"_s);
        QCOMPARE(codeOf(OtherRefusal::SoldElsewhere), u"soldElsewhere"_s);
        QCOMPARE(codeOf(OtherRefusal::QuantityBelowAssigned), u"quantityBelowAssigned"_s);
    }

    void errorsGiveTheirFactsByName()
    {
        const domain::Error error{ domain::ErrorCode::BadInput, u"x"_s,
            { { u"file"_s, u"a.csv"_s }, { u"line"_s, u"3"_s } } };
        QCOMPARE(error.fact(u"line"_s), u"3"_s);
        QVERIFY(error.fact(u"column"_s).isNull());
        const domain::Result<int> failed = domain::failure(domain::ErrorCode::NotFound);
        QVERIFY(!failed && failed.error().code == domain::ErrorCode::NotFound);
    }

    void aFrozenClockStandsStillInUtc()
    {
        const QDateTime seoul(QDate(2020, 5, 12), QTime(9, 30), QTimeZone("Asia/Seoul"));
        const domain::FrozenClock clock(seoul);
        QCOMPARE(clock.nowUtc().toString(Qt::ISODate), u"2020-05-12T00:30:00Z"_s);
        QCOMPARE(clock.nowUtc(), clock.nowUtc());
        QCOMPARE(domain::SystemClock().nowUtc().timeSpec(), Qt::UTC);
    }
};

DESK_TEST_MAIN(DomainValuesTest, QCoreApplication)
#include "domainvaluestest.moc"
