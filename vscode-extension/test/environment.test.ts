import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { existingEnvironment, faultOf, makeEnvironment, type EnvironmentPlan } from "../src/server/environment";
import type { Outcome, Run } from "../src/server/run";

function plan(): EnvironmentPlan {
  const folder = mkdtempSync(path.join(tmpdir(), "environment-"));
  const wheel = path.join(folder, "haxe_elixir-1.0-py3-none-any.whl");
  writeFileSync(wheel, "wheel");
  return { storage: path.join(folder, "storage"), wheel, platform: "linux" };
}

const WELL: Outcome = { code: 0, stdout: "", stderr: "" };

/** Does on disk what the two commands would do; `fault` is what one of them ends with. */
function machine(fault: { at?: string; outcome?: Outcome } = {}): Run {
  return async (command) => {
    if (fault.at !== undefined && command.includes(fault.at)) return fault.outcome ?? { ...WELL, code: 1 };
    const [program = ""] = command;
    if (command.includes("venv")) mkdirSync(path.join(command.at(-1) ?? "", "bin"), { recursive: true });
    if (command.includes("pip")) writeFileSync(path.join(path.dirname(program), "haxe-elixir"), "");
    return WELL;
  };
}

function steps(run: Run) {
  return { run, signal: new AbortController().signal, report: () => undefined, log: () => undefined };
}

test("it is made once, and found again", async () => {
  const its = plan();
  assert.equal(await existingEnvironment(its), undefined);
  const made = await makeEnvironment(its, "/python", steps(machine()));
  assert.equal(made.kind, "ready");
  assert.equal(await existingEnvironment(its), made.kind === "ready" && made.command);
});

test("one that was made of another wheel is not taken", async () => {
  const its = plan();
  await makeEnvironment(its, "/python", steps(machine()));
  writeFileSync(its.wheel, "another wheel");
  assert.equal(await existingEnvironment(its), undefined);
});

test("a damaged note, and one that leads elsewhere, is not trusted", async () => {
  const its = plan();
  await makeEnvironment(its, "/python", steps(machine()));
  for (const note of ["{", "[]", '{"wheel": "x", "folder": "../../bin"}']) {
    writeFileSync(path.join(its.storage, "environment.json"), note);
    assert.equal(await existingEnvironment(its), undefined);
  }
});

test("a step that fails is named, and nothing half made stays", async () => {
  const its = plan();
  const offline = "WARNING: Retrying: NewConnectionError\nERROR: No matching distribution found for pygls\n";
  const run = machine({ at: "pip", outcome: { code: 1, stdout: "", stderr: offline } });
  const made = await makeEnvironment(its, "/python", steps(run));
  assert.deepEqual(made, {
    kind: "failed",
    step: "installing the language server and its dependencies",
    detail: "the package index can't be reached (are you offline?): No matching distribution found for pygls",
  });
  assert.deepEqual(readdirSync(its.storage), []);
});

test("cancelled by the user is no fault", async () => {
  const its = plan();
  const abort = new AbortController();
  const run: Run = async (command, options) => {
    if (!command.includes("pip")) return machine()(command, options);
    abort.abort();
    return { code: undefined, stdout: "", stderr: "aborted" };
  };
  assert.deepEqual(
    await makeEnvironment(its, "/python", { ...steps(run), signal: abort.signal }), { kind: "cancelled" });
  assert.ok(!existsSync(path.join(its.storage, "environment.json")));
});

test("the line that says most", () => {
  assert.equal(faultOf({ code: 1, stdout: "", stderr: "a\nERROR: first\nERROR: second\n" }), "first");
  assert.equal(faultOf({ code: 1, stdout: "working\n", stderr: "it broke\n" }), "it broke");
  assert.equal(faultOf({ code: undefined, stdout: "", stderr: "" }), "it ended without a word");
});
