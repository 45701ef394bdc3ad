import assert from "node:assert/strict";
import * as vscode from "vscode";
import { networks, vlan } from "./support/demo.ts";
import { draftOf } from "./support/editing.ts";
import { inDemo } from "./support/inDemo.ts";
import { until } from "./support/until.ts";

describe("Source Control", () => {
  const person = inDemo();
  const { uri } = vlan(networks.vienna, 10);
  const { createSourceControl } = vscode.scm;
  /** Names of the providers that are there, in the order of their making. */
  const shown = new Map<vscode.SourceControl, string>();

  before(() => replace((...made) => watched(createSourceControl.apply(vscode.scm, made))));
  after(() => replace(createSourceControl));

  it("is named after the place, also when that is renamed", async () => {
    await draftOf(uri, /"name": "[^"]*"/, '"name": "Mine"');
    await until("the organization is named", () => names().join() === "Meraki: DEMO › Acme Hospitals");
    await rename("LAB");
    await until("the provider is renamed", () => names().join() === "Meraki: LAB › Acme Hospitals");
    await rename("DEMO");
    await until("it is as before", () => names().join() === "Meraki: DEMO › Acme Hospitals");
  });

  it("marks a draft with a key that stands twice: it cannot be pushed", async () => {
    await draftOf(uri, /"name": "[^"]*"/, '"name": "Mine", "name": "Yours"');
    await until("it is marked", () => groupsOf("invalid").includes(uri.toString()));
    assert.deepEqual(groupsOf("drafts"), []);
  });

  const groups = new Map<string, vscode.SourceControlResourceGroup>();

  function watched(control: vscode.SourceControl): vscode.SourceControl {
    shown.set(control, control.label);
    const { dispose, createResourceGroup } = control;
    return Object.assign(control, {
      dispose: () => {
        shown.delete(control);
        dispose.call(control);
      },
      createResourceGroup: (id: string, label: string) => {
        const group = createResourceGroup.call(control, id, label);
        groups.set(id, group);
        return group;
      },
    });
  }

  function groupsOf(id: string): readonly string[] {
    return (groups.get(id)?.resourceStates ?? []).map(({ resourceUri }) => resourceUri.toString());
  }

  function names(): readonly string[] {
    return [...shown.values()];
  }

  async function rename(label: string): Promise<void> {
    person.answers = ({ how, choices }) => (how === "input" ? label : choices[0]);
    await vscode.commands.executeCommand("meraki.renameConnection");
    person.answers = () => undefined;
  }
});

function replace(createSourceControl: typeof vscode.scm.createSourceControl): void {
  Object.defineProperty(vscode.scm, "createSourceControl", {
    configurable: true,
    writable: true,
    value: createSourceControl,
  });
}
