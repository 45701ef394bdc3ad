import type { Pages } from "../facts/operation.ts";
import type { Shape } from "../facts/shape.ts";
import type { DescribedOperation } from "./description.ts";

/**
 * How a list is paged; undefined where neither `perPage` nor a `Link` header is described.
 * The limits of `perPage` stand in its description only, as a sentence of one pattern.
 */
export function pagesOf(operation: DescribedOperation, answer: Shape | undefined): Pages | undefined {
  const perPage = operation.parameters?.find((parameter) => parameter.name === "perPage");
  const link = Object.values(operation.responses).some(
    (response) => response.headers?.["Link"] !== undefined,
  );
  if (!perPage && !link) return undefined;
  return { ...listIn(answer), ...(link && { link }), ...limits(perPage?.description ?? "") };
}

function listIn(answer: Shape | undefined): Pick<Pages, "shape" | "rows"> {
  if (answer?.type !== "object") return { shape: "array" };
  const lists = answer.fields.filter((field) => field.shape.type === "array").map((field) => field.name);
  if (lists.includes("items")) return { shape: "items", rows: "items" };
  const [rows, ...others] = lists;
  return { shape: "object", ...(rows !== undefined && others.length === 0 && { rows }) };
}

function limits(description: string): Pick<Pages, "minimum" | "maximum" | "default"> {
  const range = /range is (\d+) - (\d+)/.exec(description);
  const standard = /Defaults? (?:is|to) (\d+)/.exec(description);
  return {
    ...(range && { minimum: Number(range[1]), maximum: Number(range[2]) }),
    ...(standard && { default: Number(standard[1]) }),
  };
}
