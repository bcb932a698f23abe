#include "windowstage.h"

#include <QLabel>

using namespace Qt::StringLiterals;

/// The window made smaller while a page is shown: what was laid out at first is laid out anew.
class ResizeTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theDetailsStayWholeInTheSmallestWindow();
    void theNamesTakeTheSlack();

private:
    static void open(WindowStage &window);
};

void ResizeTest::open(WindowStage &window)
{
    shell::play::type(window.eye.child("search"), u"hanbit"_s);
    QTRY_COMPARE(window.eye.rows("customerTable"), 1);
    window.eye.table("customerTable")->setFocus();
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.eye.isReady("upgradeNow"));
}

void ResizeTest::theDetailsStayWholeInTheSmallestWindow()
{
    WindowStage window;
    open(window);
    if (QTest::currentTestFailed()) {
        return;
    }
    window.stage.window().resize(1024, 600);
    const auto squeezed = [&window] {
        QStringList texts;
        for (const QLabel *label : window.child("detailsScroll")->findChildren<QLabel *>()) {
            const int needed = label->hasHeightForWidth() ? label->heightForWidth(label->width())
                                                          : label->minimumSizeHint().height();
            if (label->isVisible() && label->height() + 1 < needed) {
                texts.append(label->text());
            }
        }
        return texts;
    };
    QTRY_COMPARE(squeezed(), QStringList());
}

void ResizeTest::theNamesTakeTheSlack()
{
    WindowStage window;
    open(window);
    if (QTest::currentTestFailed()) {
        return;
    }
    window.stage.window().resize(1024, 600);
    auto *table = window.child<QTableView>("subscriptionTable");
    QTRY_VERIFY(table->isColumnHidden(3));
    QTRY_VERIFY(table->columnWidth(0) > table->columnWidth(1) + table->columnWidth(2));
}

DESK_TEST_MAIN(ResizeTest, QApplication)
#include "resizetest.moc"
