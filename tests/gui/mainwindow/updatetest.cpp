#include "windowstage.h"

#include "common/overlaydialog.h"
#include "mainwindow/updateguide.h"
#include "settings/updatesheet.h"

#include <QLabel>
#include <QProgressBar>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using domain::BookUpdate;

namespace {

constexpr int patience = 60'000; ///< ms, of a machine that has much else to do

/// The window where books open as slowly as a test says.
struct UpdateStage
{
    UpdateStage()
        : stage(*static_cast<QApplication *>(QCoreApplication::instance()), language,
            *catalog::Catalogue::load(QStringLiteral(":/catalogs")),
            [this](const QString &file, bool create) { return open(file, create); })
        , eye(stage.window())
        , guide(stage.window(), stage.workspace(), updating)
    {
    }
    ~UpdateStage() { step = last; }

    domain::Result<std::unique_ptr<domain::Book>> open(const QString &file, bool create)
    {
        const std::stop_token stop = updating.stop();
        while (isOld && step != last) {
            updating.tell(
                { file, step == 0 ? BookUpdate::Phase::Copying : BookUpdate::Phase::Rewriting,
                    step * 250, 1000 });
            if (stop.stop_requested()) {
                return domain::failure(domain::ErrorCode::Cancelled);
            }
            QThread::msleep(5);
        }
        return WindowStage::openBook(file, create);
    }
    [[nodiscard]] settings::UpdateSheet *sheet() const
    {
        return stage.window().findChild<settings::UpdateSheet *>();
    }
    [[nodiscard]] QString progress() const
    {
        const auto *label = stage.window().findChild<QLabel *>(u"updateProgress"_s);
        return label != nullptr ? label->text() : QString();
    }

    static constexpr int last = 4;
    std::atomic<int> step = 0;
    std::atomic<bool> isOld = true;
    shell::ApplicationLanguage language;
    viewmodels::BookUpdating updating;
    mutable shell::play::Stage stage;
    shell::play::Eye eye;
    mainwindow::UpdateGuide guide;
};

} // namespace

/// A database of an earlier version is opened.
class UpdateTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowTellsHowFarItIs()
    {
        UpdateStage window;
        window.stage.openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.sheet() != nullptr, patience);
        QVERIFY(window.sheet()->isOpen());
        QCOMPARE(window.progress(), u"Making the backup…"_s);
        window.step = 2;
        QTRY_COMPARE_WITH_TIMEOUT(window.progress(), u"50% done"_s, patience);
        QCOMPARE(window.stage.window().findChild<QProgressBar *>(u"updateBar"_s)->value(), 500);
        window.step = UpdateStage::last;
        QTRY_VERIFY_WITH_TIMEOUT(window.stage.workspace().isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.sheet() == nullptr, patience);
    }

    void cancellingLeavesTheDatabaseClosedWithoutAMessage()
    {
        UpdateStage window;
        window.stage.openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.sheet() != nullptr, patience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!window.stage.workspace().isBusy(), patience);
        QVERIFY(!window.stage.workspace().isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(window.sheet() == nullptr, patience);
        QVERIFY(!window.eye.isReady("bookError"));
        // The next opening is another matter.
        window.isOld = false;
        window.stage.openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.stage.workspace().isOpen(), patience);
    }

    void whatOpensAtOnceShowsNoSheet()
    {
        UpdateStage window;
        window.isOld = false;
        window.stage.openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(window.stage.workspace().isOpen(), patience);
        QVERIFY(window.sheet() == nullptr);
    }
};

DESK_TEST_MAIN(UpdateTest, QApplication)
#include "updatetest.moc"
