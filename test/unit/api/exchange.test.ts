import assert from "node:assert/strict";
import { clientOf, failureOf, key } from "./support/testClient.ts";
import { closeAll, json, listen, redirect } from "./support/loopback.ts";

describe("exchange", () => {
  afterEach(closeAll);

  describe("redirects over real HTTP", () => {
    it("a GET follows a shard and keeps the key", async () => {
      const shard = await listen((_, response) => json(response, { name: "shard" }));
      const front = await listen(({ url }, response) => redirect(response, 302, shard.origin + url));
      const client = clientOf(front, { trusted: [shard] });
      const answer = await client.get("/networks/N_1", { query: { a: "1" } });
      assert.equal(answer.text, '{"name":"shard"}');
      assert.deepEqual(shard.lines, ["GET /api/v1/networks/N_1?a=1"]);
      assert.equal(shard.received[0]?.headers.authorization, `Bearer ${key}`);
    });

    for (const status of [307, 308]) {
      for (const method of ["PUT", "POST", "DELETE"] as const) {
        it(`a ${method} keeps method, body and key over ${status}`, async () => {
          const shard = await listen((_, response) => json(response, { done: true }));
          const front = await listen(({ url }, response) => redirect(response, status, shard.origin + url));
          const client = clientOf(front, { trusted: [shard] });
          const body = method === "DELETE" ? undefined : '{"name":"Zürich"}';
          await client.write(method, "/networks/N_1", body);
          assert.deepEqual(shard.lines, [`${method} /api/v1/networks/N_1`]);
          assert.equal(shard.received[0]?.body, body ?? "");
          assert.equal(shard.received[0]?.headers.authorization, `Bearer ${key}`);
        });
      }
    }

    for (const status of [301, 302, 303]) {
      it(`a PUT answered ${status} fails loudly and never becomes a GET`, async () => {
        const shard = await listen((_, response) => json(response, {}));
        const front = await listen(({ url }, response) => redirect(response, status, shard.origin + url));
        const failure = await failureOf(
          clientOf(front, { trusted: [shard] }).write("PUT", "/networks/N_1", "{}"),
        );
        assert.deepEqual([failure.reason, failure.status, failure.fate], ["redirect", status, "unknown"]);
        assert.deepEqual(shard.lines, []);
        assert.deepEqual(front.lines, ["PUT /api/v1/networks/N_1"]);
      });
    }

    it("a hostile server gets no request at all, by GET, PUT, POST or DELETE", async () => {
      const hostile = await listen((_, response) => json(response, {}));
      const front = await listen(({ method, url }, response) =>
        redirect(response, method === "GET" ? 302 : 307, hostile.origin + url),
      );
      const client = clientOf(front);
      const failures = [
        await failureOf(client.get("/organizations")),
        await failureOf(client.write("PUT", "/networks/N_1", '{"secret":"s"}')),
        await failureOf(client.write("POST", "/networks/N_1/devices/claim", '{"serials":[]}')),
        await failureOf(client.write("DELETE", "/networks/N_1", undefined)),
      ];
      assert.deepEqual(hostile.received, []);
      for (const failure of failures) {
        assert.equal(failure.reason, "untrusted-host");
        assert.equal(failure.host, new URL(hostile.origin).host);
      }
      assert.deepEqual(
        failures.map(({ fate }) => fate),
        [undefined, "refused", "refused", "refused"],
      );
    });

    it("a redirect in a circle ends", async () => {
      const front = await listen(({ url }, response) => {
        redirect(response, 302, url.endsWith("a") ? "/api/v1/b" : "/api/v1/a");
      });
      assert.equal((await failureOf(clientOf(front).get("/a"))).reason, "redirect");
      assert.deepEqual(front.lines, ["GET /api/v1/a", "GET /api/v1/b"]);
    });

    it("every hop costs a token", async () => {
      const front = await listen(({ url }, response) => {
        if (url.endsWith("moved")) redirect(response, 302, "/api/v1/target");
        else json(response, {});
      });
      const client = clientOf(front);
      for (let count = 0; count < 5; count += 1) await client.get("/moved", { organization: "1" });
      assert.equal(front.received.length, 10);
      assert.deepEqual(client.clock.slept, [100]);
    });
  });

  describe("lookalike hosts, as seen by the fetch of a meraki.com connection", () => {
    const locations = [
      "https://meraki.com.evil.net/api/v1/organizations",
      "https://evilmeraki.com/api/v1/organizations",
      "https://n1.meraki.com@evil.net/api/v1/organizations",
      "https://me@n1.meraki.com/api/v1/organizations",
      "https://n1.meraki.com./api/v1/organizations",
      "https://n1.meraki.com:8443/api/v1/organizations",
      "https://n1.merak%C4%B1.com/api/v1/organizations",
      "http://n1.meraki.com/api/v1/organizations",
      "https://n1.meraki.ca/api/v1/organizations",
      "//evil.net/api/v1/organizations",
    ];
    for (const location of locations) {
      it(`${location} is never called`, async () => {
        const { client, called } = await merakiClient(location);
        assert.equal((await failureOf(client.get("/organizations"))).reason, "untrusted-host");
        assert.equal((await failureOf(client.write("PUT", "/organizations", "{}"))).reason, "untrusted-host");
        assert.deepEqual(new Set(called), new Set(["api.meraki.com"]));
      });
    }

    it("an upper-case shard of the family is called", async () => {
      const { client, called } = await merakiClient("https://N1.MERAKI.COM/api/v1/organizations");
      assert.equal((await client.get("/organizations")).text, "[]");
      assert.deepEqual(called, ["api.meraki.com", "n1.meraki.com"]);
    });

    /** A connection to api.meraki.com, which a loopback server plays; its answer is a redirect to `location`. */
    async function merakiClient(location: string) {
      const front = await listen(({ method }, response) =>
        redirect(response, method === "GET" ? 302 : 307, location),
      );
      const shard = await listen((_, response) => json(response, []));
      const called: string[] = [];
      const client = clientOf(front, {
        trustedHosts: { family: "meraki.com" },
        baseUrl: "https://api.meraki.com/api/v1",
        fetch: (input, init) => {
          const url = new URL(new Request(input).url);
          called.push(url.host);
          const target = url.host === "api.meraki.com" ? front : shard;
          return fetch(target.origin + url.pathname + url.search, init);
        },
      });
      return { client, called };
    }
  });

  describe("repeats", () => {
    it("a GET is tried three times after 5xx, through the limiter", async () => {
      const server = await listen((_, response) => json(response, { errors: ["down"] }, 503));
      const client = clientOf(server);
      const failure = await failureOf(client.get("/organizations"));
      assert.deepEqual([failure.reason, failure.status], ["server", 503]);
      assert.equal(server.received.length, 3);
      assert.deepEqual(client.clock.slept, [300, 900]);
    });

    it("a GET whose connection was lost is tried again", async () => {
      let calls = 0;
      const server = await listen((_, response) => {
        calls += 1;
        if (calls === 1) response.destroy();
        else json(response, { calls });
      });
      assert.equal((await clientOf(server).get("/organizations")).text, '{"calls":2}');
    });

    for (const method of ["PUT", "POST", "DELETE"] as const) {
      it(`a ${method} is sent once when the connection is lost: its fate is unknown`, async () => {
        const server = await listen(({ method: asked }, response) => {
          if (asked === "GET") json(response, {});
          else response.destroy();
        });
        const client = clientOf(server);
        await client.get("/warm-up-of-the-connection");
        const failure = await failureOf(client.write(method, "/networks/N_1", undefined));
        assert.deepEqual([failure.reason, failure.fate], ["offline", "unknown"]);
        assert.equal(server.lines.filter((line) => line.startsWith(method)).length, 1);
      });

      it(`a ${method} is sent once when Dashboard fails: its fate is unknown`, async () => {
        const server = await listen((_, response) => json(response, {}, 502));
        const failure = await failureOf(clientOf(server).write(method, "/networks/N_1", "{}"));
        assert.deepEqual([failure.reason, failure.fate], ["server", "unknown"]);
        assert.equal(server.received.length, 1);
      });

      it(`a ${method} is repeated after a 429, which says that it was not carried out`, async () => {
        let calls = 0;
        const server = await listen((_, response) => {
          calls += 1;
          if (calls < 3) json(response, { errors: ["API rate limit exceeded"] }, 429, { "retry-after": "2" });
          else json(response, { calls });
        });
        const client = clientOf(server);
        const waits: number[] = [];
        const onWait = ({ untilMs }: { untilMs: number }) => waits.push(untilMs - client.clock.now());
        const answer = await client.write(method, "/networks/N_1", '{"a":1}', { organization: "1", onWait });
        assert.equal(answer.text, '{"calls":3}');
        assert.deepEqual(
          server.received.map(({ body }) => body),
          ['{"a":1}', '{"a":1}', '{"a":1}'],
        );
        assert.deepEqual(waits, [2000, 2000]);
      });
    }

    it("a request that is refused for ever ends as rate-limited", async () => {
      const server = await listen((_, response) => json(response, { errors: ["too many"] }, 429));
      const failure = await failureOf(clientOf(server).write("POST", "/organizations/1/claim", "{}"));
      assert.deepEqual(
        [failure.reason, failure.fate, server.received.length],
        ["rate-limited", "refused", 5],
      );
    });
  });

  describe("credential", () => {
    const unusable: Record<string, () => Promise<string>> = {
      missing: async () => "",
      "with a line break": async () => `${key}\n`,
      "with a character that no header carries": async () => `${key}–`,
      "locked away": () => Promise.reject(new Error(`keyring says ${key}`)),
    };
    for (const [name, credential] of Object.entries(unusable)) {
      it(`${name}: nothing is sent, nothing of it is told`, async () => {
        const server = await listen((_, response) => json(response, {}));
        const failure = await failureOf(clientOf(server, { credential }).write("PUT", "/networks/N_1", "{}"));
        assert.deepEqual([failure.reason, failure.fate], ["no-credential", "not-sent"]);
        assert.deepEqual(server.received, []);
        assert.ok(!String(failure.stack).includes(key));
      });
    }
  });
});
