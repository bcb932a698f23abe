#include "rulescene.h"
#include "rules/licencemoves.h"
#include "support/testmain.h"
#include "verdicttext.h"

using namespace Qt::StringLiterals;
using domain::Account;
using domain::Subscription;
using domain::SubscriptionStatus;
using domain::UpgradeType;

namespace {

const QString basic = u"Microsoft 365 Business Basic"_s;
const QString standard = u"Microsoft 365 Business Standard"_s;
const QString premium = u"Microsoft 365 Business Premium"_s;
const QString e1 = u"Office 365 Enterprise E1"_s;
const QString e3 = u"Office 365 Enterprise E3"_s;
const QString e5 = u"Office 365 Enterprise E5"_s;

/// A book of one customer: subscription 1 is upgraded.
struct Book
{
    QString from = basic;
    QString to = e3;
    qint64 quantity = 10;
    UpgradeType type = UpgradeType::UpgradeWithLicenceTransfer;
    QList<Account> accounts;
    QList<Subscription> others;
};

QStringList movesOf(const Book &book)
{
    const Subscription source = rulescene::subscription(1, book.from);
    QList<Subscription> holdings = book.others;
    holdings.append(source);
    return verdicttext::lines(rules::planLicenceMoves(source, rulescene::offer(book.to),
        book.quantity, book.type, book.accounts, holdings, rulescene::catalogue()));
}

/// Account `number`, changed by `change`.
template <typename Change>
Account account(int number, Change change)
{
    Account made = rulescene::account(number);
    change(made);
    return made;
}

/// Account 1 that also holds subscription 2 with these plans switched off.
Account alsoHolding(const QStringList &switchedOff = {})
{
    return account(1, [&switchedOff](Account &made) {
        made.licences.append({ rulescene::subscriptionId(2), switchedOff, false, {} });
    });
}

Account withSwitchedOff(const QStringList &plans)
{
    return account(1, [&plans](Account &made) { made.licences.first().disabledPlans = plans; });
}

} // namespace

Q_DECLARE_METATYPE(Book)

/// Affected accounts and services: each reason alone, together, and in order.
class LicenceMovesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void eachReasonByItself_data();
    void eachReasonByItself();
    void reasonsStandBesideEachOther();
    void listIsOrderedByEmailThenServiceThenReason();
    void firstAccountsByIdMoveWhereLicencesAreTooFew();
    void anAccountHeldBackKeepsItsClaimToALicence();
    void upgradeOnlyListsEveryAccountOnce();
    void whereNothingIsEligibleNothingMoves();
    void orderOfTheAccountsGivenDoesNotMatter();
};

void LicenceMovesTest::eachReasonByItself_data()
{
    QTest::addColumn<Book>("book");
    QTest::addColumn<QStringList>("expected");
    const auto other
        = [](const QString &product, SubscriptionStatus status = SubscriptionStatus::Active) {
              Subscription made = rulescene::subscription(2, product);
              made.status = status;
              return QList<Subscription>{ made };
          };
    const QString mail1 = u"Exchange Online (Plan 1)"_s;
    const QString mail2 = u"Exchange Online (Plan 2)"_s;
    const QString archiving = u"Exchange Online Archiving"_s;
    const auto row = [](const char *name, const Book &book, const QStringList &lines) {
        QTest::newRow(name) << book << lines;
    };
    const auto moved = [](const QStringList &lines = {}) {
        return QStringList{ u"moved a1"_s, u"heldBack"_s } + lines;
    };
    const auto held = [](const QStringList &lines) {
        return QStringList{ u"moved"_s, u"heldBack a1"_s } + lines;
    };
    const auto type = UpgradeType::UpgradeWithLicenceTransfer;

    row("nothing stands in the way", { basic, e3, 10, type, { rulescene::account(1) }, {} },
        moved());
    row("no accounts", { basic, e3, 10, type, {}, {} }, { u"moved"_s, u"heldBack"_s });
    row("an account without a licence of the source is no concern",
        { basic, e3, 10, type, { account(1, [](Account &a) { a.licences.clear(); }) }, {} },
        { u"moved"_s, u"heldBack"_s });

    row("MutuallyExclusive: Exchange steps",
        { basic, e3, 10, type, { alsoHolding() }, other(mail1) },
        held({ u"a1 EXCHANGE_S_ENTERPRISE MutuallyExclusiveViolation (EXCHANGE_S_STANDARD)"_s }));
    row("MutuallyExclusive: the other way round",
        { basic, standard, 10, type, { alsoHolding() }, other(mail2) },
        held({ u"a1 EXCHANGE_S_STANDARD MutuallyExclusiveViolation (EXCHANGE_S_ENTERPRISE)"_s }));
    row("MutuallyExclusive: both pairs",
        { basic, e3, 10, type, { alsoHolding() }, other(standard) },
        held({ u"a1 EXCHANGE_S_ENTERPRISE MutuallyExclusiveViolation (EXCHANGE_S_STANDARD)"_s,
            u"a1 SHAREPOINTENTERPRISE MutuallyExclusiveViolation (SHAREPOINTSTANDARD)"_s }));
    row("MutuallyExclusive: the same step excludes nothing",
        { basic, e3, 10, type, { alsoHolding() }, other(mail2) }, moved());
    row("MutuallyExclusive: a switched-off plan excludes nothing",
        { basic, e3, 10, type, { alsoHolding({ u"exchange_s_standard"_s }) }, other(mail1) },
        moved());
    row("MutuallyExclusive: one switched off, the other not",
        { basic, e3, 10, type, { alsoHolding({ u"EXCHANGE_S_STANDARD"_s }) }, other(standard) },
        held({ u"a1 SHAREPOINTENTERPRISE MutuallyExclusiveViolation (SHAREPOINTSTANDARD)"_s }));
    row("MutuallyExclusive: of a suspended one",
        { basic, e3, 10, type, { alsoHolding() }, other(mail1, SubscriptionStatus::Suspended) },
        held({ u"a1 EXCHANGE_S_ENTERPRISE MutuallyExclusiveViolation (EXCHANGE_S_STANDARD)"_s }));
    row("MutuallyExclusive: not of a cancelled one",
        { basic, e3, 10, type, { alsoHolding() }, other(mail1, SubscriptionStatus::Deleted) },
        moved());
    row("MutuallyExclusive: not of an expired one",
        { basic, e3, 10, type, { alsoHolding() }, other(mail1, SubscriptionStatus::Expired) },
        moved());
    row("MutuallyExclusive: Kiosk is no pair",
        { basic, e3, 10, type, { alsoHolding() }, other(u"Exchange Online Kiosk"_s) }, moved());
    row("MutuallyExclusive: other families have no pairs",
        { basic, e3, 10, type, { alsoHolding() }, other(u"Microsoft 365 Apps for business"_s) },
        moved());
    row("a product that the catalogue does not know has no plans",
        { basic, e3, 10, type, { alsoHolding() }, other(u"Contoso Sign"_s) }, moved());
    row("a licence of a subscription that is not in the book",
        { basic, e3, 10, type, { alsoHolding() }, {} }, moved());
    row("another account's subscription is no matter",
        { basic, e3, 10, type, { rulescene::account(1) }, other(mail1) }, moved());

    row("Dependency: archiving on Exchange Plan 1",
        { basic, e3, 10, type, { alsoHolding() }, other(archiving) },
        held({ u"a1 EXCHANGE_S_ARCHIVE_ADDON DependencyViolation (EXCHANGE_S_STANDARD)"_s }));
    row("Dependency: the target has the plan",
        { basic, e1, 10, type, { alsoHolding() }, other(archiving) }, moved());
    row("Dependency: another licence has the plan, which then excludes",
        { basic, e3, 10, type,
            { account(1,
                [](Account &a) {
                    a.licences.append({ rulescene::subscriptionId(2), {}, false, {} });
                    a.licences.append({ rulescene::subscriptionId(3), {}, false, {} });
                }) },
            other(archiving) + QList{ rulescene::subscription(3, mail1) } },
        held({ u"a1 EXCHANGE_S_ENTERPRISE MutuallyExclusiveViolation (EXCHANGE_S_STANDARD)"_s }));
    row("Dependency: the other licence's plan is switched off",
        { basic, e3, 10, type,
            { account(1,
                [](Account &a) {
                    a.licences.append({ rulescene::subscriptionId(2), {}, false, {} });
                    a.licences.append(
                        { rulescene::subscriptionId(3), { u"EXCHANGE_S_STANDARD"_s }, false, {} });
                }) },
            other(archiving) + QList{ rulescene::subscription(3, mail1) } },
        held({ u"a1 EXCHANGE_S_ARCHIVE_ADDON DependencyViolation (EXCHANGE_S_STANDARD)"_s }));
    row("Dependency: the add-on plan is switched off",
        { basic, e3, 10, type, { alsoHolding({ u"EXCHANGE_S_ARCHIVE_ADDON"_s }) },
            other(archiving) },
        moved());
    row("Dependency: of a cancelled add-on",
        { basic, e3, 10, type, { alsoHolding() }, other(archiving, SubscriptionStatus::Deleted) },
        moved());
    row("Dependency: the source's plan was switched off, so nothing rested on it",
        { basic, e3, 10, type,
            { account(1,
                [](Account &a) {
                    a.licences.first().disabledPlans = { u"EXCHANGE_S_STANDARD"_s };
                    a.licences.append({ rulescene::subscriptionId(2), {}, false, {} });
                }) },
            other(archiving) },
        moved({ u"a1 EXCHANGE_S_ENTERPRISE PlanSwitchedOn"_s }));
    row("Dependency: what was missing before is not the upgrade's doing",
        { u"Microsoft 365 Apps for business"_s, e3, 10, type, { alsoHolding() }, other(archiving) },
        moved());

    row("Count: fewer licences than accounts",
        { basic, e3, 0, type, { rulescene::account(1) }, {} }, held({ u"a1 * CountViolation"_s }));

    const auto in = [](const QString &country) {
        return account(1, [&country](Account &a) { a.usageLocation = country; });
    };
    row("Prohibited: each service of the target", { basic, e3, 10, type, { in(u"KP"_s) }, {} },
        held({ u"a1 MCOSTANDARD ProhibitedInUsageLocationViolation (KP)"_s,
            u"a1 TEAMS1 ProhibitedInUsageLocationViolation (KP)"_s }));
    row("Prohibited: the telephony of E5, too", { basic, e5, 10, type, { in(u"CU"_s) }, {} },
        held({ u"a1 MCOEV ProhibitedInUsageLocationViolation (CU)"_s,
            u"a1 MCOMEETADV ProhibitedInUsageLocationViolation (CU)"_s,
            u"a1 MCOSTANDARD ProhibitedInUsageLocationViolation (CU)"_s,
            u"a1 TEAMS1 ProhibitedInUsageLocationViolation (CU)"_s }));
    for (const char *country : { "IR", "SY", "ir" }) {
        QTest::addRow("Prohibited: %s", country)
            << Book{ basic, e1, 10, type, { in(QString::fromLatin1(country)) }, {} }
            << held({ QString(u"a1 MCOSTANDARD ProhibitedInUsageLocationViolation ("
                          + QString::fromLatin1(country).toUpper() + u')'),
                   QString(u"a1 TEAMS1 ProhibitedInUsageLocationViolation ("
                       + QString::fromLatin1(country).toUpper() + u')') });
    }
    row("Prohibited: a target without such a service",
        { u"Microsoft 365 Apps for business"_s, u"Microsoft 365 Apps for enterprise"_s, 10, type,
            { in(u"KP"_s) }, {} },
        moved());
    row("Prohibited: elsewhere", { basic, e5, 10, type, { in(u"CN"_s) }, {} }, moved());
    row("Prohibited: no location set is every service",
        { basic, e3, 10, type, { in(QString()) }, {} },
        held({ u"a1 * ProhibitedInUsageLocationViolation"_s }));

    row("ServiceLost: Bookings and the Customer Manager",
        { standard, e3, 10, type, { rulescene::account(1) }, {} },
        moved({ u"a1 MICROSOFTBOOKINGS ServiceLost"_s,
            u"a1 O365_SB_Relationship_Management ServiceLost"_s }));
    row("ServiceLost: only what the account used",
        { standard, e3, 10, type, { withSwitchedOff({ u"MICROSOFTBOOKINGS"_s }) }, {} },
        moved({ u"a1 O365_SB_Relationship_Management ServiceLost"_s }));

    const auto byGroup = account(1, [](Account &a) {
        a.licences.first().groupBased = true;
        a.licences.first().groupName = u"Sales"_s;
    });
    row("GroupBased", { basic, e3, 10, type, { byGroup }, {} },
        held({ u"a1 * GroupBasedLicense (Sales)"_s }));
    row("GroupBased: not by another licence of the account",
        { basic, e3, 10, type,
            { account(1,
                [](Account &a) {
                    a.licences.append({ rulescene::subscriptionId(2), {}, true, u"Sales"_s });
                }) },
            other(u"Visio Plan 2"_s) },
        moved());

    row("PlanSwitchedOn: the same plan",
        { basic, e3, 10, type, { withSwitchedOff({ u"TEAMS1"_s }) }, {} },
        moved({ u"a1 TEAMS1 PlanSwitchedOn"_s }));
    row("PlanSwitchedOn: another step, named as the target has it",
        { basic, e3, 10, type, { withSwitchedOff({ u"EXCHANGE_S_STANDARD"_s }) }, {} },
        moved({ u"a1 EXCHANGE_S_ENTERPRISE PlanSwitchedOn"_s }));
    row("PlanSwitchedOn: across the names of a family",
        { basic, standard, 10, type, { withSwitchedOff({ u"OFFICEMOBILE_SUBSCRIPTION"_s }) }, {} },
        moved({ u"a1 OFFICE_BUSINESS PlanSwitchedOn"_s }));
    row("PlanSwitchedOn: in any case, once each",
        { basic, e3, 10, type, { withSwitchedOff({ u"teams1"_s, u"TEAMS1"_s, u"SWAY"_s }) }, {} },
        moved({ u"a1 SWAY PlanSwitchedOn"_s, u"a1 TEAMS1 PlanSwitchedOn"_s }));
    row("PlanSwitchedOn: not of another licence",
        { basic, e3, 10, type, { alsoHolding({ u"VISIOCLIENT"_s }) }, other(u"Visio Plan 2"_s) },
        moved());
    row("PlanSwitchedOn: not of a plan that the source lacks",
        { basic, e3, 10, type, { withSwitchedOff({ u"RMS_S_ENTERPRISE"_s, u"CONTOSO"_s }) }, {} },
        moved());
    row("PlanSwitchedOn: nothing is switched on for an account that is held back",
        { basic, e3, 10, type,
            { account(1,
                [](Account &a) {
                    a.usageLocation.clear();
                    a.licences.first().disabledPlans = { u"TEAMS1"_s };
                }) },
            {} },
        held({ u"a1 * ProhibitedInUsageLocationViolation"_s }));
}

void LicenceMovesTest::eachReasonByItself()
{
    QFETCH(Book, book);
    QFETCH(QStringList, expected);
    QCOMPARE(movesOf(book), expected);
}

void LicenceMovesTest::reasonsStandBesideEachOther()
{
    // Everything at once, on one account of Business Standard that goes to E3.
    Book book;
    book.from = standard;
    book.quantity = 0;
    book.others = { rulescene::subscription(2, e1),
        rulescene::subscription(3, u"Exchange Online Archiving"_s) };
    book.accounts = { account(1, [](Account &made) {
        made.usageLocation = u"SY"_s;
        made.licences.first().groupBased = true;
        made.licences.first().groupName = u"Sales"_s;
        made.licences.first().disabledPlans = { u"TEAMS1"_s };
        made.licences.append(
            { rulescene::subscriptionId(2), { u"EXCHANGE_S_STANDARD"_s }, false, {} });
        made.licences.append({ rulescene::subscriptionId(3), {}, false, {} });
    }) };
    const QStringList expected{ u"moved"_s, u"heldBack a1"_s, u"a1 * CountViolation"_s,
        u"a1 * GroupBasedLicense (Sales)"_s,
        u"a1 EXCHANGE_S_ARCHIVE_ADDON DependencyViolation (EXCHANGE_S_STANDARD)"_s,
        u"a1 MCOSTANDARD ProhibitedInUsageLocationViolation (SY)"_s,
        u"a1 MICROSOFTBOOKINGS ServiceLost"_s, u"a1 O365_SB_Relationship_Management ServiceLost"_s,
        u"a1 SHAREPOINTENTERPRISE MutuallyExclusiveViolation (SHAREPOINTSTANDARD)"_s,
        u"a1 TEAMS1 ProhibitedInUsageLocationViolation (SY)"_s };
    QCOMPARE(movesOf(book), expected);
}

void LicenceMovesTest::listIsOrderedByEmailThenServiceThenReason()
{
    Book book;
    book.from = standard;
    const auto named = [](int number, const QString &email) {
        return account(number, [&email](Account &made) {
            made.email = email;
            made.licences.first().disabledPlans = { u"SWAY"_s };
        });
    };
    book.accounts = { named(3, u"b@hanbit.example"_s), named(1, u"c@hanbit.example"_s),
        named(2, u"a@hanbit.example"_s) };
    QStringList expected{ u"moved a1,a2,a3"_s, u"heldBack"_s };
    for (const char *label : { "a2", "a3", "a1" }) {
        for (const char *line : { " MICROSOFTBOOKINGS ServiceLost",
                 " O365_SB_Relationship_Management ServiceLost", " SWAY PlanSwitchedOn" }) {
            expected.append(QString(QLatin1StringView(label) + QLatin1StringView(line)));
        }
    }
    QCOMPARE(movesOf(book), expected);

    // Accounts without an email stand first; among them the order is still always the same.
    book.accounts = { named(5, QString()), named(4, QString()) };
    expected = { u"moved a4,a5"_s, u"heldBack"_s, u"a4 MICROSOFTBOOKINGS ServiceLost"_s,
        u"a5 MICROSOFTBOOKINGS ServiceLost"_s, u"a4 O365_SB_Relationship_Management ServiceLost"_s,
        u"a5 O365_SB_Relationship_Management ServiceLost"_s, u"a4 SWAY PlanSwitchedOn"_s,
        u"a5 SWAY PlanSwitchedOn"_s };
    QCOMPARE(movesOf(book), expected);
}

void LicenceMovesTest::firstAccountsByIdMoveWhereLicencesAreTooFew()
{
    Book book;
    book.quantity = 2;
    book.accounts = { rulescene::account(12), rulescene::account(3), rulescene::account(10),
        rulescene::account(4) };
    // By id, whatever the order of the emails.
    book.accounts[1].email = u"z@hanbit.example"_s;
    const QStringList expected{ u"moved a3,a4"_s, u"heldBack a10,a12"_s, u"a10 * CountViolation"_s,
        u"a12 * CountViolation"_s };
    QCOMPARE(movesOf(book), expected);

    book.quantity = 4;
    QCOMPARE(movesOf(book), (QStringList{ u"moved a3,a4,a10,a12"_s, u"heldBack"_s }));
}

void LicenceMovesTest::anAccountHeldBackKeepsItsClaimToALicence()
{
    Book book;
    book.quantity = 2;
    book.accounts = { rulescene::account(1), rulescene::account(2), rulescene::account(3) };
    book.accounts[0].usageLocation.clear();
    const QStringList expected{ u"moved a2"_s, u"heldBack a1,a3"_s,
        u"a1 * ProhibitedInUsageLocationViolation"_s, u"a3 * CountViolation"_s };
    QCOMPARE(movesOf(book), expected);
}

void LicenceMovesTest::upgradeOnlyListsEveryAccountOnce()
{
    // With every other reason present: in 21Vianet the assignments end, and that is all there is.
    Book book;
    book.from = standard;
    book.type = UpgradeType::UpgradeOnly;
    book.quantity = 1;
    book.others = { rulescene::subscription(2, u"Exchange Online (Plan 1)"_s) };
    book.accounts = { alsoHolding({ u"EXCHANGE_S_STANDARD"_s }), rulescene::account(3),
        account(2, [](Account &made) {
            made.usageLocation.clear();
            made.licences.first().groupBased = true;
            made.licences.first().disabledPlans = { u"TEAMS1"_s };
        }) };
    const QStringList expected{ u"moved"_s, u"heldBack a1,a2,a3"_s, u"a1 * NotMoved"_s,
        u"a2 * NotMoved"_s, u"a3 * NotMoved"_s };
    QCOMPARE(movesOf(book), expected);
}

void LicenceMovesTest::whereNothingIsEligibleNothingMoves()
{
    Book book;
    book.type = UpgradeType::None;
    book.accounts = { rulescene::account(1) };
    QCOMPARE(movesOf(book), (QStringList{ u"moved"_s, u"heldBack"_s }));
}

void LicenceMovesTest::orderOfTheAccountsGivenDoesNotMatter()
{
    Book book;
    book.from = standard;
    book.quantity = 3;
    for (int number = 1; number <= 6; ++number) {
        book.accounts.append(rulescene::account(number));
    }
    const QStringList first = movesOf(book);
    std::reverse(book.accounts.begin(), book.accounts.end());
    QCOMPARE(movesOf(book), first);
}

DESK_TEST_MAIN(LicenceMovesTest, QCoreApplication)
#include "licencemovestest.moc"
