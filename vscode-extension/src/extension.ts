/**
 * The extension on one screen: a supervisor keeps one language server alive, the preview shows its
 * compiled output, and everything else (commands, status, settings) hangs on these two.
 *
 *     settings, workspace ─► locate ─► launch ─► LanguageClient ─► the editor
 *                              ▲                       │
 *                              └── pause ◄── policy ◄──┘ process ended
 */
import * as vscode from "vscode";
import { registerCommands } from "./commands";
import { ExplainPages } from "./diagnostics/explain";
import { refreshDiagnostics } from "./diagnostics/refresh";
import { createOutput } from "./output";
import { Preview } from "./preview/preview";
import { Supervisor } from "./server/supervisor";
import { StatusItem } from "./status";

/** What the extension hands to others; the tests in the editor use it to find the process. */
export interface Api {
  /** The process id of the running language server, if one is running. */
  serverProcessId(): number | undefined;
  /** Where the running server was found: "setting", "project", "path" or "private". */
  serverOrigin(): string | undefined;
}

export function activate(context: vscode.ExtensionContext): Api {
  const output = createOutput();
  const supervisor = new Supervisor(context, output);
  const preview = new Preview(supervisor);
  const explain = new ExplainPages(supervisor);
  const status = new StatusItem(supervisor);
  context.subscriptions.push(output, supervisor, preview, explain, status);
  context.subscriptions.push(refreshDiagnostics(() => supervisor.client));
  context.subscriptions.push(...registerCommands({ supervisor, preview, explain, output }));
  void supervisor.start();
  running = supervisor;
  return {
    serverProcessId: () => supervisor.processId,
    serverOrigin: () => supervisor.command?.origin,
  };
}

/** The editor waits for this, so that the server can end by itself. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}

let running: Supervisor | undefined;
