import assert from "node:assert/strict";
import { clientOf, collect, failureOf } from "./support/testClient.ts";
import { closeAll, json, listen, redirect } from "./support/loopback.ts";

describe("pages", () => {
  afterEach(closeAll);

  it("follows the links to the last page, on the shard that answers", async () => {
    const shard = await listen(({ url }, response) => {
      const link = url.includes("startingAfter=2") ? `<${url}>; rel=first` : next(shard.origin, "2");
      json(response, [url.at(-1)], 200, { link });
    });
    const front = await listen((_, response) =>
      json(response, ["first"], 200, { link: next(shard.origin, "1") }),
    );
    const client = clientOf(front, { trusted: [shard] });
    const pages = await collect(client.pages("/organizations/1/networks", { query: { perPage: 3 } }));
    assert.deepEqual(
      pages.map(({ text }) => text),
      ['["first"]', '["1"]', '["2"]'],
    );
    assert.deepEqual(front.lines, ["GET /api/v1/organizations/1/networks?perPage=3"]);
    assert.equal(shard.received.length, 2);
  });

  it("a link to a strange host ends the walk after the pages that were read; the host is never called", async () => {
    const hostile = await listen((_, response) => json(response, []));
    const front = await listen((_, response) =>
      json(response, ["mine"], 200, { link: next(hostile.origin, "1") }),
    );
    const read: string[] = [];
    const failure = await failureOf(
      (async () => {
        for await (const { text } of clientOf(front).pages("/organizations/1/networks")) read.push(text);
      })(),
    );
    assert.deepEqual([failure.reason, read], ["untrusted-host", ['["mine"]']]);
    assert.deepEqual(hostile.received, []);
  });

  it("pages in a circle are an error, not a shorter list", async () => {
    const server = await listen((_, response) => json(response, [], 200, { link: next(server.origin, "1") }));
    const failure = await failureOf(collect(clientOf(server).pages("/organizations/1/networks")));
    assert.deepEqual([failure.reason, server.received.length], ["page-loop", 2]);
  });

  it("a page that is redirected is read where it went", async () => {
    const shard = await listen((_, response) => json(response, ["shard"]));
    const front = await listen(({ url }, response) => redirect(response, 302, shard.origin + url));
    const pages = await collect(clientOf(front, { trusted: [shard] }).pages("/organizations"));
    assert.deepEqual(
      pages.map(({ text }) => text),
      ['["shard"]'],
    );
  });

  it("a page that fails fails the walk", async () => {
    const server = await listen(({ url }, response) => {
      if (url.includes("startingAfter")) json(response, { errors: ["gone"] }, 404);
      else json(response, [], 200, { link: next(server.origin, "1") });
    });
    const failure = await failureOf(collect(clientOf(server).pages("/organizations/1/networks")));
    assert.deepEqual([failure.reason, failure.messages], ["not-found", ["gone"]]);
  });

  function next(origin: string, after: string): string {
    return `<${origin}/api/v1/organizations/1/networks?startingAfter=0>; rel=first, <${origin}/api/v1/organizations/1/networks?startingAfter=${after}>; rel=next`;
  }
});
