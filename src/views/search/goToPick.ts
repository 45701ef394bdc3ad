import * as vscode from "vscode";
import { setContext } from "../contextKeys.ts";
import { errorWords } from "../tree/errorWords.ts";
import { ActiveLine } from "./activeLine.ts";
import { type Findable, findableKey } from "./findable.ts";
import {
  actionOf,
  type GoToAction,
  type GoToItem,
  hitItem,
  type MarksOf,
  remarkItem,
  separator,
} from "./goToItems.ts";
import type { GoToSearch } from "./goToSearch.ts";
import { isWorthAsking } from "./questions.ts";
import { readQuery } from "./query.ts";
import { organizations, remarksOf } from "./remarks.ts";

/** What somebody chose: a resource by its document, and what to do with it. */
export interface GoToChoice {
  readonly action: GoToAction;
  readonly uri: vscode.Uri;
  /** Its name and place, for a question about it. */
  readonly label: string;
}

export interface GoToParts {
  /** What it is picked for, where that is not to go there. */
  readonly title?: string;
  readonly search: GoToSearch;
  /** What the box begins with. */
  readonly text: string;
  readonly marksOf: MarksOf;
}

/** Organizations are asked when nobody has typed for so long. */
const quietMs = 300;

/** Answers that come faster are shown together. */
const togetherMs = 150;

/** So many failures are told in full. */
const mostTold = 5;

/** The extension may run elsewhere than the window: it does not know what keyboard that has. */
const goToTitle = "Go To (Ctrl+. or ⌘. for more actions)";

/** The pick, from when it is shown until somebody has chosen or left. */
export class GoToPick {
  readonly #title: string;
  readonly #search: GoToSearch;
  readonly #marksOf: MarksOf;
  readonly #pick = vscode.window.createQuickPick<GoToItem>();
  readonly #chosen = Promise.withResolvers<GoToChoice | undefined>();
  #asking = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #redraw: NodeJS.Timeout | undefined;
  readonly #active = new ActiveLine();
  #left = 0;
  #isLoaded = false;

  constructor({ search, text, marksOf, title = goToTitle }: GoToParts) {
    this.#title = title;
    this.#search = search;
    this.#marksOf = marksOf;
    this.#prepare(text);
  }

  /** Resolves with what was chosen. */
  async shown(): Promise<GoToChoice | undefined> {
    this.#pick.title = this.#title;
    this.#pick.show();
    this.#pick.busy = true;
    this.#hears(true);
    await this.#search.load();
    this.#isLoaded = true;
    this.#typed();
    const choice = await this.#chosen.promise;
    this.#stop();
    this.#pick.dispose();
    this.#hears(false);
    return choice;
  }

  /** The key for more actions is heard only while the pick is open. */
  #hears(isOpen: boolean): void {
    void setContext("meraki.goToOpen", isOpen);
  }

  /** Chooses the line that somebody is on, and leaves open what to do with it. */
  more(): void {
    const active = this.#activeItem();
    if (active) this.#choose(active, "more");
  }

  /** While new lines are on their way to the window VS Code names no active one: it is still the one that is seen. */
  #activeItem(): GoToItem | undefined {
    return this.#pick.activeItems[0] ?? this.#pick.items.find(({ key }) => key === this.#active.key);
  }

  #prepare(text: string): void {
    const pick = this.#pick;
    pick.value = text;
    pick.placeholder = "Name, ID, serial, MAC address, #tag, API path or Dashboard address";
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.keepScrollPosition = true;
    // The order is ours. The name is not in VS Code's published types; where it is not known it does nothing.
    Object.assign(pick, { sortByLabel: false });
    pick.onDidChangeValue(() => this.#typed());
    pick.onDidChangeActive(([item]) => this.#active.heard(item?.key));
    pick.onDidAccept(() => this.#accept(this.#activeItem()));
    pick.onDidTriggerItemButton(({ item, button }) => this.#choose(item, actionOf(button)));
    pick.onDidHide(() => this.#chosen.resolve(undefined));
  }

  /** What is loaded is searched at once; organizations are asked when the typing rests. */
  #typed(): void {
    this.#stop();
    if (!this.#isLoaded) return;
    this.#active.begin();
    this.#show();
    const text = this.#pick.value;
    if (!isWorthAsking(readQuery(text))) return;
    this.#timer = setTimeout(() => void this.#ask((asking) => this.#search.ask(text, asking)), quietMs);
  }

  async #ask(start: (asking: Parameters<GoToSearch["ask"]>[1]) => Promise<void>): Promise<void> {
    this.#stop();
    const { signal } = this.#asking;
    const changed = (left: number): void => {
      if (signal.aborted) return;
      this.#left = left;
      this.#redraw ??= setTimeout(() => this.#show(), togetherMs);
    };
    await start({ signal, changed });
    changed(0);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#redraw);
    this.#redraw = undefined;
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#left = 0;
  }

  #show(): void {
    const pick = this.#pick;
    this.#redraw = undefined;
    const items = this.#items(pick.value);
    pick.busy = this.#left > 0;
    pick.title = this.#left > 0 ? `Go To: asking ${organizations(this.#left)}…` : this.#title;
    pick.items = items;
    const active = this.#active.among(items.map(({ key, found }) => ({ key, isIdle: !found })));
    pick.activeItems = items.filter(({ key }) => key === active);
  }

  #items(text: string): readonly GoToItem[] {
    const query = readQuery(text);
    const toItem = (found: Findable): GoToItem => hitItem(found, query, this.#marksOf);
    if (query.text === "") return this.#atRest(toItem);
    const { hits, total } = this.#search.search(text);
    return [...hits.map(toItem), ...this.#remarks(text, hits.length, total)];
  }

  /** Before anything is typed: documents and drafts, then what is highest up. */
  #atRest(toItem: (found: Findable) => GoToItem): readonly GoToItem[] {
    const documents = this.#search.documents();
    const known = new Set(documents.map(findableKey));
    const others = this.#search.tops().filter((found) => !known.has(findableKey(found)));
    return [
      ...(documents.length > 0 ? [separator("Open, drafts and recent"), ...documents.map(toItem)] : []),
      ...(others.length > 0 ? [separator("Organizations and networks"), ...others.map(toItem)] : []),
    ];
  }

  #remarks(text: string, shown: number, total: number): readonly GoToItem[] {
    const search = this.#search;
    const failures = search
      .failures()
      .map(({ organization, error }) => ({ organization, words: errorWords(error) }));
    const left = this.#left;
    const notAsked = search.notAsked(text);
    const remarks = remarksOf({ text, shown, total, size: search.size, left, notAsked, failures });
    return remarks.length > 0 ? [separator(""), ...remarks.map(remarkItem)] : [];
  }

  /** Whole sentences, for which a line has no room. */
  #tellFailures(): void {
    const failures = this.#search.failures();
    const lines = failures
      .slice(0, mostTold)
      .map((each) => `${each.organization}: ${errorWords(each.error).detail}`);
    const more = failures.length > mostTold ? [`And ${failures.length - mostTold} more.`] : [];
    const detail = [...lines, ...more].join("\n\n");
    void vscode.window.showWarningMessage(`${organizations(failures.length)} could not be asked`, {
      modal: true,
      detail,
    });
  }

  #accept(item: GoToItem | undefined): void {
    const text = this.#pick.value;
    if (item?.remark === "failures") this.#tellFailures();
    else if (item?.remark === "askAll") void this.#ask((asking) => this.#search.askAll(text, asking));
    else if (item) this.#choose(item, "open");
  }

  #choose({ uri, label, found }: GoToItem, action: GoToAction | undefined): void {
    if (!uri || !action) return;
    this.#chosen.resolve({ action, uri, label: `${label} · ${found?.home.place ?? ""}` });
    this.#pick.hide();
  }
}
