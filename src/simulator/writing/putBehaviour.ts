import type { FieldRule } from "./fields.ts";
import type { JsonObject } from "../json.ts";
import type { Refuse } from "./refusals.ts";
import type { Settle } from "./settling.ts";

/** What a PUT of one kind does. The table is the simulator's own: it knows nothing of what the editor believes. */
export interface PutBehaviour {
  /** Where the behaviour was read or seen. */
  readonly evidence: readonly string[];
  /** What becomes of a field that the body leaves out. */
  readonly omitted: "reverts" | "keeps";
  /** The fields that do the opposite of `omitted`. */
  readonly except: readonly string[];
  /** What a PUT may write; all else in a body is ignored in silence. Undefined where nothing is known: any field. */
  readonly fields: Readonly<Record<string, FieldRule>> | undefined;
  /** Whether an object that is sent replaces the stored one (what it leaves out reverts), or is merged into it. */
  readonly nested: "replaces" | "merges";
  /** Paths that are stored and never returned, `[]` for each item: `radiusServers[].secret`. */
  readonly hidden: readonly string[];
  /** Whether a PUT creates what is not there. */
  readonly createsMissing: boolean;
  /** More reasons for a 400, beyond types and values of fields. */
  readonly refuses: Refuse;
  /** What the cloud does by itself to the document that a PUT made. */
  readonly settles: Settle;
  /** Writable fields that this kind ignores all the same. */
  readonly ignores: readonly string[];
  /** Values that the cloud sets by itself after each PUT, whatever was sent. */
  readonly forces: JsonObject;
}

/** As the documentation says of every PUT. */
export const documented: PutBehaviour = {
  evidence: [
    "Meraki API documentation: PUT should specify all the fields of a resource; the API will revert omitted fields to their default value",
  ],
  omitted: "reverts",
  except: [],
  fields: undefined,
  nested: "replaces",
  hidden: [],
  createsMissing: false,
  refuses: () => [],
  settles: (next) => next,
  ignores: [],
  forces: {},
};

/** As practice has it of most: what is left out stays. */
export const partial: PutBehaviour = {
  ...documented,
  evidence: [
    "CiscoDevNet/terraform-provider-meraki#212: an omitted field is a no-op and is not cleared",
    "CiscoDevNet/terraform-provider-meraki generator: a reset has to send the default values explicitly",
  ],
  omitted: "keeps",
  nested: "merges",
};
