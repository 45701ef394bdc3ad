import * as vscode from "vscode";
import type { Finding } from "../../changes/findings/findings.ts";
import { harmWords } from "../../changes/findings/harmWords.ts";

/** Has a person typed what the findings of a plan ask for? True where they ask for nothing. */
export async function confirmByTyping(findings: readonly Finding[], place: string): Promise<boolean> {
  for (const finding of findings) {
    if (finding.code !== "dangerous" || finding.typed === undefined) continue;
    const { typed: wanted, harm } = finding;
    const isIt = (text: string): boolean => text.trim().toLowerCase() === wanted.toLowerCase();
    const given = await vscode.window.showInputBox({
      title: `${place}: ${harmWords[harm].remark}`,
      prompt: `${harmWords[harm].sentence} Type ${wanted} to push it all the same.`,
      placeHolder: wanted,
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === "" || isIt(text) ? undefined : `This is not ${wanted}.`),
    });
    if (given === undefined || !isIt(given)) return false;
  }
  return true;
}
