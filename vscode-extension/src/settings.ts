/** The settings `haxe-elixir.*`, read when they are needed: what the user changes holds at once. */
import * as vscode from "vscode";
import type { SeverityName } from "./diagnostics/severity";

export const SECTION = "haxe-elixir";

export type Follow = "onSave" | "onType";

export function serverPath(): string {
  return withWorkspaceFolder(read("server.path", ""));
}

export function pythonPath(): string {
  return withWorkspaceFolder(read("python.path", ""));
}

export function severities(resource?: vscode.Uri): Readonly<Record<string, SeverityName>> {
  return read("diagnostics.severity", {}, resource);
}

export function previewFollows(): Follow {
  return read<Follow>("preview.follow", "onSave");
}

export function tiesScrolling(): boolean {
  return read("preview.tieScrolling", true);
}

export function marksChanges(): boolean {
  return read("preview.markChanges", true);
}

export function sharesWithVshaxe(): boolean {
  return read("besideVshaxe", "share") === "share";
}

export function traces(): boolean {
  return read("trace.server", "off") !== "off";
}

function read<T>(name: string, fallback: T, resource?: vscode.Uri): T {
  return vscode.workspace.getConfiguration(SECTION, resource ?? null).get<T>(name, fallback);
}

function withWorkspaceFolder(path: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  return path.trim().replaceAll("${workspaceFolder}", folder);
}
