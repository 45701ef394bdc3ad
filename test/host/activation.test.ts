import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("the extension in a real extension host", () => {
  const extension = vscode.extensions.getExtension("org-editor.org-editor-for-meraki");

  it("is there and can be activated", async () => {
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it("exports nothing", async () => {
    assert.equal(await extension?.activate(), undefined);
  });
});
