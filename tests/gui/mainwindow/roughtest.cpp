#include "windowstage.h"

#include "common/label.h"
#include "common/overlaydialog.h"
#include "common/tooltip.h"
#include "importing/importsheet.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using viewmodels::Workspace;

/// What nobody does on purpose: acts that cross each other, and files and names made to mislead.
class RoughTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aQuestionAboutABookLeavesWithIt();
    void onlyTheDemoBookIsReset();
    void anImportGoesIntoTheBookThatWasMeant();
    void theWindowStaysWhileAnImportRuns();
    void aBookThatClosesStopsItsImport();
    void messagesAboveThePageSpeakTheChosenLanguage();
    void aCopyOntoTheBookItselfIsRefused();
    void aNewDatabaseTakesNoFilesPlace();
    void theMenuHoldsNoSubmenuTwice();
    void whatLooksLikeMarkupIsShownAsItStands();
    void theHeadersPartsNeverLieOnEachOther_data();
    void theHeadersPartsNeverLieOnEachOther();

private:
    /// Opens the user's own book beside the demo and waits for it.
    static bool openOwn(WindowStage &window)
    {
        Workspace &workspace = window.stage.workspace();
        workspace.open(window.stage.path(u"book.sqlite"_s), Workspace::Kind::CreateIfMissing);
        return QTest::qWaitFor([&workspace] {
            return workspace.file().endsWith(u"/book.sqlite"_s) && !workspace.isBusy();
        });
    }
    /// The sheet over a file that takes a moment to import.
    static void importMany(WindowStage &window)
    {
        QByteArray csv = "customerId,companyName,domain,market,cloud,delegatedAdmin\n";
        constexpr int many = 3000;
        for (int i = 0; i < many; ++i) {
            const QByteArray number = QByteArray::number(i).rightJustified(12, '0');
            csv += "4be1b7d0-52c3-4f0e-9a61-" + number + ",Name " + number + ",n" + number
                + ".example,KR,global,granted\n";
        }
        QFile file(window.stage.path(u"many.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        window.key(Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(window.eye.isReady("importSheet"));
        window.child<importing::ImportSheet>("importSheet")->setFiles({ file.fileName(), {}, {} });
        QTRY_VERIFY_WITH_TIMEOUT(window.eye.isReady("runImport"), 60000);
        window.click("runImport");
    }
};

void RoughTest::aQuestionAboutABookLeavesWithIt()
{
    WindowStage window;
    Workspace &workspace = window.stage.workspace();
    workspace.open(window.stage.path(u"book.sqlite"_s), Workspace::Kind::CreateIfMissing);
    window.click("navSettings");
    window.click("resetDemoSetting");
    QVERIFY(common::OverlayDialog::topOf(&window.stage.window()) != nullptr);
    QTRY_VERIFY(workspace.file().endsWith(u"/book.sqlite"_s));
    QCOMPARE(common::OverlayDialog::topOf(&window.stage.window()), nullptr);
}

void RoughTest::onlyTheDemoBookIsReset()
{
    WindowStage window;
    QVERIFY(openOwn(window));
    window.stage.workspace().resetDemo();
    QVERIFY(!window.stage.workspace().isBusy());
    QCOMPARE(window.eye.rows("customerTable"), 0);
}

void RoughTest::anImportGoesIntoTheBookThatWasMeant()
{
    WindowStage window(false);
    window.click("loadDemo");
    window.click("startImport");
    QTRY_VERIFY(window.eye.rows("customerTable") > 1);
    QVERIFY(window.eye.child("importSheet") == nullptr);
}

void RoughTest::theWindowStaysWhileAnImportRuns()
{
    WindowStage window;
    importMany(window);
    QVERIFY(!window.stage.window().close());
    QVERIFY(window.stage.window().isVisible());
    window.click("cancelImport"); // which is Stop now
    QTRY_VERIFY(common::OverlayDialog::topOf(&window.stage.window())->isClosable());
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.stage.window().close());
}

void RoughTest::aBookThatClosesStopsItsImport()
{
    WindowStage window;
    importMany(window);
    const QString file = window.stage.workspace().file();
    window.stage.workspace().close();
    window.stage.workspace().open(file, Workspace::Kind::Existing);
    QTRY_VERIFY(window.eye.rows("customerTable") > 1);
    QVERIFY(!window.child<QLabel>("statusCounts")->text().contains(u"3,0"_s));
}

void RoughTest::messagesAboveThePageSpeakTheChosenLanguage()
{
    WindowStage window;
    QFile file(window.stage.path(u"no book.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("This is no database, and never was.");
    file.close();
    window.stage.workspace().open(file.fileName(), Workspace::Kind::Existing);
    QTRY_VERIFY(window.eye.isReady("bookError"));
    const auto said = [&window] {
        QString all;
        for (const QLabel *label : window.child("bookError")->findChildren<QLabel *>()) {
            all += label->text();
        }
        return all;
    };
    QVERIFY(said().contains(u"Choose another file."_s));
    window.stage.window().setLanguage(catalog::Language::Korean);
    QTRY_VERIFY2(!said().contains(u"Choose"_s), qPrintable(said()));
    QVERIFY(said().contains(u"no book.sqlite"_s));
}

void RoughTest::aCopyOntoTheBookItselfIsRefused()
{
    WindowStage window;
    window.click("navSettings");
    expectDialog();
    window.click("saveCopySetting");
    auto *dialog = window.stage.window().findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->fileSelected(window.stage.workspace().file());
    dialog->close();
    QTRY_VERIFY(window.eye.isReady("bookError"));
    QStringList said;
    for (const QLabel *label : window.child("bookError")->findChildren<QLabel *>()) {
        said.append(label->text());
    }
    QVERIFY(
        said.contains(u"This file is the open database itself. Choose another name or folder."_s));
}

void RoughTest::aNewDatabaseTakesNoFilesPlace()
{
    WindowStage window;
    const QString open = window.stage.workspace().file();
    const auto chosen = [&window](const QString &file) {
        expectDialog();
        for (QAction *action : window.child<QMenu>("appMenu")->actions()) {
            if (action->objectName() == "newDatabaseAction"_L1) {
                action->trigger();
            }
        }
        auto *dialog = window.stage.window().findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    chosen(open);
    QTRY_VERIFY(window.eye.isReady("bookError"));
    QCOMPARE(window.stage.workspace().file(), open);
    const QString made = window.stage.path(u"second book.sqlite"_s);
    chosen(made);
    QTRY_COMPARE(window.stage.workspace().file(), made);
    QTRY_VERIFY(QFileInfo::exists(made));
    QCOMPARE(window.stage.workspace().info().origin, domain::BookOrigin::Empty);
}

void RoughTest::theMenuHoldsNoSubmenuTwice()
{
    WindowStage window;
    const auto menus
        = [&window] { return window.child<QMenu>("appMenu")->findChildren<QMenu *>().size(); };
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const qsizetype before = menus();
    for (int i = 0; i < 4; ++i) {
        window.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QTRY_COMPARE(menus(), before);
}

void RoughTest::whatLooksLikeMarkupIsShownAsItStands()
{
    WindowStage window(false);
    const QString name = u"<b>Alder</b> & <img src='x'>"_s;
    const common::Label label(
        name, theme::TextStyle::Body, theme::ColorRole::Text, &window.stage.window());
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(common::plainToolTip(name).contains(u"&lt;b&gt;Alder&lt;/b&gt; &amp; "_s));
    QCOMPARE(common::plainToolTip(u"Alder & Sons <1>"_s), u"Alder & Sons <1>"_s);
}

void RoughTest::theHeadersPartsNeverLieOnEachOther_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : theme::textSizes) {
        QTest::addRow("%d", percent) << percent;
    }
}

void RoughTest::theHeadersPartsNeverLieOnEachOther()
{
    QFETCH(const int, percent);
    WindowStage window(false);
    window.stage.window().resize(1024, 600);
    window.stage.theme().setTextScale(percent);
    const auto overlapping = [&window] {
        int from = 0;
        for (const char *name :
            { "search", "cloudSwitch", "roleChip", "helpButton", "appMenuButton" }) {
            const QRect part = window.child(name)->geometry();
            if (part.left() <= from) {
                return QString(QLatin1StringView(name));
            }
            from = part.right();
        }
        const QWidget *clouds = window.child("cloudSwitch");
        return from >= window.child("headerBar")->width()  ? u"the edge"_s
            : clouds->width() < clouds->sizeHint().width() ? u"the cloud's name"_s
                                                           : QString();
    };
    for (const catalog::Language language :
        { catalog::Language::English, catalog::Language::Korean }) {
        window.stage.window().setLanguage(language);
        QTRY_COMPARE(overlapping(), QString());
    }
}

DESK_TEST_MAIN(RoughTest, QApplication)
#include "roughtest.moc"
