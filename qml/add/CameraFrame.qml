// SPDX-License-Identifier: Apache-2.0
// The camera's picture, or in its place what is going on.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

FocusScope {
    id: root

    required property ScanViewModel scan

    readonly property bool failed: root.scan.cameraState === ScanViewModel.Failed
    readonly property bool waiting: root.scan.cameraState === ScanViewModel.Starting || (root.scan.cameraState === ScanViewModel.Running && !view.active)

    implicitHeight: root.failed ? words.implicitHeight + Theme.large * 2 : Math.min(root.width * 0.75, 420)
    implicitWidth: 280

    Rectangle {
        anchors.fill: parent
        border.color: Theme.border
        border.width: root.failed ? 1 : 0
        color: root.failed ? Theme.surface : Theme.video
        radius: Theme.bigRadius
    }
    CameraView {
        id: view

        //: Read aloud for the moving picture.
        Accessible.name: qsTr("Picture of the camera")
        Accessible.role: Accessible.Graphic
        anchors.fill: parent
        cornerRadius: Theme.bigRadius
        feed: root.scan.feed
        visible: !root.failed
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        visible: root.waiting

        BusyMark {
            anchors.horizontalCenter: parent.horizontalCenter
            ink: Theme.videoAccent
            running: root.waiting
        }
        AppLabel {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.videoText
            //: In place of the camera's picture, for a second.
            text: qsTr("The camera is starting…")
        }
    }
    ColumnLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: Theme.large
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        visible: root.failed

        SvgIcon {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.warning
            icon: "camera"
            size: Theme.icon * 2
        }
        AppLabel {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            style: AppLabel.Subtitle
            text: root.scan.cameraTitle
        }
        AppLabel {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.scan.cameraText
        }
        AppButton {
            Layout.alignment: Qt.AlignHCenter
            focus: true
            iconName: "refresh"
            //: Button: starts the camera once more.
            text: qsTr("Try again")

            onClicked: root.scan.retryCamera()
        }
    }
}
