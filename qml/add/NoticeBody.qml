// SPDX-License-Identifier: Apache-2.0
// What happened, why, and what to do about it: the middle of the vendor and the problem page.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

ColumnLayout {
    id: root

    required property string iconName
    required property color ink
    required property string text
    required property list<string> steps
    property bool numbered: false

    spacing: Theme.gap

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        SvgIcon {
            Layout.alignment: Qt.AlignTop
            color: root.ink
            icon: root.iconName
            size: Math.round(Theme.icon * 1.4)
        }
        AppLabel {
            Layout.fillWidth: true
            text: root.text
        }
    }
    Card {
        Layout.fillWidth: true
        visible: root.steps.length > 0

        Repeater {
            model: root.steps

            NoticeStep {
                numbered: root.numbered
            }
        }
    }
}
