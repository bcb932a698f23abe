#include "scenes.h"

#include "common/segmentedcontrol.h"
#include "sandboxpage/faultspart.h"
#include "sandboxpage/requestspart.h"
#include "sandboxpage/sandboxpage.h"
#include "support/fakesandbox.h"
#include "viewmodels/sandboxcoveragemodel.h"

#include <QSpinBox>
#include <QTableView>

namespace gallery {

using namespace Qt::StringLiterals;
using support::FakeSandbox;

namespace {

const QString customer = u"/v1/customers/0c39d6d5-c70d-4c55-bc02-f620844f3fd1"_s;
const QString subscription = customer + u"/subscriptions/83ef9d05-4169-4ef9-9657-0e86b1eab1de"_s;

void fill(FakeSandbox &sandbox)
{
    const QJsonObject ofCustomer{ { u"customerId"_s, customer.section(u'/', -1) } };
    QJsonObject ofSubscription = ofCustomer;
    ofSubscription.insert(u"subscriptionId"_s, subscription.section(u'/', -1));
    QJsonObject spoilt = ofSubscription;
    spoilt.insert(u"fault"_s, u"503, nextCall, /upgrades"_s);
    const auto add = [&sandbox](const QString &method, const QString &target, const QString &route,
                         int status, const QJsonObject &more = {}) {
        sandbox.entries.append(FakeSandbox::entry(
            static_cast<int>(sandbox.entries.size()) + 1, method, target, route, status, more));
    };
    add(u"POST"_s, u"/generatetoken"_s, u"Get an access token"_s, 200);
    add(u"GET"_s, u"/v1/customers?size=5"_s, u"Get a list of customers"_s, 200);
    add(u"GET"_s, customer, u"Get a customer by ID"_s, 200, ofCustomer);
    add(u"GET"_s, customer + u"/subscriptions"_s, u"Get all of a customer's subscriptions"_s, 200,
        ofCustomer);
    add(u"GET"_s, subscription + u"/upgrades"_s,
        u"Get a list of upgrade offers for a subscription"_s, 200, ofSubscription);
    add(u"POST"_s, subscription + u"/upgrades"_s, u"Upgrade a subscription"_s, 503, spoilt);
    add(u"GET"_s, u"/v1/nowhere"_s, {}, 404);
    add(u"POST"_s, subscription + u"/upgrades"_s, u"Upgrade a subscription"_s, 200, ofSubscription);
    const auto rule = [&sandbox](int id, QJsonObject more, int seen, int made) {
        more.insert(u"id"_s, id);
        more.insert(u"seen"_s, seen);
        more.insert(u"made"_s, made);
        sandbox.faults.append(more);
    };
    rule(1,
        { { u"what"_s, u"status"_s }, { u"status"_s, 503 }, { u"when"_s, u"nthCall"_s },
            { u"nth"_s, 3 }, { u"path"_s, u"POST /v1/customers"_s } },
        1, 0);
    rule(2,
        { { u"what"_s, u"timeOut"_s }, { u"milliseconds"_s, 2500 }, { u"when"_s, u"probability"_s },
            { u"probability"_s, 0.2 }, { u"path"_s, QString() } },
        12, 2);
    rule(3, { { u"what"_s, u"cut"_s }, { u"when"_s, u"nextCall"_s }, { u"path"_s, u"/users"_s } },
        0, 0);
    const auto route = [&sandbox](const QString &method, const QString &path, const QString &name,
                           bool implemented, int calls) {
        sandbox.routes.append({ { u"method"_s, method }, { u"path"_s, path }, { u"name"_s, name },
            { u"implemented"_s, implemented }, { u"calls"_s, calls } });
    };
    route(u"POST"_s, u"/generatetoken"_s, u"Get an access token"_s, true, 1);
    route(u"GET"_s, u"/v1/customers"_s, u"Get a list of customers"_s, true, 1);
    route(u"POST"_s, u"/v1/customers"_s, u"Create a customer"_s, false, 0);
    route(u"PATCH"_s, u"/v1/customers/{customer-id}/subscriptions/{subscription-id}"_s,
        u"Update a subscription"_s, true, 0);
    route(u"POST"_s, u"/v1/customers/{customer-id}/subscriptions/{subscription-id}/upgrades"_s,
        u"Upgrade a subscription"_s, true, 2);
    route(u"POST"_s, u"/v1/customers/{customer-id}/orders"_s, u"Create an order"_s, false, 0);
}

bool hasRows(Frame &frame, const char *table)
{
    return frame.eye().isReady(table) && frame.eye().rows(table) > 0;
}

} // namespace

void takeSandbox(Frame &frame)
{
    // It goes with this part, and with it the page's place in the rail.
    FakeSandbox sandbox;
    mainwindow::MainWindow &window = frame.stage().window();
    window.setSandbox(sandbox);
    auto *page = window.sandboxPage();
    using Part = sandboxpage::SandboxPage::Part;
    frame.click("navSandbox");
    frame.take({ u"11-sandbox-off"_s, u"Sandbox: the server is off"_s, {} });
    frame.click("turnOnSandbox");
    frame.wait(u"No requests yet"_s, [&frame] { return frame.eye().isReady("requestsEmpty"); });
    frame.take({ u"11-sandbox-no-requests"_s, u"Sandbox: no requests yet"_s, {} });
    page->showPart(Part::Faults);
    frame.wait(u"No faults"_s, [&frame] { return frame.eye().isReady("faultsEmpty"); });
    frame.take({ u"11-sandbox-no-faults"_s, u"Sandbox: no faults"_s, {} });
    sandbox.stop();
    fill(sandbox);
    sandbox.start(0);
    page->showPart(Part::Requests);
    frame.wait(u"The request journal"_s,
        [&frame] { return hasRows(frame, "requestTable") && frame.eye().isReady("showInWindow"); });
    frame.take({ u"11-sandbox-requests"_s, u"Sandbox: requests"_s, {} });
    page->showPart(Part::Faults);
    frame.wait(u"The faults"_s, [&frame] { return hasRows(frame, "faultTable"); });
    frame.take({ u"11-sandbox-faults"_s, u"Sandbox: faults"_s, {} });
    frame.click("addFault");
    frame.take({ u"11-sandbox-add-fault"_s, u"Sandbox: a new fault"_s, {} });
    frame.press(Qt::Key_Escape);
    page->showPart(Part::Coverage);
    frame.wait(u"The coverage"_s, [&frame] { return hasRows(frame, "coverageTable"); });
    frame.take({ u"11-sandbox-coverage"_s, u"Sandbox: coverage"_s, {} });
    page->showPart(Part::Requests);
    frame.click("openSandboxSettings");
    if (auto *port = window.findChild<QSpinBox *>(u"sandboxPort"_s)) {
        port->setValue(49152);
    }
    frame.take({ u"06-sandbox"_s, u"Settings: the sandbox server"_s, { u"06-settings.png"_s } });
    frame.click("navCustomers");
}

} // namespace gallery
