/**
 * What the preview and the server say to each other: the request `haxeElixir/compiledOutput`
 * (besides `workspace/textDocumentContent`, which the language client speaks by itself).
 */
import { RequestType } from "vscode-languageclient/node";
import type { Mapping } from "./mapping";

export interface CompiledModule {
  /** The Elixir name, e.g. `MyApp.Todo`. */
  readonly name: string;
  /** Where a build would put it, e.g. `lib/my_app/todo.ex`. */
  readonly path: string;
}

export interface CompiledOutput {
  readonly text: string;
  /** The version of the source that the text was made from; null for a file that isn't open. */
  readonly version: number | null;
  /** The source has errors, and the text is the last good one. */
  readonly stale: boolean;
  readonly modules: readonly CompiledModule[];
  readonly mappings: readonly Mapping[];
}

export interface CompiledDiff {
  /** Of the first module. */
  readonly path: string;
  /** The output of the text on disk; null while that has errors. */
  readonly saved: string | null;
  readonly unsaved: string;
  /** The editor's text has errors, and `unsaved` is the last good one. */
  readonly stale: boolean;
  /** The unified form; empty where nothing differs. */
  readonly diff: string;
}

export const compiledDiffRequest =
  new RequestType<{ uri: string }, CompiledDiff | null, void>("haxeElixir/compiledDiff");

export const compiledOutputRequest =
  new RequestType<{ uri: string }, CompiledOutput | null, void>("haxeElixir/compiledOutput");
