import type { Locator, Page } from "playwright-core";
import { chooseFromMenu } from "./menu.ts";

const longestWalk = 40;
/** A row that is drawn anew under the mouse forgets the mouse, and one that is just opening its children. */
const attempts = 5;
const isThere = (): boolean => true;
const isNotThere = (): boolean => false;

/** What is asked of a row in the page. */
interface Drawn {
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly top: number };
}

/** The activity bar, and the trees of the view container that it has opened. */
export class SideBar {
  readonly page: Page;
  readonly part: Locator;

  constructor(page: Page) {
    this.page = page;
    this.part = page.locator(".part.sidebar");
  }

  /** Opens the view container of an icon in the activity bar. */
  async open(title: string): Promise<void> {
    await this.page.locator(".part.activitybar").getByRole("tab", { name: title }).click();
    await this.part.locator(".composite.title").filter({ hasText: title }).waitFor();
    await this.part.locator(".pane-body").first().waitFor();
  }

  /** A row by its name: label and description together. */
  row(name: string | RegExp): Locator {
    return this.part.getByRole("treeitem", { name }).first();
  }

  /** The accessible names of all rows on screen, top to bottom. */
  async rows(): Promise<string[]> {
    // All at once: a row that is gone before its turn would be waited for.
    const rows = await this.part.getByRole("treeitem").evaluateAll((all: readonly Drawn[]) =>
      all.map((row) => ({
        name: row.getAttribute("aria-label") ?? "",
        top: row.getBoundingClientRect().top,
      })),
    );
    return rows.sort((one, other) => one.top - other.top).map(({ name }) => name);
  }

  /** How many rows the parent of a row has, those out of sight included. */
  async siblings(name: string | RegExp): Promise<number> {
    await this.row(name).waitFor();
    return Number(await this.row(name).getAttribute("aria-setsize"));
  }

  /** Expands rows one below the other, each found by its name once its parent is open. */
  async expand(...names: readonly (string | RegExp)[]): Promise<void> {
    for (const name of names) {
      const row = this.row(name);
      await row.waitFor();
      if ((await row.getAttribute("aria-expanded")) === "false")
        await row.locator(".monaco-tl-twistie").click();
      await this.part.getByRole("treeitem", { name, expanded: true }).first().waitFor();
    }
  }

  /** Clicks an icon that a row shows while the mouse is over it. The name has no category. */
  async rowAction(row: string | RegExp, action: string): Promise<void> {
    await this.row(row).hover();
    await this.row(row).getByRole("button", { name: action }).click();
  }

  /** Chooses an entry of a row's context menu. A row that is drawn anew at that moment shows none: it is clicked again. */
  async contextMenu(row: string | RegExp, entry: string): Promise<void> {
    const menu = this.page.locator(".monaco-menu").first();
    for (let attempt = 0; attempt < attempts; attempt++) {
      await this.row(row).click({ button: "right" });
      if (await menu.waitFor({ timeout: 3000 }).then(isThere, isNotThere)) break;
    }
    await chooseFromMenu(this.page, entry);
  }

  /** Holds the mouse over a row and answers the text of its tooltip. */
  async tooltip(row: string | RegExp): Promise<string> {
    const hover = this.page
      .locator(".workbench-hover-container:visible")
      .filter({ hasNotText: "Loading..." })
      .first();
    for (let attempt = 0; attempt < attempts; attempt++) {
      const box = await this.row(row).boundingBox();
      if (!box) throw new Error(`The row ${row} is not on screen`);
      await this.page.mouse.move(box.x + box.width / 3, box.y + 2);
      await this.page.mouse.move(box.x + box.width / 3 + 6, box.y + box.height / 2, { steps: 4 });
      if (await hover.waitFor({ timeout: 2000 }).then(isThere, isNotThere))
        return (await hover.innerText()).replaceAll("\u00a0", " ");
    }
    throw new Error(`The row ${row} has no tooltip`);
  }

  /** Goes to the first row; a tree that is only about to get the focus takes no keys yet. */
  async walkToTop(): Promise<void> {
    const top = this.part.locator(".monaco-list-row.focused[data-index='0']");
    for (let step = 0; step < longestWalk; step++) {
      await this.page.keyboard.press("Home");
      if (await top.waitFor({ timeout: 250 }).then(isThere, isNotThere)) return;
    }
    throw new Error("The tree did not take the focus");
  }

  /** Opens the row that has the focus; one that opened while the whole tree was drawn anew is empty, and closed again. */
  async expandByKeyboard(): Promise<void> {
    const focused = this.part.locator(".monaco-list-row.focused");
    const open = this.part.locator(".monaco-list-row.focused[aria-expanded='true']");
    const top = Number(await focused.getAttribute("data-index"));
    const level = Number(await focused.getAttribute("aria-level"));
    const child = this.part.locator(`[data-index='${top + 1}'][aria-level='${level + 1}']`);
    for (let attempt = 0; attempt < attempts; attempt++) {
      await this.page.keyboard.press("ArrowRight");
      if (await child.waitFor({ timeout: 2000 }).then(isThere, isNotThere)) return;
      if ((await open.count()) > 0) await this.page.keyboard.press("ArrowLeft");
    }
    throw new Error("The row with the focus did not open");
  }

  /** Moves through the tree that has the focus, downwards, until a row is reached. */
  async walkTo(name: string | RegExp): Promise<void> {
    const reached = this.part.getByRole("treeitem", { name }).and(this.part.locator(".focused"));
    await this.row(name).waitFor();
    for (let step = 0; step < longestWalk; step++) {
      await this.page.keyboard.press("ArrowDown");
      if (await reached.waitFor({ timeout: 250 }).then(isThere, isNotThere)) return;
    }
    throw new Error(`No row ${name} below: ${(await this.rows()).join(", ")}`);
  }

  /** Clicks an icon in the title of a view. */
  async viewAction(action: string): Promise<void> {
    await this.part.hover();
    await this.part
      .locator(".pane-header, .composite.title")
      .getByRole("button", { name: action })
      .first()
      .click();
  }

  /** Chooses an entry of the "…" menu in the title of a view. */
  async viewMenu(entry: string): Promise<void> {
    await this.viewAction("Views and More Actions...");
    await chooseFromMenu(this.page, entry);
  }

  /** Waits until the first rows are so: the tree is drawn when it is told to, not when it is asked. */
  async beginsWith(rows: readonly (string | RegExp)[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const now = await this.rows();
      if (rows.every((row, at) => new RegExp(row).test(now[at] ?? ""))) return;
      if (attempt === longestWalk) throw new Error(`Still ${JSON.stringify(now)}`);
      await this.page.waitForTimeout(250);
    }
  }

  /** A button of a welcome view. */
  welcomeButton(name: string): Locator {
    return this.part.locator(".welcome-view-content").getByRole("button", { name });
  }
}
