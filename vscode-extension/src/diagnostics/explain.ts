/** The pages of the diagnostics' codes: what `haxe-elixir explain CODE` prints, as a document. */
import * as vscode from "vscode";
import { run } from "../server/run";
import type { Supervisor } from "../server/supervisor";
import { codeOf } from "./filter";

const SCHEME = "haxe-elixir-explain";

export class ExplainPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(private readonly supervisor: Supervisor) {}

  dispose(): void {
    this.registration.dispose();
  }

  /** Shows a code's page; without a code asks for one, offering that of the cursor's diagnostic. */
  async show(code: string | undefined): Promise<void> {
    const wanted = code ?? (await vscode.window.showInputBox({
      title: "Explain a diagnostic",
      prompt: "The code, e.g. HX203",
      value: codeAtCursor() ?? "HX",
      validateInput: (value) => (/^HX\d{1,4}$/.test(value) ? undefined : "A code is HX and digits."),
    }));
    if (wanted !== undefined) await vscode.commands.executeCommand("markdown.showPreview", pageOf(wanted));
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const code = uri.path.replace(/^\//, "").replace(/\.md$/, "");
    const command = this.supervisor.command?.command;
    if (command === undefined) return "The language server is not installed yet.";
    const outcome = await run([...command, "explain", code], { timeout: 20_000 });
    return outcome.code === 0 ? outcome.stdout : outcome.stderr || `There is no page of ${code}.`;
  }
}

/** The address of a code's page. */
export function pageOf(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
}

function codeAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const here = vscode.languages.getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.range.contains(editor.selection.active));
  return here.map(codeOf).find((code) => code.startsWith("HX"));
}
