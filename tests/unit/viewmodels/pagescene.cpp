#include "pagescene.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

PageScene::PageScene()
{
    auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    Q_ASSERT(catalogue);
    m_context.catalogue = *catalogue;
    m_context.actor = { u"Jiwoo Seo"_s, domain::Role::AdminAgent };
    m_customers = std::make_unique<services::CustomerService>(book, m_context);
    book.facts.info.simulatedNow = QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);
    book.facts.info.resellerName = u"Saenaru Cloud"_s;
    (void)speak(catalog::Language::English);
}

PageScene::~PageScene()
{
    QCoreApplication::removeTranslator(m_translator.get());
}

viewmodels::PageServices PageScene::services()
{
    return { m_customers.get(), &book, m_texts };
}

void PageScene::setRole(domain::Role role)
{
    m_context.actor.role = role;
    m_customers->setContext(m_context);
}

std::shared_ptr<const wording::Texts> PageScene::speak(catalog::Language language)
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

domain::CustomerId PageScene::customerId(int number)
{
    return domain::CustomerId(
        QUuid(0xc0000000U + static_cast<uint>(number), 0x1111, 0x4111, 0x81, 1, 1, 1, 1, 1, 1, 1));
}

domain::SubscriptionId PageScene::subscriptionId(int number)
{
    return domain::SubscriptionId(
        QUuid(0x50000000U + static_cast<uint>(number), 0x2222, 0x4222, 0x82, 2, 2, 2, 2, 2, 2, 2));
}

domain::Subscription PageScene::subscription(int number, int customer, const QString &product) const
{
    domain::Subscription made;
    made.id = subscriptionId(number);
    made.customerId = customerId(customer);
    made.offerName = product;
    const catalog::Offer *offer = m_context.catalogue->offerNamed(product);
    made.offerId = offer != nullptr ? offer->id : catalog::Catalogue::idOfUnknown(product);
    made.quantity = 42;
    made.startDate = QDate(2019, 8, 1);
    made.commitmentEndDate = QDate(2020, 5, 31);
    made.creationDate = QDateTime(QDate(2019, 8, 1), QTime(9, 0), Qt::UTC);
    return made;
}

QStringList lines(const QAbstractItemModel &model, int role)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells.append(model.index(row, column).data(role).toString());
        }
        all.append(cells.join(u" | "_s));
    }
    return all;
}
