#include "support/fakesandbox.h"
#include "support/testmain.h"
#include "viewmodels/roles.h"
#include "viewmodels/sandboxcoveragemodel.h"
#include "viewmodels/sandboxfaultmodel.h"
#include "viewmodels/sandboxjournalmodel.h"
#include "viewmodels/sandboxwords.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QPersistentModelIndex>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using support::FakeSandbox;
using viewmodels::SandboxCoverageModel;
using viewmodels::SandboxFaultModel;
using viewmodels::SandboxJournalModel;
using Reading = SandboxJournalModel::Reading;

namespace {

std::shared_ptr<const wording::Texts> english()
{
    return std::make_shared<const wording::Texts>(wording::Language::English);
}

QJsonObject request(int number, int status = 200, const QString &target = u"/v1/offers"_s)
{
    return FakeSandbox::entry(number, u"GET"_s, target, u"Get a list of offers"_s, status);
}

/// A server that runs, with requests 1 to `count`.
struct JournalScene
{
    explicit JournalScene(int count)
    {
        for (int number = 1; number <= count; ++number) {
            sandbox.entries.append(request(number));
        }
        model.setTexts(english());
        model.setAwake(true);
        sandbox.start(0);
        model.setControl(&sandbox);
        (void)QTest::qWaitFor([this] { return model.reading() == Reading::Ready; });
    }
    [[nodiscard]] QList<qint64> numbers() const
    {
        QList<qint64> all;
        for (int row = 0; row < model.rowCount(); ++row) {
            all.append(model.entryAt(row)->number);
        }
        return all;
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return model.index(row, column).data().toString();
    }

    FakeSandbox sandbox;
    SandboxJournalModel model;
};

} // namespace

/// The models of the sandbox page, over a server that answers the same in every run.
class SandboxModelsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestRequestStandsFirst()
    {
        JournalScene scene(3);
        const QAbstractItemModelTester tester(&scene.model);
        QCOMPARE(scene.numbers(), QList<qint64>({ 3, 2, 1 }));
        QCOMPARE(scene.cell(0, SandboxJournalModel::Method), u"GET"_s);
        QCOMPARE(scene.cell(0, SandboxJournalModel::Path), u"/v1/offers"_s);
        QVERIFY(scene.cell(0, SandboxJournalModel::Time).endsWith(u":03"_s));
        QCOMPARE(scene.cell(0, SandboxJournalModel::Duration), u"4.6 ms"_s);
    }

    void whatComesIsPutAboveAndRowsStayWhoTheyAre()
    {
        JournalScene scene(3);
        const QAbstractItemModelTester tester(&scene.model);
        const QPersistentModelIndex second = scene.model.index(1, 0);
        QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);
        scene.sandbox.come(request(4, 404));
        QTRY_COMPARE(scene.numbers(), QList<qint64>({ 4, 3, 2, 1 }));
        QCOMPARE(second.row(), 2);
        QVERIFY(resets.isEmpty());
        // Only what is new was asked for.
        QVERIFY2(scene.sandbox.asked.constLast().contains(u"after=3"_s),
            qPrintable(scene.sandbox.asked.constLast()));
        QVERIFY(scene.sandbox.asked.constLast().contains(u"brief=true"_s));
    }

    void manyAtOnceAreAskedForOnce()
    {
        JournalScene scene(1);
        const qsizetype before = scene.sandbox.asked.size();
        for (int number = 2; number <= 50; ++number) {
            scene.sandbox.come(request(number));
        }
        QTRY_COMPARE(scene.model.rowCount(), 50);
        QVERIFY(scene.sandbox.asked.size() - before <= 2);
    }

    void whatTheServerForgetsIsGone()
    {
        JournalScene scene(4);
        const QAbstractItemModelTester tester(&scene.model);
        scene.sandbox.entries.removeFirst();
        scene.sandbox.come(request(5));
        QTRY_COMPARE(scene.numbers(), QList<qint64>({ 5, 4, 3, 2 }));
        scene.sandbox.entries.clear(); // by another client
        Q_EMIT scene.sandbox.requestsChanged();
        QTRY_COMPARE(scene.model.rowCount(), 0);
        QCOMPARE(scene.model.reading(), Reading::Ready);
        scene.sandbox.come(request(6));
        QTRY_COMPARE(scene.numbers(), QList<qint64>({ 6 }));
    }

    void theFilterIsTheServersOwn()
    {
        JournalScene scene(2);
        scene.sandbox.entries.append(request(3, 404, u"/v1/no where"_s));
        scene.model.setFilter(u"no where"_s, 4);
        QTRY_COMPARE(scene.numbers(), QList<qint64>({ 3 }));
        QVERIFY(scene.sandbox.asked.constLast().contains(u"search=no%20where"_s));
        QVERIFY(scene.model.isNarrowed());
        scene.sandbox.come(request(4)); // does not fit
        scene.sandbox.come(request(5, 404, u"/v1/no where"_s));
        QTRY_COMPARE(scene.numbers(), QList<qint64>({ 5, 3 }));
        const QByteArray file = scene.model.exportTarget(u"har"_s);
        QVERIFY(file.startsWith("/_sandbox/requests?format=har"));
        QVERIFY(file.contains("status=4") && file.contains("search=no%20where"));
        scene.model.setFilter({}, 0);
        QTRY_COMPARE(scene.model.rowCount(), 5);
    }

    void whoSleepsAsksNothingAndCatchesUp()
    {
        JournalScene scene(1);
        scene.model.setAwake(false);
        const qsizetype before = scene.sandbox.asked.size();
        scene.sandbox.come(request(2));
        QTest::qWait(0);
        QCOMPARE(scene.sandbox.asked.size(), before);
        scene.model.setAwake(true);
        QTRY_COMPARE(scene.numbers(), QList<qint64>({ 2, 1 }));
    }

    void withoutAServerThereIsNothing()
    {
        JournalScene scene(2);
        scene.sandbox.stop();
        QCOMPARE(scene.model.rowCount(), 0);
        QCOMPARE(scene.model.reading(), Reading::Off);
        scene.sandbox.entries = { request(1) }; // another run counts anew
        scene.sandbox.start(0);
        QTRY_COMPARE(scene.numbers(), QList<qint64>({ 1 }));
        scene.model.clear();
        QTRY_COMPARE(scene.model.rowCount(), 0);
        QVERIFY(scene.sandbox.asked.contains(u"DELETE /_sandbox/requests"_s));
    }

    void statusAndFaultAreToldInWords()
    {
        JournalScene scene(0);
        QJsonObject spoilt
            = request(1, 503, u"/v1/customers/0c39d6d5-c70d-4c55-bc02-f620844f3fd1/users"_s);
        spoilt.insert(u"fault"_s, u"503, nextCall, /users"_s);
        scene.sandbox.come(spoilt);
        QTRY_COMPARE(scene.model.rowCount(), 1);
        const QModelIndex status = scene.model.index(0, SandboxJournalModel::Status);
        QCOMPARE(status.data(viewmodels::PillTextRole).toString(), u"503"_s);
        QCOMPARE(status.data(viewmodels::PillToneRole).value<viewmodels::Tone>(),
            viewmodels::Tone::Error);
        QCOMPARE(status.data(Qt::AccessibleTextRole).toString(), u"Status 503"_s);
        QCOMPARE(scene.cell(0, SandboxJournalModel::Fault), u"Service unavailable (503)"_s);
        const QModelIndex path = scene.model.index(0, SandboxJournalModel::Path);
        QCOMPARE(path.data().toString(), u"/v1/customers/0c39…/users"_s);
        QCOMPARE(path.data(viewmodels::CopyTextRole).toString(),
            u"/v1/customers/0c39d6d5-c70d-4c55-bc02-f620844f3fd1/users"_s);
    }

    void anExchangeIsReadWhole()
    {
        QJsonObject told = request(7, 404);
        told.insert(u"customerId"_s, u"c"_s);
        const auto exchange = viewmodels::sandboxExchangeOf(QJsonDocument(told).toJson());
        QVERIFY(exchange);
        QCOMPARE(exchange->entry.number, 7);
        QCOMPARE(exchange->entry.customer, u"c"_s);
        QVERIFY(exchange->request.startsWith(u"GET /v1/offers HTTP/1.1\nHost: 127.0.0.1"_s));
        QVERIFY(exchange->answer.startsWith(u"HTTP/1.1 404\n"_s));
        QVERIFY(exchange->answer.contains(u"\n    \"code\": 404"_s));
        QVERIFY(exchange->curl.startsWith(u"curl "_s));
        QVERIFY(!viewmodels::sandboxExchangeOf("{}"));
        QVERIFY(!viewmodels::sandboxExchangeOf("no JSON"));
    }

    void faultsAreAddedSeenAndRemoved()
    {
        FakeSandbox sandbox;
        SandboxFaultModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTexts(english());
        model.setAwake(true);
        sandbox.start(0);
        model.setControl(&sandbox);
        QStringList told;
        const auto take = [&told](const QString &field) { told.append(field); };
        model.add({ { u"what"_s, u"timeOut"_s }, { u"milliseconds"_s, 1500 },
                      { u"when"_s, u"nthCall"_s }, { u"nth"_s, 3 }, { u"path"_s, u"/users"_s } },
            &model, take);
        model.add({ { u"what"_s, u"status"_s }, { u"status"_s, 412 } }, &model, take);
        model.add({ { u"what"_s, u"cut"_s }, { u"when"_s, u"probability"_s },
                      { u"probability"_s, 0.25 } },
            &model, take);
        QTRY_COMPARE(told, QStringList({ QString(), u"status"_s, QString() }));
        QTRY_COMPARE(model.rowCount(), 2);
        const auto cell
            = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, SandboxFaultModel::What), u"Time-out after 1.5 s"_s);
        QCOMPARE(cell(0, SandboxFaultModel::When), u"Call 3"_s);
        QCOMPARE(cell(0, SandboxFaultModel::Path), u"/users"_s);
        QCOMPARE(cell(1, SandboxFaultModel::What), u"Cut connection"_s);
        QCOMPARE(cell(1, SandboxFaultModel::When), u"25% of the calls"_s);
        QCOMPARE(cell(1, SandboxFaultModel::Path), u"Every path"_s);
        // What is counted moves in place.
        const QPersistentModelIndex second = model.index(1, 0);
        sandbox.faults[1].insert(u"made"_s, 4);
        Q_EMIT sandbox.faultsChanged();
        QTRY_COMPARE(cell(1, SandboxFaultModel::Made), u"4"_s);
        model.remove({ 0 });
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(second.row(), 0);
        model.removeAll();
        QTRY_COMPARE(model.rowCount(), 0);
        QVERIFY(sandbox.asked.contains(u"DELETE /_sandbox/faults"_s));
    }

    void coverageTellsWhatIsMissingAndCounts()
    {
        FakeSandbox sandbox;
        sandbox.routes = { { { u"method"_s, u"GET"_s }, { u"path"_s, u"/v1/customers"_s },
                               { u"name"_s, u"Get a list of customers"_s },
                               { u"implemented"_s, true }, { u"calls"_s, 0 } },
            { { u"method"_s, u"POST"_s }, { u"path"_s, u"/v1/customers"_s },
                { u"name"_s, u"Create a customer"_s }, { u"implemented"_s, false },
                { u"calls"_s, 0 } } };
        SandboxCoverageModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTexts(english());
        model.setAwake(true);
        sandbox.start(0);
        model.setControl(&sandbox);
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.implementedCount(), 1);
        QCOMPARE(model.index(1, SandboxCoverageModel::State).data().toString(),
            u"Not implemented (501)"_s);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        sandbox.routes[0].insert(u"calls"_s, 3);
        Q_EMIT sandbox.requestsChanged();
        QTRY_COMPARE(model.index(0, SandboxCoverageModel::Calls).data().toString(), u"3"_s);
        QVERIFY(resets.isEmpty());
        model.setFilter(false);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, SandboxCoverageModel::Method).data().toString(), u"POST"_s);
        model.setFilter(true);
        QCOMPARE(model.index(0, SandboxCoverageModel::Method).data().toString(), u"GET"_s);
    }
};

DESK_TEST_MAIN(SandboxModelsTest, QGuiApplication)
#include "sandboxmodelstest.moc"
