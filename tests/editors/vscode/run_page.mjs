// VS Code as its user sees it: looks at the page (squiggle, hover, preview beside, light bulb),
// works with mouse and keys, and prints as JSON what became of each step.
//
//     node run_page.mjs '{"vsix": …, "folder": …, "picture": "/…/page.png", …}'
import { openFolder, openWorkbench, installExtension } from "./workbench.mjs";
import { editorOf, hoverOver, runCommand, tabOf } from "./page.mjs";

const configuration = JSON.parse(process.argv[2]);
const results = {};

if (configuration.vsix !== undefined) await installExtension(configuration);
const workbench = await openWorkbench(configuration);
const { page } = workbench;
page.setDefaultTimeout(20_000);
try {
  await openFolder(workbench, configuration.folder, "Doors.hx");
  await step("the fault is underlined", async () => {
    await editorOf(page, "Doors.hx").locator(".squiggly-error").first().waitFor({ timeout: 40_000 });
  });
  await step("the file is coloured", async () => {
    const colours = await editorOf(page, "Doors.hx").locator(".view-line span span").evaluateAll(
      (spans) => [...new Set(spans.map((span) => getComputedStyle(span).color))]);
    if (colours.length < 4) throw new Error(`only the colours ${colours.join(" ")}`);
  });
  await step("the message names the missing case, and a fix is offered", async () => {
    const hover = await hoverOver(page, "Doors.hx", "door) {");
    await hover.getByText(/Locked/).first().waitFor();
    await hover.getByText(/Quick Fix/).first().waitFor();
  });
  await step("the status bar shows the server", async () => {
    await page.locator(".statusbar-item", { hasText: "Haxe→Elixir" }).first().waitFor();
  });
  await step("the button in the title bar opens the preview", async () => {
    await page.keyboard.press("Escape");
    await openFolder(workbench, configuration.folder, "Greeter.hx");
    await editorOf(page, "Greeter.hx").locator(".view-line").first().waitFor();
    await page.locator('.editor-actions [aria-label^="Show Compiled Output"]').first().click();
    await tabOf(page, /\.ex\b/).waitFor();
    await page.locator(".editor-instance .view-line", { hasText: "defmodule Greeter do" }).waitFor();
  });
  await step("types that are not written are shown in the line", async () => {
    await editorOf(page, "Greeter.hx").locator(".view-line", { hasText: /greeting:String\s=\s"one/ }).first().waitFor();
  });
  await step("the hover shows coloured Elixir", async () => {
    const hover = await hoverOver(page, "Greeter.hx", "greetOne");
    const code = hover.locator(".monaco-tokenized-source").filter({ hasText: /\bdef greet_one\b/ });
    await code.first().waitFor();
    const kinds = await code.first().locator("span").evaluateAll(
      (spans) => new Set(spans.map((span) => span.className)).size);
    if (kinds < 2) throw new Error("the Elixir in the hover has no colours");
  });
  await step("the preview follows a save made with the keyboard", async () => {
    await editorOf(page, "Greeter.hx").locator(".view-line", { hasText: "greetOne" }).click();
    await runCommand(page, "File: Save All Files", async () => {
      await page.keyboard.press("Home");
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Home");
      await page.keyboard.press("Shift+End");
      await page.keyboard.type("\tpublic static function helloOne(name:String):String {");
      await page.keyboard.press("Delete");
    });
    await page.locator(".editor-instance .view-line", { hasText: "def hello_one(" }).waitFor();
  });
} finally {
  console.log(JSON.stringify(results));
  await workbench.close();
}

async function step(name, run) {
  const started = Date.now();
  let fault = null;
  try {
    await run();
  } catch (error) {
    fault = String(error?.stack ?? error);
    page.setDefaultTimeout(3_000);
    await page.screenshot({ path: configuration.picture }).catch(() => undefined);
  }
  results[name] = { fault, milliseconds: Date.now() - started };
}
