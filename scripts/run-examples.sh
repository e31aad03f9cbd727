#!/usr/bin/env bash
# The main job on the examples: diagnostics of a file with faults, then the Elixir of the good ones.
set -euo pipefail
cd "$(dirname "$0")/.."
tool=.venv/bin/haxe-elixir

echo "── haxe-elixir check examples/faults ──"
"$tool" check examples/faults || [ $? = 1 ]
echo
echo "── haxe-elixir check examples/src ──"
"$tool" check examples/src
echo
echo "── haxe-elixir check examples/recipes ──"
"$tool" check examples/recipes >/dev/null # its notes are many; the count is shown
echo
echo "── haxe-elixir compile examples/src --stdout ──"
"$tool" compile examples/src --stdout
