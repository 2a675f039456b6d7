// SPDX-License-Identifier: Apache-2.0
// One of our stroke icons, in any colour. Decoration only: the control around it has the name.
import QtQuick
import QtQuick.Controls.impl

IconImage {
    id: root

    property string icon
    property int size: Theme.icon

    Accessible.ignored: true
    color: Theme.text
    height: root.size
    source: root.icon === "" ? "" : "qrc:/warifu/icons/" + root.icon + ".svg"
    sourceSize.height: root.size
    sourceSize.width: root.size
    width: root.size
}
