/** Runs a program to its end and hands back what it printed; never throws for what it did. */
import { spawn } from "node:child_process";

export interface Outcome {
  /** The exit code; undefined when it could not be started or was ended by a signal. */
  readonly code: number | undefined;
  readonly stdout: string;
  /** What it printed to standard error, or why it could not be started. */
  readonly stderr: string;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly timeout?: number;
  readonly onLine?: (line: string) => void;
}

export type Run = (command: readonly string[], options?: RunOptions) => Promise<Outcome>;

export const run: Run = (command, options = {}) =>
  new Promise((resolve) => {
    const [program = "", ...rest] = command;
    const child = spawn(program, rest, {
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...(options.signal && { signal: options.signal }),
      ...(options.timeout && { timeout: options.timeout }),
    });
    let stdout = "";
    let stderr = "";
    const collect = (chunk: string) => {
      for (const line of chunk.split(/\r?\n/)) if (line.trim() !== "") options.onLine?.(line);
      return chunk;
    };
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += collect(chunk)));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += collect(chunk)));
    child.on("error", (error) => resolve({ code: undefined, stdout, stderr: stderr + error.message }));
    child.on("close", (code) => resolve({ code: code ?? undefined, stdout, stderr }));
  });
