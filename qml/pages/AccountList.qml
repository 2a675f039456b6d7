// SPDX-License-Identifier: Apache-2.0
// The rows: one column, or cells side by side in a wide window. Keys act on the current row.
import QtQuick
import QtQuick.Templates as T
import Warifu.Components
import Warifu.ViewModels

GridView {
    id: root

    required property AccountsViewModel accounts

    readonly property int columns: root.width < 640 ? 1 : Math.max(1, Math.floor(root.width / Math.max(300, Theme.unit * 22)))
    // The account's name gets a line of its own where it would have none beside the code.
    readonly property bool stacked: root.cellWidth < Theme.unit * (root.columns > 1 ? 21.5 : 25)
    readonly property bool sharedPeriod: root.accounts.list.hasSharedPeriod
    // The search box has the keyboard. Its keys act on the current row, which is marked as soon as
    // it was searched for, stepped to or acted on.
    property bool steered: false
    property bool stepped: false
    readonly property bool keyboardInUse: root.activeFocus || root.steered
    readonly property bool marked: root.activeFocus || root.menuOpen || (root.steered && (root.stepped || root.accounts.list.filter !== ""))
    // The menu of the current row has the keyboard: it stays marked.
    property bool menuOpen: false
    property int dropRow: -1

    signal deleteWanted(int row)
    signal editWanted(int row)
    signal menuWanted(int row, Item item)
    signal searchWanted(string text)

    function copyCurrent(): void {
        root.accounts.copy(root.currentIndex < 0 ? 0 : root.currentIndex);
    }
    // The row over which the point of item is, as far as row may go there.
    function targetOf(row: int, item: Item, point: point): int {
        const place = root.mapFromItem(item, point.x, point.y);
        const found = root.indexAt(root.contentX + place.x, root.contentY + place.y);
        return found < 0 ? row : root.accounts.reachable(row, found);
    }
    // What a key does to the current row that means the same while a text is typed.
    function command(event: KeyEvent): bool {
        const row = root.currentIndex;
        if (root.currentItem === null)
            return false;
        if (event.modifiers === Qt.NoModifier && event.key === Qt.Key_F2)
            root.editWanted(row);
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier))
            root.menuWanted(row, root.currentItem);
        else if (event.modifiers === Qt.AltModifier && event.key === Qt.Key_Up)
            root.accounts.moveBy(row, -1);
        else if (event.modifiers === Qt.AltModifier && event.key === Qt.Key_Down)
            root.accounts.moveBy(row, 1);
        else
            return false;
        root.stepped = root.steered;
        return true;
    }
    function take(event: KeyEvent): bool {
        if (root.command(event))
            return true;
        const row = root.currentIndex;
        const plain = (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier)) === 0;
        if (event.matches(StandardKey.Copy) || (plain && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key)))
            root.accounts.copy(row);
        else if (plain && event.key === Qt.Key_Delete)
            root.deleteWanted(row);
        else if (plain && event.key === Qt.Key_N)
            root.accounts.copyNext(row);
        else if (plain && event.key === Qt.Key_R)
            root.accounts.toggleReveal(row);
        else if (plain && event.text === "/")
            root.searchWanted("");
        else if (plain && event.text.length === 1 && event.text > " " && event.key !== Qt.Key_Delete)
            root.searchWanted(event.text);
        else
            return false;
        return true;
    }

    //: Read aloud for the list.
    Accessible.name: root.accounts.list.filter === "" ? qsTr("Accounts") : /*: Read aloud for the list while the search leaves out some accounts. */ qsTr("Accounts found")
    Accessible.role: Accessible.List
    activeFocusOnTab: true
    bottomMargin: Theme.control * 2
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0
    cellHeight: Math.ceil(Theme.body * 1.4 + Theme.code * 1.4 + 28 + (root.stacked ? Theme.caption * 1.4 : 0))
    cellWidth: Math.floor(root.width / root.columns)
    clip: true
    highlightMoveDuration: 0
    keyNavigationEnabled: true
    model: root.accounts.list

    delegate: AccountRow {
        accounts: root.accounts
        current: GridView.isCurrentItem && root.marked
        dropTarget: root.dropRow === index
        inGrid: root.columns > 1
        ringShown: !root.sharedPeriod
        stacked: root.stacked

        onDragged: (item, point) => root.dropRow = root.targetOf(index, item, point)
        onDropped: {
            if (root.dropRow >= 0)
                root.accounts.moveTo(index, root.dropRow);
            root.dropRow = -1;
        }
        onMenuWanted: item => root.menuWanted(index, item)
        onTaken: root.currentIndex = index
    }

    T.ScrollBar.vertical: AppScrollBar {
    }

    onSteeredChanged: if (!root.steered)
        root.stepped = false
    Keys.onPressed: event => event.accepted = root.take(event)

    Shortcut {
        enabled: root.visible && root.enabled && root.keyboardInUse
        sequence: "Ctrl+D"

        onActivated: {
            root.stepped = root.steered;
            root.accounts.togglePin(root.currentIndex);
        }
    }
    Shortcut {
        enabled: root.visible && root.enabled && root.keyboardInUse
        sequence: "Ctrl+R"

        onActivated: {
            root.stepped = root.steered;
            root.accounts.advance(root.currentIndex);
        }
    }
    Shortcut {
        enabled: root.visible && root.enabled
        sequence: "Alt+H"

        onActivated: root.accounts.hideAll()
    }
}
