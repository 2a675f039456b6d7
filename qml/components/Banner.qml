// SPDX-License-Identifier: Apache-2.0
// Something worth knowing, in its own words, with up to two things to do about it.
import QtQuick

Rectangle {
    id: root

    enum Kind {
        Info,
        Good,
        Warning,
        Danger
    }

    property int kind: Banner.Info
    property string title
    property string text
    // Several sentences, each a point of its own.
    property list<string> points
    property string actionText
    property string secondActionText
    property bool closable: false

    readonly property color ink: [Theme.accent, Theme.good, Theme.warning, Theme.danger][root.kind]

    signal actionTriggered
    signal secondActionTriggered
    signal closed

    Accessible.name: [root.title, root.text].concat(root.points).filter(words => words !== "").join(". ")
    Accessible.role: Accessible.AlertMessage
    border.color: Qt.alpha(root.ink, 0.35)
    color: [Theme.accentSoft, Theme.goodSoft, Theme.warningSoft, Theme.dangerSoft][root.kind]
    implicitHeight: Math.max(words.height, image.height) + Theme.gap * 2
    implicitWidth: 280
    radius: Theme.radius

    SvgIcon {
        id: image

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        color: root.ink
        icon: ["info", "check", "warning", "error"][root.kind]
    }
    // A positioner: a layout gave texts that appeared later the height or the width of one line.
    Column {
        id: words

        anchors.left: image.right
        anchors.leftMargin: Theme.gap
        anchors.right: root.closable ? close.left : parent.right
        anchors.rightMargin: root.closable ? Theme.tiny : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.tiny

        AppLabel {
            Accessible.ignored: true
            font.bold: true
            text: root.title
            visible: root.title !== ""
            width: parent.width
        }
        AppLabel {
            Accessible.ignored: true
            text: root.text
            visible: root.text !== ""
            width: parent.width
        }
        Repeater {
            model: root.points

            Item {
                id: point

                required property string modelData
                readonly property real indent: mark.visible ? mark.width + Theme.small : 0

                height: sentence.height
                width: words.width

                AppLabel {
                    id: mark

                    Accessible.ignored: true
                    color: root.ink
                    text: "\u2022"
                    visible: root.points.length > 1
                }
                AppLabel {
                    id: sentence

                    Accessible.ignored: true
                    text: point.modelData
                    width: parent.width - point.indent
                    x: point.indent
                }
            }
        }
        ButtonFlow {
            topPadding: Theme.tiny
            visible: root.actionText !== ""
            width: parent.width

            AppButton {
                text: root.actionText

                onClicked: root.actionTriggered()
            }
            AppButton {
                kind: AppButton.Quiet
                text: root.secondActionText
                visible: root.secondActionText !== ""

                onClicked: root.secondActionTriggered()
            }
        }
    }
    IconButton {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: Theme.tiny
        anchors.top: parent.top
        anchors.topMargin: Theme.gap - 6
        iconName: "close"
        iconSize: Theme.body + 2
        //: Button of a message at the top of the list
        text: qsTr("Close this message")
        visible: root.closable

        onClicked: root.closed()
    }
}
