/** Meraki's product families, as `productTypes` of a network names them. */
export type Product =
  | "appliance"
  | "switch"
  | "wireless"
  | "camera"
  | "sensor"
  | "systemsManager"
  | "cellularGateway";

/** What the tree's filter can ask of an item. */
export type FilterPart = "name" | "organization" | "products" | "tags";

/** A list of resources. */
export interface ListFacts {
  /** Field that holds an item's id. */
  readonly id: string;
  /** Where it is not the path of one resource without its last part. */
  readonly path?: string;
  /** The largest page that the list gives, where it has pages: fewer pages are fewer calls. */
  readonly perPage?: number;
  /** How to look for an item in a list that was not read; a kind without it is found only where its lists were read. */
  readonly search?: SearchFacts;
}

/**
 * The list's own filters, each a query parameter that keeps what holds a text; the one of tags takes whole tags.
 * Where there are none the whole list is read.
 */
export interface SearchFacts {
  readonly name?: string;
  readonly id?: string;
  readonly alias?: string;
  readonly tags?: string;
}

/**
 * One sort of resource: where it stands and what people know it by. What a PUT does to it is its contract; operations,
 * fields and types are facts of its paths. Everything that varies by kind is one of these; no code asks for a kind's name.
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
  /** Its ids stand in for those of this kind: a template has the settings of a network, at the paths of one. */
  readonly standsFor?: string;
  /** A template decides it for the networks that are bound to it. */
  readonly templated?: true;
  /** The heading under which a network's settings are grouped, and the product that they need, if they need one. */
  readonly group?: { readonly label: string; readonly product?: Product };
  /** Products of the devices that have it, where it stands under devices: what others are asked for answers 400. */
  readonly products?: readonly Product[];
  /** API path of one resource, with placeholders. */
  readonly path: string;
  /** There is no GET of one: it is picked from its list by its id. */
  readonly picked?: true;
  /** There is no PUT, or none that this editor offers. */
  readonly readOnly?: true;
  /** List of all resources of this kind under its parent; a singleton has none. */
  readonly list?: ListFacts;
  /** Field that people know the resource by. */
  readonly name?: string;
  /** A second field that people know the resource by: a MAC address, an email address. */
  readonly alias?: string;
  /** Prefix before the name, for kinds whose number people use ("10 Guest"). */
  readonly number?: string;
  /** Field shown dimmed behind the name. */
  readonly detail?: string;
  /** The `url` in its answers is no page in Dashboard. Who knows the address may use it, so no row shows it. */
  readonly privateUrl?: true;
  /** It has plain tags, in its field `tags`. */
  readonly tagged?: true;
  /** What its rows offer beside what all rows do: words that menus match. */
  readonly offers?: readonly string[];
  /** The same for the row of its list. */
  readonly listOffers?: readonly string[];
  /** What the tree's filter asks of it; without, it is always shown. */
  readonly filteredBy?: readonly FilterPart[];
}

/** The placeholder of a kind's own id: `networkId`. A singleton has none: the empty string. */
export function ownPlaceholder({ path }: Kind): string {
  return /\{(\w+)\}$/.exec(path)?.[1] ?? "";
}

/** The path that one resource is read from: its own, or its list's. */
export function readPath(kind: Kind): string {
  return kind.picked ? listPath(kind) : kind.path;
}

/** The path of the list that a resource of this kind is in. */
export function listPath({ path, list }: Kind): string {
  return list?.path ?? path.slice(0, path.lastIndexOf("/"));
}
