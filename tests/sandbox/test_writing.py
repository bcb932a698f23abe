"""Changes and upgrades: etags, refusals, retries, and what the other door then says."""

import json
import threading
import unittest

from sandboxserver import SandboxTest, Server, new_id, path_of


def wish(upgrade, **more):
    return {"targetOffer": {"id": upgrade["targetOffer"]["id"]}, **more}


class Changing(SandboxTest):
    def active(self, fits=lambda s: True):
        return self.server.own(lambda s: s["status"] == "active" and "parentSubscriptionId" not in s
                               and 1 < s["quantity"] < 200 and not s["isTrial"] and fits(s))

    def read(self, customer, subscription):
        return self.assertGood(self.server.get(path_of(customer, subscription)))

    def test_theWholeObjectComesBackChanged(self):
        customer, subscription = self.active()
        subscription = self.read(customer, subscription)
        changed = dict(subscription, quantity=subscription["quantity"] + 1, friendlyName="연구소")
        answer = self.assertGood(self.server.patch(path_of(customer, subscription), changed))
        self.assertEqual(answer["quantity"], subscription["quantity"] + 1)
        self.assertEqual(answer["friendlyName"], "연구소")
        self.assertNotEqual(answer["attributes"]["etag"], subscription["attributes"]["etag"])
        self.assertEqual(self.read(customer, subscription), answer)
        code, text = self.server.cli("subscriptions", customer["id"])
        told = {item["id"]: item for item in json.loads(text)["items"]}[subscription["id"]]
        self.assertEqual((told["quantity"], told["friendlyName"]), (answer["quantity"], "연구소"))

    def test_aStaleEtagIsTold(self):
        customer, subscription = self.active()
        stale = self.read(customer, subscription)
        self.assertGood(self.server.patch(
            path_of(customer, stale), dict(stale, autoRenewEnabled=not stale["autoRenewEnabled"])))
        path = path_of(customer, stale)
        self.assertError(self.server.patch(path, dict(stale, quantity=9)), 400, 2055)
        self.assertError(self.server.patch(
            path, {"quantity": 9}, headers={"If-Match": stale["attributes"]["etag"]}), 412, 2055)
        fresh = self.server.get(path)
        for tag in (fresh.header("ETag"), fresh.json["attributes"]["etag"], "*"):
            self.assertGood(self.server.patch(path, {}, headers={"If-Match": tag}))

    def test_suspendReactivateCancel(self):
        customer, subscription = self.active()
        path = path_of(customer, subscription)
        for word, status in (("suspended", "suspended"), ("Active", "active"), (2, "suspended")):
            self.assertEqual(self.assertGood(self.server.patch(path, {"status": word}))["status"], status)
        self.assertError(self.server.patch(path, {"quantity": subscription["quantity"] + 1}), 400, 2001)
        both = self.assertGood(self.server.patch(
            path, {"status": "active", "quantity": subscription["quantity"] + 2}))
        self.assertEqual((both["status"], both["quantity"]), ("active", subscription["quantity"] + 2))
        self.assertEqual(
            self.assertGood(self.server.patch(path, {"status": "deleted"}))["status"], "deleted")
        self.assertError(self.server.patch(path, {"quantity": 3}), 400, 2011)
        self.assertError(self.server.patch(path, {"status": "active"}), 400, 2011)

    def test_allOfAChangeOrNothing(self):
        customer, subscription = self.active()
        before = self.read(customer, subscription)
        self.assertError(self.server.patch(path_of(customer, before), {
            "friendlyName": "half", "autoRenewEnabled": not before["autoRenewEnabled"],
            "quantity": 99999999}), 400, 2002)
        self.assertEqual(self.read(customer, before), before)

    def test_wrongBodiesAreNamed(self):
        customer, subscription = self.active()
        path = path_of(customer, subscription)
        for body, code in ((b"{", 400056), (b"", 400056), (b"[]", 400056), (b"null", 400056),
                           (b"\xff\xfe", 400056), ({"quantity": "many"}, 3000),
                           ({"quantity": 1.5}, 3000), ({"quantity": 1e30}, 3000),
                           ({"status": "gone"}, 3000), ({"status": "expired"}, 3000),
                           ({"status": 77}, 3000), ({"autoRenewEnabled": "yes"}, 3000),
                           ({"friendlyName": "x" * 300}, 3000), ({"friendlyName": "a\u0007b"}, 3000),
                           ({"friendlyName": "half a pair \ud800"}, 3000),
                           ({"id": new_id()}, 3000), ({"quantity": 0}, 2002), ({"quantity": -4}, 2002)):
            self.assertError(self.server.patch(path, body), 400, code)

    def test_namesInAnyCaseAndNumbersAsTextAreRead(self):
        customer, subscription = self.active()
        path = path_of(customer, subscription)
        answer = self.assertGood(self.server.patch(
            path, {"Quantity": str(subscription["quantity"] + 3), "FriendlyName": "Any case"}))
        self.assertEqual((answer["quantity"], answer["friendlyName"]),
                         (subscription["quantity"] + 3, "Any case"))

    def test_whatWasSoldElsewhereIsLeftAlone(self):
        for customer, subscription in self.server.each():
            if subscription["soldBy"] != "own" and subscription["status"] == "active":
                self.assertError(self.server.patch(
                    path_of(customer, subscription), {"quantity": 3}), 403, 2032)
                return
        self.fail("the demo has none")

    def test_aRetriedChangeIsMadeOnce(self):
        customer, subscription = self.active()
        path = path_of(customer, subscription)
        ids = {"MS-RequestId": new_id()}
        body = {"quantity": subscription["quantity"] + 5}
        first = self.assertGood(self.server.patch(path, body, headers=ids))
        self.assertGood(self.server.patch(path, {"quantity": subscription["quantity"]}))
        again = self.server.patch(path, body, headers=ids)
        self.assertEqual(self.assertGood(again), first)
        self.assertEqual(again.header("Idempotent-Replayed"), "true")
        self.assertEqual(self.read(customer, subscription)["quantity"], subscription["quantity"])

    def test_oneIdForSeveralCallsIsSeveralCalls(self):
        customer, subscription = self.active()
        path = path_of(customer, subscription)
        ids = {"MS-RequestId": new_id()}
        start = subscription["quantity"]
        etag = None
        for quantity in (start + 1, start + 2, start + 1, start + 2):
            current = self.read(customer, subscription)
            answer = self.assertGood(self.server.patch(
                path, dict(current, quantity=quantity), headers=ids))
            self.assertEqual(answer["quantity"], quantity)
            self.assertNotEqual(answer["attributes"]["etag"], etag)
            etag = answer["attributes"]["etag"]


class Upgrading(SandboxTest):
    def test_anUpgradeIsDoneAndSeenByBothDoors(self):
        customer, subscription, upgrade = self.server.eligible(
            lambda c, s, u: u["upgradeType"] == "upgrade_with_license_transfer")
        path = path_of(customer, subscription, "/upgrades")
        result = self.assertGood(self.server.post(path, wish(upgrade)))
        self.assertEqual(result["sourceSubscriptionId"], subscription["id"])
        self.assertEqual(result["upgradeErrors"], [])
        self.assertIsInstance(result["licenseErrors"], list)
        items = {s["id"]: s for s in self.server.subscriptions(customer["id"])}
        self.assertEqual(items[subscription["id"]]["status"], "deleted")
        new = items[result["targetSubscriptionId"]]
        self.assertEqual((new["status"], new["quantity"], new["offerId"]),
                         ("active", subscription["quantity"], upgrade["targetOffer"]["id"]))
        code, text = self.server.cli("subscriptions", customer["id"])
        self.assertIn(result["targetSubscriptionId"], text)
        records = self.assertGood(self.server.get("/v1/auditrecords?startDate=2020-01-01"))["items"]
        self.assertIn("subscriptionCreatedByUpgrade", {record["operationType"] for record in records})
        self.assertEqual(self.server.cli("verify")[0], 0)

    def test_onlyTheTargetIsRead(self):
        customer, subscription, upgrade = self.server.eligible()
        body = {"TargetOffer": {"ID": upgrade["targetOffer"]["id"].upper(), "limit": 0}, "eligible": False,
                "isEligible": False, "limit": 0, "upgradeType": 2, "upgradeErrors": [{"code": 5}],
                "quantity": None}
        self.assertGood(self.server.post(path_of(customer, subscription, "/upgrades"), body))

    def test_aNumberOfLicencesIsHonoured(self):
        customer, subscription, upgrade = self.server.eligible(
            lambda c, s, u: s["quantity"] < 200)
        result = self.assertGood(self.server.post(path_of(customer, subscription, "/upgrades"),
                                                  wish(upgrade, quantity=subscription["quantity"] + 4)))
        new = self.assertGood(self.server.get(
            f"/v1/customers/{customer['id']}/subscriptions/{result['targetSubscriptionId']}"))
        self.assertEqual(new["quantity"], subscription["quantity"] + 4)

    def test_aRefusalNamesEveryReasonAndChangesNothing(self):
        for customer, subscription in self.server.each():
            for upgrade in self.server.upgrades(customer["id"], subscription["id"]):
                if len(upgrade["upgradeErrors"]) < 2:
                    continue
                answer = self.server.post(path_of(customer, subscription, "/upgrades"), wish(upgrade))
                self.assertError(answer, 403, 2085)
                self.assertEqual([line.split(":")[0] for line in answer.json["data"]],
                                 [error["code"] for error in upgrade["upgradeErrors"]])
                again = self.assertGood(self.server.get(path_of(customer, subscription)))
                self.assertEqual(again, subscription)
                return
        self.fail("the demo has none")

    def test_wrongWishesAreNamed(self):
        customer, subscription, upgrade = self.server.eligible()
        path = path_of(customer, subscription, "/upgrades")
        for body, status, code in (
                (b"{not json", 400, 400056), ({}, 400, 3000), ({"targetOffer": {}}, 400, 3000),
                ({"targetOffer": upgrade["targetOffer"]["id"]}, 400, 3000),
                ({"targetOffer": {"id": "E3"}}, 400, 3000), ({"targetOffer": {"id": 5}}, 400, 3000),
                (wish(upgrade, quantity="a few"), 400, 3000), (wish(upgrade, quantity=0), 400, 2002),
                (wish(upgrade, quantity=10 ** 12), 403, 2085),
                ({"targetOffer": {"id": new_id()}}, 403, 2085)):
            self.assertError(self.server.post(path, body), status, code)
        unknown = self.server.post(path, {"targetOffer": {"id": new_id()}})
        self.assertTrue(any(line.startswith("subscription_target_offer_not_found:")
                            for line in unknown.json["data"]))

    def test_aRetryMakesNothingTwice(self):
        customer, subscription, upgrade = self.server.eligible()
        path = path_of(customer, subscription, "/upgrades")
        ids = {"MS-RequestId": new_id()}
        count = len(self.server.subscriptions(customer["id"]))
        first = self.assertGood(self.server.post(path, wish(upgrade), headers=ids))
        for one in (path, path.replace("/v1/", "/v1//"), path.upper().replace("/V1", "/v1")):
            self.assertEqual(self.assertGood(self.server.post(one, wish(upgrade), headers=ids)), first)
        self.assertEqual(len(self.server.subscriptions(customer["id"])), count + 1)
        self.assertError(self.server.post(path, wish(upgrade), headers={"MS-RequestId": new_id()}), 403, 2085)
        self.assertError(self.server.post(path, wish(upgrade)), 403, 2085)

    def test_retriesAtOnceAreOneUpgrade(self):
        customer, subscription, upgrade = self.server.eligible()
        path = path_of(customer, subscription, "/upgrades")
        ids = {"MS-RequestId": new_id()}
        answers = []

        def post():
            answers.append(self.server.post(path, wish(upgrade), headers=ids))

        threads = [threading.Thread(target=post) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual({answer.status for answer in answers}, {200})
        self.assertEqual(len({answer.body for answer in answers}), 1)

    def test_anAnswerIsKeptInTheBook(self):
        customer, subscription, upgrade = self.server.eligible()
        path = path_of(customer, subscription, "/upgrades")
        ids = {"MS-RequestId": new_id()}
        first = self.assertGood(self.server.post(path, wish(upgrade), headers=ids))
        second = Server(book=self.server.book)
        try:
            again = second.post(path, wish(upgrade), headers=ids, token=self.server.token)
            self.assertEqual(self.assertGood(again), first)
        finally:
            self.assertEqual(second.end(), 0)

    def test_anUpgradeAtTheOtherDoorIsInTheNextAnswer(self):
        customer, subscription, upgrade = self.server.eligible()
        code, _ = self.server.cli("upgrade", subscription["id"], "--to", upgrade["targetOffer"]["id"])
        self.assertEqual(code, 0)
        now = self.assertGood(self.server.get(path_of(customer, subscription)))
        self.assertEqual(now["status"], "deleted")
        self.assertNotEqual(now["attributes"]["etag"], subscription["attributes"]["etag"])


class StrictWriting(SandboxTest):
    options = ("--strict",)

    def app_only(self):
        answer = self.server.post(
            "/tenant/oauth2/token", b"grant_type=client_credentials&client_id=x", token=False,
            headers={"Content-Type": "application/x-www-form-urlencoded"})
        return self.assertGood(answer)["access_token"]

    def test_anEtagIsDemanded(self):
        customer, subscription = self.server.own(lambda s: s["status"] == "active")
        path = path_of(customer, subscription)
        self.assertError(self.server.patch(path, {"autoRenewEnabled": True}), 400, 3000)
        self.assertGood(self.server.patch(path, subscription))

    def test_anAppAloneReadsAndDoesNotWrite(self):
        token = self.app_only()
        self.assertGood(self.server.get("/v1/customers", token=token))
        customer, subscription, upgrade = self.server.eligible()
        answer = self.server.post(path_of(customer, subscription, "/upgrades"), wish(upgrade), token=token)
        self.assertError(answer, 403, 2085)
        self.assertTrue(answer.json["data"][0].startswith("user_context_required:"))
        self.assertError(self.server.patch(path_of(customer, subscription), subscription, token=token),
                         403, 2032)


if __name__ == "__main__":
    unittest.main()
