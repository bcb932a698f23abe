#include "sandboxstage.h"

#include "mainwindow/mainwindow.h"
#include "services/scenes.h"
#include "viewmodels/wizardmodel.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using services::Scene;
using services::Scenes;

/// One scene, two doors: what a presenter arms in the window strikes the window's acts and those of
/// a REST client alike.
class ScenesInTheWindowTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theSettingsArmASceneAndTheStatusBarEndsIt();
    void theMenuArmsASceneByKeys();
    void aClientMeetsTheSameScene();
    void aSceneEndsWithABookOfOnesOwn();
    void theWizardTellsThatTheOutcomeIsNotKnown();

private:
    using Stage = SandboxStage;
    static constexpr int patience = Stage::patience;

    static QString told(Stage &stage)
    {
        QString all;
        auto *part = stage.window.child("statusScene");
        if (part->isHidden()) {
            return {};
        }
        for (const QLabel *label : part->findChildren<QLabel *>()) {
            all += label->text();
        }
        return all;
    }
    static Scenes &scenes(Stage &stage) { return *stage.window.stage.workspace().scenes(); }
    struct Heard
    {
        int status = 0; ///< 0: the line was cut
        QByteArray retryAfter;
        QJsonObject body;
    };
    static Heard patch(Stage &stage, const QString &path, const QJsonObject &body,
        const QByteArray &id, const QByteArray &etag = {});
    static QString pathOfHanbit(Stage &stage);
};

ScenesInTheWindowTest::Heard ScenesInTheWindowTest::patch(Stage &stage, const QString &path,
    const QJsonObject &body, const QByteArray &id, const QByteArray &etag)
{
    QNetworkRequest request(QUrl(stage.sandbox.state().address + path));
    request.setRawHeader("Authorization", "Bearer " + stage.sandbox.state().token.toLatin1());
    request.setRawHeader("MS-RequestId", id);
    if (!etag.isEmpty()) {
        request.setRawHeader("If-Match", etag);
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *reply
        = stage.network.sendCustomRequest(request, "PATCH", QJsonDocument(body).toJson());
    const bool finished = QTest::qWaitFor([reply] { return reply->isFinished(); }, patience);
    reply->deleteLater();
    if (!finished) {
        return { -1, {}, {} };
    }
    const bool whole = reply->error() != QNetworkReply::RemoteHostClosedError
        && reply->error() != QNetworkReply::UnknownNetworkError;
    return { whole ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0,
        reply->rawHeader("Retry-After"), QJsonDocument::fromJson(reply->readAll()).object() };
}

void ScenesInTheWindowTest::theSettingsArmASceneAndTheStatusBarEndsIt()
{
    Stage stage;
    QCOMPARE(told(stage), QString());
    auto *box = stage.window.child<QComboBox>("demoScene");
    QVERIFY(box->isEnabled());
    box->setFocus();
    stage.window.key(Qt::Key_Down); // network lost
    stage.window.key(Qt::Key_Down); // conflict
    QTRY_COMPARE(scenes(stage).state().scene, Scene::Conflict);
    QTRY_COMPARE(told(stage), u"Demo scene: Conflict with another user's change (next act)"_s);
    shell::play::click(stage.window.child("demoSceneStays"));
    QTRY_VERIFY(scenes(stage).state().stays);
    QTRY_VERIFY(told(stage).contains(u"until off"_s));
    shell::play::click(stage.window.child("statusScene"));
    QTRY_VERIFY(!scenes(stage).state().isOn());
    QTRY_COMPARE(told(stage), QString());
    QCOMPARE(box->currentIndex(), 0);
}

void ScenesInTheWindowTest::theMenuArmsASceneByKeys()
{
    Stage stage;
    auto *menu = stage.window.child<QMenu>("sceneMenu");
    QVERIFY(menu != nullptr);
    QVERIFY(menu->isEnabled());
    QTest::keyClick(menu, Qt::Key_B);
    QTRY_COMPARE(scenes(stage).state().scene, Scene::Busy);
    menu = stage.window.child<QMenu>("sceneMenu");
    QTRY_COMPARE(told(stage), u"Demo scene: Service busy (next act)"_s);
    // The menu was filled again with what is on now.
    QTRY_VERIFY([&stage] {
        for (const QMenu *each :
            stage.window.stage.window().findChildren<QMenu *>(u"sceneMenu"_s)) {
            for (const QAction *action : each->actions()) {
                if (action->objectName() == "scene-busy"_L1 && action->isChecked()) {
                    return true;
                }
            }
        }
        return false;
    }());
}

void ScenesInTheWindowTest::aClientMeetsTheSameScene()
{
    Stage stage;
    QVERIFY(stage.start());
    const QString path = stage.somePath();
    const auto name = [](const QString &text) {
        return QJsonObject{ { u"friendlyName"_s, text } };
    };

    scenes(stage).set({ Scene::Busy, false, 0 });
    const Heard busy = patch(stage, path, name(u"One"_s), "busy");
    QCOMPARE(busy.status, 503);
    QVERIFY(!busy.retryAfter.isEmpty());
    QVERIFY(!scenes(stage).state().isOn());
    QCOMPARE(patch(stage, path, name(u"One"_s), "busy").status, 200);

    // Cut after the act: whoever asks again gets the answer that was kept.
    scenes(stage).set({ Scene::NetworkLost, false, 0 });
    QCOMPARE(patch(stage, path, name(u"Two"_s), "lost").status, 0);
    QCOMPARE(stage.ask("GET", path).value("friendlyName"_L1).toString(), u"Two"_s);
    QCOMPARE(patch(stage, path, name(u"Two"_s), "lost").status, 200);

    const QJsonObject before = stage.ask("GET", path);
    const QByteArray etag
        = before.value("attributes"_L1).toObject().value("etag"_L1).toString().toLatin1();
    scenes(stage).set({ Scene::Conflict, false, 0 });
    QCOMPARE(patch(stage, path, name(u"Three"_s), "conflict", etag).status, 412);
    const QJsonObject after = stage.ask("GET", path);
    QCOMPARE(after.value("friendlyName"_L1).toString(), u"Two"_s);
    QVERIFY(after.value("autoRenewEnabled"_L1) != before.value("autoRenewEnabled"_L1));
    scenes(stage).set({ Scene::Conflict, false, 0 });
    QCOMPARE(patch(stage, path, name(u"Three"_s), "conflict2").status, 409);
    QVERIFY(!scenes(stage).state().isOn());

    scenes(stage).set({ Scene::None, false, 300 });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(patch(stage, path, name(u"Three"_s), "late").status, 200);
    QVERIFY(clock.elapsed() >= 300);
}

void ScenesInTheWindowTest::aSceneEndsWithABookOfOnesOwn()
{
    Stage stage;
    scenes(stage).set({ Scene::Busy, true, 1000 });
    QTRY_VERIFY(!told(stage).isEmpty());
    auto &workspace = stage.window.stage.workspace();
    QTemporaryDir folder;
    workspace.open(folder.filePath(u"own.sqlite"_s), viewmodels::Workspace::Kind::CreateIfMissing);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.file().startsWith(folder.path()), patience);
    QTRY_VERIFY(!scenes(stage).state().isOn());
    QTRY_COMPARE(told(stage), QString());
    stage.window.click("navSettings");
    auto *box = stage.window.child<QComboBox>("demoScene");
    QTRY_VERIFY(!box->isEnabled());
    QVERIFY(!box->accessibleDescription().isEmpty());
    QVERIFY(!stage.window.child<QMenu>("sceneMenu")->isEnabled());
    workspace.close();
}

void ScenesInTheWindowTest::theWizardTellsThatTheOutcomeIsNotKnown()
{
    Stage stage;
    auto &workspace = stage.window.stage.workspace();
    viewmodels::WizardModel model(workspace.upgrades(), workspace.texts());
    QVERIFY(stage.start());
    const auto id = domain::SubscriptionId::fromText(pathOfHanbit(stage).section(u'/', -1));
    QVERIFY(id);
    model.open(*id);
    using viewmodels::WizardPage;
    QTRY_COMPARE_WITH_TIMEOUT(model.page(), WizardPage::Choose, patience);
    const auto choose = model.choosePage();
    for (int card = 0; card < choose.cards.size() && !model.canGoNext(); ++card) {
        model.choose(card);
    }
    model.next();
    model.next();
    model.setAcknowledged(true);
    QTRY_COMPARE_WITH_TIMEOUT(model.page(), WizardPage::Review, patience);
    scenes(stage).set({ Scene::NetworkLost, false, 0 });
    model.submit();
    QTRY_COMPARE_WITH_TIMEOUT(model.page(), WizardPage::UnknownOutcome, patience);
    QVERIFY(!model.failurePage().nothingChanged);
    QVERIFY(model.failurePage().cause.contains(u"connection was lost"_s));
    QVERIFY(model.canTryAgain());
    model.tryAgain();
    QTRY_COMPARE_WITH_TIMEOUT(model.page(), WizardPage::Result, patience);
}

QString ScenesInTheWindowTest::pathOfHanbit(Stage &stage)
{
    const QJsonArray found
        = stage
              .ask("GET",
                  u"/v1/customers?filter=%7B%22Field%22%3A%22Domain%22%2C%22Value%22%3A%22hanbit%22%2C%22Operator%22%3A%22starts_with%22%7D"_s)
              .value("items"_L1)
              .toArray();
    const QString base
        = u"/v1/customers/%1/subscriptions"_s.arg(found.at(0).toObject().value("id"_L1).toString());
    for (const QJsonValue &value : stage.ask("GET", base).value("items"_L1).toArray()) {
        if (value.toObject().value("offerName"_L1).toString().contains(u"Business Basic"_s)) {
            return base + u'/' + value.toObject().value("id"_L1).toString();
        }
    }
    return {};
}

DESK_TEST_MAIN(ScenesInTheWindowTest, QApplication)
#include "scenestest.moc"
