import { systemClock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import { type OwnedDevice, readDevices } from "../../changes/claims/claimInventory.ts";
import type { DeviceAction } from "../../changes/claims/deviceActions.ts";
import { counted } from "../../changes/claims/claimWords.ts";
import { sendStock, settleStock, type ThingOutcome } from "../../changes/claims/stockAction.ts";
import { allOrNone, eachForItself, stockQuestion } from "../../changes/claims/stockQuestion.ts";
import { type LeftOut, stockReport, type StockResult } from "../../changes/claims/stockReport.ts";
import { obstacleWords, type StockWords } from "../../changes/claims/stockWords.ts";
import { shortMiddle } from "../../changes/shortText.ts";
import type { Item } from "../../connections/item.ts";
import { confirmClaim } from "./claimConfirm.ts";
import { placeIds, placeText, type OrganizationPlace } from "../actions/organizationPlace.ts";
import { type ActionOccasion, withActionReceipt } from "../actions/actionReceipt.ts";
import { withClaimProgress } from "./claimProgress.ts";
import { showClaimReport, showClaimRows } from "./claimResult.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";

/** Something that is about to be done with devices. */
export interface DeviceErrand {
  readonly words: StockWords;
  readonly place: OrganizationPlace;
  /** The network that devices go into or leave. */
  readonly network?: Item;
  /** Of the organization, to name them. */
  readonly networks: readonly Item[];
  /** Whether Dashboard can be asked to do all of it or nothing. */
  readonly knowsAllOrNone?: true;
  /** What else to know before these are sent; short lines. */
  remarks?(serials: readonly string[]): readonly string[];
  action(isAtomic: boolean): DeviceAction;
  /** Asks for serials; `before` were chosen already. Nothing chosen, or undefined, ends it. */
  choose(before: readonly string[]): Promise<readonly string[] | undefined>;
}

/** From the choice of devices to what became of each; what was held up by others can be tried again. */
export async function runDeviceErrand(ports: Ports, client: Client, errand: DeviceErrand): Promise<void> {
  let serials: readonly string[] | undefined = await errand.choose([]);
  while (serials !== undefined && serials.length > 0) {
    const sorted = await sortDevices(client, errand, serials);
    const answer = await ask(errand, sorted);
    if (answer === "cancel") return;
    serials =
      answer === "back"
        ? await errand.choose(serials)
        : await carryOut(ports, client, errand, sorted, answer === "otherwise");
  }
}

interface Sorted {
  readonly send: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly devices: ReadonlyMap<string, OwnedDevice>;
}

/** What is there already, or somewhere else, is not sent: nobody should lose a claim of ten for it. */
async function sortDevices(
  client: Client,
  errand: DeviceErrand,
  serials: readonly string[],
): Promise<Sorted> {
  const { organization } = errand.place;
  const owned = await quietly(`Reading the inventory of ${organization.name}…`, () =>
    readDevices(client, organization.id, serials),
  );
  const devices = new Map(owned.map((device) => [device.serial, device]));
  const { obstacle } = errand.action(false);
  const nameOf = (id: string): string => errand.networks.find((network) => network.id === id)?.name ?? id;
  const judged = serials.map((thing) => ({ thing, obstacle: obstacle(devices.get(thing)) }));
  return {
    devices,
    send: judged.filter((each) => each.obstacle === undefined).map(({ thing }) => thing),
    leftOut: judged.flatMap((each) =>
      each.obstacle === undefined ? [] : [{ thing: each.thing, why: obstacleWords(each.obstacle, nameOf) }],
    ),
  };
}

type Answer = Awaited<ReturnType<typeof confirmClaim>>;

async function ask(errand: DeviceErrand, sorted: Sorted): Promise<Answer> {
  const { words, place, knowsAllOrNone } = errand;
  const { send, leftOut } = sorted;
  if (send.length === 0) {
    await showClaimRows(titleOf(errand), stockReport(words, resultOf(errand, sorted, [])));
    return "back";
  }
  const isOneRequest = send.length <= errand.action(true).most;
  const hasChoice = knowsAllOrNone === true && send.length > 1 && isOneRequest;
  const question = stockQuestion(words, {
    place: placeOf(errand),
    organization: place.organization.name,
    where: whereOf(errand),
    things: send.map((serial) => shown(sorted.devices.get(serial), serial)),
    leftOut: leftOut.map(({ why }) => why),
    remarks: [
      ...misfits(errand, sorted),
      ...(errand.remarks?.(send) ?? []),
      ...(hasChoice ? [eachForItself] : []),
    ],
  });
  return confirmClaim(question, "Back to Devices", hasChoice ? allOrNone : undefined);
}

/** Devices of a product family that the network does not have. */
function misfits({ network }: DeviceErrand, { send, devices }: Sorted): readonly string[] {
  const products = network?.products;
  const foreign = send.filter((serial) => {
    const product = devices.get(serial)?.product;
    return product !== undefined && products !== undefined && !products.includes(product);
  });
  return foreign.length === 0 ? [] : [`${foreign.length} may be refused: no such product in this network.`];
}

/** Sends it, says what became of it, and answers what the person wants to try again. */
async function carryOut(
  ports: Ports,
  client: Client,
  errand: DeviceErrand,
  sorted: Sorted,
  isAtomic: boolean,
): Promise<readonly string[] | undefined> {
  const { place } = errand;
  let outcomes: readonly ThingOutcome[] = [];
  const report = await withActionReceipt(ports, occasionOf(errand, sorted), async () => {
    outcomes = await sendAndSettle(client, errand, sorted.send, isAtomic);
    return stockReport(errand.words, resultOf(errand, sorted, outcomes));
  });
  ports.tree.refreshOrganization(place.connection.id, place.organization.id);
  const others = outcomes.filter(({ evidence }) => evidence === "bystander").map(({ thing }) => thing);
  const again = others.length === 0 ? undefined : `Try the Other ${others.length}…`;
  return (await showClaimReport(titleOf(errand), report, again)) ? others : undefined;
}

async function sendAndSettle(
  client: Client,
  errand: DeviceErrand,
  serials: readonly string[],
  isAtomic: boolean,
): Promise<readonly ThingOutcome[]> {
  const action = errand.action(isAtomic);
  const requests = Math.ceil(serials.length / action.most);
  const sent = await withClaimProgress(titleOf(errand), requests, (watch) =>
    sendStock(client, action, serials, watch),
  );
  return quietly(`Reading the inventory of ${errand.place.organization.name}…`, () =>
    settleStock(client, action, sent, systemClock),
  );
}

function occasionOf(errand: DeviceErrand, { send, devices }: Sorted): ActionOccasion {
  const { verb, noun, towards, undo } = errand.words;
  const things = send.map((serial) => shown(devices.get(serial), serial));
  const title = `${verb} ${counted(things.length, noun)} ${towards} ${whereOf(errand)}`;
  return { ...placeIds(errand.place), place: placeOf(errand), title, things, undo };
}

function resultOf(errand: DeviceErrand, sorted: Sorted, outcomes: readonly ThingOutcome[]): StockResult {
  return {
    outcomes,
    leftOut: sorted.leftOut,
    where: whereOf(errand),
    label: (serial) => serial,
    describe: (serial) => describe(sorted.devices.get(serial)),
  };
}

/** People know a device by its name; only the serial tells for sure which one it is. */
function shown(device: OwnedDevice | undefined, serial: string): string {
  return device?.name === undefined ? serial : `${shortMiddle(device.name, 24)} ${serial}`;
}

function describe(device: OwnedDevice | undefined): string {
  return [device?.model ?? "", device?.name ?? ""].filter((part) => part !== "").join(" ");
}

function titleOf(errand: DeviceErrand): string {
  return `${errand.words.doing} ${errand.words.towards} ${whereOf(errand)}`;
}

function placeOf({ place, network }: DeviceErrand): string {
  return [placeText(place), ...(network ? [network.name] : [])].join(" › ");
}

function whereOf({ network, place }: DeviceErrand): string {
  return network?.name ?? place.organization.name;
}
