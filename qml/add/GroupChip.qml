// SPDX-License-Identifier: Apache-2.0
// A group that exists, to be taken with one press.
import QtQuick
import Warifu.Components

AppButton {
    id: root

    required property string modelData

    signal chosen(name: string)

    //: Read aloud for a button that names a group.
    Accessible.description: qsTr("Puts the account into this group")
    kind: AppButton.Quiet
    text: root.modelData

    onClicked: root.chosen(root.modelData)
}
