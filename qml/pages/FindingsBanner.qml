// SPDX-License-Identifier: Apache-2.0
// What opening the vault found, above the list, until it is closed.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

Banner {
    id: root

    required property VaultViewModel vault

    //: Button of a message above the list: reads what could not be read at the start
    actionText: root.vault.canRetryPages ? qsTr("Try again") : ""
    closable: true
    kind: Banner.Warning
    points: root.vault.findings
    visible: root.vault.findings.length > 0

    onActionTriggered: root.vault.retryPages()
    onClosed: root.vault.dismissFindings()
}
