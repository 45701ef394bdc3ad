/**
 * Milliseconds that a 429 asks to wait. Dashboard sends whole seconds; `0` occurs and means one second;
 * its outer layer may send nothing: then the wait doubles with each refusal, up to a minute. A date is understood too.
 */
export function retryAfterMs(header: string | null, refusals: number, now: number): number {
  const asked = seconds(header) ?? untilDate(header, now);
  return asked === undefined ? Math.min(1000 * 2 ** refusals, 60_000) : Math.max(asked, 1000);
}

function seconds(header: string | null): number | undefined {
  return header !== null && /^\s*\d+(\.\d+)?\s*$/.test(header) ? Math.ceil(Number(header) * 1000) : undefined;
}

function untilDate(header: string | null, now: number): number | undefined {
  const date = Date.parse(header ?? "");
  return Number.isNaN(date) ? undefined : date - now;
}
