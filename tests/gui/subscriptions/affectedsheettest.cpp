#include "subscriptionstage.h"

#include "common/exportsheet.h"
#include "common/filterundo.h"
#include "common/overlaydialog.h"
#include "common/segmentedcontrol.h"
#include "services/upgrade.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using domain::WorkState;
using Stage = SubscriptionStage;

namespace {

/// Upgrades Hanbit's Business Basic and leaves three lines, whatever its accounts are.
domain::SubscriptionId upgradeWithWork(const SampleBook &book)
{
    const viewmodels::PageServices services = book.services();
    const services::UpgradeService service(*services.book, services.customers->context());
    const auto offer
        = services.customers->context().catalogue->offerNamed(u"Office 365 Enterprise E3"_s);
    const auto done = service
                          .upgrade({ SampleBook::subscription(hanbit, 1), 0, offer->id, {},
                              u"the test's own"_s })
                          .result()
                          .value();
    QList<domain::AffectedAccount> lines;
    for (const auto &[name, reason] :
        { std::pair{ u"Ara"_s, domain::AffectedReason::GroupBasedLicense },
            std::pair{ u"Bora"_s, domain::AffectedReason::CountViolation },
            std::pair{ u"Chul"_s, domain::AffectedReason::GroupBasedLicense } }) {
        domain::AffectedAccount line;
        line.accountId = domain::AccountId(QUuid::createUuid());
        line.displayName = name;
        line.email = QString(u"zz-"_s + name.toLower() + u"@hanbit.example"_s);
        line.reason = reason;
        lines.append(line);
    }
    const auto added = services.book
                           ->write<void>([&](domain::BookWriter &writer) {
                               return writer.addAffected(done.order.number, lines);
                           })
                           .result();
    return added ? done.newSubscription->id : domain::SubscriptionId();
}

/// The page with the upgraded subscription chosen.
struct WorkStage : Stage
{
    explicit WorkStage(const QSize &size = { 1280, 800 })
        : Stage(hanbit, size)
        , target(upgradeWithWork(book))
    {
        page->open(SampleBook::customer(hanbit), target);
        page->setServices(book.services());
    }
    [[nodiscard]] common::OverlayDialog *sheet() const
    {
        return common::OverlayDialog::topOf(&window);
    }
    template <typename T = QWidget>
    [[nodiscard]] T *inSheet(const char *name) const
    {
        return sheet() == nullptr ? nullptr : sheet()->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] common::Table *list() const { return inSheet<common::Table>("affectedTable"); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return list()->model()->index(row, column).data().toString();
    }
    void openSheet() const
    {
        QTRY_COMPARE(page->currentSubscription(), target);
        QTRY_VERIFY(find("workLink")->isVisible());
        QTest::keyClick(table(), Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(sheet() != nullptr && list() != nullptr && list()->model()->rowCount() >= 3);
    }
    /// The list as the book has it.
    [[nodiscard]] services::WorkList kept() const
    {
        domain::WorkQuery query;
        query.subscriptionId = target;
        const viewmodels::PageServices services = book.services();
        return services::AffectedWorkService(*services.book, services.customers->context())
            .list(query)
            .result()
            .value();
    }

    domain::SubscriptionId target;
};

constexpr int stateColumn = 4;
constexpr int noteColumn = 5;

} // namespace

/// What an upgrade left to do, later, from the subscription and the customer.
class AffectedSheetTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theDetailsAndTheCustomerLeadToTheList();
    void spaceMarksSeveralLinesAndUndoTakesItBack();
    void aNoteDoesNotOfferToUndoTheMarks();
    void aNoteIsWrittenInPlace();
    void theFilterNarrowsTheList();
    void whatWasDoneLastIsTakenBackFirst();
    void theListIsSavedWithStatesAndNotes();
    void aRoleThatMayNotChangeItSeesWhy();
    void anotherLanguageKeepsWhatWasDone();
    void anotherLanguageKeepsAHalfTypedNote();
    void nothingIsOfferedWhereNothingIsLeft();
    void itFitsTheSmallestWindow();
};

void AffectedSheetTest::theDetailsAndTheCustomerLeadToTheList()
{
    WorkStage stage;
    stage.openSheet();
    const int lines = stage.list()->model()->rowCount();
    QCOMPARE(lines, int(stage.kept().counts.total));
    QVERIFY(stage.find<QAbstractButton>("workLink")
                ->text()
                .startsWith(u"Extra work: %1 of %1 items open"_s.arg(lines)));
    QTRY_VERIFY(QApplication::focusWidget() == stage.list());
    stage.window.picture(u"affected-sheet"_s);
    QTest::keyClick(stage.list(), Qt::Key_Escape);
    QTRY_VERIFY(stage.sheet() == nullptr);
    // The old subscription leads there too, and so does the customer.
    stage.page->selectSubscription(SampleBook::subscription(hanbit, 1));
    QTRY_VERIFY(stage.find("workLink")->isVisible());
    QTest::mouseClick(stage.find("workLink"), Qt::LeftButton);
    QTRY_VERIFY(stage.list() != nullptr && stage.list()->model()->rowCount() == lines);
    QTest::keyClick(stage.list(), Qt::Key_Escape);
    QTRY_VERIFY(stage.sheet() == nullptr);
    QVERIFY(stage.find("customerWork")->isVisible());
    QTest::mouseClick(stage.find("customerWork"), Qt::LeftButton);
    QTRY_VERIFY(stage.list() != nullptr && stage.list()->model()->rowCount() >= lines);
    // Of a customer each line says which upgrade left it.
    QVERIFY(!stage.list()->isColumnHidden(6));
    stage.window.picture(u"affected-sheet-customer"_s);
}

void AffectedSheetTest::spaceMarksSeveralLinesAndUndoTakesItBack()
{
    WorkStage stage;
    stage.openSheet();
    QTest::keyClick(stage.list(), Qt::Key_Home);
    QTest::keyClick(stage.list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Done"_s);
    QCOMPARE(stage.cell(1, stateColumn), u"Done"_s);
    QCOMPARE(stage.cell(2, stateColumn), u"Open"_s);
    QTRY_COMPARE(stage.kept().counts.open, stage.kept().counts.total - 2);
    QTRY_VERIFY(stage.inSheet("affectedBar")->isVisible());
    stage.window.picture(u"affected-sheet-marked"_s);
    // The page behind follows.
    QTRY_VERIFY(stage.find<QAbstractButton>("workLink")
                    ->text()
                    .contains(u"%1 of"_s.arg(stage.kept().counts.open)));
    QTest::keyClick(stage.list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Open"_s);
    QCOMPARE(stage.kept().counts.open, stage.kept().counts.total);
    // Space on what is done opens it again.
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Done"_s);
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Open"_s);
}

void AffectedSheetTest::aNoteDoesNotOfferToUndoTheMarks()
{
    WorkStage stage;
    stage.openSheet();
    QTest::keyClick(stage.list(), Qt::Key_Home);
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_VERIFY(stage.inSheet("undoAffected")->isVisible());
    QTest::keyClick(stage.list(), Qt::Key_F2);
    auto *editor = stage.inSheet<QLineEdit>("noteEditor");
    QVERIFY(editor != nullptr);
    editor->setText(u"Asked the customer"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(stage.cell(0, noteColumn), u"Asked the customer"_s);
    QVERIFY(stage.inSheet("affectedBar")->isVisible());
    QVERIFY(!stage.inSheet("undoAffected")->isVisible());
    // Nor does choosing another line bring it back.
    stage.list()->setFocus();
    QTest::keyClick(stage.list(), Qt::Key_Down);
    QVERIFY(!stage.inSheet("undoAffected")->isVisible());
}

void AffectedSheetTest::aNoteIsWrittenInPlace()
{
    WorkStage stage;
    stage.openSheet();
    QTest::keyClick(stage.list(), Qt::Key_Home);
    for (const auto &[key, note] : { std::pair{ Qt::Key_F2, u"Asked the customer"_s },
             std::pair{ Qt::Key_Return, u"그룹 변경함"_s } }) {
        QTest::keyClick(stage.list(), key);
        auto *editor = stage.inSheet<QLineEdit>("noteEditor");
        QVERIFY(editor != nullptr);
        QVERIFY(editor->accessibleName().startsWith(u"Note on "_s));
        editor->setText(note);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(stage.cell(0, noteColumn), note);
        QCOMPARE(stage.kept().lines.constFirst().note, note);
        QTRY_VERIFY(stage.inSheet<QLineEdit>("noteEditor") == nullptr);
    }
    // Esc leaves the note as it was, and the sheet open.
    QTest::keyClick(stage.list(), Qt::Key_F2);
    auto *editor = stage.inSheet<QLineEdit>("noteEditor");
    editor->setText(u"never"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(stage.inSheet<QLineEdit>("noteEditor") == nullptr);
    QVERIFY(stage.sheet() != nullptr);
    QCOMPARE(stage.cell(0, noteColumn), u"그룹 변경함"_s);
}

void AffectedSheetTest::theFilterNarrowsTheList()
{
    WorkStage stage;
    stage.openSheet();
    const int lines = stage.list()->model()->rowCount();
    QTest::keyClick(stage.list(), Qt::Key_Home);
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Done"_s);
    auto *filter = stage.inSheet<common::SegmentedControl>("affectedFilter");
    filter->setCurrentIndex(1);
    QCOMPARE(stage.list()->model()->rowCount(), lines - 1);
    filter->setCurrentIndex(2);
    QCOMPARE(stage.list()->model()->rowCount(), 1);
    // What is opened again leaves the list of what is done.
    stage.list()->selectRow(0);
    stage.list()->setFocus();
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 0);
    QTRY_VERIFY(stage.inSheet("affectedEmpty")->isVisible());
    filter->setCurrentIndex(0);
    QCOMPARE(stage.list()->model()->rowCount(), lines);
}

void AffectedSheetTest::whatWasDoneLastIsTakenBackFirst()
{
    WorkStage stage;
    stage.openSheet();
    // Whose Ctrl+Z it is: the list's, for a mark, or the window's, for the filter.
    const auto isOfTheList = [&stage] {
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        asked.ignore();
        QApplication::sendEvent(stage.list(), &asked);
        return asked.isAccepted();
    };
    const int lines = stage.list()->model()->rowCount();
    QTest::keyClick(stage.list(), Qt::Key_Home);
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Done"_s);
    QVERIFY(isOfTheList());
    auto *filter = stage.inSheet<common::SegmentedControl>("affectedFilter");
    filter->setCurrentIndex(1);
    QCOMPARE(stage.list()->model()->rowCount(), lines - 1);
    QVERIFY(!isOfTheList());

    common::FilterUndo *filters = common::FilterUndo::seenIn(stage.sheet());
    QVERIFY(filters != nullptr && filters->undo());
    QCOMPARE(filter->currentIndex(), 0);
    QCOMPARE(stage.list()->model()->rowCount(), lines);
    QCOMPARE(stage.cell(0, stateColumn), u"Done"_s);
    QVERIFY(filters->redo());
    QCOMPARE(stage.list()->model()->rowCount(), lines - 1);
    QVERIFY(filters->undo());

    QVERIFY(isOfTheList()); // the mark is next
    QTest::keyClick(stage.list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Open"_s);
}

void AffectedSheetTest::theListIsSavedWithStatesAndNotes()
{
    WorkStage stage;
    stage.openSheet();
    QTest::keyClick(stage.list(), Qt::Key_Home);
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Done"_s);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"extra-work.csv"_s);
    QTest::mouseClick(stage.inSheet("exportCsv"), Qt::LeftButton);
    auto *sheet = stage.sheet()->window()->findChild<common::ExportSheet *>();
    QVERIFY(sheet != nullptr);
    sheet->setFolder(folder.path());
    QTest::mouseClick(sheet->findChild<QAbstractButton *>(u"runExport"_s), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(file));
    QTRY_VERIFY(sheet->findChild<QAbstractButton *>(u"cancelExport"_s)->isEnabled());
    QTest::mouseClick(sheet->findChild<QAbstractButton *>(u"cancelExport"_s), Qt::LeftButton);
    QTRY_VERIFY(stage.page->window()->findChild<common::ExportSheet *>() == nullptr);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QStringList rows = QString::fromUtf8(written.readAll()).split(u'\n');
    QVERIFY(rows.at(0).endsWith(
        u"Account,Email,Service,Reason,What to do,Status,Note,Order,Upgrade"_s));
    QVERIFY2(rows.at(1).contains(u",Done,,PD-"_s), qPrintable(rows.at(1)));
    QVERIFY2(rows.at(2).contains(u",Open,,PD-"_s), qPrintable(rows.at(2)));
    // The clipboard has the chosen lines.
    stage.list()->setFocus();
    QTest::keyClick(stage.list(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Done"_s));
}

void AffectedSheetTest::aRoleThatMayNotChangeItSeesWhy()
{
    WorkStage stage;
    stage.book.setRole(domain::Role::Guest);
    stage.page->setServices(stage.book.services());
    stage.openSheet();
    auto *mark = stage.inSheet<QAbstractButton>("markAffected");
    QVERIFY(!mark->isEnabled());
    QCOMPARE(mark->accessibleDescription(), u"Your role cannot change this list."_s);
    QTest::keyClick(stage.list(), Qt::Key_Home);
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTest::keyClick(stage.list(), Qt::Key_F2);
    QVERIFY(stage.inSheet<QLineEdit>("noteEditor") == nullptr);
    QCOMPARE(stage.kept().counts.open, stage.kept().counts.total);
}

void AffectedSheetTest::anotherLanguageKeepsWhatWasDone()
{
    WorkStage stage;
    stage.openSheet();
    QTest::keyClick(stage.list(), Qt::Key_Home);
    QTest::keyClick(stage.list(), Qt::Key_Space);
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Done"_s);
    stage.page->setTexts(stage.book.speak(catalog::Language::Korean));
    QTRY_COMPARE(stage.cell(0, stateColumn), u"완료"_s);
    QCOMPARE(stage.cell(1, stateColumn), u"미완료"_s);
    QTRY_COMPARE(stage.sheet()->title(), u"추가 작업이 필요한 계정 및 서비스"_s);
    stage.window.picture(u"affected-sheet-ko"_s);
    stage.page->setTexts(stage.book.speak(catalog::Language::English));
}

void AffectedSheetTest::anotherLanguageKeepsAHalfTypedNote()
{
    WorkStage stage;
    stage.openSheet();
    QTest::keyClick(stage.list(), Qt::Key_Home);
    QTest::keyClick(stage.list(), Qt::Key_F2);
    auto *editor = stage.inSheet<QLineEdit>("noteEditor");
    QVERIFY(editor != nullptr);
    const QString inEnglish = editor->accessibleName();
    QTest::keyClicks(editor, u"ask Ara"_s);
    stage.page->setTexts(stage.book.speak(catalog::Language::Korean));
    QTRY_COMPARE(stage.cell(0, stateColumn), u"미완료"_s);
    QCOMPARE(stage.inSheet<QLineEdit>("noteEditor"), editor);
    QCOMPARE(editor->text(), u"ask Ara"_s);
    stage.page->setTexts(stage.book.speak(catalog::Language::English));
    QTRY_COMPARE(stage.cell(0, stateColumn), u"Open"_s);
    QCOMPARE(editor->text(), u"ask Ara"_s);
    QCOMPARE(editor->accessibleName(), inEnglish);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(stage.cell(0, noteColumn), u"ask Ara"_s);
}

void AffectedSheetTest::nothingIsOfferedWhereNothingIsLeft()
{
    Stage stage(brightwater);
    QTRY_VERIFY(stage.table()->model()->rowCount() > 0);
    QTRY_VERIFY(stage.find("subscriptionId")->isVisible());
    QVERIFY(!stage.find("workLink")->isVisible());
    QVERIFY(!stage.find("customerWork")->isVisible());
    QTest::keyClick(stage.table(), Qt::Key_A, Qt::AltModifier);
    QVERIFY(common::OverlayDialog::topOf(&stage.window) == nullptr);
}

void AffectedSheetTest::itFitsTheSmallestWindow()
{
    WorkStage stage({ 1024, 600 });
    stage.openSheet();
    stage.window.picture(u"affected-sheet-small"_s);
    QCOMPARE(stage.window.clipped(), QStringList());
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const theme::Theme theme(app);
    AffectedSheetTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "affectedsheettest.moc"
