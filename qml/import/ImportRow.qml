// SPDX-License-Identifier: Apache-2.0
// One row of the file: what it would mean in the vault, and whether it comes along.
import QtQuick
import QtQuick.Templates as T
import Warifu.Components
import Warifu.Importing

T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string subtitle
    required property string detail
    required property int kind
    required property int choice
    required property string otherName
    required property string reason
    required property list<string> warnings
    required property bool offered
    required property bool replaceable

    readonly property bool taken: root.choice !== ImportChoice.Skip
    readonly property bool conflict: root.kind === ImportKind.OtherKey || root.kind === ImportKind.OtherName || root.kind === ImportKind.TwiceRenamed
    readonly property bool unreadable: root.kind === ImportKind.Unreadable
    readonly property color ink: root.unreadable || root.kind === ImportKind.Forbidden ? Theme.danger : root.conflict ? Theme.warning : root.kind === ImportKind.New ? Theme.good : Theme.dimText
    //: In place of the name of an account that has none
    readonly property string name: root.title !== "" ? root.title : qsTr("(no name)")
    // What the row is, in a sentence.
    readonly property string state: {
        switch (root.kind) {
        case ImportKind.Same:
            //: About a row of a file that is imported
            return qsTr("Already in your vault.");
        case ImportKind.InTrash:
            //: About a row of a file that is imported
            return qsTr("It is in the trash of your vault.");
        case ImportKind.Twice:
            //: About a row of a file that is imported
            return qsTr("An earlier row is the same.");
        case ImportKind.OtherKey:
            //: About a row of a file that is imported
            return qsTr("Your vault has this account with another key.");
        case ImportKind.OtherName:
            //: About a row of a file that is imported. %1: an account
            return qsTr("Your vault has this key as “%1”.").arg(root.otherName);
        case ImportKind.TwiceRenamed:
            //: About a row of a file that is imported
            return qsTr("An earlier row has the same key under another name.");
        case ImportKind.Forbidden:
            //: About a row of a file that is imported: a managed setting forbids it
            return qsTr("Not allowed by your organisation.");
        case ImportKind.Unreadable:
            return root.reason;
        default:
            //: About a row of a file that is imported: it is not in the vault yet
            return qsTr("New.");
        }
    }

    signal toggled
    signal picked(int choice)

    Accessible.checkable: root.offered
    Accessible.checked: root.taken
    Accessible.description: [root.state, root.detail].concat(root.warnings).filter(words => words !== "").join(" ")
    //: Read aloud for a row: %1 is the service, %2 the user name there
    Accessible.name: root.subtitle === "" ? root.name : qsTr("%1, %2").arg(root.name).arg(root.subtitle)
    // Qt 6.4 gives a delegate this role whatever stands here; that it can be ticked is in its state.
    Accessible.role: Accessible.ListItem
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    implicitHeight: Math.max(mark.height, texts.height) + Theme.gap * 2

    background: Rectangle {
        color: root.down && root.offered ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface

        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: root.visualFocus
            spread: -2
        }
    }
    contentItem: Item {
        Rectangle {
            id: mark

            border.color: Theme.strongBorder
            border.width: root.taken || !root.offered ? 0 : 1
            color: root.taken ? Theme.accent : root.offered ? Theme.surface : "transparent"
            height: Theme.icon
            radius: 5
            width: Theme.icon
            x: Theme.page
            y: Theme.gap

            SvgIcon {
                anchors.centerIn: parent
                color: root.offered ? Theme.accentInk : root.ink
                icon: root.unreadable || root.kind === ImportKind.Forbidden ? "error" : "check"
                size: root.offered ? Theme.icon - 4 : Theme.icon
                visible: root.taken || !root.offered
            }
        }
        // A positioner, not a layout: its height follows texts that wrap.
        Column {
            id: texts

            anchors.left: mark.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.page
            spacing: 2
            y: Theme.gap

            AppLabel {
                Accessible.ignored: true
                dim: !root.offered
                font.bold: true
                text: root.name
                visible: root.title !== "" || !root.unreadable
                width: texts.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Accessible.ignored: true
                dim: true
                text: root.subtitle
                visible: root.subtitle !== ""
                width: texts.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Accessible.ignored: true
                dim: true
                text: root.detail
                visible: root.detail !== ""
                width: texts.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Accessible.ignored: true
                color: root.ink
                style: AppLabel.Caption
                text: root.state
                visible: root.state !== ""
                width: texts.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Accessible.ignored: true
                color: Theme.warning
                style: AppLabel.Caption
                text: root.warnings.join(" ")
                visible: root.warnings.length > 0
                width: texts.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            ConflictField {
                choice: root.choice
                //: Read aloud for a choice. %1: an account
                name: qsTr("What becomes of %1").arg(root.name)
                replaceable: root.replaceable
                visible: root.conflict
                width: Math.min(implicitWidth, texts.width)

                onPicked: choice => root.picked(choice)
            }
        }
    }

    Accessible.onPressAction: root.clicked()
    Accessible.onToggleAction: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: if (root.offered)
        root.toggled()
}
