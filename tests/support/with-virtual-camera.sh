#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs each test function of a Qt Test program in a PipeWire session of its own, in which
# tests/support/camera/virtual_camera.h plugs cameras in and out: no kernel module, no device, nothing of
# the user's session. A session for each, because PipeWire gives frames of its first camera only.
# A WRAPPER for warifu_test. WARIFU_VIRTUAL_CAMERA tells the program what it got: ready or
# missing:<what>. Any other command: with-virtual-camera.sh once COMMAND...
set -eu

give_up() # WHAT COMMAND...
{
    WARIFU_VIRTUAL_CAMERA="missing:$1"
    export WARIFU_VIRTUAL_CAMERA
    shift
    [ "$1" != once ] || shift
    exec "$@"
}

for program in dbus-run-session pipewire wireplumber wpctl pw-link gst-inspect-1.0; do
    command -v "$program" >/dev/null 2>&1 || give_up "$program" "$@"
done
# WirePlumber wants a session bus.
if [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ]; then
    exec dbus-run-session --config-file="$(dirname "$0")/../../tools/dev/private-bus.conf" -- "$0" "$@"
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/warifu-camera.XXXXXX")
server= manager=
end_session()
{
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    server= manager=
}
trap 'end_session; rm -rf "$work"' EXIT
trap 'exit 143' INT TERM HUP
unset PIPEWIRE_REMOTE PULSE_SERVER || true
export XDG_RUNTIME_DIR="$work/run" XDG_STATE_HOME="$work/state" XDG_CACHE_HOME="$work/cache"
mkdir -m 700 "$XDG_CACHE_HOME"

# How Qt reads PipeWire's cameras.
gst-inspect-1.0 pipewiresrc >/dev/null 2>&1 || give_up "GStreamer's pipewiresrc" "$@"

# Given a minute on a busy machine; a tenth of a second is what it takes.
wait_for() # COMMAND...
{
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || return 1
        sleep 0.1
    done
}
is_managed() { wpctl status 2>/dev/null | grep -q WirePlumber; }

session() # COMMAND...
{
    rm -rf "$work/run" "$work/state"
    mkdir -m 700 "$work/run" "$work/state"
    pipewire >"$work/pipewire.log" 2>&1 &
    server=$!
    wait_for test -S "$work/run/pipewire-0" || { cat "$work/pipewire.log" >&2; return 1; }
    wireplumber >"$work/wireplumber.log" 2>&1 &
    manager=$!
    wait_for is_managed || { cat "$work/wireplumber.log" >&2; return 1; }
    result=0
    WARIFU_VIRTUAL_CAMERA=ready "$@" || result=$?
    end_session
    return $result
}

if [ "$1" = once ]; then
    shift
    session "$@"
    exit
fi
functions=$("$1" -functions | sed -n 's/^\([A-Za-z0-9_]*\)()$/\1/p')
[ -n "$functions" ] || { echo "with-virtual-camera.sh: $1 has no test functions" >&2; exit 1; }
failed=0
for function in $functions; do
    session "$@" "$function" || failed=1
done
exit $failed
