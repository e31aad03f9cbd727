#!/usr/bin/env bash
# The programs that tests compare with or drive: installs what is missing where it may (root on
# Debian or Ubuntu), otherwise says exactly what is missing and how to get it.
set -euo pipefail

declare -A package=([haxe]=haxe [elixir]=elixir [mix]=elixir [chromium]=chromium [nvim]=neovim [node]=nodejs [npm]=npm)

missing=()
for program in haxe elixir mix chromium nvim node npm; do
  command -v "$program" >/dev/null || missing+=("${package[$program]}")
done
[ ${#missing[@]} -gt 0 ] || exit 0
mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "Missing: ${missing[*]}"
  echo "The tests need them. On Debian or Ubuntu: sudo apt-get install ${missing[*]}"
  exit 1
fi
