import type { Wait } from "../../api/lane.ts";
import type { Client } from "../../api/requests.ts";
import { type ClaimRequest, sendClaim, type Sent } from "./claim.ts";

/** Who looks on while requests are sent. */
export interface ClaimWatch {
  /** Ends what waits or is being sent, and everything after it. */
  readonly signal: AbortSignal;
  /** A request is next; `label` says what it is about, `index` counts from 0. */
  onNext(label: string, index: number): void;
  /** The request that is next has to wait for a limit. */
  onWait(wait: Wait): void;
}

/** A request, and what people call it. The label holds no secret. */
export interface LabelledRequest {
  readonly label: string;
  readonly request: ClaimRequest;
}

/**
 * Sends confirmed requests one after the other. One that Dashboard refuses (400) stops nothing. Every other failure
 * stops the rest: it would meet them too, and a request whose fate is unknown is looked at first.
 */
export async function sendEach(
  client: Client,
  requests: readonly LabelledRequest[],
  watch: ClaimWatch,
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const [index, { label, request }] of requests.entries()) {
    if (watch.signal.aborted || sent.some(stopsTheRest)) {
      sent.push({ was: "skipped" });
      continue;
    }
    watch.onNext(label, index);
    sent.push(
      await sendClaim(client, request, { signal: watch.signal, onWait: (wait) => watch.onWait(wait) }),
    );
  }
  return sent;
}

function stopsTheRest(sent: Sent): boolean {
  return sent.was === "failed" && sent.error.reason !== "bad-request";
}
