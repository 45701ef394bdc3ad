import assert from "node:assert/strict";
import { lookInto } from "../../../../src/changes/actions/organizationContents.ts";
import { openActionDesk, type ActionDesk } from "./support/actionDesk.ts";

const alex = "alex.morgan@acme-hospitals.example";

describe("What keeps an organization from being deleted", () => {
  let desk: ActionDesk;
  beforeEach(async () => {
    desk = await openActionDesk();
  });
  afterEach(() => desk.stop());

  const made = async (): Promise<string> => {
    const answer = await desk.client.write("POST", "/organizations", '{"name":"Second"}');
    return (JSON.parse(answer.text) as { id: string }).id;
  };

  it("is nothing in one that was just made: whoever made it does not count", async () => {
    assert.deepEqual((await lookInto(desk.client, await made(), alex)).obstacles, []);
  });

  it("is not the only administrator where nobody knows who one is, but is any other", async () => {
    const id = await made();
    assert.deepEqual((await lookInto(desk.client, id, undefined)).obstacles, []);
    const others = await lookInto(desk.client, id, "somebody.else@acme-hospitals.example");
    assert.deepEqual(others.obstacles, [{ sort: "admins", count: 1, names: ["Alex Morgan"] }]);
  });

  it("is said to be unread where a list cannot be read", async () => {
    const id = await made();
    desk.simulator.fail({ path: /configTemplates$/, status: 403, body: { errors: ["No"] } });
    const { unread, obstacles } = await lookInto(desk.client, id, alex);
    assert.deepEqual([unread, obstacles], [["templates"], []]);
  });

  it("counts licenses without naming their keys", async () => {
    const claim = `/organizations/${desk.organization}/inventory/claim`;
    await desk.client.write("POST", claim, '{"orders":["4C1234567"]}');
    const { obstacles } = await lookInto(desk.client, desk.organization, alex);
    const licenses = obstacles.find(({ sort }) => sort === "licenses");
    assert.ok(licenses && licenses.count > 0);
    assert.deepEqual(licenses.names, []);
  });
});
