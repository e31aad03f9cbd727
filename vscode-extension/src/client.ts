/** The language client of one server life: which documents, which options, which filters. */
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  type LanguageClientOptions,
  type ServerOptions,
} from "vscode-languageclient/node";
import { besideVshaxe } from "./diagnostics/besideVshaxe";
import { diagnosticsFilter } from "./diagnostics/filter";
import type { Output } from "./output";
import { SECTION } from "./settings";

/**
 * A client that starts `server` once. It never restarts it itself: that, with its pauses and with
 * looking for the command anew, is the supervisor's.
 */
export function createClient(server: ServerOptions, output: Output): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: "file", language: "haxe" },
      { scheme: "untitled", language: "haxe" },
    ],
    outputChannel: output.log,
    traceOutputChannel: output.trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: SECTION,
    synchronize: {
      configurationSection: SECTION,
      fileEvents: vscode.workspace.createFileSystemWatcher(
        "**/{*.hx,*.hxml,haxe-elixir.toml,pyproject.toml,mix.exs}"),
    },
    middleware: { ...diagnosticsFilter(), ...besideVshaxe() },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
  };
  return new QuietClient(SECTION, "Haxe to Elixir", server, options);
}

/**
 * The client's own notifications are left out (they are in the output channel): what is to be done
 * about a server that ended the supervisor says, once, with buttons that do it.
 */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
