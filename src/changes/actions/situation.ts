import * as z from "zod/mini";
import { ApiError } from "../../api/apiError.ts";
import type { Client } from "../../api/requests.ts";
import { fillPath } from "../../catalog/ref.ts";
import type { AccessGrant, AdminAccess } from "./adminAccess.ts";
import { adminList } from "./adminActions.ts";
import { networkList } from "./networkActions.ts";
import { readList } from "./readList.ts";

/** A network as far as plans need to know it. */
export interface KnownNetwork {
  readonly id: string;
  readonly name: string;
  readonly productTypes: readonly string[];
  readonly tags: readonly string[];
  readonly isBoundToTemplate: boolean;
}

/** An administrator as far as plans need to know one. */
export interface KnownAdmin {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly orgAccess: string;
  /** `ok`, or why the person cannot sign in: `locked`, `pending`, `unverified`. */
  readonly status: string;
  readonly networks: readonly AccessGrant[];
  readonly tags: readonly AccessGrant[];
}

/** An organization's name, as it is now; undefined where it is gone. Rejects with an ApiError. */
export async function readOrganization(
  client: Client,
  organization: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const template = "/organizations/{organizationId}";
  try {
    const answer = await client.get(fillPath(template, { organizationId: organization }), {
      template,
      organization,
    });
    return { id: organization, name: organizationRow.parse(JSON.parse(answer.text)).name };
  } catch (error) {
    if (error instanceof ApiError && error.reason === "not-found") return undefined;
    throw error;
  }
}

/** The networks of an organization, as they are now. Rejects with an ApiError. */
export async function readNetworks(client: Client, organization: string): Promise<readonly KnownNetwork[]> {
  return (await readList(client, networkList(organization))).flatMap((row) => {
    const { data } = networkRow.safeParse(row);
    if (!data) return [];
    const { id, name, productTypes, tags, isBoundToConfigTemplate } = data;
    return [
      {
        id,
        name: name ?? id,
        productTypes: productTypes ?? [],
        tags: tags ?? [],
        isBoundToTemplate: isBoundToConfigTemplate === true,
      },
    ];
  });
}

/** The administrators of an organization, as they are now. Rejects with an ApiError. */
export async function readAdmins(client: Client, organization: string): Promise<readonly KnownAdmin[]> {
  return (await readList(client, adminList(organization))).flatMap((row) => {
    const { data } = adminRow.safeParse(row);
    if (!data) return [];
    const { id, name, email, accountStatus } = data;
    return [
      {
        id,
        name: name ?? email,
        email,
        status: accountStatus ?? "ok",
        ...accessIn(data),
      },
    ];
  });
}

/** What an administrator's document gives; undefined where it cannot be told. Networks go by their ids. */
export function accessOf(document: unknown): AdminAccess | undefined {
  const { data } = accessFields.safeParse(document);
  return data && accessIn(data);
}

function accessIn({ orgAccess, networks, tags }: z.infer<typeof accessFields>): AdminAccess {
  return {
    orgAccess: orgAccess ?? "none",
    networks: (networks ?? []).map(({ id: of, access }) => ({ of, name: of, access })),
    tags: (tags ?? []).map(({ tag: of, access }) => ({ of, name: of, access })),
  };
}

/** Every tag that a network has, each once, in the order of the alphabet. */
export function tagsInUse(networks: readonly Pick<KnownNetwork, "tags">[]): readonly string[] {
  return [...new Set(networks.flatMap(({ tags }) => tags))].toSorted((one, other) =>
    one.localeCompare(other),
  );
}

const organizationRow = z.object({ name: z.string() });

const networkRow = z.object({
  id: z.string(),
  name: z.nullish(z.string()),
  productTypes: z.nullish(z.array(z.string())),
  tags: z.nullish(z.array(z.string())),
  isBoundToConfigTemplate: z.nullish(z.boolean()),
});

const accessFields = z.object({
  orgAccess: z.nullish(z.string()),
  networks: z.nullish(z.array(z.object({ id: z.string(), access: z.string() }))),
  tags: z.nullish(z.array(z.object({ tag: z.string(), access: z.string() }))),
});

const adminRow = z.extend(accessFields, {
  id: z.string(),
  name: z.nullish(z.string()),
  email: z.string(),
  accountStatus: z.nullish(z.string()),
});
