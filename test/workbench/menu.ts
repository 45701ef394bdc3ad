import type { Page } from "playwright-core";

const attempts = 10;

/** An entry that can be ticked has a role of its own. */
const menuItems = ".monaco-menu :is([role=menuitem], [role=menuitemcheckbox])";

/** Chooses an entry of the open menu. Menus ignore the mouse for their first 100 ms, so it clicks until it is gone. */
export async function chooseFromMenu(page: Page, entry: string): Promise<void> {
  const item = page.locator(menuItems).filter({ hasText: entry }).first();
  await item.waitFor();
  for (let attempt = 0; attempt < attempts && (await item.count()) > 0; attempt++) {
    await item.click({ timeout: 2000 }).catch(() => undefined);
    await item.waitFor({ state: "detached", timeout: 500 }).catch(() => undefined);
  }
  if ((await item.count()) > 0) throw new Error(`The menu did not take "${entry}"`);
}
