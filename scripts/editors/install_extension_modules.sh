#!/usr/bin/env bash
# The modules that build the VS Code extension, as its lock file has them.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need node nodejs
need npm npm
locked modules
cd "$repository/vscode-extension"
if [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-fund --no-audit --loglevel=error >&2
  touch node_modules/.package-lock.json
fi
echo "$repository/vscode-extension/node_modules"
