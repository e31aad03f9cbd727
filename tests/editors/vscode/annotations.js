// Annotations that are misspelt, incomplete or absent, mended by their fixes.
"use strict";
const { assert, codeOf, diagnosticsOf, openFile, until, vscode } = require("./checks.js");

/**
 * Takes the fix of a title for the diagnostic of a code: the pattern is in the text then, the
 * diagnostic is gone, and one step of undo takes all of it back.
 */
async function mend(name, code, title, pattern) {
  const { document } = await openFile(name);
  const [found] = await diagnosticsOf(document.uri, new RegExp(`^${code}$`));
  const before = document.getText();
  const actions = await vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider", document.uri, found.range, "quickfix", 20);
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `${title} among ${JSON.stringify(actions.map((one) => one.title))}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  const gone = () => until(`${code} gone`, () =>
    !vscode.languages.getDiagnostics(document.uri).some((one) => codeOf(one) === code));
  assert.match(document.getText(), pattern);
  await gone();
  const after = document.getText();
  await vscode.commands.executeCommand("undo");
  await until("the old text", () => document.getText() === before);
  await vscode.commands.executeCommand("redo");
  await until("the new text", () => document.getText() === after);
  await gone();
  assert.ok(await document.save());
}

exports.checks = {
  async "a misspelt annotation is corrected"() {
    await mend("Stock.hx", "HX301", "Change to `@:schema`", /^@:schema\("shelves"\)\n/);
  },

  async "a missing argument of an annotation is written"() {
    await mend("Stock.hx", "HX305", "Add `table`", /\n@:schema\("table_name"\)\nclass Box/);
  },

  async "a missing callback is written"() {
    await mend("Stock.hx", "HX310", "Write `init`", /\n\tpublic function init\(args: Dynamic\)/);
  },

  async "a class is annotated by its shape"() {
    await mend("Stock.hx", "HX314", "Add `@:liveview`", /\n@:liveview\nclass Dial/);
  },

  async "the handler of an event is written"() {
    await mend("Stock.hx", "HX517", "Write the handler of `turn`", /handleEvent\("turn", /);
  },
};
