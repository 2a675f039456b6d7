// SPDX-License-Identifier: Apache-2.0
// The end of a request, and the one button that leads on, always in view.
import QtQuick
import Warifu.Components
import Warifu.Prompt

FocusScope {
    id: root

    required property PromptViewModel prompt
    property alias headed: body.headed
    property alias scrolled: body.scrolled

    EndBody {
        id: body

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        prompt: root.prompt
    }
    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.surface
        height: done.height + Theme.gap * 2

        Divider {
            width: parent.width
        }
    }
    AppButton {
        id: done

        anchors.left: parent.left
        anchors.leftMargin: Theme.page
        anchors.right: parent.right
        anchors.rightMargin: Theme.page
        anchors.verticalCenter: bar.verticalCenter
        focus: true
        //: Button after a request has ended, while others wait
        text: root.prompt.hasMore ? qsTr("Next request") : /*: Button after a request has ended: closes the window */ qsTr("Done")

        onClicked: root.prompt.next()
    }
}
