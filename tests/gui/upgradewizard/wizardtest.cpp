#include "gui/upgradewizard/wizardwindow.h"
#include "support/testmain.h"

#include "common/confirmdialog.h"
#include "common/exportsheet.h"
#include "viewmodels/affectedmodel.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <memory>

using namespace Qt::StringLiterals;
using viewmodels::WizardPage;

class WizardTest : public support::TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<theme::Theme> m_theme;

    static void goToReview(WizardWindow &window, domain::SubscriptionId id, const QString &product)
    {
        window.open(id);
        window.clickCard(product);
        window.click(u"mainAction"_s);
        QCOMPARE(window.page(), WizardPage::Licences);
        window.click(u"mainAction"_s);
        QCOMPARE(window.page(), WizardPage::Review);
        window.click(u"acknowledgement"_s);
    }

    /// Past the price list and the list of accounts, which stand before it.
    static void tabToAcknowledgement(const WizardWindow &window)
    {
        QTRY_VERIFY(window.find(u"showRehearsed"_s) != nullptr);
        for (const QString &stop : { u"priceList"_s, u"aboutBilling"_s, u"aboutReassigning"_s,
                 u"showRehearsed"_s, u"acknowledgement"_s }) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QTRY_COMPARE(QApplication::focusWidget(), window.find(stop));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<theme::Theme>(
            *qobject_cast<QApplication *>(QCoreApplication::instance()));
        m_theme->setChoice(theme::ThemeChoice::Light);
        m_theme->setReduceMotion(true);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void upgradesByMouseInGlobal()
    {
        WizardBook book;
        WizardWindow window(book);
        window.open(WizardBook::basic());
        QCOMPARE(window.page(), WizardPage::Choose);
        QVERIFY(!window.find(u"mainAction"_s)->isEnabled());
        QCOMPARE(window.find(u"mainAction"_s)->toolTip(), u"Choose a product first."_s);
        window.clickCard(u"Office 365 Enterprise E3"_s);
        QVERIFY(window.seen().contains(u"If you upgrade to Office 365 Enterprise E3"_s));
        window.click(u"mainAction"_s);
        QCOMPARE(window.page(), WizardPage::Licences);
        QCOMPARE(window.find(u"licenceCount"_s), nullptr);
        window.click(u"mainAction"_s);
        QCOMPARE(window.page(), WizardPage::Review);
        QCOMPARE(window.textOf(u"mainAction"_s), u"Submit"_s);
        QVERIFY(!window.find(u"mainAction"_s)->isEnabled());
        QCOMPARE(window.find(u"mainAction"_s)->toolTip(), u"Tick the box above first."_s);
        window.click(u"acknowledgement"_s);
        QSignalSpy finished(window.wizard(), &upgradewizard::UpgradeWizard::finished);
        window.click(u"mainAction"_s);
        QTRY_COMPARE(window.page(), WizardPage::Result);
        QCOMPARE(finished.size(), 1);
        auto *table = qobject_cast<QTableView *>(window.find(u"affectedTable"_s));
        QVERIFY(table != nullptr);
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(window.seen().contains(u"The subscription was upgraded"_s));
        window.click(u"copyId"_s);
        const QString id = window.wizard()->model()->newSubscription().text();
        QCOMPARE(QApplication::clipboard()->text(), id);
        QSignalSpy asked(window.wizard(), &upgradewizard::UpgradeWizard::openSubscriptionRequested);
        window.click(u"openSubscription"_s);
        QCOMPARE(asked.size(), 1);
        QTRY_VERIFY(!window.isOpen());
    }

    void upgradesByKeyboardAlone()
    {
        WizardBook book;
        WizardWindow window(book);
        window.open(WizardBook::basic());
        QTRY_COMPARE(QApplication::focusWidget(), window.find(u"targetCard0"_s));
        window.key(Qt::Key_Space);
        QCOMPARE(window.wizard()->model()->chosen(), 0);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Down);
        QCOMPARE(window.wizard()->model()->chosen(), 2);
        // The card that is not available can be read but not chosen.
        window.key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), window.find(u"targetCard3"_s));
        window.key(Qt::Key_Space);
        QCOMPARE(window.wizard()->model()->chosen(), 2);
        window.key(Qt::Key_Up);
        window.key(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(window.page(), WizardPage::Licences);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"heading"_s);
        window.key(Qt::Key_B, Qt::AltModifier);
        QTRY_COMPARE(window.page(), WizardPage::Choose);
        QTRY_COMPARE(QApplication::focusWidget(), window.find(u"targetCard2"_s));
        window.key(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(window.page(), WizardPage::Licences);
        window.key(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(window.page(), WizardPage::Review);
        // Not before the acknowledgement is ticked. (A shortcut clicks after a tenth of a second.)
        window.key(Qt::Key_S, Qt::AltModifier);
        QTest::qWait(200);
        QCOMPARE(window.page(), WizardPage::Review);
        tabToAcknowledgement(window);
        window.key(Qt::Key_Space);
        window.key(Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(window.page(), WizardPage::Result);
        QTRY_COMPARE(QApplication::focusWidget(), window.find(u"resultBar"_s));
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(!window.isOpen());
        QCOMPARE(book.stored(WizardBook::basic()).status, domain::SubscriptionStatus::Deleted);
    }

    void upgradesWithAnotherNumberIn21Vianet()
    {
        WizardBook book;
        WizardWindow window(book);
        window.open(WizardBook::china());
        window.clickCard(u"Office 365 Enterprise E1"_s);
        window.click(u"mainAction"_s);
        auto *number = qobject_cast<QSpinBox *>(window.find(u"licenceCount"_s));
        QVERIFY(number != nullptr);
        QTRY_COMPARE(QApplication::focusWidget(), number);
        QCOMPARE(number->value(), 60);
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.type(u"80"_s);
        QVERIFY(window.seen().contains(u"20 more licences than today."_s));
        window.key(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(window.page(), WizardPage::Review);
        tabToAcknowledgement(window);
        window.key(Qt::Key_Space);
        window.key(Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(window.page(), WizardPage::Result);
        QCOMPARE(book.stored(window.wizard()->model()->newSubscription()).quantity, 80);
    }

    void aWrongNumberIsToldOnNextAndOnLeaving_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("too few") << u"Office 365 Enterprise E1"_s << u"51"_s
                                 << u"52 licences are assigned."_s;
        QTest::newRow("over 300") << u"Office 365 Business Premium"_s << u"301"_s
                                  << u"allows at most 300 licences."_s;
        QTest::newRow("emptied") << u"Office 365 Enterprise E1"_s << QString()
                                 << u"Enter 52 to 10,000,000."_s;
    }
    void aWrongNumberIsToldOnNextAndOnLeaving()
    {
        QFETCH(QString, product);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        WizardBook book;
        WizardWindow window(book);
        window.open(WizardBook::china());
        window.clickCard(product);
        window.click(u"mainAction"_s);
        QWidget *number = window.find(u"licenceCount"_s);
        QTRY_COMPARE(QApplication::focusWidget(), number);
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.key(Qt::Key_Delete);
        window.type(typed);
        QVERIFY(!number->property("deskInvalid").toBool());
        window.key(Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(number->property("deskInvalid").toBool());
        QCOMPARE(window.page(), WizardPage::Licences);
        QVERIFY2(window.seen().contains(said), qPrintable(window.seen()));
        QTRY_COMPARE(QApplication::focusWidget(), number);
        window.click(u"keepCount"_s);
        QVERIFY(!number->property("deskInvalid").toBool());
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.type(u"5"_s);
        window.key(Qt::Key_Tab);
        QVERIFY(number->property("deskInvalid").toBool());
    }

    void aRefusalAtSubmitShowsTheFailurePage()
    {
        WizardBook book;
        WizardWindow window(book);
        goToReview(window, WizardBook::basic(), u"Office 365 Enterprise E3"_s);
        book.sellElsewhere(u"Office 365 Enterprise E3"_s, u"Meridian Cloud"_s);
        window.click(u"mainAction"_s);
        QTRY_COMPARE(window.page(), WizardPage::Failure);
        QTRY_COMPARE(QApplication::focusWidget(), window.find(u"failureBar"_s));
        QVERIFY(window.seen().contains(u"The upgrade failed. Nothing was changed."_s));
        window.click(u"copyDetails"_s);
        QVERIFY(QApplication::clipboard()->text().contains(u"concurrency_conflicts"_s));
        window.click(u"copyRequest"_s);
        QVERIFY(!QApplication::clipboard()->text().contains(u"concurrency_conflicts"_s));
        window.click(u"expandDetails"_s);
        QVERIFY(!window.seen().contains(u"concurrency_conflicts"_s));
        // E3 of the other reseller stands in the way of every product.
        window.click(u"chooseAnother"_s);
        QTRY_COMPARE(window.page(), WizardPage::Choose);
        QVERIFY(!window.find(u"mainAction"_s)->isEnabled());
        QVERIFY2(window.seen().contains(u"0 of 4 products available"_s), qPrintable(window.seen()));
    }

    void aRefusedUpgradeSucceedsWhenItsReasonIsGone()
    {
        WizardBook book;
        WizardWindow window(book);
        goToReview(window, WizardBook::basic(), u"Office 365 Enterprise E3"_s);
        book.sellElsewhere(u"Office 365 Enterprise E3"_s, u"Meridian Cloud"_s);
        window.click(u"mainAction"_s);
        QTRY_COMPARE(window.page(), WizardPage::Failure);
        window.click(u"tryAgain"_s);
        QTRY_COMPARE(window.page(), WizardPage::Failure);
        book.cancelElsewhere();
        window.click(u"tryAgain"_s);
        QTRY_COMPARE(window.page(), WizardPage::Result);
    }

    void anotherUsersChangeIsToldAndReviewedAgain()
    {
        WizardBook book;
        WizardWindow window(book);
        goToReview(window, WizardBook::basic(), u"Office 365 Enterprise E3"_s);
        book.changeQuantity(WizardBook::basic(), 50);
        window.click(u"mainAction"_s);
        QTRY_COMPARE(window.page(), WizardPage::Failure);
        QVERIFY2(window.seen().contains(u"Someone else changed this subscription"_s),
            qPrintable(window.seen()));
        window.click(u"tryAgain"_s);
        QTRY_COMPARE(window.page(), WizardPage::Review);
        QVERIFY(!window.find(u"mainAction"_s)->isEnabled());
    }

    void escapeAsksOnlyWhereSomethingWasEntered()
    {
        WizardBook book;
        WizardWindow window(book);
        window.open(WizardBook::basic());
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(!window.isOpen());

        goToReview(window, WizardBook::basic(), u"Office 365 Enterprise E3"_s);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.question() != nullptr);
        QVERIFY(window.isOpen());
        QVERIFY(window.seen().contains(u"Close without upgrading?"_s));
        // Esc again is "Continue": the tick is still there.
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.question() == nullptr);
        QVERIFY(window.isOpen());
        QVERIFY(qobject_cast<QCheckBox *>(window.find(u"acknowledgement"_s))->isChecked());
        window.click(u"cancel"_s);
        auto *question = qobject_cast<common::ConfirmDialog *>(window.question());
        QVERIFY(question != nullptr);
        QTest::mouseClick(question->actButton(), Qt::LeftButton);
        QTRY_VERIFY(!window.isOpen());
        QCOMPARE(book.stored(WizardBook::basic()).status, domain::SubscriptionStatus::Active);
    }

    void theLanguageChangesOnEveryPage()
    {
        WizardBook book;
        WizardWindow window(book);
        const auto both = [&](const QString &english, const QString &korean) {
            window.setLanguage(wording::Language::Korean);
            QVERIFY2(window.seen().contains(korean), qPrintable(window.seen()));
            window.setLanguage(wording::Language::English);
            QVERIFY2(window.seen().contains(english), qPrintable(window.seen()));
        };
        window.open(WizardBook::china());
        window.clickCard(u"Office 365 Enterprise E1"_s);
        both(u"Choose the new product"_s, u"새 제품을 선택하세요"_s);
        window.click(u"mainAction"_s);
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.type(u"1234"_s);
        both(u"How many licences does the customer need?"_s,
            u"고객에게 필요한 라이선스 수를 입력하세요"_s);
        QCOMPARE(qobject_cast<QSpinBox *>(window.find(u"licenceCount"_s))->value(), 1234);
        window.click(u"mainAction"_s);
        window.click(u"acknowledgement"_s);
        both(u"Review and submit"_s, u"내용을 검토하고 제출하세요"_s);
        QVERIFY(qobject_cast<QCheckBox *>(window.find(u"acknowledgement"_s))->isChecked());
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.question() != nullptr);
        both(u"Close without upgrading?"_s, u"업그레이드하지 않고 닫으시겠습니까?"_s);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.question() == nullptr);
        window.click(u"mainAction"_s);
        QTRY_COMPARE(window.page(), WizardPage::Result);
        both(u"The subscription was upgraded"_s, u"구독을 업그레이드했습니다"_s);
        QCOMPARE(window.wizard()->model()->affected()->rowCount(), 52);
    }

    void theReviewShowsTheBillingEffectAndWhatTheUpgradeWillList()
    {
        WizardBook book;
        WizardWindow window(book);
        goToReview(window, WizardBook::basic(), u"Office 365 Enterprise E3"_s);
        for (const QString &text : { u"Billing effect"_s, u"Credit: Microsoft 365 Business Basic"_s,
                 u"Charge: Office 365 Enterprise E3"_s, u"₩945,000"_s, u"Due now"_s,
                 u"From 12 Jun 2020, each month"_s }) {
            QVERIFY2(window.seen().contains(text), qPrintable(text));
        }
        QVERIFY(window.textOf(u"billingNote"_s).startsWith(u"Demo price list."_s));
        QTRY_VERIFY(window.find(u"showRehearsed"_s) != nullptr);
        QCOMPARE(window.textOf(u"rehearsed"_s), u"2 items need extra work."_s);
        QVERIFY(window.find(u"rehearsedTable"_s) == nullptr);
        window.click(u"showRehearsed"_s);
        QVERIFY(window.find(u"rehearsedTable"_s) != nullptr);
        const auto sentences = [](const viewmodels::AffectedModel *list) {
            QStringList all;
            for (const viewmodels::AffectedLine &line : list->lines()) {
                all += { line.email, line.service, line.reason, line.whatToDo };
            }
            return all;
        };
        const QStringList foretold = sentences(window.wizard()->model()->rehearsed());
        window.setLanguage(wording::Language::Korean);
        QVERIFY(window.seen().contains(u"이번 청구 금액"_s));
        window.setLanguage(wording::Language::English);
        window.click(u"mainAction"_s);
        QTRY_COMPARE(window.page(), WizardPage::Result);
        QCOMPARE(sentences(window.wizard()->model()->affected()), foretold);
        // What is left is worked on from here on: the book keeps the state of each line.
        QVERIFY(!window.wizard()->model()->rehearsed()->isKept());
        QVERIFY(window.wizard()->model()->affected()->isKept());
        auto *list = qobject_cast<QAbstractItemView *>(window.find(u"affectedTable"_s));
        QVERIFY(list != nullptr);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QTRY_COMPARE(window.wizard()->model()->affected()->counts().open, 1);
        domain::WorkQuery query;
        query.subscriptionId = window.wizard()->model()->newSubscription();
        QCOMPARE(book.service().affectedWork().counts(query).result()->open, 1);
        window.setLanguage(wording::Language::Korean);
        QVERIFY(window.seen().contains(u"2개 · 미완료 1개"_s));
        window.setLanguage(wording::Language::English);
        QVERIFY(window.textOf(u"billing"_s).startsWith(u"Due now: ₩"_s));
    }

    void anOwnPriceListChangesTheReview()
    {
        WizardBook book;
        WizardWindow window(book);
        goToReview(window, WizardBook::basic(), u"Office 365 Enterprise E3"_s);
        QTemporaryDir folder;
        const auto load = [&](const QByteArray &content) {
            const QString path = folder.filePath(u"mine.csv"_s);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
            file.close();
            window.click(u"loadPriceList"_s);
            auto *dialog = window.window().findChild<QFileDialog *>();
            QVERIFY(dialog != nullptr);
            Q_EMIT dialog->fileSelected(path);
            dialog->close();
            QTRY_VERIFY(window.window().findChild<QFileDialog *>() == nullptr);
        };
        window.click(u"priceList"_s);
        QVERIFY(!window.find(u"useDemoPrices"_s)->isEnabled());
        load("offer,currency,price\nContoso,KRW,1\n");
        QTRY_VERIFY(window.seen().contains(u"Line 2: This product is not in the catalogue"_s));
        QVERIFY(window.textOf(u"billingNote"_s).startsWith(u"Demo price list."_s));
        load("offer,currency,price,margin\nOffice 365 Enterprise E3,KRW,20000,5\n");
        QTRY_VERIFY(window.seen().contains(u"The price list was loaded."_s));
        QTRY_VERIFY(window.seen().contains(u"₩882,000"_s));
        QVERIFY(window.textOf(u"billingNote"_s).startsWith(u"Price list: mine.csv"_s));
        QVERIFY(!window.wizard()->model()->isAcknowledged()); // what was agreed to has changed
        window.click(u"useDemoPrices"_s);
        QTRY_VERIFY(window.seen().contains(u"₩945,000"_s));
        window.click(u"closePriceList"_s);
        QTRY_VERIFY(window.find(u"priceListDialog"_s) == nullptr);
        QCOMPARE(window.page(), WizardPage::Review);
    }

    void theListIsSavedToAFile()
    {
        WizardBook book;
        WizardWindow window(book);
        goToReview(window, WizardBook::basic(), u"Office 365 Enterprise E3"_s);
        window.click(u"mainAction"_s);
        QTRY_COMPARE(window.page(), WizardPage::Result);
        const QSignalSpy printed(window.wizard(), &upgradewizard::UpgradeWizard::printRequested);
        window.click(u"printResult"_s);
        QCOMPARE(printed.size(), 1);
        window.click(u"exportCsv"_s);
        auto *sheet = window.window().findChild<common::ExportSheet *>();
        QVERIFY(sheet != nullptr);
        QTemporaryDir folder;
        sheet->setFolder(folder.path());
        window.click(u"runExport"_s);
        QTRY_VERIFY(window.seen().contains(u"rows were exported"_s));
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile written(folder.filePath(files.constFirst()));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("\xEF\xBB\xBF"));
    }

    void everyControlHasANameAndTheStepperSaysWhereItStands()
    {
        WizardBook book;
        WizardWindow window(book);
        window.open(WizardBook::basic());
        QCOMPARE(
            window.find(u"step1"_s)->accessibleName(), u"Step 1 of 5, Choose product, current"_s);
        QCOMPARE(window.find(u"step5"_s)->accessibleName(), u"Step 5 of 5, Result, not started"_s);
        QVERIFY2(window.find(u"targetCard2"_s)
                     ->accessibleName()
                     .endsWith(u"per licence and month, 3 services gained, 0 lost"_s),
            qPrintable(window.find(u"targetCard2"_s)->accessibleName()));
        const QAccessible::Role role
            = QAccessible::queryAccessibleInterface(window.find(u"targetCard2"_s))->role();
        QCOMPARE(role, QAccessible::RadioButton);
        window.clickCard(u"Office 365 Enterprise E3"_s);
        window.click(u"mainAction"_s);
        QCOMPARE(window.find(u"step1"_s)->accessibleName(), u"Step 1 of 5, Choose product, done"_s);
        for (QWidget *widget : window.wizard()->findChildren<QWidget *>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
                const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(seen != nullptr && !seen->text(QAccessible::Name).isEmpty(),
                    qPrintable(widget->objectName()
                        + QString::fromLatin1(widget->metaObject()->className())));
            }
        }
    }
};

DESK_TEST_MAIN(WizardTest, QApplication)
#include "wizardtest.moc"
