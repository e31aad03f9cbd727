// What happens around a server: it is killed, its codes are looked up and set, others do the same.
// These come last: the one beside vshaxe can't be undone.
"use strict";
const {
  assert, codeOf, diagnosticsOf, extension, fileOf, openFile, previewEditor, replaceInFile, until,
  vscode,
} = require("./checks.js");

exports.checks = {
  async "a killed server is started again, and the preview goes on"() {
    await openFile("Greeter.hx");
    await vscode.commands.executeCommand("haxe-elixir.showCompiledOutput");
    const shown = () => previewEditor()?.document;
    await until("the preview of this file", () => /defmodule Greeter\b/.test(shown()?.getText() ?? ""));
    const { serverProcessId } = extension().exports;
    const before = serverProcessId();
    assert.ok(before, "a server runs");
    process.kill(before, "SIGKILL");
    await until("another server", () => serverProcessId() !== undefined && serverProcessId() !== before);
    await openFile("Doors.hx");
    await diagnosticsOf(fileOf("Doors.hx"), /^HX2/);
    const source = await openFile("Greeter.hx");
    const preview = shown();
    await replaceInFile(source, "greetTwo", "welcomeTwo");
    await source.document.save();
    await until("the new name in the preview", () => /def welcome_two\(/.test(preview.getText()));
  },

  async "the page of a code explains it"() {
    const { document } = await openFile("Doors.hx");
    const [missing] = await diagnosticsOf(document.uri, /^HX2/);
    const page = await vscode.workspace.openTextDocument(missing.code.target);
    assert.match(page.getText(), new RegExp(codeOf(missing)));
  },

  async "a severity set for this editor holds at once"() {
    const { document } = await openFile("Doors.hx");
    const settings = vscode.workspace.getConfiguration("haxe-elixir");
    const set = (value) => settings.update("diagnostics.severity", value, vscode.ConfigurationTarget.Global);
    const severity = (one) => vscode.languages.getDiagnostics(document.uri)
      .some((found) => /^HX2/.test(codeOf(found)) && found.severity === one);
    await set({ HX2: "hint" });
    await until("a hint", () => severity(vscode.DiagnosticSeverity.Hint));
    await set(undefined);
    await until("an error again", () => severity(vscode.DiagnosticSeverity.Error));
  },

  async "next to vshaxe nothing is shown twice"() {
    const { document } = await openFile("Broken.hx");
    const [broken] = await diagnosticsOf(document.uri, /^HX0/);
    const outline = () => vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
    assert.deepEqual((await outline()).map((one) => one.name), ["Broken"]);
    const { report } = await vscode.extensions.getExtension("nadako.vshaxe").activate();
    assert.deepEqual((await outline()).map((one) => one.name), ["of vshaxe"]);
    report(document.uri, broken.range.start.line);
    await until("ours gone where vshaxe has an error", () =>
      vscode.languages.getDiagnostics(document.uri).map(codeOf).every((code) => !/^HX0/.test(code)));
    report(document.uri, 0);
    await diagnosticsOf(document.uri, /^HX0/);
  },
};
