// SPDX-License-Identifier: Apache-2.0
// The records under headings of days. More are read when the end comes near.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Warifu.Components
import Warifu.Journal

ListView {
    id: root

    required property JournalViewModel journal

    // Somebody has scrolled; until then what is above the rows stays in view when it grows.
    property bool moved: false
    readonly property int side: Math.max(Theme.page, (root.width - Theme.readable) / 2)

    //: Read aloud for the list of what was recorded
    Accessible.name: qsTr("Records, newest first")
    Accessible.role: Accessible.List
    activeFocusOnTab: true
    bottomMargin: Theme.large
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    currentIndex: 0
    highlightMoveDuration: 0
    keyNavigationEnabled: true
    model: root.journal ? root.journal.list : null
    section.property: "day"

    delegate: ActivityRow {
        current: ListView.isCurrentItem && root.activeFocus
        side: root.side
        width: root.width

        onTaken: {
            root.currentIndex = index;
            root.forceActiveFocus(Qt.MouseFocusReason);
        }
    }
    header: ActivityHead {
        journal: root.journal
        side: root.side
        width: root.width

        onHeightChanged: if (!root.moved && root.currentIndex <= 0)
            Qt.callLater(root.positionViewAtBeginning)
    }
    footer: Item {
        implicitHeight: nothing.visible ? nothing.implicitHeight + Theme.large * 2 : 0
        width: root.width

        ActivityVoid {
            id: nothing

            anchors.centerIn: parent
            journal: root.journal
            visible: root.count === 0
            width: parent.width - root.side * 2
        }
    }
    section.delegate: SectionLabel {
        required property string section

        bottomPadding: Theme.tiny
        leftPadding: root.side
        rightPadding: root.side
        text: section
        width: root.width
    }

    T.ScrollBar.vertical: AppScrollBar {
    }

    onMovementStarted: root.moved = true
    onMovementEnded: root.moved = !root.atYBeginning
    Keys.onPressed: event => {
        const step = Math.max(1, Math.floor(root.height / (Theme.body * 5)));
        const to = {
            [Qt.Key_Home]: 0,
            [Qt.Key_End]: root.count - 1,
            [Qt.Key_PageUp]: Math.max(0, root.currentIndex - step),
            [Qt.Key_PageDown]: Math.min(root.count - 1, root.currentIndex + step)
        }[event.key];
        if (to === undefined || root.count === 0)
            return;
        root.currentIndex = to;
        // The heading and what is above the first row belong to it.
        if (to === 0)
            root.positionViewAtBeginning();
        event.accepted = true;
    }
}
