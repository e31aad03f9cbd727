#!/usr/bin/env bash
# A Chromium to run the workbench in: the one on the PATH, else the distribution's, if we may.
# Prints its path.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

locked browser
for name in chromium chromium-browser google-chrome; do
  if command -v "$name"; then exit 0; fi
done
need chromium chromium
command -v chromium
