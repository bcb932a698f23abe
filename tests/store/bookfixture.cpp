#include "bookfixture.h"

using namespace Qt::StringLiterals;

namespace {

QUuid numbered(int kind, int number)
{
    return QUuid(
        static_cast<uint>(number), static_cast<ushort>(kind), 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}

} // namespace

BookFixture::BookFixture() = default;

QString BookFixture::path(const QString &name) const
{
    return m_folder.filePath(name);
}

std::unique_ptr<domain::Book> BookFixture::open(store::OpenMode mode) const
{
    auto book = store::openBook(path(), { mode, std::chrono::milliseconds(5000) });
    if (!book) {
        qWarning().noquote() << told(book.error());
        return nullptr;
    }
    return std::move(*book);
}

domain::Result<void> writeAll(
    domain::Book &book, std::function<domain::Result<void>(domain::BookWriter &)> job)
{
    return writeNow<void>(book, std::move(job));
}

QString told(const domain::Error &error)
{
    return u"%1: %2"_s.arg(static_cast<int>(error.code)).arg(error.detail);
}

QUuid uuidFrom(QRandomGenerator &random)
{
    const auto byte = [&random] { return static_cast<uchar>(random.bounded(256)); };
    return QUuid(random.generate(), static_cast<ushort>(random.bounded(65536)),
        static_cast<ushort>(0x4000 | random.bounded(4096)), 0x80, byte(), byte(), byte(), byte(),
        byte(), byte(), byte());
}

domain::Customer someCustomer(int number)
{
    domain::Customer customer;
    customer.id = domain::CustomerId(numbered(1, number));
    customer.companyName = u"Company %1"_s.arg(number);
    customer.localName = u""_s;
    customer.domain = u"c%1.example"_s.arg(number);
    customer.country = u"KR"_s;
    customer.language = u"ko-KR"_s;
    customer.delegation.state = domain::DelegationState::Granted;
    return customer;
}

domain::OfferId someOffer(int number)
{
    return domain::OfferId(numbered(3, number));
}

domain::StoredVerdict someVerdict(domain::SubscriptionId id, int eligibleTargets)
{
    domain::StoredVerdict verdict;
    verdict.subscription = id;
    verdict.group
        = eligibleTargets > 0 ? domain::UpgradeGroup::Ready : domain::UpgradeGroup::NoPath;
    verdict.whole = eligibleTargets > 0
        ? domain::ReasonMask(0)
        : domain::maskOf(domain::RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths);
    verdict.targets = QList<domain::ReasonMask>(eligibleTargets, 0);
    return verdict;
}

domain::Subscription someSubscription(int number, const domain::Customer &customer)
{
    domain::Subscription subscription;
    subscription.id = domain::SubscriptionId(numbered(2, number));
    subscription.customerId = customer.id;
    subscription.offerId = someOffer(1);
    subscription.offerName = u"Microsoft 365 Business Basic"_s;
    subscription.friendlyName = u""_s;
    subscription.quantity = 10;
    subscription.creationDate = QDateTime({ 2020, 1, 13 }, { 0, 0 }, Qt::UTC);
    subscription.startDate = QDate(2020, 1, 13);
    subscription.sellerName = u""_s;
    subscription.partnerId = u""_s;
    subscription.orderId = u""_s;
    return subscription;
}

domain::Account someAccount(int number, const domain::Customer &customer)
{
    domain::Account account;
    account.id = domain::AccountId(numbered(4, number));
    account.customerId = customer.id;
    account.displayName = u"Account %1"_s.arg(number);
    account.email = u"a%1@c.example"_s.arg(number);
    account.usageLocation = u"KR"_s;
    return account;
}
