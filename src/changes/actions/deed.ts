import type { AccessGrant, AdminAccess } from "./adminAccess.ts";

/** What an action is for, in the words of the person who wants it. */
export type Deed =
  | ({ readonly do: "create-network" } & NetworkWish)
  | { readonly do: "create-organization"; readonly name: string }
  | { readonly do: "delete-network"; readonly name: string; readonly losses: NetworkLosses }
  | { readonly do: "delete-organization"; readonly name: string; readonly drafts: number }
  | {
      readonly do: "add-admin";
      readonly name: string;
      readonly email: string;
      readonly access: AdminAccess;
    }
  | {
      readonly do: "remove-admin";
      readonly name: string;
      readonly email: string;
      readonly orgAccess: string;
      readonly networks: readonly AccessGrant[];
      readonly tags: readonly AccessGrant[];
    };

/** A network that somebody wants. */
export interface NetworkWish {
  readonly name: string;
  readonly productTypes: readonly string[];
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly tags: readonly string[];
  /** The network that it takes its settings from. */
  readonly copyFrom?: { readonly id: string; readonly name: string } | undefined;
  readonly notes: string;
}

/** What goes with a network. */
export interface NetworkLosses {
  /** By product family; undefined where they could not be read. */
  readonly devices: readonly DeviceCount[] | undefined;
  /** Drafts of it that stay on this machine and can no longer be pushed. */
  readonly drafts: number;
  readonly isBoundToTemplate: boolean;
}

/** How many devices of a product family: `appliance`, `switch`, or what Dashboard calls it. */
export interface DeviceCount {
  readonly product: string;
  readonly count: number;
}
