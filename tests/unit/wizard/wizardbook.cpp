#include "unit/wizard/wizardbook.h"

#include "store/bookfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

const QUuid nameSpace(u"7f5a3a6e-6f0e-4e0a-9f4d-2f6b0a4d7c55"_s);

template <typename Id>
Id idOf(const QString &name)
{
    return Id(QUuid::createUuidV5(nameSpace, name));
}

const catalog::Catalogue &catalogue()
{
    static const std::shared_ptr<const catalog::Catalogue> loaded
        = catalog::Catalogue::load(u":/catalogs"_s).value();
    return *loaded;
}

domain::Customer customer(const QString &name, const QString &local, const QString &country)
{
    domain::Customer made;
    made.id = idOf<domain::CustomerId>(name);
    made.companyName = name;
    made.localName = local;
    made.domain = name.section(u' ', 0, 0).toLower() + u".example";
    made.country = country;
    made.cloud = country == u"CN"_s ? domain::Cloud::China21Vianet : domain::Cloud::Global;
    made.delegation.state = domain::DelegationState::Granted;
    made.delegation.since = QDate(2020, 1, 15);
    return made;
}

domain::Subscription subscription(
    const QString &key, const domain::Customer &owner, const QString &product, qint64 quantity)
{
    domain::Subscription made;
    made.id = idOf<domain::SubscriptionId>(key);
    made.customerId = owner.id;
    made.offerId = WizardBook::offer(product);
    made.offerName = product;
    made.quantity = quantity;
    made.creationDate = QDateTime(QDate(2020, 5, 1), QTime(2, 0), Qt::UTC);
    made.startDate = QDate(2020, 5, 1);
    made.commitmentEndDate = QDate(2020, 5, 31);
    return made;
}

domain::Account account(int number, const domain::Customer &owner, domain::SubscriptionId licence)
{
    domain::Account made;
    made.id = idOf<domain::AccountId>(owner.companyName + QString::number(number));
    made.customerId = owner.id;
    const QString place = QString::number(number).rightJustified(2, u'0');
    made.displayName = u"User "_s + place;
    made.email = u"user%1@%2"_s.arg(place, owner.domain);
    made.usageLocation = owner.country;
    made.licences = { { licence, {}, false, {} } };
    return made;
}

} // namespace

domain::SubscriptionId WizardBook::basic()
{
    return idOf<domain::SubscriptionId>(u"basic"_s);
}
domain::SubscriptionId WizardBook::standard()
{
    return idOf<domain::SubscriptionId>(u"standard"_s);
}
domain::SubscriptionId WizardBook::suspended()
{
    return idOf<domain::SubscriptionId>(u"suspended"_s);
}
domain::SubscriptionId WizardBook::china()
{
    return idOf<domain::SubscriptionId>(u"china"_s);
}
domain::SubscriptionId WizardBook::pathless()
{
    return idOf<domain::SubscriptionId>(u"pathless"_s);
}

domain::OfferId WizardBook::offer(const QString &name)
{
    const catalog::Offer *found = catalogue().offerNamed(name);
    return found == nullptr ? domain::OfferId() : found->id;
}

WizardBook::WizardBook(domain::BookOrigin origin)
{
    m_book = store::openBook(m_folder.filePath(u"book.sqlite"_s),
        { store::OpenMode::CreateIfMissing,
            {} }).value();
    m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    m_context.actor = { u"Jiwoo Seo"_s, domain::Role::AdminAgent };
    m_context.clockOverride = std::make_shared<domain::FrozenClock>(
        QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC));
    fill(origin);
    m_service = std::make_unique<services::UpgradeService>(*m_book, m_context);
}

WizardBook::~WizardBook() = default;

void WizardBook::setRole(domain::Role role)
{
    m_context.actor.role = role;
    m_service->setContext(m_context);
}

void WizardBook::write(const std::function<Result<void>(domain::BookWriter &)> &job)
{
    const auto written = m_book->write<bool>([job](domain::BookWriter &writer) -> Result<bool> {
        if (const auto done = job(writer); !done) {
            return tl::unexpected(done.error());
        }
        return true;
    });
    QVERIFY(written.result().has_value());
}

void WizardBook::fill(domain::BookOrigin origin)
{
    const domain::Customer hanbit = customer(u"Hanbit Logistics"_s, u"한빛물류"_s, u"KR"_s);
    const domain::Customer lanhai = customer(u"Lanhai Trading"_s, u"蓝海贸易"_s, u"CN"_s);
    const domain::Customer river = customer(u"Riverside Books"_s, {}, u"GB"_s);
    domain::Subscription powerBi = subscription(u"powerBi"_s, hanbit, u"Power BI Pro"_s, 5);
    powerBi.soldBy = domain::SoldBy::OtherPartner;
    powerBi.sellerName = u"Meridian Cloud"_s;
    domain::Subscription paused
        = subscription(u"suspended"_s, river, u"Microsoft 365 Business Basic"_s, 7);
    paused.status = domain::SubscriptionStatus::Suspended;
    write([&](domain::BookWriter &writer) -> Result<void> {
        domain::BookInfo info;
        info.origin = origin;
        info.resellerName = u"Partner One"_s;
        if (const auto done = writer.setInfo(info); !done) {
            return done;
        }
        for (const domain::Customer &one : { hanbit, lanhai, river }) {
            if (const auto done = writer.putCustomer(one); !done) {
                return done;
            }
        }
        for (const domain::Subscription &one :
            { subscription(u"basic"_s, hanbit, u"Microsoft 365 Business Basic"_s, 42), powerBi,
                subscription(u"standard"_s, river, u"Microsoft 365 Business Standard"_s, 10),
                paused, subscription(u"pathless"_s, river, u"Visio Plan 2"_s, 3),
                subscription(u"china"_s, lanhai, u"Office 365 Business Essentials"_s, 60) }) {
            if (const auto done = writer.putSubscription(one); !done) {
                return done;
            }
        }
        QList<domain::Account> accounts;
        for (int i = 1; i <= 4; ++i) {
            accounts.append(account(i, hanbit, basic()));
        }
        accounts[0].licences[0].groupBased = true;
        accounts[0].licences[0].groupName = u"Dispatch"_s;
        accounts[1].licences[0].disabledPlans = { u"YAMMER_ENTERPRISE"_s };
        for (int i = 1; i <= 52; ++i) {
            accounts.append(account(i, lanhai, china()));
        }
        for (const domain::Account &one : accounts) {
            if (const auto done = writer.putAccount(one); !done) {
                return done;
            }
        }
        return {};
    });
}

void WizardBook::sellElsewhere(const QString &product, const QString &seller)
{
    const domain::CustomerId owner = stored(basic()).customerId;
    write([=](domain::BookWriter &writer) -> Result<void> {
        const auto found = writer.customer(owner);
        if (!found) {
            return tl::unexpected(found.error());
        }
        domain::Subscription other = subscription(u"elsewhere"_s, *found, product, 12);
        other.soldBy = domain::SoldBy::OtherPartner;
        other.sellerName = seller;
        return writer.putSubscription(other);
    });
}

void WizardBook::cancelElsewhere()
{
    write([](domain::BookWriter &writer) -> Result<void> {
        auto found = writer.subscription(idOf<domain::SubscriptionId>(u"elsewhere"_s));
        if (!found) {
            return tl::unexpected(found.error());
        }
        found->status = domain::SubscriptionStatus::Deleted;
        return writer.putSubscription(*found);
    });
}

void WizardBook::changeQuantity(domain::SubscriptionId id, qint64 quantity)
{
    write([=](domain::BookWriter &writer) -> Result<void> {
        auto found = writer.subscription(id);
        if (!found) {
            return tl::unexpected(found.error());
        }
        found->quantity = quantity;
        if (const auto done = writer.putSubscription(*found); !done) {
            return done;
        }
        domain::AuditEvent event;
        event.time = QDateTime(QDate(2020, 5, 12), QTime(0, 29), Qt::UTC);
        event.actor = u"Minho Baek"_s;
        event.act = domain::Act::LicencesChanged;
        event.customerId = found->customerId;
        event.subscriptionId = id;
        return writer.addAudit(event);
    });
}

domain::Subscription WizardBook::stored(domain::SubscriptionId id)
{
    return m_book
        ->read<domain::Subscription>(
            [id](domain::BookReader &reader) { return reader.subscription(id); })
        .result()
        .value();
}

qint64 WizardBook::subscriptionCount(domain::SubscriptionId ofTheCustomerOf)
{
    const domain::CustomerId owner = stored(ofTheCustomerOf).customerId;
    return m_book
        ->read<QList<domain::Subscription>>(
            [owner](domain::BookReader &reader) { return reader.holdings(owner); })
        .result()
        .value()
        .size();
}

qint64 WizardBook::assigned(domain::SubscriptionId id)
{
    return m_book
        ->read<qint64>([id](domain::BookReader &reader) { return reader.assignedCount(id); })
        .result()
        .value();
}
