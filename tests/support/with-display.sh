#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs a command with an X display of its own (Xvfb on a free number) and Qt's xcb platform. A
# WRAPPER for warifu_test. WARIFU_WM=openbox adds a window manager (focus and keys need one).
# WARIFU_SCREEN is the size of the first screen; WARIFU_SCREEN_2 adds a second one. WARIFU_SPLIT=1
# makes two monitors of the first (which must then be 1280x1024).
set -eu

if ! command -v Xvfb >/dev/null 2>&1; then
    echo "SKIP   : Xvfb is not installed"
    exit 0
fi
if [ -n "${WARIFU_SPLIT:-}" ] && ! command -v xrandr >/dev/null 2>&1; then
    echo "SKIP   : xrandr is not installed"
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
Xvfb -displayfd 3 -screen 0 "${WARIFU_SCREEN:-1280x1024x24}" \
    ${WARIFU_SCREEN_2:+-screen 1 "$WARIFU_SCREEN_2"} -nolisten tcp -noreset \
    3>"$work/number" 2>"$work/log" &
server=$!
# Xvfb writes its number once it takes connections, and closes the pipe when it dies.
read -r number <"$work/number" || { cat "$work/log" >&2; exit 1; }
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY XAUTHORITY || true
if [ -n "${WARIFU_SPLIT:-}" ]; then
    xrandr --setmonitor left 640/160x1024/260+0+0 screen >"$work/xrandr.log" 2>&1
    xrandr --setmonitor right 640/160x1024/260+640+0 none >>"$work/xrandr.log" 2>&1
fi
if [ -n "${WARIFU_WM:-}" ]; then
    "$WARIFU_WM" >"$work/wm.log" 2>&1 &
    manager=$!
fi
"$@"
