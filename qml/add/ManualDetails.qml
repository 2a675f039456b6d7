// SPDX-License-Identifier: Apache-2.0
// Type, algorithm, digits, period and counter of a typed account.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

Card {
    id: root

    required property ManualViewModel manual

    SettingRow {
        //: Label: TOTP, HOTP, Steam Guard and so on.
        label: qsTr("Type")

        AppComboBox {
            chosen: root.manual.kindIndex
            model: root.manual.kinds
            name: qsTr("Type")

            onActivated: index => root.manual.kindIndex = index
        }
    }
    SettingRow {
        //: Label: SHA-1, SHA-256 and so on.
        label: qsTr("Algorithm")
        visible: root.manual.algorithmFree

        AppComboBox {
            chosen: root.manual.algorithmIndex
            model: root.manual.algorithms
            name: qsTr("Algorithm")

            onActivated: index => root.manual.algorithmIndex = index
        }
    }
    SettingRow {
        //: Label: how long the codes are.
        label: qsTr("Digits")
        visible: root.manual.algorithmFree

        AppSpinBox {
            from: 4
            name: qsTr("Digits")
            to: 10
            value: root.manual.digits

            onValueModified: root.manual.digits = value
        }
    }
    SettingRow {
        //: Label: after how many seconds the code changes.
        label: qsTr("Seconds per code")
        visible: root.manual.periodFree

        AppSpinBox {
            from: 1
            name: qsTr("Seconds per code")
            to: 86400
            value: root.manual.period

            onValueModified: root.manual.period = value
        }
    }
    AppTextField {
        Layout.fillWidth: true
        inputMethodHints: Qt.ImhDigitsOnly
        //: Label: number of the next code of a counter-based account.
        label: qsTr("Counter")
        maximumLength: 20
        text: root.manual.counter
        visible: root.manual.counterBased

        onEdited: root.manual.counter = text
    }
}
