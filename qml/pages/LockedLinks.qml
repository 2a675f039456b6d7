// SPDX-License-Identifier: Apache-2.0
// What stays reachable without the vault: settings, help, quit. Side by side, or below each other.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

GridLayout {
    id: root

    required property Application application

    readonly property real wanted: settings.implicitWidth + help.implicitWidth + quit.implicitWidth + Theme.tiny * 2

    Layout.fillWidth: false
    columnSpacing: Theme.tiny
    columns: parent && parent.width < root.wanted ? 1 : 3
    rowSpacing: 0

    AppButton {
        id: settings

        Layout.alignment: Qt.AlignHCenter
        kind: AppButton.Quiet
        //: Link on the pages that are shown while the vault is locked.
        text: qsTr("Settings")

        onClicked: root.application.openPage(Navigation.Settings)
    }
    AppButton {
        id: help

        Layout.alignment: Qt.AlignHCenter
        kind: AppButton.Quiet
        //: Link on the pages that are shown while the vault is locked.
        text: qsTr("How it works")

        onClicked: root.application.openPage(Navigation.HowItWorks)
    }
    AppButton {
        id: quit

        Layout.alignment: Qt.AlignHCenter
        kind: AppButton.Quiet
        //: Link on the pages that are shown while the vault is locked: ends the program.
        text: qsTr("Quit")

        onClicked: Qt.quit()
    }
}
