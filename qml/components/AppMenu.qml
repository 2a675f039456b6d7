// SPDX-License-Identifier: Apache-2.0
// A menu of AppMenuItem.
import QtQuick
import QtQuick.Templates as T

T.Menu {
    id: root

    delegate: AppMenuItem {
    }
    implicitHeight: root.contentItem.implicitHeight + root.topPadding + root.bottomPadding
    implicitWidth: {
        let widest = 188;
        for (let i = 0; i < root.count; ++i)
            widest = Math.max(widest, root.itemAt(i).implicitWidth);
        return widest + 12;
    }
    margins: 6
    overlap: 1
    padding: 6

    background: Rectangle {
        border.color: Theme.border
        color: Theme.raised
        radius: Theme.radius
    }
    contentItem: ListView {
        clip: true
        currentIndex: root.currentIndex
        implicitHeight: contentHeight
        implicitWidth: 200
        interactive: contentHeight > height
        keyNavigationEnabled: true
        model: root.contentModel

        T.ScrollBar.vertical: AppScrollBar {
        }
    }
}
