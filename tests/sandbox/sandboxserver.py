"""The real server over a book of the test, and a client made of the standard library alone."""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import unittest
import urllib.parse
import uuid

CLI = os.environ["DESK_CLI"]
PATIENCE = 120  # seconds until a machine counts as hung; nothing here measures time


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def header(self, name):
        return self.headers.get(name)

    @property
    def json(self):
        return json.loads(self.body.decode("utf-8"))


def demo_book(folder):
    """A demo book, written once for each test program."""
    if not hasattr(demo_book, "file"):
        demo_book.folder = tempfile.TemporaryDirectory()
        demo_book.file = os.path.join(demo_book.folder.name, "demo.sqlite")
        subprocess.run([CLI, "--book", demo_book.file, "demo"], check=True,
                       stdout=subprocess.DEVNULL, timeout=PATIENCE)
    return shutil.copy(demo_book.file, os.path.join(folder, "book.sqlite"))


class Server:
    def __init__(self, *options, book=None):
        self.folder = tempfile.TemporaryDirectory()
        self.book = book or demo_book(self.folder.name)
        self.env_file = os.path.join(self.folder.name, "sandbox.env")
        self.process = subprocess.Popen(
            [CLI, "--book", self.book, "serve", "--env", self.env_file, *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()
        if not self.url:
            raise RuntimeError(self.process.stderr.read())
        with open(self.env_file, encoding="utf-8") as lines:
            self.env = dict(line.rstrip("\n").split("=", 1) for line in lines)
        place = urllib.parse.urlsplit(self.url)
        self.host, self.port = place.hostname, place.port
        self.token = self.env["PARTNER_CENTER_TOKEN"]

    def connection(self):
        return http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)

    def send(self, method, path, body=None, headers=None, token=True, connection=None):
        own = connection is None
        connection = connection or self.connection()
        sent = dict(headers or {})
        if token:
            sent.setdefault("Authorization", "Bearer " + (token if isinstance(token, str) else self.token))
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        connection.request(method, path, body, sent)
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        if own:
            connection.close()
        return answer

    def get(self, path, **more):
        return self.send("GET", path, **more)

    def post(self, path, body=None, **more):
        return self.send("POST", path, body, **more)

    def patch(self, path, body, **more):
        return self.send("PATCH", path, body, **more)

    def cli(self, *arguments):
        """What the other door says of the same book."""
        done = subprocess.run([CLI, "--book", self.book, "--json", *arguments],
                              stdout=subprocess.PIPE, timeout=PATIENCE)
        return done.returncode, done.stdout.decode("utf-8")

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=PATIENCE)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            self.process.stdout.close()
            self.process.stderr.close()
            self.folder.cleanup()
        return self.process.returncode

    # What tests look for in the demo.

    def customers(self):
        return self.get("/v1/customers?size=500").json["items"]

    def subscriptions(self, customer):
        return self.get(f"/v1/customers/{customer}/subscriptions").json["items"]

    def upgrades(self, customer, subscription):
        return self.get(f"/v1/customers/{customer}/subscriptions/{subscription}/upgrades").json["items"]

    def each(self):
        for customer in self.customers():
            for subscription in self.subscriptions(customer["id"]):
                yield customer, subscription

    def eligible(self, fits=lambda customer, subscription, upgrade: True):
        """(customer, subscription, upgrade) of one that can be upgraded."""
        for customer, subscription in self.each():
            if subscription["status"] != "active":
                continue
            for upgrade in self.upgrades(customer["id"], subscription["id"]):
                if upgrade["isEligible"] and fits(customer, subscription, upgrade):
                    return customer, subscription, upgrade
        raise AssertionError("the demo has none")

    def own(self, fits=lambda subscription: True):
        """(customer, subscription) that this partner sold."""
        for customer, subscription in self.each():
            if subscription["soldBy"] == "own" and fits(subscription):
                return customer, subscription
        raise AssertionError("the demo has none")


def path_of(customer, subscription, rest=""):
    return f"/v1/customers/{customer['id']}/subscriptions/{subscription['id']}{rest}"


class SandboxTest(unittest.TestCase):
    """One server for a class; a test that changes the book brings its own subscription."""

    options = ()

    @classmethod
    def setUpClass(cls):
        cls.server = Server(*cls.options)

    @classmethod
    def tearDownClass(cls):
        code = cls.server.end()
        if code != 0:
            raise AssertionError(f"the server ended with {code}")

    def assertError(self, answer, status, code=None):
        self.assertEqual(answer.status, status, answer.body)
        self.assertEqual(answer.header("Content-Type"), "application/json; charset=utf-8")
        self.assertEqual(set(answer.json), {"code", "description", "data", "source"} | (
            {"error", "error_description"} & set(answer.json)))
        self.assertIsInstance(answer.json["code"], int)
        self.assertTrue(answer.json["description"])
        self.assertIsInstance(answer.json["data"], list)
        if code is not None:
            self.assertEqual(answer.json["code"], code, answer.body)

    def assertGood(self, answer, status=200):
        self.assertEqual(answer.status, status, answer.body)
        return answer.json


def new_id():
    return str(uuid.uuid4())


GUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
