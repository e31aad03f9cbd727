/**
 * The address of a preview: `haxe-elixir:/my_app/todo.ex?source=<uri of the source>`. Path and query
 * are given decoded, as `vscode.Uri` holds them; it encodes them once when it is sent.
 */
export const SCHEME = "haxe-elixir";

export interface Address {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
}

/** `modulePath` is the server's path of the first module; without one the source's name serves. */
export function addressOf(source: string, modulePath: string | undefined): Address {
  const path = modulePath?.replace(/^\/+/, "") || `${stem(nameOf(decodeURIComponent(source)))}.ex`;
  return { scheme: SCHEME, path: `/${path}`, query: `source=${source}` };
}

/** One side of a comparison: the output of the text on disk, or of the editor's. */
export function comparedAddress(source: string, modulePath: string, side: "saved" | "unsaved"): Address {
  return { ...addressOf(source, modulePath), query: `${side}=${source}` };
}

/** The source's uri, from a preview's (decoded) query. */
export function sourceOf(query: string): string | undefined {
  return query.startsWith("source=") ? query.slice("source=".length) : undefined;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function stem(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}
