import * as vscode from "vscode";
import type { Client } from "../api/requests.ts";
import { regionById, type Region } from "../api/regions.ts";
import { readConnections, type Connection } from "./connection.ts";
import type { Keyring } from "./keyring.ts";
import { once } from "./once.ts";
import { simulatedRegion, simulatedRegionId, type SimulatedDashboard } from "./simulated.ts";

/** Id of the demo connection. It lives as long as its window and is never stored. */
export const demoConnectionId = "demo";

export interface ConnectionParts {
  readonly stored: vscode.Memento;
  readonly keyring: Keyring;
  /** The simulated Dashboard that VS Code was started beside, if any. */
  readonly simulated: SimulatedDashboard | undefined;
  /** Starts one in a worker of this window, or gives the one that runs. Tells when it ends by itself. */
  startDemo(ended: () => void): Promise<SimulatedDashboard>;
  /** Another person's edit in a simulated Dashboard. */
  simulateEdit(demo: SimulatedDashboard, path: string): Promise<boolean>;
  makeClient(access: ClientAccess): Promise<Client>;
}

/** What a client may know of its connection. */
export interface ClientAccess {
  readonly region: Region;
  credential(): Promise<string>;
  allowsPushes(): boolean;
}

const storageKey = "connections";
const removedKey = "removedConnections";
/** Older ones are forgotten. */
const mostRemoved = 20;

/** The connections of this window and their clients. Who changes one fires `onDidChange`. */
export class Connections implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #parts: ConnectionParts;
  readonly #clients = new Map<string, () => Promise<Client>>();
  #demo: Connection | undefined;
  #demoAddress: SimulatedDashboard | undefined;
  #demoWasRemoved = false;
  #demoIsStarting = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  /** Stored ones in the order of their making, the demo last. */
  all(): readonly Connection[] {
    const stored = readConnections(this.#parts.stored.get(storageKey));
    return this.#demo ? [...stored, this.#demo] : stored;
  }

  demoIsOpen(): boolean {
    return this.#demo !== undefined;
  }

  /** Somebody asked for the demo, and it does not answer yet. */
  demoIsStarting(): boolean {
    return this.#demoIsStarting;
  }

  get(id: string): Connection | undefined {
    return this.all().find((connection) => connection.id === id);
  }

  /** A connection that was removed: its drafts may still be here. The newest first. */
  removed(id: string): Connection | undefined {
    return this.#removedOnes().find((connection) => connection.id === id);
  }

  /** Regions to choose from; the simulated one only where VS Code was started beside a simulator. */
  region(id: string): Region | undefined {
    if (id !== simulatedRegionId) return regionById(id);
    return this.#parts.simulated && simulatedRegion(this.#parts.simulated);
  }

  /** The region of a connection, the demo's included. */
  regionOf(id: string): Region | undefined {
    if (id === demoConnectionId) return this.#demoAddress && simulatedRegion(this.#demoAddress);
    return this.region(this.get(id)?.region ?? "");
  }

  /** Stores the key first: a connection without a key is of no use to anybody. */
  async add(connection: Connection, key: string): Promise<void> {
    await this.#parts.keyring.setApiKey(connection.id, key);
    await this.#store([...this.#storedOnes(), connection]);
  }

  async change(id: string, change: Partial<Pick<Connection, "label" | "allowsPushes">>): Promise<void> {
    if (this.#demo && id === demoConnectionId) this.#demo = { ...this.#demo, ...change };
    await this.#store(this.#storedOnes().map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  async replaceKey(id: string, key: string): Promise<void> {
    await this.#parts.keyring.setApiKey(id, key);
    this.#clients.delete(id);
    this.#changed.fire();
  }

  async remove(id: string): Promise<void> {
    this.#clients.delete(id);
    await this.#parts.keyring.removeApiKey(id);
    const gone = this.#storedOnes().filter((one) => one.id === id);
    const removed = [...gone, ...this.#removedOnes()].slice(0, mostRemoved);
    await this.#parts.stored.update(removedKey, removed);
    if (id === demoConnectionId) {
      this.#demo = undefined;
      this.#demoWasRemoved = true;
    }
    await this.#store(this.#storedOnes().filter((one) => one.id !== id));
  }

  /** Opens the demo organization, or gives the one that is open. */
  async openDemo(): Promise<Connection> {
    this.#demoAddress = this.#parts.simulated ?? (await this.#startDemo());
    this.#demoWasRemoved = false;
    this.#demo ??= { id: demoConnectionId, label: "DEMO", region: simulatedRegionId, allowsPushes: false };
    this.#changed.fire();
    return this.#demo;
  }

  /**
   * The client of a connection, made at first use; undefined where the connection is gone. The demo starts by itself
   * when a restored tab asks for it, but not after it was removed.
   */
  async client(id: string): Promise<Client | undefined> {
    if (id === demoConnectionId && !this.#demo && !this.#demoWasRemoved) await this.openDemo();
    if (!this.get(id)) return undefined;
    const client = this.#clients.get(id) ?? once(() => this.#makeClient(id));
    this.#clients.set(id, client);
    return client();
  }

  /** A client for a key that is not stored yet: it reads and never writes. */
  async trialClient(region: Region, key: string): Promise<Client> {
    return this.#parts.makeClient({ region, credential: async () => key, allowsPushes: () => false });
  }

  /** Lets somebody else edit a resource of the demo. False for every other connection: nothing is sent. */
  async simulateEdit(id: string, path: string): Promise<boolean> {
    const demo = id === demoConnectionId ? this.#demoAddress : undefined;
    return demo ? this.#parts.simulateEdit(demo, path) : false;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #startDemo(): Promise<SimulatedDashboard> {
    this.#demoIsStarting = true;
    this.#changed.fire();
    try {
      return await this.#parts.startDemo(() => this.#demoEnded());
    } finally {
      this.#demoIsStarting = false;
      this.#changed.fire();
    }
  }

  /** Its organizations went with it: the next one who looks opens another. */
  #demoEnded(): void {
    this.#demo = undefined;
    this.#clients.delete(demoConnectionId);
    this.#changed.fire();
  }

  async #makeClient(id: string): Promise<Client> {
    const demo = id === demoConnectionId ? this.#demoAddress : undefined;
    const region = this.regionOf(id);
    if (!region) throw new Error(`The region of connection ${id} is not known`);
    return this.#parts.makeClient({
      region,
      credential: async () => demo?.key ?? (await this.#parts.keyring.apiKey(id)) ?? "",
      allowsPushes: () => this.get(id)?.allowsPushes === true,
    });
  }

  #removedOnes(): readonly Connection[] {
    return readConnections(this.#parts.stored.get(removedKey));
  }

  #storedOnes(): readonly Connection[] {
    return readConnections(this.#parts.stored.get(storageKey));
  }

  async #store(connections: readonly Connection[]): Promise<void> {
    await this.#parts.stored.update(storageKey, connections);
    this.#changed.fire();
  }
}
