import type { Answers, Asked, Person } from "./person.ts";
import { sent } from "./reviewing.ts";

/** One answer for each question that holds a text; the first that fits. Others are left. */
export function answering(...table: readonly (readonly [string | RegExp, string])[]): Answers {
  return ({ message, choices }) => {
    const row = table.find(([part]) =>
      typeof part === "string" ? message.includes(part) : part.test(message),
    );
    if (!row) return choices.find((choice) => choice === "DEMO" || choice === "Acme Hospitals");
    return row[1];
  };
}

/** The first question before everything else that begins so. */
export function modal(person: Person, start: string): Asked | undefined {
  return person.asked.find(({ isModal, message }) => isModal && message.startsWith(start));
}

/** What was written, as `POST /networks/… 201`. */
export async function writes(): Promise<string[]> {
  return (await sent()).map(
    ({ method, path, status }) => `${method} ${path.replace("/api/v1", "")} ${status}`,
  );
}
