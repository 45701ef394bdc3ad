import { readFile } from "node:fs/promises";
import {
  getLanguageService,
  type JSONDocument,
  type JSONSchema,
  type LanguageService,
} from "vscode-json-languageservice";
import { TextDocument } from "vscode-json-languageservice";
import { readFacts, type Facts } from "../catalog/facts.ts";
import type { FieldRules } from "../catalog/fieldRules.ts";
import type { Kind } from "../catalog/kind.ts";
import { operationsOf, rulesOf } from "../catalog/kindRules.ts";
import { documentSchema } from "../catalog/schema.ts";
import { once } from "../connections/once.ts";
import { fieldNote } from "./fieldNote.ts";

/** What the facts and the overlay give for documents of one kind. */
export interface KindTools {
  /** Undefined where the kind is read-only. */
  readonly rules: FieldRules | undefined;
  readonly schema: JSONSchema;
  readonly service: LanguageService;
}

/** A text as the JSON service wants it. */
export interface ServiceText {
  readonly text: TextDocument;
  readonly json: JSONDocument;
}

/** Loads the index with the first document, and keeps one JSON service per kind. */
export class KindToolbox {
  readonly #tools = new Map<string, () => Promise<KindTools>>();
  readonly #facts: () => Promise<Facts>;

  constructor(indexFile: string) {
    this.#facts = once(() => readFile(indexFile).then(readFacts));
  }

  of(kind: Kind): Promise<KindTools> {
    const tools = this.#tools.get(kind.id) ?? once(() => this.#make(kind));
    this.#tools.set(kind.id, tools);
    return tools();
  }

  async #make(kind: Kind): Promise<KindTools> {
    const facts = await this.#facts();
    const { read, put } = operationsOf(kind, facts);
    const rules = rulesOf(kind, facts);
    const schema = documentSchema(facts, {
      get: read?.id ?? "",
      ...(put ? { put: put.id } : {}),
      ...(kind.picked ? { item: true } : {}),
      fieldNotes: (pattern) => rules && fieldNote(pattern, rules),
      isAnswered: (pattern) => rules?.contract.fields?.[pattern]?.writeOnly === false,
    }) as JSONSchema;
    return { rules, schema, service: serviceFor(schema) };
  }
}

/** Parses a text for the service of its kind. */
export function serviceText(
  service: LanguageService,
  uri: string,
  version: number,
  text: string,
): ServiceText {
  const document = TextDocument.create(uri, "json", version, text);
  return { text: document, json: service.parseJSONDocument(document) };
}

function serviceFor(schema: JSONSchema): LanguageService {
  const service = getLanguageService({});
  service.configure({
    validate: true,
    allowComments: false,
    schemas: [{ uri: "meraki-schema", fileMatch: ["*"], schema }],
  });
  return service;
}
