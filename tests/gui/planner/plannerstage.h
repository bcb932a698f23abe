#pragma once

#include "gui/mainwindow/windowstage.h"

#include "planner/plannerpage.h"
#include "planner/plannertable.h"

#include <QSignalSpy>

/// The window on the demo book with the planner open and read.
struct PlannerStage : WindowStage
{
    using Model = viewmodels::PlannerModel;

    PlannerStage()
    {
        key(Qt::Key_2, Qt::ControlModifier);
        (void)QTest::qWaitFor([this] { return eye.isReady("plannerPage") && isRead(); });
    }

    [[nodiscard]] planner::PlannerPage *page() { return stage.window().plannerPage(); }
    [[nodiscard]] Model *model() { return page()->model(); }
    [[nodiscard]] planner::PlannerTable *table()
    {
        return child<planner::PlannerTable>("plannerTable");
    }
    [[nodiscard]] bool isRead()
    {
        return model()->counts() && model()->rowAt(firstReady()) != nullptr;
    }
    [[nodiscard]] int firstReady() { return model()->headOf(services::PlanGroup::Ready) + 1; }
    [[nodiscard]] qint64 count(services::PlanGroup group) { return model()->counts()->of(group); }
    [[nodiscard]] qint64 selected() { return model()->selection().count(); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return model()->index(row, column).data().toString();
    }
    void goTo(int row)
    {
        table()->setFocus(Qt::TabFocusReason);
        table()->setCurrentIndex(model()->index(row, Model::Company));
    }
    /// Ticks the first rows that can be upgraded by the keyboard.
    void tick(int rows)
    {
        goTo(firstReady());
        for (int row = 0; row < rows; ++row) {
            QTest::keyClick(table(), Qt::Key_Space);
            QTest::keyClick(table(), Qt::Key_Down);
        }
    }
    /// Where a part of a row is seen, in the viewport: `x` design pixels from the left.
    [[nodiscard]] QPoint placeIn(int row, int x)
    {
        const QRect rect = table()->visualRect(model()->index(row, Model::Tick));
        return { x, rect.center().y() };
    }
    void clickAt(int row, int x)
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, placeIn(row, x));
    }
    void clickCell(int row, int column)
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
            table()->visualRect(model()->index(row, column)).center());
    }
    [[nodiscard]] bool isEnabled(const char *name)
    {
        return eye.child(name) != nullptr && eye.child(name)->isEnabled();
    }
    /// Saved where the environment variable DESK_PICTURES names a folder.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("DESK_PICTURES");
        if (!folder.isEmpty()) {
            QTest::qWait(50);
            QVERIFY(stage.window().grab().save(folder + u'/' + name + u".png"));
        }
    }
};
