#!/usr/bin/env bash
# screenshot.sh [FILE]: takes the README's picture (docs/images/editor.png) from the real editor:
# an example with a fault typed into it, the hover over the fault, and its Elixir beside it.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

here=$repository/scripts/editors
picture=${1:-$repository/docs/images/editor.png}
server=$repository/.venv/bin/haxe-elixir
[ -x "$server" ] || missing "$server" "run: make setup"

vsix=$("$here/build_vsix.sh")
entry=$("$here/install_code_server.sh")
node=$("$here/install_node.sh")/node
browser=$("$here/install_browser.sh")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -r "$repository/examples/src" "$scratch/library"
mkdir -p "$(dirname "$picture")"

"$node" "$here/screenshot.mjs" "$(cat <<CONFIGURATION
{
  "scratch": "$scratch",
  "folder": "$scratch/library",
  "open": "desk/FrontDesk.hx",
  "file": "FrontDesk.hx",
  "vsix": "$vsix",
  "codeServer": "${entry%/code-server/out/node/entry.js}",
  "browser": "$browser",
  "picture": "$picture",
  "viewport": {"width": 1280, "height": 680},
  "settings": {"haxe-elixir.server.path": "$server"},
  "userSettings": {
    "workbench.activityBar.location": "hidden",
    "editor.fontSize": 13,
    "editor.hover.above": false,
    "editor.showUnused": false,
    "editor.stickyScroll.enabled": false,
    "editor.quickSuggestions": {"other": "off"},
    "editor.suggestOnTriggerCharacters": false,
    "editor.scrollbar.horizontal": "hidden",
    "window.title": "\${activeEditorShort}"
  },
  "edit": {
    "after": "case refused(code, text)",
    "keys": ["End", "Enter"],
    "text": "case refused(404, text): \"not found: \" + text;"
  },
  "hover": "refused(404"
}
CONFIGURATION
)"

# Fewer colours make it a third as large; without the program it is only larger.
if command -v pngquant >/dev/null; then
  pngquant --force --skip-if-larger --strip --quality 70-95 --output "$picture" "$picture" || true
fi
echo "$picture"
