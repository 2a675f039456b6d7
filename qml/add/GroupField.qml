// SPDX-License-Identifier: Apache-2.0
// The group of an account: typed, or one of those that exist.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

ColumnLayout {
    id: root

    required property list<string> groups
    property alias group: field.text

    signal edited

    spacing: Theme.tiny

    AppTextField {
        id: field

        Layout.fillWidth: true
        //: Label of a field: accounts can be put into groups such as Work.
        label: qsTr("Group (optional)")
        maximumLength: 64

        onEdited: root.edited()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small
        visible: root.groups.length > 0

        Repeater {
            model: root.groups

            GroupChip {
                chosen: field.text === modelData

                onPicked: name => {
                    field.text = name;
                    root.edited();
                }
            }
        }
    }
}
