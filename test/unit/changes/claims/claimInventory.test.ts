import assert from "node:assert/strict";
import { readOrderDevices } from "../../../../src/changes/claims/claimInventory.ts";
import { closeAll, json, listen } from "../../api/support/loopback.ts";
import { clientOf, collect } from "../../api/support/testClient.ts";
import { known, openClaimDesk } from "../support/claimDesk.ts";

describe("readOrderDevices", () => {
  afterEach(closeAll);

  it("asks for these orders by pages, and takes theirs only", async () => {
    const server = await listen(({ url }, response) => {
      const isFirst = !url.includes("startingAfter");
      const next = `<${server.origin}${url}&startingAfter=B>; rel=next`;
      json(response, isFirst ? rows.slice(0, 3) : rows.slice(3), 200, isFirst ? { link: next } : {});
    });
    const rows = [
      { serial: "A", model: "MX85", orderNumber: known },
      { serial: "B", model: "MX85", orderNumber: null },
      { serial: "C", model: "MX85", orderNumber: "4C9999999" },
      { serial: "D", orderNumber: known.toLowerCase() },
      { model: "MX85", orderNumber: known },
      "nothing",
    ];
    assert.deepEqual(await readOrderDevices(clientOf(server), "1", [known]), [
      { serial: "A", model: "MX85", order: known },
      { serial: "D", model: "", order: known },
    ]);
    assert.equal(
      decodeURIComponent(server.lines[0] ?? ""),
      `GET /api/v1/organizations/1/inventory/devices?perPage=1000&orderNumbers[]=${known}`,
    );
    assert.equal(server.lines.length, 2);
  });

  it("spends the organization's budget, and is logged without numbers", async () => {
    const server = await listen((_, response) => json(response, []));
    const client = clientOf(server);
    await readOrderDevices(client, "1", [known]);
    const { organization, template } = client.logged[0]!;
    assert.deepEqual([organization, template], ["1", "/organizations/{organizationId}/inventory/devices"]);
    assert.ok(!JSON.stringify(client.logged).includes(known));
  });

  it("splits many orders over several URLs", async () => {
    const server = await listen((_, response) => json(response, []));
    const orders = Array.from({ length: 120 }, (_, index) => `4C${1_000_000 + index}`);
    await readOrderDevices(clientOf(server), "1", orders);
    const asked = server.received.map(({ url }) =>
      new URL(url, server.origin).searchParams.getAll("orderNumbers[]"),
    );
    assert.deepEqual(
      asked.map(({ length }) => length),
      [50, 50, 20],
    );
    assert.deepEqual(asked.flat(), orders);
  });

  it("finds devices of the simulated Dashboard that are in networks already", async () => {
    const desk = await openClaimDesk();
    const devices = await readOrderDevices(desk.client, await desk.organization(), ["4C8642097"]);
    const all = await collect(
      desk.client.pages(`/organizations/${await desk.organization()}/inventory/devices`),
    );
    assert.equal(devices.length, all.flatMap(({ text }) => JSON.parse(text) as unknown[]).length);
    assert.ok(devices.length > 10);
    await desk.simulator.stop();
  });
});
