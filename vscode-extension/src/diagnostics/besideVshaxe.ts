/**
 * Next to `nadako.vshaxe`, which has a language server for Haxe of its own: what it shows already
 * (outline, folding, errors that the Haxe compiler reports too) is not shown a second time.
 */
import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { sharesWithVshaxe } from "../settings";

const EXTENSION = "nadako.vshaxe";

/** Codes about what Haxe itself judges: text and syntax, names and types. */
const HAXES_OWN = /^HX[01]/;

export function besideVshaxe(): Middleware {
  return {
    provideDocumentSymbols: (document, token, next) => (shares() ? [] : next(document, token)),
    provideFoldingRanges: (document, context, token, next) =>
      shares() ? [] : next(document, context, token),
  };
}

/** Does vshaxe report an error of its own on a line where this one is? */
export function isSaidByVshaxe(uri: vscode.Uri, diagnostic: vscode.Diagnostic, code: string): boolean {
  if (!shares() || !HAXES_OWN.test(code)) return false;
  return vscode.languages.getDiagnostics(uri).some((other) =>
    other.source !== diagnostic.source &&
    other.severity === vscode.DiagnosticSeverity.Error &&
    other.range.start.line <= diagnostic.range.end.line &&
    diagnostic.range.start.line <= other.range.end.line);
}

function shares(): boolean {
  return sharesWithVshaxe() && isVshaxeActive();
}

export function isVshaxeActive(): boolean {
  return vscode.extensions.getExtension(EXTENSION)?.isActive === true;
}
