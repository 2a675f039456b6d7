// SPDX-License-Identifier: Apache-2.0
// Something worth knowing, in its own words, with up to two things to do about it.
import QtQuick
import QtQuick.Layouts

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
    implicitHeight: row.implicitHeight + Theme.gap * 2
    implicitWidth: 280
    radius: Theme.radius

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: root.closable ? Theme.tiny : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        SvgIcon {
            Layout.alignment: Qt.AlignTop
            color: root.ink
            icon: ["info", "check", "warning", "error"][root.kind]
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.tiny

            AppLabel {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.bold: true
                text: root.title
                visible: root.title !== ""
            }
            AppLabel {
                Accessible.ignored: true
                Layout.fillWidth: true
                text: root.text
                visible: root.text !== ""
            }
            Repeater {
                model: root.points

                RowLayout {
                    required property string modelData

                    Layout.fillWidth: true
                    spacing: Theme.small

                    AppLabel {
                        Accessible.ignored: true
                        Layout.alignment: Qt.AlignTop
                        color: root.ink
                        text: "\u2022"
                        visible: root.points.length > 1
                    }
                    AppLabel {
                        Accessible.ignored: true
                        Layout.fillWidth: true
                        text: parent.modelData
                    }
                }
            }
            ButtonFlow {
                Layout.fillWidth: true
                Layout.topMargin: Theme.tiny
                visible: root.actionText !== ""

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
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: -6
            iconName: "close"
            iconSize: Theme.body + 2
            //: Button of a message at the top of the list
            text: qsTr("Close this message")
            visible: root.closable

            onClicked: root.closed()
        }
    }
}
