#include "rulescene.h"
#include "rules/licencemoves.h"
#include "support/testmain.h"
#include "verdicttext.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using domain::Account;
using domain::AffectedAccount;
using domain::AffectedReason;
using domain::Subscription;

namespace {

/// One upgrade of an invented book.
struct Move
{
    Subscription source;
    const catalog::Offer *target = nullptr;
    qint64 quantity = 0;
    domain::UpgradeType type = domain::UpgradeType::UpgradeWithLicenceTransfer;
    QList<Account> accounts;
    QList<Subscription> holdings;
};

class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int bound) { return m_random.bounded(bound); }
    bool oneIn(int count) { return below(count) == 0; }
    QString among(const QStringList &choices)
    {
        return choices.at(below(static_cast<int>(choices.size())));
    }

    Move move()
    {
        static const QStringList sources{ u"Microsoft 365 Apps for business"_s,
            u"Microsoft 365 Business Basic"_s, u"Microsoft 365 Business Standard"_s,
            u"Microsoft 365 Business Basic India"_s };
        static const QStringList others{ u"Exchange Online (Plan 1)"_s,
            u"Exchange Online (Plan 2)"_s, u"Exchange Online Archiving"_s, u"Visio Plan 2"_s,
            u"Office 365 Enterprise E1"_s, u"Contoso Sign"_s };
        Move made;
        made.source = rulescene::subscription(1, among(sources));
        const auto edges = rulescene::catalogue().edgesFrom(
            made.source.offerId, domain::Cloud::Global, catalog::Variant::AsWritten);
        made.target
            = rulescene::catalogue().offer(edges.at(below(static_cast<int>(edges.size()))).to);
        made.type = oneIn(6) ? domain::UpgradeType::UpgradeOnly
                             : domain::UpgradeType::UpgradeWithLicenceTransfer;
        made.holdings.append(made.source);
        for (int number = 2; number <= 4; ++number) {
            Subscription other = rulescene::subscription(number, among(others));
            if (oneIn(5)) {
                other.status = domain::SubscriptionStatus::Deleted;
            }
            made.holdings.append(other);
        }
        const int count = below(12);
        for (int i = 0; i < count; ++i) {
            made.accounts.append(account(1 + i));
        }
        std::shuffle(made.accounts.begin(), made.accounts.end(), m_random);
        made.quantity = oneIn(3) ? below(count + 1) : count + below(5);
        return made;
    }

private:
    Account account(int number)
    {
        Account made = rulescene::account(number);
        made.email
            = u"%1@hanbit.example"_s.arg(QString(QChar(u'a' + static_cast<char16_t>(below(26)))));
        made.usageLocation = among({ u"KR"_s, u"KR"_s, u"US"_s, u"KP"_s, QString() });
        made.licences.first().groupBased = oneIn(8);
        made.licences.first().disabledPlans = switchedOff();
        for (int other = 2; other <= 4; ++other) {
            if (oneIn(4)) {
                made.licences.prepend(
                    { rulescene::subscriptionId(other), switchedOff(), oneIn(8), {} });
            }
        }
        return made;
    }

    QStringList switchedOff()
    {
        static const QStringList plans{ u"TEAMS1"_s, u"EXCHANGE_S_STANDARD"_s, u"SWAY"_s,
            u"MICROSOFTBOOKINGS"_s, u"EXCHANGE_S_ARCHIVE_ADDON"_s, u"OFFICE_BUSINESS"_s };
        QStringList off;
        while (oneIn(3)) {
            off.append(among(plans));
        }
        return off;
    }

    QRandomGenerator m_random;
};

rules::LicenceMoves planned(const Move &move)
{
    return rules::planLicenceMoves(move.source, *move.target, move.quantity, move.type,
        move.accounts, move.holdings, rulescene::catalogue());
}

auto orderOf(const AffectedAccount &line)
{
    return std::tie(line.email, line.plan, line.reason);
}

} // namespace

/// What holds for the licences of any book whatever.
class MoveLawsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyAccountMovesOrIsHeldBack();
    void heldBackIsWhoHasAReasonThatHolds();
    void neverMoreMoveThanThereAreLicences();
    void listIsOrderedAndNamesNothingTwice();
    void listDoesNotDependOnTheOrderOfAccounts();

private:
    QList<Move> m_moves;
};

void MoveLawsTest::initTestCase()
{
    Chance chance(20200512);
    for (int i = 0; i < 1'000; ++i) {
        m_moves.append(chance.move());
    }
    QSet<AffectedReason> met;
    for (const Move &move : std::as_const(m_moves)) {
        for (const AffectedAccount &line : planned(move).affected) {
            met.insert(line.reason);
        }
    }
    QCOMPARE(met.size(), 8); // every reason occurs, so the laws are tried on each
}

void MoveLawsTest::everyAccountMovesOrIsHeldBack()
{
    for (const Move &move : std::as_const(m_moves)) {
        QList<domain::AccountId> given;
        for (const Account &account : move.accounts) {
            given.append(account.id);
        }
        std::sort(given.begin(), given.end());
        const rules::LicenceMoves result = planned(move);
        QList<domain::AccountId> found = result.moved + result.heldBack;
        std::sort(found.begin(), found.end());
        QCOMPARE(found, given);
        QVERIFY(std::is_sorted(result.moved.begin(), result.moved.end()));
        QVERIFY(std::is_sorted(result.heldBack.begin(), result.heldBack.end()));
    }
}

void MoveLawsTest::heldBackIsWhoHasAReasonThatHolds()
{
    for (const Move &move : std::as_const(m_moves)) {
        const rules::LicenceMoves result = planned(move);
        QSet<domain::AccountId> reasoned;
        for (const AffectedAccount &line : result.affected) {
            if (domain::holdsLicenceBack(line.reason)) {
                reasoned.insert(line.accountId);
            }
        }
        QCOMPARE(reasoned, QSet<domain::AccountId>(result.heldBack.begin(), result.heldBack.end()));
    }
}

void MoveLawsTest::neverMoreMoveThanThereAreLicences()
{
    for (const Move &move : std::as_const(m_moves)) {
        const rules::LicenceMoves result = planned(move);
        QVERIFY2(result.moved.size() <= move.quantity,
            qPrintable(verdicttext::lines(result).join(u'\n')));
        const auto tooFew = std::count_if(
            result.affected.begin(), result.affected.end(), [](const AffectedAccount &line) {
                return line.reason == AffectedReason::CountViolation;
            });
        const auto over = move.type == domain::UpgradeType::UpgradeOnly
            ? 0
            : std::max<qint64>(0, move.accounts.size() - move.quantity);
        QCOMPARE(static_cast<qint64>(tooFew), over);
    }
}

void MoveLawsTest::listIsOrderedAndNamesNothingTwice()
{
    for (const Move &move : std::as_const(m_moves)) {
        const QList<AffectedAccount> affected = planned(move).affected;
        QVERIFY(std::is_sorted(affected.begin(), affected.end(),
            [](const auto &a, const auto &b) { return orderOf(a) < orderOf(b); }));
        QSet<QString> named;
        for (const AffectedAccount &line : affected) {
            named.insert(u"%1 %2 %3"_s.arg(line.accountId.text(), line.plan)
                             .arg(static_cast<int>(line.reason)));
        }
        QCOMPARE(named.size(), affected.size());
    }
}

void MoveLawsTest::listDoesNotDependOnTheOrderOfAccounts()
{
    for (const Move &move : std::as_const(m_moves)) {
        Move reversed = move;
        std::reverse(reversed.accounts.begin(), reversed.accounts.end());
        std::reverse(reversed.holdings.begin(), reversed.holdings.end());
        QCOMPARE(verdicttext::lines(planned(reversed)), verdicttext::lines(planned(move)));
    }
}

DESK_TEST_MAIN(MoveLawsTest, QCoreApplication)
#include "movelawstest.moc"
