/**
 * The language of the previews: `elixir` where an extension gives it colours, else the small
 * grammar that this one brings. Two grammars for one language id would fight over it, so ours has
 * an id of its own.
 */
import * as vscode from "vscode";

const OWN = "elixir-generated";

export async function asElixir(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  const language = hasElixirExtension() ? "elixir" : OWN;
  return document.languageId === language
    ? document
    : vscode.languages.setTextDocumentLanguage(document, language);
}

function hasElixirExtension(): boolean {
  return vscode.extensions.all.some((extension) => {
    const manifest = extension.packageJSON as { contributes?: { grammars?: { language?: string }[] } };
    return manifest.contributes?.grammars?.some((grammar) => grammar.language === "elixir") ?? false;
  });
}
