import type { AccessGrant, AdminAccess } from "./adminAccess.ts";
import { levelLabel, networkLevels, needsNoGrants, organizationLevels } from "./adminAccess.ts";
import { shortEnd, shortMiddle } from "../shortText.ts";
import type { Deed, DeviceCount } from "./deed.ts";
import { countedDevices, isUplink, productsText } from "./networkProducts.ts";

/** What is said of a deed. Lines are short: desktop dialogs do not scroll. */
export interface DeedWords {
  /** "network Depot": what it is about, in the middle of a sentence. */
  readonly thing: string;
  readonly question: string;
  readonly button: string;
  readonly lines: readonly string[];
  /** Whether, and how, it can be taken back. */
  readonly undo: string;
  /** "created", "removed". */
  readonly done: string;
  /** What stands between that and the place: "in", "from". */
  readonly at: string;
  /** "create", "remove". */
  readonly verb: string;
  /** "5 devices go offline": what it costs, in a few words, where something can be counted. */
  readonly cost?: string;
}

/** The words of a deed. */
export function deedWords(deed: Deed): DeedWords {
  switch (deed.do) {
    case "create-network":
      return newNetworkWords(deed);
    case "create-organization":
      return newOrganizationWords(deed);
    case "delete-network":
      return networkDeletionWords(deed);
    case "delete-organization":
      return organizationDeletionWords(deed);
    case "add-admin":
      return newAdminWords(deed);
    case "remove-admin":
      return adminRemovalWords(deed);
  }
}

const longestName = 48;
const longestLine = 100;

/** Names differ at their ends. */
function short(name: string): string {
  return shortMiddle(name, longestName);
}

type Of<D extends Deed["do"]> = Extract<Deed, { do: D }>;

function newNetworkWords(deed: Of<"create-network">): DeedWords {
  const { name, productTypes, timeZone, tags, copyFrom, notes } = deed;
  return {
    thing: `network ${short(name)}`,
    question: `Create network ${short(name)}?`,
    button: "Create Network",
    lines: [
      productsText(productTypes),
      `Time zone: ${timeZone}`,
      ...(tags.length > 0 ? [shortEnd(`Tags: ${tags.join(", ")}`, longestLine)] : []),
      ...(copyFrom ? [`All settings copied from ${copyFrom.name}`] : []),
      ...(notes === "" ? [] : ["With notes"]),
    ],
    undo: "To undo, delete the network.",
    done: "created",
    at: "in",
    verb: "create",
  };
}

function newOrganizationWords({ name }: Of<"create-organization">): DeedWords {
  return {
    thing: `organization ${short(name)}`,
    question: `Create organization ${short(name)}?`,
    button: "Create Organization",
    lines: [
      "You become its only administrator, with full access.",
      "It begins empty: no networks, devices or licenses.",
    ],
    undo: "To undo, delete it while it is empty.",
    done: "created",
    at: "in",
    verb: "create",
  };
}

function networkDeletionWords({ name, losses }: Of<"delete-network">): DeedWords {
  const { devices, drafts, isBoundToTemplate } = losses;
  return {
    thing: `network ${short(name)}`,
    question: `Delete network ${short(name)}?`,
    button: "Delete Network…",
    lines: [
      ...deviceLines(devices),
      "All its settings and its history are gone for good.",
      ...(isBoundToTemplate ? ["Its configuration template stays."] : []),
      ...draftLines(drafts),
    ],
    undo: "This cannot be undone.",
    done: "deleted",
    at: "from",
    verb: "delete",
    ...costOf(devices),
  };
}

function organizationDeletionWords({ name, drafts }: Of<"delete-organization">): DeedWords {
  return {
    thing: `organization ${short(name)}`,
    question: `Delete organization ${short(name)}?`,
    button: "Delete Organization…",
    lines: ["Its settings, history and change log are gone for good.", ...draftLines(drafts)],
    undo: "This cannot be undone.",
    done: "deleted",
    at: "from",
    verb: "delete",
  };
}

function newAdminWords({ name, email, access }: Of<"add-admin">): DeedWords {
  return {
    thing: `administrator ${short(name)}`,
    question: `Add administrator ${short(name)}?`,
    button: "Add Admin",
    lines: [email, ...accessLines(access), "Meraki sends an invitation to this address."],
    undo: "To undo, remove the administrator.",
    done: "added",
    at: "to",
    verb: "add",
  };
}

function adminRemovalWords(deed: Of<"remove-admin">): DeedWords {
  return {
    thing: `administrator ${short(deed.name)}`,
    question: `Remove administrator ${short(deed.name)}?`,
    button: "Remove Admin…",
    lines: [
      deed.email,
      ...accessLines(deed),
      "All access to this organization ends at once, API keys included.",
    ],
    undo: "No undo: adding the person again sends an invitation.",
    done: "removed",
    at: "from",
    verb: "remove",
  };
}

function deviceLines(devices: readonly DeviceCount[] | undefined): readonly string[] {
  if (devices === undefined) return ["Its devices go offline and return to the inventory."];
  if (devices.length === 0) return ["It has no devices."];
  const families = listed.format(devices.map(({ product, count }) => countedDevices(product, count)));
  const verbs = total(devices) === 1 ? "goes offline and returns" : "go offline and return";
  return [
    `${families} ${verbs} to the inventory.`,
    ...(devices.some(({ product }) => isUplink(product))
      ? ["Without its security appliance the whole site loses its uplink."]
      : []),
  ];
}

const listed = new Intl.ListFormat("en-GB");

function costOf(devices: readonly DeviceCount[] | undefined): Pick<DeedWords, "cost"> {
  const count = total(devices ?? []);
  if (count === 0) return {};
  return { cost: count === 1 ? "1 device goes offline" : `${count} devices go offline` };
}

function total(devices: readonly DeviceCount[]): number {
  return devices.reduce((sum, { count }) => sum + count, 0);
}

function draftLines(drafts: number): readonly string[] {
  if (drafts === 0) return [];
  return [
    drafts === 1
      ? "Your draft in it stays on this machine."
      : `Your ${drafts} drafts in it stay on this machine.`,
  ];
}

/** The organization first, then what is given singly. */
export function accessLines({ orgAccess, networks, tags }: AdminAccess): readonly string[] {
  const grants = needsNoGrants(orgAccess)
    ? []
    : [...grantLines("Network", networks), ...grantLines("Tag", tags)];
  return [`Organization: ${levelLabel(organizationLevels, orgAccess)}`, ...grants];
}

const mostNamed = 3;

/** `Networks: Berlin (Full), Hamburg (Read-only) and 4 more`. */
function grantLines(what: string, grants: readonly AccessGrant[]): readonly string[] {
  if (grants.length === 0) return [];
  const named = grants
    .slice(0, mostNamed)
    .map(({ name, access }) => `${name} (${levelLabel(networkLevels, access)})`);
  const more = grants.length - named.length;
  return [
    `${what}${grants.length === 1 ? "" : "s"}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  ];
}
