/**
 * A source and its preview, tied: the cursor of the one marks its counterpart in the other, and
 * scrolling the one scrolls the other.
 *
 * Only what the user does drives. Moving the other view makes events of its own, which would come
 * back as an echo, and the two would drive each other on and on. So a moved view is not listened to
 * for a moment; and where a busy machine tells of the move later than that, the view is found where
 * it was moved to, which is no scrolling of the user's either.
 */
import * as vscode from "vscode";
import * as settings from "../settings";
import { changedLines } from "./changedLines";
import { Decorations, rangeOf } from "./decorations";
import {
  afterEdit, counterpartLine, counterparts, nearest, otherSide, telling, type Mapping, type Side,
} from "./mapping";

/** Milliseconds for which a moved view isn't listened to. */
const ECHO = 200;
/** Milliseconds after which nobody tells of a move any more. */
const LATE = 5_000;
/** Lines between what is asked to be at the top and what is: headings stick there. */
const HEADINGS = 15;

interface Move {
  readonly line: number;
  readonly near: number;
  readonly until: number;
}

export class Pair implements vscode.Disposable {
  private mappings: readonly Mapping[] = [];
  private readonly decorations = new Decorations();
  private readonly deafUntil: Record<Side, number> = { source: 0, generated: 0 };
  private readonly moves: Partial<Record<Side, Move>> = {};
  private shownText: string;

  constructor(readonly source: vscode.Uri, readonly preview: vscode.TextDocument) {
    this.shownText = preview.getText();
  }

  dispose(): void {
    const editor = this.editorOf("source");
    if (editor !== undefined) this.decorations.showCounterpart(editor, []);
    this.decorations.dispose();
  }

  setMappings(mappings: readonly Mapping[]): void {
    this.mappings = mappings;
  }

  /** The source was edited, the preview follows later. */
  sourceEdited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    for (const { range, text } of changes) {
      this.mappings = afterEdit(this.mappings, {
        startLine: range.start.line,
        endLine: range.end.line,
        newLineCount: text.split("\n").length - 1,
      });
    }
  }

  /** The preview has another text: what is new is marked for a moment. */
  previewChanged(): void {
    const text = this.preview.getText();
    const lines = changedLines(this.shownText, text);
    const isFirst = this.shownText === "";
    this.shownText = text;
    this.listenLess("generated");
    const editor = this.editorOf("generated");
    if (editor !== undefined && !isFirst && settings.marksChanges()) {
      this.decorations.markChanged(editor, lines);
    }
  }

  sideOf(document: vscode.Uri): Side | undefined {
    if (document.toString() === this.source.toString()) return "source";
    return document.toString() === this.preview.uri.toString() ? "generated" : undefined;
  }

  cursorMoved(side: Side, at: vscode.Position): void {
    const other = this.editorOf(otherSide(side));
    if (other === undefined) return;
    const spans = telling(counterparts(this.mappings, side, at), visibleLines(other));
    this.decorations.showCounterpart(other, spans);
    const here = this.editorOf(side);
    if (here !== undefined) this.decorations.showCounterpart(here, []);
    const target = nearest(spans, middleLine(other));
    if (target === undefined) return;
    this.moving(otherSide(side), target.start.line, visibleLines(other));
    other.revealRange(rangeOf(target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  scrolled(side: Side, topLine: number): void {
    if (!settings.tiesScrolling() || this.isEcho(side, topLine)) return;
    const other = this.editorOf(otherSide(side));
    if (other === undefined) return;
    const line = counterpartLine(this.mappings, side, topLine, other.document.lineCount);
    if (line === undefined) return;
    this.moving(otherSide(side), line, HEADINGS);
    other.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  private listenLess(side: Side): void {
    this.deafUntil[side] = Date.now() + ECHO;
  }

  /** A side is moved by us, to a line or `near` lines from it. */
  private moving(side: Side, line: number, near: number): void {
    this.listenLess(side);
    this.moves[side] = { line, near, until: Date.now() + LATE };
  }

  /** Is a side where we have moved it? The first that is told of it after the move decides. */
  private isEcho(side: Side, topLine: number): boolean {
    const move = this.moves[side];
    delete this.moves[side];
    const now = Date.now();
    if (now < this.deafUntil[side]) return true;
    if (move === undefined || now > move.until || Math.abs(topLine - move.line) > move.near) return false;
    this.listenLess(side);
    return true;
  }

  private editorOf(side: Side): vscode.TextEditor | undefined {
    const uri = (side === "source" ? this.source : this.preview.uri).toString();
    return vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri);
  }
}

function middleLine(editor: vscode.TextEditor): number {
  const visible = editor.visibleRanges[0];
  return visible === undefined ? 0 : (visible.start.line + visible.end.line) >> 1;
}

function visibleLines(editor: vscode.TextEditor): number {
  const visible = editor.visibleRanges[0];
  return visible === undefined ? 0 : visible.end.line - visible.start.line + 1;
}
