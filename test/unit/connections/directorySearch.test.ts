import assert from "node:assert/strict";
import { kindById } from "../../../src/catalog/overlay/kinds.ts";
import { Directory, type ListAddress } from "../../../src/connections/directory.ts";
import { clientOf, withSimulator } from "../views/support/simulated.ts";

const small = { networks: 12, devices: 60 };

describe("looking in a list that was not read", () => {
  it("asks the list's own filters once, and keeps nothing", () =>
    withSimulator(small, async (simulator) => {
      const client = clientOf(simulator);
      const directory = new Directory(async () => client);
      const [organization] = await directory.organizations("lab");
      const devices = listOf("device", organization?.id ?? "");
      simulator.clearRequests();
      const found = await directory.filtered(devices, { query: { name: "mx-", perPage: 5 } });
      assert.ok(found.length > 0 && found.length <= 5);
      for (const { name } of found) assert.match(name, /mx-/);
      assert.equal(directory.known(devices), undefined);
      assert.equal(simulator.requests.length, 1);
    }));

  it("finds nothing over a connection that is gone", async () => {
    const gone = new Directory(async () => undefined);
    assert.deepEqual(await gone.filtered(listOf("device", "1"), { query: { name: "mx-" } }), []);
  });
});

function listOf(kind: string, organization: string): ListAddress {
  return {
    connection: "lab",
    organization,
    kind: kindById(kind) ?? assert.fail(`There is no kind ${kind}`),
    ids: { organizationId: organization },
  };
}
