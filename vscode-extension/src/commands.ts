/** The commands of the palette, the title bar and of links that the server sends. */
import * as vscode from "vscode";
import type { ExplainPages } from "./diagnostics/explain";
import type { Output } from "./output";
import { compileWorkspace, showDiff } from "./preview/diff";
import type { Preview } from "./preview/preview";
import type { Supervisor } from "./server/supervisor";

interface Parts {
  readonly supervisor: Supervisor;
  readonly preview: Preview;
  readonly explain: ExplainPages;
  readonly output: Output;
}

/** A position of the protocol: line and UTF-16 offset, from 0. */
interface Place {
  readonly line: number;
  readonly character: number;
}

interface ShowArguments {
  readonly uri: string;
  readonly position?: Place;
  readonly locations?: readonly { readonly uri: string; readonly range: { start: Place; end: Place } }[];
}

export function registerCommands(parts: Parts): vscode.Disposable[] {
  const { supervisor, preview, explain, output } = parts;
  return [
    register("showCompiledOutput", (argument?: unknown) => {
      const place = placeOf(argument);
      return place === undefined
        ? vscode.window.showInformationMessage("Open a Haxe file first: its Elixir is shown beside it.")
        : preview.open(place.source, place.position);
    }),
    register("showCompiledDiff", (argument?: unknown) => {
      const place = placeOf(argument);
      return place === undefined
        ? vscode.window.showInformationMessage("Open a Haxe file first: what its edit changes is shown.")
        : showDiff(supervisor, place.source);
    }),
    register("compileWorkspace", () => compileWorkspace(supervisor)),
    register("showReferences", showReferences),
    register("restartServer", () => supervisor.restart()),
    register("showOutputChannel", () => output.log.show()),
    register("explain", (code?: unknown) => explain.show(typeof code === "string" ? code : undefined)),
    register("menu", () => showMenu(supervisor)),
  ];
}

function register(name: string, run: (argument?: unknown) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(`haxe-elixir.${name}`, run);
}

/**
 * What a command is about: the server's code lens gives `{uri, position?}`, the button of a title
 * bar a Uri, the palette and a key nothing, which means the active editor.
 */
function placeOf(argument: unknown): { source: vscode.Uri; position?: vscode.Position } | undefined {
  if (argument instanceof vscode.Uri) return { source: argument };
  if (isShowArguments(argument)) {
    const source = vscode.Uri.parse(argument.uri, true);
    const at = argument.position;
    return at === undefined
      ? { source }
      : { source, position: new vscode.Position(at.line, at.character) };
  }
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "haxe") return undefined;
  return { source: editor.document.uri, position: editor.selection.active };
}

function isShowArguments(argument: unknown): argument is ShowArguments {
  return typeof argument === "object" && argument !== null && "uri" in argument &&
    typeof argument.uri === "string";
}

/** The protocol's places of a code lens, in the editor's own list of references. */
function showReferences(argument?: unknown): Thenable<unknown> | undefined {
  if (!isShowArguments(argument) || argument.position === undefined) return undefined;
  const { line, character } = argument.position;
  const places = argument.locations ?? [];
  return vscode.commands.executeCommand(
    "editor.action.showReferences",
    vscode.Uri.parse(argument.uri, true),
    new vscode.Position(line, character),
    places.map(({ uri, range: { start, end } }) => new vscode.Location(
      vscode.Uri.parse(uri, true),
      new vscode.Range(start.line, start.character, end.line, end.character),
    )),
  );
}

async function showMenu(supervisor: Supervisor): Promise<void> {
  const entries = [
    { label: "$(open-preview) Show compiled output", command: "haxe-elixir.showCompiledOutput" },
    { label: "$(diff) Compare compiled output with the saved one", command: "haxe-elixir.showCompiledDiff" },
    { label: "$(save-all) Compile workspace", command: "haxe-elixir.compileWorkspace" },
    { label: "$(debug-restart) Restart language server", command: "haxe-elixir.restartServer" },
    { label: "$(output) Show output channel", command: "haxe-elixir.showOutputChannel" },
    { label: "$(question) Explain a diagnostic…", command: "haxe-elixir.explain" },
    { label: "$(gear) Settings", command: "workbench.action.openSettings", argument: "haxe-elixir" },
  ];
  const chosen = await vscode.window.showQuickPick(entries, {
    title: "Haxe to Elixir",
    placeHolder: supervisor.command?.command.join(" ") ?? "The language server is not running.",
  });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command, chosen.argument);
}
