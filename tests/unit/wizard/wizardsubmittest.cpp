#include "unit/wizard/faultybook.h"
#include "unit/wizard/wizardmodelcase.h"
#include "viewmodels/affectedmodel.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using viewmodels::WizardModel;
using viewmodels::WizardPage;

/// The submit and what follows: result, refusal, somebody else's change, lost answers.
class WizardSubmitTest : public WizardModelCase
{
    Q_OBJECT

private Q_SLOTS:
    void submitNeedsTheAcknowledgement()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        model.setAcknowledged(false);
        QVERIFY(!model.canGoNext());
        model.submit();
        QCOMPARE(model.page(), WizardPage::Review);
        // Another choice is another thing to acknowledge.
        model.setAcknowledged(true);
        model.back();
        model.back();
        model.choose(cardOf(model, u"E1"_s));
        QVERIFY(!model.isAcknowledged());
    }

    void upgradesAndListsWhatIsLeft()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        QAbstractItemModelTester tester(
            model.affected(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy finished(&model, &WizardModel::finished);
        toReview(model, WizardBook::basic(), u"E3"_s);
        model.submit();
        QCOMPARE(model.page(), WizardPage::Upgrading);
        QVERIFY(!model.hasInput());
        QTRY_COMPARE(model.page(), WizardPage::Result);
        QCOMPARE(finished.size(), 1);
        const auto words = model.resultPage();
        QCOMPARE(words.text,
            u"New subscription of Hanbit Logistics: Office 365 Enterprise E3. 42 licences were "
            u"moved, "
            "3 are assigned.\n2 items need extra work."_s);
        QCOMPARE(words.id, model.newSubscription().text());
        QCOMPARE(words.listCount, 2);
        QCOMPARE(words.followUps.constFirst(), u"Finish the 2 items above."_s);
        QCOMPARE(model.affected()->rowCount(), 2);
        QCOMPARE(
            model.affected()->lines().at(0).reason, u"The licence comes from a group: Dispatch."_s);
        QCOMPARE(model.frame().subtitle, u"Hanbit Logistics · Office 365 Enterprise E3"_s);
        QVERIFY2(model.frame().footerHint.endsWith(u"order PD-2020-00001"_s),
            qPrintable(model.frame().footerHint));
        QCOMPARE(book.stored(WizardBook::basic()).status, domain::SubscriptionStatus::Deleted);
        QCOMPARE(book.assigned(model.newSubscription()), 3);
    }

    void a21VianetResultListsEveryAccountAndSaysWhere()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.open(WizardBook::china());
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        model.choose(cardOf(model, u"E1"_s));
        model.next();
        model.setQuantity(80);
        model.next();
        model.setAcknowledged(true);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::Result);
        QCOMPARE(model.affected()->rowCount(), 52);
        QCOMPARE(book.stored(model.newSubscription()).quantity, 80);
        const auto words = model.resultPage();
        QCOMPARE(words.text,
            u"New subscription of Lanhai Trading: Office 365 Enterprise E1. It has 80 licences, "
            u"none "
            "of them assigned.\n52 items need extra work."_s);
        QCOMPARE(words.followUps.constFirst(),
            u"Assign Office 365 Enterprise E1 to the accounts above in the Office 365 admin center "
            "operated by 21Vianet."_s);
    }

    void aRefusalAtSubmitChangesNothingAndCanBeMended()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        book.sellElsewhere(u"Office 365 Enterprise E3"_s, u"Meridian Cloud"_s);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::Failure);
        const auto words = model.failurePage();
        QCOMPARE(words.title, u"The upgrade failed. Nothing was changed."_s);
        QVERIFY2(words.cause.contains(u"The customer already has Office 365 Enterprise E3."_s),
            qPrintable(words.cause));
        QVERIFY2(words.whatToDo.contains(u"Meridian Cloud"_s), qPrintable(words.whatToDo));
        QVERIFY(!words.request.isEmpty());
        QVERIFY(words.canChooseAnother);
        QVERIFY2(words.same.contains(u"Microsoft 365 Business Basic is active"_s),
            qPrintable(words.same.join(u'\n')));
        QVERIFY(words.same.contains(u"42 licences, 4 assigned"_s));
        QStringList details;
        for (const auto &[label, value] : words.details) {
            details.append(label + u'=' + value);
        }
        const QString all = details.join(u'\n');
        QVERIFY2(all.contains(u"concurrency_conflicts"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Step=Check the four conditions again (1 of 5)"_s), qPrintable(all));
        QVERIFY2(all.contains(u"(Meridian Cloud)"_s), qPrintable(all));
        QCOMPARE(book.stored(WizardBook::basic()).status, domain::SubscriptionStatus::Active);
        // The same again is refused again; once the reason is gone it is carried out.
        model.tryAgain();
        QTRY_COMPARE(model.page(), WizardPage::Failure);
        book.cancelElsewhere();
        model.tryAgain();
        QTRY_COMPARE(model.page(), WizardPage::Result);
    }

    void anotherProductIsChosenFromWhatStandsNow()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        book.sellElsewhere(u"Office 365 Enterprise E3"_s, u"Meridian Cloud"_s);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::Failure);
        model.chooseAnother();
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        QCOMPARE(model.chosen(), -1);
        QVERIFY(!model.choosePage().cards.at(cardOf(model, u"E3"_s)).available);
        QCOMPARE(model.choosePage().nextHint, u"No product can be chosen now."_s);
    }

    void somebodyElsesChangeLeadsBackToTheReviewOfWhatStandsNow()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        book.changeQuantity(WizardBook::basic(), 50);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::Failure);
        const auto words = model.failurePage();
        QVERIFY2(words.cause.startsWith(u"Someone else changed this subscription"_s),
            qPrintable(words.cause));
        QVERIFY2(
            !words.same.contains(u"50 licences, 4 assigned"_s), qPrintable(words.same.join(u'\n')));
        QCOMPARE(words.request, QString());
        model.tryAgain();
        QTRY_COMPARE(model.page(), WizardPage::Review);
        QCOMPARE(model.reviewPage().fromTo.fromText.section(u' ', 0, 0), u"50"_s);
        QVERIFY(!model.isAcknowledged());
        model.setAcknowledged(true);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::Result);
        QCOMPARE(book.stored(model.newSubscription()).quantity, 50);
    }

    void aLostAnswerIsFoundInTheBook()
    {
        WizardBook book;
        FaultyBook faulty(book.book());
        services::UpgradeService service(faulty, book.service().context());
        WizardModel model(&service, english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        const qint64 before = book.subscriptionCount(WizardBook::basic());
        faulty.setWrite(FaultyBook::Write::AnswerIsLost);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::Result);
        QCOMPARE(model.affected()->rowCount(), 2);
        QCOMPARE(book.subscriptionCount(WizardBook::basic()), before + 1);
    }

    void aFailureIsOnlyToldWhenTheBookIsUnchanged()
    {
        WizardBook book;
        FaultyBook faulty(book.book());
        services::UpgradeService service(faulty, book.service().context());
        WizardModel model(&service, english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        faulty.setWrite(FaultyBook::Write::Fails);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::Failure);
        QVERIFY(model.failurePage().nothingChanged);
        QVERIFY(model.failurePage().same.contains(u"All service settings are kept"_s));
        QCOMPARE(book.stored(WizardBook::basic()).status, domain::SubscriptionStatus::Active);
        faulty.setWrite(FaultyBook::Write::Works);
        model.tryAgain();
        QTRY_COMPARE(model.page(), WizardPage::Result);
    }

    void anUnknownOutcomeIsToldAsSuchAndTryingAgainDoesNothingTwice()
    {
        WizardBook book;
        FaultyBook faulty(book.book());
        services::UpgradeService service(faulty, book.service().context());
        WizardModel model(&service, english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        const qint64 before = book.subscriptionCount(WizardBook::basic());
        faulty.setWrite(FaultyBook::Write::AnswerIsLost);
        faulty.setReadable(false);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::UnknownOutcome);
        const auto words = model.failurePage();
        QVERIFY(!words.nothingChanged);
        QCOMPARE(words.title,
            u"The outcome is not known. Check the subscription before you try again."_s);
        QCOMPARE(words.same, QStringList());
        QVERIFY(!words.canChooseAnother);
        faulty.setWrite(FaultyBook::Write::Works);
        faulty.setReadable(true);
        model.tryAgain();
        QTRY_COMPARE(model.page(), WizardPage::Result);
        QCOMPARE(book.subscriptionCount(WizardBook::basic()), before + 1);
    }

    void withMotionEveryStepIsSeenInItsOrder()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.setStepTime(std::chrono::milliseconds(5));
        toReview(model, WizardBook::basic(), u"E3"_s);
        QList<int> seen;
        connect(&model, &WizardModel::changed, this, [&] {
            const int percent = model.progressPage().percent;
            if (model.page() == WizardPage::Upgrading
                && (seen.isEmpty() || seen.constLast() != percent)) {
                seen.append(percent);
            }
        });
        model.submit();
        QCOMPARE(model.progressPage().steps.size(), 5);
        QTRY_COMPARE(model.page(), WizardPage::Result);
        QCOMPARE(seen, (QList<int>{ 0, 20, 40, 60, 80, 100 }));
    }
};

DESK_TEST_MAIN(WizardSubmitTest, QGuiApplication)
#include "wizardsubmittest.moc"
