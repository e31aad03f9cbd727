// Runs checks inside the extension host of a real VS Code and prints their results as JSON.
//
//     node run_inside.mjs '{"checks": "/…/everything.js", "vsix": …, "folder": …, …}'
//
// The built workbench takes the path of tests from its page's configuration only. An init script
// adds it there, when the page reads it; rewriting the page on its way would close its WebSockets.
import { openFolder, openWorkbench, installExtension } from "./workbench.mjs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const configuration = JSON.parse(process.argv[2]);
const here = path.dirname(fileURLToPath(import.meta.url));
const underDevelopment = ["tester", "stand-in"].map((name) => path.join(here, name));

if (configuration.vsix !== undefined) await installExtension(configuration);
const workbench = await openWorkbench(configuration);
try {
  const results = await runChecks(workbench);
  console.log(JSON.stringify(results));
} finally {
  await workbench.close();
}

async function runChecks({ page, authority }) {
  let finish;
  const ended = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction("codeAutomationLog", (kind, args) => console.error(kind, ...args.map(String)));
  await page.exposeFunction("codeAutomationExit", (code, logs) => finish({ code, logs }));
  const uri = (file) => ({ scheme: "vscode-remote", authority, path: file });
  await page.addInitScript(addToConfiguration, {
    extensions: underDevelopment.map(uri),
    extensionTestsPath: uri(configuration.checks),
  });
  page.on("pageerror", (error) => console.error("page:", error.message));
  await openFolder({ page, authority }, configuration.folder);
  const patience = configuration.patience ?? 130_000;
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience, { code: "timeout" })));
  const { code } = await Promise.race([ended, late]);
  clearTimeout(timer);
  if (code === "timeout" && configuration.picture) await page.screenshot({ path: configuration.picture });
  return { code };
}

/** Runs in the page: what the workbench reads as its configuration has our options besides. */
function addToConfiguration(developmentOptions) {
  const original = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = original.call(this, name);
    if (this.id !== "vscode-workbench-web-configuration" || name !== "data-settings") return value;
    return JSON.stringify({ ...JSON.parse(value), developmentOptions });
  };
}
