// SPDX-License-Identifier: Apache-2.0
// The short message at the bottom, while there is one.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

Item {
    id: root

    required property NoticeViewModel notice
    property int room: 320
    property bool onList: true

    height: toast.implicitHeight
    visible: root.notice.shown && (root.onList || !root.notice.copied)
    width: Math.min(root.room, toast.implicitWidth + 8, Theme.readable)

    Toast {
        id: toast

        // Read aloud once when it appears; the countdown is not.
        Accessible.name: root.notice.announcement
        actionText: root.notice.actionText
        anchors.bottom: parent.bottom
        iconName: root.notice.failure ? "warning" : "check"
        text: root.notice.text
        width: parent.width

        onActionTriggered: root.notice.act()
        onClosed: root.notice.dismiss()
    }
}
