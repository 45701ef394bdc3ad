import assert from "node:assert/strict";
import * as vscode from "vscode";

interface Contribution {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Contribution[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope?: string }>> };
  };
}

describe("the manifest", () => {
  const extension = vscode.extensions.getExtension("org-editor.org-editor-for-meraki");
  const manifest: unknown = extension?.packageJSON;
  const { contributes, activationEvents } = manifest as Manifest;
  const listed = contributes.commands.map(({ command }) => command).toSorted();

  before(() => extension?.activate());

  it("lists exactly the commands that are registered", async () => {
    const views = Object.values(contributes.views).flatMap((each) => each.map(({ id }) => id));
    const made = (id: string): boolean => views.some((view) => id.startsWith(`${view}.`));
    const registered = (await vscode.commands.getCommands(true)).filter(
      (id) => id.startsWith("meraki.") && !made(id),
    );
    assert.deepEqual(registered.toSorted(), listed);
  });

  it("names each command in title case under the category Meraki", () => {
    for (const { command, title, category } of contributes.commands) {
      assert.equal(category, "Meraki", command);
      assert.ok(isTitleCase(title), title);
      assert.equal(title.startsWith("Meraki"), false, title);
    }
  });

  it("gives no two commands one title", () => {
    const titles = contributes.commands.map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
  });

  it("has a command behind every menu entry and every link of a welcome view", () => {
    const inMenus = Object.values(contributes.menus).flatMap((entries) =>
      entries.map(({ command }) => command),
    );
    const inWelcome = contributes.viewsWelcome.flatMap(({ contents }) =>
      [...contents.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command),
    );
    assert.ok(inMenus.length > 0 && inWelcome.length > 0);
    for (const command of [...inMenus, ...inWelcome]) assert.ok(listed.includes(command ?? ""), command);
  });

  it("wakes the extension for each scheme, so that a reload finds its documents", () => {
    for (const scheme of ["meraki", "meraki-now", "meraki-review", "meraki-base", "meraki-stored"]) {
      assert.ok(activationEvents.includes(`onFileSystem:${scheme}`), scheme);
      assert.notEqual(vscode.workspace.fs.isWritableFileSystem(scheme), undefined, scheme);
    }
  });

  it("lets no workspace set anything: every setting belongs to the application", () => {
    const { properties } = contributes.configuration;
    assert.ok(Object.keys(properties).length > 0);
    for (const [name, { scope }] of Object.entries(properties)) assert.equal(scope, "application", name);
  });

  it("is obeyed: a setting of the workspace is refused and has no effect", async () => {
    const settings = vscode.workspace.getConfiguration();
    for (const name of Object.keys(contributes.configuration.properties)) {
      const before = settings.get(name);
      await assert.rejects(
        async () => settings.update(name, false, vscode.ConfigurationTarget.Workspace),
        name,
      );
      const { workspaceValue, workspaceFolderValue } = settings.inspect(name) ?? {};
      assert.deepEqual([workspaceValue, workspaceFolderValue], [undefined, undefined], name);
      assert.deepEqual(vscode.workspace.getConfiguration().get(name), before, name);
    }
  });
});

/** Small words may stay small, but for the first and the last. */
function isTitleCase(title: string): boolean {
  const words = title.replace("…", "").split(/[\s-]+/);
  const small = new Set(["a", "an", "and", "for", "from", "in", "of", "or", "the", "to", "over"]);
  return words.every((word, index) => {
    const maySmall = index > 0 && index < words.length - 1 && small.has(word);
    return maySmall || /^[A-Z0-9]/.test(word);
  });
}
