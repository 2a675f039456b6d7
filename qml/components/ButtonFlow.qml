// SPDX-License-Identifier: Apache-2.0
// Buttons side by side, and below each other where there is no room; none is wider than the flow.
import QtQuick

Flow {
    id: root

    function bound(): void {
        for (let i = 0; i < root.children.length; ++i) {
            const child = root.children[i];
            child.width = Qt.binding(() => Math.min(child.implicitWidth, root.width));
        }
    }

    spacing: Theme.small

    Component.onCompleted: root.bound()
    onChildrenChanged: root.bound()
}
