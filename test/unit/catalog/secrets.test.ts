import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFacts, type Shape } from "../../../src/catalog/facts.ts";
import { isSecretName } from "../../../src/catalog/secrets.ts";

const secrets = [
  "psk",
  "passphrase",
  "communityString",
  "v2CommunityString",
  "secret",
  "sharedSecret",
  "password",
  "token",
  "contentToken",
  "vppServiceToken",
  "hashedToken",
  "licenseKey",
  "claimId",
  "rtspUrl",
  "downloadUrl",
  "enrollmentString",
  "v3AuthPass",
  "v3PrivPass",
  "apiKey",
  "pin",
  "identityPassphrase",
  "radiusSecret",
  "adminPassword",
  "md5Password",
];

const settings = [
  "enforceStrongPasswords",
  "enforceDifferentPasswords",
  "numDifferentPasswords",
  "minimumPasswordLength",
  "passwordExpirationDays",
  "pskGroupId",
  "pskGroup",
  "hasApiKey",
  "hasPassword",
  "hasCaCertificate",
  "usePassword",
  "isSecret",
  "requirePassword",
  "communitySubtab",
  "certificateAuthorityId",
  "passwordAuthentication",
  "key",
  "suffix",
  "name",
  "secretary",
  "tokenized",
  "Secret",
  "",
  "url",
  "authMode",
  "isPassiveEnabled",
];

describe("The name of a secret", () => {
  for (const name of secrets) it(`is ${name}`, () => assert.ok(isSecretName(name)));
  for (const name of settings) it(`is not ${JSON.stringify(name)}`, () => assert.ok(!isSecretName(name)));

  it("is no name of a number or flag that people set, in the whole description", () => {
    const facts = readFacts(readFileSync(new URL("../../../src/catalog/dashboard-api.br", import.meta.url)));
    const named = new Set<string>();
    for (const { answer, body } of facts.operations)
      for (const shape of [answer, body]) collect(shape, named);
    assert.ok(named.size > 0);
    assert.deepEqual([...named].toSorted(), ["pin: integer"]);
  });
});

/** Fields with a secret's name that hold no text, and no object or list of their own. */
function collect(shape: Shape | undefined, named: Set<string>): void {
  if (shape?.type === "array") collect(shape.items, named);
  if (shape?.type !== "object") return;
  for (const { name, shape: inner } of shape.fields) {
    if (isSecretName(name) && ["integer", "number", "boolean"].includes(inner.type))
      named.add(`${name}: ${inner.type}`);
    collect(inner, named);
  }
}
