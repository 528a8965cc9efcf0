#!/bin/sh
# Makes the environment in .venv: system libraries that Qt needs, then the locked packages, then OpsDesk itself.
# Asks for rights only when something is missing. `prepare.sh test` also brings what the tests need.
set -eu
cd "$(dirname "$0")/.."
wanted="${1:-run}"
python="${PYTHON:-python3}"

fail() { echo "error: $1" >&2; exit 1; }

install() {
  command -v apt-get >/dev/null 2>&1 || fail "please install with your package manager: $*"
  echo "Installing system packages: $*"
  if [ "$(id -u)" = 0 ]; then sudo=""; else sudo="sudo"; fi
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

missing=""
need_library() { ldconfig -p 2>/dev/null | grep -q "$1" || missing="$missing $2"; }
need_command() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "OpsDesk needs Python 3.11 or later"
"$python" -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
if [ "$(uname -s)" = Linux ]; then
  need_library libEGL.so.1 libegl1
  need_library libGL.so.1 libgl1
  need_library libxkbcommon.so.0 libxkbcommon0
  need_library libfontconfig.so.1 libfontconfig1
  need_library libdbus-1.so.3 libdbus-1-3
  need_library libglib-2.0.so.0 libglib2.0-0
  need_library libxcb-cursor.so.0 libxcb-cursor0
  need_library libxcb-icccm.so.4 libxcb-icccm4
  need_library libxcb-keysyms.so.1 libxcb-keysyms1
  need_library libxcb-shape.so.0 libxcb-shape0
  need_library libxcb-image.so.0 libxcb-image0
  need_library libxcb-render-util.so.0 libxcb-render-util0
  need_library libxkbcommon-x11.so.0 libxkbcommon-x11-0
  if [ "$wanted" = test ]; then
    need_command xvfb-run xvfb
    need_command xauth xauth
    need_library libzbar.so.0 libzbar0
    need_command pngcheck pngcheck
    need_command pdftoppm poppler-utils
  fi
fi
# shellcheck disable=SC2086
[ -z "$missing" ] || install $missing

[ -x .venv/bin/python ] || "$python" -m venv .venv
stamp=.venv/.installed
if [ ! -f "$stamp" ] || ! cmp -s requirements.lock "$stamp"; then
  echo "Installing the locked packages into .venv"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
  cp requirements.lock "$stamp"
fi
