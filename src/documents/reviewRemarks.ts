import * as vscode from "vscode";
import { findingRemark } from "../changes/findings/findingRemark.ts";
import { findingSentence } from "../changes/findings/findingSentence.ts";
import { shownPath, type Finding } from "../changes/findings/findings.ts";
import { placesIn } from "../changes/json/positions.ts";
import { liveOrder } from "../changes/resource.ts";
import { refOf } from "./fileSystem.ts";
import type { Reviews } from "./reviews.ts";
import { schemes } from "./schemes.ts";

/** Findings as remarks at the end of their lines: a multi-file review shows no diagnostics. */
export class ReviewRemarks implements vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #types: Record<Finding["grade"], vscode.TextEditorDecorationType>;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
    this.#types = {
      blocks: remarkType("problemsErrorIcon.foreground"),
      warns: remarkType("problemsWarningIcon.foreground"),
      informs: remarkType("problemsInfoIcon.foreground"),
    };
  }

  /** Writes the remarks of every review that is on screen. */
  update(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.scheme === schemes.review) this.#write(editor);
    }
  }

  dispose(): void {
    for (const type of Object.values(this.#types)) type.dispose();
  }

  #write(editor: vscode.TextEditor): void {
    const planned = this.#reviews.shown(refOf(editor.document.uri));
    const findings = (planned?.plan.findings ?? []).filter(({ fix }) => fix === undefined);
    const places = placesIn(editor.document.getText(), liveOrder(planned?.live));
    for (const grade of ["blocks", "warns", "informs"] as const) {
      const options = findings
        .filter((finding) => finding.grade === grade)
        .map((finding) => remark(editor.document, finding, places.at(shownPath(finding)).offset));
      editor.setDecorations(this.#types[grade], options);
    }
  }
}

function remark(document: vscode.TextDocument, finding: Finding, offset: number): vscode.DecorationOptions {
  const { range } = document.lineAt(document.positionAt(offset).line);
  const contentText = `  ${findingRemark(finding)}`;
  return { range, hoverMessage: findingSentence(finding), renderOptions: { after: { contentText } } };
}

function remarkType(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor(color), fontStyle: "italic" },
  });
}
