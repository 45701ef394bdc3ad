import type { Ref } from "../catalog/ref.ts";
import { isToken, tokensInText, type Secrets } from "../changes/mask.ts";
import type { Path } from "../changes/json.ts";
import { planPush, type SchemaProblem } from "../changes/plan.ts";
import type { Planned } from "../changes/planned.ts";
import type { Live } from "../changes/resource.ts";
import { serviceText, type KindToolbox, type KindTools } from "./kindTools.ts";
import { pathAt } from "./pathAt.ts";

export interface PlanRequest {
  readonly ref: Ref;
  readonly draft: string;
  readonly baseline: string;
  readonly live: Live | undefined;
  /** Live text that the person decided to overwrite. */
  readonly keptOver?: string | undefined;
}

/** How the rest of the documents asks for a plan. */
export type MakePlan = (request: PlanRequest) => Promise<Planned>;

/** The literal of a secret that was typed into this resource. */
export type TypedSecret = (ref: Ref, token: string) => Promise<string | undefined>;

/** The e-mail address of whoever a connection belongs to; undefined where Dashboard does not say. */
export type EmailOf = (connection: string) => Promise<string | undefined>;

/** Makes plans: brings the kind's rules, the schema's problems and the typed secrets to the pure planning. */
export class Planner {
  readonly #toolbox: KindToolbox;
  readonly #typedSecret: TypedSecret;
  readonly #emailOf: EmailOf;

  constructor(toolbox: KindToolbox, typedSecret: TypedSecret, emailOf: EmailOf) {
    this.#toolbox = toolbox;
    this.#typedSecret = typedSecret;
    this.#emailOf = emailOf;
  }

  async plan({ ref, draft, baseline, live, keptOver }: PlanRequest): Promise<Planned> {
    const tools = await this.#toolbox.of(ref.kind);
    const secrets = await this.#secretsFor(ref, draft, live);
    const plan = planPush({
      rules: tools.rules,
      baseline,
      live: live?.text,
      draft,
      secrets,
      schemaProblems: await schemaProblems(draft, tools),
      keepsMine: keptOver !== undefined && keptOver === live?.text,
      beside: { peers: live?.peers, self: await this.#self(ref, tools, draft !== baseline) },
    });
    return { ref, plan, live, draft, baseline, secrets, rules: tools.rules };
  }

  /** Asked only where the contract guards oneself and something is to be planned. */
  async #self(ref: Ref, { rules }: KindTools, isEdited: boolean): Promise<string | undefined> {
    const isGuarded = rules?.contract.guards?.some((guard) => guard.of === "oneself") === true;
    return isGuarded && isEdited ? this.#emailOf(ref.connection) : undefined;
  }

  async #secretsFor(ref: Ref, draft: string, live: Live | undefined): Promise<Secrets> {
    const secrets = new Map(live?.secrets);
    for (const token of tokensInText(draft)) {
      const typed = secrets.has(token) ? undefined : await this.#typedSecret(ref, token);
      if (typed !== undefined) secrets.set(token, typed);
    }
    return secrets;
  }
}

function wording(message: string | { readonly value: string }): string {
  return typeof message === "string" ? message : message.value;
}

/** What the schema says of a text, without what is said of a mask: it stands for a value. */
async function schemaProblems(draft: string, { service, schema }: KindTools): Promise<SchemaProblem[]> {
  const { text, json } = serviceText(service, "meraki-draft:/draft.json", 0, draft);
  const problems = await service.doValidation(text, json, undefined, schema);
  return problems.flatMap(({ range, message }) => {
    const path: Path | undefined = pathAt(draft, text.offsetAt(range.start));
    const value = text.getText(range);
    return path && !isToken(value.replace(/^"|"$/g, "")) ? [{ path, message: wording(message) }] : [];
  });
}
