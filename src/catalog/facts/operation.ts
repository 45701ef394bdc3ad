import type { Field, Shape } from "./shape.ts";

/** Dashboard's API has no PATCH. */
export type Verb = "get" | "put" | "post" | "delete";

export const verbs: readonly Verb[] = ["get", "put", "post", "delete"];

/** A parameter looks like a field: a name, a shape, perhaps required. */
export type Parameter = Field;

/** One verb on one path. */
export interface Operation {
  readonly id: string;
  readonly verb: Verb;
  /** The templated path, such as `/networks/{networkId}/appliance/vlans/{vlanId}`. */
  readonly path: string;
  /** The parameters in the path, in its order. */
  readonly places: readonly Parameter[];
  /** Query parameters. An array is sent as `name[]=a&name[]=b`. */
  readonly query: readonly Parameter[];
  readonly body?: Shape;
  /** The status of success: 200, 201, 202, 204 or 207. */
  readonly status: number;
  /** The body of success; absent for a 204. */
  readonly answer?: Shape;
  readonly pages?: Pages;
  /** The operation to name in an action batch, where the API takes it there. */
  readonly batch?: string;
  /** The resource to name in an action batch, where it is not `path`. */
  readonly batchResource?: string;
  readonly deprecated?: true;
  /** OAuth scopes; empty where the description names none. */
  readonly scopes: readonly string[];
}

/** How the answer of a list is cut into pages. */
export interface Pages {
  /** `array`: the answer is the list; `items`: `{items}`, mostly with `meta`; `object`: another object. */
  readonly shape: "array" | "items" | "object";
  /** The field that holds the list, where the answer is an object with `items` or with one list. */
  readonly rows?: string;
  /** The answer carries a `Link` header. */
  readonly link?: true;
  /** `perPage`: least (often 3: a 1 is refused), most, and what is used when it is not sent. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
}
