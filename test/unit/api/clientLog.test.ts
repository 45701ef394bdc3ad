import assert from "node:assert/strict";
import { inspect } from "node:util";
import { clientOf, failureOf, key } from "./support/testClient.ts";
import { closeAll, json, listen } from "./support/loopback.ts";

describe("what the client tells of its requests", () => {
  afterEach(closeAll);

  describe("log", () => {
    it("one entry for each HTTP request, with what it waited", async () => {
      let calls = 0;
      const server = await listen((_, response) => {
        calls += 1;
        if (calls === 1) json(response, {}, 429, { "retry-after": "3" });
        else json(response, {}, 200, { "x-request-id": "r2" });
      });
      const client = clientOf(server);
      await client.get("/organizations/123/networks", {
        organization: "123",
        template: "/organizations/{organizationId}/networks",
      });
      const common = {
        organization: "123",
        method: "GET",
        template: "/organizations/{organizationId}/networks",
        durationMs: 0,
      };
      assert.deepEqual(client.logged, [
        { ...common, status: 429, queuedMs: 0, requestId: undefined },
        { ...common, status: 200, queuedMs: 3000, requestId: "r2" },
      ]);
    });

    it("tells why an answer was not accepted", async () => {
      const server = await listen((_, response) => response.end("<html>"));
      const client = clientOf(server);
      await failureOf(client.get("/organizations"));
      assert.deepEqual(
        client.logged.map(({ status, reason }) => [status, reason]),
        [
          [200, undefined],
          [200, "not-json"],
        ],
      );
    });
  });

  describe("secrecy", () => {
    const secret = "correct horse battery staple";

    it("neither key nor body is in any error or log, however printed", async () => {
      const elsewhere = await listen((_, response) => json(response, {}));
      const server = await listen(({ url, headers, body }, response) => {
        const echo = { errors: [`You sent ${headers.authorization}`], body };
        if (url.endsWith("lost")) response.destroy();
        else if (url.endsWith("away"))
          response.writeHead(307, { location: `${elsewhere.origin}${url}` }).end();
        else if (url.endsWith("html")) response.end(`<html>${body}</html>`);
        else json(response, echo, Number(url.slice(-3)));
      });
      const client = clientOf(server);
      for (const end of ["lost", "away", "html", "400", "401", "403", "404", "500"]) {
        const failure = await failureOf(
          client.write("PUT", `/networks/N_1/${end}`, JSON.stringify({ psk: secret })),
        );
        const views = [
          inspect(failure, { depth: 9, showHidden: true }),
          JSON.stringify(failure),
          String(failure.stack),
        ];
        for (const view of views) assert.ok(!view.includes(key) && !view.includes(secret), view);
        assert.equal(failure.cause, undefined);
      }
      assert.equal(client.logged.length, 10);
      const log = JSON.stringify(client.logged);
      assert.ok(!log.includes(key) && !log.includes(secret) && !log.includes("N_1"), log);
    });
  });
});
