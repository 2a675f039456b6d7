// SPDX-License-Identifier: Apache-2.0
// The rows: one column, or cells side by side in a wide window. Keys act on the current row.
import QtQuick
import QtQuick.Templates as T
import Warifu.Components
import Warifu.ViewModels

AccountGrid {
    id: root

    function copyCurrent(): void {
        root.accounts.copy(root.currentIndex < 0 ? 0 : root.currentIndex);
    }
    function take(event: KeyEvent): bool {
        const row = root.currentIndex;
        const plain = (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier)) === 0;
        if (event.matches(StandardKey.Copy) || (plain && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key)))
            root.accounts.copy(row);
        else if (plain && event.key === Qt.Key_Delete)
            root.deleteWanted(row);
        else if (plain && event.key === Qt.Key_F2)
            root.editWanted(row);
        else if (plain && event.key === Qt.Key_N)
            root.accounts.copyNext(row);
        else if (plain && event.key === Qt.Key_R)
            root.accounts.toggleReveal(row);
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier))
            root.menuWanted(row, root.currentItem);
        else if (event.modifiers === Qt.AltModifier && event.key === Qt.Key_Up)
            root.accounts.moveBy(row, -1);
        else if (event.modifiers === Qt.AltModifier && event.key === Qt.Key_Down)
            root.accounts.moveBy(row, 1);
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
    clip: true
    highlightMoveDuration: 0
    keyNavigationEnabled: true
    model: root.accounts.list

    delegate: AccountRow {
    }

    T.ScrollBar.vertical: AppScrollBar {
    }

    Keys.onPressed: event => event.accepted = root.take(event)

    Shortcut {
        enabled: root.visible && root.enabled
        sequence: "Ctrl+D"

        onActivated: root.accounts.togglePin(root.currentIndex)
    }
    Shortcut {
        enabled: root.visible && root.enabled
        sequence: "Ctrl+R"

        onActivated: root.accounts.advance(root.currentIndex)
    }
    Shortcut {
        enabled: root.visible && root.enabled
        sequence: "Alt+H"

        onActivated: root.accounts.hideAll()
    }
}
