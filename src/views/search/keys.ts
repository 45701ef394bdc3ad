import { plainText } from "../plainText.ts";
import type { Findable } from "./findable.ts";
import { bareText } from "./query.ts";

/** What a thing is found by, made once: everything in lower case, without accents. */
export interface Keys {
  readonly name: string;
  /** Its id, and what else names exactly one, as letters and digits alone. */
  readonly id: string;
  readonly alias: string;
  readonly number: string;
  readonly detail: string;
  readonly tags: readonly string[];
  /** All of that together: what is not in it is nowhere. */
  readonly all: string;
  /** The names of its organization and network. */
  readonly home: string;
}

export function keysOf({ item, home }: Findable): Keys {
  const name = plainText(item.name);
  const id = bareText(item.id);
  const alias = bareText(item.alias ?? "");
  const number = item.number ?? "";
  const detail = plainText(item.detail ?? "");
  const tags = item.tags?.map(plainText) ?? none;
  const written = `${item.id}\n${item.alias ?? ""}`.toLowerCase();
  const all = `${name}\n${id}\n${alias}\n${written}\n${number}\n${detail}\n${tags.join("\n")}`;
  return { name, id, alias, number, detail, tags, all, home: home.words };
}

const none: readonly string[] = [];
