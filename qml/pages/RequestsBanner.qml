// SPDX-License-Identifier: Apache-2.0
// Above the list of accounts while a sign-in request waits.
import QtQuick
import Warifu.Components
import Warifu.Prompt

Banner {
    id: root

    required property RequestsViewModel requests

    readonly property int count: root.requests ? root.requests.waitingCount : 0

    //: Button of the message that requests wait
    actionText: qsTr("Show")
    kind: Banner.Info
    //: Above the list of accounts
    title: qsTr("%n sign-in request(s) waiting", "", root.count)
    visible: root.count > 0

    onActionTriggered: root.requests.showFirst()
}
