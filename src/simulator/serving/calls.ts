import type { Answer } from "./answers.ts";
import type { Cloud } from "../cloud.ts";
import type { JsonObject } from "../json.ts";
import type { KeyHolder } from "../making/populate.ts";

/** One authorized request that has found its route. */
export interface Call {
  readonly method: string;
  /** Without the API prefix and the query. */
  readonly path: string;
  /** The whole address, with the origin that answers. */
  readonly url: URL;
  readonly template: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly holder: KeyHolder;
  /** The organization that the path belongs to, or the empty string. */
  readonly organizationId: string;
  readonly body: JsonObject;
}

/** Does what one route asks for. The change log is not its business: whoever calls it notes what it wrote. */
export type Handle = (cloud: Cloud, call: Call) => Answer;
