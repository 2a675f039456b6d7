#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Runs a program on a private session bus, in a private home, with nothing that the bus could start.
#   with-keyring.sh keyring PROGRAM...   gnome-keyring with an unlocked login keyring, password "test"
#   with-keyring.sh bare PROGRAM...      no service at all (tests start their own mock)
#   with-keyring.sh nobus PROGRAM...     no session bus
# WARIFU_KEYRING tells the program what it got: ready, none or missing:<what>.
set -u
mode=$1
shift
home=$(mktemp -d "${TMPDIR:-/tmp}/warifu-keyring.XXXXXX") || exit 1
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config \
    XDG_CACHE_HOME=$home/cache XDG_CURRENT_DESKTOP=GNOME WARIFU_KEYRING=none
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS KDE_SESSION_VERSION KDE_FULL_SESSION \
    DESKTOP_SESSION GNOME_KEYRING_CONTROL

if [ "$mode" = nobus ]; then
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$home/no-such-bus
    "$@"
    exit $?
fi
if ! command -v dbus-run-session >/dev/null; then
    WARIFU_KEYRING=missing:dbus-run-session "$@"
    exit $?
fi
# Like the usual session bus, but without folders of services to start.
cat >"$home/bus.conf" <<'CONF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
session() { dbus-run-session --config-file="$home/bus.conf" -- "$@"; }
case $mode in
bare) session "$@" ;;
keyring)
    if ! command -v gnome-keyring-daemon >/dev/null; then
        WARIFU_KEYRING=missing:gnome-keyring-daemon session "$@"
        exit $?
    fi
    export WARIFU_KEYRING=ready
    # In the foreground, so that its process is ours to end.
    session bash -c '
        printf test | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
        daemon=$!
        for _ in $(seq 200); do
            dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
                org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null |
                grep -q "boolean true" && break
            sleep 0.05
        done
        "$@"
        result=$?
        kill $daemon 2>/dev/null
        exit $result' keyring "$@"
    ;;
*)
    echo "with-keyring.sh: unknown mode $mode" >&2
    exit 2
    ;;
esac
