// A client as Node's libraries are: fetch, a request id for each call that is kept over retries, and
// pages that are followed by what links.next says.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

const cli = process.env.DESK_CLI;
const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
const book = join(folder, "book.sqlite");
let server;
let env;

before(async () => {
  assert.equal(spawnSync(cli, ["--book", book, "demo"]).status, 0);
  const file = join(folder, "sandbox.env");
  server = spawn(cli, ["--book", book, "serve", "--env", file], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((told) => server.stdout.once("data", told));
  env = Object.fromEntries(readFileSync(file, "utf8").trim().split("\n").map((line) => {
    const at = line.indexOf("=");
    return [line.slice(0, at), line.slice(at + 1)];
  }));
});

after(async () => {
  const ended = new Promise((told) => server.once("exit", told));
  server.kill("SIGTERM");
  assert.equal(await ended, 0);
  rmSync(folder, { recursive: true });
});

async function call(method, path, { body, headers = {} } = {}) {
  const response = await fetch(env.PARTNER_CENTER_URL + path, {
    method,
    headers: {
      Authorization: `Bearer ${env.PARTNER_CENTER_TOKEN}`,
      Accept: "application/json",
      "MS-Contract-Version": "v1",
      "MS-RequestId": randomUUID(),
      "MS-CorrelationId": randomUUID(),
      "X-Locale": "ko-KR",
      ...(body ? { "Content-Type": "application/json" } : {}),
      ...headers,
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

async function allCustomers() {
  const items = [];
  let path = "/v1/customers?size=40";
  let headers = {};
  for (;;) {
    const { status, json } = await call("GET", path, { headers });
    assert.equal(status, 200);
    items.push(...json.items);
    const next = json.links?.next;
    if (!next) {
      assert.equal(items.length, json.totalCount);
      return items;
    }
    headers = Object.fromEntries(next.headers.map(({ key, value }) => [key, value]));
    path = `/v1/${next.uri.replace(/^\//, "")}`;
  }
}

async function eligible() {
  for (const customer of await allCustomers()) {
    const { json } = await call("GET", `/v1/customers/${customer.id}/subscriptions`);
    for (const subscription of json.items.filter((one) => one.status === "active")) {
      const path = `/v1/customers/${customer.id}/subscriptions/${subscription.id}`;
      const upgrades = (await call("GET", `${path}/upgrades`)).json.items;
      const upgrade = upgrades.find((one) => one.isEligible);
      if (upgrade) {
        return { path, subscription, upgrade };
      }
    }
  }
  throw new Error("the demo has none");
}

test("a token is issued for a form and opens the API", async () => {
  const response = await fetch(`${env.PARTNER_CENTER_URL}/${env.PARTNER_CENTER_TENANT}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials", client_id: randomUUID(), client_secret: "a b+c",
      resource: "https://graph.windows.net",
    }),
  });
  const token = await response.json();
  assert.equal(typeof token.expires_in, "number");
  assert.equal(token.resource, "https://graph.windows.net");
  const { exp } = JSON.parse(Buffer.from(token.access_token.split(".")[1], "base64url"));
  assert.equal(exp, token.expires_on);
  const answer = await call("GET", "/v1/offers?country=KR",
    { headers: { Authorization: `Bearer ${token.access_token}` } });
  assert.equal(answer.status, 200);
});

test("an upgrade that is retried is made once", async () => {
  const { path, subscription, upgrade } = await eligible();
  const headers = { "MS-RequestId": randomUUID() };
  const body = { targetOffer: { id: upgrade.targetOffer.id }, eligible: true, limit: 0, quantity: subscription.quantity };
  const answers = await Promise.all([1, 2, 3, 4].map(() => call("POST", `${path}/upgrades`, { body, headers })));
  for (const answer of answers) {
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.json, answers[0].json);
  }
  const now = await call("GET", path);
  assert.equal(now.json.status, "deleted");
  assert.notEqual(now.json.attributes.etag, subscription.attributes.etag);
});

test("a change goes by the etag and speaks Korean where it is refused", async () => {
  const { path } = await eligible();
  const read = (await call("GET", path)).json;
  const changed = await call("PATCH", path, { body: { ...read, autoRenewEnabled: !read.autoRenewEnabled } });
  assert.equal(changed.status, 200);
  const stale = await call("PATCH", path, { body: { ...read, friendlyName: "late" } });
  assert.equal(stale.status, 400);
  assert.equal(stale.json.code, 2055);
  assert.match(stale.json.description, /[가-힣]/u);
});

test("a client that waits a second after 429 gets its answer", async () => {
  await call("POST", "/_sandbox/faults", { body: { status: 429, retryAfter: 0 } });
  let answer;
  do {
    answer = await call("GET", "/v1/offers");
  } while (answer.status === 429 && answer.headers.get("retry-after") === "0");
  assert.equal(answer.status, 200);
});

test("a connection is used again", async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ports = new Set();
  for (let i = 0; i < 5; ++i) {
    await new Promise((done, failed) => {
      const request = http.get(`${env.PARTNER_CENTER_URL}/_sandbox/health`, { agent }, (response) => {
        ports.add(response.socket.localPort);
        response.resume().on("end", done);
      });
      request.on("error", failed);
    });
  }
  agent.destroy();
  assert.equal(ports.size, 1);
});
