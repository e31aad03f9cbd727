import assert from "node:assert/strict";
import { test } from "node:test";
import { severityFor } from "../src/diagnostics/severity";

test("without a setting the server's severity holds", () => {
  assert.equal(severityFor("HX203", {}), undefined);
});

test("a code, or a group of codes by its beginning", () => {
  assert.equal(severityFor("HX203", { HX203: "hint" }), "hint");
  assert.equal(severityFor("HX203", { HX2: "warning" }), "warning");
  assert.equal(severityFor("HX301", { HX2: "warning" }), undefined);
});

test("the longest that fits decides, in whichever order", () => {
  assert.equal(severityFor("HX203", { HX2: "warning", HX203: "off" }), "off");
  assert.equal(severityFor("HX203", { HX203: "off", HX: "error", HX2: "warning" }), "off");
});
