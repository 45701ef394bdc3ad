import * as vscode from "vscode";
import { activeUri } from "./activeUri.ts";

/** Says in the status bar where the active document is: connection › organization › network. */
export class PlaceStatus implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #placeOf: (uri: vscode.Uri) => Promise<string>;

  constructor(placeOf: (uri: vscode.Uri) => Promise<string>, revealCommand: string) {
    this.#placeOf = placeOf;
    this.#item = vscode.window.createStatusBarItem("meraki.place", vscode.StatusBarAlignment.Left, 50);
    this.#item.name = "Meraki place";
    this.#item.command = revealCommand;
  }

  /** Shows the place of the active document, or nothing. */
  async update(): Promise<void> {
    const uri = activeUri();
    if (!uri) return this.#item.hide();
    const place = await this.#placeOf(uri);
    if (activeUri()?.toString() !== uri.toString()) return;
    this.#item.text = `$(globe) ${place}`;
    this.#item.tooltip = `${place}: show in the tree`;
    this.#item.accessibilityInformation = { label: `Meraki: ${place}` };
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
