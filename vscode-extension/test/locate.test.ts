import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import { locateServer, programOf, type Surroundings } from "../src/server/locate";

function folder(): string {
  return mkdtempSync(path.join(tmpdir(), "locate-"));
}

function program(file: string, mode = 0o755): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, mode);
  return file;
}

function around(parts: Partial<Surroundings>): Surroundings {
  return { setting: "", folders: [], trusted: true, environment: {}, platform: "linux", ...parts };
}

describe("the server is", () => {
  test("what the setting names, also where it is wrong", async () => {
    const workspace = folder();
    program(path.join(workspace, ".venv/bin/haxe-elixir"));
    assert.deepEqual(
      await locateServer(around({ setting: "/no/such", folders: [workspace] })),
      { command: ["/no/such"], origin: "setting" });
  });

  test("that of the workspace's environment, before the PATH's", async () => {
    const workspace = folder();
    const bin = folder();
    program(path.join(bin, "haxe-elixir"));
    const own = program(path.join(workspace, "venv/bin/haxe-elixir"));
    assert.deepEqual(
      await locateServer(around({ folders: [folder(), workspace], environment: { PATH: bin } })),
      { command: [own], origin: "project" });
  });

  test("that of the PATH", async () => {
    const bin = folder();
    const found = program(path.join(bin, "haxe-elixir"));
    assert.deepEqual(
      await locateServer(around({ folders: [folder()], environment: { PATH: `/nowhere:${bin}` } })),
      { command: [found], origin: "path" });
  });

  test("not one that can't be executed, nor one of a relative entry of the PATH", async () => {
    const workspace = folder();
    program(path.join(workspace, ".venv/bin/haxe-elixir"), 0o644);
    assert.equal(
      await locateServer(around({ folders: [workspace], environment: { PATH: ".:bin" } })), undefined);
  });

  test("not the workspace's own while it isn't trusted", async () => {
    const workspace = folder();
    program(path.join(workspace, ".venv/bin/haxe-elixir"));
    assert.equal(await locateServer(around({ folders: [workspace], trusted: false })), undefined);
  });
});

test("programs of an environment on Windows", () => {
  assert.match(programOf("C:\\env", "haxe-elixir", "win32"), /Scripts.haxe-elixir\.exe$/);
});
