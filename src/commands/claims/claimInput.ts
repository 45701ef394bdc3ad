import * as vscode from "vscode";
import { readClaimNumbers, type ClaimNumbers } from "../../changes/claims/orderNumbers.ts";
import { isOrderNumber } from "../../changes/claims/pasted.ts";
import { type PastedKeys, readLicenseKeys, readSerials } from "../../changes/claims/serials.ts";
import {
  keysNote,
  keysProblem,
  numbersNote,
  numbersProblem,
  serialsNote,
  serialsProblem,
} from "../../changes/claims/claimWords.ts";

type Remark = vscode.InputBoxValidationMessage;

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
    validateInput: (text) => remarkOn(text, readClaimNumbers, numbersProblem, numbersNote, isDoubtful),
  });
  return pasted === undefined ? undefined : readClaimNumbers(pasted);
}

function isDoubtful({ orders, others }: ClaimNumbers): boolean {
  return others.length > 0 || !orders.every(isOrderNumber);
}

/** Asks for serials. Whole rows of a spreadsheet may be pasted: what is left out of them is named. */
export async function askSerials(title: string, typed: string): Promise<readonly string[] | undefined> {
  const pasted = await vscode.window.showInputBox({
    title,
    prompt: "Paste serial numbers in any form, or whole rows of a spreadsheet. Nothing is sent yet.",
    placeHolder: "Q2AB-CDEF-GHJK, Q2LM-NPQR-STUV",
    value: typed,
    ignoreFocusOut: true,
    validateInput: (text) =>
      remarkOn(text, readSerials, serialsProblem, serialsNote, ({ others }) => others.length > 0),
  });
  return pasted === undefined ? undefined : readSerials(pasted).serials;
}

/** Asks for license keys. They are secrets: nobody reads them over a shoulder. */
export async function askLicenseKeys(place: string, typed: string): Promise<PastedKeys | undefined> {
  const pasted = await vscode.window.showInputBox({
    title: `Claim licenses into ${place}`,
    prompt: "Paste one or more license keys, with any separators. Nothing is sent yet.",
    placeHolder: "Z2AB-CDEF-GHJK",
    value: typed,
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => remarkOn(text, readLicenseKeys, keysProblem, keysNote),
  });
  return pasted === undefined ? undefined : readLicenseKeys(pasted);
}

/** Asks for the one secret that opens an order. */
export async function askClaimId(place: string): Promise<string | undefined> {
  const pasted = await vscode.window.showInputBox({
    title: `Claim an order into ${place}`,
    prompt: "Paste the claim ID of one order. The next step shows what is in it. Nothing is claimed yet.",
    password: true,
    ignoreFocusOut: true,
    validateInput: oneWord("claim ID"),
  });
  return pasted === undefined || pasted.trim() === "" ? undefined : pasted.trim();
}

/** Asks for the claim key of one subscription; as it was typed, since nothing says that its case does not matter. */
export async function askClaimKey(place: string): Promise<string | undefined> {
  const pasted = await vscode.window.showInputBox({
    title: `Claim a subscription into ${place}`,
    prompt:
      "This organization has subscriptions instead of licenses. Paste the claim key of one. Nothing is claimed yet.",
    placeHolder: "S2345-6789A-BCDEF-GHJKM",
    password: true,
    ignoreFocusOut: true,
    validateInput: oneWord("claim key"),
  });
  return pasted === undefined || pasted.trim() === "" ? undefined : pasted.trim();
}

function oneWord(what: string): (text: string) => Remark | undefined {
  return (text) =>
    /\s/.test(text.trim()) ? { message: `One ${what} at a time.`, severity: error } : undefined;
}

const { Error: error, Info: info, Warning: warning } = vscode.InputBoxValidationSeverity;

/** What is wrong with a text, else what was found in it. */
function remarkOn<Found>(
  text: string,
  read: (text: string) => Found,
  problemOf: (found: Found) => string | undefined,
  noteOf: (found: Found) => string,
  isDubious: (found: Found) => boolean = () => false,
): Remark | undefined {
  if (text.trim() === "") return undefined;
  const found = read(text);
  const problem = problemOf(found);
  if (problem !== undefined) return { message: problem, severity: error };
  return { message: noteOf(found), severity: isDubious(found) ? warning : info };
}
