#include "samplebook.h"

#include "support/textfit.h"

#include "common/label.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using domain::DelegationState;
using domain::SoldBy;
using domain::SubscriptionStatus;

namespace {

const QUuid space(u"{9d1c3a50-6a1e-4f0c-8f1b-1f5ff0a3c001}"_s);

struct Company
{
    QString name;
    QString localName;
    QString domain;
    QString country;
    DelegationState delegation;
    int subscriptions; ///< of products without an upgrade path
    int upgradable; ///< of products with one; the customer's state may forbid it
};

const QList<Company> &companies()
{
    using enum DelegationState;
    static const QList<Company> all{
        { u"Saebom Dental Group"_s, u"새봄치과"_s, u"saebom.example"_s, u"KR"_s, Granted, 0, 2 },
        { u"Nuri Soft"_s, u"누리소프트"_s, u"nurisoft.example"_s, u"KR"_s, None, 3, 1 },
        { u"Dasom Foods"_s, u"다솜푸드"_s, u"dasomfoods.example"_s, u"KR"_s, Granted, 4, 1 },
        { u"Ganghwa Precision"_s, u"강화정밀"_s, u"ganghwa.example"_s, u"KR"_s, Requested, 2, 0 },
        { u"Seacoast Trading"_s, u"海岸貿易"_s, u"seacoast-hk.example"_s, u"HK"_s, Granted, 2, 1 },
        { u"Dawnlight Foods"_s, u"晨光食品"_s, u"dawnlight.example"_s, u"TW"_s, Granted, 2, 0 },
        { u"Kaveri Textiles"_s, {}, u"kaveri.example"_s, u"IN"_s, Granted, 2, 1 },
        { u"Malabar Spice Exports"_s, {}, u"malabarspice.example"_s, u"IN"_s, Requested, 2, 0 },
        { u"Sahyadri Diagnostics"_s, {}, u"sahyadri.example"_s, u"IN"_s, Granted, 3, 1 },
        { u"Deccan Solar Works"_s, {}, u"deccansolar.example"_s, u"IN"_s, None, 1, 0 },
        { u"Copperfield Joinery"_s, {}, u"copperfield.example"_s, u"GB"_s, Granted, 1, 1 },
        { u"Harrow Vale Schools"_s, {}, u"harrowvale.example"_s, u"GB"_s, Granted, 3, 0 },
        { u"Pennine Freight"_s, {}, u"pennine.example"_s, u"GB"_s, Granted, 0, 1 },
        { u"Rosslare Marine"_s, {}, u"rosslare.example"_s, u"IE"_s, Granted, 2, 0 },
        { u"Empty Harbour"_s, {}, u"emptyharbour.example"_s, u"GB"_s, Granted, 0, 0 },
    };
    return all;
}

domain::Customer customerOf(const Company &company)
{
    domain::Customer made;
    made.id = SampleBook::customer(company.name);
    made.companyName = company.name;
    made.localName = company.localName;
    made.domain = company.domain;
    made.country = company.country;
    made.language = company.country == u"KR"_s ? u"ko-KR"_s : u"en-GB"_s;
    made.delegation = { company.delegation, QDate(2020, 2, 3), {} };
    return made;
}

/// Makes the subscriptions of one company, one after the other.
class Maker
{
public:
    Maker(domain::BookWriter &writer, const catalog::Catalogue &catalogue, const QString &company)
        : m_writer(writer)
        , m_catalogue(catalogue)
        , m_company(company)
    {
    }

    void add(const QString &product, qint64 quantity, const QDate &renews,
        SubscriptionStatus status = SubscriptionStatus::Active, const QString &seller = {})
    {
        domain::Subscription made;
        made.id = SampleBook::subscription(m_company, ++m_number);
        made.customerId = SampleBook::customer(m_company);
        const catalog::Offer *offer = m_catalogue.offerNamed(product);
        made.offerId = offer != nullptr ? offer->id : catalog::Catalogue::idOfUnknown(product);
        made.offerName = product;
        made.quantity = quantity;
        made.status = status;
        made.startDate = QDate(2019, 8, 1);
        made.creationDate = QDateTime(QDate(2019, 8, 1), QTime(0, 0), Qt::UTC);
        made.commitmentEndDate = renews;
        made.orderId = u"PD-2019-%1"_s.arg(417 + m_number, 5, 10, QChar(u'0'));
        made.unitPrice = domain::Money{ 5600, *domain::Currency::fromText(u"KRW") };
        if (!seller.isEmpty()) {
            made.soldBy = SoldBy::OtherPartner;
            made.sellerName = seller;
        }
        const auto put = m_writer.putSubscription(made);
        Q_ASSERT(put);
        act(made.id, domain::Act::SubscriptionCreated, QDate(2019, 8, 1), {}, {});
    }
    void act(domain::SubscriptionId id, domain::Act act, const QDate &day,
        const QJsonObject &before, const QJsonObject &after)
    {
        domain::AuditEvent event;
        event.time = QDateTime(day, QTime(1, 0), Qt::UTC);
        event.actor = u"Jiwoo Seo"_s;
        event.act = act;
        event.customerId = SampleBook::customer(m_company);
        event.subscriptionId = id;
        event.before = before;
        event.after = after;
        const auto added = m_writer.addAudit(event);
        Q_ASSERT(added);
    }
    void assign(int accounts, int number)
    {
        for (int i = 0; i < accounts; ++i) {
            domain::Account account;
            account.id
                = domain::AccountId(QUuid::createUuidV5(space, m_company + QString::number(i)));
            account.customerId = SampleBook::customer(m_company);
            account.displayName = u"User %1"_s.arg(i);
            account.email = u"user%1@hanbit.example"_s.arg(i);
            account.licences = { { SampleBook::subscription(m_company, number), {}, false, {} } };
            const auto put = m_writer.putAccount(account);
            Q_ASSERT(put);
        }
    }

private:
    domain::BookWriter &m_writer;
    const catalog::Catalogue &m_catalogue;
    QString m_company;
    int m_number = 0;
};

} // namespace

SampleBook::SampleBook()
{
    auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    Q_ASSERT(catalogue);
    m_context.catalogue = *catalogue;
    m_context.actor = { u"Jiwoo Seo"_s, domain::Role::AdminAgent };
    auto opened = store::openBook(
        m_folder.filePath(u"book.sqlite"_s), { store::OpenMode::CreateIfMissing, {} });
    Q_ASSERT(opened);
    m_book = std::move(*opened);
    m_customers = std::make_unique<services::CustomerService>(*m_book, m_context);
    m_acts = std::make_unique<services::SubscriptionActService>(*m_book, m_context);
    m_delegations = std::make_unique<services::DelegationService>(*m_book, m_context);
    const auto written = m_book->write<int>([this](
                                                domain::BookWriter &writer) -> domain::Result<int> {
        fill(writer);
        const auto all = writer.customersById({}, 100);
        for (const domain::Customer &customer : all->items) {
            if (customer.companyName != u"Rosslare Marine"_s) { // nobody has checked this one yet
                (void)services::refreshVerdicts(writer, customer.id, m_context);
            }
        }
        return 0;
    });
    const bool done = written.result().has_value();
    Q_ASSERT(done);
    (void)speak(catalog::Language::English);
}

SampleBook::~SampleBook()
{
    QCoreApplication::removeTranslator(m_translator.get());
}

void SampleBook::fill(domain::BookWriter &writer)
{
    domain::BookInfo info;
    info.origin = domain::BookOrigin::Demo;
    info.simulatedNow = QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);
    info.resellerName = u"Saenaru Cloud"_s;
    (void)writer.setInfo(info);
    const catalog::Catalogue &catalogue = *m_context.catalogue;
    for (const Company &company : companies()) {
        (void)writer.putCustomer(customerOf(company));
        Maker maker(writer, catalogue, company.name);
        for (int i = 0; i < company.upgradable; ++i) {
            maker.add(
                i == 0 ? u"Microsoft 365 Business Basic"_s : u"Microsoft 365 Apps for business"_s,
                12, QDate(2020, 5, 31));
        }
        for (int i = 0; i < company.subscriptions; ++i) {
            maker.add(i % 2 == 0 ? u"Visio Plan 2"_s : u"Project Plan 3"_s, 3, QDate(2020, 9, 14));
        }
    }
    (void)writer.putCustomer(customerOf({ u"Hanbit Logistics"_s, u"한빛물류"_s, u"hanbit.example"_s,
        u"KR"_s, DelegationState::Granted, 0, 0 }));
    Maker hanbit(writer, catalogue, u"Hanbit Logistics"_s);
    hanbit.add(u"Microsoft 365 Business Basic"_s, 42, QDate(2020, 5, 31));
    hanbit.add(u"Visio Plan 2"_s, 6, QDate(2021, 2, 2));
    hanbit.add(u"Project Plan 3"_s, 4, QDate(2020, 9, 14), SubscriptionStatus::Suspended);
    hanbit.add(u"Exchange Online (Plan 1)"_s, 3, QDate(2020, 6, 30));
    hanbit.add(
        u"Power BI Pro"_s, 5, QDate(2020, 6, 30), SubscriptionStatus::Active, u"Meridian Cloud"_s);
    hanbit.add(u"Exchange Online Kiosk"_s, 8, QDate(2020, 4, 30), SubscriptionStatus::Deleted);
    hanbit.act(subscription(u"Hanbit Logistics"_s, 1), domain::Act::LicencesChanged,
        QDate(2020, 3, 4), { { u"quantity"_s, 36 } }, { { u"quantity"_s, 42 } });
    hanbit.assign(38, 1);

    (void)writer.putCustomer(customerOf({ u"Brightwater Clinics"_s, {}, u"brightwater.example"_s,
        u"GB"_s, DelegationState::Granted, 0, 0 }));
    Maker brightwater(writer, catalogue, u"Brightwater Clinics"_s);
    brightwater.add(u"Microsoft 365 Business Standard"_s, 65, QDate(2020, 6, 30));
    brightwater.add(u"Office 365 Enterprise E3"_s, 12, QDate(2020, 6, 30),
        SubscriptionStatus::Active, u"Meridian Cloud"_s);

    domain::Customer lanhai = customerOf({ u"Lanhai Trading"_s, u"蓝海贸易"_s, u"lanhai.example"_s,
        u"CN"_s, DelegationState::Granted, 0, 0 });
    lanhai.cloud = domain::Cloud::China21Vianet;
    (void)writer.putCustomer(lanhai);
    Maker china(writer, catalogue, lanhai.companyName);
    china.add(u"Office 365 Business Essentials"_s, 60, QDate(2020, 5, 31));
    china.add(u"Visio Pro for Office 365"_s, 8, QDate(2020, 11, 9));
}

viewmodels::PageServices SampleBook::services() const
{
    return { m_customers.get(), m_book.get(), m_texts, m_acts.get(), m_delegations.get() };
}

void SampleBook::setRole(domain::Role role)
{
    m_context.actor.role = role;
    m_customers->setContext(m_context);
    m_acts->setContext(m_context);
    m_delegations->setContext(m_context);
}

std::shared_ptr<const wording::Texts> SampleBook::speak(catalog::Language language)
{
    if (m_translator) {
        QCoreApplication::removeTranslator(m_translator.get());
    }
    m_translator = std::make_unique<QTranslator>();
    const bool loaded = m_translator->load(
        u":/i18n/partner-desk_"_s + wording::languageCode(language) + u".qm"_s);
    Q_ASSERT(loaded);
    QCoreApplication::installTranslator(m_translator.get());
    auto texts = std::make_shared<wording::Texts>(language);
    texts->setTimeZone(QTimeZone("Asia/Seoul"));
    m_texts = texts;
    return m_texts;
}

domain::CustomerId SampleBook::customer(const QString &companyName)
{
    return domain::CustomerId(QUuid::createUuidV5(space, companyName));
}

domain::SubscriptionId SampleBook::subscription(const QString &companyName, int number)
{
    return domain::SubscriptionId(
        QUuid::createUuidV5(space, companyName + u" #"_s + QString::number(number)));
}

void SampleBook::becomeImported()
{
    const auto done = m_book->write<void>([](domain::BookWriter &writer) {
        domain::BookInfo info = *writer.info();
        info.origin = domain::BookOrigin::Imported;
        return writer.setInfo(info);
    });
    const bool written = done.result().has_value();
    Q_ASSERT(written);
}

domain::Customer SampleBook::stored(const QString &companyName) const
{
    return m_book
        ->read<domain::Customer>([companyName](domain::BookReader &reader) {
            return reader.customer(customer(companyName));
        })
        .result()
        .value();
}

void SampleBook::suspend(domain::SubscriptionId id)
{
    const auto done
        = m_book->write<int>([this, id](domain::BookWriter &writer) -> domain::Result<int> {
              auto subscription = writer.subscription(id);
              subscription->status = SubscriptionStatus::Suspended;
              (void)writer.putSubscription(*subscription);
              (void)services::refreshVerdicts(writer, subscription->customerId, m_context);
              return 0;
          });
    const bool written = done.result().has_value();
    Q_ASSERT(written);
}

PageWindow::PageWindow(QWidget *page, const QSize &size)
    : m_page(page)
{
    m_page->setParent(this);
    resize(size);
    show();
}

void PageWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const theme::Theme &theme = theme::Theme::of(this);
    const int rail = theme.px(width() < 1200 ? 56 : 208);
    const int top = theme.px(48);
    m_page->setGeometry(rail, top, width() - rail, height() - top - theme.px(28));
}

void PageWindow::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("DESK_PICTURES");
    if (!folder.isEmpty()) {
        QTest::qWait(100); // what is still to be laid out
        QDir().mkpath(folder);
        grab().save(QDir(folder).filePath(name + u".png"_s));
    }
}

namespace {

/// In a page by itself, as in tests/accessibility.
const QList<support::MayElide> mayElide{
    { u"companyCrumb"_s, u"the company stands in full in the title below it"_s },
};

} // namespace

QStringList PageWindow::clipped() const
{
    QStringList found = support::misfits(*m_page, mayElide);
    if (m_page->minimumSizeHint().width() > m_page->width()
        || m_page->minimumSizeHint().height() > m_page->height()) {
        found.append(u"the page needs %1x%2"_s.arg(m_page->minimumSizeHint().width())
                         .arg(m_page->minimumSizeHint().height()));
    }
    return found;
}
