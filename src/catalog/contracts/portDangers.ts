import type { Danger, Evidence } from "../contract.ts";

const trunk = { field: "type", is: '"trunk"' } as const;
const vlansOfTrunk = "vlan is a trunk's native VLAN, and allowedVlans are all that it lets through";
const access = { field: "type", is: '"access"' } as const;

/** What is dangerous to change on any port: of a switch and of a security appliance. */
export const portDangers: readonly Danger[] = [
  {
    at: "enabled",
    to: "false",
    grade: "warns",
    harm: "cuts-off-port",
    evidence: said("enabled is the port's status"),
  },
  ...["type", "vlan", "allowedVlans"].map((at) => onTrunk(at, "cuts-off-trunk", said(vlansOfTrunk))),
  ...["type", "vlan"].map((at) =>
    onAccess(at, said("vlan is an access port's VLAN, type how it carries VLANs")),
  ),
];

/** A value of a field that is dangerous on a trunk, or any change of it. */
export function onTrunk(at: string, harm: Danger["harm"], evidence: Evidence, to?: string): Danger {
  return { at, when: trunk, grade: "warns", harm, evidence, ...(to === undefined ? {} : { to }) };
}

/** A field that decides which VLAN the devices on an access port are in. */
export function onAccess(at: string, evidence: Evidence): Danger {
  return { at, when: access, grade: "warns", harm: "moves-port", evidence };
}

/** Values of a field that admit only some devices to the port. */
export function admitting(at: string, values: readonly string[], source: string): readonly Danger[] {
  const evidence = said(source);
  return values.map((value) => ({
    at,
    to: JSON.stringify(value),
    grade: "warns",
    harm: "keeps-out-of-port",
    evidence,
  }));
}

/** Evidence from the fields of a PUT's description. */
export function said(source: string): Evidence {
  return { from: "description", source };
}
