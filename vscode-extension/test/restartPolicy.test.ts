import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS, RestartPolicy } from "../src/server/restartPolicy";

test("the pauses grow, and come to an end", () => {
  const policy = new RestartPolicy();
  const pauses = Array.from({ length: 8 }, () => policy.afterCrash(100));
  assert.deepEqual(pauses, [500, 1000, 2000, 4000, 8000, 16000, undefined, undefined]);
});

test("after a good run the first pause comes again", () => {
  const policy = new RestartPolicy();
  policy.afterCrash(100);
  policy.afterCrash(100);
  assert.equal(policy.afterCrash(LIMITS.goodRun), LIMITS.firstPause);
});

test("what the user starts is not held back by earlier crashes", () => {
  const policy = new RestartPolicy();
  for (let crash = 0; crash < 10; crash++) policy.afterCrash(100);
  policy.forget();
  assert.equal(policy.afterCrash(100), LIMITS.firstPause);
});
