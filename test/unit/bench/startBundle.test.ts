import assert from "node:assert/strict";
import { type BundledFile, staticClosure } from "../../bench/startBundle.ts";

describe("what activation loads", () => {
  const file = (...imports: BundledFile["imports"][number][]): BundledFile => ({ bytes: 1, imports });
  const now = (path: string) => ({ path, kind: "import-statement" });
  const later = (path: string) => ({ path, kind: "dynamic-import" });
  const vscode = { path: "vscode", kind: "import-statement", external: true };

  it("is the entry and all that it imports in turn, each once", () => {
    const outputs = {
      "entry.js": file(vscode, now("a.js"), now("b.js")),
      "a.js": file(now("b.js")),
      "b.js": file(now("a.js")),
      "other.js": file(),
    };
    assert.deepEqual(staticClosure(outputs, "entry.js").sort(), ["a.js", "b.js", "entry.js"]);
  });

  it("is without what is imported only when it is used", () => {
    const outputs = { "entry.js": file(later("a.js")), "a.js": file() };
    assert.deepEqual(staticClosure(outputs, "entry.js"), ["entry.js"]);
  });

  it("cannot be nothing", () => {
    assert.throws(() => staticClosure({}, "entry.js"), /no entry\.js/);
  });
});
