// Bundles the extension into one file (dist/extension.js), with `--tests` the unit tests into
// out/test/. `vscode` is what the editor gives an extension at run time.
import * as esbuild from "esbuild";
import { readdirSync } from "node:fs";

const shared = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  logLevel: "warning",
};

if (process.argv.includes("--tests")) {
  const tests = readdirSync("test").filter((name) => name.endsWith(".test.ts"));
  await esbuild.build({
    ...shared,
    entryPoints: tests.map((name) => `test/${name}`),
    outdir: "out/test",
    packages: "external",
    sourcemap: "inline",
  });
} else {
  await esbuild.build({
    ...shared,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    minify: true,
    sourcemap: process.argv.includes("--sourcemap"),
  });
}
