import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { projectFolder } from "../workbench/project.ts";

/** `node timeLoading.ts <file URL>` prints the milliseconds that loading the module takes where `vscode` is there already. */
const [, , target = ""] = process.argv;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "vscode" ? { url: "bench:vscode", shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === "bench:vscode"
      ? { format: "module", source: vscodeStandIn(), shortCircuit: true }
      : next(url, context),
});
await import("vscode");
const start = performance.now();
await import(target);
process.stdout.write(String(performance.now() - start));

/** A module with every name that the real one exports; each is a class, a function and an object that has everything. */
function vscodeStandIn(): string {
  const types = readFileSync(path.join(projectFolder, "node_modules/@types/vscode/index.d.ts"), "utf8");
  const names = types.matchAll(
    /^\s*export (?:abstract class|class|enum|namespace|const|let|function) (\w+)/gm,
  );
  const exported = [...new Set([...names].map(([, name]) => name))].map((name) => `anything as ${name}`);
  return `const anything = new Proxy(class {}, { get: (target, name) => name in target ? target[name] : anything });
    export { ${exported.join(", ")} };`;
}
