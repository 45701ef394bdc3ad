import assert from "node:assert/strict";
import { maskerFor, tokensInText } from "../../../../src/changes/secrets/mask.ts";
import { occurrenceOf, remask } from "../../../../src/changes/secrets/remask.ts";

const key = new Uint8Array(32).fill(7);
const [here, there] = [maskerFor(key, "removed/1/ssid/0"), maskerFor(key, "prod/1/ssid/0")];
const first = here.token('"hunter22"', 0);
const second = here.token('"hunter22"', 1);

describe("A text that moves to another address", () => {
  it("gets the tokens that its secrets have there", () => {
    const { text, secrets } = remask(`{"psk": "${first}"}`, here, there, ['"hunter22"']);
    const token = there.token('"hunter22"', 0);
    assert.equal(text, `{"psk": "${token}"}`);
    assert.deepEqual([...secrets], [[token, '"hunter22"']]);
  });

  it("tells equal secrets apart, as Dashboard's own are told apart there", () => {
    const { text } = remask(`["${second}", "${first}"]`, here, there, ['"other"', '"hunter22"']);
    assert.deepEqual([...tokensInText(text)], [there.token('"hunter22"', 1), there.token('"hunter22"', 0)]);
  });

  it("keeps a token whose secret nobody knows: it means nothing there, and is asked for", () => {
    const { text, secrets } = remask(`{"psk": "${first}"}`, here, there, ['"another"']);
    assert.equal(text, `{"psk": "${first}"}`);
    assert.equal(secrets.size, 0);
    assert.equal(occurrenceOf(there, first, '"hunter22"'), undefined);
  });

  it("may be no JSON", () => {
    const { text } = remask(`{"psk": "${first}`, here, there, ['"hunter22"']);
    assert.equal(text, `{"psk": "${there.token('"hunter22"', 0)}`);
  });
});
