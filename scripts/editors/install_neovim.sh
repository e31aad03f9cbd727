#!/usr/bin/env bash
# The two Neovims that the plugin is tested with, as commands:
#   .tools/neovim/nvim-0.7    the distribution's (Debian 12 has 0.7.2)
#   .tools/neovim/nvim-0.10   0.10.4, from the next Debian release, unpacked and not installed
# Prints the folder.
#
# The mirror is the one of this machine's own apt sources, asked for the other release with a
# private apt configuration: nothing of the machine's own is changed.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

release=trixie
destination=$tools/neovim
mkdir -p "$destination"

# distributions_mirror: the first mirror of the machine's apt sources (one-line or deb822).
distributions_mirror() {
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null |
    grep -v security | head -n 1
}

make_old() {
  need nvim neovim
  ln -sf "$(command -v nvim)" "$destination/nvim-0.7"
}

# Own lists, state, cache and an empty status file: apt believes in a machine without packages,
# and so downloads the libraries too.
make_new() {
  command -v apt-get >/dev/null || missing "Neovim 0.10" "this script knows Debian's apt only"
  local mirror apt root
  mirror=$(distributions_mirror)
  [ -n "$mirror" ] || missing "Neovim 0.10" "apt has no sources on this machine"
  apt=$destination/apt
  root=$destination/root
  rm -rf "$apt" "$root"
  mkdir -p "$apt"/{etc/preferences.d,etc/apt.conf.d,etc/trusted.gpg.d,state/lists/partial} \
    "$apt"/cache/archives/partial "$root"
  : >"$apt/status"
  echo "deb [signed-by=$(keyring)] $mirror $release main" >"$apt/etc/sources.list"
  cat >"$apt/apt.conf" <<CONF
Dir::Etc "$apt/etc";
Dir::Etc::main "$apt/etc/none";
Dir::Etc::parts "$apt/etc/apt.conf.d";
Dir::State "$apt/state";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
APT::Sandbox::User "root";
APT::Architecture "$(dpkg --print-architecture)";
Acquire::Languages "none";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
CONF
  export APT_CONFIG=$apt/apt.conf
  apt-get update -qq >&2
  apt-get install -qq -y --download-only --no-install-recommends neovim >&2
  for package in "$apt"/cache/archives/*.deb; do dpkg -x "$package" "$root"; done
  rm -rf "$apt"
  unset APT_CONFIG
}

keyring() {
  local file
  for file in /usr/share/keyrings/debian-archive-keyring.{gpg,pgp}; do
    [ -f "$file" ] && echo "$file" && return
  done
  missing "Debian's archive keys" "install the package debian-archive-keyring"
}

# Its libraries are newer than this machine's: its own loader runs it, with its own libraries.
write_new_command() {
  cat >"$destination/nvim-0.10.new" <<'COMMAND'
#!/bin/sh
root=$(dirname "$(readlink -f "$0")")/root
loader=$(ls "$root"/usr/lib64/ld-linux-*.so.* "$root"/usr/lib/ld-linux-*.so.* 2>/dev/null | head -n 1)
libraries=$(dirname "$(ls "$root"/usr/lib/*/libc.so.6 | head -n 1)")
export VIMRUNTIME=$root/usr/share/nvim/runtime
exec "$loader" --library-path "$libraries" --argv0 nvim "$root/usr/bin/nvim" \
  --cmd "set rtp+=$root/usr/lib/nvim" "$@"
COMMAND
  chmod +x "$destination/nvim-0.10.new"
  "$destination/nvim-0.10.new" --version | head -n 1 >&2 ||
    missing "Neovim 0.10" "what was unpacked does not run"
  mv "$destination/nvim-0.10.new" "$destination/nvim-0.10"
}

locked neovim
[ -x "$destination/nvim-0.7" ] || make_old
if [ ! -x "$destination/nvim-0.10" ]; then
  make_new
  write_new_command
fi
echo "$destination"
