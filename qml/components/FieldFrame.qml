// SPDX-License-Identifier: Apache-2.0
// The box behind a field: border, focus, error.
import QtQuick

Rectangle {
    id: root

    property bool focused: false
    property bool faulty: false
    property bool hovered: false

    border.color: root.faulty ? Theme.danger : root.focused ? Theme.focus : root.hovered ? Theme.dimText : Theme.strongBorder
    border.width: root.focused || root.faulty ? 2 : 1
    color: Theme.surface
    implicitHeight: Theme.control
    implicitWidth: 200
    opacity: root.enabled ? 1 : 0.6
    radius: Theme.radius
}
