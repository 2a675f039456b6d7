// SPDX-License-Identifier: Apache-2.0
// One account: who, its code, how long the code lives. Pressing it anywhere copies.
import QtQuick
import QtQuick.Templates as T
import Warifu.Components
import Warifu.ViewModels

T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string subtitle
    required property string initials
    required property double hue
    required property bool pinned
    required property string code
    required property string spoken
    required property string nextCode
    required property string timeLeft
    required property string spokenLeft
    required property double progress
    required property bool ending
    required property bool counterBased
    required property bool canAdvance
    required property bool hiddenCode
    required property string reason

    required property AccountsViewModel accounts
    property bool current: false
    property bool dropTarget: false
    property bool inGrid: false
    property bool ringShown: false
    property bool stacked: false

    readonly property bool usable: root.reason === ""

    signal dragged(item: Item, point: point)
    signal dropped
    signal menuWanted(item: Item)
    // It is the current row from now on.
    signal taken

    Accessible.description: root.usable ? root.spoken : root.reason
    Accessible.name: root.subtitle === "" ? root.title : root.title + ", " + root.subtitle
    Accessible.role: Accessible.ListItem
    Accessible.selected: root.current
    focusPolicy: Qt.ClickFocus
    height: GridView.view ? GridView.view.cellHeight : 72
    hoverEnabled: true
    width: GridView.view ? GridView.view.cellWidth : 320

    background: AccountRowBack {
        dropTarget: root.dropTarget
        inGrid: root.inGrid
        lively: root.hovered || root.current
        pressed: root.down
        ringed: root.visualFocus || root.current
    }
    contentItem: AccountRowFace {
        canAdvance: root.canAdvance
        code: root.code
        copied: root.accounts.copiedRow === root.index
        counterBased: root.counterBased
        ending: root.ending
        hiddenCode: root.hiddenCode
        hue: root.hue
        initials: root.initials
        lively: root.hovered || root.current
        movable: root.accounts.canReorder
        nextCode: root.nextCode
        pinned: root.pinned
        progress: root.progress
        reason: root.reason
        ringShown: root.ringShown && root.usable && !root.counterBased
        spoken: root.spoken
        spokenLeft: root.spokenLeft
        stacked: root.stacked
        subtitle: root.subtitle
        timeLeft: root.timeLeft
        title: root.title
        usable: root.usable

        onAdvanceWanted: root.accounts.advance(root.index)
        onDragged: (item, point) => root.dragged(item, point)
        onDropped: root.dropped()
        onMenuWanted: item => {
            root.taken();
            root.menuWanted(item);
        }
    }

    Accessible.onPressAction: root.clicked()
    onClicked: {
        root.taken();
        root.accounts.copy(root.index);
    }

    TapHandler {
        acceptedButtons: Qt.RightButton

        onTapped: {
            root.taken();
            root.menuWanted(null);
        }
    }
}
