#include "pagescene.h"

#include "support/testmain.h"
#include "viewmodels/customerpresenter.h"
#include "viewmodels/detailspresenter.h"
#include "viewmodels/historypresenter.h"
#include "viewmodels/roles.h"
#include "viewmodels/subscriptionlistmodel.h"
#include "viewmodels/whynotpresenter.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::SoldBy;
using domain::SubscriptionStatus;
using viewmodels::CustomerPresenter;
using viewmodels::DetailsPresenter;
using viewmodels::SubscriptionListModel;
using viewmodels::UpgradeNote;
using viewmodels::WhyNotAction;
using viewmodels::WhyNotPresenter;

namespace {

/// One customer as in the pictures, read through the real service.
class Scene : public PageScene
{
public:
    explicit Scene(domain::Cloud cloud = domain::Cloud::Global)
    {
        domain::CustomerRow row;
        row.customer.id = customerId(1);
        row.customer.companyName = u"Hanbit Logistics"_s;
        row.customer.localName = u"한빛물류"_s;
        row.customer.domain = u"hanbit.example"_s;
        row.customer.country = u"KR"_s;
        row.customer.language = u"ko-KR"_s;
        row.customer.cloud = cloud;
        row.customer.delegation = { domain::DelegationState::Granted, QDate(2020, 2, 3), {} };
        book.facts.rows = { row };
        book.answerAtOnce();
    }

    domain::Customer &customer() { return book.facts.rows.first().customer; }
    domain::Subscription &add(int number, const QString &product)
    {
        book.facts.subscriptions.append(subscription(number, 1, product));
        return book.facts.subscriptions.last();
    }
    void read()
    {
        m_presenter.setServices(services());
        m_presenter.open(customerId(1));
        HeldBook::settle();
    }
    [[nodiscard]] CustomerPresenter &presenter() { return m_presenter; }
    [[nodiscard]] viewmodels::SubscriptionScene of(int number)
    {
        const services::SubscriptionFile *file
            = m_presenter.file().subscription(subscriptionId(number));
        Q_ASSERT(file != nullptr);
        m_services = services();
        return { m_presenter.file(), *file, m_services.customers->context(), *m_services.texts };
    }
    [[nodiscard]] UpgradeNote note(int number, const QDate &suspendedOn = {})
    {
        return DetailsPresenter(of(number), suspendedOn).note();
    }

private:
    CustomerPresenter m_presenter;
    viewmodels::PageServices m_services;
};

QStringList told(const QList<viewmodels::DetailField> &fields)
{
    QStringList all;
    for (const viewmodels::DetailField &field : fields) {
        all.append(field.label + u": "_s + field.value);
    }
    return all;
}

QStringList told(const QList<viewmodels::ConditionRow> &rows)
{
    QStringList all;
    for (const viewmodels::ConditionRow &row : rows) {
        all.append(row.outcomeWord + u" | "_s + row.title + u" | "_s + row.finding);
    }
    return all;
}

} // namespace

class SubscriptionModelsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void listsEachSubscriptionInWords();
    void aNumberThatNobodySellsIsSpokenAsItIs();
    void theInfoIconStandsInGlobalForRolesThatMay();
    void fieldsFollowTheLanguage();
    void theNoteSaysWhatHolds();
    void theNoteTellsTheDayOfDeletion();
    void whyNotBeginsWithTheNearestTarget();
    void whyNotAsksForDelegationByRole();
    void whyNotOfAProductWithoutPath();
    void historyShowsTheFirstLinesThenAll();
    void anAnswerToAnotherCustomerIsDropped();
    void aCommitReadsTheCustomerAgain();
};

void SubscriptionModelsTest::listsEachSubscriptionInWords()
{
    Scene scene;
    scene.add(1, u"Microsoft 365 Business Basic"_s);
    domain::Subscription &project = scene.add(2, u"Project Plan 3"_s);
    project.status = SubscriptionStatus::Suspended;
    project.quantity = 4;
    domain::Subscription &power = scene.add(3, u"Power BI Pro"_s);
    power.soldBy = SoldBy::OtherPartner;
    power.sellerName = u"Meridian Cloud"_s;
    scene.add(4, u"Exchange Online Kiosk"_s).status = SubscriptionStatus::Deleted;
    scene.read();
    SubscriptionListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTexts(scene.services().texts);
    model.setFile(scene.presenter().file(), scene.services().customers->context());
    QCOMPARE(lines(model),
        QStringList({ u"Microsoft 365 Business Basic | Active | 42 | 31 May 2020"_s,
            u"Power BI Pro | Active | 42 | Other reseller"_s,
            u"Project Plan 3 | Suspended | 4 | 31 May 2020"_s,
            u"Exchange Online Kiosk | Cancelled | 42 | Ended"_s }));
    QCOMPARE(lines(model, viewmodels::IconNameRole),
        QStringList({ u" | success |  | "_s, u" | external |  | "_s, u" | paused |  | "_s,
            u" | blocked |  | "_s }));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
        u"Can be upgraded: Microsoft 365 Business Basic. Show upgrade information"_s);
    model.setTexts(scene.speak(catalog::Language::Korean));
    QCOMPARE(lines(model).at(2), u"Project 플랜 3 | 일시 중단됨 | 4 | 2020. 5. 31."_s);
}

void SubscriptionModelsTest::aNumberThatNobodySellsIsSpokenAsItIs()
{
    Scene scene;
    scene.add(1, u"Microsoft 365 Business Basic"_s).quantity = -1;
    scene.read();
    SubscriptionListModel model;
    model.setTexts(scene.services().texts);
    model.setFile(scene.presenter().file(), scene.services().customers->context());
    const QString spoken
        = model.index(0, SubscriptionListModel::Licences).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"\u22121 "_s), qPrintable(spoken));
}

void SubscriptionModelsTest::theInfoIconStandsInGlobalForRolesThatMay()
{
    Scene global;
    global.add(1, u"Microsoft 365 Business Basic"_s);
    global.read();
    SubscriptionListModel model;
    model.setTexts(global.services().texts);
    model.setFile(global.presenter().file(), global.services().customers->context());
    QVERIFY(model.hasInfoIcon(0));
    QCOMPARE(model.index(0, 0).data(viewmodels::TrailingIconRole).toString(), u"info"_s);
    global.setRole(domain::Role::BillingAdmin);
    global.presenter().reload();
    HeldBook::settle();
    model.setFile(global.presenter().file(), global.services().customers->context());
    QVERIFY(!model.hasInfoIcon(0));

    Scene china(domain::Cloud::China21Vianet);
    china.add(1, u"Office 365 Business Essentials"_s);
    china.read();
    model.setFile(china.presenter().file(), china.services().customers->context());
    QVERIFY(!model.hasInfoIcon(0));
    QCOMPARE(china.note(1).kind, UpgradeNote::Kind::CanUpgrade); // the only way in there
    QCOMPARE(china.note(1).text, u"3 of 3 products available"_s);
}

void SubscriptionModelsTest::fieldsFollowTheLanguage()
{
    Scene scene;
    domain::Subscription &basic = scene.add(1, u"Microsoft 365 Business Basic"_s);
    basic.unitPrice = domain::Money{ 5600, *domain::Currency::fromText(u"KRW") };
    basic.orderId = u"PD-2019-00417"_s;
    basic.upgradedFrom = scene.subscriptionId(2);
    scene.add(2, u"Visio Plan 2"_s).status = SubscriptionStatus::Deleted;
    scene.read();
    QCOMPARE(told(DetailsPresenter(scene.of(1), {}).fields()),
        QStringList({ u"Licences: 42 · 38 assigned"_s, u"Renews: 31 May 2020 · monthly"_s,
            u"Price: ₩5,600 per licence a month"_s, u"Started: 1 Aug 2019"_s,
            u"Bought from: You (Saenaru Cloud)"_s, u"Order number: PD-2019-00417"_s,
            u"Old subscription: Visio Plan 2"_s }));
    (void)scene.speak(catalog::Language::Korean);
    const DetailsPresenter korean(scene.of(1), {});
    QCOMPARE(told(korean.fields()),
        QStringList({ u"라이선스: 42개 · 38개 할당됨"_s, u"갱신일: 2020. 5. 31. · 매월"_s,
            u"가격: 라이선스당 월 ₩5,600"_s, u"시작일: 2019. 8. 1."_s,
            u"구입처: 자사(Saenaru Cloud)"_s, u"주문 번호: PD-2019-00417"_s,
            u"기존 구독: Visio 플랜 2"_s }));
    QCOMPARE(korean.fields().at(1).spoken, u"2020년 5월 31일, 매월"_s);
    QCOMPARE(korean.services().size(), 13);
    QCOMPARE(korean.services().first(), u"Exchange Online(플랜 1)"_s);
    QCOMPARE(korean.note().accessibleButton,
        u"한빛물류의 Microsoft 365 Business Basic 지금 업그레이드"_s);
}

void SubscriptionModelsTest::theNoteSaysWhatHolds()
{
    Scene scene;
    scene.add(1, u"Microsoft 365 Business Basic"_s);
    scene.add(2, u"Visio Plan 2"_s);
    domain::Subscription &elsewhere = scene.add(3, u"Microsoft 365 Business Basic"_s);
    elsewhere.soldBy = SoldBy::OtherPartner;
    elsewhere.sellerName = u"Meridian Cloud"_s;
    scene.read();
    QCOMPARE(scene.note(1).kind, UpgradeNote::Kind::CanUpgrade);
    QCOMPARE(scene.note(1).title, u"This subscription can be upgraded"_s);
    QCOMPARE(scene.note(1).text, u"4 of 4 products available"_s);
    QVERIFY(scene.note(1).disabledReason.isEmpty());
    QCOMPARE(scene.note(2).title, u"This subscription cannot be upgraded"_s);
    QCOMPARE(scene.note(2).text, u"Visio Plan 2 has no upgrade path."_s);
    QVERIFY(scene.note(2).explains);
    QVERIFY(!scene.note(2).offersUpgrade);
    QCOMPARE(scene.note(3).text,
        u"Bought from another reseller or channel. It cannot be upgraded here."_s);
    scene.setRole(domain::Role::BillingAdmin);
    scene.presenter().reload();
    HeldBook::settle();
    QCOMPARE(scene.note(1).kind, UpgradeNote::Kind::RoleMayNot);
    QCOMPARE(scene.note(1).disabledReason, u"Your role cannot upgrade subscriptions."_s);
    QVERIFY(scene.note(1).offersUpgrade);
}

void SubscriptionModelsTest::theNoteTellsTheDayOfDeletion()
{
    Scene scene;
    scene.add(1, u"Microsoft 365 Business Basic"_s).status = SubscriptionStatus::Suspended;
    scene.read();
    QCOMPARE(scene.note(1, QDate(2020, 5, 1)).text,
        u"It will be deleted on 30 Jul 2020 unless it is reactivated."_s);
    QCOMPARE(scene.note(1).text, u"The subscription is suspended."_s);
    Scene china(domain::Cloud::China21Vianet);
    china.add(1, u"Office 365 Business"_s).status = SubscriptionStatus::Suspended;
    china.read();
    QCOMPARE(china.note(1, QDate(2020, 5, 1)).text,
        u"It will be deleted on 30 Jun 2020 unless it is reactivated."_s);
}

void SubscriptionModelsTest::whyNotBeginsWithTheNearestTarget()
{
    Scene scene;
    scene.add(1, u"Microsoft 365 Business Standard"_s);
    domain::Subscription &other = scene.add(2, u"Office 365 Enterprise E3"_s);
    other.soldBy = SoldBy::OtherPartner;
    other.sellerName = u"Meridian Cloud"_s;
    scene.read();
    QCOMPARE(scene.note(1).text, u"0 of 2 products available"_s);
    const WhyNotPresenter words(scene.of(1));
    QStringList segments;
    for (const viewmodels::WhyNotTarget &target : words.targets()) {
        segments.append(target.shortName);
    }
    QCOMPARE(segments, QStringList({ u"E3"_s, u"E5"_s }));
    const domain::OfferId e5 = scene.catalogue().offerNamed(u"Office 365 Enterprise E5"_s)->id;
    QCOMPARE(words.nearest(), e5); // E3 fails two conditions
    const viewmodels::WhyNot answer = words.explain(e5);
    QCOMPARE(answer.summary, u"1 of 4 conditions is not met."_s);
    QCOMPARE(told(answer.conditions),
        QStringList({ u"Pass | The subscription is active | The status is Active, not suspended or cancelled."_s,
            u"Pass | You have delegated admin privileges | Granted on 3 Feb 2020 for this customer and service."_s,
            u"Fail | No subscription already has the additional services | Office 365 Enterprise "
            u"E3, bought from "
            "Meridian Cloud, already has services that this upgrade adds: Stream, Azure Rights Management."_s,
            u"Pass | The customer does not already have the target | "
            "The customer has no subscription to Office 365 Enterprise E5."_s }));
    QCOMPARE(answer.conditions.at(2).emphasised, QStringList({ u"Office 365 Enterprise E3"_s }));
    QVERIFY(answer.conditions.at(2).accessibleName.startsWith(
        u"Condition 3 of 4, Fail: No subscription"_s));
    QVERIFY(answer.furtherChecks.isEmpty());
    QCOMPARE(answer.remedies,
        QStringList({ u"That subscription must be cancelled first, here or with its seller "
                      u"(Meridian Cloud). "
                      "Then check again."_s }));
    QList<WhyNotAction> actions;
    for (const viewmodels::ActionWords &action : std::as_const(answer.actions)) {
        actions.append(action.action);
    }
    QCOMPARE(actions,
        QList({ WhyNotAction::CopyRequest, WhyNotAction::WriteToCustomer, WhyNotAction::CheckAgain,
            WhyNotAction::MultiChannelHelp }));
    QVERIFY(answer.actions.first().primary);
    const QString message = words.letter(e5).in(wording::LetterLanguage::English).whole;
    QVERIFY2(message.contains(u"Office 365 Enterprise E3"_s), qPrintable(message));
    QVERIFY2(message.contains(u"Meridian Cloud"_s), qPrintable(message));
}

void SubscriptionModelsTest::whyNotAsksForDelegationByRole()
{
    Scene scene;
    scene.customer().delegation = { domain::DelegationState::None, {}, {} };
    scene.add(1, u"Microsoft 365 Business Standard"_s);
    scene.read();
    const WhyNotPresenter admin(scene.of(1));
    viewmodels::WhyNot answer = admin.explain(admin.nearest());
    QCOMPARE(answer.actions.first().action, WhyNotAction::RequestDelegation);
    QVERIFY(answer.actions.first().disabledReason.isEmpty());
    QCOMPARE(answer.actions.last().action, WhyNotAction::DelegationHelp);
    scene.setRole(domain::Role::SalesAgent);
    scene.presenter().reload();
    HeldBook::settle();
    const WhyNotPresenter sales(scene.of(1));
    answer = sales.explain(sales.nearest());
    QCOMPARE(answer.actions.first().disabledReason,
        u"Your role cannot request delegated admin privileges. Ask an admin agent."_s);
}

void SubscriptionModelsTest::whyNotOfAProductWithoutPath()
{
    Scene scene;
    scene.customer().delegation = { domain::DelegationState::None, {}, {} };
    scene.add(1, u"Visio Plan 2"_s);
    scene.read();
    const WhyNotPresenter words(scene.of(1));
    QVERIFY(words.targets().isEmpty());
    QVERIFY(words.nearest().isNull());
    const viewmodels::WhyNot answer = words.explain({});
    QVERIFY(answer.conditions.isEmpty());
    QCOMPARE(answer.furtherChecks, QStringList({ u"Visio Plan 2 has no upgrade path."_s }));
    QCOMPARE(answer.remedies,
        QStringList({ u"Add a subscription to the product that the customer needs."_s }));
    // Asking for privileges would lead nowhere.
    QCOMPARE(answer.actions.size(), 2);
    QCOMPARE(answer.actions.first().action, WhyNotAction::CheckAgain);
    QCOMPARE(answer.actions.last().action, WhyNotAction::PathsHelp);
}

void SubscriptionModelsTest::historyShowsTheFirstLinesThenAll()
{
    Scene scene;
    for (int number = 7; number > 0; --number) {
        domain::AuditEvent event;
        event.sequence = number;
        event.time = QDateTime(QDate(2020, 3, number), QTime(9, 0), Qt::UTC);
        event.actor = u"Jiwoo Seo"_s;
        event.act = domain::Act::SubscriptionCreated;
        event.subscriptionId = PageScene::subscriptionId(1);
        scene.book.facts.events.append(event);
    }
    viewmodels::HistoryPresenter history;
    history.setServices(scene.services());
    HeldBook::settle();
    history.show(PageScene::subscriptionId(1));
    HeldBook::settle();
    QCOMPARE(history.lines().size(), viewmodels::HistoryPresenter::firstLines);
    QVERIFY(history.hasMore());
    QCOMPARE(history.lines().first().date, u"7 Mar 2020"_s);
    history.showAll();
    HeldBook::settle();
    QCOMPARE(history.lines().size(), 7);
    QVERIFY(!history.hasMore());
    history.show(PageScene::subscriptionId(2));
    HeldBook::settle();
    QVERIFY(history.lines().isEmpty());
}

void SubscriptionModelsTest::anAnswerToAnotherCustomerIsDropped()
{
    PageScene held;
    for (const int number : { 1, 2 }) {
        domain::CustomerRow row;
        row.customer.id = PageScene::customerId(number);
        row.customer.companyName = u"Company %1"_s.arg(number);
        held.book.facts.rows.append(row);
    }
    CustomerPresenter presenter;
    presenter.setServices(held.services());
    presenter.open(PageScene::customerId(1));
    presenter.open(PageScene::customerId(2));
    held.book.answerLast();
    QCOMPARE(presenter.name(), u"Company 2"_s);
    held.book.answerAll();
    QCOMPARE(presenter.name(), u"Company 2"_s);
    QCOMPARE(presenter.state(), CustomerPresenter::State::Ready);
}

void SubscriptionModelsTest::aCommitReadsTheCustomerAgain()
{
    Scene scene;
    scene.add(1, u"Microsoft 365 Business Basic"_s);
    scene.read();
    QSignalSpy changed(&scene.presenter(), &CustomerPresenter::fileChanged);
    Q_EMIT scene.book.changed({ { PageScene::customerId(2) }, {}, false });
    QCOMPARE(changed.size(), 0);
    scene.book.facts.subscriptions[0].quantity = 50;
    Q_EMIT scene.book.changed({ { PageScene::customerId(1) }, {}, false });
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(scene.presenter().file().subscriptions.first().subscription.quantity, 50);
}

DESK_TEST_MAIN(SubscriptionModelsTest, QGuiApplication)
#include "subscriptionmodelstest.moc"
