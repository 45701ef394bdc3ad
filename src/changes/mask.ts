import { createHmac } from "node:crypto";
import { isSecretName } from "../catalog/secrets.ts";
import { isScalar, mapScalars, type Json, type Path, type Scalar } from "./json.ts";

/** What every token begins with. Not ASCII, so no device and no form accepts it as a secret. */
export const maskMarker = "••••••••";

const tokenPattern = /^•{8} #[0-9a-f]{8}$/;

/** Is this value a token that stands for a secret? */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && tokenPattern.test(value);
}

/** The text of a secret's literal by its token: `"•••••••• #1a2b3c4d"` → `"hunter22"` (quotes included). */
export type Secrets = ReadonlyMap<string, string>;

/** Makes the tokens of one resource. The same secret of the same resource has the same token, always. */
export interface Masker {
  token(literal: string, occurrence: number): string;
}

/**
 * A masker for one resource. The token is a keyed hash, so that a changed secret changes it, and
 * a token that was copied from another resource is not known here.
 * @param key random bytes of this installation, kept in SecretStorage
 * @param resource the resource's key
 */
export function maskerFor(key: Uint8Array, resource: string): Masker {
  return {
    token(literal, occurrence) {
      const hash = createHmac("sha256", key).update(`${resource}\n${occurrence}\n${literal}`).digest("hex");
      return `${maskMarker} #${hash.slice(0, 8)}`;
    },
  };
}

/** A value with tokens in place of its secrets, and the secrets that they stand for. */
export interface Masked {
  readonly json: Json;
  readonly secrets: Secrets;
}

/** Replaces every secret of a value by its token. Empty and null ones stay, and so do tokens. */
export function maskSecrets(json: Json, masker: Masker): Masked {
  const secrets = new Map<string, string>();
  const masked = mapScalars(json, (scalar, path) => {
    if (!holdsSecret(scalar, path)) return scalar;
    const token = freshToken(masker, scalar.literal, (taken) => secrets.has(taken));
    secrets.set(token, scalar.literal);
    return { literal: JSON.stringify(token), value: token };
  });
  return { json: masked, secrets };
}

/** The token for a secret: the first one that no equal secret of the same document has taken. */
export function freshToken(masker: Masker, literal: string, taken: (token: string) => boolean): string {
  for (let occurrence = 0; ; occurrence += 1) {
    const token = masker.token(literal, occurrence);
    if (!taken(token)) return token;
  }
}

/** Does this scalar hold a secret that is not masked yet? */
export function holdsSecret(scalar: Scalar, path: Path): boolean {
  const { value } = scalar;
  const filled = (typeof value === "string" && value !== "") || typeof value === "number";
  return (
    filled && isSecretName(String(path.findLast((step) => typeof step === "string") ?? "")) && !isToken(value)
  );
}

/** Every token of a value with the path where it stands. */
export function tokensOf(json: Json): { readonly token: string; readonly path: Path }[] {
  const found: { token: string; path: Path }[] = [];
  mapScalars(json, (scalar, path) => {
    if (isToken(scalar.value)) found.push({ token: scalar.value, path });
    return scalar;
  });
  return found;
}

/** The value with its secrets in place of their tokens. Throws on a token that is not known: it must not be sent. */
export function fillSecrets(json: Json, secrets: Secrets): Json {
  return mapScalars(json, (scalar) => {
    if (!isScalar(scalar) || !isToken(scalar.value)) return scalar;
    const literal = secrets.get(scalar.value);
    if (literal === undefined) throw new Error("A masked secret has no value");
    return { literal, value: JSON.parse(literal) as string };
  });
}
