import assert from "node:assert/strict";
import type { WriteMethod } from "../../../src/api/requests.ts";
import { clientOf, collect, failureOf, key } from "./support/testClient.ts";
import { closeAll, json, listen } from "./support/loopback.ts";

describe("client", () => {
  afterEach(closeAll);

  describe("get", () => {
    it("sends the key as Bearer and no other credential, and says who asks", async () => {
      const server = await listen((_, response) => json(response, []));
      await clientOf(server).get("/organizations");
      const headers = server.received[0]?.headers ?? {};
      assert.equal(headers.authorization, `Bearer ${key}`);
      assert.equal(headers["user-agent"], "OrgEditor/0.1.0 OrgEditor");
      assert.equal(headers.accept, "application/json");
      const withKey = Object.entries(headers).filter(([, value]) => String(value).includes(key));
      assert.deepEqual(
        withKey.map(([name]) => name),
        ["authorization"],
      );
    });

    it("keeps the text byte for byte", async () => {
      const text = '{ "id": 12345678901234567890, "b":1.0,\r\n "a" : "Zürich \\u00e9 🌍", "a":2 }\n';
      const server = await listen((_, response) => response.end(text));
      assert.equal((await clientOf(server).get("/organizations")).text, text);
    });

    it("asks with the query it is given", async () => {
      const server = await listen((_, response) => json(response, []));
      const query = { perPage: 1000, all: true, name: "a&b c", serials: ["Q2AA", "Q2BB"], "ids[]": ["1"] };
      await clientOf(server).get("/organizations/1/devices", { query });
      const { search } = new URL(server.received[0]?.url ?? "", server.origin);
      assert.equal(
        decodeURIComponent(search),
        "?perPage=1000&all=true&name=a&b+c&serials[]=Q2AA&serials[]=Q2BB&ids[]=1",
      );
    });

    it("gives status and request id", async () => {
      const server = await listen((_, response) => json(response, {}, 200, { "x-request-id": "abc" }));
      assert.deepEqual(await clientOf(server).get("/x"), { status: 200, text: "{}", requestId: "abc" });
    });

    it("is not blocked on a read-only connection", async () => {
      const server = await listen((_, response) => json(response, {}));
      assert.equal((await clientOf(server, { allowsPushes: () => false }).get("/x")).status, 200);
    });

    const noJson: Record<string, string> = {
      "a sign-in page": "<html>Log in</html>",
      nothing: "",
      "half an answer": '{"a":',
    };
    for (const [name, text] of Object.entries(noJson)) {
      it(`200 with ${name} is no answer`, async () => {
        const server = await listen((_, response) => {
          response.writeHead(200, { "x-request-id": "abc" }).end(text);
        });
        const failure = await failureOf(clientOf(server).get("/organizations"));
        assert.deepEqual([failure.reason, failure.status, failure.requestId], ["not-json", 200, "abc"]);
      });
    }

    const statuses: [number, string][] = [
      [400, "bad-request"],
      [401, "unauthorized"],
      [402, "bad-request"],
      [403, "forbidden"],
      [404, "not-found"],
      [409, "bad-request"],
      [500, "server"],
      [530, "server"],
    ];
    for (const [status, reason] of statuses) {
      it(`${status} is ${reason}, with what Dashboard said`, async () => {
        const server = await listen((_, response) => {
          json(response, { errors: ["VLANs are not enabled", "VLANs are not enabled"] }, status, {
            "x-request-id": "r1",
          });
        });
        const failure = await failureOf(clientOf(server).get("/networks/N_1/appliance/vlans/7"));
        const { messages, requestId, fate, path } = failure;
        assert.deepEqual([failure.reason, failure.status], [reason, status]);
        assert.deepEqual(
          { messages, requestId, fate, path },
          {
            messages: ["VLANs are not enabled"],
            requestId: "r1",
            fate: undefined,
            path: "/networks/{id}/appliance/vlans/{id}",
          },
        );
      });
    }

    it("a 404 of HTML has no messages", async () => {
      const server = await listen((_, response) => response.writeHead(404).end("<html>not found</html>"));
      assert.deepEqual((await failureOf(clientOf(server).get("/x"))).messages, []);
    });

    it("a base URL outside the trusted hosts is never called", async () => {
      const server = await listen((_, response) => json(response, {}));
      const client = clientOf(server, { trustedHosts: { family: "meraki.com" } });
      assert.equal((await failureOf(client.get("/organizations"))).reason, "untrusted-host");
      assert.deepEqual(server.received, []);
    });

    it("a path cannot climb out of the API", async () => {
      const server = await listen((_, response) => json(response, {}));
      assert.equal((await failureOf(clientOf(server).get("/../../login"))).reason, "untrusted-host");
      assert.deepEqual(server.received, []);
    });
  });

  describe("write", () => {
    it("sends the body byte for byte, as JSON", async () => {
      const body = '{"id":12345678901234567890,\n"name":"Zürich 🌍"}';
      const server = await listen((_, response) => json(response, { ok: true }));
      await clientOf(server).write("PUT", "/networks/N_1", body);
      assert.equal(server.received[0]?.body, body);
      assert.equal(server.received[0]?.headers["content-type"], "application/json");
    });

    it("a DELETE has neither body nor content type", async () => {
      const server = await listen((_, response) => response.writeHead(204).end());
      const answer = await clientOf(server).write("DELETE", "/networks/N_1", undefined);
      assert.deepEqual([answer.status, answer.text], [204, ""]);
      assert.deepEqual(
        [server.received[0]?.body, server.received[0]?.headers["content-type"]],
        ["", undefined],
      );
    });

    for (const status of [200, 201, 202]) {
      it(`${status} without a body is an answer`, async () => {
        const server = await listen((_, response) => response.writeHead(status).end());
        assert.deepEqual((await clientOf(server).write("POST", "/x", "{}")).status, status);
      });
    }

    it("200 with HTML has an unknown fate", async () => {
      const server = await listen((_, response) => response.end("<html>Log in</html>"));
      const failure = await failureOf(clientOf(server).write("PUT", "/networks/N_1", "{}"));
      assert.deepEqual([failure.reason, failure.fate], ["not-json", "unknown"]);
    });

    it("4xx was refused", async () => {
      const server = await listen((_, response) => json(response, { errors: ["no"] }, 400));
      assert.equal((await failureOf(clientOf(server).write("PUT", "/networks/N_1", "{}"))).fate, "refused");
    });

    for (const method of ["PUT", "POST", "DELETE"] satisfies WriteMethod[]) {
      it(`a read-only connection refuses a ${method} before it asks for the key`, async () => {
        const server = await listen((_, response) => json(response, {}));
        let asked = 0;
        const credential = async () => {
          asked += 1;
          return key;
        };
        const client = clientOf(server, { allowsPushes: () => false, credential });
        const failure = await failureOf(client.write(method, "/networks/N_1", "{}"));
        assert.deepEqual([failure.reason, failure.fate, asked], ["read-only-connection", "not-sent", 0]);
        assert.deepEqual(server.received, []);
        assert.equal(client.logged[0]?.reason, "read-only-connection");
      });
    }

    it("a connection that becomes read-only while a write waits does not send it again", async () => {
      let allowed = true;
      const server = await listen((_, response) => {
        allowed = false;
        json(response, {}, 429, { "retry-after": "2" });
      });
      const failure = await failureOf(
        clientOf(server, { allowsPushes: () => allowed }).write("PUT", "/networks/N_1", "{}"),
      );
      assert.deepEqual([failure.reason, failure.fate], ["read-only-connection", "refused"]);
      assert.equal(server.received.length, 1);
    });

    for (const body of [
      '{"psk":"•••••••• #2"}',
      '{"psk":"\\u2022\\u2022\\u2022\\u2022\\u2022\\u2022\\u2022\\u2022"}',
    ]) {
      it(`a masked secret never leaves: ${body}`, async () => {
        const server = await listen((_, response) => json(response, {}));
        const failure = await failureOf(clientOf(server).write("PUT", "/networks/N_1", body));
        assert.deepEqual([failure.reason, failure.fate], ["masked-body", "not-sent"]);
        assert.deepEqual(server.received, []);
      });
    }

    it("the mask is what the caller says it is", async () => {
      const server = await listen((_, response) => json(response, {}));
      const client = clientOf(server, { maskMarker: "§§" });
      assert.equal((await failureOf(client.write("PUT", "/x", '"§§1"'))).reason, "masked-body");
      assert.equal((await client.write("PUT", "/x", '"••••••••"')).status, 200);
    });
  });

  it("many at once stay within the budget of their organization", async () => {
    const server = await listen((_, response) => json(response, {}));
    const client = clientOf(server);
    const all = Array.from({ length: 30 }, () =>
      client.get("/organizations/1/networks", { organization: "1" }),
    );
    assert.equal((await Promise.all(all)).length, 30);
    assert.ok(client.clock.slept.length >= 21, `slept ${client.clock.slept.length} times`);
  });

  it("pages are read as they are asked for", async () => {
    const server = await listen(({ url }, response) => {
      const next = `<${server.origin}/api/v1/list?page=${Number(url.at(-1)) + 1}>; rel=next`;
      json(response, [url.at(-1)], 200, { link: next });
    });
    const pages = clientOf(server).pages("/list", { query: { page: 1 } });
    assert.deepEqual(server.received, []);
    for await (const { text } of pages) if (text === '["3"]') break;
    assert.equal(server.received.length, 3);
    assert.equal((await collect(firstOf(pages))).length, 1);
  });
});

async function* firstOf<T>(items: AsyncIterable<T>): AsyncIterable<T> {
  for await (const item of items) {
    yield item;
    return;
  }
}
