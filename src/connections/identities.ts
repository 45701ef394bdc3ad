import * as z from "zod/mini";
import { ApiError, type Reason } from "../api/apiError.ts";
import type { Client } from "../api/requests.ts";

/** Who the connections belong to: asked once each, and again after somebody changed a connection. */
export class Identities {
  readonly #client: (connection: string) => Promise<Client | undefined>;
  readonly #emails = new Map<string, Promise<string | undefined>>();

  constructor(client: (connection: string) => Promise<Client | undefined>) {
    this.#client = client;
  }

  /**
   * The e-mail address behind a connection's key; undefined where Dashboard does not say. Never rejects with an ApiError.
   * A refusal is remembered: plans ask with every few letters that are typed.
   */
  async emailOf(connection: string): Promise<string | undefined> {
    const asking = this.#emails.get(connection) ?? this.#ask(connection);
    this.#emails.set(connection, asking);
    try {
      return await asking;
    } catch (error) {
      if (this.#emails.get(connection) === asking) this.#emails.delete(connection);
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  }

  /** A key was replaced, or a connection removed. */
  forget(): void {
    this.#emails.clear();
  }

  /** Rejects where nobody answered: that may be otherwise the next time. */
  async #ask(connection: string): Promise<string | undefined> {
    try {
      const client = await this.#client(connection);
      const answer = await client?.get("/administered/identities/me");
      return answer && identity.safeParse(JSON.parse(answer.text)).data?.email;
    } catch (error) {
      if (error instanceof ApiError && refusals.has(error.reason)) return undefined;
      throw error;
    }
  }
}

const refusals: ReadonlySet<Reason> = new Set(["bad-request", "forbidden", "not-found"]);

const identity = z.object({ email: z.string() });
