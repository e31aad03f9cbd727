/**
 * The compiled output beside the source. Each open preview document is one half of a pair; the
 * document's address names the other half, so that a preview that the editor restores is tied too.
 */
import * as vscode from "vscode";
import * as settings from "../settings";
import type { Supervisor } from "../server/supervisor";
import { addressOf, SCHEME, sourceOf } from "./address";
import { fetchAgain, whenContentIsServed } from "./content";
import { asElixir } from "./language";
import { Pair } from "./pair";
import { compiledOutputRequest, type CompiledOutput } from "./protocol";

const TYPING_PAUSE = 150;

export class Preview implements vscode.Disposable {
  private readonly pairs = new Map<string, Pair>();
  private readonly typing = new Map<string, NodeJS.Timeout>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly supervisor: Supervisor) {
    const { window, workspace } = vscode;
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => void this.opened(document)),
      workspace.onDidCloseTextDocument((document) => this.closed(document)),
      workspace.onDidChangeTextDocument((event) => this.changed(event)),
      window.onDidChangeTextEditorSelection((event) => this.cursorMoved(event)),
      window.onDidChangeTextEditorVisibleRanges((event) => this.scrolled(event)),
      supervisor.onDidChangeState((state) => void (state.kind === "running" && this.serverStarted())),
    ];
    for (const document of workspace.textDocuments) void this.opened(document);
  }

  dispose(): void {
    for (const timer of this.typing.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.subscriptions, ...this.pairs.values()).dispose();
  }

  /** Opens the preview of a source beside it; the focus stays where it is. */
  async open(source: vscode.Uri, position?: vscode.Position): Promise<void> {
    const output = await this.request(source);
    if (output === undefined) {
      void vscode.window.showWarningMessage("The language server has no compiled output of this file.");
      return;
    }
    const uri = this.uriOf(source, output);
    const document = await asElixir(await vscode.workspace.openTextDocument(uri));
    await this.opened(document);
    await vscode.window.showTextDocument(document, {
      viewColumn: columnBeside(source, uri),
      preserveFocus: true,
      preview: false,
    });
    if (position !== undefined) this.pairs.get(uri.toString())?.cursorMoved("source", position);
  }

  /** An open preview keeps its address, though the source may have been given another module. */
  private uriOf(source: vscode.Uri, output: CompiledOutput): vscode.Uri {
    for (const pair of this.pairs.values()) {
      if (pair.source.toString() === source.toString()) return pair.preview.uri;
    }
    return vscode.Uri.from(addressOf(source.toString(), output.modules[0]?.path));
  }

  private async opened(document: vscode.TextDocument): Promise<void> {
    if (document.uri.scheme !== SCHEME || this.pairs.has(document.uri.toString())) return;
    const source = sourceOf(document.uri.query);
    if (source === undefined) return;
    const pair = new Pair(vscode.Uri.parse(source), document);
    this.pairs.set(document.uri.toString(), pair);
    await asElixir(document);
    await this.fetchMappings(pair);
  }

  private closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    // A change of the language closes the document and opens it again, as the same object.
    if (!document.isClosed) return;
    this.pairs.get(key)?.dispose();
    this.pairs.delete(key);
  }

  private changed(event: vscode.TextDocumentChangeEvent): void {
    if (event.contentChanges.length === 0) return;
    for (const pair of this.pairs.values()) {
      switch (pair.sideOf(event.document.uri)) {
        case "source":
          pair.sourceEdited(event.contentChanges);
          if (settings.previewFollows() === "onType") this.followTyping(pair);
          break;
        case "generated":
          pair.previewChanged();
          void this.fetchMappings(pair);
      }
    }
  }

  private followTyping(pair: Pair): void {
    const key = pair.preview.uri.toString();
    clearTimeout(this.typing.get(key));
    this.typing.set(key, setTimeout(() => {
      this.typing.delete(key);
      const client = this.supervisor.client;
      if (client !== undefined) fetchAgain(client, pair.preview.uri);
    }, TYPING_PAUSE));
  }

  private cursorMoved(event: vscode.TextEditorSelectionChangeEvent): void {
    const selection = event.selections[0];
    if (selection === undefined || event.textEditor !== vscode.window.activeTextEditor) return;
    for (const pair of this.pairs.values()) {
      const side = pair.sideOf(event.textEditor.document.uri);
      if (side !== undefined) pair.cursorMoved(side, selection.active);
    }
  }

  private scrolled(event: vscode.TextEditorVisibleRangesChangeEvent): void {
    const top = event.visibleRanges[0]?.start.line;
    if (top === undefined) return;
    for (const pair of this.pairs.values()) {
      const side = pair.sideOf(event.textEditor.document.uri);
      if (side !== undefined) pair.scrolled(side, top);
    }
  }

  /** A new server knows of no preview yet: asking for their texts tells it. */
  private async serverStarted(): Promise<void> {
    const client = this.supervisor.client;
    if (client === undefined || this.pairs.size === 0 || !(await whenContentIsServed(client))) return;
    for (const pair of this.pairs.values()) {
      fetchAgain(client, pair.preview.uri);
      await this.fetchMappings(pair);
    }
  }

  /** The mappings belong to a text: those of another than the shown one are not taken. */
  private async fetchMappings(pair: Pair): Promise<void> {
    const output = await this.request(pair.source);
    if (output !== undefined && sameText(output.text, pair.preview.getText())) {
      pair.setMappings(output.mappings);
    }
  }

  private async request(source: vscode.Uri): Promise<CompiledOutput | undefined> {
    const client = await this.supervisor.whenRunning();
    if (client === undefined || !(await whenContentIsServed(client))) return undefined;
    const uri = client.code2ProtocolConverter.asUri(source);
    return (await client.sendRequest(compiledOutputRequest, { uri })) ?? undefined;
  }
}

/** Where the preview is already, else beside the source. */
function columnBeside(source: vscode.Uri, preview: vscode.Uri): vscode.ViewColumn {
  const editors = vscode.window.visibleTextEditors;
  const columnOf = (uri: vscode.Uri) =>
    editors.find((editor) => editor.document.uri.toString() === uri.toString())?.viewColumn;
  const shown = columnOf(preview);
  if (shown !== undefined) return shown;
  const column = columnOf(source);
  return column === undefined ? vscode.ViewColumn.Beside : Math.min(column + 1, vscode.ViewColumn.Nine);
}

function sameText(one: string, two: string): boolean {
  return one.replaceAll("\r\n", "\n") === two.replaceAll("\r\n", "\n");
}
