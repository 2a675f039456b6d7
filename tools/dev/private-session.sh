#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs a command apart from the desktop of whoever calls: own HOME, XDG folders and session bus,
# no display, no keyring. Usage: private-session.sh COMMAND...
set -eu

here=$(cd "$(dirname "$0")" && pwd)
session=$(mktemp -d "${TMPDIR:-/tmp}/warifu-session.XXXXXX")
trap 'rm -rf "$session"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

for folder in home runtime config data state cache; do
    mkdir -m 700 "$session/$folder"
done
unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS \
    AT_SPI_BUS_ADDRESS GNOME_KEYRING_CONTROL SSH_AUTH_SOCK XDG_CURRENT_DESKTOP DESKTOP_SESSION \
    KDE_FULL_SESSION KDE_SESSION_VERSION GNOME_DESKTOP_SESSION_ID XDG_SESSION_DESKTOP \
    QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE QT_QUICK_CONTROLS_STYLE QT_SCALE_FACTOR \
    PIPEWIRE_REMOTE PULSE_SERVER || true
export HOME="$session/home" XDG_RUNTIME_DIR="$session/runtime" XDG_CONFIG_HOME="$session/config" \
    XDG_DATA_HOME="$session/data" XDG_STATE_HOME="$session/state" XDG_CACHE_HOME="$session/cache"
export WARIFU_PRIVATE_SESSION="$session"

if command -v dbus-run-session >/dev/null 2>&1; then
    dbus-run-session --config-file="$here/private-bus.conf" -- "$@"
else
    "$@"
fi
