import type { Page } from "playwright-core";

/** What the page of a workbench has stored, as text: settings, mementos, secrets. VS Code keeps them in IndexedDB. */
export async function browserStorage(page: Page): Promise<string> {
  return page.evaluate(readStorage);
}

/** The few parts of the page that the script below uses. */
type Request<Value> = { result: Value; onsuccess: (() => void) | null; onerror: (() => void) | null };
type Store = { getAll(): Request<unknown[]>; getAllKeys(): Request<unknown[]> };
type Database = {
  objectStoreNames: Iterable<string>;
  transaction(name: string): { objectStore(name: string): Store };
  close(): void;
};
declare const indexedDB: { databases(): Promise<{ name: string }[]>; open(name: string): Request<Database> };
declare const localStorage: Record<string, string>;

/** Runs in the page: it must not name anything outside of itself. */
async function readStorage(): Promise<string> {
  const done = <Value>(request: Request<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error("The page's storage could not be read"));
    });
  const decoder = new TextDecoder();
  const plain = (_: string, value: unknown): unknown =>
    value instanceof Uint8Array ? decoder.decode(value) : value;
  const found: unknown[] = [{ ...localStorage }];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      found.push({ name, storeName, keys, values });
    }
    database.close();
  }
  return JSON.stringify(found, plain);
}
