import type { Source } from "../facts.ts";
import type { Operation, Parameter } from "../facts/operation.ts";
import { verbs } from "../facts/operation.ts";
import type { Shape } from "../facts/shape.ts";
import type { Candidate } from "./batchOf.ts";
import { batchableOperations } from "./batchOf.ts";
import type { BatchableAction, Content, DescribedOperation, Description } from "./description.ts";
import { pagesOf } from "./pagesOf.ts";
import { shapeOf } from "./shapeOf.ts";

/** Facts as they go into an index. */
export interface DerivedFacts {
  readonly source: Source;
  readonly operations: readonly Operation[];
  /** Batchable actions for which no operation was found. */
  readonly unmatched: readonly BatchableAction[];
}

/** Derives the facts of a description, in its order. */
export function deriveFacts(description: Description, sha256: string): DerivedFacts {
  const candidates = Object.entries(description.paths).flatMap(([path, described]) =>
    candidatesAt(path, described),
  );
  const { actions, unmatched } = batchableOperations(description["x-batchable-actions"] ?? [], candidates);
  const operations = candidates.map((candidate) => operationOf(candidate, actions.get(candidate)));
  return { source: { version: description.info.version, sha256 }, operations, unmatched };
}

function candidatesAt(path: string, described: Readonly<Record<string, DescribedOperation>>): Candidate[] {
  return Object.entries(described).map(([name, operation]) => {
    const verb = verbs.find((known) => known === name);
    if (!verb) throw new Error(`Unknown verb "${name}" at ${path}.`);
    return { path, verb, described: operation };
  });
}

function operationOf({ path, verb, described }: Candidate, action: BatchableAction | undefined): Operation {
  const id = described.operationId;
  const body = shapeIn(described.requestBody?.content, `${id} body`);
  const { status, answer } = success(described);
  const pages = verb === "get" ? pagesOf(described, answer) : undefined;
  return {
    id,
    verb,
    path,
    places: parametersOf(described, "path"),
    query: parametersOf(described, "query"),
    ...(body && { body }),
    status,
    ...(answer && { answer }),
    ...(pages && { pages }),
    ...(action && { batch: action.operation }),
    ...(action && action.resource !== path && { batchResource: action.resource }),
    ...(described.deprecated && { deprecated: true as const }),
    scopes: scopesOf(described),
  };
}

function parametersOf(described: DescribedOperation, where: string): readonly Parameter[] {
  const parameters = described.parameters?.filter((parameter) => parameter.in === where) ?? [];
  return parameters.map(({ name, schema, required }) => ({
    name,
    shape: shapeOf(schema, `${described.operationId}?${name}`),
    ...(required && { required: true as const }),
  }));
}

/** The first answer of the 200s is the one: no operation of Dashboard describes two. */
function success(described: DescribedOperation): { status: number; answer: Shape | undefined } {
  const found = Object.entries(described.responses).find(([status]) => status.startsWith("2"));
  if (!found) throw new Error(`${described.operationId} describes no success.`);
  return { status: Number(found[0]), answer: shapeIn(found[1].content, `${described.operationId} answer`) };
}

function shapeIn(content: Content | undefined, place: string): Shape | undefined {
  const schema = content?.["application/json"]?.schema;
  return schema && shapeOf(schema, place);
}

function scopesOf(described: DescribedOperation): readonly string[] {
  return described.security?.flatMap((way) => way["oauth2"] ?? []) ?? [];
}
