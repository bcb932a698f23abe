#include "windowstage.h"

#include "common/keytip.h"
#include "help/helpsheet.h"
#include "help/helpview.h"
#include "help/topiclist.h"
#include "subscriptions/subscriptionspage.h"
#include "theme/theme.h"
#include "upgradewizard/upgradewizard.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>

using namespace Qt::StringLiterals;
using viewmodels::HelpTopic;

/// Stands in for the program that opens folders.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> seen;

public Q_SLOTS:
    void opened(const QUrl &url) { seen.append(url); }
};

/// The help inside the program: its topics, the search, the overview of the keys, what leads to it,
/// and the page about the program.
class HelpTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void f1OverviewsEveryShortcut();
    void theWizardsKeysAreThoseOfItsButtons();
    void everyTopicHasAPageInBothLanguages();
    void theTablesAreThoseOfTheCatalogue();
    void searchFindsTopicsByTheirText();
    void theListIsUsedByKeyboard();
    void aLinkLeadsToItsPage();
    void whyNotLeadsToItsPages_data();
    void whyNotLeadsToItsPages();
    void theWizardLeadsToItsPages();
    void theHelpOpensAtWhatThePageIsAbout();
    void theHelpSpeaksTheOtherLanguageAtOnce();
    void aboutTellsVersionsLicencesAndSources();
    void aboutTellsThatNoDatabaseIsOpen();

private:
    static help::HelpSheet *sheet(WindowStage &window)
    {
        // One that has just been closed may still wait for its end.
        for (auto *each : window.stage.window().findChildren<help::HelpSheet *>()) {
            if (each->isOpen()) {
                return each;
            }
        }
        return nullptr;
    }
    static QString page(WindowStage &window)
    {
        QCoreApplication::processEvents(); // a change of language comes as an event
        return window.child<help::HelpView>("helpPage")->toPlainText();
    }
    static void openCustomer(WindowStage &window, const QString &search)
    {
        shell::play::type(window.eye.child("search"), search);
        QTRY_COMPARE(window.eye.rows("customerTable"), 1);
        window.eye.table("customerTable")->setFocus();
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.eye.rows("subscriptionTable") > 0);
    }
    static void openAbout(WindowStage &window)
    {
        for (QAction *action : window.child<QMenu>("appMenu")->actions()) {
            if (action->objectName() == "aboutAction"_L1) {
                action->trigger();
            }
        }
    }
    static void picture(WindowStage &window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("DESK_PICTURES");
        if (!folder.isEmpty()) {
            QTest::qWait(50);
            window.stage.window().grab().save(QDir(folder).filePath(name + u".png"_s));
        }
    }
};

void HelpTest::f1OverviewsEveryShortcut()
{
    WindowStage window;
    window.eye.table("customerTable")->setFocus();
    window.key(Qt::Key_F1);
    QVERIFY(window.eye.isReady("helpSheet"));
    QCOMPARE(sheet(window)->topic(), HelpTopic::Keyboard);
    for (const bool korean : { false, true }) {
        window.stage.window().setLanguage(
            korean ? catalog::Language::Korean : catalog::Language::English);
        const QString text = page(window);
        int shortcuts = 0;
        for (const QShortcut *shortcut : window.stage.window().findChildren<QShortcut *>()) {
            const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
            if (owner->parentWidget() != nullptr && !owner->inherits("customers::CustomersPage")
                && !owner->inherits("subscriptions::SubscriptionsPage")
                && !owner->inherits("activity::ActivityPage")) {
                continue; // of an open sheet
            }
            const QString keys = shortcut->key().toString(QKeySequence::NativeText);
            QVERIFY2(text.contains(keys), qPrintable(keys));
            ++shortcuts;
        }
        QVERIFY(shortcuts > 20);
        for (const common::KeyTip *tip : common::KeyTip::below(&window.stage.window())) {
            QVERIFY2(text.contains(tip->words()), qPrintable(tip->words()));
        }
        picture(window, korean ? u"help-keyboard-ko"_s : u"help-keyboard"_s);
    }
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("helpSheet") == nullptr);
    QCOMPARE(QApplication::focusWidget(), window.eye.table("customerTable"));
}

void HelpTest::theWizardsKeysAreThoseOfItsButtons()
{
    WindowStage window;
    openCustomer(window, u"hanbit"_s);
    QTRY_VERIFY(window.eye.isReady("upgradeNow"));
    window.key(Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("choosePage"));
    QSet<QKeySequence> told;
    for (const common::KeyTip *tip : common::KeyTip::below(&window.stage.window())) {
        if (tip->place() == common::KeyTip::Place::Upgrade) {
            told.insert(tip->keys().first());
        }
    }
    // Those in the footer; every other letter is seen while Alt is held.
    for (const char *name : { "mainAction", "back" }) {
        const QKeySequence keys = window.child<QAbstractButton>(name)->shortcut();
        QVERIFY2(!keys.isEmpty() && told.contains(keys), name);
    }
}

void HelpTest::everyTopicHasAPageInBothLanguages()
{
    WindowStage window(false);
    window.key(Qt::Key_F1);
    const QRegularExpression hangul(u"[가-힣]"_s);
    for (const bool korean : { false, true }) {
        window.stage.window().setLanguage(
            korean ? catalog::Language::Korean : catalog::Language::English);
        QSet<QString> pages;
        for (const HelpTopic topic : help::topics) {
            sheet(window)->showTopic(topic);
            const QString text = page(window);
            QVERIFY2(text.startsWith(help::helpTitle(topic)), qPrintable(text.left(60)));
            QVERIFY2(text.size() > 200, qPrintable(text));
            QVERIFY2(!text.contains(u'*'), qPrintable(text));
            QCOMPARE(help::helpTitle(topic).contains(hangul), korean);
            QCOMPARE(text.count(hangul) > 50, korean);
            pages.insert(text);
            picture(window,
                u"help-%1%2"_s.arg(static_cast<int>(topic)).arg(korean ? u"-ko"_s : QString()));
        }
        QCOMPARE(pages.size(), qsizetype(help::topics.size()));
    }
}

void HelpTest::theTablesAreThoseOfTheCatalogue()
{
    WindowStage window(false);
    window.key(Qt::Key_F1);
    sheet(window)->showTopic(HelpTopic::UpgradePaths);
    const QString paths = page(window);
    sheet(window)->showTopic(HelpTopic::AppsForBusiness);
    const QString plans = page(window);
    const catalog::Catalogue &catalogue = window.stage.workspace().catalogue();
    const wording::Texts &texts = *window.stage.workspace().texts();
    for (const domain::Cloud cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
        for (const catalog::Edge &edge :
            catalogue.edition(cloud, catalog::Variant::AsWritten).edges) {
            for (const domain::OfferId id : { edge.from, edge.to }) {
                const catalog::Offer *offer = catalogue.offer(id);
                const QString name = texts.product(*offer, cloud);
                QVERIFY2(paths.contains(name), qPrintable(name));
                if (offer->marketVariant.isEmpty()) {
                    QVERIFY2(plans.contains(name), qPrintable(name));
                }
            }
        }
    }
    QVERIFY(plans.contains(u"Microsoft Bookings"_s)); // lost from Business Standard to E3
    QVERIFY(plans.contains(u"Up to 300"_s));
}

void HelpTest::searchFindsTopicsByTheirText()
{
    WindowStage window(false);
    window.key(Qt::Key_F1);
    auto *list = window.child<QListWidget>("helpTopics");
    QCOMPARE(list->count(), int(help::topics.size()));
    shell::play::type(window.eye.child("helpSearch"), u"usage LOCATION"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(sheet(window)->topic(), HelpTopic::Reassigning);
    const auto marks = window.child<help::HelpView>("helpPage")->extraSelections();
    QVERIFY(!marks.isEmpty());
    QCOMPARE(marks.first().cursor.selectedText().toLower(), u"usage"_s);
    picture(window, u"help-search"_s);
    window.stage.window().setLanguage(catalog::Language::Korean);
    QTRY_COMPARE(list->count(), 0);
    QTRY_VERIFY(window.eye.isReady("helpNone"));
    window.eye.child("helpSearch")->setFocus();
    window.key(Qt::Key_Escape); // clears the search, the sheet stays
    QCOMPARE(list->count(), int(help::topics.size()));
    QVERIFY(window.eye.isReady("helpSheet"));
    shell::play::type(window.eye.child("helpSearch"), u"사용 위치 그룹"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(sheet(window)->topic(), HelpTopic::Reassigning);
}

void HelpTest::theListIsUsedByKeyboard()
{
    WindowStage window(false);
    window.click("helpButton");
    QCOMPARE(sheet(window)->topic(), HelpTopic::Upgrading);
    auto *list = window.child<QListWidget>("helpTopics");
    QCOMPARE(QApplication::focusWidget(), list);
    window.key(Qt::Key_Down);
    QCOMPARE(sheet(window)->topic(), HelpTopic::Planner);
    window.key(Qt::Key_End);
    QCOMPARE(sheet(window)->topic(), HelpTopic::Demo);
    window.key(Qt::Key_M);
    QCOMPARE(sheet(window)->topic(), HelpTopic::MultiChannel);
    QVERIFY(page(window).startsWith(u"Multi-channel"_s));
    // Tab reaches the page, and goes on out of it.
    QList<QWidget *> stops;
    for (int i = 0; i < 12; ++i) {
        window.key(Qt::Key_Tab);
        stops.append(QApplication::focusWidget());
    }
    QVERIFY(stops.contains(window.eye.child("helpPage")));
    QVERIFY(stops.contains(window.eye.child("helpSearch")));
    QVERIFY(stops.contains(list));
    window.eye.child("helpSearch")->setFocus();
    window.key(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), list);
}

void HelpTest::aLinkLeadsToItsPage()
{
    WindowStage window(false);
    window.click("helpButton");
    shell::play::type(window.eye.child("helpSearch"), u"Alt+U"_s);
    auto *view = window.child<help::HelpView>("helpPage");
    // The search comes a moment after the last key.
    auto *list = window.child<QListWidget>("helpTopics");
    const int all = list->count();
    QTRY_VERIFY(list->count() < all);
    sheet(window)->showTopic(HelpTopic::Upgrading);
    const int billing = static_cast<int>(HelpTopic::Billing);
    Q_EMIT view->anchorClicked(QUrl(u"topic:%1"_s.arg(billing)));
    QCOMPARE(sheet(window)->topic(), HelpTopic::Billing);
    QVERIFY(page(window).startsWith(u"Common billing scenarios"_s));
    QCOMPARE(window.child<QListWidget>("helpTopics")->currentItem()->text(),
        u"Common billing scenarios"_s);
}

void HelpTest::whyNotLeadsToItsPages_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<QString>("button");
    QTest::addColumn<HelpTopic>("topic");
    QTest::newRow("status") << u"Bori Bakery"_s << u"Open status help"_s << HelpTopic::Status;
    QTest::newRow("other sellers")
        << u"Brightwater"_s << u"About multi-channel"_s << HelpTopic::MultiChannel;
    QTest::newRow("privileges") << u"Nuri Soft"_s << u"About delegated admin privileges"_s
                                << HelpTopic::DelegatedAdmin;
    QTest::newRow("no path") << u"Hanbit"_s << u"Show upgrade paths"_s << HelpTopic::UpgradePaths;
}

void HelpTest::whyNotLeadsToItsPages()
{
    QFETCH(const QString, customer);
    QFETCH(const QString, button);
    QFETCH(const HelpTopic, topic);
    WindowStage window;
    QAbstractButton *found = nullptr;
    const auto link = [&window, &button]() -> QAbstractButton * {
        const QWidget *panel = window.eye.child("whyNotPanel");
        if (panel == nullptr) {
            return nullptr;
        }
        for (auto *each : panel->findChildren<QAbstractButton *>()) {
            if (each->text() == button && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    };
    openCustomer(window, customer);
    for (int row = 0; row < window.eye.rows("subscriptionTable") && found == nullptr; ++row) {
        shell::play::chooseRow(window.eye.table("subscriptionTable"), row);
        (void)QTest::qWaitFor([&window] { return window.eye.isReady("whyNotButton"); }, 300);
        if (window.eye.isReady("whyNotButton") && window.eye.child("whyNotPanel") == nullptr) {
            window.click("whyNotButton");
        }
        (void)QTest::qWaitFor([&found, &link] { return (found = link()) != nullptr; }, 300);
    }
    QVERIFY(found != nullptr);
    found->setFocus();
    found->click();
    QVERIFY(window.eye.isReady("helpSheet"));
    QCOMPARE(sheet(window)->topic(), topic);
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("helpSheet") == nullptr);
    QCOMPARE(QApplication::focusWidget(), found);
}

void HelpTest::theWizardLeadsToItsPages()
{
    WindowStage window;
    openCustomer(window, u"hanbit"_s);
    QTRY_VERIFY(window.eye.isReady("upgradeNow"));
    window.key(Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.card(u"E3"_s) != nullptr);
    const auto leads = [&window](const char *button, HelpTopic topic) {
        window.click(button);
        QVERIFY(window.eye.isReady("helpSheet"));
        QCOMPARE(sheet(window)->topic(), topic);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("helpSheet") == nullptr);
        QVERIFY(!window.stage.window().wizard().isNull());
    };
    leads("aboutPlans", HelpTopic::AppsForBusiness);
    shell::play::click(window.eye.card(u"E3"_s));
    window.key(Qt::Key_F1); // in the wizard too
    QVERIFY(window.eye.isReady("helpSheet"));
    window.key(Qt::Key_F1); // never twice
    int open = 0;
    for (const auto *each : window.stage.window().findChildren<help::HelpSheet *>()) {
        open += each->isOpen() ? 1 : 0;
    }
    QCOMPARE(open, 1);
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("helpSheet") == nullptr);
    window.key(Qt::Key_N, Qt::AltModifier);
    QTRY_VERIFY(window.eye.isReady("licencesPage"));
    window.key(Qt::Key_N, Qt::AltModifier);
    QTRY_VERIFY(window.eye.isReady("reviewPage"));
    leads("aboutBilling", HelpTopic::Billing);
    QTRY_VERIFY(window.eye.isReady("aboutReassigning"));
    leads("aboutReassigning", HelpTopic::Reassigning);
    picture(window, u"review-links"_s);
}

void HelpTest::theHelpOpensAtWhatThePageIsAbout()
{
    WindowStage window;
    const auto opened = [&window](const char *place) {
        window.click(place);
        window.click("helpButton");
        const HelpTopic topic = sheet(window)->topic();
        window.key(Qt::Key_Escape);
        return topic;
    };
    QCOMPARE(opened("navPlanner"), HelpTopic::Planner);
    QCOMPARE(opened("navHandOff"), HelpTopic::HandOff);
    QCOMPARE(opened("navCustomers"), HelpTopic::Upgrading);
}

void HelpTest::theHelpSpeaksTheOtherLanguageAtOnce()
{
    WindowStage window(false);
    window.click("helpButton");
    window.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(page(window).startsWith(u"구독 업그레이드하기"_s));
    QCOMPARE(
        window.child<QListWidget>("helpTopics")->currentItem()->text(), u"구독 업그레이드하기"_s);
    window.stage.theme().setChoice(theme::ThemeChoice::Dark);
    window.stage.theme().setTextScale(150);
    window.stage.window().resize(1024, 600);
    picture(window, u"help-dark-150-ko"_s);
    sheet(window)->showTopic(HelpTopic::AppsForBusiness);
    picture(window, u"help-dark-150-plans-ko"_s);
    // No word is broken, nothing scrolls sideways.
    const auto *view = window.child<help::HelpView>("helpPage");
    QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
    window.stage.theme().setTextScale(100);
}

void HelpTest::aboutTellsVersionsLicencesAndSources()
{
    WindowStage window;
    openAbout(window);
    QVERIFY(window.eye.isReady("aboutSheet"));
    const QString text = window.child<help::HelpView>("aboutPage")->toPlainText();
    for (const QString &part : { QString::fromLatin1(qVersion()), u"SQLite"_s, u"MIT"_s, u"LGPL"_s,
             u"Public domain"_s, u"Open Font License"_s, u"7 May 2020"_s, u"29 Oct 2018"_s,
             u"REST documentation"_s, u"not made, sponsored or endorsed"_s }) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
    const QRegularExpression sqlite(u"3\\.\\d+\\.\\d+"_s);
    QVERIFY(text.contains(sqlite));
    QVERIFY(text.contains(u"never looks for updates"_s));
    // Where the book is: to be marked and copied, and its folder to be opened, by keyboard alone.
    auto *place = window.child<QLineEdit>("bookPlace");
    QCOMPARE(place->text(), QDir::toNativeSeparators(window.stage.workspace().file()));
    QVERIFY(!place->text().isEmpty());
    QVERIFY(place->isReadOnly());
    window.key(Qt::Key_B, Qt::AltModifier);
    QTRY_VERIFY(place->hasFocus());
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), place->text());
    FolderWatch folders;
    QDesktopServices::setUrlHandler(u"file"_s, &folders, "opened");
    window.key(Qt::Key_O, Qt::AltModifier);
    QTRY_COMPARE(folders.seen,
        QList<QUrl>{
            QUrl::fromLocalFile(QFileInfo(window.stage.workspace().file()).absolutePath()) });
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QTRY_VERIFY(window.child<help::HelpView>("aboutPage")
                    ->toPlainText()
                    .contains(QRegularExpression(u"Schema of the database\\s+[1-9]"_s)));
    picture(window, u"about"_s);
    window.click("copyVersions");
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Qt "_s + QString::fromLatin1(qVersion())));
    QVERIFY(copied.contains(sqlite));
    window.stage.window().setLanguage(catalog::Language::Korean);
    picture(window, u"about-ko"_s);
    window.stage.theme().setChoice(theme::ThemeChoice::Dark);
    window.stage.theme().setTextScale(150);
    window.stage.window().resize(1024, 600);
    picture(window, u"about-dark-150-ko"_s);
    QCOMPARE(window.child<help::HelpView>("aboutPage")->horizontalScrollBar()->maximum(), 0);
    for (const char *name : { "openBookFolder", "copyVersions", "aboutDiagnostics" }) {
        const auto *button = window.child<QAbstractButton>(name);
        QVERIFY2(button->width() >= button->sizeHint().width(), name);
    }
    window.stage.theme().setTextScale(100);
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("aboutSheet") == nullptr);
}

void HelpTest::aboutTellsThatNoDatabaseIsOpen()
{
    WindowStage window(false);
    openAbout(window);
    QVERIFY(window.child<QLineEdit>("bookPlace")->text().isEmpty());
    QVERIFY(!window.child<QAbstractButton>("openBookFolder")->isEnabled());
    QVERIFY(window.child<help::HelpView>("aboutPage")
                ->toPlainText()
                .contains(QRegularExpression(u"Schema of the database\\s+Not known"_s)));
}

DESK_TEST_MAIN(HelpTest, QApplication)
#include "helptest.moc"
