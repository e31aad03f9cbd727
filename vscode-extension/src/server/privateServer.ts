/** The private environment with its notification of progress and its messages of failure. */
import { readdir } from "node:fs/promises";
import * as path from "node:path";
import * as vscode from "vscode";
import type { Output } from "../output";
import { pythonPath } from "../settings";
import { existingEnvironment, makeEnvironment, type Environment, type EnvironmentPlan } from "./environment";
import type { ServerCommand } from "./locate";
import { findPython } from "./python";
import { run } from "./run";

export type PrivateServer =
  | { readonly kind: "ready"; readonly command: ServerCommand }
  | { readonly kind: "unavailable"; readonly message: string; readonly needsPython: boolean };

export async function privateServer(context: vscode.ExtensionContext, output: Output): Promise<PrivateServer> {
  const wheel = await carriedWheel(context);
  if (wheel === undefined) return unavailable("The extension carries no language server to install.");
  const plan = { storage: context.globalStorageUri.fsPath, wheel, platform: process.platform };
  const existing = await existingEnvironment(plan);
  if (existing !== undefined) return ready(existing);
  const python = await findPython(
    { setting: pythonPath(), environment: process.env, platform: process.platform }, run);
  if (python.kind === "none") {
    return unavailable(`The language server can't be installed. ${python.reason}`, true);
  }
  output.log.info(`Installing the language server with ${python.python} (Python ${python.version})`);
  const made = await withProgress(plan, python.python, output);
  switch (made.kind) {
    case "ready": return ready(made.command);
    case "cancelled": return unavailable("The installation of the language server was cancelled.");
    case "failed": return unavailable(
      `The language server could not be installed: ${made.step} failed: ${made.detail}`);
  }
}

function withProgress(plan: EnvironmentPlan, python: string, output: Output): Thenable<Environment> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: "Haxe to Elixir: setting up the language server",
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    return makeEnvironment(plan, python, {
      run,
      signal: abort.signal,
      report: (message) => progress.report({ message }),
      log: (line) => output.log.info(line),
    });
  });
}

async function carriedWheel(context: vscode.ExtensionContext): Promise<string | undefined> {
  const folder = context.asAbsolutePath("wheel");
  const names = await readdir(folder).catch(() => []);
  const name = names.filter((candidate) => candidate.endsWith(".whl")).sort().at(-1);
  return name === undefined ? undefined : path.join(folder, name);
}

function ready(command: string): PrivateServer {
  return { kind: "ready", command: { command: [command], origin: "private" } };
}

function unavailable(message: string, needsPython = false): PrivateServer {
  return { kind: "unavailable", message, needsPython };
}
