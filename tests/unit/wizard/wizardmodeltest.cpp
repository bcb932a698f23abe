#include "unit/wizard/wizardmodelcase.h"
#include "viewmodels/affectedmodel.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;
using viewmodels::WizardModel;
using viewmodels::WizardPage;

namespace {

/// Everything a page says, one piece a line.
QString told(const viewmodels::ChoosePageWords &words)
{
    QStringList lines{ words.title, words.notice, words.comparisonTitle, words.footnote };
    for (const viewmodels::TargetCard &card : words.cards) {
        lines.append(QStringList{ card.name, card.price, card.gained, card.lost, card.limit,
            card.available ? u"available"_s : card.reasons }
                         .join(u" | "_s));
    }
    return lines.join(u'\n');
}

} // namespace

/// The pages before the submit: what they show, and what they let through.
class WizardModelTest : public WizardModelCase
{
    Q_OBJECT

private Q_SLOTS:
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
        QVERIFY2(changed.contains(u"Exchange Online: Plan 1 → Plan 2"_s),
            qPrintable(changed.join(u'\n')));
        QCOMPARE(
            model.choosePage().comparisonTitle, u"If you upgrade to Office 365 Enterprise E3"_s);
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
        QTest::newRow("no path") << WizardBook::pathless().uuid() << true
                                 << u"has no upgrade path"_s;
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
        QTest::newRow("as now") << u"E1"_s << qint64{ 60 } << QString();
        QTest::newRow("more") << u"E1"_s << qint64{ 80 } << QString();
        QTest::newRow("as many as assigned") << u"E1"_s << qint64{ 52 } << QString();
        QTest::newRow("too few")
            << u"E1"_s << qint64{ 51 }
            << u"52 licences are assigned. Enter at least 52, or unassign some first."_s;
        QTest::newRow("zero") << u"E1"_s << qint64{ 0 } << u"Enter 52 to 10,000,000."_s;
        QTest::newRow("no number") << u"E1"_s << qint64{ -1 } << u"Enter 52 to 10,000,000."_s;
        QTest::newRow("300") << u"Business Premium"_s << qint64{ 300 } << QString();
        QTest::newRow("over 300") << u"Business Premium"_s << qint64{ 301 }
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
        QTest::newRow("more") << qint64{ 80 } << u"20 more licences than today."_s;
        QTest::newRow("one more") << qint64{ 61 } << u"1 more licence than today."_s;
        QTest::newRow("fewer") << qint64{ 55 } << u"5 fewer licences than today."_s;
        QTest::newRow("same") << qint64{ 60 } << u"The same number of licences as today."_s;
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
                + u" The current assignments end: 52 accounts must be assigned the new product "
                  u"after "
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
        QCOMPARE(
            model.choosePage().comparison.at(0).title.section(u' ', 0, 1), u"추가되는 서비스"_s);
        QStringList changed;
        const auto page = model.choosePage();
        for (const auto &line : page.comparison.at(1).lines) {
            changed.append(line.steps);
        }
        for (const QString &steps : changed) {
            QVERIFY2(!steps.contains(u"→ 플랜"_s), qPrintable(steps));
        }
        QCoreApplication::removeTranslator(&korean);
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
};

DESK_TEST_MAIN(WizardModelTest, QGuiApplication)
#include "wizardmodeltest.moc"
