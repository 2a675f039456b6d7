// SPDX-License-Identifier: Apache-2.0
// Asks before an account goes to the trash, and says what deleting does not do.
import QtQuick
import Warifu.Components

AppDialog {
    id: root

    property string accountId
    property string account

    //: Button of the question whether to delete an account
    acceptText: qsTr("Move to trash")
    dangerous: true
    //: Button of a question: leaves everything as it is
    rejectText: qsTr("Cancel")
    //: In the question whether to delete an account. %1: the service.
    text: qsTr("%1 will keep asking for a code when you sign in. Turn off two-step verification there first, or you may be locked out.\n\nThe account stays in the trash, where you can bring it back.").arg(root.account)
    //: Title of the question whether to delete an account. %1: the service.
    title: qsTr("Delete %1?").arg(root.account)
}
