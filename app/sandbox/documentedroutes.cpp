#include "sandbox/routes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

struct Line
{
    const char *method;
    QLatin1StringView path; ///< below /v1
    QLatin1StringView name;
};

/// The Partner Center REST reference, as far as clients were seen to use it.
constexpr std::array lines{
    Line{ "POST", "/customers"_L1, "Create a customer"_L1 },
    Line{ "DELETE", "/customers/{customer-id}"_L1,
        "Delete a customer account from the integration sandbox"_L1 },
    Line{ "PATCH", "/customers/{customer-id}"_L1,
        "Remove a reseller relationship with a customer"_L1 },
    Line{ "GET", "/customers/relationshiprequests"_L1,
        "Request a reseller relationship with a customer"_L1 },
    Line{ "GET", "/customers/{customer-id}/profiles/billing"_L1,
        "Get a customer's billing profile"_L1 },
    Line{ "PUT", "/customers/{customer-id}/profiles/billing"_L1,
        "Update a customer's billing profile"_L1 },
    Line{ "GET", "/customers/{customer-id}/profiles/company"_L1,
        "Get a customer's company profile"_L1 },
    Line{ "GET", "/customers/{customer-id}/qualification"_L1, "Get a customer's qualification"_L1 },
    Line{ "PUT", "/customers/{customer-id}/qualification"_L1,
        "Update a customer's qualification"_L1 },
    Line{ "GET", "/customers/{customer-id}/agreements"_L1, "Get a customer's agreements"_L1 },
    Line{ "POST", "/customers/{customer-id}/agreements"_L1,
        "Confirm customer acceptance of an agreement"_L1 },
    Line{ "GET", "/customers/{customer-id}/orders"_L1, "Get all of a customer's orders"_L1 },
    Line{ "POST", "/customers/{customer-id}/orders"_L1, "Create an order"_L1 },
    Line{ "GET", "/customers/{customer-id}/orders/{order-id}"_L1, "Get an order by ID"_L1 },
    Line{ "PATCH", "/customers/{customer-id}/orders/{order-id}"_L1,
        "Purchase an add-on to a subscription"_L1 },
    Line{ "GET", "/customers/{customer-id}/orders/{order-id}/provisioningstatus"_L1,
        "Get order provisioning status"_L1 },
    Line{ "POST", "/customers/{customer-id}/carts"_L1, "Create a cart"_L1 },
    Line{ "GET", "/customers/{customer-id}/carts/{cart-id}"_L1, "Get a cart by ID"_L1 },
    Line{ "PUT", "/customers/{customer-id}/carts/{cart-id}"_L1, "Update a cart"_L1 },
    Line{ "POST", "/customers/{customer-id}/carts/{cart-id}/checkout"_L1, "Checkout a cart"_L1 },
    Line{ "POST", "/customers/{customer-id}/subscriptions/{subscription-id}/conversions"_L1,
        "Convert a trial subscription to paid"_L1 },
    Line{ "GET", "/customers/{customer-id}/subscriptions/{subscription-id}/supportcontact"_L1,
        "Get a subscription's support contact"_L1 },
    Line{ "PUT", "/customers/{customer-id}/subscriptions/{subscription-id}/supportcontact"_L1,
        "Update a subscription's support contact"_L1 },
    Line{ "POST", "/customers/{customer-id}/subscriptions/{subscription-id}/registrations"_L1,
        "Register a subscription"_L1 },
    Line{ "GET",
        "/customers/{customer-id}/subscriptions/{subscription-id}/transitioneligibilities"_L1,
        "Get transition eligibilities"_L1 },
    Line{ "POST", "/customers/{customer-id}/subscriptions/{subscription-id}/transitions"_L1,
        "Transition a subscription"_L1 },
    Line{ "GET",
        "/customers/{customer-id}/subscriptions/{subscription-id}/usagerecords/resources"_L1,
        "Get usage data for a subscription by resource"_L1 },
    Line{ "POST", "/customers/{customer-id}/users"_L1, "Create user accounts for a customer"_L1 },
    Line{ "PATCH", "/customers/{customer-id}/users/{user-id}"_L1,
        "Update user accounts for a customer"_L1 },
    Line{ "DELETE", "/customers/{customer-id}/users/{user-id}"_L1,
        "Delete a user account for a customer"_L1 },
    Line{ "POST", "/customers/{customer-id}/users/{user-id}/licenseupdates"_L1,
        "Assign licenses to a user"_L1 },
    Line{ "GET", "/customers/{customer-id}/users/{user-id}/directoryroles"_L1,
        "Get user roles for a customer"_L1 },
    Line{ "GET", "/customers/{customer-id}/directoryroles"_L1,
        "Get a customer's directory roles"_L1 },
    Line{ "GET", "/customers/{customer-id}/analytics/licenses/deployment"_L1,
        "Get licenses deployment information for a customer"_L1 },
    Line{ "GET", "/customers/{customer-id}/analytics/licenses/usage"_L1,
        "Get licenses usage information for a customer"_L1 },
    Line{ "GET", "/customers/{customer-id}/servicerequests"_L1,
        "Get all service requests for a customer"_L1 },
    Line{ "GET", "/customers/{customer-id}/validationStatus"_L1,
        "Get a customer's validation status"_L1 },
    Line{ "GET", "/offers/{offer-id}/addons"_L1, "Get add-ons for an offer ID"_L1 },
    Line{ "GET", "/offercategories"_L1, "Get a list of offer categories by market"_L1 },
    Line{ "GET", "/products"_L1, "Get a list of products (by country)"_L1 },
    Line{ "GET", "/products/{product-id}/skus"_L1, "Get a list of SKUs for a product"_L1 },
    Line{ "GET", "/ratecards/azure"_L1, "Get prices for Microsoft Azure"_L1 },
    Line{ "GET", "/invoices"_L1, "Get a collection of invoices"_L1 },
    Line{ "GET", "/invoices/summary"_L1, "Get the reseller's current account balance"_L1 },
    Line{ "GET", "/invoices/{invoice-id}"_L1, "Get invoice by ID"_L1 },
    Line{ "GET", "/invoices/{invoice-id}/lineitems"_L1, "Get invoice line items"_L1 },
    Line{ "GET", "/invoices/{invoice-id}/documents/statement"_L1, "Get an invoice statement"_L1 },
    Line{ "GET", "/profiles/legalbusiness"_L1, "Get the partner legal business profile"_L1 },
    Line{ "GET", "/profiles/mpn"_L1, "Get the partner MPN profile"_L1 },
    Line{ "GET", "/profiles/organization"_L1, "Get the organization profile"_L1 },
    Line{ "GET", "/profiles/billing"_L1, "Get the partner billing profile"_L1 },
    Line{ "GET", "/relationships"_L1, "Retrieve a list of indirect resellers"_L1 },
    Line{ "GET", "/agreements"_L1, "Get agreement metadata"_L1 },
    Line{ "GET", "/servicerequests"_L1, "Get all service requests of the partner"_L1 },
    Line{ "GET", "/servicerequests/supporttopics"_L1, "Get service request support topics"_L1 },
    Line{ "GET", "/countryvalidationrules/{country}"_L1,
        "Get address formatting rules by market"_L1 },
    Line{ "GET", "/domains/{domain}"_L1, "Verify domain availability"_L1 },
    Line{ "GET", "/usagebudget"_L1, "Get the partner's usage summary"_L1 },
    Line{ "GET", "/partnerserviceregistrations"_L1, "Get webhook event registrations"_L1 },
    Line{ "POST", "/batchjobs"_L1, "Run a batch job"_L1 },
};

} // namespace

QList<Route> documentedOnly()
{
    QList<Route> list;
    for (const Line &line : lines) {
        list.append({ line.method, u"/v1"_s + line.path, line.name, std::monostate(), {}, {}, {} });
    }
    return list;
}

} // namespace sandbox
