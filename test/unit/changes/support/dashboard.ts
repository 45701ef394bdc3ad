import { createClient } from "../../../../src/api/client.ts";
import { createLimiter } from "../../../../src/api/limiter.ts";
import type { Client } from "../../../../src/api/requests.ts";
import { listPath, type Kind } from "../../../../src/catalog/kind.ts";
import { fillPath, refKey, type Ref } from "../../../../src/catalog/ref.ts";
import { applyEdits } from "../../../../src/changes/json/applyEdits.ts";
import type { Edit } from "../../../../src/changes/findings/findings.ts";
import { readJson, type Path } from "../../../../src/changes/json/json.ts";
import { hideTypedSecrets } from "../../../../src/changes/secrets/hideTyped.ts";
import { maskerFor, type Masker } from "../../../../src/changes/secrets/mask.ts";
import { planPush } from "../../../../src/changes/plan.ts";
import { pushPlan, type Confirmed, type PushOutcome } from "../../../../src/changes/push/push.ts";
import { liveOrder, readResource, type Live } from "../../../../src/changes/resource.ts";
import { startSimulator, type Simulator } from "../../../../src/simulator/simulator.ts";
import { HastyClock } from "../../api/support/hastyClock.ts";
import { kindOf, rulesFor, shippedRules } from "./rules.ts";

/** An edit that puts a plain value somewhere. */
export function set(path: Path, value: unknown): Edit {
  return { do: "set", path, json: readJson(JSON.stringify(value)) };
}

/** A simulated Dashboard and a person in front of it. */
export class Dashboard {
  readonly simulator: Simulator;
  readonly client: Client;
  readonly organization: string;
  /** Of the pauses between looks: they are over at once. */
  readonly clock = new HastyClock();
  readonly #ids: Readonly<Record<string, string>>;

  private constructor(simulator: Simulator, client: Client, ids: Readonly<Record<string, string>>) {
    this.simulator = simulator;
    this.client = client;
    this.organization = ids["organizationId"] ?? "";
    this.#ids = ids;
  }

  static async start(): Promise<Dashboard> {
    const simulator = await startSimulator({ rateLimit: false, networks: 3, devices: 6, organizations: 2 });
    const client = clientOf(simulator);
    const [organizationId = ""] = await idsIn(client, "/organizations", "id");
    const [networkId = ""] = await idsIn(client, `/organizations/${organizationId}/networks`, "id");
    const [serial = ""] = await idsIn(client, `/organizations/${organizationId}/devices`, "serial");
    const [, adminId = ""] = await idsIn(client, `/organizations/${organizationId}/admins`, "id");
    return new Dashboard(simulator, client, { organizationId, networkId, serial, adminId });
  }

  /** The ref of a resource: of the first network, device, second admin, unless other ids are given. */
  ref(kindId: string, ids: Readonly<Record<string, string>> = {}): Ref {
    const kind: Kind = kindOf(kindId);
    const path = fillPath(kind.path, { ...this.#ids, ...ids });
    return { connection: "here", organization: this.organization, kind, path };
  }

  /** The ref of the first resource of a kind's list, in the first network. */
  async first(kindId: string): Promise<Ref> {
    const kind: Kind = kindOf(kindId);
    const [id = ""] = await idsIn(this.client, fillPath(listPath(kind), this.#ids), kind.list?.id ?? "id");
    const placeholder = /\{(\w+)\}[^{]*$/.exec(kind.path)?.[1] ?? "";
    return this.ref(kindId, { [placeholder]: id });
  }

  /** The serial of the first switch. */
  async switch(): Promise<string> {
    const path = `/organizations/${this.organization}/devices`;
    const devices = JSON.parse((await this.client.get(path)).text) as Record<string, string>[];
    return devices.find((device) => device["productType"] === "switch")?.["serial"] ?? "";
  }

  async read(ref: Ref): Promise<Live> {
    const live = await readResource(this.client, ref, maskerOf(ref));
    if (!live) throw new Error(`Nothing at ${ref.path}`);
    return live;
  }

  /** What the extension does from an edit to the moment of the push: mask, hide, plan. */
  async plan(ref: Ref, edits: readonly Edit[]): Promise<Confirmed> {
    const before = await this.read(ref);
    return planned(ref, before, applyEdits(before.text, edits, liveOrder(before)));
  }

  /** The same, from the whole text of a draft. */
  async planText(ref: Ref, text: string): Promise<Confirmed> {
    return planned(ref, await this.read(ref), text);
  }

  push(confirmed: Confirmed): Promise<PushOutcome> {
    return pushPlan(this.client, maskerOf(confirmed.ref), confirmed, this.clock);
  }

  /** The requests other than reads that arrived where they are carried out, since `clearRequests`. */
  get writes(): readonly string[] {
    const isRedirect = (status: number | undefined): boolean => status === 307 || status === 308;
    return this.simulator.requests
      .filter(({ method, status }) => method !== "GET" && !isRedirect(status))
      .map(({ body = "" }) => body);
  }

  stop(): Promise<void> {
    return this.simulator.stop();
  }
}

export function maskerOf(ref: Ref): Masker {
  return maskerFor(new Uint8Array(32).fill(3), refKey(ref));
}

function planned(ref: Ref, before: Live, typed: string): Confirmed {
  const hidden = hideTypedSecrets(typed, maskerOf(ref));
  const secrets = new Map([...before.secrets, ...hidden.secrets]);
  const plan = planPush({
    rules: shippedRules(ref.kind),
    baseline: before.text,
    live: before.text,
    draft: hidden.text,
    secrets,
  });
  return { ref, plan, before, secrets, rules: rulesFor(ref.kind.id) };
}

function clientOf({ baseUrl, origin, shardOrigin, key }: Simulator): Client {
  const clock = new HastyClock();
  return createClient({
    access: {
      baseUrl,
      trustedHosts: { origins: [origin, shardOrigin] },
      credential: async () => key,
      allowsPushes: () => true,
    },
    fetch,
    clock,
    limiter: createLimiter(clock),
    log: () => undefined,
    userAgent: "OrgEditor/0.1.0 OrgEditor",
  });
}

async function idsIn(client: Client, path: string, field: string): Promise<string[]> {
  const items = JSON.parse((await client.get(path)).text) as Record<string, string>[];
  return items.map((item) => item[field] ?? "");
}
