#include "subscriptionstage.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Role;
using Stage = SubscriptionStage;

Q_DECLARE_METATYPE(domain::Role)

namespace {

/// What each role may do, as domain.md section 3 has it.
struct Row
{
    const char *name;
    Role role;
    bool upgradesGlobal;
    bool upgradesChina;
    bool requests;
};

const QList<Row> table{
    { "global admin", Role::GlobalAdmin, true, true, true },
    { "user management admin", Role::UserManagementAdmin, true, false, false },
    { "admin agent", Role::AdminAgent, true, true, true },
    { "sales agent", Role::SalesAgent, true, true, false },
    { "helpdesk agent", Role::HelpdeskAgent, true, false, false },
    { "billing admin", Role::BillingAdmin, false, false, false },
    { "account admin", Role::AccountAdmin, false, false, false },
    { "MPN partner admin", Role::MpnPartnerAdmin, false, false, false },
    { "referral admin", Role::ReferralAdmin, false, false, false },
    { "guest", Role::Guest, false, false, false },
};

const QString noUpgrade = u"Your role cannot upgrade subscriptions."_s;
const QString noRequest
    = u"Your role cannot request delegated admin privileges. Ask an admin agent."_s;

} // namespace

/// Whatever a role may not do is there, disabled, and says why: by tooltip, to screen readers, and
/// in words that are seen by keyboard.
class RolesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void whatARoleMayNotDoSaysWhy_data();
    void whatARoleMayNotDoSaysWhy();
};

void RolesTest::whatARoleMayNotDoSaysWhy_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("company");
    QTest::addColumn<bool>("upgrades");
    QTest::addColumn<bool>("requests");
    for (const Row &row : table) {
        const QString name = QString::fromLatin1(row.name);
        QTest::newRow(qPrintable(name + u", Global"))
            << row.role << hanbit << row.upgradesGlobal << row.requests;
        QTest::newRow(qPrintable(name + u", 21Vianet"))
            << row.role << lanhai << row.upgradesChina << row.requests;
    }
}

void RolesTest::whatARoleMayNotDoSaysWhy()
{
    QFETCH(const Role, role);
    QFETCH(const QString, company);
    QFETCH(const bool, upgrades);
    QFETCH(const bool, requests);
    Stage stage(company);
    stage.book.setRole(role);
    stage.page->setServices(stage.book.services());
    QTRY_VERIFY(stage.find("upgradeNow")->isVisible());
    stage.page->selectSubscription(SampleBook::subscription(company, 1));
    QTRY_COMPARE(stage.find("upgradeNow")->isEnabled(), upgrades);
    const QString why = upgrades ? QString() : noUpgrade;
    QVERIFY(stage.find("upgradeNow")->isVisible());
    QCOMPARE(stage.find("upgradeNow")->accessibleDescription().contains(noUpgrade), !upgrades);
    QCOMPARE(stage.find("upgradeNow")->toolTip() == noUpgrade, !upgrades);

    QTest::keyClick(stage.table(), Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(stage.upgrades.size(), upgrades ? 1 : 0);
    const auto *toast = stage.window.findChild<QWidget *>(u"toast"_s);
    QCOMPARE(toast != nullptr ? toast->accessibleName() : QString(), why);

    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
    stage.find("subscriptionMenuButton")->setFocus();
    QTest::keyClick(stage.find("subscriptionMenuButton"), Qt::Key_Space);
    auto *menu = stage.find<QMenu>("subscriptionMenu");
    QVERIFY(menu != nullptr);
    const QAction *entry = menu->actions().constFirst();
    QCOMPARE(entry->isEnabled(), upgrades);
    QCOMPARE(entry->statusTip(), why);
    menu->close();

    stage.page->openDelegation();
    QTRY_VERIFY(stage.window.findChild<QWidget *>(u"delegationDialog"_s) != nullptr);
    const auto *act = stage.window.findChild<QPushButton *>(u"delegationAct"_s);
    QVERIFY(act->isVisible());
    // Both books have granted everything, so that the role's reason stands before that of the
    // state.
    QVERIFY(!act->isEnabled());
    const QString said
        = requests ? u"The customer has already granted these privileges."_s : noRequest;
    QCOMPARE(act->toolTip(), said);
    QCOMPARE(act->accessibleDescription(), said);
    const QList<QLabel *> labels = stage.window.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
        [&said](const QLabel *label) { return label->isVisible() && label->text() == said; }));
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const theme::Theme theme(app);
    RolesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "rolestest.moc"
