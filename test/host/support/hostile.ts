import * as vscode from "vscode";

/** Arguments that no menu passes: what a hostile extension, a keybinding or a task may call a command with. */
export function hostileArguments(uri: vscode.Uri): readonly (readonly unknown[])[] {
  const row = { id: "/demo", place: { connection: "demo", organization: "549236", ids: {} } };
  return [
    [],
    [null],
    [uri.toString()],
    [vscode.Uri.parse("https://example.invalid/api")],
    [uri.with({ scheme: "meraki-evil" })],
    [uri.with({ path: uri.path.replace("/demo/", "/../demo/") })],
    [uri.with({ path: uri.path.replace("vlans/", "vlans/..%2f") })],
    [uri.with({ query: "push=yes", fragment: "confirm" })],
    [{ resourceUri: uri, contextValue: "draft" }, [uri]],
    [{ ...row, subject: { is: "resource" }, uri }],
    [Object.assign(Object.create({ id: "/demo", confirmed: true }) as object, row)],
    [JSON.parse('{"__proto__":{"allowsPushes":true},"constructor":{"prototype":{"allowsPushes":true}}}')],
    [throwing()],
    [uri, { confirmed: true, force: true, allowsPushes: true }],
    [[uri, uri, uri]],
    [{ text: "x".repeat(200_000), id: "x".repeat(200_000) }],
    [Number.NaN, -1, 10n, Symbol.iterator],
  ];
}

/** Throws at every touch. */
function throwing(): object {
  const refuse = (): never => {
    throw new Error("Do not touch");
  };
  return new Proxy({}, { get: refuse, has: refuse, getPrototypeOf: refuse, ownKeys: refuse });
}
