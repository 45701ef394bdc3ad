import assert from "node:assert/strict";
import { ActiveLine, type Line } from "../../../../src/views/search/activeLine.ts";

const hit = (key: string): Line => ({ key, isIdle: false });
const [blueHarbor, berlin, munich] = [hit("Blue Harbor"), hit("Berlin"), hit("Munich")];
const nothingFound: Line = { key: "remark", isIdle: true };

describe("The active line", () => {
  let line: ActiveLine;
  beforeEach(() => {
    line = new ActiveLine();
    line.begin();
  });

  it("is the best hit, also one that comes later", () => {
    assert.equal(line.among([blueHarbor]), "Blue Harbor");
    line.heard("Blue Harbor");
    assert.equal(line.among([berlin, blueHarbor]), "Berlin");
  });

  it("stays where somebody has moved to, though better hits come above it", () => {
    line.among([blueHarbor, munich]);
    line.heard("Munich");
    assert.equal(line.among([berlin, blueHarbor, munich]), "Munich");
    line.heard("Berlin");
    line.heard("Munich");
    assert.equal(line.among([hit("Bern"), berlin, blueHarbor, munich]), "Munich");
  });

  it("stays on the first hit for who has moved there", () => {
    line.among([blueHarbor, munich]);
    line.heard("Munich");
    line.heard("Blue Harbor");
    assert.equal(line.among([berlin, blueHarbor, munich]), "Blue Harbor");
  });

  it("is the best one again for another text, or where theirs is gone", () => {
    line.among([blueHarbor, munich]);
    line.heard("Munich");
    assert.equal(line.among([berlin, blueHarbor]), "Berlin");
    line.heard("Blue Harbor");
    line.begin();
    assert.equal(line.among([berlin, blueHarbor]), "Berlin");
  });

  it("is none where nothing can be opened, and that VS Code takes the first then is nobody's move", () => {
    assert.equal(line.among([nothingFound]), undefined);
    line.heard("remark");
    assert.equal(line.among([blueHarbor, nothingFound]), "Blue Harbor");
    assert.equal(line.among([berlin, blueHarbor, nothingFound]), "Berlin");
  });
});
