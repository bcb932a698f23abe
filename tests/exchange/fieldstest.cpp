#include "exchange/fields.h"

#include "support/testmain.h"

using namespace Qt::StringLiterals;
using exchange::ColumnMatch;
using exchange::Field;
using exchange::FileKind;

Q_DECLARE_METATYPE(exchange::FileKind)

class FieldsTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void knowsHeaders_data()
    {
        QTest::addColumn<FileKind>("kind");
        QTest::addColumn<QString>("headers"); // parted by |
        QTest::addColumn<QString>("field");
        const auto row = [](FileKind kind, const char *field, const QString &headers) {
            QTest::addRow("%d %s", static_cast<int>(kind), field)
                << kind << headers << QString::fromLatin1(field);
        };
        constexpr FileKind customers = FileKind::Customers;
        row(customers, "customerId",
            u"customerId|Customer ID|CUSTOMER-ID|customer_id|Microsoft ID|TenantId|tenant id|customer tenant id|고객 ID|고객ID|테넌트 ID"_s);
        row(customers, "companyName",
            u"companyName|Company name|customer name|회사 이름|회사이름|고객 이름|고객사|회사"_s);
        row(customers, "localName", u"localName|현지 이름"_s);
        row(customers, "domain",
            u"domain|Primary domain name|default domain|주 도메인 이름|주 도메인|기본 도메인|도메인"_s);
        row(customers, "country", u"country|market|Country/Region|국가/지역|국가|지역"_s);
        row(customers, "language", u"language|언어"_s);
        row(customers, "cloud", u"cloud|클라우드"_s);
        row(customers, "relationship", u"relationship|관계"_s);
        row(customers, "delegatedAdmin",
            u"delegatedAdmin|delegated admin|위임된 관리자 권한|위임 권한"_s);
        row(customers, "excludedServices",
            u"excludedServices|권한에서 제외된 서비스|제외된 서비스"_s);
        row(customers, "delegationDate", u"delegationDate"_s);
        constexpr FileKind subscriptions = FileKind::Subscriptions;
        row(subscriptions, "subscriptionId",
            u"subscriptionId|Subscription ID|LegacySubscriptionId|구독 ID"_s);
        row(subscriptions, "customerId", u"customerId|CustomerTenantId|Microsoft ID|고객 ID"_s);
        row(subscriptions, "offerId", u"offerId|제품 ID"_s);
        row(subscriptions, "offerName",
            u"offerName|LegacyProductName|Subscription|제품|제품 이름|구독"_s);
        row(subscriptions, "friendlyName", u"friendlyName|LegacySubscriptionName|구독 애칭|애칭"_s);
        row(subscriptions, "quantity",
            u"quantity|licences|licenses|seats|licenses sold|CurrentSeatCount|수량|라이선스 수|라이선스"_s);
        row(subscriptions, "status", u"status|상태"_s);
        row(subscriptions, "creationDate", u"creationDate|만든 날짜|생성일"_s);
        row(subscriptions, "startDate", u"startDate|시작일|시작 날짜"_s);
        row(subscriptions, "commitmentEndDate",
            u"commitmentEndDate|ExpirationDate|종료일|종료 날짜|갱신일|만료일"_s);
        row(subscriptions, "billingCycle", u"billingCycle|CurrentBillingPlan|청구 주기"_s);
        row(subscriptions, "autoRenew", u"autoRenew|AutoRenewEnabled|자동 갱신"_s);
        row(subscriptions, "isTrial", u"isTrial|평가판"_s);
        row(subscriptions, "parentSubscriptionId",
            u"parentSubscriptionId|BaseSubscriptionId|기본 구독 ID"_s);
        row(subscriptions, "orderId", u"orderId|주문 번호|주문 ID"_s);
        row(subscriptions, "soldBy", u"soldBy|구입처"_s);
        row(subscriptions, "sellerName", u"sellerName|Reseller|재판매인|판매자 이름"_s);
        row(subscriptions, "unitPrice", u"unitPrice|단가"_s);
        row(subscriptions, "currency", u"currency|통화"_s);
        row(subscriptions, "term", u"term|CurrentTerm"_s);
        row(subscriptions, "partnerId", u"partnerId|IndirectResellerMpnId"_s);
        constexpr FileKind users = FileKind::Users;
        row(users, "userId", u"userId|사용자 ID"_s);
        row(users, "displayName", u"displayName|표시 이름"_s);
        row(users, "email", u"email|E-mail|이메일"_s);
        row(users, "usageLocation", u"usageLocation|사용 위치"_s);
        row(users, "licences", u"licences|licenses|라이선스"_s);
        row(users, "disabledPlans", u"disabledPlans|사용하지 않는 플랜"_s);
        row(users, "groupBased", u"groupBased|그룹 기반 라이선스"_s);
    }
    void knowsHeaders()
    {
        QFETCH(FileKind, kind);
        QFETCH(QString, headers);
        QFETCH(QString, field);
        for (const QString &header : headers.split(u'|')) {
            // Decomposed, as files from macOS carry it.
            for (const QString &spelling :
                { header, header.toUpper(), header.normalized(QString::NormalizationForm_D) }) {
                const ColumnMatch match(kind, { u"x"_s, spelling }, {});
                QString found;
                for (std::size_t i = 0; i < exchange::fieldCount; ++i) {
                    if (match.column(static_cast<Field>(i)) == 1) {
                        found = exchange::fieldName(static_cast<Field>(i));
                    }
                }
                QCOMPARE(found, field);
                QCOMPARE(match.unknown(), QStringList{ u"x"_s });
            }
        }
    }

    void currentColumnsOfTheBatchToolWin()
    {
        const ColumnMatch match(FileKind::Subscriptions,
            { u"LegacySubscriptionId"_s, u"Term"_s, u"BillingPlan"_s, u"SeatCount"_s,
                u"CurrentTerm"_s, u"CurrentBillingPlan"_s, u"CurrentSeatCount"_s, u"NcePsa"_s },
            {});
        QVERIFY(match.isBatchTool());
        QCOMPARE(match.column(Field::Term), 4);
        QCOMPARE(match.column(Field::BillingCycle), 5);
        QCOMPARE(match.column(Field::Quantity), 6);
        QCOMPARE(match.unknown(), QStringList());
    }

    void betterKnownNameWinsAndTheOtherIsReported()
    {
        const ColumnMatch match(
            FileKind::Customers, { u"회사"_s, u"companyName"_s, u"customerId"_s }, {});
        QCOMPARE(match.column(Field::CompanyName), 1);
        QCOMPARE(match.unknown(), QStringList{ u"회사"_s });
        QCOMPARE(match.spelling(Field::CustomerId), u"customerId"_s);
        QCOMPARE(match.spelling(Field::Country), u"country"_s);
    }

    void columnMapGoesFirst()
    {
        const QStringList header{ u"Customer ID"_s, u"Company name"_s, u"Trading as"_s };
        const ColumnMatch match(FileKind::Customers, header,
            { { u"trading AS"_s, u"companyName"_s }, { u"Company name"_s, u"Local Name"_s } });
        QCOMPARE(match.column(Field::CompanyName), 2);
        QCOMPARE(match.column(Field::LocalName), 1);
        const ColumnMatch leftOut(FileKind::Customers, header, { { u"Company name"_s, u""_s } });
        QCOMPARE(leftOut.column(Field::CompanyName), -1);
        QCOMPARE(leftOut.unknown(), QStringList({ u"Company name"_s, u"Trading as"_s }));
    }

    void everyExportedFieldHasItsOwnColumn()
    {
        for (const FileKind kind :
            { FileKind::Customers, FileKind::Subscriptions, FileKind::Users }) {
            QStringList header;
            for (const Field field : exchange::exportedFields(kind)) {
                header += exchange::fieldName(field);
                QVERIFY(exchange::isFieldName(exchange::fieldName(field)));
            }
            const ColumnMatch match(kind, header, {});
            QCOMPARE(match.unknown(), QStringList());
            qsizetype column = 0;
            for (const Field field : exchange::exportedFields(kind)) {
                QCOMPARE(match.column(field), column++);
            }
        }
        QVERIFY(!exchange::isFieldName(u"nonsense"_s));
    }

    void aColumnChosenByItsPlaceGoesFirst()
    {
        const QStringList header{ u"customerId"_s, u"name"_s, u"name"_s, u"companyName"_s };
        const ColumnMatch match(FileKind::Customers, header, { { u"name"_s, u"localName"_s } },
            { { 2, u"companyName"_s }, { 0, QString() } });
        QCOMPARE(match.column(Field::CompanyName), 2);
        QCOMPARE(match.column(Field::LocalName), 1);
        QVERIFY(!match.has(Field::CustomerId));
        QCOMPARE(match.fieldAt(2), u"companyName"_s);
        QCOMPARE(match.fieldAt(3), QString());
        QCOMPARE(match.unknown(), QStringList({ u"customerId"_s, u"companyName"_s }));
    }
};

DESK_TEST_MAIN(FieldsTest, QCoreApplication)
#include "fieldstest.moc"
