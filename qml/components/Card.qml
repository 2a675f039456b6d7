// SPDX-License-Identifier: Apache-2.0
// A white field with a hairline around it that holds rows which belong together.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: root

    default property alias content: column.data
    property int padding: Theme.page
    property alias spacing: column.spacing

    border.color: Theme.border
    color: Theme.surface
    implicitHeight: column.implicitHeight + root.padding * 2
    implicitWidth: 280
    radius: Theme.bigRadius

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.padding
        anchors.right: parent.right
        anchors.rightMargin: root.padding
        spacing: Theme.gap
        y: root.padding
    }
}
