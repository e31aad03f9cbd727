#!/usr/bin/env bash
# try.sh [FOLDER]: VS Code with the extension of this checkout, in your browser, on a copy of the
# examples (or on FOLDER itself). Nothing of your own VS Code is touched; Ctrl+C ends it.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

here=$repository/scripts/editors
server=$repository/.venv/bin/haxe-elixir
[ -x "$server" ] || missing "$server" "run: make setup"

entry=$("$here/install_code_server.sh")
node=$("$here/install_node.sh")/node
vsix=$("$here/build_vsix.sh")

private=$tools/try
mkdir -p "$private/user/User" "$private/user/Machine" "$private/home"
if [ $# -gt 0 ]; then
  folder=$(cd "$1" && pwd)
else
  folder=$private/examples
  mkdir -p "$folder"
  cp -ru "$repository/examples/." "$folder/"
fi
first=$(cd "$folder" && find . -name '*.hx' -not -path '*/faults/*' | sort | head -n 1 | cut -c 3-)

cat >"$private/user/User/settings.json" <<SETTINGS
{
  "chat.disableAIFeatures": true,
  "files.autoSave": "off",
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden"
}
SETTINGS
echo "{\"haxe-elixir.server.path\": \"$server\"}" >"$private/user/Machine/settings.json"
: >"$private/config.yaml"

code_server() {
  HOME=$private/home EXTENSIONS_GALLERY='{"serviceUrl":""}' "$node" "$entry" \
    --user-data-dir "$private/user" --extensions-dir "$private/extensions" \
    --config "$private/config.yaml" "$@"
}

code_server --install-extension "$vsix" --force >/dev/null

# Tells the address once the server listens, and opens it where there is a desktop.
announce() {
  local line address
  while IFS= read -r line; do
    address=$(sed -nE 's,.*listening on (http://[0-9.:]+).*,\1,p' <<<"$line")
    [ -n "$address" ] || continue
    local authority=${address#http://}
    address="$address/?folder=$folder"
    [ -z "$first" ] ||
      address="$address&payload=%5B%5B%22openFile%22%2C%22vscode-remote%3A%2F%2F$authority$folder/$first%22%5D%5D"
    say "The editor is at"
    say "  $address"
    say "Its button at the top right shows the Elixir beside the Haxe. Ctrl+C ends it."
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
      xdg-open "$address" >/dev/null 2>&1 &
    fi
  done
}

code_server --auth none --bind-addr "127.0.0.1:${PORT:-0}" --disable-telemetry \
  --disable-update-check --disable-workspace-trust --disable-getting-started-override \
  --disable-proxy 2>&1 | announce
