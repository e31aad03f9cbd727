/**
 * A source and its preview, tied: the cursor of the one marks its counterpart in the other, and
 * scrolling the one scrolls the other.
 *
 * Only what the user does drives. Moving the other view makes events of its own, which would come
 * back as an echo; for a moment after such a move the moved view is not listened to.
 */
import * as vscode from "vscode";
import * as settings from "../settings";
import { changedLines } from "./changedLines";
import { Decorations, rangeOf } from "./decorations";
import {
  afterEdit, counterpartLine, counterparts, nearest, otherSide, telling, type Mapping, type Side,
} from "./mapping";

const ECHO = 200;

export class Pair implements vscode.Disposable {
  private mappings: readonly Mapping[] = [];
  private readonly decorations = new Decorations();
  private readonly deafUntil: Record<Side, number> = { source: 0, generated: 0 };
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
    this.listenLess(otherSide(side));
    other.revealRange(rangeOf(target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  scrolled(side: Side, topLine: number): void {
    if (!settings.tiesScrolling() || Date.now() < this.deafUntil[side]) return;
    const other = this.editorOf(otherSide(side));
    if (other === undefined) return;
    const line = counterpartLine(this.mappings, side, topLine, other.document.lineCount);
    if (line === undefined) return;
    this.listenLess(otherSide(side));
    other.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  private listenLess(side: Side): void {
    this.deafUntil[side] = Date.now() + ECHO;
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
