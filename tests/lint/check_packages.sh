#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The package lists of ./dev have the same groups and no entry twice in a group.
set -eu
cd "$1/tools/dev/packages"
status=0
reference=$(grep '^\[' debian.txt)
for list in *.txt; do
    if [ "$(grep '^\[' "$list")" != "$reference" ]; then
        echo "$list: groups differ from those of debian.txt"
        status=1
    fi
    twice=$(awk '/^\[/ { g = $0; next } /^#/ || NF == 0 { next } seen[g $1]++ { print g, $1 }' "$list")
    if [ -n "$twice" ]; then
        echo "$list: twice: $twice"
        status=1
    fi
done
exit $status
