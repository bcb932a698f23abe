#include "windowstage.h"

#include "common/overlaydialog.h"
#include "common/segmentedcontrol.h"
#include "settings/settingspage.h"
#include "subscriptions/subscriptionspage.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct CatalogueStage : WindowStage
{
    CatalogueStage()
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        (void)QTest::qWaitFor([this] { return eye.isReady("settingsPage"); });
    }
    [[nodiscard]] common::OverlayDialog *sheet()
    {
        return common::OverlayDialog::topOf(&stage.window());
    }
    template <typename T = QWidget>
    [[nodiscard]] T *inSheet(const char *name)
    {
        return sheet() == nullptr ? nullptr : sheet()->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] int differences()
    {
        const auto *table = inSheet<QTableView>("differenceTable");
        return table == nullptr ? -1 : table->model()->rowCount();
    }
    void press(QWidget *button)
    {
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    void chooseVariant(int place)
    {
        auto *variant = child<common::SegmentedControl>("variantSetting");
        QTest::mouseClick(variant->childAt(variant->segmentRect(place).center()), Qt::LeftButton);
    }
    [[nodiscard]] const domain::CatalogueChoice &choice()
    {
        return stage.workspace().chosenCatalogue().choice;
    }
    void load(const QString &file)
    {
        expectDialog();
        press(child("loadCatalogueSetting"));
        auto *dialog = stage.window().findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("DESK_PICTURES");
        if (!folder.isEmpty()) {
            stage.window().grab().save(folder + u'/' + name + u".png"_s);
        }
    }
};

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        ? file.fileName()
        : QString();
}

/// Business Basic to E5, and nothing else in Global.
QByteArray oneEdge()
{
    return "{\"format\": 1, \"source\": \"own\", \"editions\": [{\"id\": \"own\", \"cloud\": "
           "\"global\", \"source\": \"own\", \"statement\": \"own\", \"date\": \"2020-05-12\", "
           "\"corrected\": false, \"basis\": \"own\", \"blockedByAddOns\": true, "
           "\"showsFootnotes\": false, \"knownGaps\": [], \"edges\": [{\"from\": "
           "\"business-basic\", \"to\": \"e5\", \"footnoteMark\": \"\"}]}]}";
}

} // namespace

/// The catalogue in the settings: the two tables, what the other changes, a file of one's own.
class CatalogueTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theOtherTableIsComparedAndChosen();
    void aRowLeadsToItsSubscription();
    void aFileOfOnesOwnIsPreviewedUsedAndRemoved();
    void aFileWithMistakesIsToldAndNotUsed();
    void anotherLanguageReachesTheSheet();
    void withoutABookNothingCanBeChosen();
};

void CatalogueTest::theOtherTableIsComparedAndChosen()
{
    CatalogueStage window;
    window.picture(u"settings-catalogue"_s);
    QVERIFY(!window.child("statusCatalogue")->isVisible());
    window.press(window.child("whatChangesSetting"));
    QTRY_VERIFY(window.sheet() != nullptr);
    QTRY_VERIFY(window.differences() > 0);
    const int found = window.differences();
    window.picture(u"what-changes"_s);
    QVERIFY(window.inSheet<QTableView>("differenceTable")
                ->model()
                ->index(0, 2)
                .data()
                .toString()
                .startsWith(u"Microsoft 365 Business Premium: "_s));
    window.press(window.inSheet("applyCatalogue"));
    QTRY_VERIFY(window.sheet() == nullptr);
    QTRY_VERIFY(window.choice().corrected);
    QTRY_COMPARE(window.child<common::SegmentedControl>("variantSetting")->currentIndex(), 1);
    QTRY_VERIFY(window.child("statusCatalogue")->isVisible());
    // Every verdict is judged afresh, and kept with the table that it rests on.
    QTRY_VERIFY(!window.stage.workspace().isJudging());
    QTRY_VERIFY(window.stage.workspace().info().verdictBasis.endsWith(" corrected"));
    // Seen from there the same subscriptions differ.
    window.press(window.child("whatChangesSetting"));
    QTRY_COMPARE(window.differences(), found);
    QTest::keyClick(window.inSheet("differenceTable"), Qt::Key_Escape);
    QTRY_VERIFY(window.sheet() == nullptr);
    window.chooseVariant(0);
    QTRY_VERIFY(!window.choice().corrected);
    QTRY_VERIFY(!window.child("statusCatalogue")->isVisible());
    QTRY_VERIFY(window.stage.workspace().info().verdictBasis.endsWith(" as written"));
}

void CatalogueTest::aRowLeadsToItsSubscription()
{
    CatalogueStage window;
    window.press(window.child("whatChangesSetting"));
    QTRY_VERIFY(window.differences() > 0);
    auto *table = window.inSheet<QTableView>("differenceTable");
    const QString id = table->model()->index(0, 1).data(Qt::UserRole + 2).toString();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(window.sheet() == nullptr);
    QTRY_COMPARE(window.stage.window().subscriptionsPage()->currentSubscription().text(), id);
    QVERIFY(window.stage.window().subscriptionsPage()->isVisible());
}

void CatalogueTest::aFileOfOnesOwnIsPreviewedUsedAndRemoved()
{
    CatalogueStage window;
    const QTemporaryDir folder;
    QVERIFY(!window.child<QPushButton>("builtInCatalogueSetting")->isEnabled());
    window.load(written(folder, u"ours.json"_s, oneEdge()));
    QTRY_VERIFY(window.differences() > 0);
    window.picture(u"own-catalogue"_s);
    QVERIFY(!window.choice().isOwn()); // a preview changes nothing
    window.press(window.inSheet("applyCatalogue"));
    QTRY_COMPARE(window.choice().name, u"ours.json"_s);
    QTRY_VERIFY(window.child("statusCatalogue")->isVisible());
    QCOMPARE(window.stage.workspace()
                 .catalogue()
                 .edition(domain::Cloud::Global, catalog::Variant::AsWritten)
                 .id,
        u"own"_s);
    QTRY_VERIFY(!window.stage.workspace().isJudging());
    // Such a file has one Global table, so there is nothing to choose between.
    QVERIFY(!window.child("variantSetting")->isEnabled());
    window.picture(u"settings-own-catalogue"_s);
    QTRY_VERIFY(window.child<QPushButton>("builtInCatalogueSetting")->isEnabled());
    window.press(window.child("builtInCatalogueSetting"));
    QTRY_VERIFY(window.differences() > 0);
    window.press(window.inSheet("applyCatalogue"));
    QTRY_VERIFY(!window.choice().isOwn());
    QTRY_VERIFY(window.child("variantSetting")->isEnabled());
}

void CatalogueTest::aFileWithMistakesIsToldAndNotUsed()
{
    CatalogueStage window;
    const QTemporaryDir folder;
    QByteArray wrong = oneEdge();
    wrong.replace("\"e5\"", "\"e7\"").replace("\"2020-05-12\"", "\"12 May\"");
    window.load(written(folder, u"wrong.json"_s, wrong));
    QTRY_VERIFY(window.sheet() != nullptr);
    const QString told = window.inSheet<QLabel>("catalogueFaults")->text();
    QVERIFY2(told.contains(u"/editions/0/date: not a date: 12 May"_s), qPrintable(told));
    QVERIFY(told.contains(u"/editions/0/edges/0/to: no offer has this key: e7"_s));
    QVERIFY(!window.inSheet("applyCatalogue")->isVisible());
    window.picture(u"catalogue-mistakes"_s);
    QTest::keyClick(window.inSheet("closeCatalogue"), Qt::Key_Escape);
    QTRY_VERIFY(window.sheet() == nullptr);
    QVERIFY(!window.choice().isOwn());
}

void CatalogueTest::anotherLanguageReachesTheSheet()
{
    CatalogueStage window;
    window.press(window.child("whatChangesSetting"));
    QTRY_VERIFY(window.differences() > 0);
    window.stage.window().setLanguage(catalog::Language::Korean);
    QTRY_COMPARE(window.sheet()->title(), u"달라지는 점"_s);
    QVERIFY(window.inSheet<QTableView>("differenceTable")
                ->model()
                ->index(0, 3)
                .data()
                .toString()
                .startsWith(u"Microsoft 365 Business Standard: "_s));
    window.picture(u"what-changes-ko"_s);
    window.stage.window().resize(1024, 600);
    window.picture(u"what-changes-ko-small"_s);
    window.stage.window().setLanguage(catalog::Language::English);
}

void CatalogueTest::withoutABookNothingCanBeChosen()
{
    WindowStage window(false);
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("settingsPage"));
    for (const char *name : { "variantSetting", "whatChangesSetting", "loadCatalogueSetting",
             "builtInCatalogueSetting" }) {
        QVERIFY2(!window.child(name)->isEnabled(), name);
    }
    QVERIFY(window.child("saveCatalogueSetting")->isEnabled());
}

DESK_TEST_MAIN(CatalogueTest, QApplication)
#include "cataloguetest.moc"
