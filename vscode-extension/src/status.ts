/** The status bar item: how the server is, where it was found; a click opens the menu. */
import * as vscode from "vscode";
import type { ServerState, Supervisor } from "./server/supervisor";

const ORIGINS = {
  setting: "from the setting haxe-elixir.server.path",
  project: "from the environment of the workspace",
  path: "from the PATH",
  private: "installed by the extension",
} as const;

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    "haxe-elixir.status", vscode.StatusBarAlignment.Right, 90);
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly supervisor: Supervisor) {
    this.item.name = "Haxe to Elixir";
    this.item.command = "haxe-elixir.menu";
    this.subscriptions = [
      supervisor.onDidChangeState((state) => this.show(state)),
      vscode.window.onDidChangeActiveTextEditor(() => this.show(supervisor.state)),
    ];
    this.show(supervisor.state);
  }

  dispose(): void {
    vscode.Disposable.from(this.item, ...this.subscriptions).dispose();
  }

  private show(state: ServerState): void {
    this.item.text = `${iconOf(state)} Haxe→Elixir`;
    this.item.tooltip = this.tooltip(state);
    const background = backgroundOf(state);
    this.item.backgroundColor = background === undefined ? undefined : new vscode.ThemeColor(background);
    this.item.accessibilityInformation = { label: `Haxe to Elixir: ${sentenceOf(state)}` };
    if (state.kind !== "running" || concernsUs(vscode.window.activeTextEditor)) this.item.show();
    else this.item.hide();
  }

  private tooltip(state: ServerState): vscode.MarkdownString {
    const text = new vscode.MarkdownString(`**Haxe to Elixir**: ${sentenceOf(state)}`);
    const command = this.supervisor.command;
    if (command !== undefined) {
      text.appendMarkdown(`\n\n${ORIGINS[command.origin]}:\n`);
      text.appendCodeblock(command.command.join(" "), "text");
    }
    const version = this.supervisor.serverVersion;
    if (version !== undefined) text.appendMarkdown(`\nversion ${version}`);
    return text;
  }
}

function concernsUs(editor: vscode.TextEditor | undefined): boolean {
  return editor?.document.languageId === "haxe" || editor?.document.uri.scheme === "haxe-elixir";
}

function iconOf(state: ServerState): string {
  switch (state.kind) {
    case "running": return "$(check)";
    case "starting": return "$(loading~spin)";
    case "waiting": return "$(warning)";
    case "stopped": return state.reason === undefined ? "$(circle-slash)" : "$(error)";
  }
}

function backgroundOf(state: ServerState): string | undefined {
  switch (state.kind) {
    case "waiting": return "statusBarItem.warningBackground";
    case "stopped": return state.reason === undefined ? undefined : "statusBarItem.errorBackground";
    default: return undefined;
  }
}

function sentenceOf(state: ServerState): string {
  switch (state.kind) {
    case "running": return "the language server is running";
    case "starting": return "the language server is starting";
    case "waiting": return `the language server ended; it starts again in ${state.milliseconds / 1000} s`;
    case "stopped": return state.reason ?? "the language server is stopped";
  }
}
