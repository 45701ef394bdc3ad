import type { Page } from "playwright-core";

/** Runs in the page, from before the workbench is there. */
const watching = `
  const seen = new Set();
  const look = () => {
    for (const shown of document.querySelectorAll(".welcome-view-content")) {
      const text = shown.innerText.trim();
      if (shown.getClientRects().length > 0 && text !== "") seen.add(text);
    }
  };
  new MutationObserver(look).observe(document, {
    childList: true, subtree: true, attributes: true, characterData: true,
  });
  window.welcomesSeen = () => [...seen];
`;

/** From the next load on, notes every welcome text that the side bar shows, however short. */
export async function watchWelcomes(page: Page): Promise<void> {
  await page.addInitScript({ content: watching });
}

/** What was noted since the window was loaded. */
export async function welcomesSeen(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>("window.welcomesSeen()");
}

/** The window gets a sixth of the processor: what flashes on a busy machine flashes here. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
}
