import type { Page } from "playwright-core";

/** What the workbench is to load from this checkout: the extension's folder, and a module that exports `run()`. */
export type Development = { host: string; extension: string; tests: string };

/**
 * Makes the next workbench on this page an extension development host that runs tests.
 * A built VS Code ignores the `payload` in the address, so its configuration is changed in the page, between the
 * HTML and the first module script. Rewriting the HTML on its way would make Chromium close every web socket.
 */
export async function developExtension(page: Page, development: Development): Promise<void> {
  await page.addInitScript(patchConfiguration, development);
}

/** The few parts of the page that the script below uses; nothing else of this project runs in a browser. */
type Element = { getAttribute(name: string): string | null; setAttribute(name: string, value: string): void };
declare const document: { getElementById(id: string): Element | null };
declare const MutationObserver: new (changed: () => void) => {
  observe(target: unknown, options: { childList: boolean; subtree: boolean }): void;
  disconnect(): void;
};

/** Runs in the page: it must not name anything outside of itself. */
function patchConfiguration({ host, extension, tests }: Development): void {
  const uri = (path: string) => ({ $mid: 1, scheme: "vscode-remote", authority: host, path });
  const observer = new MutationObserver(() => {
    const element = document.getElementById("vscode-workbench-web-configuration");
    const text = element?.getAttribute("data-settings");
    if (!element || !text) return;
    observer.disconnect();
    const developmentOptions = { extensions: [uri(extension)], extensionTestsPath: uri(tests) };
    element.setAttribute("data-settings", JSON.stringify({ ...JSON.parse(text), developmentOptions }));
  });
  observer.observe(document, { childList: true, subtree: true });
}
