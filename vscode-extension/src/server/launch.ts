/** Starts the server's process on standard input and output, and says how it ended. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";

export interface Launched {
  readonly process: ChildProcessWithoutNullStreams;
  /** Fulfilled when it has ended, with a sentence that says how. */
  readonly ended: Promise<string>;
}

/** Rejects when the program can't be started at all (not there, not executable). */
export async function launch(command: readonly string[], folder: string | undefined): Promise<Launched> {
  const [program = "", ...rest] = command;
  const child = spawn(program, [...rest, "serve", "--stdio"], {
    ...(folder !== undefined && { cwd: folder }),
    env: { ...process.env, PYTHONUNBUFFERED: "1", PYTHONIOENCODING: "utf-8" },
    windowsHide: true,
  });
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) =>
      resolve(signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`));
  });
  // Writing to a server that has just died is an error of the stream; that it ended says enough.
  child.stdin.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  return { process: child, ended };
}
