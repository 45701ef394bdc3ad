import type { ErrorWords } from "../tree/errorWords.ts";
import type { NotAsked } from "./goToSearch.ts";
import { isWorthAsking } from "./questions.ts";
import { readQuery } from "./query.ts";

/** A line that says something of the search itself, and may do something. */
export interface Remark {
  readonly does: "askAll" | "failures" | "none";
  readonly label: string;
  readonly detail: string;
  readonly icon: string;
}

/** How a search stands. */
export interface SearchState {
  readonly text: string;
  readonly shown: number;
  readonly total: number;
  /** So many things were read and can be found without asking. */
  readonly size: number;
  /** So many organizations are still asked. */
  readonly left: number;
  readonly notAsked: NotAsked;
  readonly failures: readonly { readonly organization: string; readonly words: ErrorWords }[];
}

/** What there is to say below the hits. */
export function remarksOf(state: SearchState): readonly Remark[] {
  return [...shortfall(state), ...askAll(state), ...failed(state)];
}

/** "1 organization", "1,200 organizations" */
export function organizations(many: number): string {
  return `${count.format(many)} ${many === 1 ? "organization" : "organizations"}`;
}

const count = new Intl.NumberFormat("en-US");

function shortfall({ text, shown, total, left, size }: SearchState): readonly Remark[] {
  if (total > shown) {
    const label = `${count.format(shown)} of ${count.format(total)} are shown`;
    return [{ does: "none", label, detail: "Type more to narrow them down.", icon: "info" }];
  }
  if (total > 0 || left > 0) return [];
  return [nothing(text, size)];
}

function nothing(text: string, size: number): Remark {
  const query = readQuery(text);
  const none = { does: "none", label: "Nothing found", icon: "info" } as const;
  if (query.path !== undefined && !query.path.slice(1).includes("/"))
    return { ...none, label: "Type on", detail: "An ID comes next, as in /networks/N_123." };
  const detail = isWorthAsking(query)
    ? `Not among ${count.format(size)} loaded objects, nor in the organizations that were asked.`
    : "Type 3 letters or more to ask Dashboard too.";
  return { ...none, detail };
}

function askAll({ notAsked: { organizations: others, calls }, left }: SearchState): readonly Remark[] {
  if (others === 0 || left > 0) return [];
  const label = `Search ${count.format(others)} more ${others === 1 ? "organization" : "organizations"}`;
  const detail = `Asks Dashboard ${count.format(calls)} times in the background. Typing or Escape stops it.`;
  return [{ does: "askAll", label, detail, icon: "cloud" }];
}

/** A line has room for a few words; the whole sentence is behind it. */
function failed({ failures }: SearchState): readonly Remark[] {
  const [first] = failures;
  if (!first) return [];
  const { organization, words } = first;
  const label = `${organizations(failures.length)} could not be asked`;
  const detail = `${words.label}: ${organization}. ${words.detail}`;
  return [{ does: "failures", label, detail, icon: "warning" }];
}
