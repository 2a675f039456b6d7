// SPDX-License-Identifier: Apache-2.0
// The avatar of a row; dragging it moves the row to another place of the manual order.
import QtQuick
import Warifu.Components

Item {
    id: root

    required property AccountCell row

    function targetOf(point: point): int {
        const list = root.row.list;
        const place = list.mapFromItem(root, point.x, point.y);
        const found = list.indexAt(list.contentX + place.x, list.contentY + place.y);
        return found < 0 ? root.row.index : list.accounts.reachable(root.row.index, found);
    }

    height: 40
    width: 40

    Avatar {
        faded: !root.row.usable
        hue: root.row.hue
        initials: root.row.initials
        scale: drag.active ? 1.1 : 1
    }
    HoverHandler {
        cursorShape: root.row.list && root.row.list.accounts.canReorder ? Qt.OpenHandCursor : Qt.ArrowCursor
    }
    DragHandler {
        id: drag

        cursorShape: Qt.ClosedHandCursor
        dragThreshold: 8
        enabled: root.row.list !== null && root.row.list.accounts.canReorder
        target: null

        onActiveChanged: {
            const list = root.row.list;
            if (!active && list.dropRow >= 0)
                list.accounts.moveTo(root.row.index, list.dropRow);
            list.dropRow = -1;
        }
        onTranslationChanged: if (active)
            root.row.list.dropRow = root.targetOf(centroid.position)
    }
}
