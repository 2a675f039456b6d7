// SPDX-License-Identifier: Apache-2.0
// A choice out of a few words.
import QtQuick
import QtQuick.Templates as T

T.ComboBox {
    id: root

    property string name
    // The index that is to be shown. Another language brings another model, which would show the first.
    property int chosen: 0

    function press(): void {
        if (root.popup.visible)
            root.popup.close();
        else
            root.popup.open();
    }

    Accessible.name: root.name
    Accessible.role: Accessible.ComboBox
    delegate: AppComboBoxDelegate {
    }
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitContentWidthPolicy: T.ComboBox.WidestText
    implicitHeight: Math.max(Theme.control, root.implicitContentHeight + 8)
    implicitWidth: root.implicitContentWidth + Theme.gap * 2 + Theme.icon
    leftPadding: Theme.gap
    rightPadding: Theme.icon + Theme.gap

    background: FieldFrame {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        focused: root.visualFocus
        hovered: root.hovered
    }
    contentItem: TextInput {
        Accessible.ignored: true
        activeFocusOnTab: false
        clip: true
        color: root.enabled ? Theme.text : Theme.disabledText
        enabled: false
        font: root.font
        readOnly: true
        text: root.displayText
        verticalAlignment: Text.AlignVCenter
        wrapMode: TextInput.Wrap
    }
    indicator: SvgIcon {
        color: Theme.dimText
        icon: "chevron-down"
        x: root.width - width - Theme.small
        y: (root.height - height) / 2
    }
    popup: T.Popup {
        height: Math.min(contentItem.implicitHeight + 8, root.Window.height - 24)
        padding: 4
        width: root.width
        y: root.height + 2

        background: Rectangle {
            border.color: Theme.border
            color: Theme.raised
            radius: Theme.radius
        }
        contentItem: AppComboBoxList {
            chosen: root.currentIndex
            currentIndex: root.highlightedIndex
            model: root.popup.visible ? root.delegateModel : null
        }
    }

    Accessible.onPressAction: root.press()
    onChosenChanged: root.currentIndex = root.chosen
    onModelChanged: root.currentIndex = root.chosen
    Component.onCompleted: root.currentIndex = root.chosen
}
