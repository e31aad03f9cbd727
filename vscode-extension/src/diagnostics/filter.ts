/**
 * What happens to diagnostics between the server and the editor: the user's severities, a link to
 * the page of each code, and no second message where vshaxe has one.
 */
import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { severities } from "../settings";
import { isSaidByVshaxe } from "./besideVshaxe";
import { pageOf } from "./explain";
import { severityFor, type SeverityName } from "./severity";

const SEVERITY: Readonly<Record<Exclude<SeverityName, "off">, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function diagnosticsFilter(): Middleware {
  return {
    handleDiagnostics: (uri, diagnostics, next) => next(uri, filtered(uri, diagnostics)),
    provideDiagnostics: async (document, _previousResultId, token, next) => {
      // Never "unchanged": the filter itself may decide otherwise than the last time.
      const report = await next(document, undefined, token);
      if (report?.kind !== "full") return report;
      const uri = document instanceof vscode.Uri ? document : document.uri;
      return { ...report, items: filtered(uri, report.items) };
    },
  };
}

function filtered(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  const settings = severities(uri);
  return diagnostics.filter((diagnostic) => {
    const code = codeOf(diagnostic);
    const severity = severityFor(code, settings);
    if (severity === "off" || isSaidByVshaxe(uri, diagnostic, code)) return false;
    if (severity !== undefined) diagnostic.severity = SEVERITY[severity];
    if (/^HX\d+$/.test(code) && typeof diagnostic.code !== "object") {
      diagnostic.code = { value: code, target: pageOf(code) };
    }
    return true;
  });
}

/** The code of a diagnostic as text, empty without one. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === "object" ? code.value : code ?? "");
}
