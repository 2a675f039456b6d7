// SPDX-License-Identifier: Apache-2.0
// Above the list of accounts until it is dismissed: files with readable keys lie somewhere.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

Banner {
    id: root

    required property PlainExportsViewModel exports

    closable: true
    kind: Banner.Warning
    // The newest says enough: at twice the size of text the list has to stay in sight.
    points: root.exports.files.slice(-1)
    //: In the message about exported files with readable keys
    text: qsTr("Delete what you no longer need, then close this message.")
    //: Above the list of accounts: files that hold keys in plain text were exported
    title: qsTr("%n export(s) with readable keys", "", root.exports.files.length)
    visible: root.exports.files.length > 0

    onClosed: root.exports.dismiss()
}
