/** What happens to a field that a PUT leaves out. */
export type Omission = "reverts" | "keeps" | "unknown";

/** Why we believe a statement of a contract. `assumed` means that nobody has told us. */
export interface Evidence {
  readonly from: "documentation" | "description" | "issue" | "assumed";
  /** Page, operation or issue that says so. */
  readonly source: string;
}

/** How the items of a list are recognised from one version of it to the next. */
export type ListIdentity =
  | { readonly by: "key"; readonly key: string }
  | { readonly by: "position" }
  | { readonly by: "set" };

/** A value that GET returns and PUT refuses. */
export interface RefusedValue {
  readonly value: string;
  /** What PUT takes instead, where that is known. */
  readonly instead?: string;
  readonly evidence: Evidence;
}

/** What one field does, where it differs from its kind. Keyed by pattern: `radiusServers[].secret`. */
export interface FieldContract {
  readonly omitted?: Omission;
  /** JSON text of the published default. */
  readonly fallback?: string;
  readonly readOnly?: true;
  /** `false`: answers hold it, though their description forgets it. */
  readonly writeOnly?: boolean;
  /** A secret that `null` removes; elsewhere `null` is as good as nothing typed. */
  readonly nullClears?: true;
  /** JSON text that is sent where the draft gives none: a PUT demands this field and no answer holds it. */
  readonly supplied?: string;
  readonly refuses?: readonly RefusedValue[];
  readonly evidence: Evidence;
}

/** A rule that Dashboard adds behind the last one in its answers and refuses in a PUT. */
export interface AppendedItem {
  readonly list: string;
  /** Fields by which the implicit item is recognised; a person's own look-alike is told apart by position. */
  readonly like: Readonly<Record<string, string>>;
  /** A field of the item that a PUT takes beside the list under another name, and would switch off without. */
  readonly carries?: { readonly field: string; readonly as: string };
  readonly evidence: Evidence;
}

/** A value that answers hold in another form than a PUT takes. Keyed by pattern: `blockedUrlCategories[]`. */
export type Rewrite = (
  | {
      /** An object is sent as its field of this name: `{ "id": "7", "name": "Games" }` as `"7"`. */
      readonly as: "field";
      readonly field: string;
    }
  /** A number is sent as a string of its digits. */
  | { readonly as: "text" }
) & { readonly evidence: Evidence };

/** What goes wrong where a dangerous change was not meant. The words for it are in `harmWords`. */
export type Harm =
  | "switches-api-off"
  | "cuts-off-device"
  | "cuts-off-port"
  | "cuts-off-trunk"
  | "drops-native-vlan"
  | "may-block-trunk"
  | "may-loop"
  | "may-drop-link"
  | "isolates-trunk"
  | "overrides-port"
  | "moves-port"
  | "keeps-out-of-port"
  | "powers-off"
  | "cuts-off-monitoring"
  | "retires-vlans"
  | "changes-who-checks"
  | "leaves-nobody-in-charge"
  | "may-leave-nobody-in-charge"
  | "leaves-nobody-ready"
  | "lowers-oneself"
  | "may-lower-oneself";

/** A change that can do more harm than its field shows. */
export interface Danger {
  /** Path of the field, with all that is in it: `wan1`, `api.enabled`. */
  readonly at: string;
  /** JSON text of the dangerous value; without one every change is dangerous. */
  readonly to?: string;
  /** It is dangerous only where live has this JSON text in a field: on a trunk and not on an access port. */
  readonly when?: { readonly field: string; readonly is: string };
  readonly grade: "blocks" | "warns" | "informs";
  readonly harm: Harm;
  readonly evidence: Evidence;
}

/** A loss of power that only shows beside other things: the other items of the list, or who the connection belongs to. */
export type Guard = {
  /** Field that gives power, and its values from the most to the least. */
  readonly field: string;
  readonly ranks: readonly string[];
  readonly grade: "blocks" | "warns";
  readonly harm: Harm;
  readonly evidence: Evidence;
} & (
  | {
      /** No other item of the list has as much. */
      readonly of: "last";
      /** Where nobody could read the list: a warning. */
      readonly perhaps: Harm;
      /** Others have as much, and none of them can use it: a warning. */
      readonly unready: { readonly field: string; readonly unless: string; readonly harm: Harm };
    }
  | {
      /** The item is the person behind the connection, by the e-mail address in the field `by`. */
      readonly of: "oneself";
      readonly by: string;
      /** Where it is not known who that is. */
      readonly perhaps: Harm;
    }
);

/** Top-level fields that Dashboard may change by itself where another one changes (`type: "access"` to `"trunk"`). */
export interface Governed {
  readonly fields: readonly string[];
  readonly evidence: Evidence;
}

/** What a PUT of one kind does, as data with evidence. */
export interface WriteContract {
  /** `whole`: the whole writable document is sent. `changed`: changed top-level fields and the required ones. */
  readonly send: "whole" | "changed";
  /** What omitted fields do that have no entry of their own. */
  readonly omitted: Omission;
  readonly evidence: Evidence;
  readonly fields?: Readonly<Record<string, FieldContract>>;
  /** Top-level fields that every PUT must carry. */
  readonly required?: readonly string[];
  readonly lists?: Readonly<Record<string, ListIdentity>>;
  readonly appended?: AppendedItem;
  readonly rewrites?: Readonly<Record<string, Rewrite>>;
  /** Keyed by the top-level field that governs others. */
  readonly governs?: Readonly<Record<string, Governed>>;
  readonly dangers?: readonly Danger[];
  readonly guards?: readonly Guard[];
}
