import { createHmac } from "node:crypto";
import { isSecretName } from "../../catalog/secrets.ts";
import { mapScalars, type Json, type Path, type Scalar } from "../json/json.ts";

/** What every token begins with. Not ASCII, so no device and no form accepts it as a secret. */
export const maskMarker = "••••••••";

const tokenPattern = /^•{8} #[0-9a-f]{8}$/;

/** The tokens that stand anywhere in a text, JSON or not. */
export function tokensInText(text: string): ReadonlySet<string> {
  return new Set(text.match(/•{8} #[0-9a-f]{8}/g));
}

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
      const hash = createHmac("sha256", key)
        .update(`${resource}\n${occurrence}\n${plainLiteral(literal)}`)
        .digest("hex");
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
  const tokenFor = tokenMaker(masker, (token) => secrets.has(token));
  const masked = mapScalars(json, (scalar, path) => {
    if (!holdsSecret(scalar, path)) return scalar;
    const token = tokenFor(scalar.literal);
    secrets.set(token, scalar.literal);
    return { literal: JSON.stringify(token), value: token };
  });
  return { json: masked, secrets };
}

/** Gives each secret of one document its token: the first one that is not taken, so that equal secrets differ. */
export function tokenMaker(masker: Masker, isTaken: (token: string) => boolean): (literal: string) => string {
  const nextOccurrence = new Map<string, number>();
  return (literal) => {
    for (let occurrence = nextOccurrence.get(literal) ?? 0; ; occurrence += 1) {
      const token = masker.token(literal, occurrence);
      nextOccurrence.set(literal, occurrence + 1);
      if (!isTaken(token)) return token;
    }
  };
}

/** Does this scalar hold a secret that is not masked yet? */
export function holdsSecret({ value }: Scalar, path: Path): boolean {
  const isFilled = (typeof value === "string" && value !== "") || typeof value === "number";
  return isFilled && isSecretPlace(path) && !isToken(value);
}

/** Is this the place of a secret? Items of a list are what their list is. */
export function isSecretPlace(path: Path): boolean {
  return isSecretName(String(path.findLast((step) => typeof step === "string") ?? ""));
}

/** Every token of a value with the path where it stands. */
export function tokensOf(json: Json): { readonly token: string; readonly path: Path }[] {
  return marksOf(json).flatMap(({ text, path }) => (isToken(text) ? [{ token: text, path }] : []));
}

/** Every text that holds the mark of a token, whole or damaged, with the path where it stands. */
export function marksOf(json: Json): { readonly text: string; readonly path: Path }[] {
  const found: { text: string; path: Path }[] = [];
  mapScalars(json, (scalar, path) => {
    if (typeof scalar.value === "string" && scalar.value.includes(maskMarker))
      found.push({ text: scalar.value, path });
    return scalar;
  });
  return found;
}

/** The value with its secrets in place of their tokens. Throws on a token that is not known: it must not be sent. */
export function fillSecrets(json: Json, secrets: Secrets): Json {
  return mapScalars(json, (scalar) => {
    if (!isToken(scalar.value)) return scalar;
    const literal = secrets.get(scalar.value);
    if (literal === undefined) throw new Error("A masked secret has no value");
    return { literal, value: JSON.parse(literal) as string };
  });
}

/** One spelling for all escapes of a string: retyped as it was, a secret is unchanged. */
function plainLiteral(literal: string): string {
  return literal.startsWith('"') ? JSON.stringify(JSON.parse(literal)) : literal;
}
