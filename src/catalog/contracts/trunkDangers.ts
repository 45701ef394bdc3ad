import type { Danger } from "../contract.ts";

/** What is dangerous to change on a port that is a trunk. */
export const trunkDangers: readonly Danger[] = ["type", "vlan", "allowedVlans"].map((at) => ({
  at,
  when: { field: "type", is: '"trunk"' },
  grade: "warns",
  harm: "cuts-off-trunk",
  evidence: {
    from: "description",
    source: "vlan is a trunk's native VLAN, and allowedVlans are all that it lets through",
  },
}));
