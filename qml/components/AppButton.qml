// SPDX-License-Identifier: Apache-2.0
// A button with words. Primary: the one thing this page is for; at most one of them is in view.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: root

    enum Kind {
        Plain,
        Primary,
        Danger,
        Quiet,
        // Leads to a question about something that cannot be undone.
        QuietDanger
    }

    property int kind: AppButton.Plain
    property string iconName
    property string description

    readonly property bool isFilled: root.kind === AppButton.Primary || root.kind === AppButton.Danger
    readonly property bool isQuiet: root.kind === AppButton.Quiet || root.kind === AppButton.QuietDanger
    readonly property color ink: {
        if (!root.enabled)
            return Theme.disabledText;
        if (root.kind === AppButton.Primary)
            return Theme.accentInk;
        if (root.kind === AppButton.Danger)
            return Theme.dangerInk;
        if (root.kind === AppButton.QuietDanger)
            return Theme.danger;
        return root.kind === AppButton.Quiet ? Theme.accent : Theme.text;
    }
    readonly property color fill: {
        const lively = root.hovered || root.down;
        if (root.isFilled && !root.enabled)
            return Theme.pressed;
        if (root.kind === AppButton.Primary)
            return lively ? Theme.accentHover : Theme.accent;
        if (root.kind === AppButton.Danger)
            return lively ? Theme.dangerHover : Theme.danger;
        if (root.down)
            return Theme.pressed;
        if (root.hovered)
            return Theme.hover;
        return root.isQuiet ? "transparent" : Theme.surface;
    }

    Accessible.description: root.description
    Accessible.name: root.text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    font.bold: root.isFilled
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Math.max(Theme.control, root.implicitContentHeight + root.topPadding + root.bottomPadding)
    implicitWidth: Math.max(Theme.control, root.implicitContentWidth + root.leftPadding + root.rightPadding)
    leftPadding: root.isQuiet ? Theme.gap : Theme.page
    rightPadding: root.leftPadding
    topPadding: Theme.tiny
    bottomPadding: Theme.tiny

    background: Rectangle {
        border.color: root.isFilled || root.isQuiet ? "transparent" : Theme.strongBorder
        border.width: root.isFilled || root.isQuiet ? 0 : 1
        color: root.fill
        opacity: root.enabled ? 1 : 0.7
        radius: Theme.radius

        FocusRing {
            shown: root.visualFocus
        }
    }
    contentItem: ButtonFace {
        font: root.font
        icon: root.iconName
        ink: root.ink
        text: root.text
    }

    Accessible.onPressAction: if (root.enabled)
        root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
}
