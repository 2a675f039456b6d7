// SPDX-License-Identifier: Apache-2.0
// One account: who, its code, how long the code lives. Pressing it anywhere copies.
import QtQuick
import Warifu.Components

AccountCell {
    id: root

    Accessible.description: root.usable ? root.spoken : root.reason
    Accessible.name: root.subtitle === "" ? root.title : root.title + ", " + root.subtitle
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.current
    focusPolicy: Qt.ClickFocus
    height: root.list ? root.list.cellHeight : 72
    hoverEnabled: true
    width: root.list ? root.list.cellWidth : 320

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered || root.current ? Theme.hover : Theme.surface

        Divider {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: root.list && root.list.columns > 1 ? 0 : Theme.page + 40 + Theme.gap
            anchors.right: parent.right
        }
        Divider {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.top: parent.top
            visible: root.list !== null && root.list.columns > 1
            width: 1
        }
        FocusRing {
            anchors.margins: 3
            radius: Theme.radius
            shown: root.visualFocus || root.current
        }
        Rectangle {
            Accessible.ignored: true
            color: Theme.accent
            height: 3
            visible: root.list !== null && root.list.dropRow === root.index
            width: parent.width
        }
    }
    contentItem: AccountRowFace {
        row: root
    }

    Accessible.onPressAction: root.clicked()
    onClicked: {
        root.list.currentIndex = root.index;
        root.list.accounts.copy(root.index);
    }

    TapHandler {
        acceptedButtons: Qt.RightButton

        onTapped: {
            root.list.currentIndex = root.index;
            root.list.menuWanted(root.index, null);
        }
    }
}
