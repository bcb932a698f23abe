#include "scenes.h"

#include "common/focus.h"
#include "common/overlaydialog.h"
#include "qa/tour.h"
#include "walkthroughs/tourguide.h"
#include "walkthroughs/walkthroughs.h"

namespace gallery {

using namespace Qt::StringLiterals;
namespace play = shell::play;

namespace {

constexpr int customerStop = 1;
constexpr int cardStop = 3; ///< waits: nobody has opened the card
constexpr int productStop = 5;

} // namespace

/// Beside a row, waiting, above a sheet. The notes are a window of their own.
void takeTour(Frame &frame)
{
    mainwindow::MainWindow &window = frame.stage().window();
    const auto tours = qa::shippedTours();
    walkthroughs::TourGuide *guide = window.walkthroughs()->tour();
    if (!tours || tours->isEmpty()) {
        return;
    }
    const qa::Tour &tour = tours->constFirst();
    frame.click("navCustomers");
    frame.search(u"hanbit.example"_s);
    frame.wait(u"The customer"_s, [&frame] { return frame.eye().rows("customerTable") == 1; });
    const auto seen = [guide] { return guide->isRunning() && !guide->isWaiting(); };
    guide->begin(tour, customerStop);
    frame.wait(u"The tour"_s, seen);
    frame.take({ u"07-tour"_s, u"Presenter tour: beside a row"_s, {} });
    guide->setNotesWanted(true);
    frame.take({ u"07-tour-notes"_s, u"Presenter tour: the notes in their own window"_s, {} });
    guide->setNotesWanted(false);
    guide->begin(tour, cardStop);
    frame.take({ u"07-tour-waits"_s, u"Presenter tour: it waits for its target"_s, {} });
    play::chooseRow(frame.eye().table("customerTable"), 0);
    play::press(frame.eye().table("customerTable"), Qt::Key_Return);
    frame.wait(u"The subscription"_s, [&frame] { return frame.eye().isReady("upgradeNow"); });
    frame.click("upgradeNow");
    guide->begin(tour, productStop);
    frame.wait(u"The tour above the wizard"_s, seen);
    // The presenter works on in the sheet.
    if (auto *sheet = common::OverlayDialog::topOf(&window)) {
        common::nextFocusInside(sheet, nullptr, true)->setFocus(Qt::TabFocusReason);
    }
    frame.take({ u"07-tour-sheet"_s, u"Presenter tour: above a sheet"_s, {} });
    guide->end();
    guide->restoreState({});
    if (auto *sheet = common::OverlayDialog::topOf(&window)) {
        sheet->finish();
    }
    frame.wait(u"The wizard closes"_s, [&window] { return window.wizard().isNull(); });
    frame.click("navCustomers");
    frame.search(QString());
}

} // namespace gallery
