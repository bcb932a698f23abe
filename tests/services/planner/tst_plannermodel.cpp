#include "services/customers.h"
#include "services/generatedbook.h"
#include "store/bookfile.h"
#include "viewmodels/plannermodel.h"

#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using services::PlanGroup;
using services::PlannerRow;
using viewmodels::PlannerModel;

namespace {

/// Enough that groups are too large to be walked over.
constexpr services::GeneratedSize size{ 3000, 9000, 5 };

} // namespace

/// The planner's table over a book whose groups nobody reads from their start.
class PlannerModelTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
        auto opened = store::openBook(m_folder.filePath(u"book.sqlite"_s),
            { store::OpenMode::CreateIfMissing, std::chrono::seconds(5) });
        QVERIFY(catalogue && opened);
        m_context.catalogue = *catalogue;
        m_context.actor.name = u"Tester"_s;
        m_book = *std::move(opened);
        const auto written
            = m_book
                  ->write<void>([this](domain::BookWriter &writer) {
                      return services::writeGeneratedBook(writer, m_context, size, {}, {});
                  })
                  .result();
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        m_customers = std::make_unique<services::CustomerService>(*m_book, m_context);
        const services::PlannerService planner(*m_book, m_context);
        for (const PlanGroup group : { PlanGroup::Ready, PlanGroup::NoPath }) {
            QStringList &ids = group == PlanGroup::Ready ? m_ready : m_noPath;
            QString after;
            do {
                const auto page = planner.rows({}, group, after, 0, 1000).result();
                QVERIFY(page);
                for (const PlannerRow &row : page->items) {
                    ids.append(row.subscription.id.text());
                }
                after = page->next;
            } while (!after.isEmpty());
        }
        QVERIFY(m_noPath.size() > 4000 && m_ready.size() > 500);
    }

    void init()
    {
        m_model = std::make_unique<PlannerModel>();
        viewmodels::PageServices services;
        services.book = m_book.get();
        services.customers = m_customers.get();
        services.texts = std::make_shared<wording::Texts>(catalog::Language::English);
        m_model->setServices(services);
        m_model->setActive(true);
        QTRY_VERIFY(m_model->counts().has_value());
        m_model->setOpened(PlanGroup::NoPath, true);
    }

    void cleanup() { m_model.reset(); }

    void everyPlaceIsReachedAtOnce()
    {
        const int first = m_model->headOf(PlanGroup::NoPath) + 1;
        const auto last = static_cast<int>(m_noPath.size()) - 1;
        // The end first, then the middle, places around it, and the start.
        for (const int place : { last, last / 2, last / 2 + 150, last - 130, 0, 2500 }) {
            QTRY_VERIFY_WITH_TIMEOUT(m_model->rowAt(first + place) != nullptr, 20'000);
            QCOMPARE(m_model->rowAt(first + place)->subscription.id.text(), m_noPath.at(place));
        }
    }

    void aCompanyFarAwayIsFound()
    {
        const int head = m_model->headOf(PlanGroup::NoPath);
        m_model->setOpened(PlanGroup::Ready, false);
        m_model->setOpened(PlanGroup::NeedsDelegation, false);
        QSignalSpy found(m_model.get(), &PlannerModel::found);
        const int start = m_model->headOf(PlanGroup::NoPath);
        QVERIFY(start < head);
        m_model->findName(u"한"_s, start);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20'000);
        const int row = found.takeFirst().constFirst().toInt();
        QVERIFY(row > start);
        QTRY_VERIFY_WITH_TIMEOUT(m_model->rowAt(row) != nullptr, 20'000);
        const domain::Customer customer = m_model->rowAt(row)->customer;
        QVERIFY2(customer.companyName.startsWith(u"한"_s) || customer.localName.startsWith(u"한"_s),
            qPrintable(customer.companyName));
        QCOMPARE(m_model->rowAt(row)->subscription.id.text(), m_noPath.at(row - start - 1));
        // As it is typed on, the company that was found may stay.
        m_model->findName(u"한"_s, row, PlannerModel::From::Here);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20'000);
        QCOMPARE(found.takeFirst().constFirst().toInt(), row);
        // The next one is another company behind it.
        m_model->findName(u"한"_s, row);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20'000);
        QVERIFY(found.takeFirst().constFirst().toInt() > row);
        m_model->findName(u"zzzz"_s, row);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20'000);
        QCOMPARE(found.takeFirst().constFirst().toInt(), -1);
    }

    void allIsSelectedAtOnceAndLessSome()
    {
        m_model->selectAll(true);
        QCOMPARE(m_model->selection().count(), m_ready.size()); // nothing is waited for
        QCOMPARE(m_model->allTicked(), Qt::Checked);
        const int first = m_model->headOf(PlanGroup::Ready) + 1;
        QTRY_VERIFY(m_model->rowAt(first + 400) != nullptr); // read after that
        QCOMPARE(m_model->index(first + 400, PlannerModel::Tick).data(Qt::CheckStateRole),
            QVariant(Qt::Checked));
        m_model->toggle(first + 400);
        QCOMPARE(m_model->selection().count(), m_ready.size() - 1);
        QCOMPARE(m_model->allTicked(), Qt::PartiallyChecked);
        QTRY_VERIFY(!m_model->selection().targetsOfAll().isEmpty());
        // Under a filter only what it shows is left out; a rule that was made before is told from
        // what its rows say.
        services::PlannerFilter korea;
        korea.markets = { u"KR"_s };
        m_model->setFilter(korea);
        QTRY_VERIFY(m_model->counts().has_value());
        const qint64 inKorea = m_model->counts()->of(PlanGroup::Ready);
        QVERIFY(inKorea > 0 && inKorea < m_ready.size());
        m_model->selectAll(false);
        QTRY_VERIFY(!m_model->isSelecting());
        const bool exceptionIsThere = m_model->selection().singly().isEmpty();
        QCOMPARE(
            m_model->selection().count(), m_ready.size() - inKorea - (exceptionIsThere ? 0 : 1));
        QTRY_VERIFY(m_model->rowAt(1) != nullptr);
        QCOMPARE(m_model->index(1, PlannerModel::Tick).data(Qt::CheckStateRole),
            QVariant(Qt::Unchecked));
        m_model->setFilter({});
        QTRY_VERIFY(m_model->counts().has_value());
        for (int row = 1; row < 40; ++row) {
            QTRY_VERIFY(m_model->rowAt(row) != nullptr);
            const bool korean = m_model->rowAt(row)->customer.country == u"KR"_s;
            QCOMPARE(m_model->index(row, PlannerModel::Tick).data(Qt::CheckStateRole),
                QVariant(korean ? Qt::Unchecked : Qt::Checked));
        }
        // And a plan has just these.
        const services::Plan plan = m_model->plan();
        QCOMPARE(plan.total, m_model->selection().count());
        qint64 planned = 0;
        QString after;
        do {
            const auto page
                = m_book
                      ->read<domain::Page<services::PlanRow>>(
                          [&](domain::BookReader &reader) { return plan.page(reader, after); })
                      .result();
            QVERIFY(page);
            planned += page->items.size();
            after = page->next;
        } while (!after.isEmpty());
        QCOMPARE(planned, plan.total);
    }

    void whatIsTickedAndThenAllOfAFilterCountsOnce()
    {
        const int first = m_model->headOf(PlanGroup::Ready) + 1;
        for (int row = first; row < first + 30; ++row) {
            QTRY_VERIFY(m_model->rowAt(row) != nullptr);
            m_model->toggle(row);
        }
        QCOMPARE(m_model->selection().count(), 30);
        QSet<QString> expected(m_ready.cbegin(), m_ready.cbegin() + 30);
        services::PlannerFilter korea;
        korea.markets = { u"KR"_s };
        const services::PlannerService planner(*m_book, m_context);
        const auto all = planner.rows(korea, PlanGroup::Ready, {}, 0, 10'000).result();
        QVERIFY(all);
        for (const PlannerRow &row : all->items) {
            expected.insert(row.subscription.id.text());
        }
        m_model->setFilter(korea);
        QTRY_VERIFY(m_model->counts().has_value());
        m_model->selectAll(true);
        QTRY_VERIFY(!m_model->isSelecting());
        QCOMPARE(m_model->selection().count(), expected.size());
        QCOMPARE(m_model->allTicked(), Qt::Checked);
        m_model->deselect({ all->items.constFirst().subscription.id });
        QTRY_COMPARE(m_model->selection().count(), expected.size() - 1);
        QCOMPARE(m_model->allTicked(), Qt::PartiallyChecked);
        m_model->clearSelection();
        QCOMPARE(m_model->selection().count(), 0);
        QCOMPARE(m_model->allTicked(), Qt::Unchecked);
    }

    void whatChangesInTheBookIsCountedAnew()
    {
        m_model->selectAll(true);
        const int first = m_model->headOf(PlanGroup::Ready) + 1;
        QTRY_VERIFY(m_model->rowAt(first + 3) != nullptr);
        m_model->toggle(first + 3); // left out, and then gone
        domain::Subscription gone = m_model->rowAt(first + 3)->subscription;
        const qint64 before = m_model->selection().count();
        gone.status = domain::SubscriptionStatus::Suspended;
        const auto written = m_book
                                 ->write<void>([&](domain::BookWriter &writer) {
                                     return writer.putSubscription(gone);
                                 })
                                 .result();
        QVERIFY(written);
        const auto checked = m_customers->checkAgain(gone.customerId).result();
        QVERIFY(checked);
        QTRY_VERIFY(m_model->selection().singly().isEmpty());
        QTRY_COMPARE(m_model->counts()->of(PlanGroup::Ready), m_model->selection().count());
        QVERIFY(m_model->selection().count() <= before);
    }

private:
    QTemporaryDir m_folder;
    services::Context m_context;
    std::unique_ptr<domain::Book> m_book;
    std::unique_ptr<services::CustomerService> m_customers;
    std::unique_ptr<PlannerModel> m_model;
    QStringList m_ready;
    QStringList m_noPath;
};

DESK_TEST_MAIN(PlannerModelTest, QCoreApplication)
#include "tst_plannermodel.moc"
