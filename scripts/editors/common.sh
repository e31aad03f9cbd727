# Shared by the scripts of this folder: where tools live, and how a missing one is said.
#
# Everything that the editor tests need besides Python is put into `.tools/` (git-ignored), each
# tool in a folder of its own that gets its final name only when it is whole: a script that was
# interrupted starts over, one that finished is a no-op the next time.

set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tools=${HAXE_ELIXIR_TOOLS:-$repository/.tools}
mkdir -p "$tools"

say() { printf '%s\n' "$*" >&2; }

# missing WHAT HOW: ends the script with the one thing to do.
missing() {
  say "missing: $1"
  say "to do:   $2"
  exit 3
}

# need COMMAND PACKAGE...: is the command there, can it be installed, or what is to be done.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "installing $* with apt-get"
    apt_install "$@"
  fi
  command -v "$command" >/dev/null || missing "$command" "install the package(s): $*"
}

# One apt at a time: the scripts run beside each other.
apt_install() (
  exec 8>"$tools/.apt.lock"
  flock 8
  local quiet=(-qq -y --no-install-recommends -o Dpkg::Use-Pty=0)
  DEBIAN_FRONTEND=noninteractive apt-get install "${quiet[@]}" "$@" >&2 && exit
  DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install "${quiet[@]}" "$@" >&2
)

# locked NAME: one script at a time per tool, so that parallel test runs don't install twice.
locked() {
  exec 9>"$tools/.$1.lock"
  flock 9
}
