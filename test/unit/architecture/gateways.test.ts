import assert from "node:assert/strict";
import { kinds } from "../../../src/catalog/overlay/kinds.ts";
import { filesWith } from "./support/sourceFiles.ts";

/** One gateway: what nobody else may use, a use of it, and the files that it is. */
type Gateway = {
  readonly to: string;
  readonly pattern: RegExp;
  readonly example: string;
  readonly files: readonly string[];
  /** Where the same words mean something else. */
  readonly except?: readonly string[];
};

const api = "src/api/";
const simulator = "src/simulator/";
const tools = "src/catalog/indexing/";

const gateways: readonly Gateway[] = [
  {
    to: "the host's fetch",
    pattern: /(?<![.\w])fetch\b(?!\s*:)|globalThis\.fetch/,
    example: "await fetch(url)",
    files: ["src/connections/clientMaker.ts"],
    except: [api],
  },
  {
    to: "ky",
    pattern: /from "ky"|import\("ky"\)/,
    example: 'import ky from "ky";',
    files: ["src/api/sendWithKy.ts"],
  },
  {
    to: "sockets, whatever they are called",
    pattern:
      /["'](?:node:)?(?:https?|http2|net|tls|dgram|undici)["']|\b(?:WebSocket|XMLHttpRequest|EventSource)\b/,
    example: 'import { request } from "node:https";',
    files: [],
    except: [simulator],
  },
  {
    to: "programs",
    pattern: /["'](?:node:)?child_process["']/,
    example: 'import { spawn } from "node:child_process";',
    files: [],
  },
  {
    to: "writes to Dashboard",
    pattern: /\.write\(\s*["'`](?:PUT|POST|DELETE|PATCH)/,
    example: 'client.write("PUT", path, body)',
    files: ["src/changes/claims/claim.ts", "src/changes/push/push.ts"],
  },
  {
    to: "anything that is called write",
    pattern: /\.write\(|\[["'`]write["'`]\]|\{[^}]*\bwrite\b[^}]*\} = /,
    example: "client.write(method, path, body)",
    files: [
      "src/changes/actions/sendAction.ts",
      "src/changes/claims/claim.ts",
      "src/changes/push/push.ts",
      "src/documents/drafts.ts",
    ],
    except: [simulator, tools],
  },
  {
    to: "a push, which only the command that asked a person makes",
    pattern: /(?<!function )\bpushPlan\(/,
    example: "await pushPlan(client, masker, confirmed)",
    files: ["src/commands/drafts/sendReviewed.ts"],
  },
  {
    to: "an action, which only the command that asked a person sends",
    pattern: /(?<!function )\bsendAction\(/,
    example: "await sendAction(client, plan, clock)",
    files: ["src/commands/actions/runAction.ts"],
  },
  {
    to: "requests that are made by hand",
    pattern: /\bmethod: ["'`](?:PUT|POST|DELETE|PATCH)/,
    example: 'fetch(url, { method: "POST" })',
    files: ["src/connections/clientMaker.ts"],
    except: [simulator],
  },
  {
    to: "commands",
    pattern: /\bregister(?:TextEditor)?Command\(/,
    example: "vscode.commands.registerCommand(id, run)",
    files: ["src/commands/registerCommands.ts"],
  },
  {
    to: "context keys",
    pattern: /["'`]setContext["'`]/,
    example: 'executeCommand("setContext", key, value)',
    files: ["src/views/contextKeys.ts"],
  },
  {
    to: "settings",
    pattern: /\bgetConfiguration\(/,
    example: 'vscode.workspace.getConfiguration("meraki")',
    files: ["src/commands/drafts/reviewSaved.ts"],
  },
  {
    to: "the log",
    pattern: /\bcreateOutputChannel\(/,
    example: 'vscode.window.createOutputChannel("Meraki")',
    files: ["src/connections/log.ts"],
  },
  {
    to: "VS Code's secrets, for which the root opens a keyring",
    pattern: /\bcontext\.secrets\b/,
    example: "await context.secrets.get(name)",
    files: ["src/extension.ts"],
  },
  {
    to: "the environment",
    pattern: /\bprocess\.env\b/,
    example: 'process.env["PATH"]',
    files: ["src/extension.ts"],
  },
  {
    to: "the time",
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bhrtime\b/,
    example: "const now = new Date();",
    files: [
      "src/api/clock.ts",
      "src/commands/drafts/sendReviewed.ts",
      "src/documents/documents.ts",
      "src/documents/fileSystem.ts",
    ],
    except: ["src/simulator/simulator.ts"],
  },
  {
    to: "chance without a source",
    pattern: /\bMath\.random\b/,
    example: "const id = Math.random();",
    files: [],
  },
  {
    to: "random bytes",
    pattern: /\brandom(?:Bytes|UUID|Int)\(|\bgetRandomValues\(/,
    example: "const id = randomUUID();",
    files: [
      "src/commands/actions/actionReceipt.ts",
      "src/commands/connecting/addConnection.ts",
      "src/commands/drafts/sendReviewed.ts",
      "src/connections/keyring.ts",
      "src/documents/draftFolder.ts",
      "src/documents/drafts.ts",
      "src/documents/receiptFolder.ts",
    ],
    except: ["src/simulator/serving/keys.ts"],
  },
];

describe("one gateway each", () => {
  for (const { to, pattern, example, files, except = [] } of gateways) {
    it(`to ${to}`, async () => {
      assert.match(example, pattern);
      assert.deepEqual(await filesWith(pattern, except), files);
    });
  }
});

describe("the kinds", () => {
  const ids = kinds.map(({ id }) => id).join("|");
  const literal = `["'\`](?:${ids})["'\`]`;

  it("are never told apart by name: what varies is a column of the overlay", async () => {
    const comparison = new RegExp(
      `(?:[=!]==?\\s*${literal})|(?:${literal}\\s*[=!]==?)|(?:\\bcase ${literal})|(?:\\b[kK]ind(?:\\.id|Id)?\\s*[=!]==?\\s*["'\`])`,
    );
    for (const example of ['kind.id === "ssid"', '"vlan" !== id', 'case "network":', 'kindId == "other"'])
      assert.match(example, comparison);
    assert.deepEqual(await filesWith(comparison, notKinds), []);
  });

  it("are no keys of tables outside of the overlay", async () => {
    const lookup = /\[(?:\w+\.)*kind\.id\]|\.(?:includes|has)\((?:\w+\.)*kind\.id\)/;
    for (const example of ["icons[kind.id]", "special.has(ref.kind.id)"]) assert.match(example, lookup);
    assert.deepEqual(await filesWith(lookup, ["src/catalog/overlay/"]), []);
  });
});

/** Where a claimed "device" is not a kind but what an item of an order turned out to be. */
const notKinds = ["src/changes/claims/", simulator];
