/** The two marks of the preview: where the cursor of the other side is, and what just changed. */
import * as vscode from "vscode";
import type { Span } from "./mapping";

const MARKED_FOR = 1500;

export class Decorations implements vscode.Disposable {
  private readonly counterpart = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.wordHighlightBackground"),
    overviewRulerColor: new vscode.ThemeColor("editorOverviewRuler.wordHighlightForeground"),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  private readonly changed = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("diffEditor.insertedLineBackground"),
    overviewRulerColor: new vscode.ThemeColor("editorOverviewRuler.addedForeground"),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
  private fading: NodeJS.Timeout | undefined;

  showCounterpart(editor: vscode.TextEditor, spans: readonly Span[]): void {
    editor.setDecorations(this.counterpart, spans.map(rangeOf));
  }

  markChanged(editor: vscode.TextEditor, lines: readonly number[]): void {
    editor.setDecorations(this.changed, lines.map((line) => new vscode.Range(line, 0, line, 0)));
    clearTimeout(this.fading);
    this.fading = setTimeout(() => editor.setDecorations(this.changed, []), MARKED_FOR);
  }

  dispose(): void {
    clearTimeout(this.fading);
    this.counterpart.dispose();
    this.changed.dispose();
  }
}

export function rangeOf(span: Span): vscode.Range {
  return new vscode.Range(
    span.start.line, span.start.character, span.end.line, span.end.character);
}
