import * as vscode from "vscode";
import type { OwnedDevice } from "../../changes/claims/claimInventory.ts";
import { askSerials } from "./claimInput.ts";
import { quietly } from "../quietly.ts";

/** Where devices are chosen from. */
export interface DeviceChoice {
  /** `Release from PROD › Acme Hospitals` */
  readonly title: string;
  /** What the devices of the list are: `in no network`. */
  readonly which: string;
  /** Rejects with an ApiError. */
  read(): Promise<readonly OwnedDevice[]>;
}

/**
 * Lets a person tick devices of a list, or paste serials. Undefined where they leave.
 * @param before serials that were chosen already
 */
export async function chooseDevices(
  { title, which, read }: DeviceChoice,
  before: readonly string[],
): Promise<readonly string[] | undefined> {
  const devices = await quietly("Reading the inventory…", read);
  const fromList = {
    label: "$(checklist) Choose from a list",
    description: `${devices.length} ${devices.length === 1 ? "device" : "devices"} ${which}`,
  };
  const paste = {
    label: "$(clippy) Paste serial numbers",
    description: "in any form, rows of a spreadsheet too",
  };
  if (devices.length === 0) return askSerials(title, before.join(" "));
  const how = await vscode.window.showQuickPick([fromList, paste], {
    title,
    placeHolder: "Which devices?",
    ignoreFocusOut: true,
  });
  if (how === undefined) return undefined;
  return how === paste ? askSerials(title, before.join(" ")) : tick(title, devices, before);
}

async function tick(
  title: string,
  devices: readonly OwnedDevice[],
  before: readonly string[],
): Promise<readonly string[] | undefined> {
  const sorted = devices.toSorted((one, other) => labelOf(one).localeCompare(labelOf(other)));
  const picked = await vscode.window.showQuickPick(
    sorted.map((device) => ({
      label: labelOf(device),
      description: descriptionOf(device),
      picked: before.includes(device.serial),
      serial: device.serial,
    })),
    {
      title,
      placeHolder: "Tick devices by name, serial, model or order",
      canPickMany: true,
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  return picked?.map(({ serial }) => serial);
}

function labelOf({ name, serial }: OwnedDevice): string {
  return name ?? serial;
}

function descriptionOf({ name, serial, model, order }: OwnedDevice): string {
  return [...(name === undefined ? [] : [serial]), model, order === "" ? "" : `order ${order}`]
    .filter((part) => part !== "")
    .join(", ");
}
