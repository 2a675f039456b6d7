// SPDX-License-Identifier: Apache-2.0
// What becomes of a row that is in conflict with an account of the vault.
import QtQuick
import Warifu.Components
import Warifu.Importing

AppComboBox {
    id: root

    property int choice: ImportChoice.Add
    property bool replaceable: true

    readonly property list<int> values: root.replaceable ? [ImportChoice.Add, ImportChoice.Replace, ImportChoice.Skip] : [ImportChoice.Add, ImportChoice.Skip]

    signal picked(int choice)

    chosen: Math.max(0, root.values.indexOf(root.choice))
    model: root.values.map(value => {
        switch (value) {
        case ImportChoice.Replace:
            //: What becomes of an account that is imported: it takes the place of another one, which goes to the trash
            return qsTr("Replace the old one");
        case ImportChoice.Skip:
            //: What becomes of an account that is imported: nothing
            return qsTr("Leave it out");
        default:
            //: What becomes of an account that is imported: both are kept
            return qsTr("Add it beside");
        }
    })

    onActivated: index => root.picked(root.values[index])
}
