import * as vscode from "vscode";
import type { CompletionItem, LanguageService, Range } from "vscode-json-languageservice";
import { isTooLong } from "../changes/json/tooLong.ts";
import type { KindToolbox, ServiceText } from "./kindTools.ts";
import { serviceText } from "./kindTools.ts";
import { refOf } from "./fileSystem.ts";

/** Completion and hovers from a kind's schema. Validation comes with the findings of the plan. */
export class JsonHelp implements vscode.CompletionItemProvider, vscode.HoverProvider {
  readonly #toolbox: KindToolbox;

  constructor(toolbox: KindToolbox) {
    this.#toolbox = toolbox;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionList | undefined> {
    if (isTooLong(document.getText())) return undefined;
    const { service, text, json } = await this.#parse(document);
    const list = await service.doComplete(text, position, json);
    const items = (list?.items ?? []).map((item) => toCompletionItem(item, document));
    return new vscode.CompletionList(items, list?.isIncomplete ?? false);
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    if (isTooLong(document.getText())) return undefined;
    const { service, text, json } = await this.#parse(document);
    const hover = await service.doHover(text, position, json);
    if (!hover) return undefined;
    const parts = Array.isArray(hover.contents) ? hover.contents : [hover.contents];
    const markdown = parts.map(
      (part) => new vscode.MarkdownString(typeof part === "string" ? part : part.value),
    );
    return new vscode.Hover(markdown, hover.range && toRange(hover.range));
  }

  async #parse(document: vscode.TextDocument): Promise<ServiceText & { service: LanguageService }> {
    const { service } = await this.#toolbox.of(refOf(document.uri).kind);
    return {
      service,
      ...serviceText(service, document.uri.toString(), document.version, document.getText()),
    };
  }
}

function toCompletionItem(item: CompletionItem, document: vscode.TextDocument): vscode.CompletionItem {
  const made = new vscode.CompletionItem(
    item.label,
    kinds.get(item.kind ?? 0) ?? vscode.CompletionItemKind.Value,
  );
  const { documentation, textEdit } = item;
  if (item.detail !== undefined) made.detail = item.detail;
  if (item.sortText !== undefined) made.sortText = item.sortText;
  if (documentation) {
    made.documentation = new vscode.MarkdownString(
      typeof documentation === "string" ? documentation : documentation.value,
    );
  }
  if (textEdit && "range" in textEdit) {
    const range = toRange(textEdit.range);
    made.range = range;
    made.insertText = new vscode.SnippetString(textEdit.newText);
    made.filterText = document.getText(range).startsWith('"')
      ? `"${item.label.replaceAll('"', "")}"`
      : item.label;
  }
  return made;
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The service counts completion kinds as the language server protocol does: from one. */
const kinds: ReadonlyMap<number, vscode.CompletionItemKind> = new Map([
  [10, vscode.CompletionItemKind.Property],
  [12, vscode.CompletionItemKind.Value],
  [13, vscode.CompletionItemKind.Enum],
]);
