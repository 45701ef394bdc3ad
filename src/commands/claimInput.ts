import * as vscode from "vscode";
import { readClaimNumbers, type ClaimNumbers } from "../changes/claims/claimNumbers.ts";
import { numbersNote, numbersProblem } from "../changes/claims/claimWords.ts";

/**
 * Asks for order numbers, telling while they are typed what was found.
 * @param typed what stands in the box at first
 * @returns undefined where the person leaves; no orders where the box was empty
 */
export async function askNumbers(place: string, typed: string): Promise<ClaimNumbers | undefined> {
  const pasted = await vscode.window.showInputBox({
    title: `Claim orders into ${place}`,
    prompt: "Paste one or more order numbers, with any separators. Nothing is sent yet.",
    placeHolder: "4C1234567, 4C7654321",
    value: typed,
    ignoreFocusOut: true,
    validateInput: remark,
  });
  return pasted === undefined ? undefined : readClaimNumbers(pasted);
}

function remark(text: string): vscode.InputBoxValidationMessage | undefined {
  if (text.trim() === "") return undefined;
  const numbers = readClaimNumbers(text);
  const problem = numbersProblem(numbers);
  const { Error: error, Info: info } = vscode.InputBoxValidationSeverity;
  return problem === undefined
    ? { message: numbersNote(numbers), severity: info }
    : { message: problem, severity: error };
}
