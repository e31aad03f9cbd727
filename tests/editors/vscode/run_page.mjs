// VS Code as its user sees it: looks at the page (squiggle, hover, preview beside, light bulb),
// works with mouse and keys, and prints as JSON what became of each step.
//
//     node run_page.mjs '{"vsix": …, "folder": …, "picture": "/…/page.png", …}'
import { openFolder, openWorkbench, installExtension } from "./workbench.mjs";
import { editorOf, hoverOver, placeOf, quickOpen, runCommand, tabOf } from "./page.mjs";

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
  await step("a case in vain is faded", async () => {
    await quickOpen(page, "Lamps.hx");
    await editorOf(page, "Lamps.hx").locator(".squiggly-inline-unnecessary", { hasText: "On" }).first().waitFor();
  });
  await step("the list of fixes adds all cases, and typing fills the first", async () => {
    const list = page.locator(".action-widget:visible");
    // On a busy machine the key comes before the click has moved the cursor, and the lenses come
    // after the text and move its lines down: the list is another then.
    for (let tries = 0; tries < 5; tries++) {
      const place = await placeOf(page, "Lamps.hx", "lamp) {");
      await page.mouse.click(place.x, place.y);
      await page.keyboard.press("Control+.");
      const first = list.getByText("Add the 3 missing cases").first();
      if (await first.waitFor({ timeout: 4000 }).then(() => true, () => false)) break;
      await page.keyboard.press("Escape");
    }
    for (const title of ["Add the 3 missing cases", "Add `default`"])
      await list.getByText(title).first().waitFor();
    await list.getByText("Add the 3 missing cases").first().click();
    await editorOf(page, "Lamps.hx").locator(".view-line", { hasText: /case\sBroken\(reason\):/ }).first().waitFor();
    // A quote surrounds what is selected, and what follows replaces it.
    await page.keyboard.type('"dim');
    await lineOf("Lamps.hx", '"dim";').waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type('"now and then');
    await lineOf("Lamps.hx", '"now and then";').waitFor();
  });
  await step("a click on a lens shows the uses", async () => {
    await quickOpen(page, "shop/Basket.hx");
    await editorOf(page, "Basket.hx").locator(".codelens-decoration a", { hasText: "1 reference" }).last().click();
    await page.locator(".reference-zone-widget", { hasText: "Till.hx" }).waitFor();
  });
  await step("the problems of files that nobody opened are listed", async () => {
    await runCommand(page, "Problems: Focus on Problems View");
    const problems = page.locator(".markers-panel");
    await problems.getByText("Refund.hx").first().waitFor();
    await problems.getByText(/Refused\(why\)/).first().waitFor();
  });
} finally {
  console.log(JSON.stringify(results));
  await workbench.close();
}

/** A line of a file that is on the page, by a text in it; the editor writes no-break spaces. */
function lineOf(file, text) {
  const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s");
  return editorOf(page, file).locator(".view-line", { hasText: new RegExp(pattern) }).first();
}

async function step(name, run) {
  const started = Date.now();
  let fault = null;
  try {
    await run();
  } catch (error) {
    fault = String(error?.stack ?? error);
    page.setDefaultTimeout(3_000);
    // Of the first fault: the others are probably its consequences.
    if (!Object.values(results).some((one) => one.fault !== null))
      await page.screenshot({ path: configuration.picture }).catch(() => undefined);
  }
  results[name] = { fault, milliseconds: Date.now() - started };
}
