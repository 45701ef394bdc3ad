import * as vscode from "vscode";
import { logLine, type RequestLogEntry } from "../api/logEntry.ts";

/** The one log: a line per request, without keys, secrets or bodies. */
export interface Log extends vscode.Disposable {
  request(entry: RequestLogEntry): void;
  show(): void;
}

/** Opens the output channel "Meraki". Its level is the user's to set. */
export function openLog(): Log {
  const channel = vscode.window.createOutputChannel("Meraki", { log: true });
  return {
    request: (entry) =>
      entry.reason === undefined ? channel.info(logLine(entry)) : channel.warn(logLine(entry)),
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}
