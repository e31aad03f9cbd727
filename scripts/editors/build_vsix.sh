#!/usr/bin/env bash
# The extension as one file: the wheel is built and put into it, the sources are type-checked and
# bundled, and the .vsix is written to dist/. Prints its path.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

python=${PYTHON:-$repository/.venv/bin/python}
extension=$repository/vscode-extension
distribution=$repository/dist

"$repository/scripts/editors/install_extension_modules.sh" >/dev/null
# vsce does not run on Debian's Node 18.
PATH=$("$repository/scripts/editors/install_node.sh"):$PATH
export PATH
locked vsix
cd "$extension"

"$repository/scripts/editors/build_wheel.sh" "$extension/wheel" >/dev/null & wheel=$!
npx --no-install tsc --noEmit >&2
node esbuild.mjs >&2
wait $wheel || missing "the wheel" "$python -m build --wheel --no-isolation has to work"

mkdir -p "$distribution"
version=$(node -p 'require("./package.json").version')
result=$distribution/haxe-elixir-$version.vsix
said=$(npx --no-install vsce package --no-dependencies --allow-missing-repository --out "$result" 2>&1) ||
  { say "$said"; exit 1; }
echo "$result"
