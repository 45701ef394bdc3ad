import type { Locator, Page } from "playwright-core";

/** A text that is drawn anew under the mouse forgets that the mouse is there. */
const hoverAttempts = 5;
const isThere = (): boolean => true;
const isNotThere = (): boolean => false;

type Drawn = { getBoundingClientRect(): { x: number; y: number; width: number; height: number } };

/** Runs in the page: the middles of what is drawn. */
function topmostFirst(elements: Drawn[]): { x: number; y: number }[] {
  return elements
    .map((element) => element.getBoundingClientRect())
    .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
    .sort((one, other) => one.y - other.y);
}

/** What the editor with the focus says about its text: completion, hovers, squiggles and quick fixes. */
export class LanguageHelp {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens completion at the cursor and answers its labels. */
  async completions(): Promise<string[]> {
    await this.page.keyboard.press("Control+Space");
    const labels = this.page.locator(".suggest-widget.visible .monaco-list-row .label-name");
    await labels.first().waitFor();
    return labels.allInnerTexts();
  }

  /** Accepts a suggestion of the open completion. */
  async complete(label: string): Promise<void> {
    await this.page
      .locator(".suggest-widget.visible .monaco-list-row")
      .filter({ hasText: label })
      .first()
      .click();
  }

  /** Holds the mouse over a word of an editor and answers the hover that appears. */
  async hover(editor: Locator, word: string): Promise<Locator> {
    await editor.locator(".view-line span:not(:has(span))").filter({ hasText: word }).first().hover();
    const hover = this.page.locator(".monaco-hover:visible .monaco-hover-content").first();
    await hover.waitFor();
    return hover;
  }

  /** The squiggles of an editor. */
  squiggles(editor: Locator, severity: "error" | "warning" | "info" | "hint"): Locator {
    return editor.locator(`.squiggly-${severity}`);
  }

  /** Holds the mouse over the topmost squiggle of an editor and answers the hover that appears. */
  async hoverSquiggle(editor: Locator, severity: "error" | "warning" | "info" | "hint"): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:visible").filter({ hasText: "Quick Fix" }).first();
    for (let attempt = 0; attempt < hoverAttempts; attempt++) {
      await this.squiggles(editor, severity).first().waitFor();
      const [at] = await this.squiggles(editor, severity).evaluateAll(topmostFirst);
      if (!at) continue;
      await this.page.mouse.move(at.x + 120, at.y);
      await this.page.mouse.move(at.x, at.y, { steps: 4 });
      if (await hover.waitFor({ timeout: 3000 }).then(isThere, isNotThere)) return hover;
    }
    throw new Error(`No hover over a ${severity} squiggle`);
  }

  /** Chooses a quick fix by the link in the hover that is open. */
  async hoverQuickFix(title: string | RegExp): Promise<void> {
    await this.page.locator(".monaco-hover:visible .action").filter({ hasText: "Quick Fix" }).first().click();
    await this.quickFix(title);
  }

  /** The titles of the quick fixes at the cursor; the menu stays open for `quickFix`. */
  async quickFixes(): Promise<string[]> {
    await this.page.keyboard.press("ControlOrMeta+.");
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((title) => title.replaceAll(/\s+/g, " ").trim());
  }

  /** Applies a quick fix of the open menu. */
  async quickFix(title: string | RegExp): Promise<void> {
    await this.page
      .locator(".action-widget .monaco-list-row.action")
      .filter({ hasText: title })
      .first()
      .click();
  }

  /** Clicks a text in an editor that is on screen: the cursor goes there. */
  async clickText(editor: Locator, text: string): Promise<void> {
    await editor.locator(".view-line span:not(:has(span))").filter({ hasText: text }).first().click();
  }

  /** Moves the cursor of the editor with the focus, line and column counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press("Control+G");
    const box = this.page.locator(".quick-input-widget:visible .quick-input-box input").first();
    await box.fill(`:${line}:${column}`);
    await box.press("Enter");
    await box.waitFor({ state: "hidden" });
  }
}
