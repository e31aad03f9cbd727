// The extension alone on a machine without the server: no setting, no environment in the project,
// nothing on the PATH. What it says where there is no Python, where there is no network, and that
// it installs the server that it carries.
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openFolder, openWorkbench, installExtension } from "./workbench.mjs";
import { editorOf } from "./page.mjs";

const configuration = JSON.parse(process.argv[2]);
const home = configuration.scratch;
const results = {};

// A PATH on which there is everything but a Python.
const withoutPython = path.join(home, "without-python");
mkdirSync(withoutPython);
for (const folder of ["/usr/bin", "/bin"]) {
  for (const name of readdirSync(folder)) {
    if (/python|^pip|haxe-elixir/.test(name)) continue;
    try {
      symlinkSync(path.join(folder, name), path.join(withoutPython, name));
    } catch {
      // It is in both folders.
    }
  }
}

// A Python that makes environments whose pip can't reach an index.
const { python } = configuration;
const OFFLINE = `#!/bin/sh
${python} "$@" || exit
if [ "$1 $2" = "-m venv" ]; then
  ln -s ${python} "$3/bin/reached-by-no-one"
  rm "$3/bin/python"
  cat >"$3/bin/python" <<END
#!/bin/sh
export PIP_CONFIG_FILE=/dev/null PIP_INDEX_URL=http://127.0.0.1:9/ PIP_RETRIES=1
unset PIP_EXTRA_INDEX_URL PIP_FIND_LINKS
exec "$3/bin/reached-by-no-one" "\\$@"
END
  chmod +x "$3/bin/python"
fi
`;
const ONLINE = `#!/bin/sh\nexec ${python} "$@"\n`;

function install(script) {
  writeFileSync(path.join(withoutPython, "python3.12"), script, { mode: 0o755 });
}

// As if started from a command line: then the editor doesn't ask a login shell for another PATH.
Object.assign(configuration.environment, { PATH: withoutPython, VSCODE_CLI: "1" });
await installExtension(configuration);
const workbench = await openWorkbench(configuration);
const { page } = workbench;
page.setDefaultTimeout(20_000);
const notification = (text) => page.locator(".notification-list-item", { hasText: text }).first();
try {
  await openFolder(workbench, configuration.folder, "Doors.hx");
  await step("without a Python a message says so, with a button", async () => {
    const message = notification("Python 3.11 or newer is needed");
    await message.waitFor({ timeout: 40_000 });
    await message.getByRole("button", { name: "Choose a Python…" }).waitFor();
  });
  await step("when the package index can't be reached the message says that", async () => {
    install(OFFLINE);
    await notification("Python 3.11 or newer is needed").getByRole("button", { name: "Try Again" }).click();
    const message = notification("the package index can't be reached");
    await message.waitFor({ timeout: 60_000 });
    await message.getByRole("button", { name: "Try Again" }).waitFor();
  });
  await step("the button tries again, and the private environment serves", async () => {
    install(ONLINE);
    await notification("the package index can't be reached")
      .getByRole("button", { name: "Try Again" }).click();
    await notification("setting up the language server").waitFor();
    await editorOf(page, "Doors.hx").locator(".squiggly-error").first().waitFor({ timeout: 60_000 });
    const environments = path.join(home, "user/User/globalStorage/haxe-elixir.haxe-elixir");
    const made = readdirSync(environments).filter((name) => name.startsWith("environment-"));
    if (made.length !== 1) throw new Error(`environments: ${made}`);
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
