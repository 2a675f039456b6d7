// SPDX-License-Identifier: Apache-2.0
// Holds the add flow, which is a module of its own and is loaded when it is first needed.
import QtQuick
import Warifu.ViewModels

FocusScope {
    id: root

    required property Application application

    Component.onCompleted: flow.setSource("qrc:/qt/qml/Warifu/Add/AddFlow.qml", {
        "viewModel": root.application.adding
    })

    Loader {
        id: flow

        anchors.fill: parent
        focus: true
    }
}
