// SPDX-License-Identifier: Apache-2.0
// A group that exists, to be taken with one press.
import QtQuick
import Warifu.Components

Chip {
    id: root

    required property string modelData

    signal picked(name: string)

    //: Read aloud for a button that names a group.
    description: qsTr("Puts the account into this group")
    text: root.modelData

    onClicked: root.picked(root.modelData)
}
