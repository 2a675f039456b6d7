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
            currentIndex: root.settings.theme
            //: Values of the setting “Theme”
            model: [qsTr("Like the system"), qsTr("Light"), qsTr("Dark")]
            name: qsTr("Theme")

            onActivated: index => root.settings.theme = index
        }
    }
    SettingRow {
        //: Name of a setting
        label: qsTr("Language")

        AppComboBox {
            currentIndex: root.settings.language
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

            currentIndex: Math.max(0, sizes.indexOf(root.settings.textPercent))
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
