#include "catalog/catalogue.h"
#include "domain/names.h"
#include "support/testmain.h"

#include <QSet>

using namespace Qt::StringLiterals;
using domain::Cloud;
using domain::Role;

Q_DECLARE_METATYPE(domain::Role)

namespace {

/// The rights of one role in one cloud as domain.md section 3 has them, written down here a second
/// time and by hand: U upgrades, D requests delegated admin privileges, A opens the activity log,
/// S changes subscriptions; a dot is a right that is missing.
struct Row
{
    Role role;
    const char *global;
    const char *china;
};

const QList<Row> table{
    { Role::GlobalAdmin, "UDAS", "UDAS" },
    { Role::UserManagementAdmin, "U...", "...." },
    { Role::AdminAgent, "UDAS", "UDAS" },
    { Role::SalesAgent, "U..S", "U..S" },
    { Role::HelpdeskAgent, "U...", "...." },
    { Role::BillingAdmin, "....", "...." },
    { Role::AccountAdmin, "....", "...." },
    { Role::MpnPartnerAdmin, "....", "...." },
    { Role::ReferralAdmin, "....", "...." },
    { Role::Guest, "....", "...." },
};

/// The roles that the command line names (command-line.md).
const QStringList roleNames{ u"global-admin"_s, u"user-management-admin"_s, u"admin-agent"_s,
    u"sales-agent"_s, u"helpdesk-agent"_s, u"billing-admin"_s, u"account-admin"_s,
    u"mpn-partner-admin"_s, u"referral-admin"_s, u"guest"_s };

QString written(const catalog::RoleRights &rights)
{
    const QList<QPair<bool, QChar>> letters{ { rights.upgrade, u'U' },
        { rights.requestDelegation, u'D' }, { rights.seeActivity, u'A' },
        { rights.changeSubscriptions, u'S' } };
    QString text;
    for (const auto &[may, letter] : letters) {
        text.append(may ? letter : u'.');
    }
    return text;
}

} // namespace

/// Every role, every cloud, every right.
class RoleRightsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyRoleHasItsRights_data();
    void everyRoleHasItsRights();
    void theTableHasEveryRole();
};

void RoleRightsTest::everyRoleHasItsRights_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("china");
    QTest::addColumn<QString>("rights");
    for (const Row &row : table) {
        const QString name = domain::codeOf(row.role);
        QTest::newRow(qPrintable(name + u", Global"))
            << row.role << false << QString::fromLatin1(row.global);
        QTest::newRow(qPrintable(name + u", 21Vianet"))
            << row.role << true << QString::fromLatin1(row.china);
    }
}

void RoleRightsTest::everyRoleHasItsRights()
{
    QFETCH(const Role, role);
    QFETCH(const bool, china);
    QFETCH(const QString, rights);
    const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    const Cloud cloud = china ? Cloud::China21Vianet : Cloud::Global;
    QCOMPARE(written(catalogue->rights(role, cloud)), rights);
    QCOMPARE(catalogue->rolesThatUpgrade(cloud).contains(role), rights.startsWith(u'U'));
}

void RoleRightsTest::theTableHasEveryRole()
{
    QSet<QString> named;
    for (const Row &row : table) {
        named.insert(domain::codeOf(row.role));
    }
    QCOMPARE(named, QSet<QString>(roleNames.cbegin(), roleNames.cend()));
}

DESK_TEST_MAIN(RoleRightsTest, QCoreApplication)
#include "rolerightstest.moc"
