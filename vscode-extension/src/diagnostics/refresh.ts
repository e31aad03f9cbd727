/**
 * When the filter (filter.ts) would decide otherwise than it did, the diagnostics are fetched
 * again: a setting changed, or vshaxe has other errors than before.
 */
import * as vscode from "vscode";
import { DocumentDiagnosticRequest, type LanguageClient } from "vscode-languageclient/node";
import { SECTION } from "../settings";
import { isVshaxeActive } from "./besideVshaxe";

const SETTINGS = [`${SECTION}.diagnostics`, `${SECTION}.besideVshaxe`];

/** `client` gives the client of the running server, if there is one. */
export function refreshDiagnostics(client: () => LanguageClient | undefined): vscode.Disposable {
  const refresh = () => client()?.getFeature(DocumentDiagnosticRequest.method).refresh();
  const seen = new Map<string, string>();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (SETTINGS.some((name) => event.affectsConfiguration(name))) refresh();
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!isVshaxeActive()) return;
      // Our own diagnostics come by here too: only what the others say is compared.
      const changed = uris.filter((uri) => {
        const before = seen.get(uri.toString());
        const now = errorLinesOfOthers(uri);
        seen.set(uri.toString(), now);
        return (before ?? "") !== now;
      });
      if (changed.length > 0) refresh();
    }),
  );
}

function errorLinesOfOthers(uri: vscode.Uri): string {
  return vscode.languages.getDiagnostics(uri)
    .filter((one) => one.source !== SECTION && one.severity === vscode.DiagnosticSeverity.Error)
    .map((one) => `${one.range.start.line}-${one.range.end.line}`)
    .join(" ");
}
