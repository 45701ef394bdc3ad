/** Where progress is told: a terminal gets one line that counts seconds, anything else a line per step. */
export type Screen = { isTTY?: boolean | undefined; write(text: string): unknown };

/** Tells a person that something slow goes on, until it is done or has failed. */
export async function withProgress<T>(
  what: string,
  work: () => Promise<T>,
  screen: Screen = process.stderr,
): Promise<T> {
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1000);
  if (!screen.isTTY) screen.write(`${what} …\n`);
  const timer = screen.isTTY
    ? setInterval(() => screen.write(`\r${what} … ${seconds()} s`), 1000)
    : undefined;
  try {
    if (screen.isTTY) screen.write(`${what} …`);
    return await work();
  } finally {
    clearInterval(timer);
    screen.write(screen.isTTY ? `\r${what}: ${seconds()} s    \n` : `${what}: ended after ${seconds()} s\n`);
  }
}
