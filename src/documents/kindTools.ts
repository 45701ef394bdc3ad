import { readFile } from "node:fs/promises";
import {
  getLanguageService,
  type JSONDocument,
  type JSONSchema,
  type LanguageService,
} from "vscode-json-languageservice";
import { TextDocument } from "vscode-json-languageservice";
import { readFacts, type Facts, type Shape } from "../catalog/facts.ts";
import { fieldRules, type FieldRules } from "../catalog/fieldRules.ts";
import type { Kind } from "../catalog/kind.ts";
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
    const rules = kind.contract && fieldRules(kind.contract, answerOf(kind, facts), bodyOf(kind, facts));
    const schema = documentSchema(facts, {
      get: kind.read.operation,
      ...(kind.write === undefined ? {} : { put: kind.write }),
      ...(kind.read.pick === undefined ? {} : { item: true }),
      fieldNotes: (pattern) => rules && fieldNote(pattern, rules),
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

function answerOf(kind: Kind, facts: Facts): Shape | undefined {
  const answer = facts.operation(kind.read.operation)?.answer;
  return kind.read.pick !== undefined && answer?.type === "array" ? answer.items : answer;
}

function bodyOf(kind: Kind, facts: Facts): Shape | undefined {
  return kind.write === undefined ? undefined : facts.operation(kind.write)?.body;
}
