// SPDX-License-Identifier: Apache-2.0
// What a screen reader says: once when the prompt opens, and when its time runs out.
import QtQuick
import Warifu.Prompt

Item {
    id: root

    required property PromptViewModel prompt

    readonly property string text: {
        if (root.prompt.state === PromptViewModel.AppLocked)
            //: Read aloud, and shown, while the app is locked
            return qsTr("A sign-in request is waiting");
        if (root.prompt.spanAtOpening === "")
            //: Title of the window in which a request to sign in is answered
            return qsTr("Sign-in request");
        if (root.prompt.place === "")
            //: Read aloud when a request appears. %1: who asks, %2: a span of time with its units
            return qsTr("Sign-in request from %1, %2 left").arg(root.prompt.title).arg(root.prompt.spanAtOpening);
        //: Read aloud when a request appears. %1: who asks, %2: a place, %3: a span of time with its units
        return qsTr("Sign-in request from %1, about %2, %3 left").arg(root.prompt.title).arg(root.prompt.place).arg(root.prompt.spanAtOpening);
    }

    Item {
        //: Read aloud shortly before a request expires. %1: a span of time with its unit
        Accessible.name: root.prompt.spanToAnnounce === "" ? "" : qsTr("%1 left to answer").arg(root.prompt.spanToAnnounce)
        Accessible.role: Accessible.AlertMessage
        // Qt hides items without a size from screen readers.
        height: 1
        width: 1
    }
}
