import type { Inheritance } from "../catalog/inheritance.ts";
import type { Ref } from "../catalog/ref.ts";
import { isToken, tokensInText, type Secrets } from "../changes/secrets/mask.ts";
import { planPush, type SchemaProblem } from "../changes/plan.ts";
import type { Planned } from "../changes/planned.ts";
import type { Live } from "../changes/resource.ts";
import { isTooLong } from "../changes/json/tooLong.ts";
import { serviceText, type KindToolbox, type KindTools } from "./kindTools.ts";
import { pathsIn } from "./pathsIn.ts";

export interface PlanRequest {
  readonly ref: Ref;
  readonly draft: string;
  readonly baseline: string;
  readonly live: Live | undefined;
  /** Live text that the person decided to overwrite. */
  readonly keptOver?: string | undefined;
  /** For a review: what may have moved is read again. */
  readonly isReview?: boolean;
}

/** How the rest of the documents asks for a plan. */
export type MakePlan = (request: PlanRequest) => Promise<Planned>;

/** The literal of a secret that was typed into this resource. */
export type TypedSecret = (ref: Ref, token: string) => Promise<string | undefined>;

/** The e-mail address of whoever a connection belongs to; undefined where Dashboard does not say. */
export type EmailOf = (connection: string) => Promise<string | undefined>;

/** What a resource has to do with templates; `isNow` reads again who inherits it. Never rejects. */
export type InheritanceOf = (ref: Ref, isNow: boolean) => Promise<Inheritance>;

/** What a plan needs beside the texts. */
export interface PlanSources {
  readonly typedSecret: TypedSecret;
  readonly emailOf: EmailOf;
  readonly inheritance: InheritanceOf;
}

/** Makes plans: brings the kind's rules, the schema's problems and the typed secrets to the pure planning. */
export class Planner {
  readonly #toolbox: KindToolbox;
  readonly #sources: PlanSources;

  constructor(toolbox: KindToolbox, sources: PlanSources) {
    this.#toolbox = toolbox;
    this.#sources = sources;
  }

  async plan({ ref, draft, baseline, live, keptOver, isReview = false }: PlanRequest): Promise<Planned> {
    const isEdited = draft !== baseline;
    const tools = await this.#toolbox.of(ref.kind);
    const secrets = await this.#secretsFor(ref, draft, live);
    const plan = planPush({
      rules: tools.rules,
      baseline,
      live: live?.text,
      draft,
      secrets,
      schemaProblems: await schemaProblems(draft, tools),
      inheritance: isEdited ? await this.#sources.inheritance(ref, isReview) : { is: "own" },
      keepsMine: keptOver !== undefined && keptOver === live?.text,
      beside: { peers: live?.peers, self: await this.#self(ref, tools, isEdited) },
    });
    return { ref, plan, live, draft, baseline, secrets, rules: tools.rules };
  }

  /** Asked only where the contract guards oneself and something is to be planned. */
  async #self(ref: Ref, { rules }: KindTools, isEdited: boolean): Promise<string | undefined> {
    const isGuarded = rules?.contract.guards?.some((guard) => guard.of === "oneself") === true;
    return isGuarded && isEdited ? this.#sources.emailOf(ref.connection) : undefined;
  }

  async #secretsFor(ref: Ref, draft: string, live: Live | undefined): Promise<Secrets> {
    const secrets = new Map(live?.secrets);
    for (const token of tokensInText(draft)) {
      const typed = secrets.has(token) ? undefined : await this.#sources.typedSecret(ref, token);
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
  if (isTooLong(draft)) return [];
  const { text, json } = serviceText(service, "meraki-draft:/draft.json", 0, draft);
  const problems = await service.doValidation(text, json, undefined, schema);
  const pathAt = pathsIn(draft);
  return problems.flatMap(({ range, message }) => {
    const path = pathAt(text.offsetAt(range.start));
    const value = text.getText(range);
    return path && !isToken(value.replace(/^"|"$/g, "")) ? [{ path, message: wording(message) }] : [];
  });
}
