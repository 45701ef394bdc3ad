import * as z from "zod/mini";
import { ApiError } from "../api/apiError.ts";
import type { Client } from "../api/requests.ts";

/** Who the connections belong to: asked once each, and again after somebody changed a connection. */
export class Identities {
  readonly #client: (connection: string) => Promise<Client | undefined>;
  readonly #emails = new Map<string, Promise<string | undefined>>();

  constructor(client: (connection: string) => Promise<Client | undefined>) {
    this.#client = client;
  }

  /** The e-mail address behind a connection's key; undefined where Dashboard does not say. Never rejects with an ApiError. */
  async emailOf(connection: string): Promise<string | undefined> {
    const asking = this.#emails.get(connection) ?? this.#ask(connection);
    this.#emails.set(connection, asking);
    const email = await asking;
    if (email === undefined && this.#emails.get(connection) === asking) this.#emails.delete(connection);
    return email;
  }

  /** A key was replaced, or a connection removed. */
  forget(): void {
    this.#emails.clear();
  }

  async #ask(connection: string): Promise<string | undefined> {
    try {
      const client = await this.#client(connection);
      const answer = await client?.get("/administered/identities/me");
      return answer && identity.safeParse(JSON.parse(answer.text)).data?.email;
    } catch (error) {
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  }
}

const identity = z.object({ email: z.string() });
