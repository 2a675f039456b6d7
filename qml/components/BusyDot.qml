// SPDX-License-Identifier: Apache-2.0
// One of the three dots of a BusyMark.
import QtQuick

Rectangle {
    id: root

    property color ink: Theme.accent
    property bool lit: true

    Accessible.ignored: true
    color: root.ink
    height: 8
    opacity: root.lit ? 1 : 0.3
    radius: 4
    width: 8
}
