// A switch that misses cases, and one with a case too many, in VS Code's own programming interface.
"use strict";
const {
  assert, codeOf, diagnosticsOf, fileOf, openFile, placeOf, previewEditor, titlesAt, until, vscode,
} = require("./checks.js");

const FILE = "Lamps.hx";
const ADD_ALL = "Add the 3 missing cases";

exports.checks = {
  async "a missing case is on the subject, with its labels and a list of fixes"() {
    const { document } = await openFile(FILE);
    const [missing] = await diagnosticsOf(document.uri, /^HX201/);
    assert.equal(document.getText(missing.range), "lamp");
    assert.equal(document.lineAt(missing.range.start).text.trim(), "return switch (lamp) {");
    for (const pattern of ["On(level)", "Blinking(every)", "Broken(reason)"])
      assert.ok(missing.message.includes(`\`${pattern}\``), missing.message);
    const [guarded, ...others] = missing.relatedInformation;
    assert.deepEqual(others, []);
    assert.equal(document.getText(guarded.location.range), "On(level)");
    assert.match(guarded.message, /only if its guard says so/);
    const titles = await titlesAt(document, missing.range, "quickfix");
    assert.deepEqual(
      [ADD_ALL, "Add `case Blinking(every)`", "Add `default`"].filter((title) => !titles.includes(title)), [],
      `among ${JSON.stringify(titles)}`);
    assert.equal(titles[0], ADD_ALL, "what mends it whole comes first");
  },

  async "add all leaves the cursor in the first new body, and the preview follows"() {
    const editor = await openFile(FILE);
    const { document } = editor;
    await vscode.commands.executeCommand("haxe-elixir.showCompiledOutput");
    const preview = await until("the preview", () =>
      /lamp/i.test(previewEditor()?.document.uri.path ?? "") && previewEditor().document);
    const at = placeOf(document, "lamp) {");
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("editor.action.autoFix");
    await until("the cases", () => document.getText().includes("case Broken(reason):"));
    const selected = () => document.getText(editor.selection);
    await until("the first body selected", () => selected() === 'throw "TODO"');
    assert.equal(document.lineAt(editor.selection.start.line - 1).text, "\t\t\tcase On(level):");
    // A quote surrounds what is selected, and what follows replaces it.
    for (const text of '"dim') await vscode.commands.executeCommand("type", { text });
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    assert.equal(selected(), 'throw "TODO"');
    assert.match(document.getText(), /case On\(level\):\n\t\t\t\t"dim";\n\t\t\tcase Blinking\(every\):\n\t\t\t\tthrow/);
    await until("the diagnostic gone", () =>
      !vscode.languages.getDiagnostics(document.uri).some((one) => codeOf(one) === "HX201"));
    await vscode.commands.executeCommand("leaveSnippet");
    assert.ok(await document.save());
    await until("the new cases in the preview", () => /:broken/.test(preview.getText()));
    assert.match(preview.getText(), /"dim"/);
  },

  async "a case in vain is faded, and can be removed"() {
    const { document } = await openFile(FILE);
    const [vain] = await diagnosticsOf(document.uri, /^HX203/);
    assert.deepEqual(vain.tags, [vscode.DiagnosticTag.Unnecessary]);
    assert.equal(document.getText(vain.range), "On(1)");
    assert.equal(document.getText(vain.relatedInformation[0].location.range), "On(_) | Blinking(_)");
    const actions = await vscode.commands.executeCommand(
      "vscode.executeCodeActionProvider", document.uri, vain.range, "quickfix", 10);
    const removal = actions.find((one) => one.title === "Remove this case");
    assert.ok(await vscode.workspace.applyEdit(removal.edit));
    assert.match(document.getText(), /case On\(_\) \| Blinking\(_\): true;\n\t\t\tcase Off \|/);
    await until("the diagnostic gone", () =>
      !vscode.languages.getDiagnostics(document.uri).some((one) => codeOf(one) === "HX203"));
    await document.save();
  },

  async "completion writes a switch with all cases"() {
    const editor = await openFile(FILE);
    const { document } = editor;
    const place = placeOf(document, "\n\tpublic static function shines");
    await editor.edit((edit) => edit.insert(place, "\tstatic function watts(lamp:Lamp):Int {\n\t\treturn lamp.swit\n\t}\n\n"));
    const at = placeOf(document, "lamp.swit\n").translate(0, "lamp.swit".length - 1);
    editor.selection = new vscode.Selection(at, at);
    await until("the item", async () => {
      const found = await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", document.uri, at);
      return found.items.some((one) => (one.label.label ?? one.label) === "switch" && /^switch \(lamp\)/.test(one.insertText?.value));
    });
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await until("the switch", async () => {
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      return /:Int \{\n\t\treturn switch \(lamp\) \{/.test(document.getText());
    });
    const written = document.getText().slice(document.getText().indexOf(":Int {\n"));
    assert.match(written,
      /switch \(lamp\) \{\n\t\t\tcase Off:.*\n\t\t\tcase On\(level\):.*\n\t\t\tcase Blinking\(every\):.*\n\t\t\tcase Broken\(reason\):.*\n\t\t\}/);
    assert.match(document.lineAt(editor.selection.active.line).text, /^\t\t\tcase Off:/);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    assert.equal(document.uri.path, fileOf(FILE).path);
  },
};
