#include "support/testmain.h"
#include "viewmodels/delegationwords.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::DelegationState;
using rules::DelegationAct;
using viewmodels::DelegatedServiceRow;
using viewmodels::DelegationWords;
using wording::LetterLanguage;

Q_DECLARE_METATYPE(domain::DelegationState)

namespace {

const domain::CustomerId customerId(QUuid(u"5a0f3a9e-6a55-4c0e-9a3e-0a4f5d3c1e01"_s));

/// A Korean customer with Microsoft 365 Apps for business, in a demo.
struct Scene
{
    Scene()
    {
        context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        file.customer.id = customerId;
        file.customer.companyName = u"Hanbit Logistics"_s;
        file.customer.country = u"KR"_s;
        file.customer.delegation.since = QDate(2020, 5, 12);
        file.customer.rowVersion = 7;
        file.book.origin = domain::BookOrigin::Demo;
        file.book.resellerName = u"R&D + Söhne"_s;
        hold(u"Microsoft 365 Apps for business"_s);
    }
    void hold(const QString &product, domain::SoldBy soldBy = domain::SoldBy::Own)
    {
        domain::Subscription held;
        held.id = domain::SubscriptionId(QUuid::createUuidV5(customerId.uuid(), product));
        held.offerId = context.catalogue->offerNamed(product)->id;
        held.offerName = product;
        held.status = domain::SubscriptionStatus::Active;
        held.soldBy = soldBy;
        services::SubscriptionFile subscription;
        subscription.subscription = held;
        file.subscriptions.append(subscription);
    }
    [[nodiscard]] DelegationWords words() const { return { file, context, texts }; }
    [[nodiscard]] DelegatedServiceRow service(const QString &name) const
    {
        const QList<DelegatedServiceRow> rows = words().services();
        const auto found = std::find_if(rows.cbegin(), rows.cend(),
            [&name](const DelegatedServiceRow &row) { return row.name == name; });
        return found == rows.cend() ? DelegatedServiceRow() : *found;
    }

    services::CustomerFile file;
    services::Context context;
    wording::Texts texts{ wording::Language::English };
};

} // namespace

/// What the dialog of delegated admin privileges says, and the mail that it opens.
class DelegationWordsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theStateIsToldWithItsDay_data();
    void theStateIsToldWithItsDay();
    void servicesAreThoseOfOwnSubscriptionsAndTheirUpgrades();
    void whatIsLeftOutIsToldByService();
    void theRoleDecidesWhatIsAskedFor();
    void onlyInventedBooksPlayTheCustomer();
    void aMailKeepsEverySign_data();
    void aMailKeepsEverySign();
};

void DelegationWordsTest::theStateIsToldWithItsDay_data()
{
    QTest::addColumn<DelegationState>("state");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("letter");
    QTest::newRow("none") << DelegationState::None
                          << u"Nothing has been requested from this customer."_s << true;
    QTest::newRow("requested") << DelegationState::Requested
                               << u"Requested on 12 May 2020. The customer has not accepted yet."_s
                               << true;
    QTest::newRow("granted") << DelegationState::Granted
                             << u"Granted on 12 May 2020 for every service."_s << false;
    QTest::newRow("removed") << DelegationState::Removed
                             << u"The customer removed the privileges on 12 May 2020."_s << true;
}

void DelegationWordsTest::theStateIsToldWithItsDay()
{
    QFETCH(const DelegationState, state);
    QFETCH(const QString, said);
    QFETCH(const bool, letter);
    Scene scene;
    scene.file.customer.delegation.state = state;
    QCOMPARE(scene.words().standing(), said);
    QCOMPARE(scene.words().hasLetter(), letter);
    QCOMPARE(scene.words().isRequested(), state == DelegationState::Requested);
    scene.file.customer.delegation.since = {};
    QVERIFY(!scene.words().standing().contains(u"2020"_s));
    QVERIFY(!scene.words().standing().contains(u"  "_s));
}

void DelegationWordsTest::servicesAreThoseOfOwnSubscriptionsAndTheirUpgrades()
{
    Scene scene;
    scene.hold(u"Visio Plan 2"_s, domain::SoldBy::OtherPartner);
    scene.hold(u"Exchange Online Archiving"_s);
    scene.file.subscriptions.last().subscription.status = domain::SubscriptionStatus::Deleted;
    const QList<DelegatedServiceRow> rows = scene.words().services();
    QVERIFY(!scene.service(u"Microsoft Teams"_s).name.isEmpty()); // by an upgrade to E3
    QVERIFY(!scene.service(u"Sway"_s).name.isEmpty()); // held
    for (const DelegatedServiceRow &row : rows) {
        QVERIFY2(!row.plans.contains(u"VISIOCLIENT"_s), "of another seller");
        QCOMPARE(std::count_if(rows.cbegin(), rows.cend(),
                     [&row](const DelegatedServiceRow &other) { return other.name == row.name; }),
            1);
    }
    const auto place = [&rows](const QString &name) {
        return std::find_if(rows.cbegin(), rows.cend(), [&name](const DelegatedServiceRow &row) {
            return row.name == name;
        }) - rows.cbegin();
    };
    // Held services stand first: what an upgrade alone would bring comes after them.
    QVERIFY(place(u"Sway"_s) < place(u"Microsoft Teams"_s));
}

void DelegationWordsTest::whatIsLeftOutIsToldByService()
{
    Scene scene;
    domain::Delegation &delegation = scene.file.customer.delegation;
    delegation.state = DelegationState::Granted;
    delegation.excludedPlans = { u"TEAMS1"_s, u"SOME_FUTURE_PLAN"_s };
    QCOMPARE(scene.words().standing(),
        u"Granted on 12 May 2020, without: Microsoft Teams, SOME_FUTURE_PLAN"_s);
    QCOMPARE(scene.service(u"Microsoft Teams"_s).accessibleName, u"Microsoft Teams: Left out"_s);
    QVERIFY(scene.service(u"Microsoft Teams"_s).excluded);
    QCOMPARE(scene.service(u"SOME_FUTURE_PLAN"_s).state, u"Left out"_s);
    QCOMPARE(scene.service(u"Sway"_s).accessibleName, u"Sway: Granted"_s);
    QVERIFY(scene.words().hasLetter());
    QVERIFY(scene.words()
                .letter()
                .in(LetterLanguage::English)
                .body.contains(u"Services to be added: Microsoft Teams, SOME_FUTURE_PLAN"_s));
}

void DelegationWordsTest::theRoleDecidesWhatIsAskedFor()
{
    Scene scene;
    QVERIFY(scene.words().refusal(DelegationAct::Request).isEmpty());
    QVERIFY(scene.words().letterRefusal().isEmpty());
    scene.context.actor.role = domain::Role::SalesAgent;
    const QString reason
        = u"Your role cannot request delegated admin privileges. Ask an admin agent."_s;
    QCOMPARE(scene.words().refusal(DelegationAct::Request), reason);
    QCOMPARE(scene.words().letterRefusal(), reason);
    // The customer's answer is not the role's business.
    scene.file.customer.delegation.state = DelegationState::Requested;
    QCOMPARE(scene.words().refusal(DelegationAct::Withdraw), reason);
    QVERIFY(scene.words().refusal(DelegationAct::Grant).isEmpty());
    const services::DelegationAsk ask
        = scene.words().ask(DelegationAct::Grant, { u"TEAMS1"_s }, u"one"_s);
    QCOMPARE(ask.customer, customerId);
    QCOMPARE(ask.seenRowVersion, 7);
}

void DelegationWordsTest::onlyInventedBooksPlayTheCustomer()
{
    Scene scene;
    scene.file.customer.delegation.state = DelegationState::Requested;
    QVERIFY(scene.words().playsCustomer());
    QVERIFY(scene.words().recordNote().isEmpty());
    scene.file.book.origin = domain::BookOrigin::Imported;
    QVERIFY(!scene.words().playsCustomer());
    QVERIFY(!scene.words().recordNote().isEmpty());
    QCOMPARE(scene.words().refusal(DelegationAct::Grant),
        u"Only the customer can grant or remove delegated admin privileges."_s);
}

void DelegationWordsTest::aMailKeepsEverySign_data()
{
    QTest::addColumn<QString>("language");
    for (const LetterLanguage language : wording::letterLanguages) {
        QTest::newRow(qPrintable(QString::number(static_cast<int>(language))))
            << QString::number(static_cast<int>(language));
    }
}

void DelegationWordsTest::aMailKeepsEverySign()
{
    QFETCH(const QString, language);
    Scene scene;
    const wording::Letter letter
        = scene.words().letter().in(static_cast<LetterLanguage>(language.toInt()));
    QVERIFY2(letter.body.contains(u"R&D + Söhne"_s), qPrintable(letter.body));
    const QUrl link = viewmodels::mailLink(letter);
    QVERIFY(link.isValid());
    QCOMPARE(link.scheme(), u"mailto"_s);
    QVERIFY(link.path().isEmpty());
    const QByteArray sent = link.toEncoded();
    for (const char sign : sent) {
        QVERIFY2(sign > ' ' && sign < 0x7f && sign != '+', sent.constData());
    }
    QCOMPARE(sent.count('&'), 1);
    QCOMPARE(sent.count('?'), 1);
    QVERIFY(sent.contains("%0D%0A") && !sent.contains("%0A%0A"));
    const QList<QByteArray> parts = sent.mid(sent.indexOf('?') + 1).split('&');
    const auto decoded = [](const QByteArray &part) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(part.mid(part.indexOf('=') + 1)));
    };
    QVERIFY(parts.at(0).startsWith("subject=") && parts.at(1).startsWith("body="));
    QCOMPARE(decoded(parts.at(0)), letter.subject);
    QCOMPARE(decoded(parts.at(1)).remove(u'\r'), letter.body);
}

DESK_TEST_MAIN(DelegationWordsTest, QCoreApplication)
#include "delegationwordstest.moc"
