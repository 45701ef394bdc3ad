import * as vscode from "vscode";
import { systemClock } from "../../api/clock.ts";
import type { Wait } from "../../api/lane.ts";
import type { RequestOptions } from "../../api/requests.ts";

/** A push that would wait longer is stopped: what was reviewed may be out of date by then. */
const mostWaitMs = 10_000;

type Watch = Required<Pick<RequestOptions, "signal" | "onWait">>;

/**
 * Runs a push with its progress: quietly in the status bar, and where it has to wait for its turn in a
 * notification with a way out.
 */
export async function withPushProgress<T>(title: string, run: (watch: Watch) => Promise<T>): Promise<T> {
  const waiting = new Waiting(title);
  try {
    return await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      run({ signal: waiting.signal, onWait: (wait) => waiting.tell(wait) }),
    );
  } finally {
    waiting.end();
  }
}

class Waiting {
  readonly #title: string;
  readonly #stop = new AbortController();
  readonly #ended = Promise.withResolvers<void>();
  readonly #since = systemClock.now();
  #isShown = false;

  constructor(title: string) {
    this.#title = title;
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  tell({ untilMs }: Wait): void {
    if (untilMs - this.#since > mostWaitMs) this.#stop.abort();
    else if (!this.#isShown) this.#show();
    this.#isShown = true;
  }

  end(): void {
    this.#ended.resolve();
  }

  #show(): void {
    const options = { location: vscode.ProgressLocation.Notification, title: this.#title, cancellable: true };
    void vscode.window.withProgress(options, async (progress, token) => {
      progress.report({ message: "Dashboard asks to wait a moment." });
      const listening = token.onCancellationRequested(() => this.#stop.abort());
      await this.#ended.promise;
      listening.dispose();
    });
  }
}
