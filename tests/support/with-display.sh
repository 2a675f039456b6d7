#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs a command with an X display of its own (Xvfb on a free number) and Qt's xcb platform. A
# WRAPPER for warifu_test. WARIFU_WM=openbox adds a window manager (focus and keys need one).
set -eu

if ! command -v Xvfb >/dev/null 2>&1; then
    echo "SKIP   : Xvfb is not installed"
    exit 0
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/warifu-display.XXXXXX")
server= manager=
stop()
{
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 143' INT TERM HUP

mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 "${WARIFU_SCREEN:-1280x1024x24}" -nolisten tcp -noreset \
    3>"$work/number" 2>"$work/log" &
server=$!
# Xvfb writes its number once it takes connections, and closes the pipe when it dies.
read -r number <"$work/number" || { cat "$work/log" >&2; exit 1; }
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY XAUTHORITY || true
if [ -n "${WARIFU_WM:-}" ]; then
    "$WARIFU_WM" >"$work/wm.log" 2>&1 &
    manager=$!
fi
"$@"
