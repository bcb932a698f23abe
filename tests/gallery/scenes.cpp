#include "scenes.h"

#include "customers/customerspage.h"
#include "store/bookfile.h"
#include "subscriptions/subscriptionspage.h"
#include "upgradewizard/upgradewizard.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QTableView>
#include <QTest>

#include <cstdio>

namespace gallery {

using namespace Qt::StringLiterals;
namespace play = shell::play;

namespace {

/// Opens the customer that the search finds alone.
void openCustomer(Frame &frame, const QString &search)
{
    frame.stage().window().setLanguage(catalog::Language::English);
    frame.search(search);
    frame.wait(u"Search finds one customer: "_s + search,
        [&frame] { return frame.eye().rows("customerTable") == 1; });
    play::chooseRow(frame.eye().table("customerTable"), 0);
    play::press(frame.eye().table("customerTable"), Qt::Key_Return);
    frame.wait(u"The subscriptions of "_s + search,
        [&frame] { return frame.eye().rows("subscriptionTable") > 0; });
}

void backToCustomers(Frame &frame)
{
    frame.click("backToCustomers");
    frame.search({});
    frame.wait(u"The whole list of customers"_s,
        [&frame] { return frame.eye().isReady("customersPage"); });
}

/// A menu that a button opens, for each picture anew.
void takeMenu(Frame &frame, const Scene &scene, const char *button, const char *menu)
{
    frame.take(
        scene, [&frame, button] { frame.click(button); },
        [&frame, menu] {
            for (QMenu *each : frame.stage().window().findChildren<QMenu *>()) {
                if (each->isVisible()
                    && (menu == nullptr || each->objectName() == QLatin1StringView(menu))) {
                    each->close();
                }
            }
        });
}

/// What another program does to the book while the wizard stands at its last step: it changes the
/// number of licences.
void changeElsewhere(Frame &frame)
{
    const QString file = frame.stage().workspace().file();
    const auto book = store::openBook(file);
    if (!book) {
        std::fprintf(stderr, "%s cannot be opened\n", qPrintable(file));
        return;
    }
    auto written = (*book)->write<int>([](domain::BookWriter &writer) -> domain::Result<int> {
        domain::CustomerQuery query;
        query.search = u"hanbit"_s;
        const auto found = writer.customers(query);
        if (!found || found->items.isEmpty()) {
            return 0;
        }
        const auto held = writer.holdings(found->items.constFirst().customer.id);
        if (!held) {
            return tl::unexpected(held.error());
        }
        for (domain::Subscription subscription : *held) {
            if (subscription.status == domain::SubscriptionStatus::Active
                && !subscription.isAddOn()) {
                subscription.quantity += 1;
                if (const auto put = writer.putSubscription(subscription); !put) {
                    return tl::unexpected(put.error());
                }
            }
        }
        return 1;
    });
    frame.wait(u"Another program changes the book"_s, [&written] { return written.isFinished(); });
}

/// The list without a row, as it is before the first answer has come.
void takeLoading(Frame &frame)
{
    auto *page = frame.stage().window().customersPage();
    const viewmodels::PageServices services = frame.stage().workspace().pageServices();
    viewmodels::PageServices none = services;
    none.customers = nullptr;
    none.book = nullptr;
    page->setServices(none);
    frame.mood().set(Mood::Silent);
    page->setServices(services);
    QElapsedTimer waited;
    waited.start();
    frame.wait(u"The grey bars come"_s, [&waited] { return waited.elapsed() > 600; });
    frame.take({ u"01-loading"_s, u"Customers: while they are read"_s, {} });
    frame.mood().set(Mood::Answers);
    frame.wait(
        u"The list comes back"_s, [&frame] { return frame.eye().rows("customerTable") > 1; });
}

bool isEnabled(Frame &frame, const char *name)
{
    const QWidget *widget = frame.eye().child(name);
    return widget != nullptr && widget->isEnabled();
}

/// Delegated admin privileges: asked for, and granted as the customer.
void takeDelegation(Frame &frame)
{
    openCustomer(frame, u"nurisoft"_s);
    frame.click("customerDelegation");
    frame.wait(u"The delegated admin privileges"_s,
        [&frame] { return frame.eye().isReady("delegationDialog"); });
    frame.take({ u"02-delegation"_s, u"Delegated admin privileges, to be requested"_s, {} });
    frame.click("delegationAct");
    frame.wait(
        u"The request is recorded"_s, [&frame] { return isEnabled(frame, "delegationGrant"); });
    frame.take({ u"02-delegation-asked"_s, u"Delegated admin privileges, requested"_s, {} });
    frame.click("delegationGrant");
    frame.wait(
        u"The customer grants them"_s, [&frame] { return isEnabled(frame, "delegationRemove"); });
    frame.take({ u"02-delegation-granted"_s, u"Delegated admin privileges, granted"_s, {} });
    frame.press(Qt::Key_Escape);
    backToCustomers(frame);
}

} // namespace

void takeFirstRun(Frame &frame)
{
    frame.take({ u"07a-first-run"_s, u"First run"_s, { u"07a-first-run.png"_s } });
}

void takeCustomers(Frame &frame)
{
    frame.stage().openDemo();
    frame.wait(u"The customer list of the demo book"_s,
        [&frame] { return frame.eye().rows("customerTable") > 1; });
    frame.take({ u"01-customers"_s, u"Customers"_s,
        { u"01-main-customers.png"_s, u"01-main-customers-dark.png"_s } });
    takeMenu(frame, { u"01-market-menu"_s, u"Customers: the market filter open"_s, {} },
        "marketChip", "marketMenu");
    takeMenu(frame, { u"01-product-menu"_s, u"Customers: the product filter open"_s, {} },
        "productChip", "productMenu");
    takeMenu(frame, { u"01-columns-menu"_s, u"Customers: the choice of columns"_s, {} },
        "columnsButton", "columnsMenu");
    auto *model = frame.stage().window().customersPage()->model();
    takeLoading(frame);
    frame.mood().set(Mood::Fails);
    model->reload();
    frame.wait(u"The list fails"_s,
        [model] { return model->state() == viewmodels::CustomerListModel::State::Failed; });
    frame.take({ u"01-error"_s, u"Customers: the book could not be read again"_s, {} });
    frame.mood().set(Mood::Answers);
    model->reload();
    frame.wait(u"The list is read again"_s,
        [model] { return model->state() == viewmodels::CustomerListModel::State::Ready; });
    model->setMarkets({ u"KR"_s, u"IN"_s, u"GB"_s });
    frame.wait(
        u"A narrowed list"_s, [model] { return model->counts().shown < model->counts().total; });
    frame.take({ u"01-narrowed"_s, u"Customers: narrowed to three markets"_s, {} });
    model->clearFilters();
    frame.search(u"nobody at all"_s);
    frame.wait(u"No customers match"_s, [model] { return model->rowCount() == 0; });
    frame.take({ u"01-none"_s, u"Customers: nothing matches"_s, {} });
    frame.search({});
    takeMenu(frame, { u"01-role-menu"_s, u"Frame: the role menu"_s, {} }, "roleChip", nullptr);
    takeMenu(frame, { u"01-app-menu"_s, u"Frame: the application menu"_s, {} }, "appMenuButton",
        "appMenu");
    frame.click("navCollapse");
    frame.take({ u"01-collapsed"_s, u"Frame: the rail collapsed"_s, {} });
    frame.click("navCollapse");
}

void takeSubscriptions(Frame &frame)
{
    frame.search(u"hanbit"_s);
    frame.wait(u"Search finds one customer"_s,
        [&frame] { return frame.eye().rows("customerTable") == 1; });
    frame.mood().set(Mood::Silent);
    play::press(frame.eye().table("customerTable"), Qt::Key_Return);
    frame.take({ u"02-loading"_s, u"Subscriptions: while they are read"_s, {} });
    frame.mood().set(Mood::Answers);
    frame.wait(u"The subscriptions come"_s,
        [&frame] { return frame.eye().rows("subscriptionTable") > 0; });
    frame.click("backToCustomers");
    frame.mood().set(Mood::Fails);
    play::press(frame.eye().table("customerTable"), Qt::Key_Return);
    frame.take({ u"02-error"_s, u"Subscriptions: the book could not be read"_s, {} });
    frame.mood().set(Mood::Answers);
    backToCustomers(frame);
    openCustomer(frame, u"hanbit"_s);
    frame.wait(u"Upgrade now"_s, [&frame] { return frame.eye().isReady("upgradeNow"); });
    frame.take({ u"02a-subscriptions"_s, u"Subscriptions and details"_s,
        { u"02a-subscriptions-details.png"_s, u"02a-subscriptions-details-ko.png"_s,
            u"02a-subscriptions-details-dark.png"_s,
            u"02a-subscriptions-details-high-contrast.png"_s, u"02e-minimum-1024x600.png"_s } });
    frame.take(
        { u"02b-hover-card"_s, u"The information icon's card"_s, { u"02b-info-hover-card.png"_s } },
        [&frame] {
            frame.eye().child("subscriptionTable")->setFocus();
            frame.press(Qt::Key_U, Qt::AltModifier);
        },
        [&frame] { frame.press(Qt::Key_Escape); });
    takeMenu(frame, { u"02-acts-menu"_s, u"What can be done to a subscription"_s, {} },
        "subscriptionMenuButton", "subscriptionMenu");
    frame.click("changeLicences");
    frame.wait(
        u"The number of licences"_s, [&frame] { return frame.eye().isReady("licenceCount"); });
    play::type(frame.eye().child("licenceCount"), u"50"_s);
    frame.take({ u"02-licences"_s, u"Licences are added, with their price"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.click("customerInvoices");
    frame.wait(u"The invoices"_s, [&frame] { return frame.eye().rows("invoiceTable") > 0; });
    frame.take({ u"02-invoices"_s, u"A customer's invoices"_s, {} });
    frame.press(Qt::Key_Escape);
    backToCustomers(frame);
    openCustomer(frame, u"brightwater"_s);
    frame.wait(u"Why not"_s, [&frame] { return frame.eye().isReady("whyNotButton"); });
    frame.take({ u"02-not-upgradable"_s, u"A subscription that cannot be upgraded"_s, {} });
    frame.click("whyNotButton");
    frame.wait(u"The reasons"_s, [&frame] { return frame.eye().isReady("whyNotPanel"); });
    frame.take({ u"02c-why-not"_s, u"Why not"_s, { u"02c-why-not.png"_s } });
    frame.click("whyNotWrite");
    frame.wait(u"The message to the customer"_s,
        [&frame] { return frame.eye().isReady("requestDialog"); });
    frame.take({ u"02-request"_s, u"A message to the customer, in three languages"_s, {} });
    frame.press(Qt::Key_Escape);
    backToCustomers(frame);
    takeDelegation(frame);
}

void takeWizard(Frame &frame)
{
    openCustomer(frame, u"hanbit"_s);
    frame.wait(u"Upgrade now"_s, [&frame] { return frame.eye().isReady("upgradeNow"); });
    frame.mood().set(Mood::Silent);
    frame.click("upgradeNow");
    frame.take({ u"03-0-reading"_s, u"Wizard: while it is read"_s, {} });
    frame.mood().set(Mood::Answers);
    frame.wait(u"The target cards"_s, [&frame] { return frame.eye().card(u"E3"_s) != nullptr; });
    play::click(frame.eye().card(u"E3"_s));
    frame.take({ u"03-1-choose"_s, u"Wizard: choose the product"_s,
        { u"03-1-choose-product.png"_s, u"03-1-choose-product-ko.png"_s } });
    frame.click("mainAction");
    frame.wait(u"Licences"_s, [&frame] { return frame.eye().isReady("licencesPage"); });
    frame.take(
        { u"03-2-licences"_s, u"Wizard: licences, Global"_s, { u"03-2-licences-global.png"_s } });
    frame.click("mainAction");
    frame.wait(u"Review"_s, [&frame] { return frame.eye().isReady("acknowledgement"); });
    play::press(frame.eye().child("acknowledgement"), Qt::Key_Space);
    frame.take({ u"03-3-review"_s, u"Wizard: review"_s,
        { u"03-3-review.png"_s, u"03-3-review-imported.png"_s } });
    frame.click("priceList");
    frame.wait(u"The price list"_s, [&frame] { return frame.eye().isReady("priceListDialog"); });
    frame.take({ u"03-3-prices"_s, u"Wizard: the price list"_s, {} });
    frame.press(Qt::Key_Escape);
    changeElsewhere(frame);
    frame.click("mainAction");
    if (frame.wait(
            u"The failure page"_s, [&frame] { return frame.eye().isReady("failurePage"); })) {
        frame.take({ u"03-5-failure"_s, u"Wizard: it failed, and nothing was changed"_s,
            { u"03-5-failure.png"_s } });
    }
    frame.press(Qt::Key_Escape);
    frame.wait(
        u"The wizard closes"_s, [&frame] { return frame.stage().window().wizard().isNull(); });

    frame.click("upgradeNow");
    frame.wait(u"The target cards"_s, [&frame] { return frame.eye().card(u"E3"_s) != nullptr; });
    play::click(frame.eye().card(u"E3"_s));
    frame.click("mainAction");
    frame.wait(u"Licences"_s, [&frame] { return frame.eye().isReady("licencesPage"); });
    frame.click("mainAction");
    frame.wait(u"Review"_s, [&frame] { return frame.eye().isReady("acknowledgement"); });
    play::press(frame.eye().child("acknowledgement"), Qt::Key_Space);
    frame.mood().holdChanges(true);
    play::click(frame.eye().child("mainAction"));
    if (frame.wait(u"Progress"_s, [&frame] { return frame.eye().isReady("progressPage"); })) {
        frame.take(
            { u"03-4-progress"_s, u"Wizard: the upgrade runs"_s, { u"03-4-progress.png"_s } });
    }
    frame.mood().holdChanges(false);
    frame.wait(u"The result"_s, [&frame] { return frame.eye().isReady("resultPage"); });
    frame.take({ u"03-5-result"_s, u"Wizard: the result"_s,
        { u"03-5-result.png"_s, u"03-5-result-ko.png"_s } });
    frame.click("mainAction");
    frame.wait(
        u"The wizard closes"_s, [&frame] { return frame.stage().window().wizard().isNull(); });
    frame.take({ u"02-afterwards"_s, u"The customer after the upgrade"_s, {} });
    if (frame.wait(
            u"What is left to do"_s, [&frame] { return frame.eye().isReady("customerWork"); })) {
        frame.click("customerWork");
        frame.wait(u"The list"_s, [&frame] { return frame.eye().rows("affectedTable") > 0; });
        frame.take({ u"02-extra-work"_s, u"Accounts and services that need extra work"_s, {} });
        frame.press(Qt::Key_Escape);
    }
    backToCustomers(frame);
}

void take21Vianet(Frame &frame)
{
    frame.stage().workspace().setCloud(domain::Cloud::China21Vianet);
    openCustomer(frame, u"lanhai"_s);
    frame.wait(u"Upgrade now"_s, [&frame] { return frame.eye().isReady("upgradeNow"); });
    frame.take({ u"02d-21vianet"_s, u"Details in the cloud operated by 21Vianet"_s,
        { u"02d-21vianet-details.png"_s } });
    frame.click("upgradeNow");
    frame.wait(u"The target cards"_s, [&frame] { return frame.eye().card(u"E1"_s) != nullptr; });
    play::click(frame.eye().card(u"E1"_s));
    frame.click("mainAction");
    frame.wait(u"Licences"_s, [&frame] { return frame.eye().isReady("licencesPage"); });
    frame.take({ u"03-2-licences-21vianet"_s, u"Wizard: licences, 21Vianet"_s,
        { u"03-2-licences-21vianet.png"_s } });
    frame.press(Qt::Key_A, Qt::ControlModifier);
    play::type(frame.eye().child("licenceCount"), u"1"_s);
    frame.click("mainAction"); // which tells what is wrong
    frame.take({ u"03-2-too-few"_s, u"Wizard: fewer licences than are assigned"_s, {} });
    frame.press(Qt::Key_Escape);
    frame.take({ u"03-question"_s, u"Wizard: the question before it closes"_s, {} });
    frame.press(Qt::Key_Tab);
    frame.press(Qt::Key_Space);
    frame.wait(
        u"The wizard closes"_s, [&frame] { return frame.stage().window().wizard().isNull(); });
    backToCustomers(frame);
    frame.stage().workspace().setCloud(domain::Cloud::Global);
}

void takeEverything(Frame &frame)
{
    const std::pair<QLatin1StringView, void (*)(Frame &)> parts[]{
        { "firstrun"_L1, takeFirstRun },
        { "customers"_L1, takeCustomers },
        { "tour"_L1, takeTour }, // while its customer can still be upgraded
        { "subscriptions"_L1, takeSubscriptions },
        { "wizard"_L1, takeWizard },
        { "21vianet"_L1, take21Vianet },
        { "planner"_L1, takePlanner },
        { "activity"_L1, takeActivity },
        { "sheets"_L1, takeSheets },
        { "snapshots"_L1, takeSnapshots },
        { "crash"_L1, takeCrash },
        { "masking"_L1, takeMasking },
        { "rescue"_L1, takeRescue },
        { "sandbox"_L1, takeSandbox },
        { "walkthroughs"_L1, takeWalkthroughs },
        { "handoff"_L1, takeHandOff },
    };
    const QStringList wanted = qEnvironmentVariable("DESK_SCENES").split(u' ', Qt::SkipEmptyParts);
    if (!wanted.isEmpty() && !wanted.contains("customers"_L1)) {
        frame.stage().openDemo();
        frame.wait(u"The customer list of the demo book"_s,
            [&frame] { return frame.eye().rows("customerTable") > 1; });
    }
    for (const auto &[name, part] : parts) {
        if (wanted.isEmpty() || wanted.contains(name)) {
            part(frame);
        }
    }
}

} // namespace gallery
