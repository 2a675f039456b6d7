// SPDX-License-Identifier: Apache-2.0
// How codes are shown, and how long a copied one stays in the clipboard.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

Card {
    id: root

    required property SettingsViewModel settings
    // Names of the policies that take a choice from the user.
    required property var fixed

    SettingRow {
        //: Below the setting “Clear the clipboard”
        description: qsTr("Only if the copied code is still in it.")
        //: Name of a setting: after how long a copied code is removed from the clipboard
        label: qsTr("Clear the clipboard")
        managed: root.fixed.includes("ClipboardClearSeconds")

        AppComboBox {
            readonly property var choices: root.settings.clipboardChoices

            chosen: Math.max(0, choices.indexOf(root.settings.clipboardSeconds))
            //: Value of the setting “Clear the clipboard”
            model: choices.map(seconds => seconds === 0 ? qsTr("Never") : /*: Value of the setting “Clear the clipboard”; %n seconds */ qsTr("After %n\u00a0s", "", seconds))
            name: qsTr("Clear the clipboard")

            onActivated: index => root.settings.clipboardSeconds = choices[index]
        }
    }
    SettingRow {
        //: Below the setting “Next code”
        description: qsTr("Small, in the last ten seconds.")
        //: Name of a setting: shows the code that comes next before it is valid
        label: qsTr("Show the next code")

        AppSwitch {
            checked: root.settings.showNextCode
            name: qsTr("Show the next code")

            onToggled: root.settings.showNextCode = checked
        }
    }
    SettingRow {
        //: Below the setting “Hide codes”
        description: qsTr("Dots until you ask for a code. Copying works all the same.")
        //: Name of a setting
        label: qsTr("Hide codes")
        managed: root.fixed.includes("ShowCodesHidden")

        AppSwitch {
            checked: root.settings.hideCodes
            enabled: !root.fixed.includes("ShowCodesHidden")
            name: qsTr("Hide codes")

            onToggled: root.settings.hideCodes = checked
        }
    }
}
