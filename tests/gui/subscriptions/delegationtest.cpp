#include "subscriptionstage.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::DelegationState;
using Stage = SubscriptionStage;

namespace {

const QString nuri = u"Nuri Soft"_s; // nothing granted

struct DelegationStage : SubscriptionStage
{
    explicit DelegationStage(const QString &company, const QSize &size = { 1280, 800 })
        : SubscriptionStage(company, size)
    {
        page->setLinkOpener([this](const QUrl &link) {
            links.append(link);
            return opens;
        });
    }
    template <typename T = QPushButton>
    [[nodiscard]] T *part(const char *name) const
    {
        return window.template findChild<T *>(QLatin1StringView(name));
    }
    /// As by keyboard: the pill of the heading, then Space.
    void openByPill() const
    {
        auto *pill = part<QAbstractButton>("customerDelegation");
        pill->setFocus(Qt::TabFocusReason);
        QTest::keyClick(pill, Qt::Key_Space);
    }
    [[nodiscard]] QString standing() const
    {
        const auto *label = part<QLabel>("delegationStanding");
        return label != nullptr ? label->text() : QString();
    }
    [[nodiscard]] QStringList services() const
    {
        QStringList told;
        for (const QWidget *row : window.findChildren<QWidget *>(u"delegatedService"_s)) {
            told.append(row->accessibleName());
        }
        return told;
    }

    [[nodiscard]] QStringList texts(const char *inside) const
    {
        QStringList told;
        for (const QLabel *label : find(inside)->findChildren<QLabel *>()) {
            told.append(label->text());
        }
        return told;
    }

    QList<QUrl> links;
    bool opens = true;
};

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().section(u'\t', 0, 0).remove(u'&') == text) {
            return action;
        }
    }
    return nullptr;
}

void expectMenuWarnings()
{
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
}

} // namespace

/// Delegated admin privileges in the window, and the messages to customers, by keyboard.
class DelegationTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsMarkedGrantedAndTakenBackByKeyboard();
    void servicesCanBeLeftOut();
    void theMessageSpeaksThreeLanguagesAndGoesToTheMailProgram();
    void aRoleWithoutTheRightReadsWhy();
    void anImportedBookPlaysNoCustomer();
    void whatAnotherDidMeanwhileIsShown();
    void theMenuOfTheDetailsLeadsThere();
    void whatWasBoughtElsewhereIsWrittenAbout();
    void itFitsInKoreanAndInTheSmallestWindow();
};

void DelegationTest::aRequestIsMarkedGrantedAndTakenBackByKeyboard()
{
    DelegationStage stage(nuri);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    stage.openByPill();
    QTRY_VERIFY(stage.part("delegationAct") != nullptr);
    QCOMPARE(QApplication::focusWidget(), stage.part("delegationAct"));
    QVERIFY(!stage.part("delegationGrant")->isEnabled());
    stage.window.picture(u"delegation-none"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(
        stage.standing(), u"Requested on 12 May 2020. The customer has not accepted yet."_s);
    QCOMPARE(stage.book.stored(nuri).delegation.state, DelegationState::Requested);
    QCOMPARE(stage.part("delegationAct")->text(), u"Withdraw request"_s);
    stage.window.picture(u"delegation-requested"_s);
    stage.part("delegationGrant")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(stage.standing(), u"Granted on 12 May 2020 for every service."_s);
    stage.window.picture(u"delegation-granted"_s);
    QTRY_COMPARE(
        stage.part<QAbstractButton>("customerDelegation")->text(), u"Delegated admin granted"_s);
    QTRY_VERIFY(stage.page->statusText().contains(u"1 can upgrade"_s)
        || stage.page->statusText().contains(u"2 can upgrade"_s));
    stage.part("delegationRemove")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(stage.standing(), u"The customer removed the privileges on 12 May 2020."_s);
    QTRY_VERIFY(stage.page->statusText().contains(u"0 can upgrade"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(stage.part("delegationAct") == nullptr);
    QCOMPARE(QApplication::focusWidget(), stage.part<QAbstractButton>("customerDelegation"));
}

void DelegationTest::servicesCanBeLeftOut()
{
    DelegationStage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    stage.openByPill();
    QTRY_VERIFY(stage.part("delegationChoose") != nullptr);
    QCOMPARE(stage.part("delegationChoose")->text(), u"Every service"_s);
    QVERIFY(stage.services().contains(u"Microsoft Teams: Granted"_s));
    expectMenuWarnings();
    QTest::keyClick(stage.part("delegationChoose"), Qt::Key_Space);
    auto *menu = stage.part<QMenu>("delegationServicesMenu");
    QVERIFY(menu != nullptr);
    menu->setActiveAction(actionOf(*menu, u"Microsoft Teams"_s));
    QTest::keyClick(menu, Qt::Key_Space);
    QTest::keyClick(menu, Qt::Key_Escape);
    QCOMPARE(stage.part("delegationChoose")->text(), u"Without 1 service"_s);
    QTest::keyClick(stage.part("delegationGrant"), Qt::Key_Space);
    QTRY_VERIFY(stage.services().contains(u"Microsoft Teams: Left out"_s));
    QVERIFY(stage.services().contains(u"Sway: Granted"_s));
    QCOMPARE(stage.book.stored(hanbit).delegation.excludedPlans, QStringList({ u"TEAMS1"_s }));
    // What is left out is asked for by name.
    QVERIFY(stage.part<QPlainTextEdit>("letterText")->toPlainText().contains(u"Microsoft Teams"_s));
    stage.window.picture(u"delegation-left-out"_s);
}

void DelegationTest::theMessageSpeaksThreeLanguagesAndGoesToTheMailProgram()
{
    DelegationStage stage(nuri);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    stage.openByPill();
    QTRY_VERIFY(stage.part("letterMail") != nullptr);
    auto *text = stage.part<QPlainTextEdit>("letterText");
    QVERIFY2(text->toPlainText().startsWith(u"제목: "_s), qPrintable(text->toPlainText()));
    QWidget *languages = stage.part<QWidget>("letterLanguages");
    auto *chosen = languages->findChildren<QAbstractButton *>().constFirst();
    chosen->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QVERIFY(text->toPlainText().startsWith(u"Subject: "_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QVERIFY2(text->toPlainText().startsWith(u"主题："_s), qPrintable(text->toPlainText()));
    stage.window.picture(u"delegation-chinese"_s);
    QTest::keyClick(stage.part("letterCopy"), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    QTest::keyClick(stage.part("letterMail"), Qt::Key_Space);
    QCOMPARE(stage.links.size(), 1);
    QCOMPARE(stage.links.constFirst().scheme(), u"mailto"_s);
    QVERIFY(stage.links.constFirst().toEncoded().contains(
        QUrl::toPercentEncoding(u"委派管理员权限请求"_s)));
    stage.opens = false;
    QTest::keyClick(stage.part("letterMail"), Qt::Key_Space);
    const QWidget *toast = stage.window.findChild<QWidget *>(u"toast"_s);
    QVERIFY(toast != nullptr);
    QCOMPARE(
        toast->accessibleName(), u"No mail program could be opened. Copy the message instead."_s);
    // Writing is not asking: nothing is recorded.
    QCOMPARE(stage.book.stored(nuri).delegation.state, DelegationState::None);
}

void DelegationTest::aRoleWithoutTheRightReadsWhy()
{
    DelegationStage stage(nuri);
    stage.book.setRole(domain::Role::SalesAgent);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    stage.openByPill();
    QTRY_VERIFY(stage.part("delegationAct") != nullptr);
    const QString reason
        = u"Your role cannot request delegated admin privileges. Ask an admin agent."_s;
    for (const char *name : { "delegationAct", "letterCopy", "letterMail" }) {
        const QPushButton *button = stage.part(name);
        QVERIFY2(button->isVisible() && !button->isEnabled(), name);
        QCOMPARE(button->toolTip(), reason);
        QCOMPARE(button->accessibleDescription(), reason);
    }
    // By keyboard no tooltip is seen.
    const QList<QLabel *> labels = stage.window.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
        [&reason](const QLabel *label) { return label->isVisible() && label->text() == reason; }));
    stage.window.picture(u"delegation-role"_s);
}

void DelegationTest::anImportedBookPlaysNoCustomer()
{
    DelegationStage stage(nuri);
    stage.book.becomeImported();
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    stage.page->open(SampleBook::customer(hanbit));
    stage.page->open(SampleBook::customer(nuri));
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    stage.openByPill();
    QTRY_VERIFY(stage.part("delegationAct") != nullptr);
    QVERIFY(!stage.part<QWidget>("delegationDemo")->isVisible());
    QVERIFY(stage.part<QWidget>("delegationRecord")->isVisible());
    QTest::keyClick(stage.part("delegationAct"), Qt::Key_Space);
    QTRY_COMPARE(stage.book.stored(nuri).delegation.state, DelegationState::Requested);
    stage.window.picture(u"delegation-imported"_s);
}

void DelegationTest::whatAnotherDidMeanwhileIsShown()
{
    DelegationStage stage(nuri);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    stage.openByPill();
    QTRY_VERIFY(stage.part("delegationAct") != nullptr);
    const domain::Customer seen = stage.book.stored(nuri);
    const auto other = stage.book.services().delegations->carryOut(
        { rules::DelegationAct::Request, seen.id, {}, seen.rowVersion, {} });
    QVERIFY(other.result().has_value());
    QTRY_COMPARE(stage.part("delegationAct")->text(), u"Withdraw request"_s);
}

void DelegationTest::theMenuOfTheDetailsLeadsThere()
{
    DelegationStage stage(nuri);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    expectMenuWarnings();
    stage.find("subscriptionMenuButton")->setFocus();
    QTest::keyClick(stage.find("subscriptionMenuButton"), Qt::Key_Space);
    auto *menu = stage.find<QMenu>("subscriptionMenu");
    QVERIFY(menu != nullptr);
    actionOf(*menu, u"Delegated admin privileges…"_s)->trigger();
    menu->close();
    QTRY_VERIFY(stage.part("delegationAct") != nullptr);
}

void DelegationTest::whatWasBoughtElsewhereIsWrittenAbout()
{
    DelegationStage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    stage.page->selectSubscription(SampleBook::subscription(hanbit, 5));
    QTest::keyClick(stage.table(), Qt::Key_W, Qt::AltModifier);
    QTRY_VERIFY(stage.find("whyNotPanel")->isVisible());
    stage.window.picture(u"why-not-elsewhere"_s);
    const QStringList told = stage.texts("whyNotPanel");
    QVERIFY2(told.join(u'\n').contains(u"another reseller"_s), qPrintable(told.join(u'\n')));
    QPushButton *write = nullptr;
    for (QPushButton *button : stage.find("whyNotPanel")->findChildren<QPushButton *>()) {
        write = button->text() == u"Write to customer…"_s ? button : write;
    }
    QVERIFY(write != nullptr);
    QTest::keyClick(write, Qt::Key_Space);
    QTRY_VERIFY(stage.part<QWidget>("requestDialog") != nullptr);
    const QString text = stage.part<QPlainTextEdit>("letterText")->toPlainText();
    QVERIFY2(text.contains(u"구입처: Meridian Cloud"_s), qPrintable(text));
    QVERIFY(text.contains(SampleBook::subscription(hanbit, 5).text()));
    QTRY_VERIFY(stage.part("letterMail")->isVisible());
    stage.window.picture(u"request-elsewhere"_s);
    QTest::keyClick(stage.part("letterMail"), Qt::Key_Space);
    QCOMPARE(stage.links.size(), 1);
}

void DelegationTest::itFitsInKoreanAndInTheSmallestWindow()
{
    DelegationStage stage(nuri, { 1024, 600 });
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    stage.page->setTexts(stage.book.speak(catalog::Language::Korean));
    stage.openByPill();
    QTRY_VERIFY(stage.part("delegationAct") != nullptr);
    QTRY_VERIFY(stage.part("delegationAct")->isVisible());
    stage.window.picture(u"delegation-ko-1024"_s);
    for (const QPushButton *button :
        stage.part<QWidget>("delegationDialog")->findChildren<QPushButton *>()) {
        QVERIFY2(!button->isVisible() || button->width() + 1 >= button->minimumSizeHint().width(),
            qPrintable(button->text()));
    }
    for (const QLabel *label : stage.part<QWidget>("delegationDialog")->findChildren<QLabel *>()) {
        const bool cut = label->wordWrap()
            ? label->heightForWidth(label->width()) > label->height() + 1
            : label->minimumSizeHint().width() > label->width() + 1;
        QVERIFY2(!label->isVisible() || !cut, qPrintable(label->text()));
    }
    (void)stage.book.speak(catalog::Language::English);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const theme::Theme theme(app);
    DelegationTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "delegationtest.moc"
