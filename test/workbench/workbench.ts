import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { Dialogs } from "./dialogs.ts";
import { Editors } from "./editors.ts";
import { LanguageHelp } from "./languageHelp.ts";
import { outFolder } from "./project.ts";
import { QuickInput } from "./quickInput.ts";
import { SideBar } from "./sideBar.ts";
import { SourceControl } from "./sourceControl.ts";

const patience = 20_000;
const mostWords = 1500;
const wordyParts = [
  ".part.sidebar",
  ".part.editor .tabs-container",
  ".monaco-dialog-box",
  ".quick-input-widget:visible",
  ".notifications-toasts",
  ".part.statusbar",
];

/** The window of a VS Code, by its parts. Everything waits for what it needs; nothing sleeps. */
export class Workbench {
  readonly page: Page;
  readonly sideBar: SideBar;
  readonly quickInput: QuickInput;
  readonly editors: Editors;
  readonly help: LanguageHelp;
  readonly dialogs: Dialogs;
  readonly sourceControl: SourceControl;

  constructor(page: Page) {
    page.setDefaultTimeout(patience);
    this.page = page;
    this.sideBar = new SideBar(page);
    this.quickInput = new QuickInput(page);
    this.editors = new Editors(page);
    this.help = new LanguageHelp(page);
    this.dialogs = new Dialogs(page);
    this.sourceControl = new SourceControl(page);
  }

  /** Resolves when the window is drawn. */
  async ready(): Promise<void> {
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 60_000 });
  }

  /** *Developer: Reload Window*: a reload by the browser loses what VS Code has not stored for some seconds. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.quickInput.runCommand("Developer: Reload Window");
    await loaded;
    await this.ready();
  }

  /** An item of the status bar by a part of its text. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator(".part.statusbar .statusbar-item").filter({ hasText: text }).first();
  }

  /** What stands in the window, part by part: side bar, tabs, dialog, notifications, status bar. */
  async words(): Promise<string> {
    const parts = await Promise.all(
      wordyParts.map(async (part) => {
        const texts = await this.page.locator(part).allInnerTexts();
        return texts.map((text) => `${part}: ${text.replaceAll(/\s+/g, " ").slice(0, mostWords)}`);
      }),
    );
    return parts.flat().join("\n");
  }

  /** Keeps a picture of the window under `out/screenshots`; answers its file. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(outFolder, "screenshots", `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }
}
