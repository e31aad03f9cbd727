/**
 * The virtual documents of the previews. Their text comes from the server through
 * `workspace/textDocumentContent`, which the language client has registered for us; what is here
 * waits for that registration and has a text fetched again.
 */
import * as vscode from "vscode";
import { TextDocumentContentRequest, type LanguageClient } from "vscode-languageclient/node";
import { SCHEME } from "./address";

const PATIENCE = 15_000;
const INTERVAL = 50;

/** Waits until the server has announced that it has the texts; false when it doesn't. */
export async function whenContentIsServed(client: LanguageClient): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += INTERVAL) {
    if (providers(client).length > 0) return true;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
  return false;
}

/** Has the editor ask the server for a preview's text again. */
export function fetchAgain(client: LanguageClient, preview: vscode.Uri): void {
  for (const provider of providers(client)) provider.onDidChangeEmitter.fire(preview);
}

function providers(client: LanguageClient): readonly { onDidChangeEmitter: vscode.EventEmitter<vscode.Uri> }[] {
  const served = client.getFeature(TextDocumentContentRequest.method)?.getProviders() ?? [];
  return served.filter((provider) => provider.scheme === SCHEME);
}
