// SPDX-License-Identifier: Apache-2.0
// The open list of an AppComboBox.
import QtQuick
import QtQuick.Templates as T

ListView {
    id: root

    property int chosen: -1

    Accessible.role: Accessible.List
    clip: true
    implicitHeight: root.contentHeight

    T.ScrollBar.vertical: AppScrollBar {
    }
}
