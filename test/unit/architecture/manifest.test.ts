import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { commandId, commandNames } from "../../../src/commands/names.ts";
import { regions } from "../../../src/api/regions.ts";
import { schemes } from "../../../src/documents/schemes.ts";
import { projectFolder } from "../../workbench/project.ts";
import { manifest } from "./support/manifest.ts";
import { sourceFiles } from "./support/sourceFiles.ts";

const { contributes, activationEvents } = manifest;
const commands = contributes.commands.map(({ command }) => command);
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

describe("the manifest", () => {
  it("lists every command that is registered, once", () => {
    assert.deepEqual(commands.toSorted(), commandNames.map((name) => commandId(name)).toSorted());
  });

  it("puts every command into the category Meraki", () => {
    const other = contributes.commands.filter(({ category }) => category !== "Meraki");
    assert.deepEqual(other, []);
  });

  for (const { command, title } of contributes.commands) {
    it(`says what ${command} does: ${title}`, () => {
      const [verb = "", ...words] = title.replace(/…$/, "").split(" ");
      assert.ok(verbs.has(verb), `${verb} is no verb that is known here`);
      for (const word of words)
        assert.ok(small.has(word) || /^\p{Lu}/u.test(word), `${word} is not in title case`);
    });
  }

  it("names in its menus only commands that it has", () => {
    const named = Object.values(contributes.menus).flatMap((entries) =>
      entries.map(({ command }) => command),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it("links in its walkthrough only to commands that it or its views have", () => {
    const linked = steps.flatMap(({ description }) =>
      [...description.matchAll(/\(command:([^)?]+)/g)].map(([, command = ""]) => command),
    );
    const ended = steps.flatMap(({ completionEvents }) =>
      completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []),
    );
    assert.ok(linked.length >= steps.length);
    assert.deepEqual(
      [...linked, ...ended].filter((command) => ![...commands, ...focusCommands()].includes(command)),
      [],
    );
  });

  it("has a walkthrough of four to six steps, each with an end and a picture in the colours of the theme", () => {
    assert.ok(steps.length >= 4 && steps.length <= 6);
    for (const { completionEvents, media } of steps) {
      assert.ok(completionEvents.length > 0);
      assert.ok(media.altText.length > 20);
      const picture = fs.readFileSync(path.join(projectFolder, media.svg), "utf8");
      const painted = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, paint = ""]) => paint);
      assert.deepEqual(
        painted.filter((paint) => paint !== "none" && !paint.startsWith("var(--vscode-")),
        [],
      );
    }
  });

  it("links in its welcome only to commands that it has", () => {
    const text = contributes.viewsWelcome.map(({ contents }) => contents).join("\n");
    const linked = [...text.matchAll(/\(command:([^)?]+)/g)].map(([, command = ""]) => command);
    assert.ok(linked.length > 0);
    assert.deepEqual(
      linked.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it("shows every menu entry under a condition: none appears in a file of somebody else's", () => {
    const everywhere = Object.entries(contributes.menus).flatMap(([menu, entries]) =>
      entries.filter(({ when }) => !when).map(({ command }) => `${menu} ${command}`),
    );
    assert.deepEqual(everywhere, []);
  });

  it("offers what needs a connection only where there is one, in the tree's title as in the palette", () => {
    const { commandPalette = [], "view/title": title = [] } = contributes.menus;
    const withConnection = /meraki\.(?:hasConnections|filtered|hasHidden)/;
    const needing = commandPalette.filter(({ when = "" }) => withConnection.test(when));
    assert.ok(needing.length > 30);
    const always = title.filter(({ when = "" }) => !withConnection.test(when)).map(({ command }) => command);
    assert.deepEqual(always.toSorted(), [
      "meraki.addConnection",
      "meraki.openDemo",
      "meraki.showFirstSteps",
      "meraki.showLog",
      "meraki.showReceipt",
    ]);
    const inPalette = new Set(commandPalette.map(({ command }) => command));
    const unasked = title.filter(
      ({ command, when = "" }) => withConnection.test(when) && !inPalette.has(command),
    );
    assert.deepEqual(
      unasked.map(({ command }) => command),
      ["meraki.goTo"], // It says what to do first.
    );
  });

  it("has keys only where something of ours has the focus, with the other key for Ctrl on a Mac", () => {
    assert.ok(contributes.keybindings.length > 0);
    for (const { command, when, key, mac } of contributes.keybindings) {
      assert.ok(commands.includes(command), command);
      assert.match(when, /focusedView == meraki|resourceScheme|meraki\.goToOpen/);
      if (/ctrl/.test(key)) assert.equal(mac, key.replaceAll("ctrl", "cmd"));
    }
  });

  it("activates for every scheme that the extension serves", () => {
    const served = Object.values(schemes).map((scheme) => `onFileSystem:${scheme}`);
    assert.deepEqual(activationEvents.toSorted(), [...served, "onStartupFinished"].toSorted());
  });

  it("lets no workspace set a setting", () => {
    const scopes = Object.entries(contributes.configuration.properties).map(([name, { scope }]) => [
      name,
      scope,
    ]);
    assert.ok(scopes.length > 0);
    assert.deepEqual(
      scopes.filter(([, scope]) => scope !== "application"),
      [],
    );
  });

  it("calls no settings by another prefix, and lists each that is read", async () => {
    const read = (await sourceFiles()).flatMap(({ code }) => settingsRead(code));
    assert.deepEqual([...new Set(read)].sort(), Object.keys(contributes.configuration.properties).sort());
  });

  it("knows every name that the code gives to commands, views and context keys", async () => {
    const known = new Set([...commands, ...views(), ...contextKeys(), ...focusCommands(), ...domains]);
    const named = (await sourceFiles()).flatMap(({ file, code }) =>
      [...code.matchAll(/["'`](meraki\.\w[\w.]*)["'`]/g)].map(([, name = ""]) => ({ file, name })),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter(({ name }) => !known.has(name)),
      [],
    );
  });

  it("has the earliest API that the extension may use as its lower bound", () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"]}`);
  });
});

/** `getConfiguration("a").get("b.c")` reads `a.b.c`. */
function settingsRead(code: string): string[] {
  const reads = code.matchAll(/getConfiguration\("([\w.]+)"\)\s*\.get\("([\w.]+)"/g);
  return [...reads].map(([, section, name]) => `${section}.${name}`);
}

function views(): string[] {
  return Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
}

/** VS Code makes one for each view. */
function focusCommands(): string[] {
  return views().map((view) => `${view}.focus`);
}

/** What conditions ask for, and the status item's id. */
function contextKeys(): string[] {
  const { viewsWelcome, menus, keybindings } = contributes;
  const conditions = [...viewsWelcome, ...Object.values(menus).flat(), ...keybindings];
  const keys = conditions.flatMap(({ when = "" }) =>
    [...when.matchAll(/\bmeraki\.\w+/g)].map(([key]) => key),
  );
  return [...keys, "meraki.place"];
}

const domains = regions.map(({ baseUrl }) => new URL(baseUrl).hostname.split(".").slice(-2).join("."));

const small = new Set(["a", "an", "and", "for", "from", "in", "of", "on", "or", "the", "to", "with"]);
const verbs = new Set(
  (
    "Add Allow Apply Change Choose Claim Clear Copy Create Delete Discard Edit Filter Go Hide Keep Make Open Pin " +
    "Push Refresh Release Remove Rename Replace Restore Review Show Simulate Start Undo Unpin"
  ).split(" "),
);
