// SPDX-License-Identifier: Apache-2.0
// What stands on an AccountRow. Two lines: who and how long; account and code. Stacked, where there
// is no room: the account has a line of its own between them.
import QtQuick
import Warifu.Components

Item {
    id: root

    required property bool canAdvance
    required property string code
    required property bool copied
    required property bool counterBased
    required property bool ending
    required property bool hiddenCode
    required property double hue
    required property string initials
    required property bool lively
    required property bool movable
    required property string nextCode
    required property bool pinned
    required property double progress
    required property string reason
    required property bool ringShown
    required property string timeLeft
    required property string spokenLeft
    required property string spoken
    required property bool stacked
    required property string subtitle
    required property string title
    required property bool usable

    signal advanceWanted
    signal dragged(item: Item, point: point)
    signal dropped
    signal menuWanted(item: Item)

    DragGrip {
        id: grip

        anchors.left: parent.left
        anchors.leftMargin: Theme.page
        faded: !root.usable
        hue: root.hue
        initials: root.initials
        movable: root.movable
        y: root.stacked ? Theme.gap + 2 : (root.height - height) / 2

        onDragged: point => root.dragged(grip, point)
        onDropped: root.dropped()
    }
    Text {
        id: title

        readonly property real end: next.visible && !root.stacked ? next.x : ring.x

        Accessible.ignored: true
        anchors.left: grip.right
        anchors.leftMargin: Theme.gap
        color: root.usable ? Theme.text : Theme.dimText
        elide: Text.ElideRight
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        text: root.title
        textFormat: Text.PlainText
        width: Math.min(implicitWidth, Math.max(0, end - x - Theme.small - (pin.visible ? pin.width + Theme.tiny : 0)))
        y: root.usable ? Theme.gap : Theme.small
    }
    SvgIcon {
        id: pin

        anchors.left: title.right
        anchors.leftMargin: Theme.tiny
        anchors.verticalCenter: title.verticalCenter
        color: Theme.accent
        icon: root.pinned ? "pin" : ""
        size: Theme.caption + 1
        visible: root.pinned
    }
    // At the end of the first line: how long. Before it the next code, or below it when stacked.
    // Made where it is shown: most lists have one countdown above them.
    Loader {
        id: ring

        active: root.ringShown
        anchors.right: more.left
        anchors.rightMargin: Theme.tiny
        anchors.verticalCenter: title.verticalCenter

        sourceComponent: RowCountdown {
            ending: root.ending
            progress: root.progress
            spoken: root.spokenLeft
            timeLeft: root.timeLeft
        }
    }
    NextCode {
        id: next

        anchors.right: root.stacked ? more.left : ring.left
        anchors.rightMargin: root.stacked ? Theme.tiny : Theme.small
        anchors.verticalCenter: root.stacked ? subtitle.verticalCenter : title.verticalCenter
        //: In a row of the list, shortly before the code changes. %1 is the code that comes next.
        label: qsTr("Next %1").arg(root.nextCode)
        visible: root.nextCode !== ""
    }
    Text {
        id: subtitle

        // Stacked, the button with the three dots reaches down beside this line.
        readonly property real end: root.stacked ? (next.visible ? next.x : more.x) : code.visible ? bottom.x : root.width - Theme.small

        Accessible.ignored: true
        anchors.left: title.left
        color: root.usable ? Theme.dimText : Theme.warning
        elide: Text.ElideRight
        font.pixelSize: Theme.caption
        maximumLineCount: root.usable ? 1 : 3
        text: root.usable ? root.subtitle : root.reason
        textFormat: Text.PlainText
        width: Math.max(0, end - x - Theme.small)
        wrapMode: root.usable ? Text.NoWrap : Text.Wrap
        y: root.stacked || !root.usable ? title.y + title.height + 1 : bottom.y + bottom.height / 2 - height / 2
    }
    // At the end of the second line: the code.
    Row {
        id: bottom

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.small
        anchors.left: root.stacked ? title.left : undefined
        anchors.right: root.stacked ? undefined : parent.right
        anchors.rightMargin: copySpace.visible ? 0 : Theme.page
        spacing: 0

        Loader {
            active: root.usable && root.counterBased
            anchors.verticalCenter: parent.verticalCenter
            visible: active

            sourceComponent: AppButton {
                Accessible.name: qsTr("Next code")
                enabled: root.canAdvance
                iconName: "refresh"
                implicitHeight: Math.max(32, implicitContentHeight + 8)
                kind: code.visible ? AppButton.Quiet : AppButton.Plain
                //: Button in the row of a counter-based account: makes the next code and shows it
                text: code.visible ? "" : qsTr("Next code")

                onClicked: root.advanceWanted()
            }
        }
        CodeText {
            id: code

            anchors.verticalCenter: parent.verticalCenter
            color: root.ending ? Theme.warning : Theme.text
            room: root.stacked ? root.width - title.x - copySpace.width : 0
            //: Read aloud in place of a code that is hidden
            spoken: root.hiddenCode ? qsTr("Code hidden") : root.spoken
            text: root.code
            visible: root.usable && root.code !== ""
        }
        // The copy mark stands below the button with the three dots.
        Item {
            id: copySpace

            anchors.verticalCenter: parent.verticalCenter
            height: Theme.icon
            visible: code.visible
            width: more.width + Theme.small

            SvgIcon {
                anchors.centerIn: parent
                anchors.horizontalCenterOffset: -Theme.tiny
                color: root.copied ? Theme.good : root.lively ? Theme.accent : Theme.faintText
                icon: root.copied ? "check" : "copy"
                size: Math.round(Theme.body * 1.2)
            }
        }
    }
    IconButton {
        id: more

        activeFocusOnTab: false
        anchors.right: parent.right
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: title.verticalCenter
        description: root.title
        iconName: "more"
        iconSize: Math.round(Theme.body * 1.3)
        implicitHeight: Math.max(32, iconSize + 8)
        //: Button at the end of a row: opens the menu with edit, pin, move, QR code and delete
        text: qsTr("More actions")

        onClicked: root.menuWanted(more)
    }
}
