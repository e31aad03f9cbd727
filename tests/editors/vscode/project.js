// What leads from file to file: uses, calls, links, lenses, renames, imports; and what is wrong in
// files that nobody has opened.
"use strict";
const { assert, codeOf, diagnosticsOf, fileOf, openFile, placeOf, until, vscode } = require("./checks.js");

const TILL = "shop/Till.hx";
const nameOf = (uri) => uri.path.split("/").pop();

exports.checks = {
  async "a function's callers are known, and what it calls"() {
    const { document } = await openFile("shop/Basket.hx");
    const [half] = await until("the function", async () => {
      const found = await vscode.commands.executeCommand(
        "vscode.prepareCallHierarchy", document.uri, placeOf(document, "half("));
      return found?.length > 0 && found;
    });
    const [caller, ...others] = await vscode.commands.executeCommand("vscode.provideIncomingCalls", half);
    assert.deepEqual([caller.from.name, nameOf(caller.from.uri), others], ["share", "Till.hx", []]);
    const outgoing = await vscode.commands.executeCommand("vscode.provideOutgoingCalls", caller.from);
    assert.ok(outgoing.some((one) => one.to.name === "half"), JSON.stringify(outgoing.map((one) => one.to.name)));
  },

  async "comments and imports lead on"() {
    const { document } = await openFile(TILL);
    const links = await vscode.commands.executeCommand("vscode.executeLinkProvider", document.uri, 10);
    const targets = Object.fromEntries(links.map((one) => [document.getText(one.range), String(one.target ?? "")]));
    assert.equal(targets["https://example.org/tills"], "https://example.org/tills");
    assert.match(targets["Basket"] ?? targets["[[Basket]]"] ?? JSON.stringify(targets), /shop\/Basket\.hx/);
  },

  async "a lens counts the uses"() {
    const { document } = await openFile("shop/Basket.hx");
    const line = placeOf(document, "half(").line;
    const lens = await until("the lens", async () => {
      const found = await vscode.commands.executeCommand("vscode.executeCodeLensProvider", document.uri, 50);
      return found.find((one) => one.range.start.line === line && /reference/.test(one.command?.title));
    });
    assert.equal(lens.command.title, "1 reference");
    const [{ locations }] = lens.command.arguments;
    assert.deepEqual(locations.map((one) => one.uri.split("/").pop()), ["Till.hx"]);
  },

  async "imports are organized"() {
    const { document } = await openFile(TILL);
    await vscode.commands.executeCommand("editor.action.organizeImports");
    await until("the imports", () => !document.getText().includes("StringMap"));
    assert.match(document.getText(), /^package shop;\n\nimport haxe\.ds\.IntMap;\n\n\/\*\*/);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },

  async "a rename is done in each file"() {
    const { document } = await openFile("shop/Basket.hx");
    const edit = await vscode.commands.executeCommand(
      "vscode.executeDocumentRenameProvider", document.uri, placeOf(document, "half("), "halve");
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /function halve\(total/);
    const other = await vscode.workspace.openTextDocument(fileOf(TILL));
    assert.match(other.getText(), /Basket\.halve\(total\)/);
    await diagnosticsStay(other.uri);
    for (const name of ["shop/Basket.hx", TILL]) {
      await openFile(name);
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  },

  async "an extracted variable is named at once, wherever it stands"() {
    const editor = await openFile(TILL);
    const { document } = editor;
    const returned = document.positionAt(document.getText().indexOf("share(0, kept)"));
    editor.selection = new vscode.Selection(returned, returned.translate(0, "share(0, kept)".length));
    await vscode.commands.executeCommand("editor.action.codeAction", { kind: "refactor.extract", apply: "first" });
    await until("the variable", () => /var \w+(:Float)? = share\(0, kept\);/.test(document.getText()));
    await vscode.commands.executeCommand("type", { text: "least" });
    await until("its name in both places", () =>
      /\t\tvar least(:Float)? = share\(0, kept\);\n\t\treturn least;/.test(document.getText()));
    await vscode.commands.executeCommand("leaveSnippet");
    const edit = await vscode.commands.executeCommand(
      "vscode.executeDocumentRenameProvider", document.uri, placeOf(document, "least;"), "cheapest");
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /\t\tvar cheapest(:Float)? = share\(0, kept\);\n\t\treturn cheapest;/);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },

  async "files that nobody opened are checked, if set so"() {
    const uri = fileOf("shop/Refund.hx");
    const settings = vscode.workspace.getConfiguration("haxe-elixir");
    const set = (value) => settings.update("diagnostics.scope", value, vscode.ConfigurationTarget.Global);
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    await set("workspace");
    const [missing] = await diagnosticsOf(uri, /^HX201/, 30_000);
    assert.match(missing.message, /Refused\(why\)/);
    assert.ok(missing.code.target, "its code links to its page, as in an open file");
    await set(undefined);
    await until("nothing of it any more", () => vscode.languages.getDiagnostics(uri).length === 0);
  },
};

/** Nothing is wrong in a file, nor becomes so in a moment. */
async function diagnosticsStay(uri) {
  await new Promise((resolve) => setTimeout(resolve, 600));
  const errors = vscode.languages.getDiagnostics(uri)
    .filter((one) => one.severity === vscode.DiagnosticSeverity.Error).map(codeOf);
  assert.deepEqual(errors, []);
}
