/** Makes a signal end this process in order: `exit` listeners run, and with them what it started ends. */
export function endOnSignal(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}
