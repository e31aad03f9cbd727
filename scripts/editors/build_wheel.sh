#!/usr/bin/env bash
# build_wheel.sh FOLDER: builds the wheel of the server and puts it, alone, into FOLDER.
# Prints its path. Uses what the development environment has; downloads nothing.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

python=${PYTHON:-$repository/.venv/bin/python}
folder=$1

locked wheel
fresh=$(mktemp -d "$tools/wheel.XXXXXX")
trap 'rm -rf "$fresh"' EXIT
cd "$repository"
"$python" -m build --wheel --no-isolation --outdir "$fresh" . >"$fresh/log" 2>&1 ||
  { cat "$fresh/log" >&2; exit 1; }
rm -rf "$folder"
mkdir -p "$folder"
mv "$fresh"/*.whl "$folder/"
ls "$folder"/*.whl
