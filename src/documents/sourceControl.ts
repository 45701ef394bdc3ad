import * as vscode from "vscode";
import { refOfUriPath } from "../catalog/uri.ts";
import type { DraftOf, Drafts } from "./drafts.ts";
import { isJson } from "../changes/json/isJson.ts";
import { schemes, withScheme } from "./schemes.ts";

/** Names for an organization's provider, and the command that a row runs. */
export interface SourceControlParts {
  readonly drafts: Drafts;
  readonly reviewCommand: string;
  readonly openCommand: string;
  /** "DEMO › Acme" */
  organizationPlace(connection: string, organization: string): Promise<string>;
}

interface Provider {
  /** What it is called. VS Code keeps the name that a provider began with. */
  readonly place: string;
  readonly control: vscode.SourceControl;
  readonly ready: vscode.SourceControlResourceGroup;
  readonly invalid: vscode.SourceControlResourceGroup;
}

/** One Source Control provider per organization that has drafts; it goes with the last of them. */
export class PendingChanges implements vscode.Disposable {
  readonly #parts: SourceControlParts;
  readonly #providers = new Map<string, Provider>();
  #updating: Promise<void> = Promise.resolve();

  constructor(parts: SourceControlParts) {
    this.#parts = parts;
  }

  /** Shows the drafts as they are stored now. */
  update(): Promise<void> {
    const update = (): Promise<void> => this.#update();
    this.#updating = this.#updating.then(update, update);
    return this.#updating;
  }

  dispose(): void {
    for (const { control } of this.#providers.values()) control.dispose();
  }

  async #update(): Promise<void> {
    const groups = Map.groupBy(
      this.#parts.drafts.pending(),
      ({ ref }) => `/${ref.connection}/${ref.organization}`,
    );
    for (const root of this.#providers.keys()) if (!groups.has(root)) this.#close(root);
    for (const [root, drafts] of groups) this.#show(await this.#providerFor(root, drafts), drafts);
  }

  async #providerFor(root: string, drafts: readonly DraftOf[]): Promise<Provider> {
    const { connection = "", organization = "" } = drafts[0]?.ref ?? {};
    const place = await this.#parts.organizationPlace(connection, organization);
    const known = this.#providers.get(root);
    if (known?.place === place) return known;
    this.#close(root);
    const provider = createProvider(vscode.Uri.from({ scheme: schemes.document, path: root }), place);
    this.#providers.set(root, provider);
    return provider;
  }

  #close(root: string): void {
    this.#providers.get(root)?.control.dispose();
    this.#providers.delete(root);
  }

  #show({ control, ready, invalid }: Provider, drafts: readonly DraftOf[]): void {
    const isValid = new Map(drafts.map((draft) => [draft, isJson(draft.text ?? "")]));
    ready.resourceStates = drafts
      .filter((draft) => isValid.get(draft))
      .map((draft) => this.#row(draft, true));
    invalid.resourceStates = drafts
      .filter((draft) => !isValid.get(draft))
      .map((draft) => this.#row(draft, false));
    control.count = drafts.length;
    const first = vscode.Uri.parse(drafts[0]?.uri ?? "");
    control.statusBarCommands = [
      {
        title: `$(cloud-upload) ${drafts.length} to push`,
        tooltip: `${control.label}: ${drafts.length} drafts wait for review`,
        command: drafts.length === 1 ? this.#parts.reviewCommand : "workbench.view.scm",
        arguments: drafts.length === 1 ? [first] : [],
      },
    ];
  }

  #row(draft: DraftOf, isValid: boolean): vscode.SourceControlResourceState {
    const resourceUri = vscode.Uri.parse(draft.uri);
    return {
      resourceUri,
      contextValue: isValid ? "draft" : "invalid",
      command: {
        title: isValid ? "Review" : "Open",
        command: isValid ? this.#parts.reviewCommand : this.#parts.openCommand,
        arguments: [resourceUri],
      },
      decorations: isValid
        ? { tooltip: "Draft: review it to push it" }
        : {
            tooltip: "Not valid JSON: open it and mend it",
            strikeThrough: true,
            iconPath: new vscode.ThemeIcon("error", new vscode.ThemeColor("problemsErrorIcon.foreground")),
          },
    };
  }
}

function createProvider(root: vscode.Uri, place: string): Provider {
  const control = vscode.scm.createSourceControl("meraki", `Meraki: ${place}`, root);
  control.inputBox.visible = false;
  control.quickDiffProvider = {
    provideOriginalResource: (uri) => (refOfUriPath(uri.path) ? withScheme(uri, "base") : undefined),
  };
  const ready = control.createResourceGroup("drafts", `Drafts: ${place}`);
  const invalid = control.createResourceGroup("invalid", `Not Valid JSON: ${place}`);
  invalid.hideWhenEmpty = true;
  return { place, control, ready, invalid };
}
