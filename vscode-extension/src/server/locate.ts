/**
 * Which command is the language server?
 *
 * 1. the setting `haxe-elixir.server.path`, also if it is wrong: a wrong path is the user's to see;
 * 2. the workspace's environment: `.venv/bin/haxe-elixir` and the like in each folder, then the
 *    environment that is active in the editor's process (`VIRTUAL_ENV`);
 * 3. the `PATH`;
 * 4. none: the caller then makes a private environment (environment.ts).
 *
 * An untrusted workspace's own environment is left out: to open a folder must not run its programs.
 */
import { access, constants } from "node:fs/promises";
import * as path from "node:path";

export type Origin = "setting" | "project" | "path" | "private";

export interface ServerCommand {
  readonly command: readonly string[];
  readonly origin: Origin;
}

export interface Surroundings {
  /** The setting, empty when unset. */
  readonly setting: string;
  /** Paths of the workspace's folders. */
  readonly folders: readonly string[];
  readonly trusted: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const ENVIRONMENT_FOLDERS = [".venv", "venv", "env", ".env"];

export async function locateServer(around: Surroundings): Promise<ServerCommand | undefined> {
  if (around.setting !== "") return { command: [around.setting], origin: "setting" };
  for (const { candidate, origin } of candidates(around)) {
    if (await isExecutable(candidate, around.platform)) return { command: [candidate], origin };
  }
  return undefined;
}

/** The path of an environment's program, e.g. `<environment>/bin/haxe-elixir`. */
export function programOf(environment: string, name: string, platform: NodeJS.Platform): string {
  return platform === "win32"
    ? path.join(environment, "Scripts", `${name}.exe`)
    : path.join(environment, "bin", name);
}

function* candidates(around: Surroundings): Generator<{ candidate: string; origin: Origin }> {
  const program = (environment: string) => programOf(environment, "haxe-elixir", around.platform);
  if (around.trusted) {
    for (const folder of around.folders) {
      for (const name of ENVIRONMENT_FOLDERS) {
        yield { candidate: program(path.join(folder, name)), origin: "project" };
      }
    }
  }
  const active = around.environment["VIRTUAL_ENV"];
  if (active) yield { candidate: program(active), origin: "project" };
  for (const candidate of onPath("haxe-elixir", around)) yield { candidate, origin: "path" };
}

/** Where the PATH could have a command, in its order. */
export function* onPath(name: string, around: Pick<Surroundings, "environment" | "platform">): Generator<string> {
  const windows = around.platform === "win32";
  const variable = around.environment["PATH"] ?? around.environment["Path"] ?? "";
  for (const folder of variable.split(windows ? ";" : ":")) {
    // A relative entry would mean the workspace, whose programs nobody asked for.
    if (path.isAbsolute(folder)) yield path.join(folder, windows ? `${name}.exe` : name);
  }
}

async function isExecutable(file: string, platform: NodeJS.Platform): Promise<boolean> {
  try {
    await access(file, platform === "win32" ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
