"""Tokens, hosts, pages, broken and greedy requests: always the documented JSON error, never a crash."""

import base64
import json
import os
import socket
import stat
import subprocess
import time
import unittest

from sandboxserver import PATIENCE, SandboxTest, Server, new_id

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Tokens(SandboxTest):
    def issue(self, path="/tenant/oauth2/token", body=b"grant_type=client_credentials&client_id=app"):
        return self.server.post(path, body, token=False, headers=FORM)

    def test_theEnvironmentFileIsTheOwnersAlone(self):
        mode = stat.S_IMODE(os.stat(self.server.env_file).st_mode)
        self.assertEqual(mode, 0o600)
        self.assertEqual(list(self.server.env),
                         ["PARTNER_CENTER_URL", "PARTNER_CENTER_TOKEN", "PARTNER_CENTER_TENANT"])
        self.assertEqual(self.server.env["PARTNER_CENTER_URL"], self.server.url)

    def test_everyTokenRouteAnswers(self):
        for path in (f"/{new_id()}/oauth2/token?api-version=1.0", "/common/oauth2/v2.0/token", "/generatetoken"):
            token = self.assertGood(self.issue(path))
            self.assertEqual(token["token_type"], "Bearer")
            self.assertIsInstance(token["expires_in"], int)
            self.assertGood(self.server.get("/v1/customers?size=1", token=token["access_token"]))

    def test_aTokenIsShapedLikeAJwt(self):
        token = self.assertGood(self.issue())
        head, claims, signature = token["access_token"].split(".")
        claims = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
        self.assertEqual(claims["exp"] - claims["iat"], token["expires_in"])
        self.assertEqual(claims["tid"], self.server.env["PARTNER_CENTER_TENANT"])

    def test_aUsersTokenCanBeRefreshed(self):
        token = self.assertGood(self.issue(body=b"grant_type=password&username=a&password=b"))
        again = self.assertGood(self.issue(
            body=b"grant_type=refresh_token&refresh_token=" + token["refresh_token"].encode()))
        self.assertIn("refresh_token", again)

    def test_aFormWithoutGrantIsRefused(self):
        answer = self.issue(body=b"client_id=app")
        self.assertError(answer, 400, 400056)
        self.assertEqual(answer.json["error"], "invalid_request")

    def test_missingForeignAndForgedTokensAreRefused(self):
        other = Server()
        foreign = other.token
        other.end()
        head, claims, signature = self.server.token.split(".")
        forged = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
        forged["exp"] += 100000
        forged = base64.urlsafe_b64encode(json.dumps(forged).encode()).rstrip(b"=").decode()
        none = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
        for token in (False, "x", "a.b.c", foreign, f"{head}.{forged}.{signature}", f"{none}.{claims}.",
                      self.server.token[:-1]):
            answer = self.server.get("/v1/customers", token=token)
            self.assertError(answer, 401, 400)
            self.assertEqual(answer.header("WWW-Authenticate"), "Bearer")
        self.assertError(self.server.get("/v1/customers", token=False,
                                         headers={"Authorization": "Basic eDp5"}), 401, 400)


class ShortLives(SandboxTest):
    options = ("--token-life", "1")

    def test_aTokenGoesStale(self):
        token = self.assertGood(self.server.post(
            "/t/oauth2/token", b"grant_type=client_credentials", token=False, headers=FORM))
        self.assertEqual(token["expires_in"], 1)
        end = time.monotonic() + PATIENCE
        while self.server.get("/v1/customers?size=1", token=token["access_token"]).status == 200:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.2)
        self.assertError(self.server.get("/v1/customers", token=token["access_token"]), 401, 400)


class Gate(SandboxTest):
    def raw(self, request, half=False):
        """Everything that comes back until the server closes or the answer is whole."""
        with socket.create_connection((self.server.host, self.server.port), timeout=PATIENCE) as line:
            line.sendall(request)
            if half:
                line.shutdown(socket.SHUT_WR)
            answer = b""
            while True:
                try:
                    part = line.recv(65536)
                except ConnectionResetError:
                    break
                if not part:
                    break
                answer += part
            return answer

    def assertRawError(self, request, status):
        answer = self.raw(request)
        self.assertTrue(answer.startswith(b"HTTP/1.1 %d " % status), (request[:80], answer[:300]))
        head, _, body = answer.partition(b"\r\n\r\n")
        self.assertIn(b"application/json; charset=utf-8", head)
        self.assertEqual(set(json.loads(body)), {"code", "description", "data", "source"})

    def head(self, line, *more):
        lines = [line, f"Host: {self.server.host}:{self.server.port}",
                 f"Authorization: Bearer {self.server.token}", *more]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def test_onlyOurOwnHostIsAnswered(self):
        port = self.server.port
        for host in (f"127.0.0.1:{port}", f"localhost:{port}", "localhost", f"[::1]:{port}"):
            self.assertGood(self.server.get("/v1/customers?size=1", headers={"Host": host}))
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1:1", "127.0.0.1.evil.example",
                     f"0.0.0.0:{port}", f"2130706433:{port}"):
            self.assertError(self.server.get("/v1/customers", headers={"Host": host}), 403, 2032)
            self.assertError(self.server.get("/_sandbox/health", headers={"Host": host}), 403, 2032)
            self.assertError(self.server.get(f"http://{host}/_sandbox/health"), 403, 2032)
        self.assertGood(self.server.get(f"{self.server.url}/_sandbox/health"))

    @unittest.skipUnless(hasattr(os, "geteuid") and os.geteuid() == 0, "only root can be another user")
    def test_otherUsersAreNotAnswered(self):
        for path in ("/_sandbox/health", "/generatetoken"):
            # No request is read: the answer is the same for all.
            asked = subprocess.run(["curl", "-s", "-w", "%{http_code}", self.server.url + path], user=65534,
                                   capture_output=True, text=True, timeout=PATIENCE)
            self.assertIn("403", asked.stdout[-3:])
            self.assertEqual(json.loads(asked.stdout[:-3])["code"], 2032)
        self.assertGood(self.server.get("/_sandbox/health"))

    def test_webPagesAreNotAnswered(self):
        for page in ({"Origin": "https://evil.example"}, {"Origin": "null"},
                     {"Origin": self.server.url}, {"Sec-Fetch-Site": "cross-site"},
                     {"Sec-Fetch-Site": "same-site"}):
            for method, path in (("GET", "/v1/customers"), ("POST", "/_sandbox/reset"),
                                 ("OPTIONS", "/v1/customers"), ("POST", "/generatetoken")):
                answer = self.server.send(method, path, headers=page)
                self.assertError(answer, 403, 2032)
                self.assertIsNone(answer.header("Access-Control-Allow-Origin"))

    def test_unknownPathsNameTheNearestRoute(self):
        for path, near in (("/v1/custmers", "GET /v1/customers"), ("/customers", "GET /v1/customers"),
                           (f"/v1/customers/{new_id()}/subscription",
                            "GET /v1/customers/{customer-id}/subscriptions"),
                           ("/_sandbox/helth", "GET /_sandbox/health")):
            answer = self.server.get(path)
            self.assertError(answer, 404, 1000)
            self.assertEqual(answer.json["data"], [near])

    def test_trickyPathsAreUnknown(self):
        for path in ("/v1/../v1/customers", "/v1/%2e%2e/customers", "/v1/customers/%2fetc%2fpasswd",
                     "/v1/customers%00", "/v1/%zz", "/v1/customers/..%5c..", "/" + "a/" * 40, "/",
                     "/v1/customers/%ff%fe", "/_sandbox/snapshot/..%2f..%2fx/restore"):
            self.assertError(self.server.get(path), 404, 1000)

    def test_wrongMethodsNameTheRightOnes(self):
        for method in ("POST", "PUT", "DELETE", "TRACE", "PROPFIND"):
            answer = self.server.send(method, "/v1/offers")
            self.assertError(answer, 405, 405)
            self.assertEqual(answer.header("Allow"), "GET, HEAD, OPTIONS")
        allowed = self.server.send("OPTIONS", "/v1/offers")
        self.assertEqual(self.assertGood(allowed)["methods"], ["GET", "HEAD", "OPTIONS"])

    def test_headHasTheLengthAndNoBody(self):
        get = self.server.get("/v1/offers")
        head = self.server.send("HEAD", "/v1/offers")
        self.assertEqual((head.status, head.body), (200, b""))
        self.assertEqual(head.header("Content-Length"), get.header("Content-Length"))

    def test_documentedRoutesThatAreMissingSaySo(self):
        answer = self.server.get("/v1/invoices/summary")
        self.assertError(answer, 501, 501)
        self.assertEqual(answer.json["data"], ["Get the reseller's current account balance"])

    def test_brokenRequests(self):
        for request in (b"rubbish\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00",
                        b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        b"GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: x\r\n\r\n",
                        b"POST /generatetoken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                        b"Content-Length: 4\r\n\r\nabcd",
                        b"POST /generatetoken HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                        b"POST /generatetoken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"):
            self.assertRawError(request, 400)
        self.assertRawError(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 501)
        self.assertRawError(b"GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", 505)

    def test_greedyRequests(self):
        self.assertRawError(self.head("GET /" + "a" * 9000 + " HTTP/1.1"), 414)
        self.assertRawError(self.head("GET / HTTP/1.1", "X: " + "a" * 40000), 431)
        self.assertRawError(self.head("GET / HTTP/1.1", *[f"X{i}: 1" for i in range(200)]), 431)
        self.assertRawError(self.head("POST /generatetoken HTTP/1.1", "Content-Length: 99999999"), 413)
        chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
        self.assertRawError(self.head("POST /generatetoken HTTP/1.1", "Transfer-Encoding: chunked")
                            + chunk * 17, 413)

    def test_requestsSentAheadAreAnsweredInOrder(self):
        paths = ["/v1/offers", "/v1/customers?size=1", "/v1/nowhere", "/_sandbox/health"]
        request = b"".join(self.head(f"GET {path} HTTP/1.1", f"MS-RequestId: ahead-{i}")
                           for i, path in enumerate(paths))
        request = request[:-2] + b"Connection: close\r\n\r\n"
        answer = self.raw(request)
        order = [answer.find(b"MS-RequestId: ahead-%d" % i) for i in range(len(paths))]
        self.assertNotIn(-1, order)
        self.assertEqual(order, sorted(order))
        self.assertEqual(answer.count(b"HTTP/1.1 200 OK"), 3)

    def test_aConnectionIsKept(self):
        line = self.server.connection()
        for _ in range(5):
            self.assertGood(self.server.get("/v1/offers", connection=line))
        line.close()

    def test_anOldClientIsAnsweredAndClosed(self):
        answer = self.raw(b"GET /_sandbox/health HTTP/1.0\r\n\r\n")
        self.assertTrue(answer.startswith(b"HTTP/1.1 200 OK"))
        self.assertIn(b"Connection: close", answer)

    def test_aBodyIsAskedForWhereTheClientWaits(self):
        with socket.create_connection((self.server.host, self.server.port), timeout=PATIENCE) as line:
            body = b"grant_type=client_credentials"
            line.sendall(self.head("POST /generatetoken HTTP/1.1", "Expect: 100-continue",
                                   f"Content-Length: {len(body)}"))
            self.assertTrue(line.recv(100).startswith(b"HTTP/1.1 100 Continue"))
            line.sendall(body)
            self.assertTrue(line.recv(65536).startswith(b"HTTP/1.1 200 OK"))

    def test_bytesOneByOneAreARequestToo(self):
        with socket.create_connection((self.server.host, self.server.port), timeout=PATIENCE) as line:
            for byte in self.head("GET /_sandbox/health HTTP/1.1"):
                line.sendall(bytes([byte]))
            self.assertTrue(line.recv(65536).startswith(b"HTTP/1.1 200 OK"))

    def test_aClientThatLeavesHarmsNobody(self):
        for request in (self.head("GET /v1/customers HTTP/1.1"), b"GET /v1", b""):
            for _ in range(20):
                line = socket.create_connection((self.server.host, self.server.port), timeout=PATIENCE)
                line.sendall(request)
                line.close()
        self.assertGood(self.server.get("/_sandbox/health"))


class Ending(unittest.TestCase):
    def test_aPortThatIsTakenIsSaid(self):
        server = Server()
        try:
            code, text = server.cli("serve", "--port", str(server.port))
            self.assertEqual(code, 3)
            self.assertEqual(json.loads(text)["error"]["code"], "portInUse")
        finally:
            self.assertEqual(server.end(), 0)


if __name__ == "__main__":
    unittest.main()
