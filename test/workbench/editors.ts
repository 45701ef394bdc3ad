import type { Locator, Page } from "playwright-core";
import { chooseFromMenu } from "./menu.ts";

type DrawnLine = { textContent: string | null; getBoundingClientRect(): { top: number } };

/** Runs in the page, in one go: an editor that is still drawing replaces its lines. */
function readLines(lines: DrawnLine[]): { text: string; top: number }[] {
  return lines.map((line) => ({ text: line.textContent ?? "", top: line.getBoundingClientRect().top }));
}

/** Tabs and text editors. A document is named by its URI, or by the part of it that makes it unique. */
export class Editors {
  readonly page: Page;
  readonly diff: Locator;

  constructor(page: Page) {
    this.page = page;
    this.diff = page.locator(".editor-instance .monaco-diff-editor");
  }

  /** A tab by a part of its label. */
  tab(name: string): Locator {
    return this.page.locator(".tabs-container .tab").filter({ hasText: name }).first();
  }

  /** The labels of all tabs, left to right. */
  async tabs(): Promise<string[]> {
    return this.page.locator(".tabs-container .tab .monaco-icon-label-container").allTextContents();
  }

  /** Whether a tab holds text that is not saved. */
  async isDirty(name: string): Promise<boolean> {
    return ((await this.tab(name).getAttribute("class")) ?? "").split(" ").includes("dirty");
  }

  /** The editor of a document that is on screen, outside of a diff. */
  editor(uri: string): Locator {
    return this.page.locator(`.editor-instance > .monaco-editor[data-uri*="${uri}"]`).first();
  }

  /** The lines of an editor that are on screen. Monaco draws a space as NBSP and lines in any order. */
  async visibleText(editor: Locator): Promise<string> {
    const lines = editor.locator(".view-lines .view-line");
    const read = await lines.evaluateAll(readLines);
    return read
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text.replaceAll("\u00a0", " "))
      .join("\n");
  }

  /** The whole text of a document, lines out of sight included, by way of the clipboard. */
  async text(uri: string): Promise<string> {
    await this.selectAll(uri);
    await this.page.keyboard.press("ControlOrMeta+C");
    return this.page.evaluate("navigator.clipboard.readText()");
  }

  /** Replaces the whole text of a document as if it were typed; the cursor ends at the top. */
  async replaceText(uri: string, text: string): Promise<void> {
    await this.selectAll(uri);
    // Text that is inserted over a selection leaves a stray last character behind.
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("ControlOrMeta+Home");
  }

  /** Reads a document, changes its text and types the result. */
  async edit(uri: string, change: (text: string) => string): Promise<void> {
    const before = await this.text(uri);
    const after = change(before);
    if (after === before) throw new Error(`The edit of ${uri} changed nothing in:\n${before}`);
    await this.replaceText(uri, after);
  }

  /** Selects the first occurrence of a text in the editor that has the focus. */
  async find(text: string): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+F");
    const box = this.page.locator(".find-widget.visible textarea").first();
    await box.fill(text);
    await this.page.locator(".find-widget.visible .matchesCount").filter({ hasText: /1 of/ }).waitFor();
    await this.page.keyboard.press("Escape");
  }

  /** Saves the editor that has the focus; with a tab's name waits until that is clean. */
  async save(tab?: string): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+S");
    if (tab)
      await this.page.locator(".tabs-container .tab:not(.dirty)").filter({ hasText: tab }).first().waitFor();
  }

  /** Closes a tab that has no unsaved text. */
  async close(tab: string): Promise<void> {
    await this.tab(tab).click({ button: "middle" });
    await this.tab(tab).waitFor({ state: "detached" });
  }

  /** The side of the open diff that shows what is now (`original`) or what would be (`modified`). */
  diffSide(side: "original" | "modified"): Locator {
    return this.diff.locator(`.editor.${side} .monaco-editor`).first();
  }

  /** Waits for the diff that a tab with this in its label shows, and answers the visible text of both sides. */
  async diffText(tab: string): Promise<{ original: string; modified: string }> {
    await this.tab(tab).and(this.page.locator(".active")).waitFor();
    await this.diffSide("original").locator(".view-line").first().waitFor();
    await this.diffSide("modified").locator(".view-line").first().waitFor();
    const original = await this.visibleText(this.diffSide("original"));
    return { original, modified: await this.visibleText(this.diffSide("modified")) };
  }

  /** A command that stands as a text or icon in the title bar of the active editor group. */
  titleAction(name: string | RegExp): Locator {
    return this.page
      .locator(".editor-group-container.active .editor-actions")
      .getByRole("button", { name })
      .first();
  }

  /** An entry of the "…" menu in the title bar of the active editor group. */
  async titleMenu(entry: string): Promise<void> {
    await this.titleAction(/More Actions/).click();
    await chooseFromMenu(this.page, entry);
  }

  /** A lens by a part of its text. */
  lens(text: string | RegExp): Locator {
    return this.page.locator(".codelens-decoration :is(a, span)").filter({ hasText: text }).first();
  }

  private async selectAll(uri: string): Promise<void> {
    await this.editor(uri).locator(".view-lines").click();
    await this.page.keyboard.press("ControlOrMeta+A");
  }
}
