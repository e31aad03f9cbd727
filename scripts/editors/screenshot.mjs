// screenshot.mjs CONFIGURATION: the picture of the README, from the real editor.
//
// Source on the left with its squiggle and the hover over it, its Elixir on the right.
import { readFileSync } from "node:fs";
import path from "node:path";
import { openFolder, openWorkbench, installExtension } from "../../tests/editors/vscode/workbench.mjs";
import { editorOf, hoverOver, runCommand } from "../../tests/editors/vscode/page.mjs";

const configuration = JSON.parse(process.argv[2]);
await installExtension(configuration);
const workbench = await openWorkbench(configuration);
const { page } = workbench;
page.setDefaultTimeout(30_000);
try {
  await openFolder(workbench, configuration.folder, configuration.open);
  await editorOf(page, configuration.file).locator(".view-line").first().waitFor();
  await page.locator(".statusbar-item", { hasText: "Haxe→Elixir" }).first().waitFor();
  await page.locator('.editor-actions [aria-label^="Show Compiled Output"]').first().click();
  await page.locator(".editor-instance .view-line", { hasText: "defmodule" }).first().waitFor();
  await runCommand(page, "View: Close Primary Side Bar").catch(() => undefined);
  await edit(configuration.edit);
  await editorOf(page, configuration.file).locator(".squiggly-error, .squiggly-warning").first().waitFor();
  await page.waitForTimeout(2500);
  await hoverOver(page, configuration.file, configuration.hover);
  await page.waitForTimeout(800);
  await page.screenshot({ path: configuration.picture });
} catch (error) {
  await page.screenshot({ path: `${configuration.picture}.failed.png` });
  throw error;
} finally {
  await workbench.close();
}

/** Goes to the line of a text and types there: `{"after": "…", "keys": ["End"], "text": "…"}`. */
async function edit({ after, keys, text }) {
  const source = readFileSync(path.join(configuration.folder, configuration.open), "utf8");
  const line = source.split("\n").findIndex((candidate) => candidate.includes(after)) + 1;
  await page.keyboard.press("Control+G");
  await page.keyboard.type(String(line));
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.type(text);
  await page.keyboard.press("Control+S");
}
