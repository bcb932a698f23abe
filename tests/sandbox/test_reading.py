"""What can be read: lists, pages, filters, resources, and the quirks of clients that read."""

import base64
import json
import unittest
import urllib.parse

from sandboxserver import GUID, SandboxTest, Server, new_id, path_of


def with_filter(**fields):
    return "/v1/customers?size=0&filter=" + urllib.parse.quote(json.dumps(fields))


class Reading(SandboxTest):
    def all_pages(self, path):
        items, headers = [], {}
        while True:
            page = self.assertGood(self.server.get(path, headers=headers))
            self.assertIsInstance(page["items"], list)
            items += page["items"]
            link = page["links"].get("next")
            if link is None:
                return items, page["totalCount"]
            self.assertEqual(link["method"], "GET")
            self.assertNotIn("/v1", link["uri"])
            headers = {h["key"]: h["value"] for h in link["headers"]}
            path = "/v1" + link["uri"]

    def test_pagesTogetherAreTheWholeList(self):
        whole, total = self.all_pages("/v1/customers?size=500")
        paged, told = self.all_pages("/v1/customers?size=7")
        self.assertEqual([c["id"] for c in whole], [c["id"] for c in paged])
        self.assertEqual(total, told)
        self.assertEqual(total, len(whole))
        self.assertGreater(total, 50)

    def test_onlyCustomersWithARelationshipAreListed(self):
        for customer in self.server.customers():
            self.assertEqual(customer["relationshipToPartner"], "reseller")

    def test_sizeZeroIsTheDefault(self):
        self.assertEqual(self.assertGood(self.server.get("/v1/customers?size=0"))["items"],
                         self.assertGood(self.server.get("/v1/customers"))["items"])

    def test_filterFindsBeginningsInAnySpelling(self):
        customers = self.server.customers()
        name = customers[5]["companyProfile"]["companyName"]
        start = name[:2]
        wanted = {c["id"] for c in customers
                  if c["companyProfile"]["companyName"].lower().startswith(start.lower())}
        for fields in ({"Field": "CompanyName", "Value": start, "Operator": "starts_with"},
                       {"field": "companyname", "value": start.upper(), "operator": "StartsWith"},
                       {"Field": "COMPANYNAME", "Value": start.lower(), "Operator": "STARTS_WITH"}):
            found = self.assertGood(self.server.get(with_filter(**fields)))
            self.assertEqual({c["id"] for c in found["items"]}, wanted)
            self.assertEqual(found["totalCount"], len(wanted))

    def test_filterByDomainPagesWithItsToken(self):
        customers = self.server.customers()
        letter = max("abcdefghijklmnopqrstuvwxyz", key=lambda one: sum(
            c["companyProfile"].get("domain", "").startswith(one) for c in customers))
        wanted = {c["id"] for c in customers
                  if c["companyProfile"].get("domain", "").startswith(letter)}
        self.assertGreater(len(wanted), 3)
        path = with_filter(Field="Domain", Value=letter, Operator="starts_with").replace("size=0", "size=2")
        items, total = self.all_pages(path)
        self.assertEqual(sorted(c["id"] for c in items), sorted(wanted))
        self.assertEqual(total, len(wanted))

    def test_aFilterThatMakesNoSenseIsRefused(self):
        for path in ("/v1/customers?filter=nonsense", "/v1/customers?filter={}",
                     with_filter(Field="Country", Value="KR", Operator="starts_with"),
                     with_filter(Field="CompanyName", Value="a", Operator="contains"),
                     with_filter(Field="CompanyName", Value=5, Operator="starts_with")):
            self.assertError(self.server.get(path), 400, 3000)

    def test_aForeignContinuationTokenIsRefused(self):
        other = base64.urlsafe_b64encode(json.dumps(
            {"list": "users/x", "size": 5, "after": "x", "asked": {}}).encode()).decode()
        for token in ("rubbish", "", " ", other):
            answer = self.server.get("/v1/customers?seekOperation=Next",
                                     headers={"MS-ContinuationToken": token})
            if token.strip():
                self.assertError(answer, 400, 400056)
            else:
                self.assertGood(answer)

    def test_aCustomerHasWhatClientsRead(self):
        first = self.server.customers()[0]
        customer = self.assertGood(self.server.get(f"/v1/customers/{first['id'].upper()}"))
        self.assertEqual(customer, first)
        self.assertRegex(customer["id"], GUID)
        self.assertEqual(customer["companyProfile"]["tenantId"], customer["id"])
        self.assertIsInstance(customer["allowDelegatedAccess"], bool)

    def test_unknownRecordsHaveTheirCodes(self):
        customer = self.server.customers()[0]["id"]
        self.assertError(self.server.get(f"/v1/customers/{new_id()}"), 404, 1000)
        self.assertError(self.server.get("/v1/customers/not-an-id"), 404, 1000)
        self.assertError(self.server.get(f"/v1/customers/{customer}/subscriptions/{new_id()}"), 404, 20003)
        other = next(s for c, s in self.server.each() if c["id"] != customer)
        self.assertError(
            self.server.get(f"/v1/customers/{customer}/subscriptions/{other['id']}"), 404, 20003)
        self.assertError(self.server.get(f"/v1/offers/{new_id()}"), 404, 1000)
        self.assertError(self.server.get(f"/v1/customers/{customer}/users/{new_id()}"), 404, 1000)

    def test_aCustomerWithoutRelationshipIsForbidden(self):
        listed = {c["id"] for c in self.server.customers()}
        code, text = self.server.cli("customers", "--limit", "1000")
        self.assertEqual(code, 0)
        strangers = [c["id"] for c in json.loads(text)["items"] if c["id"] not in listed]
        self.assertTrue(strangers)
        for stranger in strangers:
            self.assertError(self.server.get(f"/v1/customers/{stranger}"), 403, 20002)

    def test_subscriptionsAreWholeAndHaveEtags(self):
        allowed = {"none", "active", "suspended", "deleted", "expired"}
        seen = set()
        for customer, subscription in self.server.each():
            seen.add(subscription["status"])
            self.assertTrue(subscription["attributes"]["etag"])
            self.assertTrue(subscription["links"]["offer"]["uri"].startswith("/offers/"))
            if subscription["soldBy"] != "own":
                self.assertEqual(subscription["partnerId"], "")
            for name in ("creationDate", "effectiveStartDate", "commitmentEndDate"):
                if name in subscription:
                    self.assertRegex(subscription[name], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertLessEqual(seen, allowed)
        self.assertGreater(len(seen), 3)

    def test_aSubscriptionIsTheSameAloneAndInTheList(self):
        customer, subscription = self.server.own()
        answer = self.server.get(path_of(customer, subscription))
        self.assertEqual(self.assertGood(answer), subscription)
        self.assertEqual(answer.header("ETag").strip('"'), subscription["attributes"]["etag"])

    def test_subscriptionsAreNarrowedByOrderAndPartner(self):
        customer, subscription = self.server.own(lambda s: s.get("orderId"))
        base = f"/v1/customers/{customer['id']}/subscriptions"
        found = self.assertGood(self.server.get(f"{base}?order_id={subscription['orderId']}"))
        self.assertIn(subscription["id"], [s["id"] for s in found["items"]])
        self.assertTrue(all(s["orderId"] == subscription["orderId"] for s in found["items"]))
        none = self.assertGood(self.server.get(f"{base}?mpn_id=nobody"))
        self.assertEqual((none["items"], none["totalCount"]), ([], 0))

    def test_theOfferOfASubscriptionIsReachedByItsLink(self):
        for customer, subscription in self.server.each():
            if self.server.upgrades(customer["id"], subscription["id"]):
                offer = self.assertGood(self.server.get("/v1" + subscription["links"]["offer"]["uri"]))
                self.assertEqual(offer["id"], subscription["offerId"])
                return
        self.fail("no subscription has upgrades")

    def test_upgradesOfEveryStatusHaveTheirShape(self):
        kinds = {"none", "upgrade_only", "upgrade_with_license_transfer"}
        codes = set()
        for customer, subscription in self.server.each():
            for upgrade in self.server.upgrades(customer["id"], subscription["id"]):
                self.assertIn(upgrade["upgradeType"], kinds)
                self.assertEqual(upgrade["isEligible"], upgrade["upgradeType"] != "none")
                self.assertEqual(upgrade["isEligible"], not upgrade["upgradeErrors"])
                self.assertRegex(upgrade["targetOffer"]["id"], GUID)
                codes |= {error["code"] for error in upgrade["upgradeErrors"]}
        self.assertIn("delegated_admin_permissions_disabled", codes)
        self.assertTrue(all(code == code.lower() for code in codes))

    def test_upgradesSayWhatTheCommandLineSays(self):
        checks = {}
        for line in self.server.cli("check", "--all")[1].splitlines():
            check = json.loads(line)
            checks[check["subscriptionId"]] = [
                (item["targetOffer"]["id"], item["isEligible"],
                 [error["code"] for error in item["upgradeErrors"]]) for item in check["items"]]
        for customer, subscription in self.server.each():
            told = [(item["targetOffer"]["id"], item["isEligible"],
                     [error["code"] for error in item["upgradeErrors"]])
                    for item in self.server.upgrades(customer["id"], subscription["id"])]
            self.assertEqual(told, checks[subscription["id"]])

    def test_smallCollectionsAreArrays(self):
        customer, subscription = self.server.own()
        for rest in ("/addons", "/conversions", "/upgrades"):
            page = self.assertGood(self.server.get(path_of(customer, subscription, rest)))
            self.assertIsInstance(page["items"], list)
        for rest in ("relationships", "managedservices", "subscribedskus", "users"):
            page = self.assertGood(self.server.get(f"/v1/customers/{customer['id']}/{rest}"))
            self.assertIsInstance(page["items"], list)
            self.assertEqual(page["totalCount"], len(page["items"]))

    def test_addOnsStandWithTheirBase(self):
        for customer, subscription in self.server.each():
            if "parentSubscriptionId" in subscription:
                base = f"/v1/customers/{customer['id']}/subscriptions/{subscription['parentSubscriptionId']}"
                items = self.assertGood(self.server.get(base + "/addons"))["items"]
                self.assertIn(subscription["id"], [item["id"] for item in items])
                return
        self.fail("the demo has no add-on")

    def test_usersAndTheirLicences(self):
        for customer in self.server.customers():
            users = self.assertGood(self.server.get(f"/v1/customers/{customer['id']}/users"))
            if users["items"]:
                user = users["items"][0]
                alone = self.assertGood(
                    self.server.get(f"/v1/customers/{customer['id']}/users/{user['id']}"))
                self.assertEqual(alone, user)
                licences = self.assertGood(
                    self.server.get(f"/v1/customers/{customer['id']}/users/{user['id']}/licenses"))
                for licence in licences["items"]:
                    self.assertTrue(licence["productSku"]["name"])
                return
        self.fail("the demo has no user")

    def test_statusOfASubscription(self):
        customer, subscription = self.server.own()
        status = self.assertGood(self.server.get(path_of(customer, subscription, "/provisioningstatus")))
        self.assertEqual(status["quantity"], subscription["quantity"])
        status = self.assertGood(self.server.get(path_of(customer, subscription, "/registrationstatus")))
        self.assertEqual(status["subscriptionId"], subscription["id"])

    def test_offersOfAMarket(self):
        korea = self.assertGood(self.server.get("/v1/offers?country=kr"))["items"]
        india = self.assertGood(self.server.get("/v1/offers?country=IN"))["items"]
        self.assertGreater(len(india), len(korea))
        self.assertTrue(all(offer["country"] == "KR" for offer in korea))
        self.assertError(self.server.get("/v1/offers?country=Korea"), 400, 3000)

    def test_koreanIsSpokenWhereItIsAskedFor(self):
        customer, subscription = self.server.own(lambda s: "Apps for business" in s["offerName"])
        path = path_of(customer, subscription)
        korean = self.assertGood(self.server.get(path, headers={"X-Locale": "ko-KR"}))
        self.assertEqual(korean["offerName"], "비즈니스용 Microsoft 365 앱")
        self.assertEqual(korean["status"], subscription["status"])
        error = self.server.get("/v1/customers/x", headers={"X-Locale": "ko-KR"})
        self.assertError(error, 404, 1000)
        self.assertRegex(error.json["description"], "[가-힣]")

    def test_doubleSlashesAndCaseOfWordsDoNotMatter(self):
        plain = self.assertGood(self.server.get("/v1/customers?size=3"))
        for path in ("/v1//customers?size=3", "//v1/customers/?size=3", "/V1/Customers?size=3"):
            self.assertEqual(self.assertGood(self.server.get(path))["items"], plain["items"])

    def test_clientsThatSendContentTypeOnAGetOrNoHeaders(self):
        self.assertGood(self.server.get("/v1/customers", headers={"Content-Type": "application/json"}))
        answer = self.server.get("/v1/customers")
        self.assertRegex(answer.header("MS-RequestId"), GUID)
        self.assertRegex(answer.header("MS-CorrelationId"), GUID)

    def test_idsAreEchoed(self):
        ids = {"MS-RequestId": new_id(), "MS-CorrelationId": "trace-7", "MS-Contract-Version": "v1",
               "MS-SdkVersion": "1.15", "MS-PartnerCenter-Client": "Test", "x-ms-client-request-id": "1"}
        answer = self.server.get("/v1/customers?size=1", headers=ids)
        self.assertEqual(answer.header("MS-RequestId"), ids["MS-RequestId"])
        self.assertEqual(answer.header("MS-CorrelationId"), "trace-7")
        self.assertFalse(answer.body.startswith(b"\xef\xbb\xbf"))

    def test_auditRecordsAreReadByDay(self):
        whole = self.assertGood(self.server.get("/v1/auditrecords?startDate=2020-01-01"))
        self.assertIsInstance(whole["items"], list)
        for path in ("startDate=2020-05-122", "startDate=2020-05-12&endDate=2020-05-12",
                     "startDate=2020-05-12T00:00:00Z", ""):
            self.assertGood(self.server.get("/v1/auditrecords?" + path))
        self.assertError(self.server.get("/v1/auditrecords?startDate=yesterday"), 400, 3000)
        self.assertError(self.server.get("/v1/auditrecords?startDate=2020-02-30"), 400, 3000)


class StrictReading(SandboxTest):
    options = ("--strict",)

    def test_aDayOfTheYearIsNoDate(self):
        self.assertError(self.server.get("/v1/auditrecords?startDate=2020-05-122"), 400, 3000)
        self.assertError(self.server.get("/v1/auditrecords"), 400, 3000)
        self.assertGood(self.server.get("/v1/auditrecords?startDate=2020-05-01"))

    def test_pendingIsSaid(self):
        self.assertIn("pending", {s["status"] for c, s in self.server.each()})

    def test_aNextPageNeedsItsToken(self):
        self.assertError(self.server.get("/v1/customers?seekOperation=Next"), 400, 400056)
        self.assertError(self.server.get("/v1/customers?size=1000"), 400, 3000)


class StylesOfCodes(unittest.TestCase):
    def codes(self, style):
        server = Server("--error-codes", style)
        try:
            return {error["code"] for c, s in server.each()
                    for upgrade in server.upgrades(c["id"], s["id"])
                    for error in upgrade["upgradeErrors"]}
        finally:
            self.assertEqual(server.end(), 0)

    def test_pascalCaseAndNumbers(self):
        self.assertIn("DelegatedAdminPermissionsDisabled", self.codes("pascal"))
        numbers = self.codes("number")
        self.assertIn(1, numbers)
        self.assertTrue(all(isinstance(code, int) for code in numbers))


class Caps(SandboxTest):
    options = ("--caps",)

    def test_theVendorsCapsHold(self):
        self.assertLessEqual(self.assertGood(self.server.get("/v1/customers?size=500"))["totalCount"], 75)
        for customer in self.server.customers():
            self.assertLessEqual(len(self.server.subscriptions(customer["id"])), 5)
        customer, subscription = self.server.own(
            lambda s: s["status"] == "active" and s["quantity"] < 25)
        self.assertError(self.server.patch(path_of(customer, subscription), {"quantity": 26}), 400, 2002)


if __name__ == "__main__":
    unittest.main()
