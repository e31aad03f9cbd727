import assert from "node:assert/strict";
import { test } from "node:test";
import { changedLines } from "../src/preview/changedLines";

test("nothing is new in an equal text", () => assert.deepEqual(changedLines("a\nb", "a\nb"), []));

test("a changed line", () => assert.deepEqual(changedLines("a\nb\nc", "a\nx\nc"), [1]));

test("an inserted line doesn't mark those below it", () => {
  assert.deepEqual(changedLines("a\nb\nc", "a\nx\nb\nc"), [1]);
});

test("a deleted line leaves nothing to mark", () => assert.deepEqual(changedLines("a\nb\nc", "a\nc"), []));

test("two changes with something kept between them", () => {
  assert.deepEqual(changedLines("a\nb\nc\nd", "x\nb\nc\ny"), [0, 3]);
});

test("a repeated line that moved keeps one", () => {
  assert.equal(changedLines("end\na\nend", "a\nend\nend").length, 1);
});

test("line ends don't count", () => assert.deepEqual(changedLines("a\r\nb", "a\nb"), []));

test("two large texts that differ throughout are marked in no time", () => {
  const text = (word: string) => Array.from({ length: 5000 }, (_, line) => `${word}${line}`).join("\n");
  assert.equal(changedLines(text("a"), text("b")).length, 5000);
});
