import assert from "node:assert/strict";
import { type Absence, absenceIn, absenceSentence } from "../../../src/changes/absence.ts";
import type { Simulator } from "../../../src/simulator/simulator.ts";
import { clientOf, withSimulator } from "../views/support/simulated.ts";

const hospitals = "549236";

const cases: Readonly<Record<Absence, (simulator: Simulator) => void>> = {
  deleted: () => undefined,
  "api-off": (simulator) => simulator.closeOrganization(hospitals),
  "organization-unseen": (simulator) => simulator.remove(`/organizations/${hospitals}`),
  unknown: (simulator) => simulator.revokeKey(simulator.key),
};

describe("Why a resource is not there", () => {
  for (const [absence, happens] of Object.entries(cases)) {
    it(`is told apart by the list of organizations: ${absence}`, async () => {
      await withSimulator({}, async (simulator) => {
        happens(simulator);
        assert.equal(await absenceIn(clientOf(simulator), hospitals), absence);
      });
    });
  }

  it("is said with what to do, and that the draft is kept", () => {
    assert.equal(
      absenceSentence("api-off", "10 Staff"),
      "10 Staff cannot be read: the API of its organization is switched off. Somebody who may change the organization switches it on in Dashboard, in the organization's settings. Nothing was sent, and your draft is kept.",
    );
    assert.match(absenceSentence("organization-unseen", "10 Staff"), /Ask for access, or replace the key\./);
    assert.match(absenceSentence("deleted", "10 Staff"), /could create it anew, so it is blocked\./);
    assert.match(absenceSentence("unknown", "10 Staff"), /Try again later\./);
  });
});
