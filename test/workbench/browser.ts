import { type BrowserContext, chromium, type Page } from "playwright-core";
import { ensureChromium } from "./chromium.ts";
import type { Profile } from "./profile.ts";

/** A browser with one page, on the profile that holds the secrets of its VS Code. */
export type Browser = { page: Page; close(): Promise<void> };

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens a browser without a window, or with one where `HEADED` is set. `origin` may use the clipboard. */
export async function openBrowser(profile: Profile, origin: string): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profile.browser, {
    ...(await ensureChromium()),
    headless: !process.env["HEADED"],
    viewport: { width: 1280, height: 800 },
    args: flags,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  return { page: await firstPage(context), close: () => context.close() };
}

async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}
