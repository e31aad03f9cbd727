/** The two output channels: what the server and the extension say, and the trace of messages. */
import * as vscode from "vscode";
import { traces } from "./settings";

export interface Output extends vscode.Disposable {
  readonly log: vscode.LogOutputChannel;
  readonly trace: vscode.LogOutputChannel;
}

export function createOutput(): Output {
  const log = vscode.window.createOutputChannel("Haxe to Elixir", { log: true });
  const trace = vscode.window.createOutputChannel("Haxe to Elixir: Trace", { log: true });
  return {
    log,
    trace: tracingBySetting(trace),
    dispose() {
      log.dispose();
      trace.dispose();
    },
  };
}

/**
 * A channel whose level follows the setting `haxe-elixir.trace.server`. The language client traces
 * at the channel's log level "trace" only, which a user would have to set by a command besides.
 */
function tracingBySetting(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
  const level = () => (traces() ? vscode.LogLevel.Trace : vscode.LogLevel.Off);
  vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("haxe-elixir.trace.server")) levelChanged.fire(level());
  });
  return new Proxy(channel, {
    get(target, name) {
      if (name === "logLevel") return level();
      if (name === "onDidChangeLogLevel") return levelChanged.event;
      if (name === "trace") return target.info.bind(target);
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
