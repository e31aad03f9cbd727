/**
 * The extension's private environment: a Python environment in the editor's global storage, made
 * once per version of the wheel that the extension carries.
 *
 * Layout of the storage folder:
 *
 *     environment.json        {"wheel": "<file name and size>", "folder": "environment-k3f9"}
 *     environment-k3f9/       the environment; its folder never changes its name or content
 *
 * The note is written last and in one step, so that an install which was interrupted or runs in
 * two windows at once is never taken for a finished one.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import * as path from "node:path";
import { programOf } from "./locate";
import type { Outcome, Run } from "./run";

export type Environment =
  | { readonly kind: "ready"; readonly command: string }
  | { readonly kind: "failed"; readonly step: string; readonly detail: string }
  | { readonly kind: "cancelled" };

export interface EnvironmentPlan {
  /** The folder that is the extension's own. */
  readonly storage: string;
  /** The wheel that the extension carries. */
  readonly wheel: string;
  readonly platform: NodeJS.Platform;
}

export interface Steps {
  readonly run: Run;
  readonly signal: AbortSignal;
  /** Called with what is being done, for the progress notification. */
  readonly report: (message: string) => void;
  readonly log: (line: string) => void;
}

/** The command of an environment that was made from this very wheel before, if it is still there. */
export async function existingEnvironment(plan: EnvironmentPlan): Promise<string | undefined> {
  try {
    const note: unknown = JSON.parse(await readFile(notePath(plan), "utf8"));
    if (!isNote(note) || note.wheel !== (await identity(plan.wheel))) return undefined;
    const command = programOf(path.join(plan.storage, note.folder), "haxe-elixir", plan.platform);
    await stat(command);
    return command;
  } catch {
    return undefined;
  }
}

export async function makeEnvironment(
  plan: EnvironmentPlan, python: string, steps: Steps,
): Promise<Environment> {
  const name = `environment-${Date.now().toString(36)}${process.pid.toString(36)}`;
  const folder = path.join(plan.storage, name);
  const ofEnvironment = programOf(folder, "python", plan.platform);
  const command = programOf(folder, "haxe-elixir", plan.platform);
  const work: readonly (readonly [string, readonly string[]])[] = [
    ["making a Python environment", [python, "-m", "venv", folder]],
    ["installing the language server and its dependencies", [
      ofEnvironment, "-m", "pip", "install",
      "--disable-pip-version-check", "--no-input", "--progress-bar=off", plan.wheel,
    ]],
    ["starting the language server for a trial", [command, "--version"]],
  ];
  await mkdir(plan.storage, { recursive: true });
  for (const [step, line] of work) {
    steps.report(step);
    steps.log(`$ ${line.join(" ")}`);
    const outcome = await steps.run(line, { signal: steps.signal, onLine: steps.log });
    if (outcome.code === 0) continue;
    await rm(folder, { recursive: true, force: true });
    return steps.signal.aborted
      ? { kind: "cancelled" }
      : { kind: "failed", step, detail: faultOf(outcome) };
  }
  await writeNote(plan, name);
  await removeOthers(plan, name);
  return { kind: "ready", command };
}

/**
 * The line of a failed step that says most: pip retries and repeats itself, and its first `ERROR`
 * names the fault; without one, the last line that something printed.
 */
export function faultOf(outcome: Outcome): string {
  const lines = `${outcome.stdout}\n${outcome.stderr}`.split(/\r?\n/).filter((line) => line.trim() !== "");
  const unreachable = lines.find((line) => /Retrying \(Retry|NewConnectionError|NameResolutionError|from versions: none/.test(line));
  const error = lines.find((line) => line.startsWith("ERROR:")) ?? lines.at(-1) ?? "it ended without a word";
  const fault = error.replace(/^ERROR:\s*/, "").trim();
  return unreachable === undefined ? fault : `the package index can't be reached (are you offline?): ${fault}`;
}

function notePath(plan: EnvironmentPlan): string {
  return path.join(plan.storage, "environment.json");
}

async function writeNote(plan: EnvironmentPlan, folder: string): Promise<void> {
  const draft = `${notePath(plan)}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ wheel: await identity(plan.wheel), folder }));
  await rename(draft, notePath(plan));
}

/** A wheel by its name, size and time: a new build of the same version is another wheel. */
async function identity(wheel: string): Promise<string> {
  const { size, mtimeMs } = await stat(wheel);
  return `${path.basename(wheel)} ${size} ${Math.trunc(mtimeMs)}`;
}

/** Environments of older wheels go; younger than a day they may be in use by another window. */
async function removeOthers(plan: EnvironmentPlan, keep: string): Promise<void> {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(plan.storage)) {
    if (!name.startsWith("environment-") || name === keep) continue;
    const folder = path.join(plan.storage, name);
    const { mtimeMs } = await stat(folder);
    if (mtimeMs < dayAgo) await rm(folder, { recursive: true, force: true });
  }
}

function isNote(value: unknown): value is { wheel: string; folder: string } {
  return typeof value === "object" && value !== null &&
    "wheel" in value && typeof value.wheel === "string" &&
    "folder" in value && typeof value.folder === "string" &&
    /^environment-[0-9a-z]+$/.test(value.folder);
}
