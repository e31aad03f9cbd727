import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, comparedAddress, sourceOf } from "../src/preview/address";

test("a preview is named after the first module's file", () => {
  assert.deepEqual(addressOf("file:///ws/Todo.hx", "my_app/todo.ex"), {
    scheme: "haxe-elixir", path: "/my_app/todo.ex", query: "source=file:///ws/Todo.hx",
  });
});

test("without a module it has the source's name", () => {
  assert.equal(addressOf("file:///ws/My%20Todo.hx", undefined).path, "/My Todo.ex");
});

test("the sides of a comparison are no previews", () => {
  const saved = comparedAddress("file:///ws/Todo.hx", "my_app/todo.ex", "saved");
  assert.deepEqual(saved, {
    scheme: "haxe-elixir", path: "/my_app/todo.ex", query: "saved=file:///ws/Todo.hx",
  });
  assert.equal(sourceOf(saved.query), undefined);
});

test("the source is found again in the address", () => {
  const source = "file:///ws/a%20b%23c.hx";
  assert.equal(sourceOf(addressOf(source, undefined).query), source);
  assert.equal(sourceOf("other=1"), undefined);
});
