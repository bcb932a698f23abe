#include "windowstage.h"

#include "common/segmentedcontrol.h"
#include "services/templates.h"

#include <QFile>
#include <QFileDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

class FirstRunTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theDemoBookIsOneClickAway();
    void theLanguageIsChosenBeforeAnythingElse();
    void booksOfBeforeAreListedAndForgotten();
    void aBookThatIsGoneIsToldAndForgotten();
    void templatesAreSaved();
};

void FirstRunTest::theDemoBookIsOneClickAway()
{
    WindowStage window(false);
    QVERIFY(window.eye.isReady("startPage"));
    window.eye.child("loadDemo")->setFocus();
    window.key(Qt::Key_Space);
    QTRY_VERIFY(window.eye.rows("customerTable") > 1);
}

void FirstRunTest::theLanguageIsChosenBeforeAnythingElse()
{
    WindowStage window(false);
    auto *languages = window.child<common::SegmentedControl>("startLanguage");
    QTest::mouseClick(languages->childAt(languages->segmentRect(1).center()), Qt::LeftButton);
    QTRY_COMPARE(window.child<QPushButton>("loadDemo")->text(), u"데모 데이터 불러오기"_s);
}

void FirstRunTest::booksOfBeforeAreListedAndForgotten()
{
    WindowStage window;
    window.stage.workspace().close();
    window.key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("recentBook0"));
    QCOMPARE(window.child<QPushButton>("recentBook0")->text(), u"demo-book.sqlite"_s);
    window.click("recentBook0");
    QTRY_VERIFY(window.eye.rows("customerTable") > 1);
    window.stage.workspace().close();
    window.key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("forgetBook0"));
    window.click("forgetBook0");
    QTRY_VERIFY(window.eye.child("recentBook0") == nullptr);
}

void FirstRunTest::aBookThatIsGoneIsToldAndForgotten()
{
    WindowStage window;
    const QString file = window.stage.workspace().file();
    window.stage.workspace().close();
    window.key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("recentBook0"));
    QVERIFY(QFile::remove(file));
    window.click("recentBook0");
    QTRY_VERIFY(window.eye.isReady("bookError"));
    QTRY_VERIFY(window.eye.child("recentBook0") == nullptr);
}

void FirstRunTest::templatesAreSaved()
{
    WindowStage window(false);
    expectDialog();
    window.click("csvTemplate");
    auto *dialog = window.stage.window().findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    const QString folder = window.stage.path(u"templates"_s);
    QVERIFY(QDir().mkpath(folder));
    Q_EMIT dialog->fileSelected(folder);
    QTRY_VERIFY(QFile::exists(folder + u"/users-template.csv"_s)); // the last one
    QFile customers(folder + u"/customers-template.csv"_s);
    QVERIFY(customers.open(QIODevice::ReadOnly));
    QVERIFY2(customers.readAll().toLower().contains("company"), "no column for the company");
    // What was filled in meanwhile is not written over.
    const auto again = services::writeTemplates(folder).result();
    QVERIFY(again);
    QCOMPARE(again->constFirst(), folder + u"/customers-template-2.csv"_s);
    const auto nowhere = services::writeTemplates(folder + u"/not there"_s).result();
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, domain::ErrorCode::StorageFailed);
    dialog->close();
}

DESK_TEST_MAIN(FirstRunTest, QApplication)
#include "firstruntest.moc"
