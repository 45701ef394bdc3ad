import { ApiError } from "../../api/apiError.ts";
import type { Client } from "../../api/requests.ts";
import type { ListPlace } from "./action.ts";
import type { Obstacle, ObstacleSort } from "./actionFindings.ts";
import { sameName } from "./names.ts";
import type { OrganizationContents } from "./organizationActions.ts";
import { readList, type ListRow } from "./readList.ts";

/**
 * What is in an organization that keeps it from being deleted: networks, templates, devices, other administrators and
 * active licenses. A list that cannot be read is told, not guessed. Never rejects with an ApiError.
 * @param self e-mail address of whoever the connection belongs to
 */
export async function lookInto(
  client: Client,
  organization: string,
  self: string | undefined,
): Promise<Omit<OrganizationContents, "drafts">> {
  const looks = await Promise.all(
    drawers.map(async (drawer) => ({ drawer, rows: await rowsOf(client, organization, drawer) })),
  );
  const found = looks.map(({ drawer, rows }) => obstacleOf(drawer, rows, self));
  return {
    obstacles: found.flatMap((obstacle) => (obstacle && obstacle.count > 0 ? obstacle : [])),
    unread: looks.filter(({ rows }) => rows === undefined).map(({ drawer }) => drawer.sort),
  };
}

/** What has to be empty, and the lists that tell: the first one that can be read, for some depend on the licensing model. */
interface Drawer {
  readonly sort: ObstacleSort;
  readonly paths: readonly string[];
  readonly perPage?: number;
  /** Field by which people know an item; licenses have none but their key, which is a secret, and devices are many. */
  readonly name?: string;
  readonly counts?: (row: ListRow, self: string | undefined) => boolean;
}

const drawers: readonly Drawer[] = [
  { sort: "networks", paths: ["networks"], perPage: 100_000, name: "name" },
  { sort: "templates", paths: ["configTemplates"], name: "name" },
  { sort: "devices", paths: ["inventory/devices"], perPage: 1000 },
  {
    sort: "admins",
    paths: ["admins"],
    name: "name",
    counts: ({ email }, self) => self === undefined || typeof email !== "string" || !sameName(email, self),
  },
  {
    sort: "licenses",
    paths: ["licenses", "licensing/coterm/licenses"],
    perPage: 1000,
    counts: ({ state, expired, invalidated }) =>
      state !== "expired" && expired !== true && invalidated !== true,
  },
];

async function rowsOf(
  client: Client,
  organization: string,
  { paths, perPage }: Drawer,
): Promise<readonly ListRow[] | undefined> {
  const read = await Promise.all(paths.map((path) => readOne(client, organization, path, perPage)));
  const rows = read.filter((each) => each !== undefined);
  return rows.length === 0 ? undefined : rows.flat();
}

async function readOne(
  client: Client,
  organization: string,
  path: string,
  perPage: number | undefined,
): Promise<readonly ListRow[] | undefined> {
  const list: ListPlace = {
    organization,
    template: `/organizations/{organizationId}/${path}`,
    ids: { organizationId: organization },
    ...(perPage === undefined ? {} : { perPage }),
  };
  try {
    return await readList(client, list);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

const mostNamed = 3;

/** Where it is not known who one is, one administrator may be oneself. */
function obstacleOf(
  { sort, name, counts = () => true }: Drawer,
  rows: readonly ListRow[] | undefined,
  self: string | undefined,
): Obstacle | undefined {
  const standing = (rows ?? []).filter((row) => counts(row, self));
  const isOneself = sort === "admins" && self === undefined && standing.length === 1;
  if (isOneself) return undefined;
  const named = standing.slice(0, mostNamed).map((row) => (name === undefined ? undefined : row[name]));
  return { sort, count: standing.length, names: named.filter((each) => typeof each === "string") };
}
