import type { WriteContract } from "./contract.ts";

/** Meraki's product families, as `productTypes` of a network names them. */
export type Product =
  | "appliance"
  | "switch"
  | "wireless"
  | "camera"
  | "sensor"
  | "systemsManager"
  | "cellularGateway";

/** A list of resources. */
export interface ListFacts {
  readonly operation: string;
  readonly path: string;
  /** Field that holds an item's id. */
  readonly id: string;
  /** The largest page that the list gives, where it has pages: fewer pages are fewer calls. */
  readonly perPage?: number;
}

/**
 * One sort of resource. Everything that varies by kind is a column here or a fact in the index;
 * no code asks for a kind's name.
 */
export interface Kind {
  readonly id: string;
  readonly label: string;
  readonly plural: string;
  /** Codicon id. */
  readonly icon: string;
  /** Id of the kind that it stands under in the tree; undefined: directly under the connection. */
  readonly parent?: string;
  /** Rows of this kind open into the kinds that stand under it. */
  readonly opens?: true;
  /** Id of a second kind under which the list is shown, narrowed to the items that are in it. */
  readonly alsoUnder?: string;
  /** The heading under which a network's settings are grouped. */
  readonly group?: { readonly label: string; readonly product: Product };
  /** API path of one resource, with placeholders. */
  readonly path: string;
  /** Operation that answers one resource, or the list that it is picked from (`pick` = its id field). */
  readonly read: { readonly operation: string; readonly path: string; readonly pick?: string };
  /** Operation of the PUT; a kind without one is read-only. */
  readonly write?: string;
  /** List of all resources of this kind under its parent; a singleton has none. */
  readonly list?: ListFacts;
  /** Field that people know the resource by. */
  readonly name?: string;
  /** Prefix before the name, for kinds whose number people use ("10 Guest"). */
  readonly number?: string;
  /** Field shown dimmed behind the name. */
  readonly detail?: string;
  readonly contract?: WriteContract;
}
