// SPDX-License-Identifier: Apache-2.0
// What stands on an AppDialog. The words scroll when the window is too low for them; the buttons
// stay in view.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

Item {
    id: root

    property string title
    property string text
    property string acceptText
    property string rejectText
    property bool dangerous: false
    property list<QtObject> body

    readonly property Item focused: root.Window.activeFocusItem

    signal accepted
    signal rejected

    // The button that Enter presses shows that it has the keyboard, whatever opened the dialog.
    function focusDefault(): void {
        const button = root.dangerous || root.acceptText === "" ? reject : accept;
        button.forceActiveFocus(Qt.TabFocusReason);
        // It may have had the focus already, for the reason that the dialog opened.
        button.focusReason = Qt.TabFocusReason;
    }

    implicitHeight: column.implicitHeight + Theme.page + buttons.implicitHeight

    // What has the keyboard is in view, also when the room changes under it.
    function reveal(): void {
        if (!root.focused || root.focused === flick)
            return;
        for (let walk = root.focused; walk; walk = walk.parent)
            if (walk === column) {
                const y = root.focused.mapToItem(column, 0, 0).y;
                flick.contentY = Math.max(0, Math.min(Math.max(flick.contentY, y + root.focused.height + Theme.gap - flick.height), y - Theme.large));
                return;
            }
    }

    onFocusedChanged: root.reveal()

    Flickable {
        id: flick

        onContentHeightChanged: Qt.callLater(root.reveal)
        onHeightChanged: Qt.callLater(root.reveal)

        // Room for the focus rings of fields at the edge.
        readonly property int edge: 3

        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.page
        anchors.left: parent.left
        anchors.leftMargin: -flick.edge
        anchors.right: parent.right
        // The scroll bar stands beside the words, in the dialog's padding.
        anchors.rightMargin: -Theme.page
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: flick.contentHeight > flick.height
        contentHeight: column.implicitHeight
        contentWidth: flick.width

        T.ScrollBar.vertical: AppScrollBar {
        }

        ColumnLayout {
            id: column

            Accessible.description: root.text
            Accessible.name: root.title
            Accessible.role: Accessible.Dialog
            spacing: Theme.gap
            width: root.width
            x: flick.edge

            TitleLabel {
                Layout.fillWidth: true
                text: root.title
            }
            AppLabel {
                Layout.fillWidth: true
                text: root.text
                visible: root.text !== ""
            }
            ColumnLayout {
                Layout.fillWidth: true
                data: root.body
                spacing: Theme.gap
                visible: root.body.length > 0
            }
        }
    }
    ButtonFlow {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        layoutDirection: Qt.RightToLeft

        AppButton {
            id: accept

            focus: !root.dangerous
            kind: root.dangerous ? AppButton.Danger : AppButton.Primary
            text: root.acceptText
            visible: root.acceptText !== ""

            onClicked: root.accepted()
        }
        AppButton {
            id: reject

            focus: root.dangerous || root.acceptText === ""
            text: root.rejectText
            visible: root.rejectText !== ""

            onClicked: root.rejected()
        }
    }
}
