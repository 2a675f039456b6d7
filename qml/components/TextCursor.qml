// SPDX-License-Identifier: Apache-2.0
// The text cursor of a field. It blinks as the system says, but only for some seconds after the last
// key: the search box has the keyboard all day long, and each blink wakes the processor and draws.
import QtQuick

Rectangle {
    id: root

    // The field's cursorVisible and cursorPosition.
    required property bool wanted
    required property int place
    property bool lit: true
    property int halves: 0

    // Even, so that it ends lit.
    readonly property int most: 20

    function begin(): void {
        root.halves = 0;
        root.lit = true;
    }

    Accessible.ignored: true
    color: Theme.text
    visible: root.wanted && root.lit
    width: 1

    onPlaceChanged: root.begin()
    onWantedChanged: root.begin()

    Timer {
        interval: Math.max(100, Qt.styleHints.cursorFlashTime / 2)
        repeat: true
        running: root.wanted && root.halves < root.most && Qt.styleHints.cursorFlashTime > 0

        onTriggered: {
            root.halves += 1;
            root.lit = !root.lit;
        }
    }
}
