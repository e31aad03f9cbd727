import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { afterEdit, counterpartLine, counterparts, nearest, telling, type Mapping, type Span } from "../src/preview/mapping";

/** `"3:2-5:0"` is a span, lines and characters from 0. */
function span(text: string): Span {
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = text.split(/[:-]/).map(Number);
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function mapping(source: string, generated: string): Mapping {
  return { source: span(source), generated: span(generated) };
}

const FUNCTION = mapping("2:1-8:2", "1:2-6:5");
const STATEMENT = mapping("4:2-4:20", "3:4-3:30");
const DEFAULT_ARGUMENT = mapping("2:1-8:2", "8:2-8:40");

describe("the counterparts of a place", () => {
  const mappings = [FUNCTION, STATEMENT, DEFAULT_ARGUMENT];

  test("are those of the innermost span around it", () => {
    assert.deepEqual(counterparts(mappings, "source", { line: 4, character: 5 }), [STATEMENT.generated]);
  });

  test("are all spans that were made from it, in their order", () => {
    assert.deepEqual(
      counterparts(mappings, "source", { line: 6, character: 0 }),
      [FUNCTION.generated, DEFAULT_ARGUMENT.generated]);
  });

  test("lead back from the output to the source", () => {
    assert.deepEqual(counterparts(mappings, "generated", { line: 8, character: 9 }), [FUNCTION.source]);
    assert.deepEqual(counterparts(mappings, "generated", { line: 3, character: 4 }), [STATEMENT.source]);
  });

  test("are none where nothing is mapped", () => {
    assert.deepEqual(counterparts(mappings, "source", { line: 0, character: 0 }), []);
  });

  test("end with the end of the span, which still belongs to it", () => {
    assert.deepEqual(counterparts([STATEMENT], "source", { line: 4, character: 20 }), [STATEMENT.generated]);
    assert.deepEqual(counterparts([STATEMENT], "source", { line: 4, character: 21 }), []);
  });
});

test("of several spans the nearest one to where the view is", () => {
  const spans = [span("1:0-2:0"), span("40:0-41:0"), span("90:0-91:0")];
  assert.equal(nearest(spans, 50), spans[1]);
  assert.equal(nearest([], 50), undefined);
});

test("a span that fills the view is not marked", () => {
  const [small, whole] = [span("1:0-9:0"), span("0:0-80:3")];
  assert.deepEqual(telling([small, whole], 40), [small]);
});

describe("scrolling", () => {
  const mappings = [mapping("10:0-20:0", "4:0-9:0"), mapping("20:0-40:0", "24:0-30:0")];
  const at = (line: number) => counterpartLine(mappings, "source", line, 100);

  test("meets at the lines that both sides agree on", () => {
    assert.equal(at(10), 4);
    assert.equal(at(20), 24);
  });

  test("moves evenly between them", () => assert.equal(at(15), 14));

  test("starts at the top, and goes on after the last", () => {
    assert.equal(at(0), 0);
    assert.equal(at(25), 29);
  });

  test("never goes beyond the end", () => {
    assert.equal(counterpartLine(mappings, "source", 500, 40), 39);
  });

  test("never goes backwards where the output has another order", () => {
    const turned = [mapping("0:0-1:0", "0:0-1:0"), mapping("10:0-11:0", "50:0-51:0"), mapping("20:0-21:0", "5:0-6:0")];
    const lines = [0, 5, 10, 15, 20, 25].map((line) => counterpartLine(turned, "source", line, 100) ?? -1);
    assert.deepEqual(lines, [...lines].sort((one, two) => one - two));
  });

  test("stays where it is without mappings", () => {
    assert.equal(counterpartLine([], "source", 3, 10), undefined);
  });
});

describe("after an edit that the output doesn't show yet", () => {
  test("what is below moves with its lines", () => {
    const [moved] = afterEdit([STATEMENT], { startLine: 1, endLine: 1, newLineCount: 2 });
    assert.deepEqual(moved, { source: span("6:2-6:20"), generated: STATEMENT.generated });
  });

  test("a span around the edit grows", () => {
    const [grown] = afterEdit([FUNCTION], { startLine: 3, endLine: 3, newLineCount: 1 });
    assert.deepEqual(grown?.source, span("2:1-9:2"));
  });

  test("deleted lines draw what is below up", () => {
    const [moved] = afterEdit([STATEMENT], { startLine: 0, endLine: 3, newLineCount: 0 });
    assert.deepEqual(moved?.source, span("1:2-1:20"));
  });

  test("what is above, and an edit within a line, change nothing", () => {
    assert.deepEqual(afterEdit([STATEMENT], { startLine: 9, endLine: 9, newLineCount: 3 }), [STATEMENT]);
    assert.deepEqual(afterEdit([STATEMENT], { startLine: 4, endLine: 4, newLineCount: 0 }), [STATEMENT]);
  });
});
