import type { Locator, Page } from "playwright-core";

const attempts = 3;
const commandPatience = 4000;
const isDone = (): boolean => true;
const isNotDone = (): boolean => false;

/** The box at the top: command palette, quick picks and input boxes. */
export class QuickInput {
  readonly page: Page;
  readonly widget: Locator;
  readonly box: Locator;
  /** The prompt, or what is wrong with the input. */
  readonly message: Locator;

  constructor(page: Page) {
    this.page = page;
    this.widget = page.locator(".quick-input-widget:visible");
    this.box = this.widget.locator(".quick-input-filter input, .quick-input-box input").first();
    this.message = this.widget.locator(".quick-input-message");
  }

  /** Runs a command by its full title, such as "Meraki: Add Connection". Asks again when a closing box took the keys. */
  async runCommand(title: string): Promise<void> {
    await this.choose(title, () => this.item(title).click({ timeout: commandPatience }));
  }

  /** The same without the mouse. */
  async runCommandByKeyboard(title: string): Promise<void> {
    const focused = this.item(title).and(this.widget.locator(".focused"));
    await this.choose(title, async () => {
      await focused.waitFor({ timeout: commandPatience });
      await this.page.keyboard.press("Enter");
    });
  }

  private async choose(title: string, accept: () => Promise<void>): Promise<void> {
    for (let attempt = 1; attempt < attempts; attempt++) {
      if (await this.tryCommand(title, accept).then(isDone, isNotDone)) return;
      // A list that was opened before the extension's commands were known does not learn of them.
      await this.page.keyboard.press("Escape");
    }
    await this.tryCommand(title, accept);
  }

  private async tryCommand(title: string, accept: () => Promise<void>): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.box.fill(`>${title}`, { timeout: commandPatience });
    await accept();
  }

  /** Waits for the step of a dialogue whose title holds a text: the box of the step before looks alike. */
  async titled(text: string | RegExp): Promise<void> {
    await this.widget.locator(".quick-input-title").filter({ hasText: text }).waitFor();
  }

  /** The first entry that holds a text. */
  item(text: string | RegExp): Locator {
    return this.widget.getByRole("option").filter({ hasText: text }).first();
  }

  /** The first entry to tick that holds a text. */
  toTick(text: string | RegExp): Locator {
    return this.widget
      .getByRole("checkbox")
      .and(this.widget.locator(".monaco-list-row"))
      .filter({ hasText: text })
      .first();
  }

  /** The first row of a pick of several that holds a text: a click checks it. */
  checkbox(text: string | RegExp): Locator {
    return this.widget.locator(".monaco-list-row").filter({ hasText: text }).first();
  }

  /** The accessible names of the entries on screen, top to bottom. */
  async items(): Promise<string[]> {
    const options = this.widget.getByRole("option");
    await options.first().waitFor();
    const named = await Promise.all(
      (await options.all()).map(async (option) => ({
        name: (await option.getAttribute("aria-label")) ?? "",
        top: (await option.boundingBox())?.y ?? 0,
      })),
    );
    return named.sort((one, other) => one.top - other.top).map(({ name }) => name);
  }

  /** Chooses an entry. */
  async pick(text: string | RegExp): Promise<void> {
    await this.item(text).click();
  }

  /** Types into the box without accepting it. */
  async fill(text: string): Promise<void> {
    await this.box.waitFor();
    await this.box.fill(text);
  }

  /** Types into the box and accepts it. */
  async enter(text: string): Promise<void> {
    await this.fill(text);
    await this.box.press("Enter");
  }

  /** Leaves the box with Escape. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.widget.waitFor({ state: "hidden" });
  }
}
