// SPDX-License-Identifier: Apache-2.0
// The avatar of a row; dragging it moves the row to another place of the manual order.
import QtQuick
import Warifu.Components

Item {
    id: root

    property alias faded: avatar.faded
    property alias hue: avatar.hue
    property alias initials: avatar.initials
    required property bool movable

    // point is where the pointer is, in the grip's own coordinates.
    signal dragged(point: point)
    signal dropped

    height: avatar.height
    width: avatar.width

    Avatar {
        id: avatar

        scale: drag.active ? 1.1 : 1
    }
    HoverHandler {
        cursorShape: root.movable ? Qt.OpenHandCursor : Qt.ArrowCursor
    }
    DragHandler {
        id: drag

        cursorShape: Qt.ClosedHandCursor
        dragThreshold: 8
        enabled: root.movable
        target: null

        onActiveChanged: if (!active)
            root.dropped()
        onTranslationChanged: if (active)
            root.dragged(centroid.position)
    }
}
