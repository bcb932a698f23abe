"""The sandbox's own routes: clock, reset, snapshots, faults, journal, coverage, description."""

import http.client
import json
import socket
import unittest

import jsonschema

from sandboxserver import SandboxTest, new_id, path_of


class Own(SandboxTest):
    def tearDown(self):
        self.server.send("DELETE", "/_sandbox/faults")

    def test_health(self):
        health = self.assertGood(self.server.get("/_sandbox/health", token=False))
        self.assertEqual((health["status"], health["mode"], health["address"]),
                         ("ok", "tolerant", self.server.url))

    def test_whatTellsOfTheBookNeedsTheToken(self):
        for method, path in (("GET", "requests"), ("POST", "reset"), ("POST", "clock"), ("GET", "faults"),
                             ("POST", "snapshot")):
            self.assertError(self.server.send(method, "/_sandbox/" + path, token=False), 401, 400)

    def test_aFaultStrikesTheNextCallAlone(self):
        for status in (401, 403, 409, 412, 429, 500, 503):
            rule = self.server.post("/_sandbox/faults", {"status": status, "retryAfter": 7})
            self.assertGood(rule, 201)
            answer = self.server.get("/v1/offers")
            self.assertError(answer, status)
            self.assertEqual(answer.header("Retry-After"), "7" if status in (429, 503) else None)
            self.assertGood(self.server.get("/v1/offers"))

    def test_aFaultStrikesTheNthCallOfItsPath(self):
        self.assertGood(self.server.post(
            "/_sandbox/faults", {"nth": 3, "path": "get /v1/offers", "status": 503}), 201)
        told = []
        for _ in range(5):
            self.assertGood(self.server.get("/v1/customers?size=1"))
            told.append(self.server.get("/v1/offers").status)
        self.assertEqual(told, [200, 200, 503, 200, 200])

    def test_aStarStandsForAnythingBetween(self):
        customer, subscription, upgrade = self.server.eligible()
        path = path_of(customer, subscription, "/upgrades")
        self.assertGood(self.server.post("/_sandbox/faults", {"path": "post*/upgrades", "status": 409}), 201)
        self.assertGood(self.server.get(path))
        self.assertError(self.server.post("/v1/nowhere", {}), 404, 1000)
        self.assertError(self.server.post(path, {"targetOffer": {"id": upgrade["targetOffer"]["id"]}}), 409)
        self.assertEqual(self.assertGood(self.server.get("/_sandbox/faults"))["items"], [])

    def test_chancesCanBeRepeated(self):
        def run():
            self.assertGood(self.server.post(
                "/_sandbox/faults", {"probability": 0.5, "seed": 9, "status": 500}), 201)
            told = [self.server.get("/v1/offers").status for _ in range(20)]
            self.server.send("DELETE", "/_sandbox/faults")
            return told

        first = run()
        self.assertEqual(first, run())
        self.assertEqual(set(first), {200, 500})

    def test_aLineThatIsCutAndOneThatIsSilent(self):
        customer, subscription, upgrade = self.server.eligible()
        path = path_of(customer, subscription, "/upgrades")
        body = {"targetOffer": {"id": upgrade["targetOffer"]["id"]}}
        ids = {"MS-RequestId": new_id()}
        self.assertGood(self.server.post("/_sandbox/faults", {"what": "cut"}), 201)
        with self.assertRaises((http.client.HTTPException, ConnectionError)):
            self.server.post(path, body, headers=ids)
        self.assertGood(self.server.post(
            "/_sandbox/faults", {"what": "timeOut", "milliseconds": 50}), 201)
        with self.assertRaises((http.client.HTTPException, ConnectionError, socket.timeout)):
            self.server.post(path, body, headers=ids)
        # Carried out the first time, told the third.
        result = self.assertGood(self.server.post(path, body, headers=ids))
        now = {s["id"]: s["status"] for s in self.server.subscriptions(customer["id"])}
        self.assertEqual(now[subscription["id"]], "deleted")
        self.assertEqual(now[result["targetSubscriptionId"]], "active")

    def test_aSlowBodyArrivesWhole(self):
        whole = self.assertGood(self.server.get("/v1/offers"))
        self.assertGood(self.server.post(
            "/_sandbox/faults", {"what": "slowBody", "milliseconds": 40}), 201)
        line = self.server.connection()
        self.assertEqual(self.assertGood(self.server.get("/v1/offers", connection=line)), whole)
        self.assertGood(self.server.get("/v1/offers", connection=line))
        line.close()

    def test_headHasNoBodyWhateverSpoilsIt(self):
        line = self.server.connection()
        self.assertGood(self.server.post("/_sandbox/faults", {"what": "slowBody", "milliseconds": 40}), 201)
        self.assertEqual(self.server.send("HEAD", "/v1/offers", connection=line).status, 200)
        self.assertGood(self.server.get("/v1/offers", connection=line))
        line.close()

    def test_everyRuleCountsEveryCallThatFits(self):
        for body in ({"nth": 1, "status": 500}, {"nth": 2, "status": 503}, {"nth": 2, "status": 429}):
            self.assertGood(self.server.post("/_sandbox/faults", body), 201)
        self.assertEqual([self.server.get("/v1/offers").status for _ in range(4)], [500, 503, 429, 200])

    def test_aDelayHoldsForRefusedCallsToo(self):
        self.assertGood(self.server.post(
            "/_sandbox/faults", {"what": "delay", "milliseconds": 50, "when": "always"}), 201)
        self.assertEqual(self.server.get("/v1/offers", token="nothing").status, 401)
        self.assertEqual(self.server.get("/v1/nowhere").status, 404)
        told = self.assertGood(self.server.get("/_sandbox/requests?size=2&brief=true"))["items"]
        self.assertGreaterEqual(min(entry["microseconds"] for entry in told), 49_000)

    def test_aDelayHoldsBesideOtherRules(self):
        for body in ({"what": "delay", "milliseconds": 60, "when": "always"},
                     {"what": "delay", "milliseconds": 40, "when": "always", "path": "/v1/offers"},
                     {"status": 503, "path": "/v1/offers"}):
            self.assertGood(self.server.post("/_sandbox/faults", body), 201)
        line = self.server.connection()
        self.assertEqual(self.server.get("/v1/offers", connection=line).status, 503)
        self.assertGood(self.server.get("/v1/offers", connection=line))
        self.assertGood(self.server.get("/v1/customers?size=1", connection=line))
        line.close()
        told = self.assertGood(self.server.get("/_sandbox/requests?size=3&brief=true"))["items"]
        waited = [entry["microseconds"] for entry in told]
        self.assertGreaterEqual(waited[0], 59_000)
        self.assertGreaterEqual(min(waited[1:]), 99_000)
        self.assertEqual([bool(entry.get("fault")) for entry in told], [False, False, True])
        rules = self.assertGood(self.server.get("/_sandbox/faults"))["items"]
        self.assertEqual([(rule["what"], rule["milliseconds"], rule["made"]) for rule in rules],
                         [("delay", 60, 3), ("delay", 40, 2)])

    def test_wrongRulesAreNamed(self):
        for body, field in (({"status": 418}, "status"), ({"what": "explode"}, "what"), ({"nth": 0}, "nth"),
                            ({"probability": 2}, "probability"), ({"when": "later"}, "when"),
                            ({"milliseconds": -1}, "milliseconds"), ({"path": 5}, "path"),
                            ({"path": "x" * 1001}, "path")):
            answer = self.server.post("/_sandbox/faults", body)
            self.assertError(answer, 400, 3000)
            self.assertEqual(answer.json["data"], [field])

    def test_theJournalFindsARequestByItsIds(self):
        ids = {"MS-RequestId": new_id(), "MS-CorrelationId": "journey-42"}
        self.server.get("/v1/customers?size=1", headers=ids)
        self.server.get("/v1/nowhere", headers=ids)
        for search in (ids["MS-RequestId"], "JOURNEY-42"):
            found = self.assertGood(self.server.get("/_sandbox/requests?search=" + search))["items"]
            self.assertEqual([entry["status"] for entry in found], [404, 200])
        failed = self.assertGood(self.server.get("/_sandbox/requests?status=4&search=journey-42"))["items"]
        self.assertEqual([entry["status"] for entry in failed], [404])
        one = self.assertGood(self.server.get(f"/_sandbox/requests/{found[1]['number']}"))
        self.assertIn("$PARTNER_CENTER_TOKEN", one["curl"])
        self.assertIn("/v1/customers?size=1", one["curl"])
        self.assertNotIn(self.server.token, json.dumps(found) + one["curl"])

    def test_theJournalInBriefAndFromANumberOn(self):
        for path in ("/v1/offers", "/v1/nowhere", "/v1/customers?size=1"):
            self.server.get(path, headers={"MS-CorrelationId": "in-brief"})
        whole = self.assertGood(self.server.get("/_sandbox/requests?search=in-brief"))
        brief = self.assertGood(self.server.get("/_sandbox/requests?search=in-brief&brief=true"))
        self.assertEqual(
            [{k: v for k, v in entry.items() if k not in ("request", "response")} for entry in whole["items"]],
            brief["items"])
        self.assertIn("response", whole["items"][0])
        first = brief["items"][-1]["number"]
        later = self.assertGood(self.server.get(
            f"/_sandbox/requests?search=in-brief&brief=true&after={first}&size=1"))
        # What there is in all is told beside the page.
        self.assertEqual((later["items"], later["totalCount"]), (brief["items"][:1], 3))

    def test_theJournalIsExported(self):
        self.server.get("/v1/offers", headers={"MS-RequestId": "exported"})
        har = self.assertGood(self.server.get("/_sandbox/requests?format=har&search=exported"))
        self.assertEqual(har["log"]["version"], "1.2")
        self.assertEqual(har["log"]["entries"][0]["request"]["url"], self.server.url + "/v1/offers")
        lines = self.server.get("/_sandbox/requests?format=jsonl&search=exported")
        self.assertEqual([json.loads(line)["requestId"] for line in lines.body.splitlines()], ["exported"])

    def test_noSecretIsInTheJournal(self):
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        secret = "zqsecret"
        token = self.server.token
        form_body = (f"grant_type=password&username=a&password={secret}&client_secret={secret}"
                     f"&refresh_token={token}").encode()
        # Where it belongs, at a path with a slip in it, in a query, by another method, as JSON, in
        # headers that are no Authorization.
        self.server.post("/tenant/oauth2/token", form_body, token=False, headers=form)
        self.server.post("/tenant/oauth2/tokens", form_body, token=False, headers=form)
        self.server.post("/v1/customers", form_body, headers=form)
        self.server.get(f"/v1/customers?access_token={token}&client_secret={secret}")
        self.server.get(f"/v1/customers?size=1&Password={secret}")
        self.server.send("PUT", "/tenant/oauth2/token", form_body, headers=form)
        self.server.post("/v1/nothing", json.dumps(
            {"client_secret": secret, "Password": secret, "nested": {"access_token": token}}).encode(),
            headers={"Content-Type": "application/json"})
        self.server.get("/v1/customers?size=1", headers={
            "Cookie": f"session={secret}", "Proxy-Authorization": f"Basic {secret}",
            "X-Api-Key": secret, "X-Forwarded-Token": token})
        for shape in ("", "&format=har", "&format=jsonl"):
            told = self.server.get(f"/_sandbox/requests?size=1000{shape}")
            self.assertEqual(told.status, 200)
            self.assertNotIn(secret.encode(), told.body)
            self.assertNotIn(token.encode(), told.body)
            self.assertNotIn(token.split(".")[2].encode(), told.body)
        # What is no secret stands there as it was sent.
        self.assertIn(b"grant_type=password", self.server.get("/_sandbox/requests?size=1000").body)

    def test_theClockMovesTheBook(self):
        before = self.assertGood(self.server.get("/_sandbox/clock"))
        self.assertEqual(before, {"now": "2020-05-12T00:30:00Z", "simulated": True})
        moved = self.assertGood(self.server.post("/_sandbox/clock", {"advance": "P1M"}))
        self.assertEqual(moved["now"], "2020-06-12T00:30:00Z")
        for body in ({}, {"now": "soon"}, {"advance": "P1X"}, {"advance": "1D"}):
            self.assertError(self.server.post("/_sandbox/clock", body), 400, 3000)
        self.assertGood(self.server.post("/_sandbox/reset"))

    def test_resetAndSnapshots(self):
        customer, subscription, upgrade = self.server.eligible()
        self.assertGood(self.server.post("/_sandbox/snapshot", {"name": "before"}), 201)
        self.assertEqual([s["name"] for s in self.assertGood(
            self.server.get("/_sandbox/snapshot"))["items"]], ["before"])
        path = path_of(customer, subscription)
        body = {"targetOffer": {"id": upgrade["targetOffer"]["id"]}}
        self.assertGood(self.server.post(path + "/upgrades", body))
        self.assertGood(self.server.post("/_sandbox/snapshot/before/restore"))
        self.assertEqual(self.assertGood(self.server.get(path))["status"], "active")
        self.assertGood(self.server.post(path + "/upgrades", body))
        self.assertGood(self.server.post("/_sandbox/reset"))
        self.assertEqual(self.assertGood(self.server.get(path))["status"], "active")
        self.assertError(self.server.post("/_sandbox/snapshot", {"name": "../x"}), 400, 3000)
        self.assertError(self.server.post("/_sandbox/snapshot/never/restore"), 404, 1000)

    def test_coverageIsTheTable(self):
        items = self.assertGood(self.server.get("/_sandbox/coverage"))["items"]
        there = {(item["method"], item["path"]): item for item in items}
        self.assertEqual(len(there), len(items))
        self.assertTrue(there["POST", "/v1/customers/{customer-id}/subscriptions/{subscription-id}/upgrades"]
                        ["implemented"])
        for item in items:
            if not item["implemented"]:
                path = item["path"].replace("{", "").replace("}", "")
                answer = self.server.send(item["method"], path)
                self.assertError(answer, 501, 501)
                self.assertEqual(answer.json["data"], [item["name"]])


class Description(SandboxTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.openapi = cls.server.get("/_sandbox/openapi.json").json

    def assertFits(self, answer, method, pattern):
        responses = self.openapi["paths"][pattern][method.lower()]["responses"]
        response = responses.get(str(answer.status), responses["default"])
        schema = dict(response["content"]["application/json"]["schema"],
                      components=self.openapi["components"])
        jsonschema.validate(answer.json, schema)

    def test_everyAnswerFitsItsSchema(self):
        jsonschema.Draft4Validator.check_schema(self.openapi["components"]["schemas"])
        customer, subscription, upgrade = self.server.eligible()
        user_customer, users = next(
            (c, users) for c in self.server.customers()
            for users in [self.server.get(f"/v1/customers/{c['id']}/users").json["items"]] if users)
        places = {"{customer-id}": customer["id"], "{subscription-id}": subscription["id"],
                  "{offer-id}": subscription["offerId"], "{tenant}": "t", "{number}": "1", "{name}": "one",
                  "{fault-id}": "1", "{user-id}": users[0]["id"]}
        bodies = {"/upgrades": {"targetOffer": {"id": upgrade["targetOffer"]["id"]}},
                  "/faults": {"status": 500, "path": "/nowhere"}, "/snapshot": {"name": "one"},
                  "/clock": {"advance": "P1D"}}
        checked = 0
        order = {"GET": 0, "PATCH": 1, "POST": 2, "DELETE": 3}
        operations = [(method.upper(), pattern) for pattern, path in self.openapi["paths"].items()
                      for method in path]
        for method, pattern in sorted(operations, key=lambda one: (
                order.get(one[0], 9), "restore" in one[1], "{fault-id}" not in one[1])):
            path = pattern
            for place, value in places.items():
                if place == "{customer-id}" and "{user-id}" in pattern:
                    value = user_customer["id"]
                path = path.replace(place, value)
            body = next((b for end, b in bodies.items() if method == "POST" and pattern.endswith(end)), None)
            if method == "PATCH" and pattern.endswith("{subscription-id}"):
                body = {"friendlyName": "checked"}
            headers = None
            if "oauth2" in pattern or pattern == "/generatetoken":
                body, headers = b"grant_type=password", {
                    "Content-Type": "application/x-www-form-urlencoded"}
            answer = self.server.send(method, path, body, headers=headers)
            implemented = "501" not in self.openapi["paths"][pattern][method.lower()]["responses"]
            self.assertEqual(answer.status < 300, implemented, (method, path, answer.body))
            self.assertFits(answer, method, pattern)
            checked += 1
        self.assertGreater(checked, 80)

    def test_answersOfManyCustomersFit(self):
        for customer, subscription in list(self.server.each())[::6]:
            base = "/v1/customers/{customer-id}/subscriptions/{subscription-id}"
            self.assertFits(self.server.get(path_of(customer, subscription)), "GET", base)
            self.assertFits(self.server.get(path_of(customer, subscription, "/upgrades")),
                            "GET", base + "/upgrades")

    def test_errorsFitToo(self):
        for answer in (self.server.get("/v1/customers/x"), self.server.get("/v1/customers", token=False)):
            self.assertFits(answer, "GET", "/v1/customers/{customer-id}")


if __name__ == "__main__":
    unittest.main()
