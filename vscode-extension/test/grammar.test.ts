// The TextMate grammars, read by the engine that VS Code uses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from "vscode-textmate";

const FILES: Record<string, string> = {
  "source.haxe-elixir": "syntaxes/haxe.tmLanguage.json",
  "source.elixir-generated": "syntaxes/elixir.tmLanguage.json",
  "text.html.heex-generated": "syntaxes/heex.tmLanguage.json",
  "haxe-elixir.dialect.injection": "syntaxes/dialect.injection.tmLanguage.json",
};

const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
const engine = loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)).then(() => ({
  createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
  createOnigString: (text: string) => new OnigString(text),
}));

async function grammar(scope: string): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: engine,
    loadGrammar: async (name) => {
      const file = FILES[name];
      return file === undefined ? null : parseRawGrammar(readFileSync(file, "utf8"), file);
    },
  });
  return (await registry.loadGrammar(scope)) ?? assert.fail(`no grammar ${scope}`);
}

/** The scopes of the first occurrence of each wanted text, joined by blanks. */
async function scopesOf(scope: string, source: string, wanted: string): Promise<string> {
  const its = await grammar(scope);
  let state = INITIAL;
  for (const line of source.split("\n")) {
    const { tokens, ruleStack } = its.tokenizeLine(line, state);
    state = ruleStack;
    const at = line.indexOf(wanted);
    const token = at === -1 ? undefined : tokens.find((one) => one.startIndex <= at && at < one.endIndex);
    if (token !== undefined) return token.scopes.join(" ");
  }
  return assert.fail(`${wanted} is not in ${source}`);
}

const haxe = (source: string, wanted: string) => scopesOf("source.haxe-elixir", source, wanted);
const elixir = (source: string, wanted: string) => scopesOf("source.elixir-generated", source, wanted);

describe("Haxe", () => {
  const cases: [string, string, RegExp][] = [
    ["@:genserver class A {}", "genserver", /annotation/],
    ["class Todo extends Base {}", "Todo", /entity\.name\.type/],
    ["public static function run():Void {}", "run", /entity\.name\.function/],
    ["var total:Int = 1;", "total", /variable\.other/],
    ["var total:Int = 1;", "Int", /support\.type/],
    ["/** doc */ var a;", "doc", /comment\.block\.documentation/],
    ["var s = 'a ${b + 1} c';", "b + 1", /meta\.interpolation/],
    ["var r = ~/a[b-c]+/gi;", "b-c", /string\.regexp/],
    ["#if elixir", "elixir", /constant\.other\.define/],
    ["case Closed(by): 1;", "Closed", /constructor/],
    ["final x = a == b ? 1.5 : 0x1F;", "0x1F", /constant\.numeric/],
  ];
  for (const [source, wanted, expected] of cases) {
    test(`${wanted} in ${source}`, async () => assert.match(await haxe(source, wanted), expected));
  }
});

describe("the dialect", () => {
  const cases: [string, string, RegExp][] = [
    ["return {:ok, state};", ":ok", /symbol\.atom/],
    ["case :ok: 1;", "ok", /symbol\.atom/],
    ["var m = %{a: 1};", "%", /section\.map/],
    ["var u = %User{name: n};", "User", /entity\.name\.type\.struct/],
    ["attrs |> cast(fields);", "|>", /operator\.pipe/],
    ["receive { case a: b; }", "receive", /keyword\.control\.receive/],
    ["with(user <- find(id)) {", "with", /keyword\.control\.with/],
    ["with(user <- find(id)) {", "<-", /operator\.bind/],
  ];
  for (const [source, wanted, expected] of cases) {
    test(`${wanted} in ${source}`, async () => assert.match(await haxe(source, wanted), expected));
  }

  test("what only looks like an atom is none", async () => {
    for (const source of ["var x:int;", "a ? b :c", "{name:value}"]) {
      const wanted = /[a-z]+(?=;|$|\})/.exec(source)?.[0] ?? "";
      assert.doesNotMatch(await haxe(source, wanted), /symbol\.atom/, source);
    }
  });

  test("a % b is modulo", async () => {
    assert.match(await haxe("var m = a % b;", "%"), /keyword\.operator/);
  });
});

describe("languages within", () => {
  const template = "return hxx('\n<div class=\"a\">{count}</div>\n');\nvar after = 1;";

  test("a template is HEEx, its expressions Elixir, and it ends", async () => {
    assert.match(await haxe(template, "div"), /meta\.embedded\.block\.heex.*entity\.name\.tag/);
    assert.match(await haxe(template, "count"), /meta\.embedded\.line\.elixir.*variable/);
    assert.doesNotMatch(await haxe(template, "after"), /heex/);
  });

  test("raw Elixir is Elixir, with Haxe's names in it, and it ends", async () => {
    const raw = "untyped __elixir__('Enum.map($list, fn x -> :ok end)');\nvar after = 1;";
    assert.match(await haxe(raw, "fn"), /meta\.embedded\.block\.elixir.*keyword/);
    assert.match(await haxe(raw, "list"), /variable\.other\.haxe/);
    assert.doesNotMatch(await haxe(raw, "after"), /embedded/);
  });
});

describe("Elixir", () => {
  const cases: [string, string, RegExp][] = [
    ["defmodule My.App do", "My.App", /entity\.name\.type\.module/],
    ["def run(a), do: a", "run", /entity\.name\.function/],
    ["def run(a), do: a", "do", /keyword\.control/],
    ["x = \"a #{b} c\"", "b", /meta\.embedded\.line\.elixir/],
    ["{:error, reason}", ":error", /constant\.other\.symbol/],
    ["@spec run(integer()) :: atom()", "spec", /attribute/],
    ["@doc \"\"\"\ntext\n\"\"\"", "text", /comment\.block\.documentation/],
    ["~H\"\"\"\n<p>{@name}</p>\n\"\"\"", "p>", /heex.*entity\.name\.tag/],
    ["~r/a+/", "a+", /string\.regexp/],
  ];
  for (const [source, wanted, expected] of cases) {
    test(`${wanted} in ${JSON.stringify(source)}`, async () => assert.match(await elixir(source, wanted), expected));
  }
});
