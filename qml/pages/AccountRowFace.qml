// SPDX-License-Identifier: Apache-2.0
// What stands on an AccountRow.
import QtQuick
import Warifu.Components

Item {
    id: root

    required property AccountCell row

    readonly property bool stacked: root.row.list !== null && root.row.list.stacked
    readonly property bool ringShown: root.row.usable && !root.row.counterBased && root.row.list !== null && !root.row.list.sharedPeriod

    DragGrip {
        id: avatar

        anchors.left: parent.left
        anchors.leftMargin: Theme.page
        row: root.row
        y: root.stacked ? 14 : (root.height - height) / 2
    }
    Text {
        id: title

        Accessible.ignored: true
        anchors.left: avatar.right
        anchors.leftMargin: Theme.gap
        anchors.right: next.visible ? next.left : ring.left
        anchors.rightMargin: Theme.small
        color: root.row.usable ? Theme.text : Theme.disabledText
        elide: Text.ElideRight
        font.bold: true
        font.pixelSize: Theme.body
        text: root.row.title
        textFormat: Text.PlainText
        y: root.stacked || root.row.subtitle !== "" || !root.row.usable ? 12 : (root.height - height) / 2
    }
    SvgIcon {
        anchors.left: title.left
        anchors.leftMargin: Math.min(title.implicitWidth, title.width) + Theme.tiny
        anchors.verticalCenter: title.verticalCenter
        color: Theme.dimText
        icon: "pin"
        size: Theme.caption + 1
        visible: root.row.pinned
    }
    Text {
        id: subtitle

        Accessible.ignored: true
        anchors.left: title.left
        anchors.right: root.stacked || !code.visible ? more.left : code.left
        anchors.rightMargin: Theme.small
        color: Theme.dimText
        elide: Text.ElideRight
        font.pixelSize: Theme.caption
        maximumLineCount: root.stacked || !root.row.usable ? 2 : 1
        text: root.row.usable ? root.row.subtitle : root.row.reason
        textFormat: Text.PlainText
        wrapMode: maximumLineCount > 1 ? Text.Wrap : Text.NoWrap
        y: root.stacked || !root.row.usable ? title.y + title.height : root.height - height - 15
    }
    Text {
        id: next

        //: In a row of the list, shortly before the code changes. %1 is the code that comes next.
        readonly property string label: qsTr("Next %1").arg(root.row.nextCode)

        Accessible.name: next.label
        Accessible.role: Accessible.StaticText
        anchors.baseline: title.baseline
        anchors.right: ring.left
        anchors.rightMargin: Theme.tiny
        color: Theme.dimText
        font.family: Theme.codeFamily
        font.pixelSize: Theme.caption
        text: next.label
        textFormat: Text.PlainText
        visible: root.row.nextCode !== ""
    }
    RowCountdown {
        id: ring

        anchors.right: more.left
        anchors.rightMargin: ring.visible ? Theme.tiny : 0
        anchors.verticalCenter: title.verticalCenter
        ending: root.row.ending
        progress: root.row.progress
        seconds: root.row.secondsLeft
        visible: root.ringShown
        width: ring.visible ? ring.implicitWidth : 0
    }
    CodeText {
        id: code

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 9
        anchors.left: root.stacked ? title.left : undefined
        anchors.right: root.stacked ? undefined : copyMark.left
        anchors.rightMargin: root.stacked ? 0 : Theme.small
        color: root.row.ending ? Theme.warning : Theme.text
        //: Read aloud in place of a code that is hidden
        spoken: root.row.hiddenCode ? qsTr("Code hidden") : root.row.spoken
        text: root.row.code
        visible: root.row.usable && root.row.code !== ""
    }
    SvgIcon {
        id: copyMark

        anchors.left: root.stacked ? code.right : undefined
        anchors.leftMargin: root.stacked ? Theme.small : 0
        anchors.right: root.stacked ? undefined : more.left
        anchors.verticalCenter: code.verticalCenter
        color: root.row.copied ? Theme.good : root.row.hovered || root.row.current ? Theme.accent : Theme.disabledText
        icon: root.row.copied ? "check" : "copy"
        size: Theme.body + 4
        visible: code.visible
    }
    AppButton {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        anchors.right: code.visible && !root.stacked ? code.left : more.left
        anchors.rightMargin: Theme.tiny
        enabled: root.row.canAdvance
        iconName: "refresh"
        implicitHeight: 32
        //: Button in the row of a counter-based account: makes the next code and shows it
        text: code.visible ? "" : qsTr("Next code")
        visible: root.row.usable && root.row.counterBased
        Accessible.name: qsTr("Next code")

        onClicked: root.row.list.accounts.advance(root.row.index)
    }
    IconButton {
        id: more

        activeFocusOnTab: false
        anchors.right: parent.right
        anchors.rightMargin: Theme.small
        description: root.row.title
        iconName: "more"
        //: Button at the end of a row: opens the menu with edit, pin, move, QR code and delete
        text: qsTr("More actions")
        y: root.stacked ? 4 : (root.height - height) / 2

        onClicked: {
            root.row.list.currentIndex = root.row.index;
            root.row.list.menuWanted(root.row.index, more);
        }
    }
}
