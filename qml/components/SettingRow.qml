// SPDX-License-Identifier: Apache-2.0
// Words on the left, a control on the right; the control moves below where there is no room.
import QtQuick
import QtQuick.Layouts

Item {
    id: root

    required property string label
    property string description
    // Somebody else has decided; said below the description.
    property bool managed: false
    default property alias control: slot.data

    readonly property bool stacked: root.width < slot.wanted + Theme.page + Theme.unit * 9

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
        Row {
            spacing: Theme.tiny
            visible: root.managed
            width: parent.width

            SvgIcon {
                id: mark

                color: Theme.accent
                icon: "lock"
                size: Theme.caption + 4
            }
            AppLabel {
                color: Theme.accent
                style: AppLabel.Caption
                //: Below a setting that an administrator has decided
                text: qsTr("Managed by your organisation")
                width: parent.width - mark.width - parent.spacing
            }
        }
    }
    Flow {
        id: slot

        readonly property real wanted: {
            let sum = 0;
            for (let i = 0; i < slot.children.length; ++i)
                if (slot.children[i].visible)
                    sum += slot.children[i].implicitWidth + (sum > 0 ? slot.spacing : 0);
            return sum;
        }

        // Nothing is wider than the row.
        function bound(): void {
            for (let i = 0; i < slot.children.length; ++i) {
                const child = slot.children[i];
                child.width = Qt.binding(() => Math.min(child.implicitWidth, root.width));
            }
        }

        spacing: Theme.small
        width: Math.min(slot.wanted, root.width)
        x: root.stacked ? 0 : root.width - slot.width
        y: root.stacked ? words.height + Theme.small : (root.height - slot.height) / 2

        Component.onCompleted: slot.bound()
        onChildrenChanged: slot.bound()
    }
}
