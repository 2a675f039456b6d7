// SPDX-License-Identifier: Apache-2.0
// A hairline between groups of lines of a menu.
import QtQuick
import QtQuick.Templates as T

T.MenuSeparator {
    id: root

    Accessible.ignored: true
    implicitHeight: 9
    implicitWidth: 100

    contentItem: Item {
        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
