// SPDX-License-Identifier: Apache-2.0
// Words on the left, a control on the right; the control moves below where there is no room.
import QtQuick
import QtQuick.Layouts

Item {
    id: root

    required property string label
    property string description
    default property alias control: slot.data

    readonly property bool stacked: root.width < slot.implicitWidth + Theme.page + Theme.unit * 9

    Layout.fillWidth: true
    implicitHeight: root.stacked ? words.height + Theme.small + slot.height : Math.max(words.height, slot.height)
    implicitWidth: 240

    Column {
        id: words

        spacing: 2
        width: root.stacked ? root.width : root.width - slot.width - Theme.page
        y: root.stacked ? 0 : (root.height - words.height) / 2

        AppLabel {
            text: root.label
            width: parent.width
        }
        AppLabel {
            dim: true
            style: AppLabel.Caption
            text: root.description
            visible: root.description !== ""
            width: parent.width
        }
    }
    RowLayout {
        id: slot

        spacing: Theme.small
        width: Math.min(slot.implicitWidth, root.width)
        x: root.stacked ? 0 : root.width - slot.width
        y: root.stacked ? words.height + Theme.small : (root.height - slot.height) / 2
    }
}
