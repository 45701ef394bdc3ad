import assert from "node:assert/strict";
import { withProgress } from "../../workbench/progress.ts";

describe("telling of something slow", () => {
  const screen = (isTTY: boolean) => {
    const written: string[] = [];
    return { isTTY, written, write: (text: string) => written.push(text) };
  };

  it("answers what the work answers", async () => {
    assert.equal(await withProgress("Fetching", async () => 7, screen(false)), 7);
  });

  it("writes whole lines where nobody sees a cursor", async () => {
    const file = screen(false);
    await withProgress("Fetching", async () => undefined, file);
    assert.deepEqual(file.written, ["Fetching …\n", "Fetching: ended after 0 s\n"]);
  });

  it("stays on one line of a terminal", async () => {
    const terminal = screen(true);
    await withProgress("Fetching", async () => undefined, terminal);
    assert.equal(terminal.written.join("").split("\n").length, 2);
    assert.ok(terminal.written.at(-1)?.endsWith("\n"));
  });

  it("ends its line when the work fails", async () => {
    const terminal = screen(true);
    await assert.rejects(
      withProgress("Fetching", () => Promise.reject(new Error("offline")), terminal),
      /offline/,
    );
    assert.ok(terminal.written.at(-1)?.endsWith("\n"));
  });
});
