// SPDX-License-Identifier: Apache-2.0
// A question over the page: title, words, and buttons at the bottom right. Esc is the harmless way.
import QtQuick
import QtQuick.Templates as T

T.Dialog {
    id: root

    property string text
    property string acceptText
    property string rejectText
    property bool dangerous: false
    // false: acceptRequested() comes instead, and whoever opened it closes it when the deed is done.
    property bool closesOnAccept: true
    default property list<QtObject> body

    signal acceptRequested

    anchors.centerIn: parent
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    height: Math.min(root.implicitHeight, (parent ? parent.height : 600) - 24)
    implicitHeight: root.implicitContentHeight + root.topPadding + root.bottomPadding
    margins: 12
    modal: true
    padding: Theme.large
    parent: T.Overlay.overlay
    width: Math.min(parent ? parent.width - 24 : 420, Math.max(420, Theme.unit * 28))

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        border.color: Theme.border
        color: Theme.raised
        radius: Theme.bigRadius
    }
    contentItem: DialogFace {
        id: face

        acceptText: root.acceptText
        body: root.body
        dangerous: root.dangerous
        rejectText: root.rejectText
        text: root.text
        title: root.title

        onAccepted: root.closesOnAccept ? root.accept() : root.acceptRequested()
        onRejected: root.reject()
    }

    // A dialog with fields begins in one of them.
    onOpened: if (root.body.length === 0)
        face.focusDefault()
}
