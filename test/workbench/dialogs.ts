import type { Locator, Page } from "playwright-core";

/** Modal dialogs and notifications. */
export class Dialogs {
  readonly page: Page;
  readonly modal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.modal = page.locator(".monaco-dialog-box");
  }

  /** The whole text of the modal, its message and its detail. */
  async modalText(): Promise<string> {
    await this.modal.waitFor();
    return this.modal.locator(".dialog-message-container").innerText();
  }

  /** The same, line by line and without empty ones. */
  async modalLines(): Promise<string[]> {
    return (await this.modalText()).split("\n").filter((line) => line.trim() !== "");
  }

  /** The buttons of the modal, as they stand: VS Code adds "Cancel" itself. */
  async modalButtons(): Promise<string[]> {
    await this.modal.waitFor();
    const buttons = await this.modal.locator(".dialog-buttons .monaco-button").all();
    const placed = await Promise.all(
      buttons.map(async (button) => ({ text: await button.innerText(), box: await button.boundingBox() })),
    );
    return placed.sort((one, other) => (one.box?.x ?? 0) - (other.box?.x ?? 0)).map(({ text }) => text);
  }

  /** The button that Enter would press. */
  async defaultButton(): Promise<string> {
    await this.modal.waitFor();
    return this.modal.locator(".dialog-buttons .monaco-button:focus").innerText();
  }

  /** Presses a button of the modal and waits until it is gone. */
  async answer(button: string): Promise<void> {
    await this.modal.getByRole("button", { name: button, exact: true }).click();
    await this.modal.waitFor({ state: "detached" });
  }

  /** A notification that is on screen. One that only informs goes away by itself: wait for it at once. */
  notification(text: string | RegExp): Locator {
    return this.page
      .locator(".notifications-toasts .notification-list-item")
      .filter({ hasText: text })
      .first();
  }

  /** Presses a button of a notification. */
  async answerNotification(text: string | RegExp, button: string): Promise<void> {
    await this.notification(text).hover();
    await this.notification(text).getByRole("button", { name: button }).click();
  }
}
