#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The desktop file and the AppStream data are valid, as far as the validators are installed.
set -eu
cd "$1/packaging/linux"
status=0
if command -v desktop-file-validate >/dev/null 2>&1; then
    desktop-file-validate io.warifu.Warifu.desktop || status=1
else
    echo "SKIP   : desktop-file-validate is not installed (desktop-file-utils)"
fi
if command -v appstreamcli >/dev/null 2>&1; then
    appstreamcli validate --no-net io.warifu.Warifu.metainfo.xml || status=1
else
    echo "SKIP   : appstreamcli is not installed (appstream)"
fi
exit $status
