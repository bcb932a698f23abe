#include "support/testmain.h"
#include "viewmodels/affectedmodel.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::WorkState;
using viewmodels::AffectedModel;

/// The list of extra work as a model: one act on many lines is one change of the list.
class AffectedModelTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void thousandsOfLinesAreMarkedAtOnce_data();
    void thousandsOfLinesAreMarkedAtOnce();
    void aFewLinesLeaveTheFilteredListOneByOne();
};

namespace {

services::WorkLine lineNumber(int number)
{
    return { u"PD-2020-00001"_s, number };
}

void fill(AffectedModel &model, int count)
{
    QList<viewmodels::AffectedLine> lines;
    for (int i = 0; i < count; ++i) {
        viewmodels::AffectedLine line;
        line.key = lineNumber(i + 1);
        lines.append(line);
    }
    model.setKeptLines(lines);
}

QHash<services::WorkLine, WorkState> allDone(int count)
{
    QHash<services::WorkLine, WorkState> states;
    for (int i = 0; i < count; ++i) {
        states.insert(lineNumber(i + 1), WorkState::Done);
    }
    return states;
}

} // namespace

void AffectedModelTest::thousandsOfLinesAreMarkedAtOnce_data()
{
    QTest::addColumn<bool>("filtered");
    QTest::addColumn<int>("rowsLeft");
    QTest::newRow("all are shown") << false << 5000;
    QTest::newRow("open ones are shown") << true << 0;
}

void AffectedModelTest::thousandsOfLinesAreMarkedAtOnce()
{
    QFETCH(const bool, filtered);
    QFETCH(const int, rowsLeft);
    AffectedModel model;
    fill(model, 5000);
    model.setFilter(filtered ? std::optional(WorkState::Open) : std::nullopt);
    QSignalSpy counted(&model, &AffectedModel::countsChanged);
    QSignalSpy rows(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.takeStates(allDone(5000));
    QCOMPARE(counted.size(), 1);
    QCOMPARE(rows.size() + removed.size(), 0);
    QCOMPARE(model.rowCount(), rowsLeft);
    QCOMPARE(model.counts().open, 0);
    model.takeStates(allDone(5000));
    QCOMPARE(counted.size(), 1);
}

void AffectedModelTest::aFewLinesLeaveTheFilteredListOneByOne()
{
    AffectedModel model;
    fill(model, 5);
    model.setFilter(WorkState::Open);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy counted(&model, &AffectedModel::countsChanged);
    model.takeStates({ { lineNumber(1), WorkState::Done }, { lineNumber(4), WorkState::Done } });
    QCOMPARE(reset.size(), 0);
    QCOMPARE(counted.size(), 1);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.lineAt(0).key.position, 2);
    QCOMPARE(model.lineAt(2).key.position, 5);
}

DESK_TEST_MAIN(AffectedModelTest, QCoreApplication)
#include "affectedmodeltest.moc"
