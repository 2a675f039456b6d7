#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Brings the catalogues up to date with the sources: new strings appear unfinished, those that are
# gone are dropped. Usage: translate.sh LUPDATE FOLDER; FOLDER has or gets warifu_en.ts and
# warifu_ja.ts. Prints what lupdate complains about and nothing else.
set -eu
lupdate=$1
folder=$(cd "$2" && pwd)
cd "$(dirname "$0")/../.."

# Rooms that speak. The root as include path lets lupdate see the namespaces of classes.
# Without locations, a moved line changes no catalogue.
update()
{
    "$lupdate" -silent -no-obsolete -locations none -source-language en \
        -disable-heuristic similartext -disable-heuristic number -I . app qml "$@"
}

# English is written in the sources; its catalogue has the plural forms only.
update -target-language en -pluralonly -ts "$folder/warifu_en.ts"
update -target-language ja -ts "$folder/warifu_ja.ts" 2>/dev/null
