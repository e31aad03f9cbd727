#!/usr/bin/env bash
# code-server (VS Code in a browser) and playwright-core (drives that browser) into
# .tools/code-server. Prints the path of code-server's entry point.
#
# Its own postinstall compiles native modules and wants a tool chain; everything it needs at run
# time also comes prebuilt, so that the scripts are skipped and their two links made by hand.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

version=4.139.1
playwright=1.56.1
destination=$tools/code-server
entry=$destination/node_modules/code-server/out/node/entry.js

here=$(dirname "${BASH_SOURCE[0]}")
node=$("$here/install_node.sh")
export PATH=$node:$PATH

locked code-server
if [ ! -f "$destination/.complete-$version-$playwright" ]; then
  rm -rf "$destination"
  mkdir -p "$destination"
  quiet=(--no-fund --no-audit --loglevel=error --omit=dev --ignore-scripts)
  cd "$destination"
  echo '{"private": true}' >package.json
  npm install "${quiet[@]}" "code-server@$version" "playwright-core@$playwright" >&2 ||
    missing "code-server $version" "npm could not install it"
  # Two more lists of modules; not `npm ci`, for the first list's lock lacks one of its own.
  cd node_modules/code-server/lib/vscode
  (npm install "${quiet[@]}" >&2) & workbench=$!
  (cd extensions && npm install "${quiet[@]}" >&2) & extensions=$!
  wait $workbench || missing "code-server's modules" "npm could not install them"
  wait $extensions || missing "code-server's extensions" "npm could not install them"
  ln -sf code-linux.sh bin/remote-cli/code-server
  ln -sf browser-linux.sh bin/helpers/browser.sh
  touch "$destination/.complete-$version-$playwright"
fi
echo "$entry"
