// What the checks inside the extension host share: waiting, and a report on disk.
//
// A checks file exports `run`, as VS Code's test runner wants it, made by `report(checks)`: each
// check runs once, in order, whatever became of the one before, and the names and faults are
// written as JSON to the file that HAXE_ELIXIR_REPORT names.
"use strict";
const { writeFileSync } = require("node:fs");
const assert = require("node:assert/strict");
const vscode = require("vscode");

const EXTENSION = "haxe-elixir.haxe-elixir";

/** After a first fault the others are probably its consequences: not much is waited for them. */
const AFTER_A_FAULT = 6_000;
let faults = 0;

/** Asks again until `look` gives something truthy, which is returned. */
async function until(what, look, patience = 15_000) {
  const deadline = Date.now() + (faults === 0 ? patience : AFTER_A_FAULT);
  let seen;
  do {
    try {
      seen = await look();
    } catch (error) {
      seen = undefined;
      if (Date.now() >= deadline) throw error;
    }
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < deadline);
  return assert.fail(`waited in vain for ${what}`);
}

function report(checks) {
  return async () => {
    const results = {};
    for (const [name, check] of Object.entries(checks)) {
      const started = Date.now();
      const fault = await check().then(() => null, (error) => String(error?.stack ?? error));
      if (fault !== null) faults++;
      results[name] = { fault, milliseconds: Date.now() - started };
      writeFileSync(process.env.HAXE_ELIXIR_REPORT, JSON.stringify(results));
    }
  };
}

function fileOf(name) {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);
}

async function openFile(name, column = vscode.ViewColumn.One) {
  const document = await vscode.workspace.openTextDocument(fileOf(name));
  return vscode.window.showTextDocument(document, column);
}

/** The diagnostics of a file, once there is one whose code `wanted` matches. */
function diagnosticsOf(uri, wanted, patience) {
  return until(`a diagnostic ${wanted} on ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter((one) => wanted.test(codeOf(one)));
    return found.length > 0 && found;
  }, patience);
}

function codeOf(diagnostic) {
  return String(diagnostic.code?.value ?? diagnostic.code ?? "");
}

/** The place of a text in a document, as a position within it. */
function placeOf(document, text) {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${text} is in ${document.uri.path}`);
  return document.positionAt(offset + 1);
}

function previewEditor() {
  return vscode.window.visibleTextEditors.find((one) => one.document.uri.scheme === "haxe-elixir");
}

async function replaceInFile(editor, from, to) {
  const start = editor.document.positionAt(editor.document.getText().indexOf(from));
  const end = start.translate(0, from.length);
  assert.ok(await editor.edit((edit) => edit.replace(new vscode.Range(start, end), to)));
}

async function hoverText(uri, position) {
  const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", uri, position);
  return hovers.flatMap((one) => one.contents).map((part) => part.value ?? part).join("\n");
}

/** The titles of the actions of a kind, in the order in which the editor lists them. */
async function titlesAt(document, range, kind) {
  const found = await vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider", document.uri, range, kind);
  return found.map((one) => one.title);
}

function extension() {
  const found = vscode.extensions.getExtension(EXTENSION);
  assert.ok(found, `${EXTENSION} is installed`);
  return found;
}

module.exports = {
  assert, codeOf, diagnosticsOf, extension, fileOf, hoverText, openFile, placeOf, previewEditor,
  replaceInFile, report, titlesAt, until, vscode,
};
