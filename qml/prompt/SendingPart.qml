// SPDX-License-Identifier: Apache-2.0
// The approval is on its way.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

PromptPart {
    id: root

    centered: true

    BusyMark {
        Layout.alignment: Qt.AlignHCenter
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Subtitle
        //: While an approval is on its way. %1: a server's name
        text: qsTr("Sending your approval to %1…").arg(root.prompt.server)
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
