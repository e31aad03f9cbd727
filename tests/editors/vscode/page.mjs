// The workbench's page by what its user sees: editors by file name, hovers, commands.

/** The text editor that shows a file, found by its accessible resource. */
export function editorOf(page, fileName) {
  return page.locator(`.editor-instance .monaco-editor[data-uri*="${fileName}"]`).first();
}

export function tabOf(page, name) {
  return page.getByRole("tab", { name }).first();
}

/** Rests the mouse over the first occurrence of a text in a file; gives the hover that comes up. */
export async function hoverOver(page, fileName, text) {
  const hover = page.locator(".monaco-hover:visible").first();
  for (let attempt = 0; attempt < 6; attempt++) {
    // Asked anew each time: lenses come after the text and move its lines down.
    const place = await placeOf(page, fileName, text);
    // A hover wants a mouse that comes from somewhere and then rests.
    await page.mouse.move(place.x + 60, place.y + 90 + attempt * 10);
    await page.waitForTimeout(100);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    const came = await hover.waitFor({ timeout: 2500 }).then(() => true, () => false);
    if (came) return hover;
  }
  throw new Error(`no hover over ${text}`);
}

/** Runs a command of the palette by its title, after `before` if there is something to do first. */
export async function runCommand(page, title, before = async () => undefined) {
  await before();
  await page.keyboard.press("F1");
  const input = page.locator(".quick-input-widget:visible input").first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Opens a file of the workspace by its name, without loading the page anew. */
export async function quickOpen(page, name) {
  await page.keyboard.press("Control+P");
  const input = page.locator(".quick-input-widget:visible input").first();
  await input.waitFor();
  await input.fill(name);
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: name.split("/").pop() });
  await row.first().click();
  await editorOf(page, name.split("/").pop()).locator(".view-line").first().waitFor();
}

/** The middle of a text's first character on the page. */
export async function placeOf(page, fileName, text) {
  const lines = editorOf(page, fileName).locator(".view-line");
  await lines.first().waitFor();
  const found = await lines.evaluateAll((elements, wanted) => {
    for (const element of elements) {
      // The editor writes spaces as no-break spaces.
      const offset = element.textContent.replaceAll("\u00a0", " ").indexOf(wanted);
      if (offset === -1) continue;
      let rest = offset + 1;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (rest < node.length) {
          const range = document.createRange();
          range.setStart(node, rest);
          range.setEnd(node, rest + 1);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        rest -= node.length;
      }
    }
    return null;
  }, text);
  if (found === null) throw new Error(`${text} is not on the page`);
  return found;
}
