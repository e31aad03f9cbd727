/**
 * From a place in the source to its places in the compiled output, and back.
 *
 * A mapping says: this span of the output was made from that span of the source. Spans nest (a
 * function holds its statements), several spans of the output can come from one of the source (a
 * default argument becomes two clauses), and a line can be without any. The rules that keep the
 * two views calm:
 *
 * - the innermost span that holds the cursor decides;
 * - of several counterparts the one nearest to where the other view already is;
 * - scrolling goes by the outermost spans that start lines, and between them by interpolation, so
 *   that the other view moves evenly instead of jumping.
 *
 * Lines and characters (UTF-16) count from 0, ends are exclusive, as in the protocol.
 */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Span {
  readonly start: Place;
  readonly end: Place;
}

export interface Mapping {
  readonly generated: Span;
  readonly source: Span;
}

export type Side = keyof Mapping;

export function otherSide(side: Side): Side {
  return side === "source" ? "generated" : "source";
}

/** The spans on the other side that belong to the innermost span around `at`, in their order. */
export function counterparts(mappings: readonly Mapping[], side: Side, at: Place): Span[] {
  const around = mappings.filter((mapping) => holds(mapping[side], at));
  const innermost = around.reduce<Mapping | undefined>(
    (best, next) => (best === undefined || isInside(next[side], best[side]) ? next : best), undefined);
  if (innermost === undefined) return [];
  const other = otherSide(side);
  return around
    .filter((mapping) => isSame(mapping[side], innermost[side]))
    .map((mapping) => mapping[other])
    .sort((one, two) => compare(one.start, two.start));
}

/**
 * Spans that are worth marking in a view that shows so many lines: one that fills it (a whole
 * module, for a cursor between two functions) says nothing about where one is.
 */
export function telling(spans: readonly Span[], visibleLines: number): Span[] {
  return spans.filter((span) => span.end.line - span.start.line < visibleLines);
}

/** Of several spans the one whose start is nearest to a line. */
export function nearest(spans: readonly Span[], line: number): Span | undefined {
  return spans.reduce<Span | undefined>(
    (best, next) =>
      best === undefined || Math.abs(next.start.line - line) < Math.abs(best.start.line - line) ? next : best,
    undefined);
}

/**
 * The line of the other side that belongs to the top line of this side. Between two anchors (line
 * pairs that both sides agree on, in order on both) it is interpolated.
 */
export function counterpartLine(
  mappings: readonly Mapping[], side: Side, line: number, otherLineCount: number,
): number | undefined {
  const anchors = anchorsOf(mappings, side);
  const first = anchors[0];
  if (first === undefined) return undefined;
  if (line <= first.here) return Math.max(0, Math.round((first.there * line) / Math.max(1, first.here)));
  const after = anchors.findIndex((anchor) => anchor.here > line);
  const below = anchors[(after === -1 ? anchors.length : after) - 1] ?? first;
  const above = anchors[after];
  if (above === undefined) return Math.min(otherLineCount - 1, below.there + line - below.here);
  const share = (line - below.here) / (above.here - below.here);
  return Math.round(below.there + share * (above.there - below.there));
}

interface Anchor {
  readonly here: number;
  readonly there: number;
}

/** Starts of mappings, one a line, rising on both sides: what would go backwards is left out. */
function anchorsOf(mappings: readonly Mapping[], side: Side): Anchor[] {
  const other = otherSide(side);
  const byLine = [...mappings].sort((one, two) =>
    compare(one[side].start, two[side].start) || compare(one[other].start, two[other].start));
  const anchors: Anchor[] = [];
  for (const mapping of byLine) {
    const anchor = { here: mapping[side].start.line, there: mapping[other].start.line };
    const last = anchors.at(-1);
    if (last === undefined || (anchor.here > last.here && anchor.there >= last.there)) anchors.push(anchor);
  }
  return anchors;
}

/** An edit of the source: the lines that it replaced, and how many lines there are instead. */
export interface LineEdit {
  readonly startLine: number;
  readonly endLine: number;
  readonly newLineCount: number;
}

/**
 * The mappings after an edit of the source that the output doesn't show yet: what is below the
 * edit moves with its lines, so that the two views stay tied between two saves.
 */
export function afterEdit(mappings: readonly Mapping[], edit: LineEdit): Mapping[] {
  const delta = edit.newLineCount - (edit.endLine - edit.startLine);
  if (delta === 0) return [...mappings];
  const moved = (place: Place): Place =>
    place.line > edit.endLine || (place.line === edit.endLine && edit.endLine > edit.startLine)
      ? { line: Math.max(edit.startLine, place.line + delta), character: place.character }
      : place;
  return mappings.map(({ generated, source }) => ({
    generated,
    source: { start: moved(source.start), end: moved(source.end) },
  }));
}

function holds(span: Span, at: Place): boolean {
  return compare(span.start, at) <= 0 && compare(at, span.end) <= 0;
}

function isInside(inner: Span, outer: Span): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function isSame(one: Span, two: Span): boolean {
  return compare(one.start, two.start) === 0 && compare(one.end, two.end) === 0;
}

function compare(one: Place, two: Place): number {
  return one.line - two.line || one.character - two.character;
}
