// SPDX-License-Identifier: Apache-2.0
// Above the list of accounts, once: requests came and ended while nobody was at the computer.
import QtQuick
import Warifu.Components
import Warifu.Journal
import Warifu.ViewModels

Banner {
    id: root

    required property Application application

    readonly property JournalViewModel journal: root.application.journal
    readonly property int count: root.journal ? root.journal.missed : 0

    //: Button of the message that requests came while the user was away: opens the activity log
    actionText: qsTr("Show")
    closable: true
    kind: Banner.Info
    //: In the message that requests came while the user was away
    text: qsTr("They expired or were denied without you.")
    //: Above the list of accounts
    title: qsTr("%n request(s) while you were away", "", root.count)
    visible: root.count > 0

    onActionTriggered: {
        root.journal.showMissed();
        root.application.openPage(Navigation.Activity);
    }
    onClosed: root.journal.dismissMissed()
}
