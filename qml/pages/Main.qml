// SPDX-License-Identifier: Apache-2.0
// The window: the page at the bottom, the page above it, the short message, and what may be
// dropped onto it.
import QtQuick
import QtQuick.Templates as T
import Warifu.Components
import Warifu.ViewModels

T.ApplicationWindow {
    id: root

    required property Application application

    color: Theme.window
    height: 600
    minimumHeight: 400
    minimumWidth: 320
    title: "Warifu"
    width: 400

    Binding {
        property: "scheme"
        target: Theme
        value: root.application.settings.theme
    }
    Binding {
        property: "systemDark"
        target: Theme
        value: root.application.systemDark
    }
    Binding {
        property: "textScale"
        target: Theme
        value: root.application.settings.textPercent / 100
    }
    Binding {
        property: "systemTextPixels"
        target: Theme
        value: root.application.systemTextPixels
    }
    Binding {
        property: "codeFamily"
        target: Theme
        value: root.application.codeFamily
    }
    Binding {
        property: "reducedMotion"
        target: Theme
        value: root.application.lessMotion
    }
    PageStack {
        id: pages

        anchors.fill: parent
        application: root.application
    }
    NoticeBar {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: Theme.gap
        notice: root.application.notice
        // A page's own buttons are at the bottom.
        onList: root.application.navigation.page === Navigation.Accounts
        room: root.width - Theme.gap * 2
    }
    DropZone {
        anchors.fill: parent
        application: root.application
    }
    WindowShortcuts {
        application: root.application

        onHide: root.close()
    }
}
