// SPDX-License-Identifier: Apache-2.0
// One of our stroke icons, in any colour. Decoration only: the control around it has the name.
import QtQuick
// Its C++ types: the folder alone brings the files only.
import Warifu.Components

StrokeIcon {
    id: root

    property int size: Theme.icon

    Accessible.ignored: true
    color: Theme.text
    height: root.size
    implicitHeight: root.size
    implicitWidth: root.size
    width: root.size
}
