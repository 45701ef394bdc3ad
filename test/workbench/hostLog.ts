import { format } from "node:util";

/** What VS Code itself says where native modules were not compiled, or where it has no account: of no use to a test. */
const noise =
  /ChatModelSelection|AgentHost|AccountPolicyGate|native-watchdog|spdlog|Creating a socket|connection token|reconnection-grace|Service Worker|not a web extension|additional builtin extensions/;

/** The line to show for one message of the workbench's console, or `undefined` for noise. */
export function hostLogLine(type: string, args: readonly unknown[]): string | undefined {
  const text = format(...args);
  if (noise.test(text)) return undefined;
  if (type === "info" || type === "log") return text;
  return /\[Extension Host\]|Error:/.test(text) ? `[${type}] ${text}` : undefined;
}
