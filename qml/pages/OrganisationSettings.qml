// SPDX-License-Identifier: Apache-2.0
// Whether this computer is managed, and the way to the page that says how.
import QtQuick
import Warifu.Components
import Warifu.ViewModels

Card {
    id: root

    required property Application application

    readonly property bool managed: root.application.organisation !== null && root.application.organisation.managed

    SettingRow {
        description: root.managed ?
            //: In the settings, below “Settings of your organisation”
            qsTr("An administrator has set something on this computer.") :
            //: In the settings, below “Settings of your organisation”
            qsTr("This computer is not managed.")
        //: In the settings: leads to the page with what the organisation has set
        label: qsTr("Settings of your organisation")

        AppButton {
            //: Button in the settings: opens the page with what the organisation has set
            text: qsTr("Show…")

            onClicked: root.application.openPage(Navigation.Organisation)
        }
    }
}
