// SPDX-License-Identifier: Apache-2.0
// Colours, language, size of text, motion.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

Card {
    id: root

    required property SettingsViewModel settings

    SettingRow {
        //: Name of a setting
        label: qsTr("Theme")

        AppComboBox {
            chosen: root.settings.theme
            focus: true
            //: Value of the setting “Theme”: the colours that the system has
            model: [qsTr("Like the system"),
                //: Value of the setting “Theme”: dark letters on a light ground
                qsTr("Light"),
                //: Value of the setting “Theme”: light letters on a dark ground
                qsTr("Dark")]
            name: qsTr("Theme")

            onActivated: index => root.settings.theme = index
        }
    }
    SettingRow {
        //: Name of a setting
        label: qsTr("Language")

        AppComboBox {
            chosen: root.settings.language
            // Each language by its own name, so that it can be found by those who read it.
            model: [qsTr("Like the system"), "English", "日本語"]
            name: qsTr("Language")

            onActivated: index => root.settings.language = index
        }
    }
    SettingRow {
        //: Below the setting “Size of text”
        description: qsTr("On top of the size that the system asks for.")
        //: Name of a setting
        label: qsTr("Size of text")

        AppComboBox {
            readonly property list<int> sizes: [100, 125, 150, 175, 200]

            chosen: Math.max(0, sizes.indexOf(root.settings.textPercent))
            //: Value of the setting “Size of text”. %1 is a number; 100 is as large as the system asks for.
            model: sizes.map(size => qsTr("%1 %").arg(size))
            name: qsTr("Size of text")

            onActivated: index => root.settings.textPercent = sizes[index]
        }
    }
    SettingRow {
        //: Name of a setting: no animations
        label: qsTr("Less motion")

        AppSwitch {
            checked: root.settings.lessMotion
            name: qsTr("Less motion")

            onToggled: root.settings.lessMotion = checked
        }
    }
}
