/**
 * Names of fields whose values are secrets, at any depth. Dashboard returns some in clear (`psk`,
 * `communityString`) and never returns others (`radiusServers[].secret`).
 * By exact name or ending, not by substring: `enforceStrongPasswords` and `pskGroupId` are settings.
 */
export function isSecretName(name: string): boolean {
  if (exactNames.has(name)) return true;
  return /[a-z0-9](?:Secret|Password|Passphrase|Psk|AuthPass|PrivPass)$/.test(name) && !isQuestion.test(name);
}

/** `hasPassword` tells whether there is one. */
const isQuestion = /^(?:has|is|use|uses|enforce|require|requires)[A-Z]/;

const exactNames: ReadonlySet<string> = new Set([
  "apiKey",
  "claimId",
  "communityString",
  "contentToken",
  "downloadUrl",
  "enrollmentString",
  "hashedToken",
  "licenseKey",
  "passphrase",
  "password",
  "pin",
  "psk",
  "rtspUrl",
  "secret",
  "token",
  "v2CommunityString",
  "vppServiceToken",
]);
