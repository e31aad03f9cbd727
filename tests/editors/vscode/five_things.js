// The five things that have to work in VS Code, with its own programming interface.
"use strict";
const {
  assert, codeOf, diagnosticsOf, fileOf, hoverText, openFile, placeOf, previewEditor,
  replaceInFile, until, vscode,
} = require("./checks.js");

exports.checks = {
  async "a fault is underlined, with its code"() {
    const editor = await openFile("Doors.hx");
    const [missing] = await diagnosticsOf(editor.document.uri, /^HX2/, 30_000);
    assert.equal(missing.severity, vscode.DiagnosticSeverity.Error);
    assert.match(missing.message, /Locked/);
    assert.ok(missing.range.contains(placeOf(editor.document, "door) {")), "it is on the subject");
    assert.ok(missing.code.target, "its code links to the code's page");
  },

  async "hover shows the generated Elixir"() {
    const editor = await openFile("Greeter.hx");
    const text = await hoverText(editor.document.uri, placeOf(editor.document, "greetOne"));
    assert.match(text, /```elixir\s[^`]*\bgreet_one\b/);
  },

  async "the preview opens beside the source, read only"() {
    const source = await openFile("Greeter.hx");
    await vscode.commands.executeCommand("haxe-elixir.showCompiledOutput");
    const preview = await until("the preview", previewEditor);
    assert.equal(preview.viewColumn, source.viewColumn + 1);
    assert.match(preview.document.getText(), /defmodule Greeter do[^]*def greet_one\(/);
    assert.match(preview.document.languageId, /^elixir/);
    assert.equal(vscode.window.activeTextEditor.document.uri.scheme, "file", "the focus stayed");
    assert.equal(vscode.workspace.fs.isWritableFileSystem("haxe-elixir") ?? false, false);
  },

  async "the preview follows a save"() {
    const source = await openFile("Greeter.hx");
    const preview = previewEditor().document;
    await replaceInFile(source, "greetOne", "welcomeOne");
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.doesNotMatch(preview.getText(), /welcome_one/, "not before the save");
    assert.ok(await source.document.save());
    await until("the new name in the preview", () => /def welcome_one\(/.test(preview.getText()));
  },

  async "the cursor of each side leads the other"() {
    const source = await openFile("Greeter.hx");
    const preview = previewEditor();
    const shown = (editor, text) => {
      const line = placeOf(editor.document, text).line;
      return editor.visibleRanges.some((range) => range.start.line <= line && line <= range.end.line);
    };
    assert.ok(!shown(preview, "greet_twenty"), "its last function is out of sight");
    const last = placeOf(source.document, "greetTwenty");
    source.selection = new vscode.Selection(last, last);
    source.revealRange(new vscode.Range(last, last));
    await until("the preview at the last function", () => shown(preview, "greet_twenty"));

    await vscode.window.showTextDocument(preview.document, preview.viewColumn);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const first = placeOf(preview.document, "def welcome_one");
    const active = vscode.window.activeTextEditor;
    active.selection = new vscode.Selection(first, first);
    await until("the source at its first function", () => shown(source, "welcomeOne"));
  },

  async "scrolling either side scrolls the other"() {
    const source = await openFile("Greeter.hx");
    const preview = previewEditor();
    const top = (editor) => editor.visibleRanges[0].start.line;
    const show = (editor, line) =>
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    const quiet = () => new Promise((resolve) => setTimeout(resolve, 400));
    const middle = placeOf(source.document, "greetTen").line;
    // For a moment after the cursor led it here, the source's own scrolling counts as an echo.
    await quiet();
    show(source, middle);
    const beside = placeOf(preview.document, "def greet_ten").line;
    // To show a line at the top the editor leaves some lines for the headings that stick there.
    await until("the preview near the tenth function", () => Math.abs(top(preview) - beside) < 15);
    await quiet();
    // A machine that is busy may take an event of ours for an echo: as a user would, it scrolls on.
    await until("the source at its top", async () => {
      show(preview, top(preview) === 0 ? 2 : 0);
      await quiet();
      return top(source) < 15;
    });
    await quiet();
    assert.ok(top(preview) < 15, "no echo scrolled the preview back");
  },

  async "the preview follows typing, if set so"() {
    const source = await openFile("Greeter.hx");
    const preview = previewEditor().document;
    const settings = vscode.workspace.getConfiguration("haxe-elixir");
    await settings.update("preview.follow", "onType", vscode.ConfigurationTarget.Global);
    await replaceInFile(source, "greetThree", "welcomeThree");
    await until("the new name in the preview", () => /def welcome_three\(/.test(preview.getText()));
    assert.ok(source.document.isDirty, "nothing was saved");
    await settings.update("preview.follow", undefined, vscode.ConfigurationTarget.Global);
    await source.document.save();
  },

  async "what an unsaved edit changes is compared"() {
    const source = await openFile("Greeter.hx");
    await replaceInFile(source, "greetFour", "welcomeFour");
    await vscode.commands.executeCommand("haxe-elixir.showCompiledDiff");
    const tab = await until("the comparison", () => vscode.window.tabGroups.all
      .flatMap((group) => group.tabs).find((one) => one.input instanceof vscode.TabInputTextDiff));
    const textOf = async (uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(await textOf(tab.input.original), /def greet_four\(/);
    assert.match(await textOf(tab.input.modified), /def welcome_four\(/);
    assert.match(tab.label, /greeter\.ex: saved/);
    await vscode.window.tabGroups.close(tab);
    await replaceInFile(await openFile("Greeter.hx"), "welcomeFour", "greetFour");
    await source.document.save();
  },

  async "the workspace's Elixir is written"() {
    const told = await vscode.commands.executeCommand("haxe-elixir.compileWorkspace");
    assert.ok(told.written.some((path) => path.endsWith("/lib/greeter.ex")), JSON.stringify(told));
    const written = await vscode.workspace.fs.readFile(fileOf("lib/greeter.ex"));
    assert.match(Buffer.from(written).toString(), /^defmodule Greeter do/);
  },

  async "while the source has errors the last good output stays, and says so"() {
    const source = await openFile("Greeter.hx");
    const preview = previewEditor().document;
    const good = preview.getText();
    await replaceInFile(source, 'return shout + "!";', "return shout + ;");
    await source.document.save();
    await until("the banner", () => preview.getText() !== good && /def welcome_one\(/.test(preview.getText()));
    await replaceInFile(source, "return shout + ;", 'return shout + "!";');
    await source.document.save();
    await until("the banner gone", () => preview.getText() === good);
  },

  async "a quick fix is applied"() {
    const { document } = await openFile("Counter.hx");
    const [unknown] = await diagnosticsOf(document.uri, /^HX3/);
    const actions = await vscode.commands.executeCommand(
      "vscode.executeCodeActionProvider", document.uri, unknown.range, "quickfix", 10);
    const fix = actions.find((one) => /@:genserver/.test(one.title));
    assert.ok(fix, `one of ${JSON.stringify(actions.map((one) => one.title))} corrects the spelling`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /^@:genserver\n/);
    await until("the diagnostic gone", () =>
      !vscode.languages.getDiagnostics(document.uri).some((one) => codeOf(one) === codeOf(unknown)));
  },

  async "a use leads to its declaration, and that to its uses"() {
    const { document } = await openFile("Doors.hx");
    const ask = (what, place) => vscode.commands.executeCommand(
      `vscode.execute${what}Provider`, document.uri, place);
    const use = placeOf(document, "Closed");
    const [declared] = await until("a definition", async () => {
      const found = await ask("Definition", use);
      return found.length > 0 && found;
    });
    assert.equal((declared.uri ?? declared.targetUri).path, fileOf("Door.hx").path);
    const references = await ask("Reference", use);
    const files = references.map((one) => one.uri.path.split("/").pop()).sort();
    assert.deepEqual(files, ["Door.hx", "Doors.hx"]);
  },

  async "a rename changes every file that names it"() {
    const { document } = await openFile("Doors.hx");
    const edit = await vscode.commands.executeCommand(
      "vscode.executeDocumentRenameProvider", document.uri, placeOf(document, "Closed"), "Shut");
    const changed = edit.entries().map(([uri, edits]) =>
      [uri.path.split("/").pop(), edits.map((one) => one.newText)]);
    assert.deepEqual(changed.sort(), [["Door.hx", ["Shut"]], ["Doors.hx", ["Shut"]]]);
    await assert.rejects(async () => vscode.commands.executeCommand(
      "vscode.executeDocumentRenameProvider", document.uri, placeOf(document, "Closed"), "switch"),
    /not a name/);
  },

  async "what the source doesn't say is shown, and can be written"() {
    const { document } = await openFile("shop/Basket.hx");
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await until("hints", async () => {
      const found = await vscode.commands.executeCommand("vscode.executeInlayHintProvider", document.uri, all);
      return found?.length > 0 && found;
    });
    const seen = hints.map((one) => typeof one.label === "string" ? one.label : one.label.map((part) => part.value).join(""));
    assert.deepEqual(seen, [":Float", ":Float"]);
    assert.equal(hints[1].textEdits[0].newText, ":Float");
    const settings = vscode.workspace.getConfiguration("haxe-elixir");
    await settings.update("inlayHints.variableTypes", false, vscode.ConfigurationTarget.Global);
    await until("one hint", async () => {
      const found = await vscode.commands.executeCommand("vscode.executeInlayHintProvider", document.uri, all);
      return found?.length === 1;
    });
    await settings.update("inlayHints.variableTypes", undefined, vscode.ConfigurationTarget.Global);
  },

  async "a selected expression becomes a variable"() {
    const { document } = await openFile("shop/Basket.hx");
    const start = document.positionAt(document.getText().indexOf("total * 3"));
    const range = new vscode.Range(start, start.translate(0, "total * 3".length));
    const action = await until("the action", async () => {
      const found = await vscode.commands.executeCommand("vscode.executeCodeActionProvider",
        document.uri, range, vscode.CodeActionKind.RefactorExtract.value, 10);
      return found.find((one) => one.title === "Extract variable");
    });
    assert.ok(action.edit, "its edits are made when they are asked for");
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await until("the variable", () => /var \w+ = total \* 3;\n\t\ttrace\(\w+ \+ 1\);/.test(document.getText()));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },

  async "a completed type brings its import"() {
    const editor = await openFile("Counter.hx");
    const before = editor.document.getText();
    const place = editor.document.positionAt(before.indexOf("{") + 1);
    await editor.edit((edit) => edit.insert(place, "\n\tvar basket:Bask"));
    const at = placeOf(editor.document, ":Bask").translate(0, ":Bask".length - 1);
    const item = await until("the type", async () => {
      const found = await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", editor.document.uri, at);
      return found.items.find((one) => (one.label.label ?? one.label) === "Basket");
    });
    assert.match(item.additionalTextEdits[0].newText, /import shop\.Basket;/);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await until("the import", async () => {
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      return /import shop\.Basket;/.test(editor.document.getText());
    });
    assert.match(editor.document.getText(), /var basket:Basket/);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },

  async "the hover of a variable has its type"() {
    const { document } = await openFile("shop/Basket.hx");
    await until("the type", async () => /parts: Float/.test(await hoverText(document.uri, placeOf(document, "parts = "))));
  },

  async "words are coloured by what they are"() {
    const { document } = await openFile("Greeter.hx");
    const ask = (what) => vscode.commands.executeCommand(`vscode.provideDocumentSemanticTokens${what}`, document.uri);
    const legend = await until("a legend", () => ask("Legend"));
    const { data } = await until("tokens", () => ask(""));
    const seen = [];
    for (let place = 0, line = 0, column = 0; place < data.length; place += 5) {
      column = data[place] === 0 ? column + data[place + 1] : data[place + 1];
      line += data[place];
      const word = document.getText(new vscode.Range(line, column, line, column + data[place + 2]));
      const modifiers = legend.tokenModifiers.filter((_, bit) => (data[place + 4] >> bit) & 1);
      seen.push([word, legend.tokenTypes[data[place + 3]], ...modifiers].join(" "));
    }
    for (const expected of ["Greeter class declaration", "greetFour method declaration static",
      "name parameter declaration", "shout variable", "String type", "@:module decorator"])
      assert.ok(seen.includes(expected), `${expected} is among ${seen.slice(0, 40).join(", ")}`);
  },

  async "selections grow along the tree"() {
    const { document } = await openFile("Greeter.hx");
    const place = placeOf(document, 'shout + "!"');
    const [chain] = await vscode.commands.executeCommand(
      "vscode.executeSelectionRangeProvider", document.uri, [place]);
    const seen = [];
    for (let one = chain; one; one = one.parent) seen.push(document.getText(one.range));
    for (const expected of ["shout", 'shout + "!"', 'return shout + "!"', 'return shout + "!";', document.getText()])
      assert.ok(seen.includes(expected), `${expected} is among ${JSON.stringify(seen.map((one) => one.slice(0, 40)))}`);
  },

  async "functions fold"() {
    const { document } = await openFile("Greeter.hx");
    const folds = await vscode.commands.executeCommand("vscode.executeFoldingRangeProvider", document.uri);
    const line = placeOf(document, "function greetFour").line;
    const fold = folds.find((one) => one.start === line);
    assert.ok(fold, `one of ${JSON.stringify(folds)} starts on line ${line}`);
    assert.match(document.lineAt(fold.end + 1).text, /^\s*\}/, "its brace stays in sight");
  },

  async "what is typed gets its indentation"() {
    const editor = await openFile("Greeter.hx");
    const line = placeOf(editor.document, "return shout").line;
    const settings = vscode.workspace.getConfiguration("editor", { languageId: "haxe" });
    assert.equal(settings.get("formatOnType"), true);
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), "\t\tif (name == null) {\n\t\t\t\t}\n"));
    const edits = await vscode.commands.executeCommand("vscode.executeFormatOnTypeProvider",
      editor.document.uri, new vscode.Position(line + 1, 5), "}", { tabSize: 4, insertSpaces: false });
    assert.equal(edits.length, 1);
    const [{ range, newText }] = edits;
    assert.deepEqual([range.start.line, range.end.line, range.end.character], [line + 1, line + 1, 4]);
    assert.equal(newText.length - (4 - range.start.character), -2, "two tabs of four are left");
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },
};
