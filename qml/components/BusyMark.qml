// SPDX-License-Identifier: Apache-2.0
// Three dots that say "working"; still when motion is reduced.
import QtQuick

Row {
    id: root

    property bool running: true
    property color ink: Theme.accent
    property int phase: 0

    Accessible.ignored: true
    spacing: 6

    BusyDot {
        ink: root.ink
        lit: Theme.reducedMotion || root.phase === 0
    }
    BusyDot {
        ink: root.ink
        lit: Theme.reducedMotion || root.phase === 1
    }
    BusyDot {
        ink: root.ink
        lit: Theme.reducedMotion || root.phase === 2
    }
    Timer {
        interval: 350
        repeat: true
        running: root.running && root.visible && !Theme.reducedMotion

        onTriggered: root.phase = (root.phase + 1) % 3
    }
}
