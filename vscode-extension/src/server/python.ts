/** Finds a Python that can make the private environment, and says why one can't. */
import { onPath } from "./locate";
import type { Run } from "./run";

export const OLDEST: readonly [number, number] = [3, 11];

export type PythonFound =
  | { readonly kind: "found"; readonly python: string; readonly version: string }
  | { readonly kind: "none"; readonly reason: string };

const NAMES = ["python3.14", "python3.13", "python3.12", "python3.11", "python3", "python"];

/** Prints `3.12 yes`, the last word being whether environments can be made with it. */
const QUESTION =
  "import sys, importlib.util as u; " +
  "print('%d.%d' % sys.version_info[:2], " +
  "'yes' if u.find_spec('venv') and u.find_spec('ensurepip') else 'no')";

export interface PythonSearch {
  /** The setting `haxe-elixir.python.path`, empty when unset; then nothing else is tried. */
  readonly setting: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

export async function findPython(search: PythonSearch, run: Run): Promise<PythonFound> {
  const refusals: string[] = [];
  for (const python of candidates(search)) {
    const outcome = await run([python, "-c", QUESTION], { timeout: 20_000 });
    const answer = /^(\d+)\.(\d+) (yes|no)\s*$/.exec(outcome.stdout);
    if (outcome.code !== 0 || answer === null) {
      if (search.setting !== "") refusals.push(`${python} does not run: ${lastLine(outcome.stderr)}`);
      continue;
    }
    const version = `${answer[1]}.${answer[2]}`;
    if (!isNewEnough(Number(answer[1]), Number(answer[2]))) {
      refusals.push(`${python} is Python ${version}`);
    } else if (answer[3] === "no") {
      refusals.push(`${python} (Python ${version}) lacks the modules venv and ensurepip ` +
        `(on Debian and Ubuntu: install python${version}-venv)`);
    } else {
      return { kind: "found", python, version };
    }
  }
  return { kind: "none", reason: reasonOf(refusals) };
}

function* candidates(search: PythonSearch): Generator<string> {
  if (search.setting !== "") {
    yield search.setting;
    return;
  }
  const seen = new Set<string>();
  for (const name of NAMES) {
    for (const file of onPath(name, search)) {
      if (!seen.has(file)) {
        seen.add(file);
        yield file;
      }
    }
  }
}

function isNewEnough(major: number, minor: number): boolean {
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function reasonOf(refusals: readonly string[]): string {
  const needed = `Python ${OLDEST.join(".")} or newer is needed`;
  return refusals.length === 0
    ? `${needed}, and there is none on the PATH.`
    : `${needed}: ${refusals.join("; ")}.`;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
