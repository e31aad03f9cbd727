import assert from "node:assert/strict";
import { test } from "node:test";
import { findPython, type PythonSearch } from "../src/server/python";
import type { Outcome, Run } from "../src/server/run";

/** A machine on which some commands answer, by their path; all others can't be started. */
function machine(answers: Record<string, string>): Run {
  return async ([command = ""]): Promise<Outcome> => {
    const stdout = answers[command];
    return stdout === undefined
      ? { code: undefined, stdout: "", stderr: `spawn ${command} ENOENT` }
      : { code: 0, stdout: `${stdout}\n`, stderr: "" };
  };
}

function search(parts: Partial<PythonSearch> = {}): PythonSearch {
  return { setting: "", environment: { PATH: "/a:/b" }, platform: "linux", ...parts };
}

async function reason(parts: Partial<PythonSearch>, answers: Record<string, string>): Promise<string> {
  const found = await findPython(search(parts), machine(answers));
  return found.kind === "none" ? found.reason : assert.fail(`found ${found.python}`);
}

test("the newest one is preferred", async () => {
  const answers = { "/a/python3": "3.11 yes", "/b/python3.13": "3.13 yes" };
  assert.deepEqual(
    await findPython(search(), machine(answers)), { kind: "found", python: "/b/python3.13", version: "3.13" });
});

test("the setting is tried alone", async () => {
  const answers = { "/b/python3.13": "3.13 yes", "/own": "3.12 yes" };
  assert.deepEqual(
    await findPython(search({ setting: "/own" }), machine(answers)),
    { kind: "found", python: "/own", version: "3.12" });
  assert.match(await reason({ setting: "/missing" }, answers), /\/missing does not run: spawn \/missing ENOENT/);
});

test("where there is none the message says what is needed", async () => {
  assert.equal(await reason({}, {}), "Python 3.11 or newer is needed, and there is none on the PATH.");
});

test("one that is too old is named", async () => {
  assert.match(await reason({}, { "/a/python3": "3.9 yes" }), /needed: \/a\/python3 is Python 3\.9\./);
});

test("one that can't make environments says what to install", async () => {
  assert.match(await reason({}, { "/a/python3": "3.11 no" }), /lacks the modules venv.*install python3\.11-venv/);
});
