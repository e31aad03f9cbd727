// One code-server and one browser page on it: VS Code's workbench as a user has it.
//
// Everything lives below `scratch`: home, user data, extensions; nothing of the machine's own is
// read or written, and there is no gallery and no telemetry to reach for.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "git.enabled": false,
  "editor.hover.delay": 200,
  "editor.minimap.enabled": false,
  "files.simpleDialog.enable": true,
  "files.autoSave": "off",
  "window.commandCenter": false,
};

const BROWSER_FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** The environment of the editor: a private HOME, no gallery, and only what is given besides. */
export function environmentFor(configuration) {
  const home = path.join(configuration.scratch, "home");
  mkdirSync(home, { recursive: true });
  return {
    PATH: process.env.PATH,
    LANG: "C.UTF-8",
    HOME: home,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...configuration.environment,
  };
}

export function foldersOf(configuration) {
  const scratch = configuration.scratch;
  return [
    "--user-data-dir", path.join(scratch, "user"),
    "--extensions-dir", path.join(scratch, "extensions"),
    "--config", path.join(scratch, "config.yaml"),
  ];
}

/** Installs a .vsix with code-server's own installer. */
export async function installExtension(configuration) {
  const [code, said] = await finished(spawnServer(configuration, ["--install-extension", configuration.vsix]));
  if (code !== 0 || !said.includes("was successfully installed")) {
    throw new Error(`installing ${configuration.vsix} failed:\n${said}`);
  }
}

/**
 * Starts code-server and opens its page in Chromium.
 * @returns {Promise<{page, address: string, authority: string, close(): Promise<void>}>}
 */
export async function openWorkbench(configuration) {
  writeSettings(configuration);
  const server = spawnServer(configuration, [
    "--auth", "none", "--bind-addr", "127.0.0.1:0", "--disable-telemetry", "--disable-update-check",
    "--disable-workspace-trust", "--disable-getting-started-override", "--disable-proxy",
  ]);
  const authority = await authorityOf(server);
  const { chromium } = createRequire(path.join(configuration.codeServer, "x.js"))("playwright-core");
  const browser = await chromium.launch({
    executablePath: configuration.browser,
    args: BROWSER_FLAGS,
    env: environmentFor(configuration),
  });
  const page = await browser.newPage({
    viewport: configuration.viewport ?? { width: 1400, height: 800 },
    deviceScaleFactor: configuration.scale ?? 1,
  });
  return {
    page,
    authority,
    async close() {
      await browser.close().catch(() => undefined);
      server.kill("SIGTERM");
      await finished(server);
    },
  };
}

/** Goes to the workspace's page, with a file open. */
export async function openFolder({ page, authority }, folder, file) {
  const payload = file === undefined ? [] : [["openFile", `vscode-remote://${authority}${folder}/${file}`]];
  const query = `folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  await page.goto(`http://${authority}/?${query}`, { waitUntil: "domcontentloaded" });
}

/** What is the machine's (paths) belongs into the machine's settings: the browser may be elsewhere. */
function writeSettings(configuration) {
  const write = (folder, settings) => {
    mkdirSync(path.join(configuration.scratch, "user", folder), { recursive: true });
    const file = path.join(configuration.scratch, "user", folder, "settings.json");
    writeFileSync(file, JSON.stringify(settings, null, 2));
  };
  write("User", { ...QUIET_SETTINGS, ...configuration.userSettings });
  write("Machine", configuration.settings ?? {});
  writeFileSync(path.join(configuration.scratch, "config.yaml"), "auth: none\n");
}

function spawnServer(configuration, args) {
  const entry = path.join(configuration.codeServer, "code-server", "out", "node", "entry.js");
  return spawn(process.execPath, [entry, ...args, ...foldersOf(configuration)], {
    env: environmentFor(configuration),
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function authorityOf(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk) => {
      said += chunk;
      const address = /listening on http:\/\/([\d.:]+)/.exec(said);
      if (address !== null) resolve(address[1]);
    };
    server.stdout.setEncoding("utf8").on("data", read);
    server.stderr.setEncoding("utf8").on("data", read);
    server.once("exit", () => reject(new Error(`code-server ended:\n${said}`)));
  });
}

function finished(child) {
  let said = "";
  child.stdout?.on("data", (chunk) => (said += chunk));
  child.stderr?.on("data", (chunk) => (said += chunk));
  return child.exitCode !== null
    ? Promise.resolve([child.exitCode, said])
    : new Promise((resolve) => child.once("exit", (code) => resolve([code, said])));
}
