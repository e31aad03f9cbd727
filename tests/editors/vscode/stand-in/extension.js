"use strict";
const vscode = require("vscode");

const place = new vscode.Range(0, 0, 0, 1);

exports.activate = (context) => {
  const errors = vscode.languages.createDiagnosticCollection("haxe");
  context.subscriptions.push(errors, vscode.languages.registerDocumentSymbolProvider("haxe", {
    provideDocumentSymbols: () =>
      [new vscode.DocumentSymbol("of vshaxe", "", vscode.SymbolKind.Class, place, place)],
  }));
  return {
    report(uri, line) {
      const error = new vscode.Diagnostic(new vscode.Range(line, 0, line, 1), "of the Haxe compiler");
      error.source = "haxe";
      errors.set(uri, [error]);
    },
  };
};
