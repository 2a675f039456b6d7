// SPDX-License-Identifier: Apache-2.0
// A page: header on top, below it a column of readable width that scrolls, and moves into view
// what gets the keyboard.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

FocusScope {
    id: root

    property alias title: header.title
    property alias canGoBack: header.canGoBack
    property alias headerActions: header.actions
    property alias scrolled: flick.contentY
    property int contentMargin: Theme.page
    property bool centered: false
    property int columnWidth: Theme.readable
    default property alias content: column.data

    readonly property Item focused: root.Window.activeFocusItem

    signal back

    function reveal(item: Item): void {
        const y = item.mapToItem(column, 0, 0).y + column.y;
        if (y < flick.contentY + Theme.gap)
            flick.contentY = Math.max(0, y - Theme.large);
        else if (y + item.height > flick.contentY + flick.height - Theme.gap)
            flick.contentY = Math.min(Math.max(0, flick.contentHeight - flick.height), y + item.height - flick.height + Theme.large);
    }
    function holds(item: Item): bool {
        for (let walk = item; walk; walk = walk.parent)
            if (walk === column)
                return true;
        return false;
    }

    // By the keys that no control of the page wants; a page of words alone is read that way.
    function scroll(key: int): bool {
        const steps = {
            [Qt.Key_Up]: -Theme.control,
            [Qt.Key_Down]: Theme.control,
            [Qt.Key_PageUp]: -flick.height * 0.9,
            [Qt.Key_PageDown]: flick.height * 0.9,
            [Qt.Key_Home]: -flick.contentHeight,
            [Qt.Key_End]: flick.contentHeight
        };
        const most = Math.max(0, flick.contentHeight - flick.height);
        const to = Math.max(0, Math.min(most, flick.contentY + (steps[key] ?? 0)));
        if (to === flick.contentY)
            return false;
        flick.contentY = to;
        return true;
    }

    Keys.onPressed: event => event.accepted = root.scroll(event.key)
    onFocusedChanged: if (root.focused && root.holds(root.focused))
        root.reveal(root.focused)

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        z: 1
        visible: header.title !== ""

        onBack: root.back()
    }
    Flickable {
        id: flick

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.visible ? header.bottom : parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(column.y + column.implicitHeight + Theme.large, root.centered ? flick.height : 0)
        contentWidth: flick.width

        T.ScrollBar.vertical: AppScrollBar {
        }

        ColumnLayout {
            id: column

            // Nothing makes the column wider than the page; buttons wrap instead.
            function bound(): void {
                for (let i = 0; i < column.children.length; ++i)
                    column.children[i].Layout.maximumWidth = Qt.binding(() => column.width);
            }

            Component.onCompleted: column.bound()
            onChildrenChanged: column.bound()

            spacing: Theme.gap
            width: Math.min(flick.width - root.contentMargin * 2, root.columnWidth)
            x: (flick.width - column.width) / 2
            y: root.centered ? Math.max(Theme.page, (flick.height - column.implicitHeight) / 2.3) : Theme.page
        }
    }
}
