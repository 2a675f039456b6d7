#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every shell script parses with the shell that its first line names, and is executable.
set -eu
cd "$1"
status=0
for script in dev .ci/run $(find tools tests packaging -name '*.sh' 2>/dev/null); do
    shell=sh
    ! head -n 1 "$script" | grep -q bash || shell=bash
    "$shell" -n "$script" || status=1
    if head -n 1 "$script" | grep -q '^#!' && [ ! -x "$script" ]; then
        echo "$script: starts with #! but is not executable"
        status=1
    fi
done
exit $status
