#include "bookfixture.h"
#include "support/testmain.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

/// Scripts, marks that combine, pairs of surrogates, line breaks: whatever a name may hold.
const QStringList &oddTexts()
{
    static const QStringList texts{ u""_s, u"한국정보통신㈜"_s, u"ﾊﾟｰﾄﾅｰ"_s,
        u"北京\t贸易\n有限公司"_s, u"e\u0301clair 'quoted\" %_\\"_s, u"\U0001F3E2 tower"_s,
        u"  blanks  "_s, u"\u200f\u0639\u0631\u0628\u064a"_s, QString(20000, u'가') };
    return texts;
}

} // namespace

class StoreRoundTripTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyCustomerValueComesBack();
    void everySubscriptionValueComesBack();
    void accountsComeBackWithLicencesInOrder();
    void ordersAndAffectedAccountsComeBack();
    void billingLinesComeBackByOrderAndBySubscription();
    void thePriceListComesBackWhole();
    void historyComesBackInBothOrders();
    void keptAnswersAndFactsComeBack();
    void whatIsNotThereIsNotFound();
    void aNewBookIsPrivate();
    void theBookIsThereAfterClosing();
};

void StoreRoundTripTest::everyCustomerValueComesBack()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    int number = 0;
    QList<domain::Customer> wanted;
    for (const QString &text : oddTexts()) {
        for (const auto cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
            for (const auto state :
                { domain::DelegationState::None, domain::DelegationState::Requested,
                    domain::DelegationState::Granted, domain::DelegationState::Removed }) {
                domain::Customer customer = someCustomer(++number);
                customer.companyName = QString(u"A"_s + text);
                customer.localName = text;
                customer.domain = text;
                customer.country = text;
                customer.language = text;
                customer.cloud = cloud;
                customer.relationship
                    = number % 2 == 0 ? domain::Relationship::None : domain::Relationship::Reseller;
                customer.delegation.state = state;
                customer.delegation.since = number % 3 == 0 ? QDate() : QDate(2020, 2, 29);
                if (number % 2 == 0) {
                    customer.delegation.excludedPlans = { u"TEAMS1"_s, QString(u"P|\"" + text) };
                }
                wanted.append(customer);
            }
        }
    }
    const auto written = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (const auto &customer : wanted) {
            if (auto put = writer.putCustomer(customer); !put) {
                return put;
            }
        }
        return {};
    });
    QVERIFY2(written, qPrintable(told(written)));
    for (domain::Customer customer : wanted) {
        const auto found = readNow<domain::Customer>(
            *book, [&](domain::BookReader &reader) { return reader.customer(customer.id); });
        QVERIFY2(found, qPrintable(told(found)));
        customer.rowVersion = 1;
        QCOMPARE(*found, customer);
    }
    const auto violations = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY(violations);
    QCOMPARE(violations->size(), 0);
}

void StoreRoundTripTest::everySubscriptionValueComesBack()
{
    using domain::SubscriptionStatus;
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const domain::Customer customer = someCustomer(1);
    QList<domain::Subscription> wanted;
    int number = 0;
    for (const QString &text : oddTexts()) {
        for (const auto status :
            { SubscriptionStatus::None, SubscriptionStatus::Active, SubscriptionStatus::Pending,
                SubscriptionStatus::Suspended, SubscriptionStatus::Expired }) {
            for (const auto soldBy : { domain::SoldBy::Own, domain::SoldBy::OtherPartner,
                     domain::SoldBy::Direct, domain::SoldBy::VolumeLicensing }) {
                domain::Subscription s = someSubscription(++number, customer);
                s.status = status;
                s.soldBy = soldBy;
                s.offerName = text;
                s.friendlyName = text;
                s.sellerName = text;
                s.partnerId = text;
                s.orderId = text;
                s.quantity = number % 5 == 0 ? 10000000 : number;
                s.offerId = number % 7 == 0 ? domain::OfferId() : s.offerId;
                s.parentId = number > 1 && number % 4 == 0 ? wanted.constLast().id
                                                           : domain::SubscriptionId();
                s.creationDate
                    = number % 3 == 0 ? QDateTime() : s.creationDate.addMSecs(123 + number);
                s.startDate = number % 3 == 1 ? QDate() : QDate(2020, 2, 29);
                s.commitmentEndDate = number % 2 == 0 ? QDate() : QDate(2021, 2, 28);
                s.billingCycle = number % 2 == 0 ? domain::BillingCycle::Annual
                                                 : domain::BillingCycle::Monthly;
                s.term = number % 3 == 0 ? domain::Term::Year : domain::Term::Month;
                s.autoRenew = number % 2 == 0;
                s.isTrial = number % 3 == 0;
                if (number % 2 == 0) {
                    s.unitPrice = domain::Money{ number % 4 == 0 ? 0 : 5600,
                        *domain::Currency::fromText(number % 3 == 0 ? u"KRW" : u"USD") };
                }
                wanted.append(s);
            }
        }
    }
    const auto written = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        if (auto put = writer.putCustomer(customer); !put) {
            return put;
        }
        for (const auto &subscription : wanted) {
            if (auto put = writer.putSubscription(subscription); !put) {
                return put;
            }
        }
        return {};
    });
    QVERIFY2(written, qPrintable(told(written)));
    const auto found = readNow<QList<domain::Subscription>>(
        *book, [&](domain::BookReader &reader) { return reader.holdings(customer.id); });
    QVERIFY2(found, qPrintable(told(found)));
    QCOMPARE(found->size(), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        domain::Subscription subscription = wanted.at(i);
        subscription.rowVersion = 1;
        QVERIFY(found->contains(subscription));
    }
    const auto violations = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY(violations);
    QCOMPARE(violations->size(), 0);
}

void StoreRoundTripTest::accountsComeBackWithLicencesInOrder()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const domain::Customer customer = someCustomer(1);
    domain::Account account = someAccount(1, customer);
    const auto second = someSubscription(2, customer);
    const auto first = someSubscription(1, customer);
    account.licences = { { second.id, { u"SWAY"_s, u"TEAMS1"_s }, true, u"영업 | \"팀\""_s },
        { first.id, {}, false, u""_s } };
    const auto written = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (const auto &done : { writer.putCustomer(customer), writer.putSubscription(first),
                 writer.putSubscription(second), writer.putAccount(account) }) {
            if (!done) {
                return done;
            }
        }
        return {};
    });
    QVERIFY2(written, qPrintable(told(written)));
    std::swap(account.licences[0], account.licences[1]);
    const auto found = readNow<std::optional<domain::Account>>(
        *book, [&](domain::BookReader &reader) { return reader.account(account.id); });
    QVERIFY2(found, qPrintable(told(found)));
    QVERIFY(*found);
    QCOMPARE(**found, account);

    const auto moved = writeAll(*book, [&](domain::BookWriter &writer) {
        return writer.moveLicence(account.id, second.id, first.id);
    });
    QVERIFY2(moved, qPrintable(told(moved)));
    const auto after = readNow<std::optional<domain::Account>>(
        *book, [&](domain::BookReader &reader) { return reader.account(account.id); });
    QVERIFY(after && *after);
    const QList<domain::Licence> one{ { first.id, {}, false, u""_s } };
    QCOMPARE((*after)->licences, one);
    const auto counts = readNow<qint64>(
        *book, [&](domain::BookReader &reader) { return reader.assignedCount(first.id); });
    QVERIFY(counts);
    QCOMPARE(*counts, 1);
    const auto again = writeAll(*book,
        [&](domain::BookWriter &writer) { return writer.removeLicence(account.id, second.id); });
    QVERIFY(!again);
    QCOMPARE(again.error().code, domain::ErrorCode::NotFound);
}

void StoreRoundTripTest::ordersAndAffectedAccountsComeBack()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const domain::Customer customer = someCustomer(1);
    auto source = someSubscription(1, customer);
    auto target = someSubscription(2, customer);
    source.status = domain::SubscriptionStatus::Deleted;
    source.upgradedTo = target.id;
    target.upgradedFrom = source.id;
    QList<domain::AffectedAccount> affected;
    for (int i = 0; i < 25; ++i) {
        const auto account = someAccount(100 - i, customer);
        affected.append(
            { account.id, account.displayName, account.email, i % 2 == 0 ? u""_s : u"SWAY"_s,
                static_cast<domain::AffectedReason>(i % 8), u"상세 %1"_s.arg(i) });
    }
    const auto order
        = writeNow<domain::Order>(*book, [&](domain::BookWriter &writer) -> Result<domain::Order> {
              const auto number = writer.nextOrderNumber(2020);
              if (!number) {
                  return tl::unexpected(number.error());
              }
              const domain::Order made{ *number, customer.id, source.id, target.id, target.offerId,
                  10, domain::UpgradeType::UpgradeWithLicenceTransfer,
                  QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC), u"request"_s };
              for (const auto &done : { writer.putCustomer(customer),
                       writer.putSubscription(source), writer.putSubscription(target),
                       writer.addOrder(made), writer.addAffected(made.number, affected.mid(0, 10)),
                       writer.addAffected(made.number, affected.mid(10)) }) {
                  if (!done) {
                      return tl::unexpected(done.error());
                  }
              }
              return made;
          });
    QVERIFY2(order, qPrintable(told(order)));
    QCOMPARE(order->number, u"PD-2020-00001"_s);
    const auto found = readNow<std::optional<domain::Order>>(
        *book, [&](domain::BookReader &reader) { return reader.upgradeOrder(target.id); });
    QVERIFY(found && *found);
    QCOMPARE(**found, *order);
    const auto none = readNow<std::optional<domain::Order>>(
        *book, [&](domain::BookReader &reader) { return reader.upgradeOrder(source.id); });
    QVERIFY(none && !*none);
    QList<domain::AffectedAccount> read;
    QString after;
    do {
        const auto page = readNow<domain::Page<domain::AffectedAccount>>(
            *book, [&](domain::BookReader &reader) {
                return reader.affectedAccounts(order->number, after, 7);
            });
        QVERIFY(page);
        read += page->items;
        after = page->next;
    } while (!after.isEmpty());
    QCOMPARE(read, affected);
    const auto next = writeNow<QString>(
        *book, [](domain::BookWriter &writer) { return writer.nextOrderNumber(2020); },
        domain::Book::Ending::RollBack);
    QVERIFY(next);
    QCOMPARE(*next, u"PD-2020-00002"_s);
}

void StoreRoundTripTest::billingLinesComeBackByOrderAndBySubscription()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const domain::Customer customer = someCustomer(1);
    const auto source = someSubscription(1, customer);
    const auto target = someSubscription(2, customer);
    const auto won = *domain::Currency::fromText(u"KRW");
    domain::Order order;
    order.number = u"PD-2020-00001"_s;
    order.customerId = customer.id;
    order.sourceId = source.id;
    order.targetId = target.id;
    order.placedAt = QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    const domain::BillingLine credit{ domain::BillingLineKind::Credit, source.id, source.offerId,
        { 2020, 5, 12 }, { 2020, 5, 31 }, { 2020, 5, 1 }, { 2020, 5, 31 },
        domain::BillingCycle::Monthly, 42, { 5600, won }, { -151742, won } };
    const domain::BillingLine charge{ domain::BillingLineKind::Charge, target.id, {},
        { 2020, 5, 12 }, { 2021, 5, 11 }, { 2020, 5, 12 }, { 2021, 5, 11 },
        domain::BillingCycle::Annual, 42, { 270000, won }, { 11340000, won } };
    domain::BillingLine later = credit;
    later.quantity = 1;
    later.amount.minor = -3613;
    const auto written = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (auto &done : { writer.putCustomer(customer), writer.putSubscription(source),
                 writer.putSubscription(target), writer.addOrder(order),
                 writer.addBillingLines(order.number, { credit, charge }, order.placedAt),
                 writer.addBillingLines({}, { later }, order.placedAt) }) {
            if (!done) {
                return tl::unexpected(done.error());
            }
        }
        return {};
    });
    QVERIFY2(written, qPrintable(told(written)));
    using Lines = QList<domain::BillingLine>;
    const auto ofOrder = readNow<Lines>(
        *book, [&](domain::BookReader &reader) { return reader.orderLines(order.number); });
    QVERIFY2(ofOrder, qPrintable(told(ofOrder)));
    QCOMPARE(*ofOrder, (Lines{ credit, charge }));
    const auto ofSource = readNow<Lines>(
        *book, [&](domain::BookReader &reader) { return reader.billingLines(source.id); });
    QVERIFY(ofSource);
    QCOMPARE(*ofSource, (Lines{ credit, later }));
    const auto cleared = writeAll(*book, [](domain::BookWriter &writer) { return writer.clear(); });
    QVERIFY2(cleared, qPrintable(told(cleared)));
    const auto none = readNow<Lines>(
        *book, [&](domain::BookReader &reader) { return reader.billingLines(source.id); });
    QVERIFY(none && none->isEmpty());
}

void StoreRoundTripTest::thePriceListComesBackWhole()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    using List = std::optional<domain::PriceList>;
    const auto read = [&book] {
        return readNow<List>(*book, [](domain::BookReader &reader) { return reader.priceList(); });
    };
    QVERIFY(read() && !*read());
    const auto won = *domain::Currency::fromText(u"KRW");
    const auto dollars = *domain::Currency::fromText(u"USD");
    const domain::PriceList list{
        u"우리 가격표.csv"_s, QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC),
        { { someOffer(2), { 22500, won }, domain::Money{ 250000, won }, 1250 },
            { someOffer(1), { 0, dollars }, {}, -10000 }, { someOffer(2), { 1, dollars }, {}, 0 } }
    };
    for (const List &wanted : { List(list),
             List(domain::PriceList{ u"a"_s, list.loadedAt, { list.entries.at(1) } }), List() }) {
        const auto written = writeAll(
            *book, [&](domain::BookWriter &writer) { return writer.setPriceList(wanted); });
        QVERIFY2(written, qPrintable(told(written)));
        const auto found = read();
        QVERIFY2(found, qPrintable(told(found)));
        QCOMPARE(*found, wanted);
    }
}

void StoreRoundTripTest::historyComesBackInBothOrders()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const QDateTime start({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    const auto written = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (int i = 1; i <= 30; ++i) {
            domain::AuditEvent event;
            event.time = start.addSecs(i * 60);
            event.actor = u"김민지"_s;
            event.role = domain::Role::SalesAgent;
            event.act = static_cast<domain::Act>(i % 13);
            event.customerId = i % 3 == 0 ? domain::CustomerId() : someCustomer(i % 2).id;
            event.subscriptionId
                = i % 5 == 0 ? someSubscription(i, someCustomer(1)).id : domain::SubscriptionId();
            event.before = { { u"quantity"_s, i }, { u"이름"_s, u"\"가\""_s } };
            event.after = { { u"quantity"_s, i + 1 } };
            event.requestId = u"r%1"_s.arg(i);
            if (auto added = writer.addAudit(event); !added) {
                return added;
            }
        }
        return {};
    });
    QVERIFY2(written, qPrintable(told(written)));
    for (const bool newestFirst : { true, false }) {
        domain::AuditQuery query;
        query.newestFirst = newestFirst;
        query.limit = 7;
        QList<qint64> sequences;
        do {
            const auto page = readNow<domain::Page<domain::AuditEvent>>(
                *book, [&](domain::BookReader &reader) { return reader.audit(query); });
            QVERIFY2(page, qPrintable(told(page)));
            for (const auto &event : page->items) {
                sequences.append(event.sequence);
                QCOMPARE(event.time, start.addSecs(event.sequence * 60));
                QCOMPARE(event.after.value(u"quantity"_s).toInt(), event.sequence + 1);
                QCOMPARE(event.before.value(u"이름"_s).toString(), u"\"가\""_s);
                QCOMPARE(event.role, domain::Role::SalesAgent);
                QCOMPARE(event.actor, u"김민지"_s);
            }
            query.after = page->next;
        } while (!query.after.isEmpty());
        QCOMPARE(sequences.size(), 30);
        QCOMPARE(sequences.constFirst(), newestFirst ? 30 : 1);
        QVERIFY(newestFirst ? std::is_sorted(sequences.crbegin(), sequences.crend())
                            : std::is_sorted(sequences.cbegin(), sequences.cend()));
    }
    domain::AuditQuery ofOne;
    ofOne.customerId = someCustomer(1).id;
    ofOne.since = start.addSecs(20 * 60);
    const auto count = readNow<qint64>(
        *book, [&](domain::BookReader &reader) { return reader.auditCount(ofOne); });
    QVERIFY(count);
    QCOMPARE(*count, 3); // 23, 25 and 29: odd, not divisible by three, from the twentieth on
}

void StoreRoundTripTest::keptAnswersAndFactsComeBack()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    domain::BookInfo info;
    info.origin = domain::BookOrigin::Generated;
    info.simulatedNow = QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    info.resellerName = u"파트너 데스크"_s;
    info.seed = std::numeric_limits<qint64>::min();
    info.verdictBasis = QByteArray("\0\xff\x01", 3);
    const domain::KeptAnswer answer{ "{\"moved\":1}",
        QDateTime({ 2026, 1, 2 }, { 3, 4, 5, 6 }, Qt::UTC) };
    const auto written = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        if (auto set = writer.setInfo(info); !set) {
            return set;
        }
        return writer.keepAnswer(u"열쇠"_s, answer);
    });
    QVERIFY2(written, qPrintable(told(written)));
    const auto found = readNow<domain::BookInfo>(
        *book, [](domain::BookReader &reader) { return reader.info(); });
    QVERIFY(found);
    QCOMPARE(found->origin, info.origin);
    QCOMPARE(found->simulatedNow, info.simulatedNow);
    QCOMPARE(found->resellerName, info.resellerName);
    QCOMPARE(found->seed, info.seed);
    QCOMPARE(found->verdictBasis, info.verdictBasis);
    const auto kept = readNow<std::optional<domain::KeptAnswer>>(
        *book, [](domain::BookReader &reader) { return reader.keptAnswer(u"열쇠"_s); });
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->answer, answer.answer);
    QCOMPARE((*kept)->givenAt, answer.givenAt);
    const auto none = readNow<std::optional<domain::KeptAnswer>>(
        *book, [](domain::BookReader &reader) { return reader.keptAnswer(u"other"_s); });
    QVERIFY(none && !*none);
}

void StoreRoundTripTest::whatIsNotThereIsNotFound()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto customer = readNow<domain::Customer>(
        *book, [](domain::BookReader &reader) { return reader.customer(someCustomer(9).id); });
    QVERIFY(!customer);
    QCOMPARE(customer.error().code, domain::ErrorCode::NotFound);
    QCOMPARE(customer.error().fact(u"id"_s), someCustomer(9).id.text());
    const auto account
        = readNow<std::optional<domain::Account>>(*book, [](domain::BookReader &reader) {
              return reader.account(someAccount(1, someCustomer(9)).id);
          });
    QVERIFY(account && !*account);
}

void StoreRoundTripTest::aNewBookIsPrivate()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
        | QFileDevice::WriteUser;
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s }) {
        const QFileInfo info(QString(fixture.path() + suffix));
        QVERIFY(info.exists());
        QCOMPARE(info.permissions() & ~owner, QFileDevice::Permissions());
    }
}

void StoreRoundTripTest::theBookIsThereAfterClosing()
{
    const BookFixture fixture;
    auto book = fixture.open();
    QVERIFY(book);
    const auto written = writeAll(
        *book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); });
    QVERIFY(written);
    book.reset();
    QVERIFY(!QFileInfo::exists(QString(fixture.path() + u"-wal"_s)));
    book = fixture.open(store::OpenMode::MustExist);
    QVERIFY(book);
    const auto found = readNow<domain::Customer>(
        *book, [](domain::BookReader &reader) { return reader.customer(someCustomer(1).id); });
    QVERIFY2(found, qPrintable(told(found)));
}

DESK_TEST_MAIN(StoreRoundTripTest, QCoreApplication)
#include "tst_store_roundtrip.moc"
