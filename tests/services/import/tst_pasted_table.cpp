#include "services/pastedtable.h"

#include "importfixture.h"
#include "support/testmain.h"

#include <QFile>

using namespace Qt::StringLiterals;
using services::ImportKind;

class PastedTableTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theColumnsTellTheKind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ImportKind>("kind");
        QTest::newRow("customers")
            << u"Microsoft ID\tCompany name\nx\ty"_s << ImportKind::Customers;
        QTest::newRow("Korean") << u"구독 ID\t구독\t수량\t상태\t재판매인\n"_s
                                << ImportKind::Subscriptions;
        QTest::newRow("batch tool")
            << u"CustomerName,CustomerTenantId,LegacySubscriptionId,CurrentSeatCount\n"_s
            << ImportKind::Subscriptions;
        QTest::newRow("accounts") << u"userId;customerId;displayName;email\n"_s
                                  << ImportKind::Users;
        QTest::newRow("JSON of a customer")
            << u"[{\"id\":1,\"companyProfile\":{\"companyName\":\"a\"}}]"_s
            << ImportKind::Customers;
        QTest::newRow("JSON of a subscription")
            << u"{\"id\":1,\"offerId\":\"x\",\"quantity\":3}"_s << ImportKind::Subscriptions;
        QTest::newRow("JSON of an account")
            << u"{\"id\":1,\"userPrincipalName\":\"x\",\"displayName\":\"y\"}"_s
            << ImportKind::Users;
        QTest::newRow("nothing known") << u"a\tb\n"_s << ImportKind::Customers;
        QTest::newRow("nothing") << QString() << ImportKind::Customers;
    }
    void theColumnsTellTheKind()
    {
        QFETCH(QString, text);
        QTEST(services::kindOfTable(text), "kind");
    }

    void theFileIsGoneWithItsFolder()
    {
        QString path;
        {
            const auto kept = services::keepPasted(u"a\tb\n"_s).result();
            QVERIFY(kept.has_value());
            path = kept->path;
            // After a kill the next one who works there knows whose it was.
            QVERIFY2(path.contains(u"/.partner-desk-pasting-"_s), qPrintable(path));
            QCOMPARE(contentsOf(path), QByteArray("a\tb\n"));
        }
        QTRY_VERIFY(!QFile::exists(path));
    }
};

DESK_TEST_MAIN(PastedTableTest, QCoreApplication)
#include "tst_pasted_table.moc"
