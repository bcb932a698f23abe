#include "sandboxstage.h"

#include "common/toggle.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTcpServer>

using namespace Qt::StringLiterals;

/// The sandbox server beside the window: one book, two doors.
class SandboxTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theSwitchStartsAndStopsTheServer();
    void whatAClientWritesReachesTheWindow();
    void whatTheWindowWritesIsInTheNextAnswer();
    void faultsAreToldInTheStatusBar();
    void aPortThatIsTakenIsSaidInTheSettings();
    void theSettingsSwitchFaults();

private:
    using Scene = SandboxStage;
    static constexpr int patience = SandboxStage::patience;
};

void SandboxTest::theSwitchStartsAndStopsTheServer()
{
    Scene scene;
    QCOMPARE(scene.status(), u"Sandbox server: off"_s);
    QVERIFY(!scene.window.child("sandboxCopy")->isEnabled());
    shell::play::click(scene.window.child("sandboxSwitch"));
    QTRY_COMPARE_WITH_TIMEOUT(scene.status(), u"Sandbox server: on"_s, patience);
    QCOMPARE(scene.ask("GET", u"/_sandbox/health"_s).value("status"_L1).toString(), u"ok"_s);
    shell::play::click(scene.window.child("sandboxCopy"));
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(u"PARTNER_CENTER_URL="_s + scene.sandbox.state().address + u'\n'));
    QCOMPARE(copied.count(u'\n'), 3);
    shell::play::click(scene.window.child("sandboxSwitch"));
    QTRY_COMPARE_WITH_TIMEOUT(scene.status(), u"Sandbox server: off"_s, patience);
}

void SandboxTest::whatAClientWritesReachesTheWindow()
{
    Scene scene;
    QVERIFY(scene.start());
    const QString path = scene.somePath();
    QSignalSpy changes(scene.window.stage.workspace().pageServices().book, &domain::Book::changed);
    const QJsonObject changed
        = scene.ask("PATCH", path, { { u"friendlyName"_s, u"By a client"_s } });
    QCOMPARE(changed.value("friendlyName"_L1).toString(), u"By a client"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), patience);
    const auto told = changes.constFirst().constFirst().value<domain::BookChange>();
    QCOMPARE(told.subscriptions.constFirst().text(), path.section(u'/', -1));
}

void SandboxTest::whatTheWindowWritesIsInTheNextAnswer()
{
    Scene scene;
    QVERIFY(scene.start());
    const QString path = scene.somePath();
    const QJsonObject before = scene.ask("GET", path);
    services::ActRequest act;
    act.act = rules::LifeAct::ChangeAutoRenew;
    act.subscription = *domain::SubscriptionId::fromText(path.section(u'/', -1));
    act.autoRenew = !before.value("autoRenewEnabled"_L1).toBool();
    const auto done = scene.window.stage.workspace().pageServices().acts->carryOut(act);
    QVERIFY(QTest::qWaitFor([&done] { return done.isFinished(); }, patience));
    const QJsonObject after = scene.ask("GET", path);
    QCOMPARE(after.value("autoRenewEnabled"_L1).toBool(), act.autoRenew);
    QVERIFY(after.value("attributes"_L1) != before.value("attributes"_L1));
}

void SandboxTest::faultsAreToldInTheStatusBar()
{
    Scene scene;
    QVERIFY(scene.start());
    scene.ask("POST", u"/_sandbox/faults"_s, { { u"status"_s, 503 } });
    QTRY_COMPARE_WITH_TIMEOUT(scene.sandbox.state().faults, 1, patience);
    scene.ask("GET", u"/v1/offers"_s);
    QTRY_COMPARE_WITH_TIMEOUT(scene.sandbox.state().faults, 0, patience);
}

void SandboxTest::aPortThatIsTakenIsSaidInTheSettings()
{
    Scene scene;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    auto *port = scene.window.child<QSpinBox>("sandboxPort");
    port->setValue(other.serverPort());
    shell::play::click(scene.window.child("sandboxSwitch"));
    QTRY_VERIFY_WITH_TIMEOUT(scene.sandbox.state().error.has_value(), patience);
    QCOMPARE(scene.status(), u"Sandbox server: off"_s);
    QVERIFY(scene.window.child("sandboxSwitch")
                ->accessibleDescription()
                .contains(QString::number(other.serverPort())));
    port->setValue(0); // wanted still, so it starts with the other port
    QTRY_VERIFY_WITH_TIMEOUT(scene.sandbox.state().running, patience);
}

void SandboxTest::theSettingsSwitchFaults()
{
    Scene scene;
    QVERIFY(!scene.window.child("failNextUpgrade")->isEnabled());
    QVERIFY(scene.start());
    QTRY_VERIFY_WITH_TIMEOUT(scene.window.child("failNextUpgrade")->isEnabled(), patience);
    const auto rules = [&scene] {
        QStringList told;
        const QJsonArray items
            = scene.ask("GET", u"/_sandbox/faults"_s).value("items"_L1).toArray();
        for (const QJsonValue &value : items) {
            const QJsonObject rule = value.toObject();
            told.append(rule.value("when"_L1).toString() + u' ' + rule.value("what"_L1).toString());
        }
        return told;
    };
    // The next upgrade: asking for the products is none, and after one use it is off.
    auto *upgrade = scene.window.child<QComboBox>("failNextUpgrade");
    upgrade->setFocus();
    scene.window.key(Qt::Key_Down); // access refused
    scene.window.key(Qt::Key_Down); // conflict, in the place of it
    QTRY_COMPARE_WITH_TIMEOUT(scene.sandbox.state().faults, 1, patience);
    const QString path = scene.somePath() + u"/upgrades"_s;
    QVERIFY(scene.ask("GET", path).contains("items"_L1));
    QCOMPARE(upgrade->currentIndex(), 2);
    QCOMPARE(scene.ask("POST", path, { { u"quantity"_s, 1 } }).value("code"_L1).toInt(), 409);
    QTRY_COMPARE_WITH_TIMEOUT(upgrade->currentIndex(), 0, patience);
    // The others are rules like those that a client makes.
    auto *random = scene.window.child<QSlider>("randomErrors");
    random->setFocus();
    scene.window.key(Qt::Key_PageUp);
    QTRY_COMPARE_WITH_TIMEOUT(rules(), QStringList{ u"probability status"_s }, patience);
    QTRY_COMPARE_WITH_TIMEOUT(random->value(), 5, patience);
    scene.ask("DELETE", u"/_sandbox/faults"_s);
    QTRY_COMPARE_WITH_TIMEOUT(random->value(), 0, patience);
    shell::play::click(scene.window.child("timeOutSetting"));
    QTRY_COMPARE_WITH_TIMEOUT(rules(), QStringList{ u"always timeOut"_s }, patience);
    shell::play::click(scene.window.child("timeOutSetting"));
    QTRY_COMPARE_WITH_TIMEOUT(rules(), QStringList(), patience);
    // The latency is one of them, and spoils nothing.
    auto *latency = scene.window.child<QSlider>("sandboxLatency");
    QVERIFY(latency->isEnabled());
    latency->setFocus();
    scene.window.key(Qt::Key_Right);
    QTRY_COMPARE_WITH_TIMEOUT(rules(), QStringList{ u"always delay"_s }, patience);
    QTRY_COMPARE_WITH_TIMEOUT(scene.sandbox.state().faults, 1, patience);
    QVERIFY(scene.ask("GET", u"/v1/offers"_s).contains("items"_L1));
    scene.window.key(Qt::Key_Home);
    QTRY_COMPARE_WITH_TIMEOUT(rules(), QStringList(), patience);
    scene.sandbox.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!scene.window.child("failNextUpgrade")->isEnabled(), patience);
    QVERIFY(!latency->isEnabled());
}

DESK_TEST_MAIN(SandboxTest, QApplication)
#include "sandboxtest.moc"
