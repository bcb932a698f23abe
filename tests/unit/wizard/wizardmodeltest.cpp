#include "support/testmain.h"
#include "unit/wizard/faultybook.h"
#include "unit/wizard/wizardbook.h"
#include "viewmodels/wizardaffectedmodel.h"
#include "viewmodels/wizardmodel.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;
using viewmodels::WizardModel;
using viewmodels::WizardPage;

Q_DECLARE_METATYPE(viewmodels::WizardPage)

namespace {

/// Everything a page says, one piece a line.
QString told(const viewmodels::ChoosePageWords &words)
{
    QStringList lines{words.title, words.notice, words.comparisonTitle, words.footnote};
    for (const viewmodels::TargetCard &card : words.cards) {
        lines.append(QStringList{card.name, card.price, card.gained, card.lost, card.limit,
            card.available ? u"available"_s : card.reasons}
                         .join(u" | "_s));
    }
    return lines.join(u'\n');
}

} // namespace

class WizardModelTest : public support::TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<const wording::Texts> english() const
    {
        return std::make_shared<wording::Texts>(wording::Language::English);
    }

    static int cardOf(const WizardModel &model, const QString &product)
    {
        const auto cards = model.choosePage().cards;
        for (int i = 0; i < cards.size(); ++i) {
            if (cards.at(i).name.contains(product)) {
                return i;
            }
        }
        return -1;
    }

    /// Opens, chooses, goes to the review page and ticks.
    static void toReview(WizardModel &model, domain::SubscriptionId id, const QString &product)
    {
        model.open(id);
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        model.choose(cardOf(model, product));
        model.next();
        QCOMPARE(model.page(), WizardPage::Licences);
        model.next();
        QCOMPARE(model.page(), WizardPage::Review);
        model.setAcknowledged(true);
    }

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_english.reset(new QTranslator);
        QVERIFY(m_english->load(u":/i18n/partner-desk_en.qm"_s));
        QCoreApplication::installTranslator(m_english.get());
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(m_english.get());
        TestCase::cleanup();
    }

    void showsEveryTargetWithPriceServicesLimitAndReason()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.open(WizardBook::basic());
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        const auto words = model.choosePage();
        QCOMPARE(words.cards.size(), 4);
        QCOMPARE(words.cards.at(0).name, u"Microsoft 365 Business Standard¹"_s);
        QCOMPARE(words.cards.at(0).limit, u"Up to 300 licences"_s);
        QCOMPARE(words.cards.at(1).gained, u"2 gained"_s);
        QCOMPARE(words.cards.at(1).lost, u"None lost"_s);
        QCOMPARE(words.cards.at(2).name, u"Office 365 Enterprise E3"_s);
        QCOMPARE(words.cards.at(2).limit, u"No licence limit"_s);
        QVERIFY2(!words.cards.at(2).price.isEmpty(), qPrintable(told(words)));
        QVERIFY(words.cards.at(2).available);
        QVERIFY(!words.cards.at(3).available);
        QVERIFY2(words.cards.at(3).reasons.contains(u"Power BI Pro"_s), qPrintable(told(words)));
        QVERIFY(words.cards.at(3).accessibleName.contains(u"not available"_s));
        QVERIFY2(words.footnote.startsWith(u"¹ For Microsoft 365 Apps for business India"_s),
            qPrintable(told(words)));
        QCOMPARE(model.frame().footerHint, u"3 of 4 products available"_s);
        QCOMPARE(model.frame().subtitle, u"Hanbit Logistics · Microsoft 365 Business Basic"_s);
        QVERIFY(!model.canGoNext());
        QCOMPARE(words.nextHint, u"Choose a product first."_s);
    }

    void comparesServicesByFamily()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.open(WizardBook::basic());
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        model.choose(cardOf(model, u"E3"_s));
        const auto groups = model.choosePage().comparison;
        QCOMPARE(groups.size(), 4);
        QCOMPARE(groups.at(0).title, u"Gained · 3"_s);
        QCOMPARE(groups.at(1).title, u"Changed · 7"_s);
        QCOMPARE(groups.at(2).title, u"Lost · 0"_s);
        QCOMPARE(groups.at(2).none, u"None"_s);
        QStringList changed;
        for (const auto &line : groups.at(1).lines) {
            changed.append(line.service + u": " + line.steps);
        }
        QVERIFY2(changed.contains(u"Exchange Online: Plan 1 → Plan 2"_s), qPrintable(changed.join(u'\n')));
        QCOMPARE(model.choosePage().comparisonTitle, u"If you upgrade to Office 365 Enterprise E3"_s);
    }

    void a21VianetEditionShowsNoFootnote()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.open(WizardBook::china());
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        const auto words = model.choosePage();
        QCOMPARE(words.cards.at(0).name, u"Office 365 Business Premium"_s);
        QCOMPARE(words.footnote, QString());
        QCOMPARE(model.frame().subtitle,
            u"Lanhai Trading (蓝海贸易) · Office 365 Business Essentials"_s);
    }

    void nothingCanBeChosenWhereNothingIsAllowed_data()
    {
        QTest::addColumn<QUuid>("subscription");
        QTest::addColumn<bool>("roleMay");
        QTest::addColumn<QString>("said");
        QTest::newRow("suspended") << WizardBook::suspended().uuid() << true << u"suspended"_s;
        QTest::newRow("no path") << WizardBook::pathless().uuid() << true << u"has no upgrade path"_s;
        QTest::newRow("role") << WizardBook::basic().uuid() << false
                              << u"Your role cannot upgrade subscriptions."_s;
    }
    void nothingCanBeChosenWhereNothingIsAllowed()
    {
        QFETCH(QUuid, subscription);
        QFETCH(bool, roleMay);
        QFETCH(QString, said);
        WizardBook book;
        if (!roleMay) {
            book.setRole(domain::Role::BillingAdmin);
        }
        WizardModel model(&book.service(), english());
        model.open(domain::SubscriptionId(subscription));
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        model.choose(0);
        QCOMPARE(model.chosen(), -1);
        QVERIFY(!model.canGoNext());
        QVERIFY2(told(model.choosePage()).contains(said), qPrintable(told(model.choosePage())));
    }

    void anUnknownSubscriptionIsAnErrorThatCanBeTriedAgain()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.open(domain::SubscriptionId(QUuid::createUuid()));
        QTRY_COMPARE(model.page(), WizardPage::LoadFailed);
        QCOMPARE(model.loadError()->code, domain::ErrorCode::NotFound);
        QVERIFY(model.canTryAgain());
        model.tryAgain();
        QCOMPARE(model.page(), WizardPage::Loading);
        QTRY_COMPARE(model.page(), WizardPage::LoadFailed);
    }

    void globalCarriesTheNumberOver()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        model.back();
        const auto words = model.licencesPage();
        QVERIFY(!words.editable);
        QCOMPARE(words.value, 42);
        QCOMPARE(words.title, u"The number of licences stays the same"_s);
        QCOMPARE(words.fromTo.toText, u"42 licences · carried over"_s);
        QCOMPARE(words.unassigned, u"38 unassigned"_s);
        QCOMPARE(words.charge.rows.size(), 3);
        QCOMPARE(words.adminCentreNote, QString());
    }

    void a21VianetNumberIsJudged_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<qint64>("quantity"); // -1: no number
        QTest::addColumn<QString>("error");
        QTest::newRow("as now") << u"E1"_s << qint64{60} << QString();
        QTest::newRow("more") << u"E1"_s << qint64{80} << QString();
        QTest::newRow("as many as assigned") << u"E1"_s << qint64{52} << QString();
        QTest::newRow("too few") << u"E1"_s << qint64{51}
                                 << u"52 licences are assigned. Enter at least 52, or unassign some first."_s;
        QTest::newRow("zero") << u"E1"_s << qint64{0} << u"Enter 52 to 10,000,000."_s;
        QTest::newRow("no number") << u"E1"_s << qint64{-1} << u"Enter 52 to 10,000,000."_s;
        QTest::newRow("300") << u"Business Premium"_s << qint64{300} << QString();
        QTest::newRow("over 300") << u"Business Premium"_s << qint64{301}
                                  << u"Office 365 Business Premium allows at most 300 licences."_s;
    }
    void a21VianetNumberIsJudged()
    {
        QFETCH(QString, product);
        QFETCH(qint64, quantity);
        QFETCH(QString, error);
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.open(WizardBook::china());
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        model.choose(cardOf(model, product));
        model.next();
        QVERIFY(model.licencesPage().editable);
        QCOMPARE(model.licencesPage().value, 60);
        model.setQuantity(quantity < 0 ? std::nullopt : std::optional(quantity));
        // Nothing is said while typing.
        QCOMPARE(model.licencesPage().error, QString());
        QCOMPARE(model.checkQuantity(), error.isEmpty());
        QCOMPARE(model.licencesPage().error, error);
        model.next();
        QCOMPARE(model.page(), error.isEmpty() ? WizardPage::Review : WizardPage::Licences);
        if (!error.isEmpty()) {
            model.setQuantity(70);
            QCOMPARE(model.licencesPage().error, QString());
        }
    }

    void saysHowTheNumberChanges_data()
    {
        QTest::addColumn<qint64>("quantity");
        QTest::addColumn<QString>("said");
        QTest::newRow("more") << qint64{80} << u"20 more licences than today."_s;
        QTest::newRow("one more") << qint64{61} << u"1 more licence than today."_s;
        QTest::newRow("fewer") << qint64{55} << u"5 fewer licences than today."_s;
        QTest::newRow("same") << qint64{60} << u"The same number of licences as today."_s;
    }
    void saysHowTheNumberChanges()
    {
        QFETCH(qint64, quantity);
        QFETCH(QString, said);
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.open(WizardBook::china());
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        model.choose(cardOf(model, u"E1"_s));
        model.next();
        model.setQuantity(quantity);
        QCOMPARE(model.licencesPage().note,
            QString(said
                + u" The current assignments end: 52 accounts must be assigned the new product after "
                  u"the upgrade."));
    }

    void reviewNamesWhatIsLost()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        toReview(model, WizardBook::standard(), u"E3"_s);
        const auto words = model.reviewPage();
        QCOMPARE(words.warning,
            u"Lost services: Microsoft Bookings, Outlook Customer Manager. The upgrade cannot be undone."_s);
        QCOMPARE(words.acknowledgement,
            u"I have told the customer about the price change and the lost services."_s);
        QCOMPARE(words.help,
            u"The old subscription is cancelled and a new one is created, both on 12 May 2020."_s);
        QCOMPARE(words.importedNote, QString());
    }

    void reviewWithoutLossesAndOfAnImportedBook()
    {
        WizardBook book(domain::BookOrigin::Imported);
        WizardModel model(&book.service(), english());
        toReview(model, WizardBook::basic(), u"E3"_s);
        const auto words = model.reviewPage();
        QCOMPARE(words.warning, u"The upgrade cannot be undone."_s);
        QCOMPARE(words.acknowledgement, u"I have told the customer about the price change."_s);
        QCOMPARE(words.importedNote,
            u"This records the upgrade in your book. Carry it out in Partner Center."_s);
        model.submit();
        QTRY_COMPARE(model.page(), WizardPage::Result);
        QCOMPARE(model.resultPage().importedNote, words.importedNote);
    }

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
            u"New subscription of Hanbit Logistics: Office 365 Enterprise E3. 42 licences were moved, "
            "3 are assigned.\n2 items need extra work."_s);
        QCOMPARE(words.id, model.newSubscription().text());
        QCOMPARE(words.listCount, 2);
        QCOMPARE(words.followUps.constFirst(), u"Finish the 2 items above."_s);
        QCOMPARE(model.affected()->rowCount(), 2);
        QCOMPARE(model.affected()->lines().at(0).reason, u"The licence comes from a group: Dispatch."_s);
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
            u"New subscription of Lanhai Trading: Office 365 Enterprise E1. It has 80 licences, none "
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
        QVERIFY2(words.cause.startsWith(u"Someone else changed this subscription"_s), qPrintable(words.cause));
        QVERIFY2(!words.same.contains(u"50 licences, 4 assigned"_s), qPrintable(words.same.join(u'\n')));
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
            if (model.page() == WizardPage::Upgrading && (seen.isEmpty() || seen.constLast() != percent)) {
                seen.append(percent);
            }
        });
        model.submit();
        QCOMPARE(model.progressPage().steps.size(), 5);
        QTRY_COMPARE(model.page(), WizardPage::Result);
        QCOMPARE(seen, (QList<int>{0, 20, 40, 60, 80, 100}));
    }

    void aLanguageSwitchKeepsEverything()
    {
        WizardBook book;
        WizardModel model(&book.service(), english());
        model.open(WizardBook::china());
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        model.choose(cardOf(model, u"E1"_s));
        model.next();
        model.setQuantity(51);
        model.checkQuantity();
        QTranslator korean;
        QVERIFY(korean.load(u":/i18n/partner-desk_ko.qm"_s));
        QCoreApplication::installTranslator(&korean);
        model.setTexts(std::make_shared<wording::Texts>(wording::Language::Korean));
        QCOMPARE(model.page(), WizardPage::Licences);
        QCOMPARE(model.licencesPage().value, 51);
        QCOMPARE(model.licencesPage().error,
            u"할당된 라이선스: 52개. 52개 이상을 입력하거나 먼저 할당을 해제하세요."_s);
        QCOMPARE(model.choosePage().comparison.at(0).title.section(u' ', 0, 1), u"추가되는 서비스"_s);
        QStringList changed;
        for (const auto &line : model.choosePage().comparison.at(1).lines) {
            changed.append(line.steps);
        }
        for (const QString &steps : changed) {
            QVERIFY2(!steps.contains(u"→ 플랜"_s), qPrintable(steps));
        }
        QCoreApplication::removeTranslator(&korean);
    }

    void theFileHoldsTheListAndNoFormula()
    {
        viewmodels::WizardAffectedModel model;
        model.setLines({{u"=Kim, Mina"_s, u"mina@hanbit.example"_s, u"Yammer"_s, u"said \"no\""_s, u"-"_s}});
        QCOMPARE(model.csv(false),
            QByteArray("Account,Email,Service,Reason,What to do\n"
                       "\"'=Kim, Mina\",mina@hanbit.example,Yammer,\"said \"\"no\"\"\",'-\n"));
        QVERIFY(model.csv(true).startsWith("\xEF\xBB\xBF"));
        QTemporaryDir folder;
        const QString file = folder.filePath(u"list.csv"_s);
        QVERIFY(model.saveCsv(file, true).result().has_value());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), model.csv(true));
        QVERIFY(!model.saveCsv(folder.filePath(u"none/list.csv"_s), true).result().has_value());
    }

    void closingWhileTheBookIsReadIsHarmless()
    {
        WizardBook book;
        for (int i = 0; i < 20; ++i) {
            auto model = std::make_unique<WizardModel>(&book.service(), english());
            model->open(WizardBook::basic());
            model.reset();
        }
        // What was asked is answered before the next question.
        QCOMPARE(book.stored(WizardBook::basic()).quantity, 42);
    }

private:
    std::unique_ptr<QTranslator> m_english;
};

DESK_TEST_MAIN(WizardModelTest, QGuiApplication)
#include "wizardmodeltest.moc"
