import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "../../../workbench/project.ts";

interface Conditional {
  readonly command: string;
  readonly when?: string;
}

/** One step of the walkthrough. */
export interface WalkthroughStep {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

/** What the tests read of package.json. */
export interface Manifest {
  readonly main: string;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly Conditional[]>>;
    readonly keybindings: readonly (Required<Conditional> & {
      readonly key: string;
      readonly mac?: string;
    })[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly contents: string; readonly when?: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly WalkthroughStep[] }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope?: string }>> };
  };
}

export const manifest = JSON.parse(
  fs.readFileSync(path.join(projectFolder, "package.json"), "utf8"),
) as Manifest;
