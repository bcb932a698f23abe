#include "plannerscene.h"

#include "rules/eligibility.h"
#include "services/customers.h"
#include "support/testmain.h"

#include <QFile>

using namespace Qt::StringLiterals;
using domain::Cloud;
using domain::SubscriptionId;
using services::PlanGroup;
using services::PlannerFilter;
using services::PlannerMember;
using services::PlannerRow;

namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList textsOf(const QList<PlannerMember> &members)
{
    QStringList ids;
    for (const PlannerMember &member : members) {
        ids.append(member.key.id.text());
    }
    return ids;
}

const QList<PlanGroup> everyGroup{ PlanGroup::Ready, PlanGroup::NeedsDelegation,
    PlanGroup::AlreadyHas, PlanGroup::NotActive, PlanGroup::NoPath, PlanGroup::Other };

} // namespace

/// What the upgrade planner reads of a book, against the rules asked one subscription at a time.
class PlannerTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_scene = std::make_unique<PlannerScene>();
        QVERIFY2(m_scene->failure.isEmpty(), qPrintable(m_scene->failure));
    }

    void countsAreThoseOfTheRows_data()
    {
        QTest::addColumn<PlannerFilter>("filter");
        const auto row = [](const char *name, auto change) {
            PlannerFilter filter;
            change(filter);
            QTest::newRow(name) << filter;
        };
        const auto offer = [this](const QString &name) { return m_scene->offer(name); };
        row("all", [](PlannerFilter &) {});
        row("21Vianet", [](PlannerFilter &filter) { filter.cloud = Cloud::China21Vianet; });
        row("search", [](PlannerFilter &filter) { filter.search = u"ㅎ"_s; });
        row("market", [](PlannerFilter &filter) { filter.markets = { u"KR"_s, u"JP"_s }; });
        row("product", [&offer](PlannerFilter &filter) {
            filter.offers = { offer(u"Microsoft 365 Business Basic"_s) };
        });
        row("target", [&offer](PlannerFilter &filter) {
            filter.target = offer(u"Office 365 Enterprise E3"_s);
        });
        row("target and market", [&offer](PlannerFilter &filter) {
            filter.target = offer(u"Office 365 Enterprise E3"_s);
            filter.markets = { u"KR"_s };
        });
        row("nothing", [](PlannerFilter &filter) { filter.search = u"nobody at all"_s; });
    }

    void countsAreThoseOfTheRows()
    {
        QFETCH(const PlannerFilter, filter);
        const auto counts = m_scene->planner().counts(filter).result();
        QVERIFY(counts);
        QSet<QString> met;
        for (const PlanGroup group : everyGroup) {
            const QStringList ids = idsOf(m_scene->rows(filter, group));
            QCOMPARE(ids.size(), counts->of(group));
            // However large the pages are, the order is one.
            QCOMPARE(idsOf(m_scene->rows(filter, group, 3)), ids);
            for (const QString &id : ids) {
                QVERIFY2(!met.contains(id), "a subscription stands in two groups");
                met.insert(id);
            }
        }
        QCOMPARE(met.size(), counts->total());
    }

    void aPlaceIsReachedWithoutThePagesBeforeIt()
    {
        for (const bool oneTarget : { false, true }) {
            PlannerFilter filter;
            if (oneTarget) {
                filter.target = m_scene->offer(u"Office 365 Enterprise E3"_s);
            }
            const QStringList ids = idsOf(m_scene->rows(filter, PlanGroup::Ready));
            QVERIFY(ids.size() > 5);
            for (qsizetype skip = 0; skip <= ids.size(); ++skip) {
                const auto page
                    = m_scene->planner().rows(filter, PlanGroup::Ready, {}, skip, 4).result();
                QVERIFY(page);
                QCOMPARE(idsOf(page->items), ids.mid(skip, 4));
            }
        }
    }

    void readyIsWhatTheRulesAllow()
    {
        for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
            PlannerFilter filter;
            filter.cloud = cloud;
            QHash<QString, PlannerRow> ready;
            for (const PlannerRow &row : m_scene->rows(filter, PlanGroup::Ready)) {
                ready.insert(row.subscription.id.text(), row);
            }
            int asked = 0;
            for (const auto &held : m_scene->everyCustomer()) {
                if (held.customer.cloud != cloud) {
                    continue;
                }
                for (const domain::Subscription &subscription : held.subscriptions) {
                    QList<domain::OfferId> eligible;
                    for (const auto &target : verdictOf(held, subscription).targets) {
                        if (target.eligible) {
                            eligible.append(target.target);
                        }
                    }
                    const QString id = subscription.id.text();
                    QCOMPARE(ready.contains(id), !eligible.isEmpty());
                    QList<domain::OfferId> shown;
                    for (const auto &target : ready.value(id).targets) {
                        shown.append(target.offer);
                    }
                    QCOMPARE(shown, eligible);
                    ++asked;
                }
            }
            QVERIFY(asked > 5);
            QVERIFY(!ready.isEmpty());
        }
    }

    void theReverseQuestionIsAnsweredAsTheRulesDo()
    {
        PlannerFilter filter;
        filter.target = m_scene->offer(u"Office 365 Enterprise E3"_s);
        QStringList ready;
        QStringList blocked;
        for (const auto &held : m_scene->everyCustomer()) {
            if (held.customer.cloud != Cloud::Global) {
                continue;
            }
            for (const domain::Subscription &subscription : held.subscriptions) {
                const rules::Verdict verdict = verdictOf(held, subscription);
                if (const rules::TargetVerdict *target = verdict.of(filter.target)) {
                    (target->eligible ? ready : blocked).append(subscription.id.text());
                }
            }
        }
        QVERIFY(!ready.isEmpty() && !blocked.isEmpty());
        QCOMPARE(sorted(idsOf(m_scene->rows(filter, PlanGroup::Ready))), sorted(ready));
        QStringList shown;
        for (const PlanGroup group : everyGroup) {
            if (group == PlanGroup::Ready) {
                continue;
            }
            for (const PlannerRow &row : m_scene->rows(filter, group)) {
                shown.append(row.subscription.id.text());
                QVERIFY2(row.trouble && !row.trouble->refusals.isEmpty(), "nothing tells why not");
            }
        }
        QCOMPARE(sorted(shown), sorted(blocked));
    }

    void whatCanBeUpgradedIsKnownOneByOne()
    {
        const QList<PlannerRow> ready = m_scene->rows({}, PlanGroup::Ready);
        // Among others that are not ready, and one that is not there at all.
        QList<SubscriptionId> asked{ SubscriptionId(QUuid::createUuid()) };
        for (const auto &held : m_scene->everyCustomer()) {
            for (const domain::Subscription &subscription : held.subscriptions) {
                asked.append(subscription.id);
            }
        }
        QVERIFY(asked.size() > 100);
        const services::PlannerRules rules{ { ruleFor(u"KR"_s) }, { ruleFor(u"JP"_s) } };
        const auto members = m_scene->planner().members(asked, Cloud::Global, rules, {}).result();
        QVERIFY(members);
        QCOMPARE(sorted(textsOf(*members)), sorted(idsOf(ready)));
        QHash<SubscriptionId, PlannerRow> rows;
        for (const PlannerRow &row : ready) {
            rows.insert(row.subscription.id, row);
        }
        for (const PlannerMember &member : *members) {
            const PlannerRow &row = rows.value(member.key.id);
            const auto targets = m_scene->planner().targetsOf(member.key.offer, Cloud::Global);
            for (qsizetype i = 0; i < targets.size(); ++i) {
                const bool eligible = std::any_of(row.targets.cbegin(), row.targets.cend(),
                    [&](const auto &target) { return target.offer == targets.at(i); });
                QCOMPARE((member.key.eligible & (1U << i)) != 0, eligible);
            }
            QCOMPARE((member.rules & 1U) != 0, row.customer.country == u"KR"_s);
            QCOMPARE((member.rules & 2U) != 0, row.customer.country == u"JP"_s);
        }
    }

    void whatIsStoppedIsCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto members
            = m_scene->planner().members({}, Cloud::Global, {}, stop.get_token()).result();
        QVERIFY(!members);
        QCOMPARE(members.error().code, domain::ErrorCode::Cancelled);
        const auto anchors
            = m_scene->planner().anchors({}, PlanGroup::Ready, 10, stop.get_token()).result();
        QVERIFY(!anchors);
        QCOMPARE(anchors.error().code, domain::ErrorCode::Cancelled);
    }

    void anchorsLeadToTheirRows_data() { countsAreThoseOfTheRows_data(); }

    void anchorsLeadToTheirRows()
    {
        QFETCH(const PlannerFilter, filter);
        for (const PlanGroup group : everyGroup) {
            const QStringList ids = idsOf(m_scene->rows(filter, group));
            const auto anchors = m_scene->planner().anchors(filter, group, 5, {}).result();
            QVERIFY(anchors);
            qint64 before = 0;
            for (const services::PlannerAnchor &anchor : *anchors) {
                QVERIFY(anchor.rows - before >= 5 || anchor.order.segment > 0);
                before = anchor.rows;
                const auto page
                    = m_scene->planner().rows(filter, group, anchor.after, 2, 4).result();
                QVERIFY(page);
                QCOMPARE(idsOf(page->items), ids.mid(anchor.rows + 2, 4));
            }
            QVERIFY(filter.target.isNull() ? ids.size() - before < 40 : true);
            if (filter.target.isNull()) {
                const auto last = m_scene->planner().lastRows(filter, group, 7).result();
                QVERIFY(last);
                QCOMPARE(idsOf(last->items), ids.last(std::min<qsizetype>(7, ids.size())));
            }
        }
    }

    void aCompanyIsFoundByItsBeginning()
    {
        const auto planner = m_scene->planner();
        const PlannerFilter filter;
        const QList<PlannerRow> ready = m_scene->rows(filter, PlanGroup::Ready);
        int elsewhere = 0;
        for (qsizetype from = 0; from < ready.size(); from += 7) {
            for (const QString &beginning : { u"h"_s, u"S"_s, u"한"_s, u"ㅅ"_s }) {
                const auto place = planner
                                       .named(filter, { PlanGroup::Ready, PlanGroup::NoPath },
                                           beginning, ready.at(from).customer.id, {})
                                       .result();
                QVERIFY(place);
                if (place->key.isEmpty()) {
                    continue;
                }
                const auto before = planner.rowsBefore(filter, *place, {}).result();
                QVERIFY(before);
                const QList<PlannerRow> rows = m_scene->rows(filter, place->group);
                QCOMPARE(rows.at(*before).customer.id, place->customer);
                if (place->group == PlanGroup::Ready) {
                    QVERIFY(*before > from); // what is behind comes first
                } else {
                    ++elsewhere;
                }
                if (beginning == u"h"_s) {
                    const domain::Customer &found = rows.at(*before).customer;
                    QVERIFY(found.companyName.startsWith(u"h"_s, Qt::CaseInsensitive)
                        || found.localName.startsWith(u"h"_s, Qt::CaseInsensitive));
                    // No other of them stands in between.
                    for (qsizetype i = from + 1; place->group == PlanGroup::Ready && i < *before;
                         ++i) {
                        QVERIFY(ready.at(i).customer.id == ready.at(from).customer.id
                            || !ready.at(i).customer.companyName.startsWith(
                                u"h"_s, Qt::CaseInsensitive));
                    }
                }
            }
        }
        QVERIFY(elsewhere > 0);
        const auto none = planner.named(filter, { PlanGroup::Ready }, u"zzzz"_s, {}, {}).result();
        QVERIFY(none && none->key.isEmpty());
    }

    void aTableHasEveryRowInBothKindsOfFile()
    {
        const PlannerFilter filter;
        const auto counts = m_scene->planner().counts(filter).result();
        QVERIFY(counts);
        for (const QString &name : { u"table.csv"_s, u"table.xlsx"_s }) {
            const QString path = m_scene->path(name);
            qint64 reached = 0;
            const auto written
                = m_scene->planner()
                      .exportTable(filter,
                          { path, { { u"id"_s, u"licences"_s }, { 1 } }, services::formOf(path),
                              [&reached](qint64 done, qint64) { reached = done; } },
                          idAndLicences)
                      .result();
            QVERIFY(written);
            QCOMPARE(*written, counts->total());
            QCOMPARE(reached, counts->total());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            if (name.endsWith("csv"_L1)) {
                QCOMPARE(bytes.count('\n'), counts->total() + 1);
            } else {
                QCOMPARE(bytes.left(2), "PK"_ba);
            }
        }
        const QString nowhere = m_scene->path(u"no/such/folder/table.xlsx"_s);
        const auto failed = m_scene->planner()
                                .exportTable(filter,
                                    { nowhere, QStringList{ u"id"_s }, services::formOf(nowhere) },
                                    [](const PlannerRow &) { return QStringList(); })
                                .result();
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, domain::ErrorCode::StorageFailed);
    }

    void onlyWhatIsChosenIsExported()
    {
        const PlannerFilter filter;
        const auto page = m_scene->planner().rows(filter, PlanGroup::Ready, {}, 0, 50, {}).result();
        QVERIFY(page && page->items.size() > 3);
        const domain::SubscriptionId one = page->items.at(1).subscription.id;
        const domain::SubscriptionId left = page->items.at(2).subscription.id;
        const QString path = m_scene->path(u"chosen.csv"_s);
        const auto ids = [&](const services::PlannerChosen &chosen) {
            const auto written
                = m_scene->planner()
                      .exportChosen(chosen,
                          { path, { { u"id"_s, u"licences"_s } }, services::formOf(path) },
                          idAndLicences)
                      .result();
            QFile file(path);
            const QString text
                = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
            return written ? std::pair(*written, text) : std::pair(qint64(-1), QString());
        };
        services::PlannerChosen chosen;
        chosen.single.insert(one, {});
        const auto [few, fewIds] = ids(chosen);
        QCOMPARE(few, 1);
        QVERIFY(fewIds.contains(one.text()));

        chosen = {};
        chosen.rules = { { filter, true } };
        chosen.left = { left };
        const auto ready = m_scene->planner().counts(filter).result();
        const auto [many, manyIds] = ids(chosen);
        QCOMPARE(many, ready->of(PlanGroup::Ready) - 1);
        QVERIFY(!manyIds.contains(left.text()));
    }

private:
    static QStringList idAndLicences(const PlannerRow &row)
    {
        return { row.subscription.id.text(), QString::number(row.subscription.quantity) };
    }
    [[nodiscard]] rules::Verdict verdictOf(
        const PlannerScene::Held &held, const domain::Subscription &subscription) const
    {
        const services::Context &context = m_scene->context();
        return rules::evaluate(held.customer, subscription, held.subscriptions, *context.catalogue,
            context.variant, context.actor.role);
    }

    std::unique_ptr<PlannerScene> m_scene;
};

DESK_TEST_MAIN(PlannerTest, QCoreApplication)
#include "tst_planner.moc"
