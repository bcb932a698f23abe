#include "domain/names.h"
#include "services/affectedwork.h"
#include "services/demobook.h"
#include "services/upgrade.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::Result;
using domain::WorkState;

/// The follow-up of upgrades in the demo book.
class AffectedWorkTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        support::TestCase::init();
        m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        m_context.actor = { u"Tester"_s, domain::Role::AdminAgent };
        m_folder = std::make_unique<QTemporaryDir>();
        store::OpenOptions options;
        options.mode = store::OpenMode::CreateIfMissing;
        auto book = store::openBook(m_folder->filePath(u"book.sqlite"_s), options);
        QVERIFY(book);
        m_book = *std::move(book);
        QVERIFY(m_book
                    ->write<void>([context = m_context](domain::BookWriter &writer) {
                        return services::writeDemoBook(writer, context, 1);
                    })
                    .result());
    }
    void cleanup()
    {
        m_book.reset();
        m_folder.reset();
    }

    void theListOfAnUpgradeIsFoundFromBothSubscriptionsAndTheCustomer()
    {
        const services::UpgradeOutcome outcome = upgradeWithWork();
        QVERIFY(outcome.affected.size() > 1);
        const services::WorkList fromTarget = list(outcome.newSubscription->id);
        QList<domain::AffectedAccount> accounts;
        for (const domain::AffectedWork &line : fromTarget.lines) {
            accounts.append(line.account);
            QCOMPARE(line.state, WorkState::Open);
        }
        QCOMPARE(accounts, outcome.affected);
        QCOMPARE(list(outcome.source).lines, fromTarget.lines);
        QCOMPARE(fromTarget.counts.open, outcome.affected.size());
        QVERIFY(fromTarget.subscription(outcome.source) != nullptr);
        QVERIFY(fromTarget.subscription(outcome.newSubscription->id) != nullptr);
        domain::WorkQuery query;
        query.customerId = outcome.newSubscription->customerId;
        QVERIFY(counts(query).total >= outcome.affected.size());
    }

    void aChangeOfStatesIsKeptRecordedAndTakenBack()
    {
        const services::UpgradeOutcome outcome = upgradeWithWork();
        const services::AffectedWorkService service(*m_book, m_context);
        const services::WorkList before = list(outcome.source);
        const qint64 entries = auditOf(outcome.newSubscription->id).size();
        QList<services::WorkChange> changes;
        for (const domain::AffectedWork &line : before.lines) {
            changes.append({ { line.orderNumber, line.position }, WorkState::Done });
        }
        const auto undo = service.setStates(changes).result();
        QVERIFY(undo);
        QCOMPARE(undo->size(), changes.size());
        QCOMPARE(list(outcome.source).counts.open, 0);
        const QList<domain::AuditEvent> after = auditOf(outcome.newSubscription->id);
        QCOMPARE(after.size(), entries + 1);
        QCOMPARE(after.first().act, domain::Act::AffectedWorkChanged);
        QCOMPARE(after.first().after.value("lines"_L1).toInteger(), changes.size());
        QCOMPARE(after.first().after.value("state"_L1).toString(), u"done"_s);
        QCOMPARE(after.first().before.value("state"_L1).toString(), u"open"_s);
        // The same again changes nothing and writes nothing.
        const auto again = service.setStates(changes).result();
        QVERIFY(again);
        QVERIFY(again->isEmpty());
        QCOMPARE(auditOf(outcome.newSubscription->id).size(), entries + 1);
        QVERIFY(service.setStates(*undo).result());
        QCOMPARE(list(outcome.source).lines, before.lines);
        QCOMPARE(violations(), QStringList());
    }

    void aNoteIsOneLineAndRecorded()
    {
        const services::UpgradeOutcome outcome = upgradeWithWork();
        const services::AffectedWorkService service(*m_book, m_context);
        const domain::AffectedWork first = list(outcome.source).lines.constFirst();
        const services::WorkLine line{ first.orderNumber, first.position };
        QVERIFY(service.setNote(line, u"  그룹\n에서 제거함 "_s).result());
        QCOMPARE(list(outcome.source).lines.constFirst().note, u"그룹 에서 제거함"_s);
        QVERIFY(service.setNote(line, QString(600, u'x')).result());
        QCOMPARE(list(outcome.source).lines.constFirst().note.size(), domain::maximumNote);
        const QList<domain::AuditEvent> events = auditOf(outcome.newSubscription->id);
        QCOMPARE(events.at(1).after.value("note"_L1).toString(), u"그룹 에서 제거함"_s);
        QCOMPARE(events.at(1).after.value("email"_L1).toString(), first.account.email);
        QCOMPARE(violations(), QStringList());
    }

    void aLineThatIsNotThereChangesNothing()
    {
        const services::UpgradeOutcome outcome = upgradeWithWork();
        const services::AffectedWorkService service(*m_book, m_context);
        const QString order = list(outcome.source).lines.constFirst().orderNumber;
        const auto answer = service
                                .setStates({ { { order, 1 }, WorkState::Done },
                                    { { order, 4711 }, WorkState::Done } })
                                .result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, domain::ErrorCode::NotFound);
        QCOMPARE(list(outcome.source).counts.open, outcome.affected.size());
    }

    void aRoleThatMayNotUpgradeAnywhereMayNotChangeTheList()
    {
        const services::UpgradeOutcome outcome = upgradeWithWork();
        const QString order = list(outcome.source).lines.constFirst().orderNumber;
        services::Context context = m_context;
        for (const auto &[role, may] : { std::pair{ domain::Role::HelpdeskAgent, true },
                 std::pair{ domain::Role::Guest, false } }) {
            context.actor.role = role;
            const services::AffectedWorkService service(*m_book, context);
            QCOMPARE(service.roleMayChange(), may);
            const auto state = service.setStates({ { { order, 1 }, WorkState::Done } }).result();
            const auto note = service.setNote({ order, 1 }, u"x"_s).result();
            QCOMPARE(state.has_value(), may);
            QCOMPARE(note.has_value(), may);
            if (!may) {
                QCOMPARE(state.error().code, domain::ErrorCode::RoleNotAllowed);
                QCOMPARE(note.error().code, domain::ErrorCode::RoleNotAllowed);
            }
        }
    }

    /// For every subscription of the demo and every target that is open to it: what the rehearsal
    /// says, the upgrade then does, and the book keeps.
    void everyRehearsalIsTheListThatTheUpgradeGives()
    {
        const services::UpgradeService service(*m_book, m_context);
        int upgrades = 0;
        qsizetype lines = 0;
        for (const domain::Subscription &source : everySubscription()) {
            const auto options = service.options(source.id).result();
            QVERIFY(options);
            QList<domain::OfferId> targets;
            for (const services::UpgradeTarget &target : options->targets) {
                if (target.verdict.eligible) {
                    targets.append(target.offer->id);
                }
            }
            // Every target is rehearsed, and nothing comes of it; the last one is then carried out.
            std::optional<services::UpgradeOutcome> rehearsed;
            services::UpgradeDraft draft;
            for (const domain::OfferId target : std::as_const(targets)) {
                draft = { source.id, 0, target, {}, u"rehearsal "_s + source.id.text() };
                const auto answer = service.rehearse(draft).result();
                QVERIFY(answer);
                rehearsed = *answer;
            }
            if (!rehearsed || rehearsed->refused()) {
                continue;
            }
            const auto done = service.upgrade(draft).result();
            QVERIFY(done);
            QCOMPARE(done->affected, rehearsed->affected);
            QCOMPARE(done->moved, rehearsed->moved);
            const auto kept = service.outcomeOf(done->newSubscription->id).result();
            QVERIFY(kept);
            QCOMPARE(kept->affected, rehearsed->affected);
            ++upgrades;
            lines += done->affected.size();
        }
        QVERIFY(upgrades > 5);
        QVERIFY(lines > 10);
        QCOMPARE(violations(), QStringList());
    }

private:
    [[nodiscard]] QList<domain::Subscription> everySubscription()
    {
        return m_book
            ->read<domain::Page<domain::Subscription>>(
                [](domain::BookReader &reader) { return reader.subscriptionsById({}, 1000); })
            .result()
            .value()
            .items;
    }

    /// The first upgrade of the demo that leaves at least two lines.
    [[nodiscard]] services::UpgradeOutcome upgradeWithWork()
    {
        const services::UpgradeService service(*m_book, m_context);
        for (const domain::Subscription &source : everySubscription()) {
            const auto options = service.options(source.id).result();
            for (const services::UpgradeTarget &target : options->targets) {
                if (!target.verdict.eligible) {
                    continue;
                }
                const services::UpgradeDraft draft{ source.id, 0, target.offer->id, {}, u"work"_s };
                const auto rehearsed = service.rehearse(draft).result();
                if (rehearsed && rehearsed->affected.size() > 1) {
                    return service.upgrade(draft).result().value();
                }
            }
        }
        return {};
    }

    [[nodiscard]] services::WorkList list(domain::SubscriptionId id)
    {
        domain::WorkQuery query;
        query.subscriptionId = id;
        return services::AffectedWorkService(*m_book, m_context).list(query).result().value();
    }

    [[nodiscard]] domain::WorkCounts counts(const domain::WorkQuery &query)
    {
        return services::AffectedWorkService(*m_book, m_context).counts(query).result().value();
    }

    /// Newest first.
    [[nodiscard]] QList<domain::AuditEvent> auditOf(domain::SubscriptionId id)
    {
        domain::AuditQuery query;
        query.subscriptionId = id;
        return m_book
            ->read<domain::Page<domain::AuditEvent>>(
                [query](domain::BookReader &reader) { return reader.audit(query); })
            .result()
            .value()
            .items;
    }

    [[nodiscard]] QStringList violations()
    {
        QStringList found;
        const auto all = m_book
                             ->read<QList<domain::Violation>>(
                                 [](domain::BookReader &reader) { return reader.verify(); })
                             .result()
                             .value();
        for (const domain::Violation &violation : all) {
            found.append(violation.invariant + u' ' + violation.id);
        }
        return found;
    }

    services::Context m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
};

DESK_TEST_MAIN(AffectedWorkTest, QCoreApplication)
#include "tst_affectedwork.moc"
