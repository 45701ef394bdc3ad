import * as vscode from "vscode";
import type { ClaimQuestion } from "../../changes/claims/claimQuestion.ts";

/** `otherwise` is the second way to do it, where one was offered. */
export type ClaimAnswer = "go" | "otherwise" | "back" | "cancel";

/** The last question. The way back is the first button: Enter must not send anything. */
export async function confirmClaim(
  { message, lines, button }: ClaimQuestion,
  back: string,
  otherwise?: string,
): Promise<ClaimAnswer> {
  const options = { modal: true, detail: lines.join("\n") };
  const buttons = [back, button, ...(otherwise === undefined ? [] : [otherwise])];
  const answer = await vscode.window.showWarningMessage(message, options, ...buttons);
  if (answer === undefined) return "cancel";
  if (answer === button) return "go";
  return answer === otherwise ? "otherwise" : "back";
}
