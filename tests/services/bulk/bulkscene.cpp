#include "bulkscene.h"

#include "store/bookfile.h"

using namespace Qt::StringLiterals;
using domain::Result;

namespace bulkscene {
namespace {

const QUuid nameSpace(u"2b1f6a40-51c7-4f5e-9c57-7d2c9d0e3a11"_s);

domain::Subscription subscription(
    const services::Context &context, int customer, int number, const QString &name)
{
    domain::Subscription made;
    made.id = subscriptionId(number);
    made.customerId = customerId(customer);
    made.offerId = offer(context, name);
    made.offerName = name;
    made.quantity = 2;
    made.startDate = QDate(2020, 4, 1);
    return made;
}

} // namespace

services::Context context()
{
    services::Context made;
    made.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    made.actor.name = u"Tester"_s;
    made.clockOverride = std::make_shared<domain::FrozenClock>(
        QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC));
    return made;
}

domain::OfferId offer(const services::Context &context, const QString &name)
{
    return context.catalogue->offerNamed(name)->id;
}

domain::CustomerId customerId(int number)
{
    return domain::CustomerId(QUuid::createUuidV5(nameSpace, u"c%1"_s.arg(number)));
}

domain::SubscriptionId subscriptionId(int number)
{
    return domain::SubscriptionId(QUuid::createUuidV5(nameSpace, u"s%1"_s.arg(number)));
}

Result<void> fill(domain::BookWriter &writer, const services::Context &context, int customers)
{
    for (int i = 0; i < customers; ++i) {
        domain::Customer customer;
        customer.id = customerId(i);
        customer.companyName = u"Customer %1"_s.arg(i, 5, 10, QChar(u'0'));
        customer.country = u"KR"_s;
        customer.delegation.state = domain::DelegationState::Granted;
        const auto source = subscription(context, i, i, u"Microsoft 365 Business Basic"_s);
        domain::Account account;
        account.id = domain::AccountId(QUuid::createUuidV5(nameSpace, u"a%1"_s.arg(i)));
        account.customerId = customer.id;
        account.displayName = u"Person %1"_s.arg(i);
        account.email = u"person%1@customer.example"_s.arg(i);
        account.usageLocation = i % 5 == 0 ? u""_s : u"KR"_s;
        account.licences = { { source.id, {}, false, {} } };
        QList<Result<void>> steps{ writer.putCustomer(customer), writer.putSubscription(source),
            writer.putAccount(account) };
        if (isBlocked(i)) {
            auto other = subscription(context, i, i + 200000, u"Office 365 Enterprise E3"_s);
            other.soldBy = domain::SoldBy::OtherPartner;
            other.sellerName = u"Somebody else"_s;
            steps.append(writer.putSubscription(other));
        }
        for (const Result<void> &done : std::as_const(steps)) {
            if (!done) {
                return done;
            }
        }
    }
    return services::refreshAllVerdicts(writer, context, {}).map([](qint64) {});
}

std::unique_ptr<domain::Book> openBook(const QString &file, bool create)
{
    auto book = store::openBook(file,
        { create ? store::OpenMode::CreateIfMissing : store::OpenMode::MustExist,
            std::chrono::milliseconds(5000) });
    return book ? *std::move(book) : nullptr;
}

services::PlanRow row(const services::Context &context, int number)
{
    return { subscriptionId(number), offer(context, u"Office 365 Enterprise E3"_s), {}, 0 };
}

QList<services::PlanRow> rows(const services::Context &context, int from, int customers)
{
    QList<services::PlanRow> made;
    for (int i = from; i < customers; ++i) {
        made.append(row(context, i));
    }
    return made;
}

QStringList violations(domain::Book &book)
{
    const auto found = book.read<QList<domain::Violation>>(
                               [](domain::BookReader &reader) { return reader.verify(); })
                           .result();
    if (!found) {
        return { found.error().detail };
    }
    QStringList told;
    for (const domain::Violation &violation : *found) {
        told.append(violation.invariant + u' ' + violation.id + u' ' + violation.detail);
    }
    return told;
}

} // namespace bulkscene
