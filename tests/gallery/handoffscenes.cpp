#include "scenes.h"

#include "handoff/handoffpage.h"
#include "services/subscriptionacts.h"

#include <algorithm>
#include <cstdio>
#include <tuple>
#include <utility>

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

/// Two tasks in a book that says of itself that it was imported.
void makeTasks(domain::Book &book, const services::SubscriptionActService &acts)
{
    auto subjects
        = book.write<QList<domain::Subscription>>(
                  [](domain::BookWriter &writer) -> domain::Result<QList<domain::Subscription>> {
                      auto info = writer.info();
                      if (!info) {
                          return tl::unexpected(info.error());
                      }
                      info->origin = domain::BookOrigin::Imported;
                      if (const auto set = writer.setInfo(*info); !set) {
                          return tl::unexpected(set.error());
                      }
                      const auto page = writer.subscriptionsById({}, 500);
                      return page ? domain::Result<QList<domain::Subscription>>(page->items)
                                  : tl::unexpected(page.error());
                  })
              .result();
    if (!subjects) {
        std::fprintf(stderr, "no tasks for Partner Center could be made\n");
        return;
    }
    // By what is the same in every run: upgrades of scenes before gave new subscriptions random
    // ids.
    const auto place = [](const domain::Subscription &each) {
        return std::tuple(
            each.customerId.text(), each.offerId.text(), each.quantity, each.friendlyName);
    };
    std::sort(subjects->begin(), subjects->end(),
        [&place](const auto &a, const auto &b) { return place(a) < place(b); });
    int made = 0;
    for (const domain::Subscription &each : std::as_const(*subjects)) {
        if (made < 2 && each.status == domain::SubscriptionStatus::Active
            && each.soldBy == domain::SoldBy::Own && !each.isAddOn() && each.quantity < 250) {
            services::ActRequest request;
            request.subscription = each.id;
            request.quantity = each.quantity + 5;
            request.act
                = made == 0 ? rules::LifeAct::ChangeLicences : rules::LifeAct::ChangeAutoRenew;
            request.autoRenew = !each.autoRenew;
            made += acts.carryOut(request).result() ? 1 : 0;
        }
    }
    if (made < 2) {
        std::fprintf(stderr, "no tasks for Partner Center could be made\n");
    }
}

} // namespace

void takeHandOff(Frame &frame)
{
    const viewmodels::PageServices services = frame.stage().workspace().pageServices();
    makeTasks(*services.book, *services.acts);
    frame.click("navHandOff");
    const viewmodels::HandOffModel *list = frame.stage().window().handOffPage()->model();
    frame.wait(u"The list for Partner Center"_s, [&frame, list] {
        const QWidget *rail = frame.eye().child("navHandOff"); // it counts by itself
        return frame.eye().isReady("handOffPage") && list->rowCount() == 2 && list->overview()
            && rail != nullptr && rail->accessibleName().contains(u'2');
    });
    frame.take({ u"10-handoff"_s, u"To be carried out in Partner Center"_s, {} });
    frame.click("printTasks");
    frame.wait(u"The print sheet"_s, [&frame] { return frame.eye().isReady("printSheet"); });
    frame.take({ u"10-handoff-print"_s, u"The list for Partner Center: print"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.click("navCustomers");
}

} // namespace gallery
