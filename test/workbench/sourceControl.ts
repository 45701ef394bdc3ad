import type { Locator, Page } from "playwright-core";
import { SideBar } from "./sideBar.ts";

/** The Source Control view and the pending changes in it. */
export class SourceControl {
  readonly page: Page;
  readonly view: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.locator(".part.sidebar .scm-view");
  }

  /** Shows the view container; the view itself is hidden as long as nothing is pending. */
  async open(): Promise<void> {
    await new SideBar(this.page).open("Source Control");
  }

  /** A group, or the change of one document, by a part of its name. */
  row(name: string | RegExp): Locator {
    return this.view.getByRole("treeitem", { name }).first();
  }

  /** Clicks an icon that a row shows while the mouse is over it. */
  async rowAction(row: string | RegExp, action: string): Promise<void> {
    await this.row(row).hover();
    await this.row(row).getByRole("button", { name: action }).click();
  }

  /** The number on the icon in the activity bar; 0 where there is none. */
  async badge(): Promise<number> {
    const icon = this.page.locator(".part.activitybar .action-item:has([aria-label^='Source Control'])");
    const badge = icon.locator(".badge-content");
    return (await badge.count()) > 0 ? Number(await badge.first().innerText()) : 0;
  }
}
