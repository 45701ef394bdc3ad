import type { Client } from "../../src/api/requests.ts";
import { fillPath, refOf, writePath, type Ref } from "../../src/catalog/ref.ts";
import { systemClock } from "../../src/api/clock.ts";
import type { FieldRules } from "../../src/catalog/fieldRules.ts";
import { listPath } from "../../src/catalog/kind.ts";
import { kinds } from "../../src/catalog/overlay/kinds.ts";
import { applyEdits } from "../../src/changes/json/applyEdits.ts";
import type { Edit } from "../../src/changes/findings/findings.ts";
import { maskerFor, type Masker } from "../../src/changes/secrets/mask.ts";
import { type Plan, planPush } from "../../src/changes/plan.ts";
import { pushPlan } from "../../src/changes/push/push.ts";
import { liveOrder, type Live, readResource } from "../../src/changes/resource.ts";
import { NumberLiteral } from "../../src/simulator/json.ts";
import type { Simulator } from "../../src/simulator/simulator.ts";
import { shippedRules } from "../unit/changes/support/rules.ts";
import type { Measure } from "./measure.ts";
import { clientOf, withSimulator } from "../unit/views/support/simulated.ts";

/** From the first integer that a double cannot hold, to more digits than a double has. */
const stored = [
  "9007199254740993",
  "-9007199254740993",
  "9223372036854775807",
  "123456789012345678901234567890",
];
const typed = "18446744073709551615";

/**
 * `json.bigIntegersLost`: integers beyond 2^53 that do not come through reading, masking, the document, an edit and
 * the body that is sent, in a document of every kind that can be written.
 */
export const measureBigIntegers: Measure = () =>
  withSimulator({ organizations: 1, networks: 1, devices: 5 }, async (simulator) => {
    const client = clientOf(simulator);
    const refs = await writableRefs(client);
    let lost = 0;
    for (const ref of refs) lost += (await lostOn(ref, client, simulator)).length;
    return [{ name: "json.bigIntegersLost", value: lost }];
  });

/** One resource of each kind that has a PUT, in the first organization. */
async function writableRefs(client: Client): Promise<Ref[]> {
  const organizationId = await lastId(client, "/organizations", "id");
  const networkId = await lastId(client, `/organizations/${organizationId}/networks`, "id");
  const serial = await lastId(client, `/organizations/${organizationId}/devices`, "serial");
  const known: Record<string, string> = { organizationId, networkId, serial };
  const refs: Ref[] = [];
  for (const kind of kinds.filter(({ readOnly }) => !readOnly)) {
    const own = kind.list && (await lastId(client, fillPath(listPath(kind), known), kind.list.id));
    const filled = fillPath(kind.path.replace(/\{\w+\}$/, own ?? "$&"), known);
    const ref = refOf("bench", organizationId, kind.id, filled);
    if (!ref) throw new Error(`${filled} is no ${kind.id}`);
    refs.push(ref);
  }
  return refs;
}

/** The last one: an SSID with RADIUS cannot be pushed without its secrets, and that is not the question here. */
async function lastId(client: Client, list: string, field: string): Promise<string> {
  const { text } = await client.get(list);
  const id = (JSON.parse(text) as Record<string, string | number>[]).at(-1)?.[field];
  if (id === undefined) throw new Error(`${list} is empty`);
  return String(id);
}

/** Plants integers in a resource, types one more into its document, pushes, and looks for them everywhere on the way. */
async function lostOn(ref: Ref, client: Client, simulator: Simulator): Promise<string[]> {
  const [revision, ...list] = stored.map((literal) => new NumberLiteral(literal));
  simulator.edit(writePath(ref), { counters: { revision, list } });
  const masker = maskerFor(new Uint8Array(32), ref.path);
  const live = await readResource(client, ref, masker);
  if (!live) throw new Error(`There is nothing at ${ref.path}`);
  const draft = mended(ref, live, applyEdits(live.text, [typing], liveOrder(live)));
  await push({ ref, draft, live }, client, masker);
  const body = sentTo(simulator, ref);
  return [
    ...missing(live.text, stored),
    ...missing(draft, [...stored, typed]),
    ...missing(body, [...stored, typed]),
  ];
}

const typing: Edit = {
  do: "insert",
  path: ["counters", "list", 0],
  json: { literal: typed, value: Number(typed) },
};

type Edited = { ref: Ref; draft: string; live: Live };

/** What blocks a push, such as a password that no answer holds, is left out as its fix says. */
function mended(ref: Ref, live: Live, draft: string): string {
  const { findings } = planned({ ref, draft, live }).plan;
  const fixes = findings.flatMap(({ grade, fix = [] }) => (grade === "blocks" ? fix : []));
  return applyEdits(draft, fixes, liveOrder(live));
}

/** As the push command does, once a person has confirmed. */
async function push(edited: Edited, client: Client, masker: Masker): Promise<void> {
  const { plan, rules } = planned(edited);
  const { ref, live } = edited;
  await pushPlan(client, masker, { ref, plan, before: live, secrets: live.secrets, rules }, systemClock);
}

function planned({ ref, draft, live }: Edited): { plan: Plan; rules: FieldRules } {
  const rules = shippedRules(ref.kind);
  if (!rules) throw new Error(`${ref.kind.id} is read-only`);
  const { text, secrets } = live;
  return { rules, plan: planPush({ rules, baseline: text, live: text, draft, secrets }) };
}

/** The body as it came over the wire. What the simulated Dashboard thinks of it is not the question here either. */
function sentTo(simulator: Simulator, ref: Ref): string {
  const path = writePath(ref);
  const sent = simulator.requests.findLast(
    (request) => request.method === "PUT" && request.path.endsWith(path),
  );
  if (sent?.body === undefined) throw new Error(`Nothing was sent to ${path}`);
  return sent.body;
}

function missing(text: string, literals: readonly string[]): string[] {
  const present = new Set(text.match(/-?[\d.]+/g));
  return literals.filter((literal) => !present.has(literal));
}
