#pragma once

#include "galleryframe.h"

namespace gallery {

/// Goes through the program as a person would and takes every screen and state on the way.
void takeFirstRun(Frame &frame);
void takeCustomers(Frame &frame);
void takeSubscriptions(Frame &frame);
void takeWizard(Frame &frame);
void take21Vianet(Frame &frame);
void takePlanner(Frame &frame);
void takeActivity(Frame &frame);
void takeSheets(Frame &frame);
void takeSnapshots(Frame &frame);
void takeCrash(Frame &frame);
void takeMasking(Frame &frame);
void takeRescue(Frame &frame);
void takeSandbox(Frame &frame);
void takeWalkthroughs(Frame &frame);
void takeTour(Frame &frame);
/// Last: the book says from here on that it was imported.
void takeHandOff(Frame &frame);
/// All of these one after another. Where the environment variable DESK_SCENES names some of them
/// ("planner sheets"), these alone, for whoever works on them; on the demo book in any case.
void takeEverything(Frame &frame);

} // namespace gallery
