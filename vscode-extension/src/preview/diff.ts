/**
 * What the unsaved edit of a source changes in its Elixir, in the editor's own comparison; and
 * writing the Elixir of the whole workspace.
 */
import * as vscode from "vscode";
import { ExecuteCommandRequest } from "vscode-languageclient/node";
import type { Supervisor } from "../server/supervisor";
import { comparedAddress } from "./address";
import { fetchAgain, whenContentIsServed } from "./content";
import { asElixir } from "./language";
import { compiledDiffRequest } from "./protocol";

export async function showDiff(supervisor: Supervisor, source: vscode.Uri): Promise<void> {
  const client = await supervisor.whenRunning();
  if (client === undefined || !(await whenContentIsServed(client))) return;
  const uri = client.code2ProtocolConverter.asUri(source);
  const found = await client.sendRequest(compiledDiffRequest, { uri });
  const reason = found === null ? "The language server has no compiled output of this file."
    : found.saved === null ? "The saved text has errors: there is no Elixir to compare with."
    : found.stale ? "The text has errors: it has no Elixir to compare."
    : found.diff === "" ? "The unsaved edit changes nothing in the Elixir."
    : undefined;
  if (found === null || reason !== undefined) {
    void vscode.window.showInformationMessage(reason ?? "");
    return;
  }
  const [saved, unsaved] = await Promise.all((["saved", "unsaved"] as const).map(async (side) => {
    const address = vscode.Uri.from(comparedAddress(uri, found.path, side));
    fetchAgain(client, address);
    await asElixir(await vscode.workspace.openTextDocument(address));
    return address;
  })) as [vscode.Uri, vscode.Uri];
  const name = found.path.slice(found.path.lastIndexOf("/") + 1);
  await vscode.commands.executeCommand("vscode.diff", saved, unsaved, `${name}: saved ↔ unsaved`);
}

/** Saves what was changed and has the server write everything; it tells what it has written. */
export async function compileWorkspace(supervisor: Supervisor): Promise<unknown> {
  const client = await supervisor.whenRunning();
  if (client === undefined) return undefined;
  for (const document of vscode.workspace.textDocuments) {
    if (document.languageId === "haxe" && document.isDirty && !document.isUntitled) await document.save();
  }
  return client.sendRequest(ExecuteCommandRequest.type, {
    command: "haxe-elixir.compileWorkspace", arguments: [],
  });
}
