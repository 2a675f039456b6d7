// SPDX-License-Identifier: Apache-2.0
// One thing explained: an icon, a heading, a few sentences.
import QtQuick
import QtQuick.Layouts
import Warifu.Components

Card {
    id: root

    required property string iconName
    required property string title
    required property string text

    Layout.fillWidth: true

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        SvgIcon {
            Layout.alignment: Qt.AlignTop
            color: Theme.accent
            icon: root.iconName
            size: Theme.icon
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.tiny

            AppLabel {
                Layout.fillWidth: true
                style: AppLabel.Subtitle
                text: root.title
            }
            AppLabel {
                Layout.fillWidth: true
                text: root.text
            }
        }
    }
}
