/**
 * Keeps one language server alive: finds it, starts it, and after a crash starts it again with
 * growing pauses, not for ever. Each life of the server has a client of its own.
 */
import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { createClient } from "../client";
import type { Output } from "../output";
import { SECTION, serverPath } from "../settings";
import { launch } from "./launch";
import { locateServer, type ServerCommand } from "./locate";
import { privateServer, type PrivateServer } from "./privateServer";
import { RestartPolicy } from "./restartPolicy";

export type ServerState =
  | { readonly kind: "stopped"; readonly reason?: string }
  | { readonly kind: "starting" }
  | { readonly kind: "running" }
  | { readonly kind: "waiting"; readonly milliseconds: number };

interface Life {
  readonly client: LanguageClient;
  process: ChildProcess | undefined;
}

const RESTART = "Restart";
const TRY_AGAIN = "Try Again";
const SHOW_OUTPUT = "Show Output";
const SETTINGS = "Open Settings";
const GET_PYTHON = "Choose a Python…";

export class Supervisor implements vscode.Disposable {
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.stateChanged.event;

  private currentState: ServerState = { kind: "stopped" };
  private life: Life | undefined;
  private readonly policy = new RestartPolicy();
  /** Rises with every start and stop: what an older number set going is no longer wanted. */
  private generation = 0;
  private currentCommand: ServerCommand | undefined;
  /** An installation that is going on: whoever starts anew meanwhile waits for the same one. */
  private installing: Promise<PrivateServer> | undefined;
  private readonly settingsListener = vscode.workspace.onDidChangeConfiguration((event) => {
    const ours = ["server.path", "python.path"].some((name) => event.affectsConfiguration(`${SECTION}.${name}`));
    if (ours) void this.restart();
  });

  constructor(private readonly context: vscode.ExtensionContext, private readonly output: Output) {}

  get state(): ServerState {
    return this.currentState;
  }

  get command(): ServerCommand | undefined {
    return this.currentCommand;
  }

  get processId(): number | undefined {
    return this.life?.process?.pid;
  }

  get serverVersion(): string | undefined {
    return this.life?.client.initializeResult?.serverInfo?.version;
  }

  /** The client of the running server; undefined while there is none. */
  get client(): LanguageClient | undefined {
    return this.currentState.kind === "running" ? this.life?.client : undefined;
  }

  /** The client once the server runs; undefined when it is stopped, or isn't up in time. */
  async whenRunning(patience = 60_000): Promise<LanguageClient | undefined> {
    const deadline = Date.now() + patience;
    while (this.client === undefined && this.currentState.kind !== "stopped" && Date.now() < deadline) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, deadline - Date.now());
        const listener = this.onDidChangeState(done);
        function done() {
          clearTimeout(timer);
          listener.dispose();
          resolve();
        }
      });
    }
    return this.client;
  }

  async start(): Promise<void> {
    const generation = ++this.generation;
    this.enter({ kind: "starting" });
    const command = await this.findCommand();
    if (generation !== this.generation || command === undefined) return;
    this.currentCommand = command;
    await this.run(command, generation);
  }

  /** The user's restart: also out of a state in which we gave up. */
  async restart(): Promise<void> {
    this.policy.forget();
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    this.generation++;
    const life = this.life;
    this.life = undefined;
    this.enter({ kind: "stopped" });
    await life?.client.dispose(2000).catch((error) => this.output.log.warn(messageOf(error)));
    // One that was still starting takes no leave.
    life?.process?.kill();
  }

  dispose(): void {
    this.settingsListener.dispose();
    void this.stop();
    this.stateChanged.dispose();
  }

  private async findCommand(): Promise<ServerCommand | undefined> {
    const located = await locateServer({
      setting: serverPath(),
      folders: (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath),
      trusted: vscode.workspace.isTrusted,
      environment: process.env,
      platform: process.platform,
    });
    if (located !== undefined) return located;
    this.installing ??= privateServer(this.context, this.output)
      .finally(() => (this.installing = undefined));
    const installed = await this.installing;
    if (installed.kind === "ready") return installed.command;
    this.fail(installed.message, installed.needsPython ? [GET_PYTHON, TRY_AGAIN] : [TRY_AGAIN, SETTINGS]);
    return undefined;
  }

  private async run(command: ServerCommand, generation: number): Promise<void> {
    const started = Date.now();
    let ended: Promise<string> | undefined;
    const client = createClient(async () => {
      const launched = await launch(command.command, folderOfWorkspace());
      life.process = launched.process;
      ended = launched.ended;
      return launched.process;
    }, this.output);
    const life: Life = { client, process: undefined };
    this.life = life;
    this.output.log.info(`Starting ${command.command.join(" ")} (${command.origin})`);
    let fault: unknown;
    try {
      await client.start();
    } catch (error) {
      fault = error;
    }
    if (generation !== this.generation) return;
    if (ended === undefined) {
      await this.bury(life);
      this.fail(`${command.command.join(" ")} can't be started: ${messageOf(fault)}`, [SETTINGS, TRY_AGAIN]);
      return;
    }
    if (fault === undefined) this.enter({ kind: "running" });
    else this.output.log.error(`The language server did not start: ${messageOf(fault)}`);
    const how = fault === undefined ? await ended : await Promise.race([ended, waited(2000)]);
    if (generation !== this.generation) return;
    await this.bury(life);
    await this.afterEnd(how, Date.now() - started, generation);
  }

  private async afterEnd(how: string, ranFor: number, generation: number): Promise<void> {
    const pause = this.policy.afterCrash(ranFor);
    if (pause === undefined) {
      this.fail(`The language server keeps ending (${how}); it is not started again.`, [RESTART]);
      return;
    }
    this.output.log.warn(`The language server is gone: ${how}. Starting it again in ${pause} ms.`);
    this.enter({ kind: "waiting", milliseconds: pause });
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (generation === this.generation) await this.start();
  }

  /** Puts away the client of a server that is gone, or did not come up. */
  private async bury(life: Life): Promise<void> {
    this.life = undefined;
    try {
      if (life.client.needsStop()) await life.client.dispose(1000);
      else await life.client.dispose();
    } catch (error) {
      this.output.log.debug(`Putting the client away: ${messageOf(error)}`);
    }
    life.process?.kill();
  }

  private fail(message: string, buttons: readonly string[]): void {
    this.output.log.error(message);
    this.enter({ kind: "stopped", reason: message });
    void vscode.window.showErrorMessage(message, ...buttons, SHOW_OUTPUT).then((button) => this.answer(button));
  }

  private async answer(button: string | undefined): Promise<void> {
    switch (button) {
      case RESTART:
      case TRY_AGAIN:
        return this.restart();
      case SHOW_OUTPUT:
        return this.output.log.show();
      case SETTINGS:
        await vscode.commands.executeCommand("workbench.action.openSettings", `${SECTION}.server`);
        return;
      case GET_PYTHON:
        await vscode.commands.executeCommand("workbench.action.openSettings", `${SECTION}.python.path`);
    }
  }

  private enter(state: ServerState): void {
    this.currentState = state;
    this.stateChanged.fire(state);
  }
}

function folderOfWorkspace(): string | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function waited(milliseconds: number): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return "it did not answer";
}
