// SPDX-License-Identifier: Apache-2.0
// Holds the pages that bring accounts over from another app, a module of its own that is loaded
// when it is first needed.
import QtQuick
import Warifu.ViewModels

FocusScope {
    id: root

    required property Application application

    Component.onCompleted: flow.setSource("qrc:/qt/qml/Warifu/Import/ImportFlow.qml", {
        "viewModel": root.application.importing
    })

    Loader {
        id: flow

        anchors.fill: parent
        focus: true
    }
}
