#include "scenes.h"

#include "services/snapshots.h"

#include <QTableView>

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

/// With times of their own: the pictures are all of one moment.
void saveSnapshot(Frame &frame, const QString &name, int day)
{
    const viewmodels::Workspace &workspace = frame.stage().workspace();
    services::Snapshot label;
    label.name = name;
    label.savedAt = QDateTime(QDate(2020, 5, day), QTime(1, 30), Qt::UTC);
    label.bookNow = workspace.info().simulatedNow;
    const auto saved = services::saveSnapshot(*workspace.pageServices().book, label);
    frame.wait(u"A snapshot"_s, [&saved] { return saved.isFinished(); });
}

/// So many licences more of the first subscriptions, which nobody's act tells of. Not of those that
/// an upgrade of a scene before made: their ids are other ones each time.
void addLicences(Frame &frame, qint64 licences)
{
    const auto written = frame.stage().workspace().pageServices().book->write<void>(
        [licences](domain::BookWriter &writer) -> domain::Result<void> {
            constexpr int read = 50;
            int left = 3;
            auto page = writer.subscriptionsById({}, read);
            if (!page) {
                return tl::unexpected(page.error());
            }
            for (domain::Subscription &each : page->items) {
                if (!each.upgradedFrom.isNull() || !each.upgradedTo.isNull()) {
                    continue;
                }
                if (left-- == 0) {
                    break;
                }
                each.quantity += licences;
                if (const auto put = writer.putSubscription(each); !put) {
                    return put;
                }
            }
            return {};
        });
    frame.wait(u"Other licences"_s, [&written] { return written.isFinished(); });
}

} // namespace

void takeSnapshots(Frame &frame)
{
    frame.click("navSettings");
    frame.click("snapshotsSetting");
    frame.wait(u"No snapshots"_s, [&frame] { return frame.eye().isReady("snapshotNone"); });
    frame.take({ u"06-snapshots-none"_s, u"Snapshots: none yet"_s, {} });
    frame.press(Qt::Key_Escape);
    saveSnapshot(frame, u"Before the tour"_s, 10);
    addLicences(frame, 5);
    saveSnapshot(frame, u"After the upgrade / 업그레이드 후"_s, 11);
    frame.click("snapshotsSetting");
    frame.wait(u"The snapshots"_s, [&frame] { return frame.eye().rows("snapshotTable") == 2; });
    frame.take({ u"06-snapshots"_s, u"Snapshots: two of them"_s, {} });
    frame.click("snapshotBranch");
    frame.wait(u"The name"_s, [&frame] { return frame.eye().isReady("snapshotNameSheet"); });
    frame.take({ u"06-snapshot-branch"_s, u"Snapshots: the name of a branch"_s, {} });
    frame.press(Qt::Key_Escape);
    if (auto *table = frame.eye().table("snapshotTable")) {
        table->selectRow(1);
    }
    frame.click("snapshotCompare");
    frame.wait(u"The comparison"_s, [&frame] { return frame.eye().rows("comparisonTable") > 0; });
    frame.take({ u"06-snapshot-compare"_s, u"Snapshots: compared with the database now"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.click("snapshotGoBack");
    frame.wait(u"The question"_s, [&frame] { return frame.eye().isReady("confirmAct"); });
    frame.take({ u"06-snapshot-go-back"_s, u"Snapshots: the question before going back"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.press(Qt::Key_Escape);
    // What follows sees the book as it was.
    addLicences(frame, -5);
    for (const auto &each : services::snapshotsOf(frame.stage().workspace().file())) {
        (void)services::removeSnapshot(each);
    }
    frame.click("navCustomers");
}

} // namespace gallery
