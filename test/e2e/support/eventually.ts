import { setTimeout as pause } from "node:timers/promises";

const limitMs = 10_000;

/** Waits until something outside of the window is so; throws what it still was after ten seconds. */
export async function eventually<T>(read: () => T | Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (const deadline = Date.now() + limitMs; Date.now() < deadline; await pause(50)) {
    const value = await read();
    if (isSo(value)) return value;
  }
  throw new Error(`Still ${JSON.stringify(await read())}`);
}
