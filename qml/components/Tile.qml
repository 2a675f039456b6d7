// SPDX-License-Identifier: Apache-2.0
// A large choice: icon, title, one line of explanation. Tiles of one page are equal in size.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.Button {
    id: root

    required property string iconName
    property string description

    Accessible.description: root.description
    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: root.implicitContentHeight + root.topPadding + root.bottomPadding
    implicitWidth: 160
    padding: Theme.page

    background: Rectangle {
        border.color: root.hovered || root.visualFocus ? Theme.accent : Theme.border
        border.width: 1
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        radius: Theme.bigRadius

        FocusRing {
            radius: Theme.bigRadius + 2
            shown: root.visualFocus
        }
    }
    contentItem: ColumnLayout {
        spacing: Theme.small

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.accentSoft
            implicitHeight: Theme.icon * 2
            implicitWidth: Theme.icon * 2
            radius: Theme.icon

            SvgIcon {
                anchors.centerIn: parent
                color: Theme.accent
                icon: root.iconName
                size: Math.round(Theme.icon * 1.2)
            }
        }
        AppLabel {
            Accessible.ignored: true
            Layout.fillWidth: true
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            text: root.text
        }
        AppLabel {
            Accessible.ignored: true
            Layout.fillWidth: true
            dim: true
            horizontalAlignment: Text.AlignHCenter
            style: AppLabel.Caption
            text: root.description
            visible: root.description !== ""
        }
        Item {
            Layout.fillHeight: true
        }
    }

    Accessible.onPressAction: if (root.enabled)
        root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
}
