import * as vscode from "vscode";
import { systemClock } from "../../api/clock.ts";
import type { Wait } from "../../api/lane.ts";
import type { ClaimWatch } from "../../changes/claims/claimRun.ts";
import { waitSentence } from "../../changes/claims/claimWords.ts";

/** Runs claims under a notification that names what is sent, counts down at the limit, and can be cancelled. */
export function withClaimProgress<T>(
  title: string,
  count: number,
  run: (watch: ClaimWatch) => Promise<T>,
): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const display = new ClaimDisplay(count, (report) => progress.report(report));
    const stop = new AbortController();
    const listening = token.onCancellationRequested(() => stop.abort());
    try {
      return await run({
        signal: stop.signal,
        onNext: (label, index) => display.next(label, index),
        onWait: (wait) => display.wait(wait),
      });
    } finally {
      display.dispose();
      listening.dispose();
    }
  });
}

interface Report {
  readonly message: string;
  /** Percent since the last report. */
  readonly increment: number;
}

const aSecondMs = 1000;

/** The text of the notification: which request it is, or how long it waits. */
class ClaimDisplay {
  readonly #count: number;
  readonly #report: (report: Report) => void;
  readonly #timer: NodeJS.Timeout;
  #what = "";
  #wait: Wait | undefined;

  constructor(count: number, report: (report: Report) => void) {
    this.#count = count;
    this.#report = report;
    this.#timer = setInterval(() => this.#tick(), aSecondMs);
  }

  next(label: string, index: number): void {
    this.#wait = undefined;
    this.#what = this.#count === 1 ? label : `${label} (${index + 1} of ${this.#count})`;
    this.#report({ message: this.#what, increment: index === 0 ? 0 : 100 / this.#count });
  }

  wait(wait: Wait): void {
    this.#wait = wait;
    this.#tick();
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    if (!this.#wait) return;
    const now = systemClock.now();
    const isOver = this.#wait.untilMs <= now;
    this.#report({
      message: isOver ? this.#what : `${this.#what}. ${waitSentence(this.#wait, now)}`,
      increment: 0,
    });
    if (isOver) this.#wait = undefined;
  }
}
