import * as vscode from "vscode";
import { networkCount } from "../changes/findings/templateFinding.ts";
import { refOf } from "./fileSystem.ts";
import type { InheritanceOf } from "./planner.ts";

/** Says above a document which template decides it, with one click to there, or how many networks inherit it. */
export class TemplateLenses implements vscode.CodeLensProvider {
  readonly #inheritance: InheritanceOf;
  readonly #command: string;

  constructor(inheritance: InheritanceOf, command: string) {
    this.#inheritance = inheritance;
    this.#command = command;
  }

  async provideCodeLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const command = await this.#said(uri);
    return command ? [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)] : [];
  }

  async #said(uri: vscode.Uri): Promise<vscode.Command | undefined> {
    const inheritance = await this.#inheritance(refOf(uri), false);
    if (inheritance.is === "from") {
      const title = `$(layers)\u00a0From template ${inheritance.template.name}: Open in Template`;
      const tooltip = "The template decides this. Dashboard refuses most changes to it here.";
      return { title, tooltip, command: this.#command, arguments: [uri] };
    }
    if (inheritance.is !== "to") return undefined;
    const { networks } = inheritance;
    const verb = networks.length === 1 ? "inherits" : "inherit";
    const title = `$(layers)\u00a0Template: ${networkCount(networks)} ${verb} this`;
    return { title, tooltip: networks.join(", "), command: "" };
  }
}
