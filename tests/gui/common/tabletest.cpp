#include "support/testmain.h"

#include "common/celldelegate.h"
#include "common/table.h"
#include "theme/theme.h"
#include "viewmodels/roles.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QStandardItemModel>

#include <memory>

using namespace Qt::StringLiterals;
using common::Table;
using theme::ColorRole;

namespace {

/// The offscreen platform has no mouse of its own.
void moveMouse(QWidget *widget, const QPoint &position)
{
    QMouseEvent move(QEvent::MouseMove, QPointF(position), QPointF(widget->mapToGlobal(position)),
        Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
}

} // namespace

class TableTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theKeysOfAListWork();
    void enterOpensARow();
    void typingFindsARow();
    void copyingTakesHeadsAndVisibleColumns();
    void copyingKeepsCellsApart();
    void copyingNothingLeavesTheClipboardAlone();
    void rowsAndColumnsGrowWithTheText();
    void aWrappedTextMakesItsRowHigher();
    void aWrappedTextKeepsToThreeLines();
    void wantedRowsAreTheHeightWhereThereIsRoom();
    void theRowUnderTheMouseIsLit();
    void theSelectedRowHasTheStrip();
    void theTrailingIconStandsRightAfterTheName();
    void theTrailingIconIsFoundAndClicked();
    void theHeaderSortsByKeyboard();
    void aCellSaysWhatItsModelSays();

private:
    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<Table> m_table;
};

void TableTest::init()
{
    support::TestCase::init();
    m_theme = std::make_unique<theme::Theme>(*qApp);
    m_theme->setChoice(theme::ThemeChoice::Light);
    m_model = std::make_unique<QStandardItemModel>(0, 3);
    m_model->setHorizontalHeaderLabels({ u"Company"_s, u"Domain"_s, u"Upgrades"_s });
    const QStringList names{ u"Brightwater"_s, u"Copperfield"_s, u"Dasom Foods"_s, u"Dawnlight"_s };
    for (const QString &name : names) {
        auto *pill = new QStandardItem;
        pill->setData(u"1 can upgrade"_s, viewmodels::PillTextRole);
        m_model->appendRow({ new QStandardItem(name), new QStandardItem(u"x.example"_s), pill });
    }
    m_table = std::make_unique<Table>();
    m_table->setModel(m_model.get());
    m_table->setColumnWidth(0, 250);
    m_table->setColumnWidth(1, 150);
    m_table->resize(600, 300);
    m_table->show();
    m_table->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void TableTest::cleanup()
{
    m_table.reset();
    m_model.reset();
    m_theme.reset();
    support::TestCase::cleanup();
}

void TableTest::theKeysOfAListWork()
{
    QTest::keyClick(m_table.get(), Qt::Key_End);
    QCOMPARE(m_table->currentIndex().row(), 3);
    QVERIFY(m_table->selectionModel()->isRowSelected(3));
    QTest::keyClick(m_table.get(), Qt::Key_Up);
    QCOMPARE(m_table->currentIndex().row(), 2);
    QTest::keyClick(m_table.get(), Qt::Key_Home);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
}

void TableTest::enterOpensARow()
{
    QSignalSpy opened(m_table.get(), &Table::opened);
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toModelIndex().row(), 1);
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {},
        m_table->visualRect(m_model->index(2, 1)).center());
    QCOMPARE(opened.size(), 2);
}

void TableTest::typingFindsARow()
{
    QTest::keyClicks(m_table.get(), u"daw"_s);
    QCOMPARE(m_table->currentIndex().row(), 3);
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    QTest::keyClicks(m_table.get(), u"d"_s);
    QCOMPARE(m_table->currentIndex().row(), 2);
    QTest::keyClicks(m_table.get(), u"d"_s);
    QCOMPARE(m_table->currentIndex().row(), 3);
}

void TableTest::copyingTakesHeadsAndVisibleColumns()
{
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->selectAll();
    m_table->setColumnHidden(1, true);
    m_table->horizontalHeader()->moveSection(2, 0);
    QTest::keySequence(m_table.get(), QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.first(), u"Upgrades\tCompany"_s);
    QCOMPARE(lines.at(1), u"1 can upgrade\tBrightwater"_s);
    const QString html = QApplication::clipboard()->mimeData()->html();
    QVERIFY(html.contains(u"<tr><th>Upgrades</th><th>Company</th></tr>"_s));
    QVERIFY(html.contains(u"<td>Dawnlight</td>"_s));
}

void TableTest::copyingKeepsCellsApart()
{
    m_model->item(0, 0)->setText(u"Tab\there\nand <b>there</b>"_s);
    m_model->item(0, 1)->setData(u"2020-05-12"_s, viewmodels::CopyTextRole);
    m_table->selectRow(0);
    const std::unique_ptr<QMimeData> copied(m_table->copySelection());
    QCOMPARE(copied->text(),
        u"Company\tDomain\tUpgrades\nTab here and <b>there</b>\t2020-05-12\t1 can upgrade"_s);
    QVERIFY(copied->html().contains(u"and &lt;b&gt;there&lt;/b&gt;"_s));
}

void TableTest::copyingNothingLeavesTheClipboardAlone()
{
    QApplication::clipboard()->setText(u"kept"_s);
    m_table->clearSelection();
    QVERIFY(m_table->copySelection() == nullptr);
    QTest::keySequence(m_table.get(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"kept"_s);
}

void TableTest::rowsAndColumnsGrowWithTheText()
{
    QCOMPARE(m_table->rowHeight(0), 36);
    m_theme->setTextScale(200);
    QCOMPARE(m_table->rowHeight(0), 72);
    QCOMPARE(m_table->horizontalHeader()->height(), 64);
    QCOMPARE(m_table->columnWidth(0), 500);
    m_theme->setTextScale(100);
    QCOMPARE(m_table->columnWidth(0), 250);
    m_table->setRows(Table::Rows::Compact);
    QCOMPARE(m_table->rowHeight(0), 32);
}

void TableTest::aWrappedTextMakesItsRowHigher()
{
    m_table->cells()->setWrapping(true);
    m_table->setRowsFollowContents(true);
    m_model->item(1, 0)->setText(
        u"Exchange Online (Plan 1) and Exchange Online (Plan 2) cannot be used together."_s);
    QTRY_VERIFY(m_table->rowHeight(1) > m_table->rowHeight(0));
}

void TableTest::aWrappedTextKeepsToThreeLines()
{
    m_model->item(0, 0)->setText(
        u"Fee: a product of many short words, and then some more of them, to the very end"_s);
    m_table->cells()->setWrapping(true);
    m_table->setRowsFollowContents(true);
    m_table->setColumnShares({ 1, 6, 6 }); // which would leave it one word's width
    const int lines = 3 * m_theme->lineHeight(theme::TextStyle::Body);
    QTRY_VERIFY(m_table->rowHeight(0) > m_table->rowHeight(1));
    QVERIFY2(m_table->rowHeight(0) < lines + m_theme->tableRow(),
        qPrintable(QString::number(m_table->rowHeight(0))));
}

void TableTest::wantedRowsAreTheHeightWhereThereIsRoom()
{
    const int header = m_table->horizontalHeader()->sizeHint().height();
    const int row = m_theme->tableRow();
    m_table->setRowsWanted(8);
    QVERIFY(m_table->sizeHint().height() >= header + 8 * row);
    QVERIFY(m_table->sizeHint().height() < header + 9 * row);
    QVERIFY(m_table->minimumSizeHint().height() < header + 4 * row);
    m_table->setRowsWanted(2);
    QCOMPARE(m_table->minimumSizeHint().height(), m_table->sizeHint().height());
    m_theme->setTextScale(150);
    QVERIFY(m_table->sizeHint().height() >= header + 2 * m_theme->tableRow());
    QVERIFY(m_theme->tableRow() > row);
}

void TableTest::theRowUnderTheMouseIsLit()
{
    const QRect cell = m_table->visualRect(m_model->index(2, 0));
    moveMouse(m_table->viewport(), cell.center());
    QCOMPARE(m_table->hoveredRow(), 2);
    const QRect other = m_table->visualRect(m_model->index(2, 1));
    const QImage picture = m_table->viewport()->grab().toImage();
    QCOMPARE(
        picture.pixelColor(other.right() - 4, other.top() + 4), m_theme->color(ColorRole::Hover));
    QEvent left(QEvent::Leave);
    QApplication::sendEvent(m_table->viewport(), &left);
    QCOMPARE(m_table->hoveredRow(), -1);
}

void TableTest::theSelectedRowHasTheStrip()
{
    m_table->selectRow(1);
    const QRect cell = m_table->visualRect(m_model->index(1, 0));
    const QImage picture = m_table->viewport()->grab().toImage();
    QCOMPARE(picture.pixelColor(1, cell.center().y()), m_theme->color(ColorRole::Accent));
    QCOMPARE(picture.pixelColor(4, cell.center().y()), m_theme->color(ColorRole::Selected));
}

void TableTest::theTrailingIconStandsRightAfterTheName()
{
    m_model->item(0, 0)->setData(u"info"_s, viewmodels::TrailingIconRole);
    const QRect icon = m_table->trailingIconRect(m_model->index(0, 0));
    const QFontMetrics metrics(m_theme->font(theme::TextStyle::Body));
    QCOMPARE(icon.left(), 12 + metrics.horizontalAdvance(u"Brightwater"_s) + 4);
    QCOMPARE(icon.size(), QSize(20, 20));
    // The name gives way, the icon never does.
    m_table->setColumnWidth(0, 70);
    QVERIFY(m_table->visualRect(m_model->index(0, 0))
                .contains(m_table->trailingIconRect(m_model->index(0, 0))));
    QVERIFY(m_table->trailingIconRect(m_model->index(1, 0)).isEmpty());
}

void TableTest::theTrailingIconIsFoundAndClicked()
{
    m_model->item(0, 0)->setData(u"info"_s, viewmodels::TrailingIconRole);
    QSignalSpy entered(m_table.get(), &Table::trailingIconEntered);
    QSignalSpy left(m_table.get(), &Table::trailingIconLeft);
    QSignalSpy clicked(m_table.get(), &Table::trailingIconClicked);
    const QRect icon = m_table->trailingIconRect(m_model->index(0, 0));
    moveMouse(m_table->viewport(), icon.center());
    QCOMPARE(entered.size(), 1);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, icon.center());
    QCOMPARE(clicked.size(), 1);
    moveMouse(m_table->viewport(), m_table->visualRect(m_model->index(2, 1)).center());
    QCOMPARE(left.size(), 1);
}

void TableTest::theHeaderSortsByKeyboard()
{
    m_table->setSortingEnabled(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicator(0, Qt::AscendingOrder);
    QVERIFY(header->focusPolicy() & Qt::TabFocus);
    header->setFocus(Qt::TabFocusReason);
    QTest::keyClick(header, Qt::Key_Space);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"Dawnlight"_s);
    QTest::keyClick(header, Qt::Key_Right);
    QTest::keyClick(header, Qt::Key_Return);
    QCOMPARE(header->sortIndicatorSection(), 1);
}

void TableTest::aCellSaysWhatItsModelSays()
{
    m_model->item(0, 2)->setData(u"1 subscription can be upgraded"_s, Qt::AccessibleTextRole);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_table.get());
    QVERIFY(table->tableInterface() != nullptr);
    QCOMPARE(table->tableInterface()->cellAt(0, 2)->text(QAccessible::Name),
        u"1 subscription can be upgraded"_s);
}

DESK_TEST_MAIN(TableTest, QApplication)

#include "tabletest.moc"
