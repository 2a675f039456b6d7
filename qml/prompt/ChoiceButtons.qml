// SPDX-License-Identifier: Apache-2.0
// What the server offers where it cannot be typed: one of these is on the sign-in page. None is
// chosen beforehand.
import QtQuick
import Warifu.Components

Flow {
    id: root

    property list<string> choices
    property string chosen
    property string name

    signal choiceMade(string choice)

    Accessible.name: root.name
    Accessible.role: Accessible.Grouping
    spacing: Theme.small

    Repeater {
        model: root.choices

        ChoiceButton {
            required property string modelData

            checked: root.chosen === modelData
            text: modelData
            width: Math.min(implicitWidth, root.width)

            onClicked: root.choiceMade(modelData)
        }
    }
}
