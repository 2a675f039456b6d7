// SPDX-License-Identifier: Apache-2.0
// One field for each part of an export: filled with a check mark when it was read.
import QtQuick
import Warifu.Components

Flow {
    id: root

    required property int total
    required property list<int> missing

    Accessible.ignored: true
    spacing: Theme.tiny

    Repeater {
        model: root.total

        PartMark {
            missing: root.missing
        }
    }
}
